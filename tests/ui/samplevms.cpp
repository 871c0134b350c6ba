// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleestate.h"

namespace tests::sample
{

namespace
{

values::VirtualMachine makeVm(int number, const char *name, const char *host)
{
    values::VirtualMachine vm;
    vm.ref = {QStringLiteral("VirtualMachine"), QStringLiteral("vm-%1").arg(number)};
    vm.parent = {QStringLiteral("Folder"), QStringLiteral("group-v3")};
    vm.host = {QStringLiteral("HostSystem"), QString::fromLatin1(host)};
    vm.name = QString::fromLatin1(name);
    vm.power = values::PowerState::PoweredOn;
    vm.connection = QStringLiteral("connected");
    vm.hasConfig = true;
    vm.isTemplate = false;
    vm.firmware = QStringLiteral("efi");
    vm.secureBoot = false;
    vm.hardwareVersion = QStringLiteral("vmx-19");
    vm.guestId = QStringLiteral("ubuntu64Guest");
    vm.cpus = 16;
    vm.memory = values::MiB{65536};
    vm.reserved = values::MiB{65536};
    vm.reservationLocked = true;
    vm.memoryHotAdd = false;
    vm.hasSnapshot = false;
    vm.guestHostName = vm.name;
    vm.guestAddress = QStringLiteral("172.16.31.%1").arg(number);
    vm.toolsStatus = QStringLiteral("guestToolsRunning");
    return vm;
}

void giveP100(values::VirtualMachine &vm)
{
    values::VmPciDevice device;
    device.key = 13000;
    device.label = QStringLiteral("PCI device 0");
    device.method = values::GpuMethod::Fixed;
    device.pciId = QStringLiteral("0000:82:00.0");
    device.deviceName = QStringLiteral("GP100GL [Tesla P100 PCIe 16GB]");
    device.deviceId = QStringLiteral("15f8");
    device.vendorId = 0x10de;
    vm.pciDevices = {device};
}

values::VirtualMachine vgpuVm(int number, const char *name, const char *profile)
{
    values::VirtualMachine vm = makeVm(number, name, "host-12");
    values::VmPciDevice device;
    device.key = 13000;
    device.label = QStringLiteral("PCI device 0");
    device.method = values::GpuMethod::Vgpu;
    device.profile = QString::fromLatin1(profile);
    vm.pciDevices = {device};
    return vm;
}

values::VirtualMachine wrongVm()
{
    values::VirtualMachine vm = makeVm(93, "ml-legacy-01", "host-11");
    giveP100(vm);
    vm.power = values::PowerState::PoweredOff;
    vm.firmware = QStringLiteral("bios");
    vm.reserved = values::MiB{0};
    vm.reservationLocked = false;
    vm.memoryHotAdd = true;
    vm.hasSnapshot = true;
    vm.guestAddress.clear();
    vm.toolsStatus = QStringLiteral("guestToolsNotRunning");
    return vm;
}

} // namespace

QList<values::VirtualMachine> machines()
{
    values::VirtualMachine idle = makeVm(91, "ml-train-01", "host-11");
    idle.power = values::PowerState::PoweredOff;
    idle.reserved = values::MiB{0};
    idle.reservationLocked = false;
    idle.guestAddress.clear();
    values::VirtualMachine training = makeVm(92, "ml-train-02", "host-11");
    giveP100(training);
    training.extraConfig = {{QStringLiteral("pciPassthru.use64bitMMIO"), QStringLiteral("TRUE")},
        {QStringLiteral("pciPassthru.64bitMMIOSizeGB"), QStringLiteral("64")}};
    values::VirtualMachine golden = makeVm(97, "ubuntu-2204-cuda-template", "host-12");
    golden.isTemplate = true;
    golden.power = values::PowerState::PoweredOff;
    values::VirtualMachine suspended = vgpuVm(95, "cad-desktop-02", "grid_p100-4q");
    suspended.power = values::PowerState::Suspended;
    return {idle, training, wrongVm(), vgpuVm(94, "cad-desktop-01", "grid_p100-4q"), suspended,
        vgpuVm(96, "bf-gpu-vm-02", "grid_p100-8c"), golden};
}

} // namespace tests::sample
