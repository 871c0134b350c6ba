// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// PCI devices as lspci prints them: plain, -n, -nn, -D, -k, -v, -vvv, and ESXi's own lspci.
struct Lspci {
    struct Region {
        Words index; ///< printed from -vv on
        Words address; ///< "f000000000", "<unassigned>", "<ignored>"
        Words size; ///< "32G"
        bool isMemory = true;
        bool is64bit = false;
    };
    struct Device {
        QString address; ///< "0b:00.0", "0000:86:00.0"
        Words className; ///< "3D controller"
        Words classCode; ///< "0302"
        Words vendor; ///< "NVIDIA Corporation"
        Words name; ///< without vendor, ids and revision: "GA102GL [A10]", "Device 1eb8"
        Words ids; ///< "10de:2236"
        Words unnamed; ///< what stands for a name the id file lacks: "1eb8", "10de:15f8"
        Words revision; ///< "a1"
        Words alias; ///< ESXi's: "vmnic0", "vmgfx0"
        Words subsystem; ///< as printed
        Words subsystemIds; ///< "10de:1482"
        Words driver; ///< "" where drivers are printed for the list and this one has none
        Words modules;
        Words numaNode;
        Words slot;
        Words irq;
        Words iommuGroup;
        Words headerError; ///< "Unknown header type 7f": the device does not answer
        Words linkSpeed; ///< "2.5GT/s"
        Words linkWidth; ///< "x8"
        Words linkCapSpeed;
        Words linkCapWidth;
        bool isDowngraded = false;
        std::vector<Region> regions;
        Words totalVfs; ///< virtual functions that it can offer
        Words activeVfs;
        bool hasDetails = false; ///< lines of -v or -k follow
        bool hasCapabilities = false; ///< regions below these are those of virtual functions

        [[nodiscard]] bool isNvidia() const;
        [[nodiscard]] bool isDisplay() const; ///< VGA, 3D, display controller, accelerator
        [[nodiscard]] bool isBridge() const;
        [[nodiscard]] bool isGpu() const; ///< NVIDIA's, AMD's or an Intel data-centre GPU
    };
    std::vector<Device> devices;
    Words error; ///< "not found" where the shell knows no lspci
};

[[nodiscard]] Lspci parseLspci(const Text &text);

/// The first line of a device; nullopt for any other line.
[[nodiscard]] std::optional<Lspci::Device> lspciHead(QStringView line);

} // namespace readings
