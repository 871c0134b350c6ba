// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/telemetry/clock.h"
#include "services/telemetry/history/historylimits.h"
#include "services/telemetry/history/tier.h"

#include <QList>

#include <optional>

namespace telemetry
{

class BlockTable;
class Database;
class GpuTable;

/// Keeps the history within its ages and its size.
/// Shape:  each tier reaches back as far as the limits say, quarters of an hour as far as there is
///         room. Where the file is full, the tier that reaches back farthest in proportion to its
///         limit gives way first.
/// Errors: Storage.
class Pruner final
{
public:
    Pruner(Database &database, BlockTable &blocks, GpuTable &gpus, const HistoryLimits &limits);

    /// What an earlier run had got to.
    void startAt(Instant newest) { m_reached = newest; }
    /// Samples went on by so much. Ages count in this time: neither a pause of the program nor a
    /// wrong clock makes anything old.
    void advance(Instant time) { m_advanced += time; }
    /// Every ten minutes of samples; otherwise nothing.
    [[nodiscard]] values::Status prune(Instant latest);
    /// After a failed commit: if the file is at its limit, makes room for the next one.
    void makeRoom(Instant newest);

private:
    [[nodiscard]] values::Status removeOld(Instant newest);
    [[nodiscard]] values::Status shrink(Instant newest);
    [[nodiscard]] values::Result<qint64> usedBytes();
    [[nodiscard]] values::Result<std::optional<Instant>> oldest(Tier tier);
    [[nodiscard]] values::Status shorten(Instant newest, bool &isDone);
    [[nodiscard]] values::Status removeUntil(Tier tier, Instant end);
    [[nodiscard]] values::Status loadGpus();

    Database &m_database;
    BlockTable &m_blocks;
    GpuTable &m_gpus;
    const HistoryLimits &m_limits;
    QList<int> m_numbers; ///< of GPUs that have blocks
    Instant m_last{0};
    Instant m_reached{0};
    Instant m_advanced{0}; ///< since m_reached
};

} // namespace telemetry
