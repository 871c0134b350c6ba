// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/historyworker.h"

#include "services/telemetry/history/historyproblem.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace telemetry
{

using values::Result;
using values::Status;

namespace
{

constexpr int fullBatch = 16'384; ///< samples that are committed without waiting for the beat

QString stampOf(Instant now)
{
    return QDateTime::fromMSecsSinceEpoch(now.count(), Qt::UTC)
        .toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
}

} // namespace

HistoryWorker::HistoryWorker(const HistoryOptions &options, std::shared_ptr<HistoryQueue> queue)
    : m_options(options)
    , m_queue(std::move(queue))
    , m_database(std::make_unique<Database>(options.file))
    , m_beat(new QTimer(this))
{
    m_beat->setInterval(beat);
    connect(m_beat, &QTimer::timeout, this, &HistoryWorker::onBeat);
}

HistoryWorker::~HistoryWorker() = default;

void HistoryWorker::wake()
{
    takePending(m_queue->take());
    if (m_writer && m_writer->uncommittedSamples() >= fullBatch && !m_sinceFailure.isValid())
        onBeat();
}

void HistoryWorker::finish()
{
    m_beat->stop();
    HistoryPending rest = m_queue->close();
    std::vector<HistoryJob> jobs = std::exchange(rest.jobs, {});
    takePending(std::move(rest));
    const Status committed = commit();
    if (!committed)
        setTrouble(committed.error());
    for (const HistoryJob &job : jobs)
        job(nullptr);
    m_writer.reset();
    m_database.reset();
}

Result<QList<Roster::Entry>> HistoryWorker::open()
{
    Result<QList<Roster::Entry>> opened = openFile();
    if (!opened && m_database->isDamaged())
        opened = beginAgain();
    if (!opened)
        m_writer.reset();
    setTrouble(opened ? std::nullopt : std::optional(opened.error()));
    if (opened)
        m_beat->start();
    noteSize();
    return opened;
}

Result<QList<values::SeriesBlock>> HistoryWorker::read(
    const ReadRequest &request, std::stop_token stop)
{
    if (!m_writer)
        return m_trouble.value_or(HistoryProblem(m_options.file).noFile());
    BlockTable blocks(*m_database);
    HistoryReader reader(blocks, m_writer->open(), m_options.limits);
    return reader.read(request, m_writer->newest(), std::move(stop));
}

Result<QList<values::ChartMark>> HistoryWorker::marks(Instant from, Instant to)
{
    if (!m_writer)
        return m_trouble.value_or(HistoryProblem(m_options.file).noFile());
    const auto saved = GpuTable(*m_database).marks(from, to);
    if (!saved)
        return saved.error();
    QList<values::ChartMark> all = *saved;
    for (const values::ChartMark &mark : m_writer->uncommittedMarks()) {
        if (mark.time >= from && mark.time <= to && !all.contains(mark))
            all.append(mark);
    }
    std::stable_sort(
        all.begin(), all.end(), [](const auto &a, const auto &b) { return a.time < b.time; });
    return all;
}

Status HistoryWorker::flush()
{
    if (!m_writer)
        return m_trouble.value_or(HistoryProblem(m_options.file).noFile());
    return commit();
}

void HistoryWorker::takePending(HistoryPending pending)
{
    if (m_writer)
        m_writer->take(pending);
    for (const HistoryJob &job : pending.jobs)
        job(this);
}

void HistoryWorker::onBeat()
{
    if (m_sinceFailure.isValid() && !m_sinceFailure.hasExpired(retryAfter.count()))
        return;
    const Status committed = commit();
    setTrouble(committed ? std::nullopt : std::optional(committed.error()));
    if (committed && m_writer && m_writer->isBehind())
        QTimer::singleShot(0, this, &HistoryWorker::onBeat);
}

Status HistoryWorker::commit()
{
    if (!m_writer || !m_writer->hasUncommitted())
        return values::done();
    Status committed = m_writer->commit();
    if (!committed && m_database->isDamaged()) {
        const auto again = beginAgain();
        committed = again ? m_writer->commit() : Status(again.error());
    }
    if (committed)
        m_sinceFailure.invalidate();
    else
        m_sinceFailure.start();
    noteSize();
    return committed;
}

Result<QList<Roster::Entry>> HistoryWorker::beginAgain()
{
    const Result<QString> aside = m_database->setAside(stampOf(m_options.now()));
    if (!aside)
        return aside.error();
    m_notice = HistoryProblem(m_options.file).setAside(*aside);
    const std::unique_ptr<HistoryWriter> before = std::move(m_writer);
    const auto opened = openFile();
    if (opened && before)
        m_writer->takeOver(*before);
    return opened;
}

Result<QList<Roster::Entry>> HistoryWorker::openFile()
{
    const Status opened = m_database->open(m_options.limits.maxBytes);
    if (!opened)
        return opened.error();
    m_writer = std::make_unique<HistoryWriter>(*m_database, m_options, *m_queue);
    return m_writer->restore();
}

void HistoryWorker::setTrouble(const std::optional<values::Error> &trouble)
{
    const std::optional<values::Error> shown = trouble ? trouble : m_notice;
    if (shown == m_trouble)
        return;
    m_trouble = shown;
    Q_EMIT troubleChanged(m_trouble);
}

void HistoryWorker::noteSize()
{
    m_queue->setSizeBytes(QFileInfo(m_options.file).size()
        + QFileInfo(m_options.file + QLatin1String("-wal")).size());
}

} // namespace telemetry
