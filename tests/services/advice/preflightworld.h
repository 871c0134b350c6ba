// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/poweron.h"

#include <QList>
#include <QString>

namespace tests
{

/// A host with GPUs in a cluster, and a VM that powers on there without any complaint. A case of a
/// rule changes what it is about.
struct PreflightWorld {
    values::About about;
    values::Entity cluster;
    values::ClusterSetup clusterSetup;
    values::Host host, peer; ///< peer: another host of the cluster
    values::HostSetup hostSetup, peerSetup;
    values::VirtualMachine vm, other; ///< other: runs on the host, without devices
    values::VmSetup vmSetup, otherSetup;
    advice::PowerOnHints hints;

    /// One P100, passed through and given to the VM.
    [[nodiscard]] static PreflightWorld fixed();
    /// The same by label and model.
    [[nodiscard]] static PreflightWorld dynamic();
    /// One P100 in Shared Direct under a vGPU manager, and a type of half of it.
    [[nodiscard]] static PreflightWorld vgpu();

    [[nodiscard]] plan::Estate estate() const;
    [[nodiscard]] values::Preflight judge() const;

    /// Replaces the GPU at 0000:82:00.0 by another model.
    void useCard(quint16 device, quint16 classId = 0x0302, quint16 subDevice = 0);
    /// A further function of the host, passed through; returns its address.
    QString addCard(quint16 device, quint16 classId = 0x0302, quint16 vendor = 0x10de);
    void giveFixed(const QString &address); ///< to the VM
    values::VmPciDevice vgpuOf(const QString &profile) const;
    values::PciPassthruInfo &passthru(const QString &address);
    /// What nvidia-smi tells of a host's GPU.
    values::GpuState &tell(const values::Host &who, const QString &driver);
};

/// A rule with what makes it apply, and what is close to it and does not.
struct RuleCase {
    QString rule;
    PreflightWorld (*base)();
    void (*breaks)(PreflightWorld &);
    void (*spares)(PreflightWorld &);
};
[[nodiscard]] QList<RuleCase> casesOfVm();
[[nodiscard]] QList<RuleCase> casesOfPassthrough();
[[nodiscard]] QList<RuleCase> casesOfVgpu();
[[nodiscard]] QList<RuleCase> casesOfHost();

} // namespace tests
