// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/missing.h"
#include "models/values/moref.h"
#include "models/values/pcidevice.h"
#include "models/values/setupfacts.h"
#include "models/values/units.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace values
{

enum class ConnectionState { Unknown, Connected, NotResponding, Disconnected };

/// One ESXi host: an immutable snapshot of what the server last said.
/// Unknown is nullopt or Unknown, never 0; what may not be read is in `missing`.
struct Host {
    MoRef ref;
    MoRef parent;
    QString name;
    ConnectionState connection = ConnectionState::Unknown;
    QString powerState; ///< poweredOn, poweredOff, standBy, unknown
    std::optional<bool> inMaintenance;
    QDateTime bootTime; ///< UTC; a changed value proves a reboot
    std::optional<bool> rebootRequired;
    QString managedBy; ///< address of the vCenter that manages this host, else empty
    QString productName; ///< "VMware ESXi"
    QString version; ///< "7.0.3"
    QString build;
    QString vendor; ///< of the server
    QString model;
    QString uuid;
    QString biosVersion;
    QString cpuModel;
    std::optional<int> cpuPackages;
    std::optional<int> cpuCores;
    std::optional<int> cpuThreads;
    std::optional<MiB> memory;
    QString lockdownMode;
    std::optional<bool> rebindWithoutReboot; ///< capability.deviceRebindWithoutRebootSupported
    std::optional<bool> assignableHardware; ///< capability.assignableHardwareSupported
    QList<PciDevice> pciDevices; ///< as sent; bridges included
    QList<PciPassthruInfo> passthru;
    QList<GraphicsInfo> graphics;
    std::optional<GraphicsConfig> graphicsConfig;
    QStringList vgpuProfiles; ///< config.sharedPassthruGpuTypes
    QList<HardwareBinding> bindings;
    QList<NumaNode> numaNodes;
    QList<MissingProperty> missing;
    std::shared_ptr<const HostSetup> setup; ///< null in the live estate: see plan::EstatePort

    friend bool operator==(const Host &, const Host &) = default;
};

/// The parts of a Host that change together, one per property path that is watched.
enum class HostField {
    Name,
    Parent,
    Connection,
    PowerState,
    InMaintenance,
    BootTime,
    RebootRequired,
    ManagedBy,
    Product, ///< productName, version, build
    Hardware, ///< summary.hardware: vendor, model, uuid, CPU, memory
    Bios,
    Lockdown,
    RebindWithoutReboot,
    AssignableHardware,
    PciDevices,
    Passthru,
    Graphics,
    GraphicsConfig,
    VgpuProfiles,
    Bindings,
    Numa,
    Count
};

} // namespace values
