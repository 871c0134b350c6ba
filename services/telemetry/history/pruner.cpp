// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/pruner.h"

#include "services/telemetry/history/blocktable.h"
#include "services/telemetry/history/database.h"
#include "services/telemetry/history/gputable.h"

#include <algorithm>

namespace telemetry
{

using values::GpuNumber;
using values::Result;
using values::Status;

namespace
{

constexpr std::chrono::minutes rhythm{10};
constexpr double highWater = 0.9; ///< of the limit: more is shrunk
constexpr double lowWater = 0.85;
constexpr int pieces = 32; ///< how finely a tier is shortened

} // namespace

Pruner::Pruner(Database &database, BlockTable &blocks, GpuTable &gpus, const HistoryLimits &limits)
    : m_database(database)
    , m_blocks(blocks)
    , m_gpus(gpus)
    , m_limits(limits)
{
}

Status Pruner::prune(Instant latest)
{
    const bool isFirst = m_reached <= Instant(0);
    const Instant newest = isFirst ? latest : std::min(latest, m_reached + m_advanced);
    m_reached = newest;
    m_advanced = Instant(0);
    if (newest < m_last + Instant(rhythm) && newest >= m_last)
        return values::done();
    const Status begun = m_database.begin();
    if (!begun)
        return begun;
    Status done = removeOld(newest);
    if (done)
        done = shrink(newest);
    if (done)
        done = m_gpus.pruneMarks();
    if (done)
        done = m_database.commit();
    if (!done) {
        m_database.rollback();
        return done;
    }
    m_last = newest;
    const auto vacuumed = m_database.run(QStringLiteral("PRAGMA incremental_vacuum(2000)"));
    if (!vacuumed)
        return vacuumed.error();
    while ((*vacuumed)->next()) { } // it frees a page at each step
    (*vacuumed)->finish();
    return values::done();
}

void Pruner::makeRoom(Instant newest)
{
    const auto used = usedBytes();
    if (!used || static_cast<double>(*used) < highWater * static_cast<double>(m_limits.maxBytes))
        return;
    m_last = Instant(0);
    const Status pruned = prune(newest);
    if (!pruned)
        m_last = newest; // the next regular time; the failed commit already says why
}

Status Pruner::removeOld(Instant newest)
{
    const Status loaded = loadGpus();
    if (!loaded)
        return loaded;
    for (const Tier tier : {Tier::Seconds, Tier::TenSeconds, Tier::Minutes}) {
        const Status removed = removeUntil(tier, newest - Instant(reachOf(tier, m_limits)));
        if (!removed)
            return removed;
    }
    return values::done();
}

Status Pruner::shrink(Instant newest)
{
    const double limit = static_cast<double>(m_limits.maxBytes);
    double goal = highWater * limit;
    bool isDone = false;
    while (!isDone) {
        const auto used = usedBytes();
        if (!used)
            return used.error();
        if (static_cast<double>(*used) <= goal)
            return values::done();
        goal = lowWater * limit;
        const Status shortened = shorten(newest, isDone);
        if (!shortened)
            return shortened;
    }
    return values::done();
}

Result<qint64> Pruner::usedBytes()
{
    qint64 bytes = 0;
    const auto size = m_database.value(QStringLiteral("PRAGMA page_size"));
    const auto pages = m_database.value(QStringLiteral("PRAGMA page_count"));
    const auto unused = m_database.value(QStringLiteral("PRAGMA freelist_count"));
    if (!size || !pages || !unused)
        return !size ? size.error() : (!pages ? pages.error() : unused.error());
    bytes = (pages->toLongLong() - unused->toLongLong()) * size->toLongLong();
    return bytes;
}

Result<std::optional<Instant>> Pruner::oldest(Tier tier)
{
    std::optional<Instant> first;
    for (const int number : std::as_const(m_numbers)) {
        const auto one = m_blocks.oldest(GpuNumber(number), tier);
        if (!one)
            return one.error();
        if (one->has_value() && (!first || **one < *first))
            first = **one;
    }
    return first;
}

/// Takes one piece off the tier that reaches back farthest for its limit.
Status Pruner::shorten(Instant newest, bool &isDone)
{
    double most = 0;
    Tier longest = Tier::Quarters;
    Instant start{0};
    for (const Tier tier : allTiers) {
        const auto first = oldest(tier);
        if (!first)
            return first.error();
        const bool canGive = first->has_value() && newest - **first > 2 * Instant(lengthOf(tier));
        if (!canGive)
            continue;
        const double share = static_cast<double>((newest - **first).count())
            / static_cast<double>(Instant(reachOf(tier, m_limits)).count());
        if (share > most) {
            most = share;
            longest = tier;
            start = **first;
        }
    }
    isDone = most <= 0;
    if (isDone)
        return values::done();
    const Instant piece = std::max(Instant(lengthOf(longest)), (newest - start) / pieces);
    return removeUntil(longest, start + piece);
}

Status Pruner::removeUntil(Tier tier, Instant end)
{
    for (const int number : std::as_const(m_numbers)) {
        const Status removed = m_blocks.removeUntil(GpuNumber(number), tier, end);
        if (!removed)
            return removed;
    }
    return values::done();
}

Status Pruner::loadGpus()
{
    const auto entries = m_gpus.all();
    if (!entries)
        return entries.error();
    m_numbers.clear();
    for (const Roster::Entry &entry : *entries)
        m_numbers.append(static_cast<int>(entry.number));
    return values::done();
}

} // namespace telemetry
