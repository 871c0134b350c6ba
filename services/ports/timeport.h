// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"

namespace ports
{

/// The real time. Thread: one with an event loop.
class TimePort final : public plan::TimePort
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    plan::Answer<> pause(std::chrono::milliseconds time, std::stop_token stop) override;
};

} // namespace ports
