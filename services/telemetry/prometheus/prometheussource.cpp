// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/prometheus/prometheussource.h"

#include "services/telemetry/prometheus/prometheusrun.h"

#include <utility>

namespace telemetry
{

using values::SourceState;

PrometheusSource::PrometheusSource(PrometheusOptions options)
    : m_options(std::move(options))
{
    m_state.source = values::SampleSource::Prometheus;
    m_state.target.server = serverOf(m_options);
}

PrometheusSource::~PrometheusSource()
{
    if (m_run)
        m_run->requestStop();
}

void PrometheusSource::start()
{
    if (m_run)
        return;
    SourceState state = m_state;
    state.phase = SourceState::Phase::Connecting;
    state.error.reset();
    setState(state);
    m_run = std::make_shared<PrometheusRun>(*this, m_options);
    PrometheusRun::follow(m_run);
}

void PrometheusSource::stop()
{
    const std::shared_ptr<PrometheusRun> run = m_run; // it may end at once
    if (run)
        run->requestStop();
    SourceState state = m_state;
    state.phase = SourceState::Phase::Off;
    state.nextAttempt = {};
    setState(state);
    if (!run)
        Q_EMIT stopped();
}

void PrometheusSource::setState(const SourceState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

/// A run that failed for good has ended, and yet the source is on until somebody stops it.
void PrometheusSource::runEnded(const PrometheusRun *run)
{
    if (m_run.get() != run)
        return;
    m_run.reset();
    if (m_state.phase != SourceState::Phase::Failed)
        Q_EMIT stopped();
}

} // namespace telemetry
