// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/missing.h"
#include "models/values/moref.h"
#include "models/values/setupfacts.h"
#include "models/values/units.h"

#include <QList>
#include <QMap>
#include <QString>

#include <memory>
#include <optional>

namespace values
{

enum class PowerState { Unknown, PoweredOn, PoweredOff, Suspended };

/// How a VM holds a PCI device: the backing of a VirtualPCIPassthrough.
enum class GpuMethod { Fixed, Dynamic, Vgpu, Dvx, Unknown };

/// One VirtualPCIPassthrough device of a VM. It may be a NIC or an FPGA as well as a GPU.
struct VmPciDevice {
    struct Allowed {
        quint16 vendorId = 0;
        quint16 deviceId = 0;
        friend bool operator==(const Allowed &, const Allowed &) = default;
    };
    int key = 0;
    QString label; ///< "PCI device 0"
    QString summary;
    GpuMethod method = GpuMethod::Unknown;
    QString pciId; ///< fixed: "0000:82:00.0"; dynamic: the assigned one while powered on, or empty
    QString deviceName;
    QString deviceId; ///< fixed: hexadecimal text as configured
    quint16 vendorId = 0;
    QString systemId; ///< fixed: the host it is bound to
    QString profile; ///< vGPU: "grid_p100-8q"
    QList<Allowed> allowed; ///< dynamic
    QString customLabel; ///< dynamic: hardware label

    friend bool operator==(const VmPciDevice &, const VmPciDevice &) = default;
};

/// One virtual machine: what matters for GPUs. An inaccessible VM has hasConfig false.
struct VirtualMachine {
    MoRef ref;
    MoRef parent; ///< folder; the vApp for VMs inside one
    MoRef host; ///< null when the server does not say
    QString name;
    PowerState power = PowerState::Unknown;
    QString connection; ///< connected, disconnected, orphaned, inaccessible, invalid
    bool hasConfig = false;
    std::optional<bool> isTemplate;
    QString firmware; ///< bios, efi
    std::optional<bool> secureBoot;
    QString hardwareVersion; ///< vmx-19
    QString guestId;
    std::optional<int> cpus;
    std::optional<MiB> memory;
    std::optional<MiB> reserved;
    std::optional<bool> reservationLocked;
    std::optional<bool> memoryHotAdd;
    std::optional<bool> hasSnapshot;
    QString questionText; ///< a pending question blocks the VM
    QString guestAddress;
    QString guestHostName;
    QString toolsStatus;
    /// GPU-related advanced parameters only (pciPassthru*, hypervisor.cpuid.v0, svga.present, …).
    QMap<QString, QString> extraConfig;
    QList<VmPciDevice> pciDevices;
    QList<MissingProperty> missing;
    std::shared_ptr<const VmSetup> setup; ///< null in the live estate: see plan::EstatePort

    friend bool operator==(const VirtualMachine &, const VirtualMachine &) = default;
};

enum class VmField {
    Name,
    Parent,
    Host,
    Power,
    Connection,
    Template,
    Firmware,
    SecureBoot,
    HardwareVersion,
    GuestId,
    Cpus,
    Memory,
    Reserved, ///< reservation
    ReservationLocked,
    MemoryHotAdd,
    Snapshot,
    Question,
    Guest, ///< address
    GuestHostName,
    Tools,
    ExtraConfig,
    PciDevices,
    Count
};

/// pciPassthru.use64bitMMIO and pciPassthru.64bitMMIOSizeGB; nothing where the key is not set.
struct MmioSettings {
    std::optional<bool> use64bit;
    std::optional<int> sizeGb;
    friend bool operator==(const MmioSettings &, const MmioSettings &) = default;
};
[[nodiscard]] MmioSettings mmioSettings(const QMap<QString, QString> &extraConfig);

} // namespace values
