// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ports/portlab.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace tests;
using values::Error;
using values::MoRef;
using values::Result;
using values::Status;
using values::VmChange;

namespace
{

values::VmPciDevice fixedDevice(const QString &id)
{
    values::VmPciDevice device;
    device.method = values::GpuMethod::Fixed;
    device.pciId = id;
    return device;
}

/// What the passthrough recipe changes in a VM.
VmChange withGpu(const values::VirtualMachine &vm, const QString &id)
{
    VmChange change;
    change.reservationMiB = vm.memory->count;
    change.memoryLimitMiB = -1;
    change.reservationLocked = true;
    change.memoryHotAdd = false;
    change.cpuHotAdd = false;
    change.nestedHv = false;
    change.extraConfig.insert(QStringLiteral("pciPassthru.use64bitMMIO"), QStringLiteral("TRUE"));
    change.extraConfig.insert(QStringLiteral("pciPassthru.64bitMMIOSizeGB"), QStringLiteral("32"));
    change.addDevices.append(fixedDevice(id));
    return change;
}

/// The way back to what a VM was; its device has the key that the server gave it.
VmChange backTo(const values::VirtualMachine &before, const values::VirtualMachine &now)
{
    VmChange change;
    change.reservationMiB = before.reserved->count;
    change.memoryLimitMiB = before.setup->memoryLimitMiB;
    change.reservationLocked = before.reservationLocked.value_or(false);
    change.memoryHotAdd = before.memoryHotAdd;
    change.cpuHotAdd = before.setup->cpuHotAdd;
    change.nestedHv = before.setup->nestedHv;
    for (auto it = now.extraConfig.cbegin(); it != now.extraConfig.cend(); ++it) {
        if (!before.extraConfig.contains(it.key()))
            change.extraConfig.insert(it.key(), QString());
    }
    for (const values::VmPciDevice &device : now.pciDevices)
        change.removeDevices.append(device.key);
    return change;
}

} // namespace

class TstVmPort final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_lab = std::make_unique<PortLab>(); }
    void cleanup() { m_lab.reset(); }
    void gpuGoesInAndOut();
    void inactiveDeviceIsBlocked();
    void deviceOfAnotherHostIsBlocked();
    void changedSinceIsBlocked();
    void powerGoesOnAndOff();
    void powerOnTellsTheUsefulLine();
    void placedPowerOn();
    void readerHasNoPermission();

private:
    [[nodiscard]] Status reconfigure(
        const MoRef &vm, const VmChange &change, const QString &version = {})
    {
        return QCoro::waitFor(m_lab->ports.vm->reconfigure(vm, change, version, {}, {}));
    }
    std::unique_ptr<PortLab> m_lab;
};

void TstVmPort::gpuGoesInAndOut()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("ml-train-01"));
    const values::VirtualMachine before = m_lab->readVm(ref);
    QVERIFY(before.setup != nullptr);
    QVERIFY(!before.setup->changeVersion.isEmpty());
    QVERIFY(!before.setup->instanceUuid.isEmpty());
    QVERIFY(before.setup->vmPath.startsWith(QLatin1Char('[')));
    const Status added = reconfigure(
        ref, withGpu(before, QStringLiteral("0000:82:00.0")), before.setup->changeVersion);
    QVERIFY2(added.ok(), told(added));

    const values::VirtualMachine with = m_lab->readVm(ref);
    QCOMPARE(with.pciDevices.size(), 1);
    const values::VmPciDevice device = with.pciDevices.first();
    QCOMPARE(device.method, values::GpuMethod::Fixed);
    QCOMPARE(device.pciId, QStringLiteral("0000:82:00.0"));
    QCOMPARE(device.deviceId, QStringLiteral("15f8"));
    QCOMPARE(device.vendorId, quint16(0x10de));
    QVERIFY(!device.systemId.isEmpty());
    QCOMPARE(values::mmioSettings(with.extraConfig).sizeGb, 32);
    QCOMPARE(with.reserved, with.memory);
    QCOMPARE(with.reservationLocked, true);

    const Status removed = reconfigure(ref, backTo(before, with), with.setup->changeVersion);
    QVERIFY2(removed.ok(), told(removed));
    values::VirtualMachine after = m_lab->readVm(ref);
    values::VmSetup setup = *after.setup;
    setup.changeVersion = before.setup->changeVersion;
    QCOMPARE(setup.memoryLimitMiB, before.setup->memoryLimitMiB);
    QCOMPARE(setup.cpuHotAdd.value_or(false), before.setup->cpuHotAdd.value_or(false));
    QCOMPARE(setup.nestedHv.value_or(false), before.setup->nestedHv.value_or(false));
    after.setup = before.setup; // compared above; all else is equal
    after.memoryHotAdd = before.memoryHotAdd;
    after.reservationLocked = after.reservationLocked.value_or(false) ? after.reservationLocked
                                                                      : before.reservationLocked;
    QVERIFY(after == before);
}

void TstVmPort::inactiveDeviceIsBlocked()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("ml-train-02"));
    const Status refused
        = reconfigure(ref, withGpu(m_lab->readVm(ref), QStringLiteral("0000:82:00.0")));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Blocked);
    QCOMPARE(m_lab->server.calls(QStringLiteral("ReconfigVM_Task")), 0);
}

/// DRS has moved the VM to a twin of its host: there the same address is another card.
void TstVmPort::deviceOfAnotherHostIsBlocked()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("ml-train-01"));
    VmChange change = withGpu(m_lab->readVm(ref), QStringLiteral("0000:82:00.0"));
    change.addDevices.first().deviceId = QStringLiteral("15f8");
    change.addDevices.first().systemId = QStringLiteral("4c4c4544-0000-0000-0000-00000000dead");
    const Status refused = reconfigure(ref, change);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Blocked);
    QVERIFY2(refused.error().why.contains(QStringLiteral("another host")), told(refused));
    QCOMPARE(m_lab->server.calls(QStringLiteral("ReconfigVM_Task")), 0);
}

void TstVmPort::changedSinceIsBlocked()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("ml-train-01"));
    const QString seen = m_lab->readVm(ref).setup->changeVersion;
    VmChange change;
    change.extraConfig.insert(QStringLiteral("pciPassthru.use64bitMMIO"), QStringLiteral("TRUE"));
    QVERIFY(reconfigure(ref, change, seen).ok());
    const Status refused = reconfigure(ref, change, seen);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Blocked);
    QVERIFY2(refused.error().why.contains(QStringLiteral("ReconfigVM_Task")), told(refused));
    QVERIFY2(refused.error().why.contains(QStringLiteral("administrator"), Qt::CaseInsensitive),
        told(refused));
    QVERIFY(!refused.error().fix.isEmpty());
}

void TstVmPort::powerGoesOnAndOff()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("ml-train-01"));
    const MoRef host = m_lab->host(QStringLiteral("sc2esx01.vslab.local"));
    const Status on = QCoro::waitFor(m_lab->ports.vm->powerOn(ref, host, {}, {}));
    QVERIFY2(on.ok(), told(on));
    QCOMPARE(m_lab->readVm(ref).power, values::PowerState::PoweredOn);
    const Status again = QCoro::waitFor(m_lab->ports.vm->powerOn(ref, host, {}, {}));
    QCOMPARE(again.error().kind, Error::Kind::Blocked);
    const Result<plan::Estate> booted = m_lab->waitFor(ref, [&](const plan::Estate &estate) {
        return estate.vm(ref)->toolsStatus == QStringLiteral("guestToolsRunning");
    });
    QVERIFY2(booted.ok(), told(booted));
    const Status asked = QCoro::waitFor(m_lab->ports.vm->shutdownGuest(ref, {}));
    QVERIFY2(asked.ok(), told(asked));
    const Result<plan::Estate> down = m_lab->waitFor(ref, [&](const plan::Estate &estate) {
        return estate.vm(ref)->power == values::PowerState::PoweredOff;
    });
    QVERIFY2(down.ok(), told(down));
    const Status none = QCoro::waitFor(m_lab->ports.vm->shutdownGuest(ref, {}));
    QCOMPARE(none.error().kind, Error::Kind::Blocked);
    const Status off = QCoro::waitFor(m_lab->ports.vm->powerOff(ref, {}, {}));
    QCOMPARE(off.error().kind, Error::Kind::Blocked);
}

void TstVmPort::powerOnTellsTheUsefulLine()
{
    QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("p100-no-reservation"));
    const Status on = QCoro::waitFor(m_lab->ports.vm->powerOn(ref, {}, {}, {}));
    QVERIFY(!on.ok());
    QCOMPARE(on.error().kind, Error::Kind::Fault);
    QVERIFY2(on.error().why.contains(QStringLiteral("sched.mem.min")), told(on));
}

void TstVmPort::placedPowerOn()
{
    QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("llm-train-02"));
    const Status on = QCoro::waitFor(m_lab->ports.vm->powerOnPlaced(ref, {}, {}));
    QVERIFY2(on.ok(), told(on));
    QCOMPARE(m_lab->readVm(ref).power, values::PowerState::PoweredOn);
    const Status again = QCoro::waitFor(m_lab->ports.vm->powerOnPlaced(ref, {}, {}));
    QVERIFY(!again.ok());
    QVERIFY(!again.error().why.isEmpty());
}

void TstVmPort::readerHasNoPermission()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    QVERIFY2(m_lab->login(m_lab->server.process.readonlyUser()), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("ml-train-01"));
    VmChange change;
    change.nestedHv = false;
    QCOMPARE(reconfigure(ref, change).error().kind, Error::Kind::Permission);
    const Status on = QCoro::waitFor(m_lab->ports.vm->powerOn(ref, {}, {}, {}));
    QCOMPARE(on.error().kind, Error::Kind::Permission);
}

GPUDECK_TEST(TstVmPort);
#include "tst_vmport.moc"
