// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/journal.h"

#include "services/telemetry/history/database.h"
#include "services/telemetry/history/tier.h"

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>

#include <map>

namespace telemetry
{

using values::GpuNumber;
using values::GpuSample;
using values::GpuSamples;
using values::Status;

namespace
{

constexpr int deflateLevel = 1;

QDataStream &prepared(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    return stream;
}

/// Second of the quarter, which metrics are known, their values.
void write(QDataStream &stream, const GpuSample &sample, Instant start)
{
    quint8 known = 0;
    for (std::size_t m = 0; m < values::metricCount; ++m)
        known |= static_cast<quint8>((sample.values[m] == sample.values[m] ? 1U : 0U) << m);
    stream << static_cast<quint16>(stepOf(Tier::Seconds, start, sample.time)) << known;
    for (const float value : sample.values) {
        if (value == value)
            stream << value;
    }
}

GpuSample readSample(QDataStream &stream, Instant start)
{
    quint16 second = 0;
    quint8 known = 0;
    stream >> second >> known;
    GpuSample sample;
    sample.time = start + std::chrono::seconds(second);
    for (std::size_t m = 0; m < values::metricCount; ++m) {
        if (known & (1U << m))
            stream >> sample.values[m];
    }
    return sample;
}

using Row = std::map<GpuNumber, QList<GpuSample>>;

QByteArray pack(const Row &row, Instant start)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    prepared(stream);
    for (const auto &[gpu, samples] : row) {
        stream << static_cast<qint32>(gpu) << static_cast<quint32>(samples.size());
        for (const GpuSample &sample : samples)
            write(stream, sample, start);
    }
    return qCompress(bytes, deflateLevel);
}

void unpack(const QByteArray &packed, Instant start,
    const std::function<void(const GpuSamples &samples)> &take)
{
    const QByteArray bytes = qUncompress(packed);
    QDataStream stream(bytes);
    prepared(stream);
    while (!stream.atEnd()) {
        qint32 gpu = 0;
        quint32 count = 0;
        stream >> gpu >> count;
        GpuSamples one{GpuNumber(gpu), {}};
        for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i)
            one.samples.append(readSample(stream, start));
        if (stream.status() != QDataStream::Ok)
            return;
        take(one);
    }
}

} // namespace

Status Journal::append(const QList<GpuSamples> &batch)
{
    std::map<Instant, Row> rows;
    for (const GpuSamples &one : batch) {
        for (const GpuSample &sample : one.samples)
            rows[blockStart(Tier::Seconds, sample.time)][one.gpu].append(sample);
    }
    for (const auto &[start, row] : rows) {
        const auto written
            = m_database.run(QStringLiteral("INSERT INTO journal (quarter, data) VALUES (?, ?)"),
                {static_cast<qint64>(start.count()), pack(row, start)});
        if (!written)
            return written.error();
    }
    return values::done();
}

Status Journal::replay(const std::function<void(const GpuSamples &samples)> &take)
{
    const auto rows
        = m_database.run(QStringLiteral("SELECT quarter, data FROM journal ORDER BY id"));
    if (!rows)
        return rows.error();
    while ((*rows)->next())
        unpack((*rows)->value(1).toByteArray(), Instant((*rows)->value(0).toLongLong()), take);
    (*rows)->finish();
    return values::done();
}

Status Journal::keepOnly(const std::set<Instant> &quarters)
{
    const auto rows = m_database.run(QStringLiteral("SELECT DISTINCT quarter FROM journal"));
    if (!rows)
        return rows.error();
    QList<qint64> gone;
    while ((*rows)->next()) {
        const qint64 start = (*rows)->value(0).toLongLong();
        if (!quarters.contains(Instant(start)))
            gone.append(start);
    }
    (*rows)->finish();
    for (const qint64 start : std::as_const(gone)) {
        const auto removed
            = m_database.run(QStringLiteral("DELETE FROM journal WHERE quarter = ?"), {start});
        if (!removed)
            return removed.error();
    }
    return values::done();
}

} // namespace telemetry
