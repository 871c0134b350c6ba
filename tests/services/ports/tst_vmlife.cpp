// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ports/portlab.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace tests;
using values::Error;
using values::MoRef;
using values::Result;
using values::Status;
using values::VmChange;

class TstVmLife final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_lab = std::make_unique<PortLab>(); }
    void cleanup() { m_lab.reset(); }
    void createsAndDestroys();
    void createTellsATakenName();
    void clonesWithoutAWord();
    void clonesToAnotherHost();
    void upgradesHardware();
    void removesSnapshots();
    void serverChecksPowerOn();
    void serverChecksAChange();
    void serverWithoutChecks();

private:
    [[nodiscard]] values::VmBlueprint blueprint(const QString &host)
    {
        values::VmBlueprint wish;
        wish.name = QStringLiteral("gpu & new");
        wish.host = m_lab->host(host);
        wish.datastore = m_lab->readHost(wish.host).setup->datastores.first();
        wish.guestId = QStringLiteral("ubuntu64Guest");
        wish.firmware = QStringLiteral("efi");
        wish.cpus = 8;
        wish.memoryMiB = 32768;
        wish.diskGiB = 40;
        return wish;
    }
    std::unique_ptr<PortLab> m_lab;
};

void TstVmLife::createsAndDestroys()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    values::VmBlueprint wish = blueprint(QStringLiteral("sc2esx01.vslab.local"));
    wish.isoPath = QStringLiteral("[SC2-DS1] iso/ubuntu.iso");
    wish.mark = QStringLiteral("mark of <one>");
    const Result<MoRef> made = QCoro::waitFor(m_lab->ports.vm->create(wish, {}, {}));
    QVERIFY2(made.ok(), told(made));
    QCOMPARE(made->type, QStringLiteral("VirtualMachine"));
    const values::VirtualMachine vm = m_lab->readVm(*made);
    QCOMPARE(vm.name, wish.name);
    QCOMPARE(vm.host, wish.host);
    QCOMPARE(vm.firmware, QStringLiteral("efi"));
    QCOMPARE(vm.cpus, 8);
    QCOMPARE(vm.memory->count, 32768);
    QCOMPARE(vm.setup->isoPath, wish.isoPath);
    QCOMPARE(vm.extraConfig.value(values::madeByKey), wish.mark);
    QVERIFY(vm.setup->vmPath.startsWith(QStringLiteral("[SC2-DS1]")));
    const Status gone = QCoro::waitFor(m_lab->ports.vm->destroy(*made, {}, {}));
    QVERIFY2(gone.ok(), told(gone));
    QVERIFY(m_lab->read(*made).vm(*made) == nullptr);
    const Status again = QCoro::waitFor(m_lab->ports.vm->destroy(*made, {}, {}));
    QCOMPARE(again.error().kind, Error::Kind::NotFound);
}

void TstVmLife::createTellsATakenName()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const values::VmBlueprint wish = blueprint(QStringLiteral("sc2esx01.vslab.local"));
    QVERIFY(QCoro::waitFor(m_lab->ports.vm->create(wish, {}, {})).ok());
    const Result<MoRef> twice = QCoro::waitFor(m_lab->ports.vm->create(wish, {}, {}));
    QCOMPARE(twice.error().kind, Error::Kind::Fault);
    QVERIFY2(!twice.error().why.isEmpty(), told(twice));
}

void TstVmLife::clonesWithoutAWord()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    values::VmClone wish;
    wish.source = m_lab->vm(QStringLiteral("ml-train-01"));
    wish.name = QStringLiteral("ml-train-01-copy");
    wish.mark = QStringLiteral("mark of a copy");
    const Result<MoRef> made = QCoro::waitFor(m_lab->ports.vm->clone(wish, {}, {}));
    QVERIFY2(made.ok(), told(made));
    const values::VirtualMachine source = m_lab->readVm(wish.source);
    const values::VirtualMachine copy = m_lab->readVm(*made);
    QCOMPARE(copy.name, wish.name);
    QCOMPARE(copy.host, source.host);
    QCOMPARE(copy.setup->folder, source.setup->folder);
    QCOMPARE(copy.power, values::PowerState::PoweredOff);
    QVERIFY(copy.setup->instanceUuid != source.setup->instanceUuid);
    QCOMPARE(copy.extraConfig.value(values::madeByKey), wish.mark);
    QMap<QString, QString> others = copy.extraConfig;
    others.remove(values::madeByKey);
    QCOMPARE(others, source.extraConfig);
}

void TstVmLife::clonesToAnotherHost()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    values::VmClone wish;
    wish.source = m_lab->vm(QStringLiteral("ml-train-01"));
    wish.name = QStringLiteral("elsewhere");
    wish.host = m_lab->host(QStringLiteral("sc2esx04.vslab.local"));
    const Result<MoRef> made = QCoro::waitFor(m_lab->ports.vm->clone(wish, {}, {}));
    QVERIFY2(made.ok(), told(made));
    QCOMPARE(m_lab->readVm(*made).host, wish.host);
}

void TstVmLife::upgradesHardware()
{
    QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    values::VmBlueprint wish = blueprint(QStringLiteral("muc-esx-02.corp.example"));
    wish.hardwareVersion = QStringLiteral("vmx-13");
    const Result<MoRef> made = QCoro::waitFor(m_lab->ports.vm->create(wish, {}, {}));
    QVERIFY2(made.ok(), told(made));
    QCOMPARE(m_lab->readVm(*made).hardwareVersion, QStringLiteral("vmx-13"));
    const QString version = QStringLiteral("vmx-17");
    const Status up = QCoro::waitFor(m_lab->ports.vm->upgradeHardware(*made, version, {}, {}));
    QVERIFY2(up.ok(), told(up));
    QCOMPARE(m_lab->readVm(*made).hardwareVersion, version);
    const Status newest = QCoro::waitFor(m_lab->ports.vm->upgradeHardware(*made, {}, {}, {}));
    QVERIFY2(newest.ok(), told(newest));
    QCOMPARE(
        m_lab->readVm(*made).hardwareVersion, m_lab->readHost(wish.host).setup->maxHardwareVersion);
    const Status again = QCoro::waitFor(m_lab->ports.vm->upgradeHardware(*made, {}, {}, {}));
    QVERIFY(!again.ok());
}

void TstVmLife::removesSnapshots()
{
    QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("p100-with-snapshot"));
    QVERIFY(m_lab->fault({{QStringLiteral("kind"), QStringLiteral("snapshots-leave-disks")},
        {QStringLiteral("target"), QStringLiteral("p100-with-snapshot")}}));
    QCOMPARE(m_lab->readVm(ref).setup->snapshots.size(), 1);
    const Status removed = QCoro::waitFor(m_lab->ports.vm->removeSnapshots(ref, {}, {}));
    QVERIFY2(removed.ok(), told(removed));
    const values::VirtualMachine vm = m_lab->readVm(ref);
    QVERIFY(vm.setup->snapshots.isEmpty());
    QCOMPARE(vm.hasSnapshot, false);
    QCOMPARE(vm.setup->consolidationNeeded, false);
    QCOMPARE(m_lab->server.calls(QStringLiteral("ConsolidateVMDisks_Task")), 1);
}

void TstVmLife::serverChecksPowerOn()
{
    QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    const MoRef wrong = m_lab->vm(QStringLiteral("p100-no-reservation"));
    const auto bad = QCoro::waitFor(m_lab->ports.vm->checkPowerOn(wrong, {}, {}));
    QVERIFY2(bad.ok(), told(bad));
    QVERIFY(bad->asked);
    QVERIFY(!bad->errors.isEmpty());
    QVERIFY2(bad->errors.join(QLatin1Char('\n')).contains(QStringLiteral("reserv")),
        qPrintable(bad->errors.join(QLatin1Char('\n'))));
    const MoRef right = m_lab->vm(QStringLiteral("p100-right"));
    const auto good = QCoro::waitFor(m_lab->ports.vm->checkPowerOn(right, {}, {}));
    QVERIFY2(good.ok(), told(good));
    QVERIFY(good->asked);
    QVERIFY2(good->errors.isEmpty(), qPrintable(good->errors.join(QLatin1Char('\n'))));
}

void TstVmLife::serverChecksAChange()
{
    QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("p100-right"));
    VmChange change;
    change.reservationLocked = false;
    change.reservationMiB = 0;
    const auto bad = QCoro::waitFor(m_lab->ports.vm->checkConfig(ref, {}, change, {}));
    QVERIFY2(bad.ok(), told(bad));
    QVERIFY(bad->asked);
    QVERIFY(!bad->errors.isEmpty());
    const values::VirtualMachine after = m_lab->readVm(ref);
    QCOMPARE(after.reserved, after.memory); // it was asked, not done
}

void TstVmLife::serverWithoutChecks()
{
    QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    const MoRef ref = m_lab->vm(QStringLiteral("p100-no-reservation"));
    QVERIFY(m_lab->fault({{QStringLiteral("kind"), QStringLiteral("no-server-check")}}));
    const auto power = QCoro::waitFor(m_lab->ports.vm->checkPowerOn(ref, {}, {}));
    QVERIFY2(power.ok(), told(power));
    QVERIFY(!power->asked);
    const auto config = QCoro::waitFor(m_lab->ports.vm->checkConfig(ref, {}, {}, {}));
    QVERIFY2(config.ok(), told(config));
    QVERIFY(!config->asked);
}

GPUDECK_TEST(TstVmLife);
#include "tst_vmlife.moc"
