// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/secrets/keyringerrors.h"

#include <QDeadlineTimer>

#include <chrono>
#include <stop_token>

namespace secrets
{

/// One wish, with the time that all its steps together may take.
struct Attempt {
    Attempt(Wish w, std::chrono::milliseconds time, std::stop_token token)
        : wish(w)
        , allowed(time)
        , deadline(time)
        , stop(std::move(token))
    {
    }

    Wish wish;
    std::chrono::milliseconds allowed;
    QDeadlineTimer deadline;
    std::stop_token stop;

    [[nodiscard]] std::chrono::milliseconds left() const
    {
        return std::chrono::milliseconds(deadline.remainingTime());
    }
};

} // namespace secrets
