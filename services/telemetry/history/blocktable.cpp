// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/blocktable.h"

#include "services/telemetry/history/blockcodec.h"
#include "services/telemetry/history/database.h"

#include <vector>

namespace telemetry
{

using values::GpuNumber;
using values::Result;
using values::Status;

namespace
{

constexpr int quarterBits = 32;
constexpr int gpuBits = 24;

qint64 idOf(GpuNumber gpu, Tier tier, Instant start)
{
    const qint64 quarters = std::max<qint64>(0, start / Instant(quarter));
    return (((static_cast<qint64>(tier) << gpuBits) | static_cast<qint64>(gpu)) << quarterBits)
        | quarters;
}

Instant startOf(qint64 id)
{
    return (id & ((qint64(1) << quarterBits) - 1)) * Instant(quarter);
}

qint64 lastId(GpuNumber gpu, Tier tier)
{
    return idOf(gpu, tier, Instant(0)) | ((qint64(1) << quarterBits) - 1);
}

} // namespace

std::chrono::hours reachOf(Tier tier, const HistoryLimits &limits)
{
    switch (tier) {
    case Tier::Seconds:
        return limits.seconds;
    case Tier::TenSeconds:
        return limits.tenSeconds;
    case Tier::Minutes:
        return limits.minutes;
    case Tier::Quarters:
        break;
    }
    return limits.quarters;
}

Result<std::optional<Block>> BlockTable::load(GpuNumber gpu, Tier tier, Instant start)
{
    const auto data = m_database.value(
        QStringLiteral("SELECT data FROM block WHERE id = ?"), {idOf(gpu, tier, start)});
    if (!data)
        return data.error();
    if (data->isNull())
        return std::optional<Block>();
    return unpackBlock(data->toByteArray(), tier, start);
}

Status BlockTable::save(GpuNumber gpu, const Block &block)
{
    const auto saved
        = m_database.run(QStringLiteral("INSERT OR REPLACE INTO block (id, data) VALUES (?, ?)"),
            {idOf(gpu, block.tier(), block.start()), packBlock(block)});
    return saved ? values::done() : Status(saved.error());
}

Status BlockTable::visit(GpuNumber gpu, Tier tier, Instant from, Instant to, const Visit &visit)
{
    const auto rows = m_database.run(
        QStringLiteral("SELECT id, data FROM block WHERE id BETWEEN ? AND ? ORDER BY id"),
        {idOf(gpu, tier, blockStart(tier, from)), idOf(gpu, tier, to)});
    if (!rows)
        return rows.error();
    while ((*rows)->next()) {
        const std::optional<Block> block = unpackBlock(
            (*rows)->value(1).toByteArray(), tier, startOf((*rows)->value(0).toLongLong()));
        if (block && !visit(*block))
            break;
    }
    (*rows)->finish();
    return values::done();
}

Result<std::optional<Instant>> BlockTable::oldest(GpuNumber gpu, Tier tier)
{
    const auto id
        = m_database.value(QStringLiteral("SELECT min(id) FROM block WHERE id BETWEEN ? AND ?"),
            {idOf(gpu, tier, Instant(0)), lastId(gpu, tier)});
    if (!id)
        return id.error();
    return id->isNull() ? std::nullopt : std::optional(startOf(id->toLongLong()));
}

Result<std::optional<Instant>> BlockTable::newest(GpuNumber gpu)
{
    const auto id
        = m_database.value(QStringLiteral("SELECT max(id) FROM block WHERE id BETWEEN ? AND ?"),
            {idOf(gpu, Tier::Seconds, Instant(0)), lastId(gpu, Tier::Seconds)});
    if (!id)
        return id.error();
    return id->isNull() ? std::nullopt
                        : std::optional(startOf(id->toLongLong()) + Instant(quarter));
}

Status BlockTable::removeUntil(GpuNumber gpu, Tier tier, Instant end)
{
    const Instant last = end - Instant(lengthOf(tier));
    if (last < Instant(0))
        return values::done();
    const auto removed
        = m_database.run(QStringLiteral("DELETE FROM block WHERE id BETWEEN ? AND ?"),
            {idOf(gpu, tier, Instant(0)), idOf(gpu, tier, last)});
    return removed ? values::done() : Status(removed.error());
}

Status BlockTable::absorb(GpuNumber gone, GpuNumber into)
{
    for (const Tier tier : allTiers) {
        std::vector<Block> blocks;
        const auto collect = [&blocks](const Block &block) {
            blocks.push_back(block);
            return true;
        };
        const Status read = visit(gone, tier, Instant(0), startOf(lastId(gone, tier)), collect);
        if (!read)
            return read;
        for (const Block &block : blocks) {
            const auto there = load(into, tier, block.start());
            if (!there)
                return there.error();
            Block both = there->value_or(Block(tier, block.start()));
            both.fillFrom(block);
            const Status saved = save(into, both);
            if (!saved)
                return saved;
        }
        const auto removed
            = m_database.run(QStringLiteral("DELETE FROM block WHERE id BETWEEN ? AND ?"),
                {idOf(gone, tier, Instant(0)), lastId(gone, tier)});
        if (!removed)
            return removed.error();
    }
    return values::done();
}

Status BlockTable::file(GpuNumber gpu, const Block &seconds)
{
    const auto before = load(gpu, Tier::Seconds, seconds.start());
    if (!before)
        return before.error();
    const Status kept = save(gpu, seconds);
    if (!kept)
        return kept;
    for (const Tier tier : {Tier::TenSeconds, Tier::Minutes, Tier::Quarters}) {
        const Instant start = blockStart(tier, seconds.start());
        const auto there = load(gpu, tier, start);
        if (!there)
            return there.error();
        Block coarse = there->value_or(Block(tier, start));
        rollUp(seconds, coarse, before->has_value());
        const Status saved = save(gpu, coarse);
        if (!saved)
            return saved;
    }
    return values::done();
}

} // namespace telemetry
