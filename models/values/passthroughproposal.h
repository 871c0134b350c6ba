// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/mmioneed.h"
#include "models/values/moref.h"
#include "models/values/passthroughchoices.h"
#include "models/values/preflight.h"
#include "models/values/result.h"
#include "models/values/step.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace values
{

/// One thing that can be passed through: a device with the functions that move along with it.
struct DeviceCandidate {
    MoRef host;
    QString hostName;
    QStringList addresses; ///< the device first, then its dependent functions
    QString name;
    QString modelKey; ///< "10de:15f8"
    bool isGpu = false;
    bool selectable = false;
    bool active = false; ///< no reboot needed
    QString status; ///< tr(): as the PCI page says
    QString problem; ///< tr(): why not selectable, or what has to be done first
    QString usedBy; ///< name of the VM that holds it
    /// Devices joined by NVLink are offered together: the same number, 0 for none.
    int linkGroup = 0;
    friend bool operator==(const DeviceCandidate &, const DeviceCandidate &) = default;
};

/// A VM that may get the devices chosen.
struct VmCandidate {
    MoRef vm;
    QString name;
    bool selectable = false;
    QString problem; ///< tr()
    QString note; ///< tr(): "runs: it will be shut down"
    friend bool operator==(const VmCandidate &, const VmCandidate &) = default;
};

/// What becomes of a running VM when its host enters maintenance mode.
struct EvacuatedVm {
    enum class How { MovesByItself, MustBeMoved, MustBeShutDown };
    MoRef vm;
    QString name;
    MoRef host;
    QString hostName;
    How how = How::MustBeShutDown;
    QString because; ///< tr(): "a passthrough device ties it to the host"
    /// How long a VM with vGPUs is estimated to stand still when it is moved with vMotion.
    std::optional<std::chrono::seconds> stun = std::nullopt;
    friend bool operator==(const EvacuatedVm &, const EvacuatedVm &) = default;
};

/// The regions of one model among the devices chosen, and who says so.
struct BarFacts {
    QString modelKey; ///< as PassthroughChoices::bars
    QString name;
    QList<PassthroughChoices::Bar> bars; ///< empty: nobody knows them
    QString source; ///< tr(): "catalogue of GPU Deck", "evidence"
    friend bool operator==(const BarFacts &, const BarFacts &) = default;
};

/// What the firmware of a chosen host calls decoding above 4G, and whether anything proves it.
struct HostFirmware {
    MoRef host;
    QString hostName;
    QString machine; ///< "Dell Inc. PowerEdge R730", as the host says
    QString biosVersion;
    QString setting; ///< tr(): "Memory Mapped I/O above 4 GB (Integrated Devices)"
    QString proof; ///< tr(): "BAR 1 of 0000:82:00.0 lies above 4 GiB"; empty: none
    friend bool operator==(const HostFirmware &, const HostFirmware &) = default;
};

/// A datastore that a chosen host sees.
struct DatastoreChoice {
    MoRef datastore;
    QString name;
    friend bool operator==(const DatastoreChoice &, const DatastoreChoice &) = default;
};

/// Everything that follows from choices in an estate; the wizard draws it and computes nothing.
struct PassthroughProposal {
    QList<DeviceCandidate> devices;
    QList<VmCandidate> vms;
    QList<VmCandidate> cloneSources; ///< powered off, no PCI device; with problem where not usable
    std::optional<VmBlueprint> newVm; ///< what a new VM on the first chosen host would be
    QList<DatastoreChoice> datastores; ///< of the first chosen host
    QStringList labels; ///< hardware labels of the devices chosen
    QList<BarFacts> bars; ///< one for each model chosen
    QList<HostFirmware> firmwares; ///< of the hosts chosen, where decoding above 4G matters
    std::optional<MmioNeed> mmio; ///< once devices are chosen, of the first VM
    QString firmware; ///< of the VM chosen: "efi", "bios"
    QString firmwareWarning; ///< tr(): plain words where the guest will not boot or not map
    bool offersDynamic = false;
    QString dynamicNote; ///< tr(): why not, or what it gives
    bool needsReboot = false;
    QList<EvacuatedVm> evacuation;
    bool asksVsan = false;

    std::optional<Error> problem; ///< why there is no plan yet
    std::optional<Plan> plan;
    QList<PreviewedStep> steps;
    BlastRadius blast;
    QString blastSentence;
    QList<Preflight> preflights; ///< one for each VM, after the plan
};

} // namespace values
