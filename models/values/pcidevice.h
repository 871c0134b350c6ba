// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace values
{

/// One PCI function of a host, as HostPciDevice tells it. Numbers are unsigned here (vSphere sends
/// signed shorts and bytes).
struct PciDevice {
    QString id; ///< "0000:82:00.0"
    quint16 classId = 0; ///< 0x0302 = 3D controller
    quint16 vendorId = 0;
    quint16 deviceId = 0;
    quint16 subVendorId = 0;
    quint16 subDeviceId = 0;
    QString vendorName;
    QString deviceName;
    QString className; ///< empty before 8.0.3: use pciClassName()
    QString parentBridge; ///< id of the bridge above; empty at the root
    QString physicalSlot; ///< 9.0 and later
    QString slotDescription; ///< 9.0 and later

    friend bool operator==(const PciDevice &, const PciDevice &) = default;
};

/// SR-IOV of one function, present where the server sent HostSriovInfo.
struct SriovInfo {
    bool enabled = false;
    bool capable = false;
    bool active = false;
    int functionsRequested = 0;
    int functions = 0;
    int functionsSupported = 0;

    friend bool operator==(const SriovInfo &, const SriovInfo &) = default;
};

/// DirectPath I/O state of one function: HostPciPassthruInfo.
struct PciPassthruInfo {
    QString id;
    QString dependentDevice; ///< functions with the same value change together
    bool enabled = false; ///< stored in the host's configuration
    bool capable = false; ///< the platform allows it
    bool active = false; ///< in force now; differs from enabled until a reboot
    QString hardwareLabel; ///< 7.0.2 and later
    std::optional<SriovInfo> sriov;

    friend bool operator==(const PciPassthruInfo &, const PciPassthruInfo &) = default;
};

/// How a host drives a GPU: HostGraphicsInfo.graphicsType and HostGraphicsConfig.
enum class GraphicsType { Unknown, Basic, Shared, Direct, SharedDirect };

/// A GPU as the host's graphics manager sees it now.
struct GraphicsInfo {
    QString deviceName;
    QString vendorName;
    QString pciId;
    GraphicsType type = GraphicsType::Unknown;
    QString vgpuMode; ///< 8.0.3 and later: none, sameSize, mixedSize, multiInstanceGpu
    qint64 memoryKiB = 0; ///< 0 without a driver in the host
    QList<MoRef> vms;

    friend bool operator==(const GraphicsInfo &, const GraphicsInfo &) = default;
};

/// What is configured (not yet necessarily active): HostGraphicsConfig.
struct GraphicsConfig {
    struct DeviceType {
        QString deviceId; ///< PCI address
        GraphicsType type = GraphicsType::Unknown;
        QString vgpuMode;
        friend bool operator==(const DeviceType &, const DeviceType &) = default;
    };
    GraphicsType hostDefault = GraphicsType::Unknown;
    QString assignmentPolicy; ///< performance, consolidation
    QList<DeviceType> deviceTypes;

    friend bool operator==(const GraphicsConfig &, const GraphicsConfig &) = default;
};

/// Which PCI functions sit at one NUMA node: HostNumaNode.
struct NumaNode {
    int node = 0;
    QList<QString> pciIds;

    friend bool operator==(const NumaNode &, const NumaNode &) = default;
};

/// Which VM holds an assignable (Dynamic DirectPath) device: HostAssignableHardwareBinding.
struct HardwareBinding {
    QString instanceId; ///< contains the PCI address: match, do not parse
    MoRef vm;

    friend bool operator==(const HardwareBinding &, const HardwareBinding &) = default;
};

} // namespace values
