// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/propertypaths.h"

namespace vsphere
{

namespace
{

struct Path {
    const char *type;
    const char *path;
    ApiVersion since = {}; ///< default: always there on anything from 6.5
};

/// Kept in the order of the rules that read them (propertyrule.h).
const QList<Path> &all()
{
    static const ApiVersion v67(6, 7);
    static const ApiVersion v691(6, 9, 1);
    static const ApiVersion v7(7, 0);
    static const QList<Path> paths{
        {"Datacenter", "name"},
        {"Datacenter", "parent"},
        {"Folder", "name"},
        {"Folder", "parent"},
        {"ComputeResource", "name"},
        {"ComputeResource", "parent"},
        {"ClusterComputeResource", "name"},
        {"ClusterComputeResource", "parent"},
        {"ClusterComputeResource", "configurationEx"},
        {"ClusterComputeResource", "lifecycleManaged", v691},
        {"VirtualApp", "name"},
        {"VirtualApp", "parentFolder"},
        {"HostSystem", "name"},
        {"HostSystem", "parent"},
        {"HostSystem", "runtime.connectionState"},
        {"HostSystem", "runtime.powerState"},
        {"HostSystem", "runtime.inMaintenanceMode"},
        {"HostSystem", "runtime.bootTime"},
        {"HostSystem", "summary.rebootRequired"},
        {"HostSystem", "summary.managementServerIp"},
        {"HostSystem", "summary.config.product"},
        {"HostSystem", "summary.hardware"},
        {"HostSystem", "hardware.biosInfo"},
        {"HostSystem", "config.lockdownMode"},
        {"HostSystem", "capability.deviceRebindWithoutRebootSupported", v7},
        {"HostSystem", "capability.assignableHardwareSupported", v7},
        {"HostSystem", "hardware.pciDevice"},
        {"HostSystem", "config.pciPassthruInfo"},
        {"HostSystem", "config.graphicsInfo"},
        {"HostSystem", "config.graphicsConfig"},
        {"HostSystem", "config.sharedPassthruGpuTypes"},
        {"HostSystem", "config.assignableHardwareBinding", v7},
        {"HostSystem", "hardware.numaInfo.numaNode", v67}, // its pciId is newer than 6.5
        {"VirtualMachine", "name"},
        {"VirtualMachine", "parent"},
        {"VirtualMachine", "parentVApp"},
        {"VirtualMachine", "runtime.host"},
        {"VirtualMachine", "runtime.powerState"},
        {"VirtualMachine", "runtime.connectionState"},
        {"VirtualMachine", "runtime.question"},
        {"VirtualMachine", "config.template"},
        {"VirtualMachine", "config.firmware"},
        {"VirtualMachine", "config.bootOptions.efiSecureBootEnabled"},
        {"VirtualMachine", "config.version"},
        {"VirtualMachine", "config.guestId"},
        {"VirtualMachine", "config.hardware.numCPU"},
        {"VirtualMachine", "config.hardware.memoryMB"},
        {"VirtualMachine", "config.memoryAllocation.reservation"},
        {"VirtualMachine", "config.memoryReservationLockedToMax"},
        {"VirtualMachine", "config.memoryHotAddEnabled"},
        {"VirtualMachine", "snapshot"},
        {"VirtualMachine", "summary.guest.ipAddress"},
        {"VirtualMachine", "summary.guest.hostName"},
        {"VirtualMachine", "summary.guest.toolsRunningStatus"},
        {"VirtualMachine", "config.extraConfig"},
        {"VirtualMachine", "config.hardware.device"},
        {"Task", "info"},
    };
    return paths;
}

} // namespace

QList<QByteArray> containerTypes()
{
    return {"Datacenter", "Folder", "ComputeResource", "ClusterComputeResource", "VirtualApp"};
}

QList<QByteArray> leafTypes()
{
    return {"HostSystem", "VirtualMachine"};
}

QList<QByteArray> propertyPaths(
    QByteArrayView type, const ApiVersion &version, const QSet<QByteArray> &refused)
{
    QList<QByteArray> found;
    for (const Path &path : all()) {
        if (type == path.type && path.since <= version && !refused.contains(path.path))
            found.append(path.path);
    }
    return found;
}

} // namespace vsphere
