// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/task.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace values
{

/// What a resource pool lends. Source: ResourcePool.config.memoryAllocation.
struct PoolSetup {
    QString name;
    bool isRoot = false; ///< the host's or the cluster's own: lends all there is
    std::optional<qint64> reservationMiB;
    std::optional<bool> expandable;
};

/// What a cluster decides about its VMs. Source: ClusterComputeResource.configurationEx.
struct ClusterSetup {
    struct HostRule { ///< a mandatory rule: these VMs run only on these hosts, or never there
        QString name;
        QList<MoRef> vms, hosts;
        bool never = false;
    };
    std::optional<bool> ha, admissionControl;
    QString drsBehavior; ///< manual, partiallyAutomated, fullyAutomated; empty: not told
    QHash<MoRef, QString> drsOfVm; ///< VMs with a behaviour of their own; "disabled" where off
    QList<HostRule> hostRules; ///< enabled and mandatory ones
};

/// What set-up has to know of a VM beyond the live estate; read when it is asked for.
/// Unknown is nullopt. Source: VirtualMachine.config, runtime, layoutEx of the server.
struct VmSetup {
    QString changeVersion;
    QString instanceUuid;
    QString vmPath; ///< "[ds1] llm/llm.vmx"
    QString logDirectory; ///< "[ds1] llm/"
    std::optional<qint64> memoryLimitMiB; ///< -1: unlimited
    std::optional<qint64> cpuReservationMhz;
    std::optional<bool> cpuHotAdd;
    std::optional<bool> nestedHv;
    std::optional<bool> virtualIommu; ///< config.flags.vvtdEnabled
    QString latencySensitivity; ///< "high", "normal"
    QString faultTolerance; ///< "notConfigured", "enabled" …
    std::optional<bool> consolidationNeeded;
    QStringList snapshots; ///< names, oldest first
    QString questionId;
    QStringList questionChoices; ///< "0|Cancel": key and label
    MoRef pool, folder;
    std::optional<PoolSetup> poolFacts; ///< of `pool`; nullopt: not told
    QString scheduledHardware; ///< version that the next power-on upgrades to; empty: none
    QList<MoRef> datastores;
    QString isoPath; ///< of the first CD drive; empty: none
    QDateTime bootTime; ///< UTC
    QList<TaskInfo> tasks; ///< queued and running
    QStringList disabledMethods; ///< what the server would refuse now
};

/// The same of a host. Source: HostSystem.config, capability, runtime, configManager.
struct HostSetup {
    std::optional<bool> labelsSupported; ///< capability.assignHwPciConfigSupported
    std::optional<qint64> unreservedMiB; ///< what reservations of running VMs leave
    bool vsan = false; ///< asks for the data choice before maintenance
    QList<MoRef> datastores;
    QStringList datastoreNames; ///< as datastores
    QList<MoRef> networks; ///< that a VM's adapter can be on
    QStringList networkNames; ///< as networks
    QString maxHardwareVersion; ///< "vmx-21"; empty: not told
    QStringList licensedFeatures; ///< feature keys; empty: not told
    QString edition;
    QString systemId; ///< for fixed backings, QueryConfigTarget; empty: nothing active yet
    std::optional<bool> sshRunning;
    std::optional<bool> pcieHotPlug; ///< setting VMkernel.Boot.enablePCIEHotplug
    QList<TaskInfo> tasks; ///< queued and running
    QString marker; ///< who works on it with this program; empty: nobody
};

/// The privileges that the account lacks on an object; only those that were asked for.
struct MissingPrivileges {
    MoRef object;
    QStringList privileges;
};

} // namespace values
