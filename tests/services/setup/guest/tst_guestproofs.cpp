// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/deviceproof.h"
#include "tests/services/setup/guest/fakeguest.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using values::CheckState;
using values::Error;

namespace
{

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(GPUDECK_SAMPLES "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray p100
    = "0000:13:00.0 3D controller [0302]: NVIDIA Corporation GP100GL [Tesla P100 PCIe 16GB] "
      "[10de:15f8] (rev a1)\n"
      "\tRegion 0: Memory at fd000000 (32-bit, non-prefetchable) [size=16M]\n"
      "\tRegion 1: Memory at 20000000000 (64-bit, prefetchable) [size=16G]\n"
      "\tKernel driver in use: nouveau\n\tKernel modules: nvidiafb, nouveau\n\n";

QByteArray unassigned()
{
    return QByteArray(p100).replace(
        "20000000000 (64-bit, prefetchable) [size=16G]", "<unassigned> (64-bit, prefetchable)");
}

QJsonObject devices(const QStringList &models)
{
    return {{u"devices"_s, QJsonArray::fromStringList(models)}};
}

} // namespace

/// Waiting for a guest, and proofs of what is in it.
class TstGuestProofs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRealOutput_data();
    void readsRealOutput();
    void aGuestThatIsUpIsDone();
    void waitsForToolsAndSsh();
    void aVmThatStopsIsNoGuest();
    void aWrongPasswordIsNotTriedAgain();
    void aDeviceIsProved();
    void aDeviceIsNotProved_data();
    void aDeviceIsNotProved();
    void windowsIsConfirmedByAPerson();
    void aGuestWithoutLoginIsBlocked();
    void badParamsAreRefused_data();
    void badParamsAreRefused();
    void smiIsProof();
    void smiTellsItsTrouble();
};

void TstGuestProofs::readsRealOutput_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("log");
    QTest::addColumn<QStringList>("models");
    QTest::addColumn<bool>("needsDriver");
    QTest::addColumn<bool>("proved");
    QTest::addColumn<QString>("verdict");
    const QStringList a10{u"10de:2236"_s};
    QTest::newRow("one A10") << u"lspci_guest/nn_kvm_a10.txt"_s << QString() << a10 << false << true
                             << u"0"_s;
    QTest::newRow("no driver yet") << u"lspci_guest/nnk_a10_65.txt"_s << QString() << a10 << true
                                   << false << u"No kernel driver has 65:00.0"_s;
    QTest::newRow("two P100 that the id file does not know")
        << u"lspci_guest/nn_D_two_p100_unnamed.txt"_s << QString()
        << QStringList{u"10de:15f8"_s, u"10de:15f8"_s} << false << true << u"0000:84:00.0"_s;
    QTest::newRow("three wanted") << u"lspci_guest/nn_D_two_p100_unnamed.txt"_s << QString()
                                  << QStringList(3, u"10de:15f8"_s) << false << false
                                  << u"2 of 3 devices 10de:15f8"_s;
    QTest::newRow("eight A100, bridges are none")
        << u"lspci_guest/nn_a100_nvswitch.txt"_s << QString() << QStringList(8, u"10de:20b2"_s)
        << false << true << u"0001:00:00.0"_s;
    QTest::newRow("a NIC takes the same path")
        << u"lspci_guest/nn_a100_nvswitch.txt"_s << QString() << QStringList{u"15b3:1016"_s}
        << false << true << u"c941:00:02.0"_s;
    QTest::newRow("BAR1 is 0M") << u"lspci_guest/nn_kvm_a10.txt"_s
                                << u"dmesg_nvrm/p40_guest_bar1_0m_invalid.txt"_s << a10 << false
                                << false << u"BAR1 is 0M"_s;
    QTest::newRow("RmInitAdapter")
        << u"lspci_guest/nn_kvm_a10.txt"_s << u"dmesg_nvrm/rminit_failed_a5000_no_timestamp.txt"_s
        << a10 << false << false << u"0x62:0x65:2522"_s;
}

void TstGuestProofs::readsRealOutput()
{
    QFETCH(QString, list);
    QFETCH(QString, log);
    QFETCH(QStringList, models);
    QFETCH(bool, needsDriver);
    QFETCH(bool, proved);
    QFETCH(QString, verdict);
    const QByteArray text = sample(list);
    QVERIFY(!text.isEmpty());
    const auto proof = setup::guest::proveDevices(
        text, log.isEmpty() ? QByteArray() : sample(log), models, needsDriver);
    QVERIFY2(proof.proved == proved, qPrintable(proof.verdict));
    QVERIFY2(proof.verdict.contains(verdict), qPrintable(proof.verdict));
    QCOMPARE(proof.fix.isEmpty(), proved);
}

void TstGuestProofs::aGuestThatIsUpIsDone()
{
    tests::GuestRig rig;
    const auto step = rig.step(u"guest.ready"_s, {});
    QCOMPARE(step->assess(rig.estate->estate).state, CheckState::AlreadyDone);
    const auto check = rig.check(*step);
    QVERIFY(check.ok());
    QCOMPARE(check->state, CheckState::AlreadyDone);
    QCOMPARE(rig.guest->ran, QStringList{u"true"_s});
    QVERIFY(rig.undo(*step).ok());
}

void TstGuestProofs::waitsForToolsAndSsh()
{
    tests::GuestRig rig;
    rig.change([](values::VirtualMachine &vm) {
        vm.toolsStatus.clear();
        vm.guestAddress.clear();
    });
    rig.guest->boots = 2;
    rig.guest->silentAfterBoot = 3;
    rig.estate->meanwhile = [&rig](plan::Estate &) {
        rig.change([](values::VirtualMachine &vm) {
            vm.toolsStatus = u"guestToolsRunning"_s;
            vm.guestAddress = u"10.0.0.7"_s;
        });
        return true;
    };
    const auto step = rig.step(u"guest.ready"_s, {{u"minutes"_s, 5}});
    QCOMPARE(step->info().kind, values::StepKind::Wait);
    const auto before = rig.check(*step);
    QCOMPARE(before->state, CheckState::Needed);
    QVERIFY(before->call.contains(u"5 minute"_s));
    const auto evidence = rig.run(*step);
    QVERIFY2(evidence.ok(), qPrintable(evidence.ok() ? QString() : evidence.error().sentence()));
    QCOMPARE(rig.guest->silentAfterBoot, 0);
    QVERIFY(evidence->sentence.contains(u"10.0.0.7"_s));
}

void TstGuestProofs::aVmThatStopsIsNoGuest()
{
    tests::GuestRig rig;
    rig.change([](values::VirtualMachine &vm) { vm.guestAddress.clear(); });
    rig.estate->meanwhile = [&rig](plan::Estate &) {
        rig.change([](values::VirtualMachine &vm) { vm.power = values::PowerState::PoweredOff; });
        return true;
    };
    const auto step = rig.step(u"guest.ready"_s, {});
    const auto stopped = rig.run(*step);
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().kind, Error::Kind::Blocked);
    QVERIFY(stopped.error().why.contains(u"stopped"_s));
    const auto off = rig.check(*step);
    QCOMPARE(off->state, CheckState::Blocked);
    QVERIFY(!off->fix.isEmpty());
    rig.estate->estate.objects.vms.clear();
    QCOMPARE(step->assess(rig.estate->estate).state, CheckState::Blocked);
}

void TstGuestProofs::aWrongPasswordIsNotTriedAgain()
{
    tests::GuestRig rig;
    rig.guest->failing.insert(u"true"_s, Error(Error::Kind::Auth, u"Wrong"_s, u"refused"_s));
    const auto step = rig.step(u"guest.ready"_s, {});
    const auto refused = rig.check(*step);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Auth);
    QCOMPARE(rig.guest->ran.size(), 1);
}

void TstGuestProofs::aDeviceIsProved()
{
    tests::GuestRig rig;
    rig.guest->uid = u"1000"_s;
    rig.guest->lspci = p100;
    const auto step = rig.step(u"guest.prove-device"_s, devices({u"10de:15f8"_s}));
    QCOMPARE(rig.check(*step)->state, CheckState::Needed);
    const auto evidence = rig.run(*step);
    QVERIFY2(evidence.ok(), qPrintable(evidence.ok() ? QString() : evidence.error().sentence()));
    QVERIFY(rig.guest->ran.contains(u"lspci -D -nn -vv -d 10de:"_s));
    const QJsonObject found = evidence->facts[u"devices"_s][0].toObject();
    QCOMPARE(found[u"ids"_s].toString(), u"10de:15f8"_s);
    QCOMPARE(found[u"driver"_s].toString(), u"nouveau"_s);
    QCOMPARE(found[u"regions"_s][1][u"size"_s].toString(), u"16G"_s);
    QVERIFY(rig.undo(*step).ok());
    QVERIFY(step->script(plan::ScriptLanguage::Shell).instruction.contains(u"-d 10de:"_s));
}

void TstGuestProofs::aDeviceIsNotProved_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QStringList>("models");
    QTest::addColumn<QString>("why");
    const QStringList one{u"10de:15f8"_s};
    QTest::newRow("nothing there")
        << QByteArray() << QByteArray() << one << u"0 of 1 devices 10de:15f8"_s;
    QTest::newRow("one of two") << p100 << QByteArray() << one + one << u"1 of 2"_s;
    QTest::newRow("no place") << unassigned() << QByteArray() << one << u"Region 1 of"_s;
    QTest::newRow("BAR1 is 0M") << p100 << sample(u"dmesg_nvrm/p40_guest_bar1_0m_invalid.txt"_s)
                                << one << u"BAR1 is 0M"_s;
}

void TstGuestProofs::aDeviceIsNotProved()
{
    QFETCH(QByteArray, list);
    QFETCH(QByteArray, log);
    QFETCH(QStringList, models);
    QFETCH(QString, why);
    tests::GuestRig rig;
    rig.guest->lspci = list;
    rig.guest->kernelLog = log;
    const auto step = rig.step(u"guest.prove-device"_s, devices(models));
    const auto evidence = rig.run(*step);
    QVERIFY(!evidence.ok());
    QCOMPARE(evidence.error().kind, Error::Kind::Fault);
    QVERIFY2(evidence.error().why.contains(why), qPrintable(evidence.error().why));
    QVERIFY(!evidence.error().fix.isEmpty());
}

void TstGuestProofs::windowsIsConfirmedByAPerson()
{
    tests::GuestRig rig;
    rig.change([](values::VirtualMachine &vm) { vm.guestId = u"windows9Server64Guest"_s; });
    const auto automatic = rig.step(u"guest.prove-device"_s, devices({u"10de:15f8"_s}));
    QCOMPARE(rig.check(*automatic)->state, CheckState::Blocked);
    QJsonObject params = devices({u"10de:15f8"_s});
    params.insert(u"byHand"_s, true);
    const auto step = rig.step(u"guest.prove-device"_s, params);
    QCOMPARE(step->info().kind, values::StepKind::Manual);
    const auto check = rig.check(*step);
    QCOMPARE(check->state, CheckState::Needed);
    QVERIFY(check->notes.join(u' ').contains(u"Device Manager"_s));
    QVERIFY(check->notes.join(u' ').contains(u"VEN_10DE"_s));
    QVERIFY(!rig.run(*step).ok());
    rig.context->confirmation = u"Seen under Display adapters, no sign"_s;
    const auto evidence = rig.run(*step);
    QVERIFY(evidence.ok());
    QCOMPARE(evidence->sentence, rig.context->confirmation);
    QVERIFY(rig.guest->ran.isEmpty());
}

void TstGuestProofs::aGuestWithoutLoginIsBlocked()
{
    tests::GuestRig rig;
    const auto step = rig.step(u"guest.smi"_s, {{u"gpus"_s, 1}});
    rig.guest->known = false;
    QCOMPARE(rig.check(*step)->state, CheckState::Blocked);
    rig.guest->known = true;
    rig.guest->uid = u"1000"_s;
    rig.guest->sudo = false; // PF-GU-17
    const auto asks = rig.check(*step);
    QCOMPARE(asks->state, CheckState::Blocked);
    QVERIFY2(asks->reason.contains(u"a password is required"_s), qPrintable(asks->reason));
    rig.guest->failing.insert(u"id"_s, Error(Error::Kind::Trust, u"Key"_s, u"changed"_s));
    QCOMPARE(rig.check(*step).error().kind, Error::Kind::Trust);
    rig.context->ports.shell.reset();
    QCOMPARE(rig.check(*step)->state, CheckState::Blocked);
}

void TstGuestProofs::badParamsAreRefused_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("params");
    QTest::newRow("no devices") << u"guest.prove-device"_s << devices({});
    QTest::newRow("no model") << u"guest.prove-device"_s << devices({u"; reboot"_s});
    QTest::newRow("unknown") << u"guest.ready"_s << QJsonObject{{u"command"_s, u"x"_s}};
    QTest::newRow("minutes") << u"guest.ready"_s << QJsonObject{{u"minutes"_s, 0.5}};
    QTest::newRow("GRID driver") << u"guest.driver"_s
                                 << QJsonObject{
                                        {u"file"_s, u"/tmp/NVIDIA-Linux-x86_64-390.42-grid.run"_s}};
    QTest::newRow("no driver") << u"guest.driver"_s << QJsonObject{{u"file"_s, u"/etc/passwd"_s}};
    QTest::newRow("no toolkit") << u"guest.cuda"_s
                                << QJsonObject{{u"file"_s, u"cuda_12_linux.sh"_s}};
    QTest::newRow("no image") << u"guest.container"_s
                              << QJsonObject{{u"image"_s, u"--privileged"_s}, {u"gpus"_s, 1}};
    QTest::newRow("no version") << u"guest.prepare"_s << QJsonObject{{u"version"_s, u"$(id)"_s}};
}

void TstGuestProofs::badParamsAreRefused()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, params);
    tests::GuestRig rig;
    QVERIFY(!rig.step(type, params));
    QVERIFY(!rig.refusal.isEmpty());
}

void TstGuestProofs::smiIsProof()
{
    tests::GuestRig rig;
    rig.guest->driver = u"535.183.01"_s;
    const auto step = rig.step(u"guest.smi"_s, {{u"gpus"_s, 1}});
    QCOMPARE(rig.check(*step)->state, CheckState::Needed);
    const auto evidence = rig.run(*step);
    QVERIFY2(evidence.ok(), qPrintable(evidence.ok() ? QString() : evidence.error().sentence()));
    QCOMPARE(evidence->facts[u"driver"_s].toString(), u"535.183.01"_s);
    QVERIFY(evidence->sentence.contains(u"Tesla P100"_s));
    const auto two = rig.step(u"guest.smi"_s, {{u"gpus"_s, 2}});
    const auto missing = rig.run(*two);
    QVERIFY(!missing.ok());
    QVERIFY(missing.error().why.contains(u"1 of 2"_s));
}

void TstGuestProofs::smiTellsItsTrouble()
{
    tests::GuestRig rig;
    const auto step = rig.step(u"guest.smi"_s, {{u"gpus"_s, 1}});
    QVERIFY(rig.run(*step).error().fix.contains(u"Install"_s));
    rig.guest->scripted.insert(
        u"nvidia-smi"_s, {sample(u"nvidia_smi_error/couldnt_communicate_full.txt"_s), {}, 9});
    const auto trouble = rig.run(*step);
    QVERIFY2(
        trouble.error().why.contains(u"couldn't communicate"_s), qPrintable(trouble.error().why));
    rig.guest->failing.insert(
        u"nvidia-smi"_s, Error(Error::Kind::Cancelled, u"Stopped"_s, u"by the operator"_s));
    QCOMPARE(rig.run(*step).error().kind, Error::Kind::Cancelled);
}

GPUDECK_TEST(TstGuestProofs);
#include "tst_guestproofs.moc"
