// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/performance/gpuperformance.h"

#include "services/vsphere/watch/retrieve.h"

#include <QCoreApplication>

#include <algorithm>

namespace vsphere
{

using values::Error;
using values::Result;
using values::Status;

namespace
{

struct PerformanceText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::Performance)
};

/// vCenter's own limit, config.vpxd.stats.maxQueryMetrics, is 64 where it was never changed.
constexpr int MostSeries = 64;
/// A driver that was installed, or a GPU given back by a VM, shows after this time.
constexpr std::chrono::minutes LearnAgain{10};

/// Errors after which asking for other hosts makes no sense.
bool endsAll(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Auth
        || error.kind == Error::Kind::Trust || error.kind == Error::Kind::Cancelled;
}

} // namespace

GpuPerformance::GpuPerformance(std::shared_ptr<Session> session)
    : m_session(std::move(session))
    , m_manager(m_session->content().managers.value(QStringLiteral("perfManager")))
{
}

QCoro::Task<Result<GpuFigures>> GpuPerformance::read(
    QList<values::MoRef> hosts, int samples, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Status ready = co_await loadCounters(stop);
    if (!ready.ok())
        co_return ready.error();
    GpuFigures figures;
    for (const values::MoRef &host : std::as_const(hosts)) {
        const Status learned = co_await learn(host, stop);
        if (!learned.ok() && endsAll(learned.error()))
            co_return learned.error();
        if (!learned.ok())
            figures.error = learned.error();
        else if (m_known.value(host).available.series == 0)
            figures.silent.append(host);
    }
    const auto requests = requestsFor(hosts, samples);
    for (const auto &request : requests) {
        const Call call = calls::queryPerf(m_manager, request);
        const Result<Answer> received = co_await m_session->call(call, stop);
        const Result<Answer> answer = asError(received, call.what);
        if (!answer.ok() && endsAll(answer.error()))
            co_return answer.error();
        if (answer.ok()) {
            figures.series.append(decodeGpuSeries(answer->body(), *m_counters));
            continue;
        }
        figures.error = answer.error();
        forget(request);
    }
    co_return figures;
}

QCoro::Task<Status> GpuPerformance::loadCounters(std::stop_token stop)
{
    if (m_counters)
        co_return values::done();
    if (m_manager.isNull())
        co_return Error(Error::Kind::Unsupported,
            PerformanceText::tr("The server measures no GPUs"),
            PerformanceText::tr("it has no PerformanceManager"));
    FilterSpec spec;
    spec.properties = {{"PerformanceManager", {"perfCounter"}}};
    spec.objects = {m_manager};
    spec.objectsThemselves = true;
    const auto counters = std::make_shared<GpuCounters>();
    const AnswerReader::ObjectSink sink = [counters](const XmlNode &object) {
        const XmlNode list = object.child("propSet").child("val");
        for (const XmlNode info : list.children())
            counters->add(info);
    };
    const Outcome outcome = co_await retrieveAll(m_session.get(), spec, sink, stop);
    if (!outcome.done())
        co_return outcome.error;
    m_counters = *counters;
    co_return values::done();
}

QCoro::Task<Status> GpuPerformance::learn(values::MoRef host, std::stop_token stop)
{
    const auto known = m_known.constFind(host);
    if (known != m_known.constEnd() && !known->until.hasExpired())
        co_return values::done();
    const Call call = calls::queryAvailablePerfMetric(m_manager, host);
    const Result<Answer> received = co_await m_session->call(call, stop);
    const Result<Answer> answer = asError(received, call.what);
    if (!answer.ok())
        co_return answer.error();
    m_known.insert(
        host, {decodeAvailable(answer->body(), *m_counters), QDeadlineTimer(LearnAgain)});
    co_return values::done();
}

std::vector<std::vector<calls::PerfRequest>> GpuPerformance::requestsFor(
    const QList<values::MoRef> &hosts, int samples) const
{
    std::vector<std::vector<calls::PerfRequest>> requests;
    int room = 0;
    for (const values::MoRef &host : hosts) {
        const AvailableCounters available = m_known.value(host).available;
        if (available.series == 0)
            continue;
        if (requests.empty() || room < available.series) {
            requests.emplace_back();
            room = MostSeries;
        }
        requests.back().push_back({host, available.keys, samples});
        room -= available.series;
    }
    return requests;
}

void GpuPerformance::forget(const std::vector<calls::PerfRequest> &requests)
{
    for (const calls::PerfRequest &request : requests)
        m_known.remove(request.host);
}

} // namespace vsphere
