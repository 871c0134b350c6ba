// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"
#include "services/telemetry/prometheus/prometheusanswer.h"
#include "services/telemetry/prometheus/prometheusoptions.h"
#include "services/telemetry/source.h"

#include <QList>
#include <QString>

namespace telemetry
{

/// What dcgm-exporter's series say of GPUs.
/// Shape:  readings() has one sample per GPU and scrape; series of MIG instances are left out, they
///         are not the GPU. Which GPU: the label UUID (uuid), else the host that Hostname or
///         instance means with pci_bus_id, else the exporter's name with pci_bus_id or gpu. The PCI
///         address counts on an ESXi host only; in a guest it is the guest's own.
/// Source: dcgm-exporter, default-counters.csv and its labels (modelName, Hostname, gpu, device,
///         pci_bus_id, UUID, DCGM_FI_DRIVER_VERSION).
class Dcgm final
{
public:
    explicit Dcgm(const PrometheusOptions &options)
        : m_options(options)
    {
    }

    /// Everything that a sample or a state is made of, narrowed by the options' selector.
    [[nodiscard]] QString selector() const;
    [[nodiscard]] Readings readings(const PrometheusAnswer &answer) const;
    /// By the newest point of each series.
    [[nodiscard]] QList<values::GpuState> states(const PrometheusAnswer &answer) const;

private:
    using Labels = QHash<QString, QString>;
    static void completeState(values::GpuState &state, const QHash<QString, double> &of);
    [[nodiscard]] values::GpuIdentity identityOf(const Labels &labels) const;

    const PrometheusOptions &m_options;
};

} // namespace telemetry
