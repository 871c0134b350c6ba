// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/history/blocktable.h"
#include "services/telemetry/history/gputable.h"
#include "services/telemetry/history/historylimits.h"
#include "services/telemetry/history/historyqueue.h"
#include "services/telemetry/history/journal.h"
#include "services/telemetry/history/openblocks.h"
#include "services/telemetry/history/pruner.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace telemetry
{

class Database;

/// Takes what arrives into open blocks and brings it to disk: the journal at every commit, blocks
/// and roll-ups when their quarter of an hour is over.
/// Shape:  what could not be committed stays and is tried again; blocks in memory are bounded.
/// Thread: the history's.
/// Errors: Storage; nothing of the failed commit is on disk then.
class HistoryWriter final
{
public:
    static constexpr std::chrono::minutes future{10}; ///< how far ahead a sample may lie
    static constexpr std::chrono::seconds grace{60}; ///< for samples that come late

    HistoryWriter(Database &database, const HistoryOptions &options, HistoryQueue &queue);

    /// What earlier runs left: GPUs, and the journal's samples into open blocks.
    [[nodiscard]] values::Result<QList<Roster::Entry>> restore();
    void take(HistoryPending &pending);
    [[nodiscard]] bool hasUncommitted() const;
    /// More blocks are due than one commit took.
    [[nodiscard]] bool isBehind() const;
    [[nodiscard]] values::Status commit();
    /// The file is a new one: what the one before had in memory is written to it.
    void takeOver(HistoryWriter &before);
    [[nodiscard]] qsizetype uncommittedSamples() const { return m_unwrittenSamples; }
    [[nodiscard]] const QList<values::ChartMark> &uncommittedMarks() const { return m_marks; }

    [[nodiscard]] const OpenBlocks &open() const { return m_open; }
    /// Of all samples, and yet not after now: a clock that was ahead once makes nothing old.
    [[nodiscard]] Instant newest() const;

private:
    static constexpr std::size_t blocksPerCommit = 128;

    void put(const values::GpuSamples &samples);
    void advance(Instant time);
    [[nodiscard]] std::size_t maxOpen() const;
    [[nodiscard]] std::vector<OpenBlocks::Key> dueBlocks() const;
    void dropOldest();
    [[nodiscard]] values::Status writeAll(const std::vector<OpenBlocks::Key> &due);
    [[nodiscard]] values::Status writeGpus();
    [[nodiscard]] values::Status writeMerges();
    [[nodiscard]] values::Status absorb(values::GpuNumber gone, values::GpuNumber into);
    void forgetMerged();
    [[nodiscard]] values::Status fileBlocks(const std::vector<OpenBlocks::Key> &due);

    Database &m_database;
    const HistoryOptions &m_options;
    HistoryQueue &m_queue;
    BlockTable m_blocks;
    Journal m_journal;
    GpuTable m_gpus;
    Pruner m_pruner;
    OpenBlocks m_open;
    std::map<values::GpuNumber, values::GpuIdentity> m_known;
    std::set<values::GpuNumber> m_unsaved; ///< of m_known
    QList<values::GpuSamples> m_unwritten; ///< not in the journal yet
    qsizetype m_unwrittenSamples = 0;
    QList<std::pair<values::GpuNumber, values::GpuNumber>> m_merges;
    QList<values::ChartMark> m_marks;
    Instant m_newest{0};
    Instant m_head{0}; ///< where the stream of samples is
};

} // namespace telemetry
