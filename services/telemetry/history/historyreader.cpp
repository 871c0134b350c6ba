// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/historyreader.h"

#include "services/telemetry/history/blocktable.h"
#include "services/telemetry/history/historyproblem.h"
#include "services/telemetry/history/openblocks.h"
#include "services/telemetry/history/strip.h"

#include <algorithm>

namespace telemetry
{

using values::GpuNumber;
using values::SeriesBlock;
using values::Status;

HistoryReader::Grid HistoryReader::gridFor(
    const ReadRequest &request, Instant newest, const HistoryLimits &limits)
{
    Grid grid;
    for (const Tier tier : allTiers) {
        const Instant step = shapeOf(tier).step;
        grid.tier = tier;
        grid.start = floorTo(shapeOf(tier).step, request.from);
        grid.steps = static_cast<int>(std::min<qint64>(
            (request.to - grid.start) / step + 1, std::numeric_limits<int>::max()));
        const bool reaches = request.from >= newest - Instant(reachOf(tier, limits));
        if (grid.steps <= request.maxSteps && (reaches || tier == Tier::Quarters))
            return grid;
    }
    grid.factor = (grid.steps + request.maxSteps - 1) / request.maxSteps;
    grid.start = floorTo(grid.factor * shapeOf(grid.tier).step, request.from);
    grid.steps = static_cast<int>((request.to - grid.start) / Instant(shapeOf(grid.tier).step)) + 1;
    if ((grid.steps + grid.factor - 1) / grid.factor > request.maxSteps) {
        ++grid.factor; // the start moved back by up to one step
        grid.start = floorTo(grid.factor * shapeOf(grid.tier).step, request.from);
        grid.steps
            = static_cast<int>((request.to - grid.start) / Instant(shapeOf(grid.tier).step)) + 1;
    }
    return grid;
}

values::Result<QList<SeriesBlock>> HistoryReader::read(
    const ReadRequest &request, Instant newest, std::stop_token stop)
{
    constexpr std::chrono::hours longest{24 * 366 * 50};
    if (request.maxSteps < 2 || request.to < request.from || request.from < Instant(0)
        || request.to - request.from > Instant(longest))
        return HistoryProblem::noWindow();
    const Grid grid = gridFor(request, newest, m_limits);
    QList<SeriesBlock> all;
    for (const GpuNumber gpu : request.gpus) {
        Strip strip(grid, request.metrics);
        const Status filled = fill(strip, gpu, request, stop);
        if (!filled)
            return filled.error();
        all.append(strip.series(gpu));
    }
    return all;
}

Status HistoryReader::fill(
    Strip &strip, GpuNumber gpu, const ReadRequest &request, std::stop_token stop)
{
    const auto take = [&strip, &stop](const Block &block) {
        strip.take(block);
        return !stop.stop_requested();
    };
    const Status read
        = m_blocks.visit(gpu, strip.grid().tier, strip.grid().start, request.to, take);
    if (stop.stop_requested())
        return HistoryProblem::stopped();
    overlay(strip, gpu);
    return read;
}

/// A block of seconds that is open is at least as complete as what the disk has of its time.
void HistoryReader::overlay(Strip &strip, GpuNumber gpu) const
{
    const Tier tier = strip.grid().tier;
    for (const OpenBlocks::Key &key : m_open.of(gpu)) {
        const Block &seconds = *m_open.find(key);
        if (seconds.end() <= strip.grid().start || seconds.start() >= strip.end())
            continue;
        if (tier == Tier::Seconds) {
            strip.take(seconds);
            continue;
        }
        Block coarse(tier, blockStart(tier, seconds.start()));
        rollUp(seconds, coarse, true);
        strip.take(coarse);
    }
}

} // namespace telemetry
