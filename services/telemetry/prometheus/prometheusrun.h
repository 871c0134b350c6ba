// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/prometheus/dcgm.h"
#include "services/telemetry/prometheus/prometheusapi.h"
#include "services/telemetry/prometheus/prometheussource.h"

#include <QHash>
#include <QPointer>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace telemetry
{

/// From one start of the source to its stop: asks, tells the source what is new, waits, asks again.
/// Thread: the interface thread. Stops: at requestStop().
class PrometheusRun final
{
public:
    PrometheusRun(PrometheusSource &source, const PrometheusOptions &options);

    /// Runs until requestStop(); it keeps itself alive so long.
    static QCoro::Task<> follow(std::shared_ptr<PrometheusRun> run);
    void requestStop() { m_stop.request_stop(); }

private:
    [[nodiscard]] QString expression() const;
    void take(const PrometheusAnswer &answer);
    void takeStates(const PrometheusAnswer &answer);
    void fail(const values::Error &error);
    [[nodiscard]] std::chrono::milliseconds pause() const;
    /// What Prometheus remembers of before the first answer, hour by hour, newest first.
    static QCoro::Task<> fetchPast(std::shared_ptr<PrometheusRun> run);

    QPointer<PrometheusSource> m_source;
    PrometheusOptions m_options;
    PrometheusApi m_api;
    Dcgm m_dcgm;
    std::stop_source m_stop;
    QHash<QString, Instant> m_newest; ///< by GPU
    QHash<QString, values::GpuState> m_states;
    Instant m_statesAt{0};
    Instant m_lastAnswer{0}; ///< by our clock
    Instant m_first{0}; ///< the oldest sample of the first answer: the past ends there
    std::chrono::milliseconds m_backoff{0};
    bool m_isHopeless = false;
};

} // namespace telemetry
