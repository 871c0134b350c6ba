// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/gputable.h"

#include "services/telemetry/history/database.h"

namespace telemetry
{

using values::ChartMark;
using values::GpuNumber;
using values::Result;
using values::Status;

namespace
{

constexpr int noGpu = -1;

/// SQLite tells an empty text from none; Qt binds a null string as none.
QString text(const QString &any)
{
    return any.isNull() ? QStringLiteral("") : any;
}

Roster::Entry entryOf(const QSqlQuery &row)
{
    Roster::Entry entry;
    entry.number = GpuNumber(row.value(0).toInt());
    entry.identity.server = row.value(1).toString();
    entry.identity.host = {row.value(2).toString(), row.value(3).toString()};
    entry.identity.address = values::PciAddress::parse(row.value(4).toString());
    entry.identity.uuid = row.value(5).toString();
    entry.identity.name = row.value(6).toString();
    entry.identity.vm = {row.value(7).toString(), row.value(8).toString()};
    entry.identity.isVgpu = row.value(9).toBool();
    return entry;
}

ChartMark markOf(const QSqlQuery &row)
{
    ChartMark mark;
    mark.time = Instant(row.value(0).toLongLong());
    mark.kind = static_cast<ChartMark::Kind>(row.value(1).toInt());
    if (row.value(2).toInt() != noGpu)
        mark.gpu = GpuNumber(row.value(2).toInt());
    mark.text = row.value(3).toString();
    return mark;
}

Status statusOf(const Result<QSqlQuery *> &query)
{
    return query ? values::done() : Status(query.error());
}

} // namespace

Result<QList<Roster::Entry>> GpuTable::all()
{
    const auto rows = m_database.run(
        QStringLiteral("SELECT number, server, host_type, host, address, uuid, name, vm_type, vm, "
                       "is_vgpu FROM gpu ORDER BY number"));
    if (!rows)
        return rows.error();
    QList<Roster::Entry> entries;
    while ((*rows)->next())
        entries.append(entryOf(**rows));
    (*rows)->finish();
    return entries;
}

Status GpuTable::save(const Roster::Entry &gpu)
{
    const values::GpuIdentity &is = gpu.identity;
    const QString address = is.address ? is.address->toString() : QString();
    return statusOf(m_database.run(
        QStringLiteral("INSERT OR REPLACE INTO gpu (number, server, host_type, host, address, "
                       "uuid, name, vm_type, vm, is_vgpu) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {static_cast<int>(gpu.number), text(is.server), text(is.host.type), text(is.host.value),
            text(address), text(is.uuid), text(is.name), text(is.vm.type), text(is.vm.value),
            is.isVgpu ? 1 : 0}));
}

Status GpuTable::saveMark(const ChartMark &mark)
{
    return statusOf(m_database.run(
        QStringLiteral("INSERT OR IGNORE INTO mark (time, kind, gpu, text) VALUES (?, ?, ?, ?)"),
        {static_cast<qint64>(mark.time.count()), static_cast<int>(mark.kind),
            mark.gpu ? static_cast<int>(*mark.gpu) : noGpu, text(mark.text)}));
}

Result<QList<ChartMark>> GpuTable::marks(Instant from, Instant to)
{
    const auto rows = m_database.run(
        QStringLiteral("SELECT time, kind, gpu, text FROM mark WHERE time BETWEEN ? AND ? "
                       "ORDER BY time"),
        {static_cast<qint64>(from.count()), static_cast<qint64>(to.count())});
    if (!rows)
        return rows.error();
    QList<ChartMark> found;
    while ((*rows)->next())
        found.append(markOf(**rows));
    (*rows)->finish();
    return found;
}

Status GpuTable::moveMarks(GpuNumber gone, GpuNumber into)
{
    return statusOf(
        m_database.run(QStringLiteral("UPDATE OR REPLACE mark SET gpu = ? WHERE gpu = ?"),
            {static_cast<int>(into), static_cast<int>(gone)}));
}

Status GpuTable::pruneMarks()
{
    return statusOf(m_database.run(
        QStringLiteral("DELETE FROM mark WHERE time < (SELECT time FROM mark ORDER BY time DESC "
                       "LIMIT 1 OFFSET ?)"),
        {maxMarks}));
}

} // namespace telemetry
