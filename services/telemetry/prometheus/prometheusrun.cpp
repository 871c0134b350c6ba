// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/prometheus/prometheusrun.h"

#include "services/telemetry/firstend.h"
#include "services/telemetry/prometheus/prometheusproblem.h"

#include <qcorofuture.h>

#include <algorithm>

namespace telemetry
{

using values::Error;
using values::GpuState;
using values::SourceState;

namespace
{

constexpr std::chrono::seconds longestWindow{3600};
constexpr std::chrono::seconds scrapeTime{10};
constexpr std::chrono::milliseconds firstPause{1'000};
constexpr std::chrono::milliseconds longestPause{60'000};
constexpr std::chrono::minutes statesEvery{1};
constexpr std::chrono::hours piece{1};

QString keyOf(const values::GpuIdentity &gpu)
{
    return gpu.uuid + QLatin1Char(' ') + gpu.host.value + QLatin1Char(' ')
        + (gpu.address ? gpu.address->toString() : QString());
}

/// Whoever is refused is refused again: only a person changes that.
bool isHopeless(Error::Kind kind)
{
    return kind == Error::Kind::Auth || kind == Error::Kind::Usage || kind == Error::Kind::Trust;
}

} // namespace

PrometheusRun::PrometheusRun(PrometheusSource &source, const PrometheusOptions &options)
    : m_source(&source)
    , m_options(options)
    , m_api(options)
    , m_dcgm(m_options)
{
}

QCoro::Task<> PrometheusRun::follow(std::shared_ptr<PrometheusRun> run)
{
    const std::stop_token stop = run->m_stop.get_token();
    bool isFirst = true;
    while (!stop.stop_requested()) {
        const auto answer = co_await run->m_api.query(run->expression(), stop);
        if (stop.stop_requested())
            break;
        if (answer) {
            run->take(*answer);
            if (std::exchange(isFirst, false) && run->m_options.backfill.count() > 0)
                fetchPast(run);
        } else {
            run->fail(answer.error());
        }
        if (run->m_isHopeless)
            break;
        FirstEnd rest(run->pause(), stop);
        co_await rest.end();
    }
    if (run->m_source)
        run->m_source->runEnded(run.get());
}

/// Raw samples with the times of their scrapes; after the first answer only what is new, and a
/// little more, since a scrape bears the time at which it began.
QString PrometheusRun::expression() const
{
    std::chrono::milliseconds window
        = std::max<std::chrono::milliseconds>(m_options.window, 3 * m_options.interval);
    if (m_lastAnswer > Instant(0))
        window = std::max(Instant(0), m_options.now() - m_lastAnswer) + scrapeTime;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(window);
    return m_dcgm.selector()
        + QStringLiteral("[%1s]").arg(std::min(seconds, longestWindow).count());
}

void PrometheusRun::take(const PrometheusAnswer &answer)
{
    Readings fresh;
    for (Reading &reading : m_dcgm.readings(answer)) {
        Instant &newest = m_newest[keyOf(reading.gpu)];
        if (reading.sample.time <= newest)
            continue;
        newest = reading.sample.time;
        m_first
            = m_first > Instant(0) ? std::min(m_first, reading.sample.time) : reading.sample.time;
        fresh.push_back(std::move(reading));
    }
    m_lastAnswer = m_options.now();
    m_backoff = std::chrono::milliseconds(0);
    if (!m_source)
        return;
    SourceState state = m_source->state();
    state.phase = SourceState::Phase::Running;
    state.nextAttempt = {};
    state.error.reset();
    if (!answer.warnings.isEmpty())
        state.error = PrometheusProblem::warned(answer.warnings);
    else if (m_newest.isEmpty())
        state.error = PrometheusProblem::noGpus();
    if (!fresh.empty())
        state.lastSample = QDateTime::fromMSecsSinceEpoch(m_lastAnswer.count(), Qt::UTC);
    m_source->setState(state);
    if (m_source && !fresh.empty())
        Q_EMIT m_source->readings(fresh);
    takeStates(answer);
}

void PrometheusRun::takeStates(const PrometheusAnswer &answer)
{
    const bool isTime
        = m_lastAnswer >= m_statesAt + Instant(statesEvery) || m_lastAnswer < m_statesAt;
    if (isTime)
        m_statesAt = m_lastAnswer;
    for (const GpuState &state : m_dcgm.states(answer)) {
        GpuState &known = m_states[keyOf(state.gpu)];
        GpuState same = known;
        same.readAt = state.readAt;
        if (!isTime && same == state)
            continue;
        known = state;
        if (m_source)
            Q_EMIT m_source->gpuState(state);
    }
}

void PrometheusRun::fail(const Error &error)
{
    m_isHopeless = isHopeless(error.kind);
    m_backoff = std::clamp(2 * m_backoff, firstPause, longestPause);
    if (!m_source)
        return;
    SourceState state = m_source->state();
    state.phase = m_isHopeless ? SourceState::Phase::Failed : SourceState::Phase::Waiting;
    state.error = error;
    state.nextAttempt = m_isHopeless
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch((m_options.now() + m_backoff).count(), Qt::UTC);
    m_source->setState(state);
}

std::chrono::milliseconds PrometheusRun::pause() const
{
    return m_backoff.count() > 0 ? m_backoff : m_options.interval;
}

/// Only what was measured within a step counts: Prometheus would repeat the last value for five
/// minutes otherwise.
QCoro::Task<> PrometheusRun::fetchPast(std::shared_ptr<PrometheusRun> run)
{
    const std::stop_token stop = run->m_stop.get_token();
    const auto step = std::chrono::ceil<std::chrono::seconds>(run->m_options.interval);
    const QString expression = QStringLiteral("last_over_time(%1[%2s])")
                                   .arg(run->m_dcgm.selector(), QString::number(step.count()));
    Instant to = run->m_first > Instant(0) ? run->m_first : run->m_options.now();
    const Instant begin = to - Instant(run->m_options.backfill);
    while (to > begin && !stop.stop_requested()) {
        const Instant from = std::max(begin, to - Instant(piece));
        const auto answer = co_await run->m_api.queryRange(expression, from, to - step, step, stop);
        if (!answer || stop.stop_requested())
            co_return; // the present goes on; what is missing stays a gap
        const Readings past = run->m_dcgm.readings(*answer);
        if (run->m_source && !past.empty())
            Q_EMIT run->m_source->past(past);
        to = from;
    }
}

} // namespace telemetry
