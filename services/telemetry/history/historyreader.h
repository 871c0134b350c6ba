// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "models/values/result.h"
#include "services/telemetry/history/historylimits.h"
#include "services/telemetry/history/tier.h"

#include <QList>

#include <stop_token>

namespace telemetry
{

class Block;
class BlockTable;
class OpenBlocks;
class Strip;

struct ReadRequest {
    QList<values::GpuNumber> gpus;
    QList<values::Metric> metrics;
    Instant from{0}, to{0};
    int maxSteps = 1;
};

/// Reads what History::read() promises, from disk and from the blocks that are still open.
/// Thread: the history's. Stops: between two blocks.
/// Errors: Storage, Cancelled, Usage (nothing asked for).
class HistoryReader final
{
public:
    HistoryReader(BlockTable &blocks, const OpenBlocks &open, const HistoryLimits &limits)
        : m_blocks(blocks)
        , m_open(open)
        , m_limits(limits)
    {
    }

    [[nodiscard]] values::Result<QList<values::SeriesBlock>> read(
        const ReadRequest &request, Instant newest, std::stop_token stop);

    /// Which tier, and how many of its steps become one.
    struct Grid {
        Tier tier = Tier::Quarters;
        int factor = 1;
        Instant start{0};
        int steps = 0; ///< of the tier
    };
    [[nodiscard]] static Grid gridFor(
        const ReadRequest &request, Instant newest, const HistoryLimits &limits);

private:
    [[nodiscard]] values::Status fill(
        Strip &strip, values::GpuNumber gpu, const ReadRequest &request, std::stop_token stop);
    void overlay(Strip &strip, values::GpuNumber gpu) const;

    BlockTable &m_blocks;
    const OpenBlocks &m_open;
    const HistoryLimits &m_limits;
};

} // namespace telemetry
