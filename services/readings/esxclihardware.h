// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/esxclifields.h"
#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// The hardware of an ESXi host.
/// Source: esxcli hardware pci list, pci pcipassthru list, cpu global get, memory get, platform get
///         and other gets and tables below esxcli hardware.
struct EsxcliHardware {
    using Fields = std::vector<std::pair<QString, QString>>; ///< key (keyOf) and value as printed
    struct PciDevice {
        QString address; ///< "0000:02:00.1"
        Words vendor;
        Words name;
        Words vendorId; ///< "0x10de"
        Words deviceId;
        Words subVendorId;
        Words subDeviceId;
        Words deviceClass; ///< "0x0302"
        Words className;
        Words alias; ///< VMkernel Name: "vmnic5", "vmgfx0"
        Words configuredOwner; ///< "Unknown", "VMkernel", "VM Passthru"
        Words currentOwner;
        Words module; ///< "pciPassthru", "nvidia"
        Words physicalSlot;
        Words slot; ///< "CPU1 SLOT3 PCI-E 3.0 X16"
        std::optional<bool> passthruCapable;
        Words resetMethod;
        Words numaNode;
        Fields all; ///< everything printed, also what is named above
    };
    std::vector<PciDevice> devices;
    Words vendor; ///< of the host
    Words product;
    Words serial;
    std::optional<qint64> cpuPackages;
    std::optional<qint64> cpuCores;
    std::optional<qint64> cpuThreads;
    Words hyperthreading; ///< active: "true"
    Words hvSupport; ///< 3 is VT-x or AMD-V on, with the extensions that ESXi wants
    std::optional<qint64> memoryBytes;
    std::optional<qint64> numaNodes;
    std::vector<Fields> cpus; ///< of a cpu list, one per logical CPU
    Fields others; ///< fields of a get that have no name here
    std::vector<DashTable> tables;
};

[[nodiscard]] EsxcliHardware parseEsxcliHardware(const Text &text);
[[nodiscard]] int likenessOfEsxcliHardware(const Text &text);
[[nodiscard]] Facts facts(const EsxcliHardware &hardware);
[[nodiscard]] QJsonObject json(const EsxcliHardware &hardware);

/// The rows of a table as facts: rows, row0.<column>, wrapped_rows. A row goes by its place; where
/// its first cell is a number of its own, it goes by that number ("Bus 1" is row1).
[[nodiscard]] Facts facts(const DashTable &table);
[[nodiscard]] QJsonObject json(const DashTable &table);

/// Whether a device of this class shows or computes graphics: display controllers and
/// processing accelerators. "0x0302" and "0302" are the same.
[[nodiscard]] bool isGraphicsClass(QStringView deviceClass);

} // namespace readings
