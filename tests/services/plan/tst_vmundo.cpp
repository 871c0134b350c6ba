// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/vmundo.h"
#include "tests/services/plan/fakeworld.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace tests;
using plan::inverse;
using plan::stateBefore;
using values::GpuMethod;
using values::VirtualMachine;
using values::VmChange;
using values::VmPciDevice;

namespace
{

const QString Vm = QStringLiteral("vm-1");
const QString Mmio = QStringLiteral("pciPassthru.use64bitMMIO");
const QString Size = QStringLiteral("pciPassthru.64bitMMIOSizeGB");

VmPciDevice p100(const QString &address)
{
    VmPciDevice device;
    device.method = GpuMethod::Fixed;
    device.pciId = address;
    device.vendorId = 0x10de;
    device.deviceId = QStringLiteral("15f8");
    return device;
}

VmPciDevice vgpu(const QString &profile)
{
    VmPciDevice device;
    device.method = GpuMethod::Vgpu;
    device.profile = profile;
    return device;
}

VmChange guideChange()
{
    VmChange change;
    change.reservationMiB = qint64(65536);
    change.reservationLocked = true;
    change.memoryLimitMiB = qint64(-1);
    change.nestedHv = false;
    change.extraConfig = {{Mmio, QStringLiteral("TRUE")}, {Size, QStringLiteral("64")}};
    change.addDevices
        = {p100(QStringLiteral("0000:82:00.0")), p100(QStringLiteral("0000:83:00.0"))};
    return change;
}

std::shared_ptr<FakeWorld> world()
{
    auto made = std::make_shared<FakeWorld>();
    made->addHost(QStringLiteral("host-1"));
    made->addVm(Vm, QStringLiteral("host-1"));
    return made;
}

/// What differs between two VMs in all that a change can touch.
bool isSame(VirtualMachine a, VirtualMachine b)
{
    const auto bare = [](VirtualMachine &vm) {
        for (VmPciDevice &device : vm.pciDevices)
            device.key = 0;
        values::VmSetup setup = vm.setup ? *vm.setup : values::VmSetup{};
        vm.setup.reset();
        return std::tuple(setup.memoryLimitMiB, setup.cpuHotAdd, setup.nestedHv);
    };
    return bare(a) == bare(b) && a == b;
}

} // namespace

class TstVmUndo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backToWhatItWas()
    {
        const auto real = world();
        real->set(Vm, Size, QStringLiteral("32"));
        const VirtualMachine before = real->vm(Vm);
        const QJsonObject kept = stateBefore(guideChange(), before);
        real->reconfigure(vmRef(Vm), guideChange());
        QVERIFY(!isSame(before, real->vm(Vm)));
        const auto back = inverse(guideChange(), kept, real->vm(Vm));
        QVERIFY(back.ok());
        QCOMPARE(back->removeDevices.size(), 2);
        real->reconfigure(vmRef(Vm), *back);
        QVERIFY(isSame(before, real->vm(Vm)));
        QVERIFY(!real->vm(Vm).extraConfig.contains(Mmio));
        QCOMPARE(real->vm(Vm).extraConfig.value(Size), QStringLiteral("32"));
    }

    void anEffectThatNeverHappenedNeedsNothing()
    {
        const auto real = world();
        const QJsonObject kept = stateBefore(guideChange(), real->vm(Vm));
        const auto back = inverse(guideChange(), kept, real->vm(Vm));
        QVERIFY(back.ok());
        QVERIFY(back->isEmpty());
    }

    void onlyWhatTheChangeTouchedIsKept()
    {
        VmChange change;
        change.extraConfig.insert(Mmio, QStringLiteral("TRUE"));
        const QJsonObject kept = stateBefore(change, world()->vm(Vm));
        QCOMPARE(kept.keys(), QStringList{QStringLiteral("extraConfig")});
    }

    void devicesOfOthersStay()
    {
        const auto real = world();
        VmChange first;
        first.addDevices = {vgpu(QStringLiteral("grid_t4-8q"))};
        real->reconfigure(vmRef(Vm), first); // it was there before
        VmChange ours;
        ours.addDevices = {vgpu(QStringLiteral("grid_t4-8q"))};
        const QJsonObject kept = stateBefore(ours, real->vm(Vm));
        real->reconfigure(vmRef(Vm), ours);
        VmChange other;
        other.addDevices = {p100(QStringLiteral("0000:99:00.0"))};
        real->reconfigure(vmRef(Vm), other); // somebody else's, meanwhile
        const auto back = inverse(ours, kept, real->vm(Vm));
        QVERIFY(back.ok());
        QCOMPARE(back->removeDevices, QList<int>{real->vm(Vm).pciDevices.at(1).key});
    }

    void removedDevicesComeBack()
    {
        const auto real = world();
        VmChange first;
        first.addDevices = {p100(QStringLiteral("0000:82:00.0")), vgpu(QStringLiteral("x"))};
        real->reconfigure(vmRef(Vm), first);
        const VirtualMachine before = real->vm(Vm);
        VmChange out;
        out.removeDevices = {before.pciDevices.first().key};
        const QJsonObject kept = stateBefore(out, before);
        real->reconfigure(vmRef(Vm), out);
        const auto back = inverse(out, kept, real->vm(Vm));
        QVERIFY(back.ok());
        QCOMPARE(back->addDevices.size(), 1);
        QCOMPARE(back->addDevices.first().pciId, QStringLiteral("0000:82:00.0"));
        real->reconfigure(vmRef(Vm), *back);
        const auto again = inverse(out, kept, real->vm(Vm));
        QVERIFY(again->isEmpty());
    }

    void unknownStaysAlone()
    {
        VirtualMachine vm = world()->vm(Vm);
        vm.setup.reset();
        vm.reserved.reset();
        const QJsonObject kept = stateBefore(guideChange(), vm);
        QVERIFY(!kept.contains(QStringLiteral("reservationMiB")));
        const auto back = inverse(guideChange(), kept, world()->vm(Vm));
        QVERIFY(back.ok());
        QVERIFY(!back->reservationMiB);
        QVERIFY(!back->memoryLimitMiB);
    }

    void foreignRecordIsRefused()
    {
        const auto back = inverse(guideChange(),
            {{QStringLiteral("reservationMiB"), QStringLiteral("x")}}, world()->vm(Vm));
        QVERIFY(!back.ok());
        QCOMPARE(back.error().kind, values::Error::Kind::Usage);
    }

    void whatNobodyEverSetIsOff()
    {
        const auto lab = world();
        lab->changeVm({QStringLiteral("VirtualMachine"), Vm}, [](VirtualMachine &vm) {
            vm.reservationLocked.reset(); // as servers leave out what was never set
            vm.memoryHotAdd.reset();
        });
        VmChange change;
        change.reservationMiB = qint64(65536);
        change.reservationLocked = true;
        const QJsonObject before = stateBefore(change, lab->vm(Vm));
        lab->reconfigure({QStringLiteral("VirtualMachine"), Vm}, change);
        const auto back = inverse(change, before, lab->vm(Vm));
        QVERIFY(back.ok());
        QCOMPARE(back->reservationLocked, false);
        lab->reconfigure({QStringLiteral("VirtualMachine"), Vm}, *back);
        QVERIFY(inverse(change, before, lab->vm(Vm))->isEmpty());
    }

    void addressesAreComparedAsNumbers()
    {
        const auto lab = world();
        VmChange change;
        change.addDevices = {p100(QStringLiteral("0000:82:00.0"))};
        const QJsonObject before = stateBefore(change, lab->vm(Vm));
        lab->changeVm({QStringLiteral("VirtualMachine"), Vm}, [](VirtualMachine &vm) {
            VmPciDevice spelled = p100(QStringLiteral("82:00.0"));
            spelled.key = 13000;
            vm.pciDevices.append(spelled);
        });
        QCOMPARE(inverse(change, before, lab->vm(Vm))->removeDevices, QList<int>{13000});
    }
};

GPUDECK_TEST(TstVmUndo);
#include "tst_vmundo.moc"
