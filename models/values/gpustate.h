// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "models/values/result.h"
#include "models/values/units.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace values
{

/// A process on a GPU, as nvidia-smi lists it. On ESXi it is the VM's own process.
struct GpuProcess {
    qint64 pid = 0;
    QString name; ///< as printed; on ESXi the VM's name
    std::optional<MiB> memory;
    std::optional<double> utilization; ///< %
    friend bool operator==(const GpuProcess &, const GpuProcess &) = default;
};

/// An Xid that the driver logged.
struct XidEvent {
    int code = 0;
    QDateTime time; ///< UTC; invalid where the log has none
    QString text; ///< the log's words
    friend bool operator==(const XidEvent &, const XidEvent &) = default;
};

/// What changes seldom about a GPU: limits, health, licence and who uses it.
/// Shape:  every field optional; unknown is never 0 or false.
/// Source: nvidia-smi --query-gpu and -q -x, nvidia-smi vgpu, dmesg; Prometheus;
/// PerformanceManager.
struct GpuState {
    GpuIdentity gpu;
    SampleSource source = SampleSource::HostNvidiaSmi;
    QDateTime readAt; ///< UTC
    QString driver; ///< "550.90.05"
    std::optional<MiB> memoryTotal;
    std::optional<double> slowdownCelsius, shutdownCelsius;
    std::optional<double> powerLimitWatts;
    std::optional<bool> eccOn;
    std::optional<qint64> eccCorrected, eccUncorrected; ///< since the driver was loaded
    std::optional<bool> pagesPending; ///< retired pages or remapped rows wait for a reset
    QStringList throttleReasons; ///< active ones: "sw_power_cap", "hw_thermal_slowdown" …
    std::optional<bool> licensed; ///< vGPU guests only
    QString licence; ///< the tool's own words
    QString migMode; ///< "Enabled", "Disabled", "[N/A]"
    QString performanceState; ///< "P0"
    QList<XidEvent> xids;
    std::optional<QList<GpuProcess>> processes; ///< nullopt: not told; empty: none
    QList<MoRef> vms; ///< VMs that use it, as far as this source or the estate says
    QString trouble; ///< "ERR!", "GPU is lost" … in the tool's words; empty when well
    friend bool operator==(const GpuState &, const GpuState &) = default;
};

/// How a source of telemetry is doing: a row of "sources" and the reason for a gap.
struct SourceState {
    enum class Phase {
        Off, ///< not asked for
        Connecting,
        Running,
        Waiting, ///< lost; tries again at nextAttempt
        Paused, ///< a plan holds a lease on this host
        Failed, ///< needs the operator
    };
    SampleSource source = SampleSource::HostNvidiaSmi;
    ObjectKey target; ///< host or VM; the server for Prometheus
    Phase phase = Phase::Off;
    std::optional<Error> error;
    QDateTime nextAttempt;
    QDateTime lastSample; ///< by our clock
    QString pausedBy; ///< who holds the lease, tr()
    friend bool operator==(const SourceState &, const SourceState &) = default;
};

/// Something that a chart marks: "what changed here".
struct ChartMark {
    enum class Kind { Xid, Throttling, VmMoved, PlanApplied, DriverChanged, SourceLost };
    Kind kind = Kind::Xid;
    std::chrono::milliseconds time{0};
    std::optional<GpuNumber> gpu; ///< nullopt: concerns all
    QString text; ///< one line
    friend bool operator==(const ChartMark &, const ChartMark &) = default;
};

} // namespace values

Q_DECLARE_METATYPE(values::GpuState)
Q_DECLARE_METATYPE(values::SourceState)
