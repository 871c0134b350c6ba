// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/historywriter.h"

#include "services/telemetry/history/database.h"

#include <algorithm>

namespace telemetry
{

using values::GpuNumber;
using values::GpuSample;
using values::GpuSamples;
using values::Result;
using values::Status;

namespace
{

QList<GpuSample> samplesOf(const Block &block)
{
    QList<GpuSample> samples;
    for (int second = 0; second < block.steps(); ++second) {
        if (!block.isTaken(second))
            continue;
        GpuSample sample;
        sample.time = block.start() + std::chrono::seconds(second);
        for (std::size_t m = 0; m < values::metricCount; ++m)
            sample.values[m] = block.at(static_cast<values::Metric>(m), second).mean;
        samples.append(sample);
    }
    return samples;
}

} // namespace

HistoryWriter::HistoryWriter(Database &database, const HistoryOptions &options, HistoryQueue &queue)
    : m_database(database)
    , m_options(options)
    , m_queue(queue)
    , m_blocks(database)
    , m_journal(database)
    , m_gpus(database)
    , m_pruner(database, m_blocks, m_gpus, options.limits)
{
}

Result<QList<Roster::Entry>> HistoryWriter::restore()
{
    const auto entries = m_gpus.all();
    if (!entries)
        return entries.error();
    for (const Roster::Entry &entry : *entries)
        m_known[entry.number] = entry.identity;
    const auto take = [this](const GpuSamples &samples) {
        const auto known = m_known.find(samples.gpu);
        if (known != m_known.end() && known->second != values::GpuIdentity())
            put(samples);
    };
    const Status replayed = m_journal.replay(take);
    if (!replayed)
        return replayed.error();
    for (const Roster::Entry &entry : *entries) {
        const auto newest = m_blocks.newest(entry.number);
        if (!newest)
            return newest.error();
        m_newest = std::max(m_newest, newest->value_or(Instant(0)));
    }
    m_pruner.startAt(newest());
    return entries;
}

Instant HistoryWriter::newest() const
{
    return std::min(m_newest, m_options.now());
}

void HistoryWriter::take(HistoryPending &pending)
{
    for (const Roster::Entry &gpu : std::as_const(pending.gpus)) {
        m_known[gpu.number] = gpu.identity;
        m_unsaved.insert(gpu.number);
    }
    for (const GpuSamples &samples : std::as_const(pending.samples)) {
        put(samples);
        m_unwrittenSamples += samples.samples.size();
    }
    m_unwritten.append(std::exchange(pending.samples, {}));
    while (m_unwrittenSamples > m_options.limits.maxQueued)
        m_unwrittenSamples -= m_unwritten.takeFirst().samples.size(); // the blocks still hold them
    m_merges.append(pending.merges);
    m_marks.append(pending.marks);
    if (m_marks.size() > GpuTable::maxMarks)
        m_marks.remove(0, m_marks.size() - GpuTable::maxMarks);
}

bool HistoryWriter::hasUncommitted() const
{
    return !m_unsaved.empty() || !m_unwritten.isEmpty() || !m_merges.isEmpty() || !m_marks.isEmpty()
        || isBehind();
}

bool HistoryWriter::isBehind() const
{
    return !dueBlocks().empty();
}

Status HistoryWriter::commit()
{
    std::vector<OpenBlocks::Key> due = dueBlocks();
    if (due.size() > blocksPerCommit)
        due.resize(blocksPerCommit);
    const Status begun = m_database.begin();
    if (!begun)
        return begun;
    Status done = writeAll(due);
    if (done)
        done = m_database.commit();
    if (!done) {
        m_database.rollback();
        m_pruner.makeRoom(newest());
        dropOldest();
        return done;
    }
    for (const OpenBlocks::Key &key : due)
        m_open.close(key);
    m_unsaved.clear();
    m_unwritten.clear();
    m_unwrittenSamples = 0;
    forgetMerged();
    m_marks.clear();
    return m_pruner.prune(newest());
}

void HistoryWriter::takeOver(HistoryWriter &before)
{
    m_known = std::move(before.m_known);
    for (const auto &[number, identity] : m_known)
        m_unsaved.insert(number);
    m_open = std::move(before.m_open);
    for (const OpenBlocks::Key &key : m_open.keys()) {
        m_unwritten.append({key.second, samplesOf(*m_open.find(key))});
        m_unwrittenSamples += m_unwritten.last().samples.size();
    }
    m_merges = std::move(before.m_merges);
    m_marks = std::move(before.m_marks);
    m_newest = before.m_newest;
}

/// What lies in the future has no place in a history; what is older than its first entry has.
void HistoryWriter::put(const GpuSamples &samples)
{
    const Instant latest = m_options.now() + Instant(future);
    const auto load = [this](GpuNumber gpu, Instant start) {
        const auto block = m_blocks.load(gpu, Tier::Seconds, start);
        return block ? *block : std::optional<Block>();
    };
    for (const GpuSample &sample : samples.samples) {
        if (sample.time <= Instant(0) || sample.time > latest) {
            m_queue.lose(1);
            continue;
        }
        if (!m_open.put(samples.gpu, sample, load))
            continue;
        m_newest = std::max(m_newest, sample.time);
        advance(sample.time);
    }
}

/// Only time that samples went through makes others old; a clock that jumps does not.
void HistoryWriter::advance(Instant time)
{
    const Instant distance = time - m_head;
    if (distance > Instant(0) && distance <= Instant(quarter))
        m_pruner.advance(distance);
    if (distance > Instant(0) || distance < -Instant(quarter))
        m_head = time;
}

std::size_t HistoryWriter::maxOpen() const
{
    return 2 * m_known.size() + 512;
}

std::vector<OpenBlocks::Key> HistoryWriter::dueBlocks() const
{
    return m_open.due(newest() - Instant(grace), maxOpen());
}

/// Only while nothing can be written.
void HistoryWriter::dropOldest()
{
    const std::size_t most = 2 * maxOpen();
    for (const OpenBlocks::Key &key : m_open.due(Instant(0), most)) {
        const Block *block = m_open.find(key);
        for (int second = 0; second < block->steps(); ++second)
            m_queue.lose(block->isTaken(second) ? 1 : 0);
        m_open.close(key);
    }
}

Status HistoryWriter::writeAll(const std::vector<OpenBlocks::Key> &due)
{
    Status done = writeGpus();
    if (done)
        done = m_journal.append(m_unwritten);
    if (done)
        done = writeMerges();
    if (done)
        done = fileBlocks(due);
    for (qsizetype i = 0; i < m_marks.size() && done.ok(); ++i)
        done = m_gpus.saveMark(m_marks.at(i));
    return done;
}

Status HistoryWriter::writeGpus()
{
    for (const GpuNumber number : m_unsaved) {
        const Status saved = m_gpus.save({number, m_known[number]});
        if (!saved)
            return saved;
    }
    return values::done();
}

Status HistoryWriter::writeMerges()
{
    for (const auto &[gone, into] : std::as_const(m_merges)) {
        const Status done = absorb(gone, into);
        if (!done)
            return done;
    }
    return values::done();
}

Status HistoryWriter::absorb(GpuNumber gone, GpuNumber into)
{
    for (const OpenBlocks::Key &key : m_open.of(gone)) {
        const Status filed = m_blocks.file(gone, *m_open.find(key));
        if (!filed)
            return filed;
    }
    Status done = m_blocks.absorb(gone, into);
    if (done)
        done = m_gpus.moveMarks(gone, into);
    if (done)
        done = m_gpus.save({gone, {}});
    if (!done)
        return done;
    for (const OpenBlocks::Key &key : m_open.of(into)) {
        const auto there = m_blocks.load(into, Tier::Seconds, key.first);
        if (!there)
            return there.error();
        if (there->has_value())
            m_open.find(key)->fillFrom(**there);
    }
    return values::done();
}

/// What is filed under another number now need not be kept open.
void HistoryWriter::forgetMerged()
{
    for (const auto &[gone, into] : std::as_const(m_merges)) {
        for (const OpenBlocks::Key &key : m_open.of(gone))
            m_open.close(key);
        m_known[gone] = {};
    }
    m_merges.clear();
}

Status HistoryWriter::fileBlocks(const std::vector<OpenBlocks::Key> &due)
{
    if (due.empty())
        return values::done();
    std::set<OpenBlocks::Key> filed(due.begin(), due.end());
    for (const OpenBlocks::Key &key : due) {
        const bool isGone = std::any_of(m_merges.begin(), m_merges.end(),
            [&key](const auto &merge) { return merge.first == key.second; });
        if (isGone)
            continue; // filed when it was absorbed
        const Status done = m_blocks.file(key.second, *m_open.find(key));
        if (!done)
            return done;
    }
    std::set<Instant> quarters;
    for (const OpenBlocks::Key &key : m_open.keys()) {
        if (!filed.contains(key))
            quarters.insert(key.first);
    }
    return m_journal.keepOnly(quarters);
}

} // namespace telemetry
