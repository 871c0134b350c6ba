// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/history.h"

#include "services/telemetry/history/answer.h"
#include "services/telemetry/history/historyproblem.h"
#include "services/telemetry/history/historyqueue.h"
#include "services/telemetry/history/historyworker.h"

#include <qcorofuture.h>

namespace telemetry
{

using values::ChartMark;
using values::Error;
using values::GpuNumber;
using values::GpuSamples;
using values::Result;
using values::SeriesBlock;
using values::Status;

namespace
{

using Ask = std::function<void(HistoryJob job)>;

/// Asks the history's thread; ends with its answer, or at once when stop is requested.
template <class T>
QCoro::Task<Result<T>> answered(
    Ask ask, std::function<Result<T>(HistoryWorker &worker)> question, std::stop_token stop)
{
    const auto answer = std::make_shared<Answer<T>>();
    const std::stop_callback onStop(stop, [answer] { answer->settle(HistoryProblem::stopped()); });
    ask([answer, question = std::move(question)](HistoryWorker *worker) {
        if (!answer->isSettled())
            answer->settle(worker ? question(*worker) : HistoryProblem::stopped());
    });
    const Result<T> result = co_await answer->future();
    co_return result;
}

} // namespace

History::History(HistoryOptions options)
    : m_options(std::move(options))
    , m_queue(std::make_shared<HistoryQueue>(m_options.limits.maxQueued))
    , m_worker(new HistoryWorker(m_options, m_queue))
{
    m_thread.setObjectName(QStringLiteral("history"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &HistoryWorker::troubleChanged, this, &History::setTrouble);
    m_thread.start();
}

History::~History()
{
    m_worker->disconnect(this);
    QMetaObject::invokeMethod(m_worker, &HistoryWorker::finish, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void History::wake(bool isNews)
{
    if (isNews)
        QMetaObject::invokeMethod(m_worker, &HistoryWorker::wake, Qt::QueuedConnection);
}

QCoro::Task<Result<QList<Roster::Entry>>> History::open(std::stop_token stop)
{
    const std::function<Result<QList<Roster::Entry>>(HistoryWorker &)> question
        = [](HistoryWorker &worker) {
              return worker.open();
          };
    return answered<QList<Roster::Entry>>(asking(), question, std::move(stop));
}

void History::append(QList<GpuSamples> batch)
{
    wake(m_queue->add(std::move(batch)));
}

void History::remember(const Roster::Entry &gpu)
{
    wake(m_queue->add([&gpu](HistoryPending &pending) { pending.gpus.append(gpu); }));
}

void History::absorb(GpuNumber gone, GpuNumber into)
{
    wake(m_queue->add([gone, into](HistoryPending &pending) {
        pending.merges.append({gone, into});
    }));
}

void History::mark(const ChartMark &mark)
{
    wake(m_queue->add([&mark](HistoryPending &pending) { pending.marks.append(mark); }));
}

QCoro::Task<Result<QList<SeriesBlock>>> History::read(QList<GpuNumber> gpus,
    QList<values::Metric> metrics, Instant from, Instant to, int maxSteps, std::stop_token stop)
{
    const ReadRequest request{std::move(gpus), std::move(metrics), from, to, maxSteps};
    const std::function<Result<QList<SeriesBlock>>(HistoryWorker &)> question
        = [request, stop](HistoryWorker &worker) {
              return worker.read(request, stop);
          };
    return answered<QList<SeriesBlock>>(asking(), question, stop);
}

QCoro::Task<Result<QList<ChartMark>>> History::marks(Instant from, Instant to, std::stop_token stop)
{
    const std::function<Result<QList<ChartMark>>(HistoryWorker &)> question
        = [from, to](HistoryWorker &worker) {
              return worker.marks(from, to);
          };
    return answered<QList<ChartMark>>(asking(), question, std::move(stop));
}

QCoro::Task<Status> History::flush(std::stop_token stop)
{
    const std::function<Status(HistoryWorker &)> question = [](HistoryWorker &worker) {
        return worker.flush();
    };
    return answered<std::monostate>(asking(), question, std::move(stop));
}

qint64 History::sizeBytes() const
{
    return m_queue->sizeBytes();
}

qint64 History::lostSamples() const
{
    return m_queue->lost();
}

std::function<void(HistoryJob)> History::asking()
{
    return [this](HistoryJob job) {
        wake(m_queue->ask(std::move(job)));
    };
}

void History::setTrouble(const std::optional<Error> &trouble)
{
    m_trouble = trouble;
    Q_EMIT troubleChanged(trouble);
}

} // namespace telemetry
