// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/io/job.h"
#include "services/ssh/io/outcome.h"
#include "services/ssh/output.h"

#include <memory>

namespace ssh
{

/// Gathers all that a command writes, up to a size, and settles its outcome.
class Collector final : public Sink
{
public:
    Collector(qint64 maxOutput, std::shared_ptr<Outcome<Output>> outcome);

    void take(QByteArrayView bytes, bool isError) override;
    void end(const values::Result<Exit> &exit) override;

private:
    const qint64 m_maxOutput;
    const std::shared_ptr<Outcome<Output>> m_outcome;
    Output m_output;
};

} // namespace ssh
