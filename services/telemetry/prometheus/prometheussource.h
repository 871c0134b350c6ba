// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/prometheus/prometheusoptions.h"
#include "services/telemetry/source.h"

#include <memory>

namespace telemetry
{

class PrometheusRun;

/// A Prometheus that scrapes dcgm-exporters: the way for fleets that have outgrown one desktop.
/// Shape:  one sample per GPU and scrape, with the time of the scrape; a series that Prometheus
///         holds for stale brings none. GPUs without a UUID label are told apart by host and
///         address, or by exporter and index.
/// Errors: in state(): Auth (401, 403), Usage (422, 400), Protocol (not Prometheus), Network,
///         Trust; Incomplete with the samples when Prometheus warns. All but Auth, Usage and Trust
///         are tried again with growing pauses.
/// Source: Prometheus HTTP API (query, query_range); dcgm-exporter's default counters.
class PrometheusSource final : public Source
{
    Q_OBJECT

public:
    explicit PrometheusSource(PrometheusOptions options);
    ~PrometheusSource() override;

    void start() override;
    void stop() override;
    [[nodiscard]] const values::SourceState &state() const override { return m_state; }

private:
    friend class PrometheusRun;
    void setState(const values::SourceState &state);
    void runEnded(const PrometheusRun *run);

    PrometheusOptions m_options;
    values::SourceState m_state;
    std::shared_ptr<PrometheusRun> m_run;
};

} // namespace telemetry
