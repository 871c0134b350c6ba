// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/pciview.h"

#include <array>

namespace models
{

namespace
{

struct ClassName {
    quint16 id;
    const char *name;
};

/// Classes and sub-classes of the PCI Code and ID Assignment Specification that servers have.
constexpr std::array classNames{
    ClassName{0x0000, "Non-VGA unclassified device"},
    ClassName{0x0100, "SCSI storage controller"},
    ClassName{0x0101, "IDE interface"},
    ClassName{0x0104, "RAID bus controller"},
    ClassName{0x0106, "SATA controller"},
    ClassName{0x0107, "Serial Attached SCSI controller"},
    ClassName{0x0108, "Non-Volatile memory controller"},
    ClassName{0x0180, "Mass storage controller"},
    ClassName{0x0200, "Ethernet controller"},
    ClassName{0x0207, "Infiniband controller"},
    ClassName{0x0280, "Network controller"},
    ClassName{0x0300, "VGA compatible controller"},
    ClassName{0x0302, "3D controller"},
    ClassName{0x0380, "Display controller"},
    ClassName{0x0403, "Audio device"},
    ClassName{0x0480, "Multimedia controller"},
    ClassName{0x0500, "RAM memory"},
    ClassName{0x0580, "Memory controller"},
    ClassName{0x0600, "Host bridge"},
    ClassName{0x0601, "ISA bridge"},
    ClassName{0x0604, "PCI bridge"},
    ClassName{0x0680, "Bridge"},
    ClassName{0x0700, "Serial controller"},
    ClassName{0x0780, "Communication controller"},
    ClassName{0x0800, "PIC"},
    ClassName{0x0806, "IOMMU"},
    ClassName{0x0880, "System peripheral"},
    ClassName{0x0c03, "USB controller"},
    ClassName{0x0c05, "SMBus"},
    ClassName{0x0c06, "InfiniBand"},
    ClassName{0x0c80, "Serial bus controller"},
    ClassName{0x1000, "Network and computing encryption device"},
    ClassName{0x1080, "Encryption controller"},
    ClassName{0x1101, "Performance counters"},
    ClassName{0x1180, "Signal processing controller"},
    ClassName{0x1200, "Processing accelerators"},
    ClassName{0x1300, "Non-Essential Instrumentation"},
};

constexpr quint16 nvidia = 0x10de;
constexpr quint16 amd = 0x1002;

/// Makers of the small VGA that a server's management controller shows its console on.
bool isManagementVga(const values::PciDevice &device)
{
    switch (device.vendorId) {
    case 0x102b: // Matrox G200 inside iLO, iDRAC, XClarity
    case 0x1a03: // ASPEED
    case 0x19a2: // ServerEngines Pilot
    case 0x18ca: // XGI Volari
    case 0x1013: // Cirrus Logic, also of hypervisors
    case 0x15ad: // VMware SVGA, where ESXi runs nested
    case 0x19e5: // Huawei iBMC
        return true;
    case amd:
        return device.deviceId == 0x515e; // ES1000
    default:
        return false;
    }
}

} // namespace

QString pciClassName(quint16 classId)
{
    for (const ClassName &entry : classNames) {
        if (entry.id == classId)
            return QString::fromLatin1(entry.name);
    }
    return QStringLiteral("0x%1").arg(classId, 4, 16, QLatin1Char('0'));
}

bool isBridge(const values::PciDevice &device)
{
    return (device.classId >> 8) == 0x06;
}

bool isGpu(const values::PciDevice &device)
{
    if ((device.classId >> 8) == 0x03)
        return !isManagementVga(device);
    const bool gpuMaker = device.vendorId == nvidia || device.vendorId == amd;
    return device.classId == 0x1200 && gpuMaker;
}

} // namespace models
