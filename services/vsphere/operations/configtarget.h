// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/decode/answer.h"
#include "services/vsphere/session/session.h"

#include <QList>
#include <QString>
#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace vsphere
{

/// A PCI function that VMs on one host can be given: it is active for passthrough.
struct TargetDevice {
    QString id; ///< "0000:82:00.0"
    QString name;
    quint16 vendorId = 0;
    quint16 deviceId = 0;
    QString systemId; ///< of the host
    friend bool operator==(const TargetDevice &, const TargetDevice &) = default;
};

/// What a new VM on a host can have.
struct HostTarget {
    QList<TargetDevice> devices;
    QString maxHardwareVersion; ///< "vmx-21"; empty: not told
    std::optional<double> memoryForVms; ///< the share of hosts' memory that VMs can have
};

/// Errors: Blocked (the host is not connected), NotFound, Permission, Network.
/// Source: EnvironmentBrowser.QueryConfigTarget of the host's compute resource, section 4.1.
[[nodiscard]] QCoro::Task<values::Result<QList<TargetDevice>>> passthroughTargets(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop);
/// The same, and QueryConfigOptionDescriptor.
[[nodiscard]] QCoro::Task<values::Result<HostTarget>> hostTarget(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop);

/// What part of a compute resource's memory is left to VMs; nothing while hosts are not counted.
[[nodiscard]] std::optional<double> effectiveShare(XmlNode computeSummary);
/// Reads a ConfigTarget.
[[nodiscard]] QList<TargetDevice> readTargetDevices(XmlNode configTarget);
/// The highest hardware version among descriptors that a host can create and run.
[[nodiscard]] QString newestHardware(const Answer &descriptors, const values::MoRef &host);

} // namespace vsphere
