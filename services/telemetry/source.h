// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "models/values/gpustate.h"

#include <QObject>

#include <vector>

namespace telemetry
{

/// One sample with the half of the GPU's identity that its source knows.
struct Reading {
    values::GpuIdentity gpu;
    values::GpuSample sample;
};
using Readings = std::vector<Reading>;

/// Something that measures GPUs: nvidia-smi of one host or guest, one vCenter, one Prometheus.
/// Shape:  readings() at most four times a second and source, with all samples since the last;
///         a time in which nothing was measured brings none: gaps are gaps.
/// Errors: in SourceState; a source never ends by itself and never asks a person.
/// Thread: lives in the interface thread; works elsewhere.
class Source : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    /// Ends what runs on the other side, too; stopped() follows, at once if nothing runs.
    virtual void stop() = 0;
    [[nodiscard]] virtual const values::SourceState &state() const = 0;

Q_SIGNALS:
    void readings(const telemetry::Readings &readings);
    /// What the source remembers of the time before it was started; for the history only.
    void past(const telemetry::Readings &readings);
    /// What changes seldom: at start, when it changes, and at least once a minute.
    void gpuState(const values::GpuState &state);
    void stateChanged(const values::SourceState &state);
    void stopped();
};

} // namespace telemetry

Q_DECLARE_METATYPE(telemetry::Readings)
