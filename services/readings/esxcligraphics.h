// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// How an ESXi host serves its graphics devices.
/// Source: esxcli graphics device list, device stats list, host get, vm list.
struct EsxcliGraphics {
    struct Device {
        QString address; ///< "0000:af:00.0"
        Words vendor;
        Words name;
        Words module; ///< "None" without a driver
        Words graphicsType; ///< "Basic", "Shared", "Shared Passthru", "Direct"
        Words vgpuMode; ///< "Same size", from 8.0 U3 on
        Words memoryKb;
        Words vms; ///< VMs that use it now
        Words driver; ///< from the stats
        Words utilisationPercent;
        Words memoryUsedPercent;
        Words memoryUsed; ///< where it is printed with another unit
        Words temperature; ///< °C
    };
    struct Vm {
        Words name;
        Words worldId;
        Words device; ///< address; several are parted by commas as printed
        Words memory;
        Words type;
    };
    std::vector<Device> devices;
    std::vector<Vm> vms;
    Words defaultType; ///< "Shared", "SharedPassthru"
    Words assignmentPolicy; ///< "Performance", "Consolidation"
    Words error;
};

[[nodiscard]] EsxcliGraphics parseEsxcliGraphics(const Text &text);
[[nodiscard]] int likenessOfEsxcliGraphics(const Text &text);
[[nodiscard]] Facts facts(const EsxcliGraphics &graphics);
[[nodiscard]] QJsonObject json(const EsxcliGraphics &graphics);

} // namespace readings
