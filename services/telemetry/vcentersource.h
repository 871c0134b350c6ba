// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/estatetargets.h"
#include "services/telemetry/source.h"
#include "services/vsphere/performance/gpuperformance.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace telemetry
{

/// The GPUs of a server's hosts from its PerformanceManager: one sample every 20 s, for hosts that
/// SSH does not reach. GPUs that are passed through have no figures there.
/// Shape:  state().target is the server; its error names the hosts that gave nothing, while the
///         others go on.
class VcenterSource final : public Source
{
    Q_OBJECT

public:
    /// Null while there is no session. Sessions may change between calls.
    using Sessions = std::function<std::shared_ptr<vsphere::Session>()>;
    static constexpr std::chrono::milliseconds usualInterval{20'000};

    VcenterSource(values::ServerId server, Sessions sessions,
        std::chrono::milliseconds interval = usualInterval);
    ~VcenterSource() override;

    /// Whom to ask from now on.
    void setHosts(const QList<HostTarget> &hosts);

    void start() override;
    void stop() override;
    [[nodiscard]] const values::SourceState &state() const override { return m_state; }

private:
    void poll();
    void take(const values::Result<vsphere::GpuFigures> &figures);
    void takeSeries(const QList<vsphere::GpuSeries> &series);
    [[nodiscard]] Readings fresh(const EstateGpu &gpu, const vsphere::GpuSeries &series);
    void tellStates(const EstateGpu &gpu, const vsphere::GpuSeries &series);
    void setState(values::SourceState::Phase phase, const std::optional<values::Error> &error);
    [[nodiscard]] std::optional<values::Error> shortfall(const vsphere::GpuFigures &figures) const;
    [[nodiscard]] int wantedSamples() const;

    Sessions m_sessions;
    std::shared_ptr<vsphere::Session> m_session;
    std::shared_ptr<vsphere::GpuPerformance> m_performance;
    QHash<values::MoRef, HostTarget> m_hosts;
    QHash<QString, std::chrono::milliseconds> m_newest; ///< by host and address
    QHash<QString, QDateTime> m_told; ///< when gpuState() was last sent
    values::SourceState m_state;
    QTimer m_timer;
    QDateTime m_lastPoll; ///< the last one that succeeded
    std::stop_source m_stop;
    bool m_isPolling = false;
    bool m_isStarted = false;
};

} // namespace telemetry
