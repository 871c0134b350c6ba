// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleestate.h"

namespace tests::sample
{

namespace
{

values::PciDevice device(const char *id, quint16 classId, quint16 vendor, quint16 number,
    const char *vendorName, const char *name, const char *bridge = "")
{
    values::PciDevice result;
    result.id = QString::fromLatin1(id);
    result.classId = classId;
    result.vendorId = vendor;
    result.deviceId = number;
    result.subVendorId = vendor;
    result.subDeviceId = 0x118f;
    result.vendorName = QString::fromLatin1(vendorName);
    result.deviceName = QString::fromLatin1(name);
    result.parentBridge = QString::fromLatin1(bridge);
    return result;
}

values::PciPassthruInfo info(const char *id, bool capable, bool enabled, bool active)
{
    values::PciPassthruInfo result;
    result.id = QString::fromLatin1(id);
    result.dependentDevice = result.id;
    result.capable = capable;
    result.enabled = enabled;
    result.active = active;
    return result;
}

/// What every host of this cluster has besides its GPU.
void addBoard(values::Host &host)
{
    constexpr quint16 intel = 0x8086;
    const char *maker = "Intel Corporation";
    host.pciDevices
        = {device("0000:00:00.0", 0x0600, intel, 0x6f00, maker, "Xeon E7 v4/Xeon E5 v4 DMI2"),
            device("0000:00:02.0", 0x0604, intel, 0x6f04, maker,
                "Xeon E7 v4/Xeon E5 v4 PCI Express Root Port 2"),
            device("0000:01:00.0", 0x0104, 0x1000, 0x005d, "Broadcom / LSI",
                "MegaRAID SAS-3 3108 [Invader]", "0000:00:02.0"),
            device("0000:00:03.0", 0x0604, intel, 0x6f08, maker,
                "Xeon E7 v4/Xeon E5 v4 PCI Express Root Port 3"),
            device("0000:03:00.0", 0x0200, intel, 0x1528, maker,
                "Ethernet Controller 10-Gigabit X540-AT2", "0000:00:03.0"),
            device("0000:03:00.1", 0x0200, intel, 0x1528, maker,
                "Ethernet Controller 10-Gigabit X540-AT2", "0000:00:03.0"),
            device("0000:00:1f.2", 0x0106, intel, 0x8d02, maker,
                "C610/X99 series chipset 6-Port SATA Controller [AHCI mode]"),
            device("0000:09:00.0", 0x0300, 0x102b, 0x0534, "Matrox Electronics Systems Ltd.",
                "G200eR2"),
            device("0000:80:02.0", 0x0604, intel, 0x6f04, maker,
                "Xeon E7 v4/Xeon E5 v4 PCI Express Root Port 2"),
            device("0000:80:03.0", 0x0604, intel, 0x6f08, maker,
                "Xeon E7 v4/Xeon E5 v4 PCI Express Root Port 3"),
            device("0000:83:00.0", 0x0200, 0x15b3, 0x1013, "Mellanox Technologies",
                "MT27700 Family [ConnectX-4]", "0000:80:03.0")};
    host.passthru = {info("0000:00:00.0", false, false, false),
        info("0000:00:02.0", false, false, false), info("0000:01:00.0", true, false, false),
        info("0000:00:03.0", false, false, false), info("0000:03:00.0", true, false, false),
        info("0000:03:00.1", true, false, false), info("0000:00:1f.2", true, false, false),
        info("0000:09:00.0", false, false, false), info("0000:80:02.0", false, false, false),
        info("0000:80:03.0", false, false, false), info("0000:83:00.0", true, true, true)};
}

void addGpu(
    values::Host &host, quint16 number, const char *name, const values::PciPassthruInfo &state)
{
    host.pciDevices.append(
        device("0000:82:00.0", 0x0302, 0x10de, number, "NVIDIA Corporation", name, "0000:80:02.0"));
    host.passthru.append(state);
}

values::Host makeHost(int number, const char *name)
{
    values::Host host;
    host.ref = {QStringLiteral("HostSystem"), QStringLiteral("host-%1").arg(number)};
    host.parent = {QStringLiteral("ClusterComputeResource"), QStringLiteral("domain-c8")};
    host.name = QString::fromLatin1(name);
    host.connection = values::ConnectionState::Connected;
    host.powerState = QStringLiteral("poweredOn");
    host.inMaintenance = false;
    host.rebootRequired = false;
    host.bootTime = QDateTime({2026, 11, 3}, {6, 41, 12}, Qt::UTC);
    host.productName = QStringLiteral("VMware ESXi");
    host.version = QStringLiteral("7.0.3");
    host.build = QStringLiteral("21930508");
    host.vendor = QStringLiteral("Dell Inc.");
    host.model = QStringLiteral("PowerEdge R730");
    host.biosVersion = QStringLiteral("2.19.0");
    host.cpuModel = QStringLiteral("Intel(R) Xeon(R) CPU E5-2690 v4 @ 2.60GHz");
    host.cpuPackages = 2;
    host.cpuCores = 28;
    host.cpuThreads = 56;
    host.memory = values::MiB{262044};
    host.lockdownMode = QStringLiteral("lockdownDisabled");
    host.rebindWithoutReboot = false;
    host.assignableHardware = true;
    host.numaNodes = {{0,
                          {QStringLiteral("0000:01:00.0"), QStringLiteral("0000:03:00.0"),
                              QStringLiteral("0000:03:00.1")}},
        {1, {QStringLiteral("0000:82:00.0"), QStringLiteral("0000:83:00.0")}}};
    addBoard(host);
    return host;
}

} // namespace

values::Host passthroughHost()
{
    values::Host host = makeHost(11, "sc2esx01.vslab.local");
    addGpu(host, 0x15f8, "GP100GL [Tesla P100 PCIe 16GB]", info("0000:82:00.0", true, true, true));
    return host;
}

values::Host vgpuHost()
{
    values::Host host = makeHost(12, "sc2esx02.vslab.local");
    addGpu(
        host, 0x15f8, "GP100GL [Tesla P100 PCIe 16GB]", info("0000:82:00.0", true, false, false));
    values::GraphicsInfo graphics;
    graphics.deviceName = QStringLiteral("Tesla P100-PCIE-16GB");
    graphics.vendorName = QStringLiteral("NVIDIA");
    graphics.pciId = QStringLiteral("0000:82:00.0");
    graphics.type = values::GraphicsType::SharedDirect;
    graphics.memoryKiB = qint64(16384) * 1024;
    host.graphics = {graphics};
    values::GraphicsConfig config;
    config.hostDefault = values::GraphicsType::SharedDirect;
    config.assignmentPolicy = QStringLiteral("performance");
    host.graphicsConfig = config;
    for (const char *profile : {"grid_p100-1q", "grid_p100-2q", "grid_p100-4q", "grid_p100-8q",
             "grid_p100-16q", "grid_p100-4c", "grid_p100-8c", "grid_p100-16c"})
        host.vgpuProfiles.append(QString::fromLatin1(profile));
    return host;
}

values::Host waitingHost()
{
    values::Host host = makeHost(13, "sc2esx03.vslab.local");
    addGpu(host, 0x1db4, "GV100GL [Tesla V100 PCIe 16GB]", info("0000:82:00.0", true, true, false));
    host.inMaintenance = true;
    host.rebootRequired = true;
    return host;
}

values::Host silentHost()
{
    values::Host host = makeHost(14, "sc2esx04.vslab.local");
    host.connection = values::ConnectionState::NotResponding;
    host.pciDevices.clear();
    host.passthru.clear();
    return host;
}

values::Host forbiddenHost()
{
    values::Host host = makeHost(15, "sc2esx05.vslab.local");
    host.pciDevices.clear();
    host.passthru.clear();
    for (const char *path : {"hardware.pciDevice", "config.pciPassthruInfo", "config.graphicsInfo"})
        host.missing.append({QString::fromLatin1(path), QStringLiteral("NoPermission"),
            QStringLiteral("System.Read"), QString()});
    return host;
}

} // namespace tests::sample
