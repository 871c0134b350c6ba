// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "models/values/result.h"
#include "services/telemetry/history/block.h"
#include "services/telemetry/history/historylimits.h"

#include <functional>
#include <optional>

namespace telemetry
{

class Database;

/// The blocks on disk: one row per tier, GPU and start, all in one b-tree under an id made of the
/// three (4 bits of tier, 24 of GPU, 32 of start in quarters of an hour), so that one GPU's blocks
/// of a tier lie side by side.
/// Errors: Storage.
class BlockTable final
{
public:
    using Visit = std::function<bool(const Block &block)>; ///< false: enough

    explicit BlockTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] values::Result<std::optional<Block>> load(
        values::GpuNumber gpu, Tier tier, Instant start);
    [[nodiscard]] values::Status save(values::GpuNumber gpu, const Block &block);
    /// All blocks that touch the time from … to, oldest first. A block that cannot be read is left
    /// out.
    [[nodiscard]] values::Status visit(
        values::GpuNumber gpu, Tier tier, Instant from, Instant to, const Visit &visit);
    /// The start of the oldest block, nothing when there is none.
    [[nodiscard]] values::Result<std::optional<Instant>> oldest(values::GpuNumber gpu, Tier tier);
    /// The end of the newest block of a GPU's quarters of an hour.
    [[nodiscard]] values::Result<std::optional<Instant>> newest(values::GpuNumber gpu);
    /// Removes the blocks that end at this time or before.
    [[nodiscard]] values::Status removeUntil(values::GpuNumber gpu, Tier tier, Instant end);
    /// Files everything of gone under into; where both know a step, into's stays.
    [[nodiscard]] values::Status absorb(values::GpuNumber gone, values::GpuNumber into);

    /// Saves a block of seconds and rolls it up into all coarser tiers; its age is the pruner's
    /// business. Where the seconds of its time had gone already, only what is unknown is filled.
    [[nodiscard]] values::Status file(values::GpuNumber gpu, const Block &seconds);

private:
    Database &m_database;
};

/// How far back a tier reaches.
[[nodiscard]] std::chrono::hours reachOf(Tier tier, const HistoryLimits &limits);

} // namespace telemetry
