// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/driverfile.h"
#include "services/setup/guest/guestfacts.h"
#include "services/setup/guest/preparation.h"
#include "services/setup/guest/recipe.h"
#include "tests/services/setup/guest/fakeguest.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace setup::guest;
using values::CheckState;
using values::Error;

/// Preparing a guest, and NVIDIA's driver in it.
class TstGuestDriver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsFacts();
    void knowsTheInstallersWords_data();
    void knowsTheInstallersWords();
    void preparesAFreshGuest();
    void takesThePreparationBack();
    void preparesARedHat();
    void prepareIsBlocked_data();
    void prepareIsBlocked();
    void aFailingPackageManagerStops();
    void aGuestThatNeverComesBackStops();
    void installsAndUninstalls();
    void anInstallationFails();
    void anInstallationThatDoesNotTakeIsFound();
    void aFormerDriverIsNotBroughtBack();
    void telemetryIsPaused();
    void driverIsBlocked();
    void recipesMakePlans();
    void stepsFollowTheMakerOfTheirVm();
    void recipesRefuse();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    const QString m_name = u"NVIDIA-Linux-x86_64-535.183.01.run"_s;
};

void TstGuestDriver::initTestCase()
{
    QFile file(path(m_name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("#! /bin/sh\n") > 0);
}

void TstGuestDriver::readsFacts()
{
    QCOMPARE(familyOf(u"ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n"_s), Family::RedHat);
    QCOMPARE(familyOf(u"NAME=x\nID=debian\n"_s), Family::Debian);
    QCOMPARE(familyOf(u"ID=opensuse-leap\nID_LIKE=\"suse opensuse\"\n"_s), Family::Other);
    QCOMPARE(familyOf(QString()), Family::Other);
    QVERIFY(listsModule(u"Module\nnouveau 1 0\n"_s, u"nouveau"_s));
    QVERIFY(!listsModule(u"Module\nttm 1 2 vmwgfx,nouveau\n"_s, u"nouveau"_s));
    QCOMPARE(driverPackages(u"ii \tnvidia-driver-535\nrc \tnvidia-driver-470\n"
                            "ii \tnvidia-container-toolkit\nii \tnvidia-dkms-535\n"_s,
                 Family::Debian),
        QStringList({u"nvidia-dkms-535"_s, u"nvidia-driver-535"_s}));
    QCOMPARE(driverPackages(
                 u"kmod-nvidia-latest-535\nbash-4.2\nnvidia-docker2-2.14\n"_s, Family::RedHat),
        QStringList{u"kmod-nvidia-latest-535"_s});
    QCOMPARE(moduleVersion(u"NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  550.90.07"_s),
        u"550.90.07"_s);
    QCOMPARE(
        moduleVersion(u"NVRM version: NVIDIA UNIX x86_64 Kernel Module  384.81"_s), u"384.81"_s);
    QCOMPARE(oldestDriver(*toolkitFile(u"cuda_9.1.85_387.26_linux"_s)), QVersionNumber(387, 26));
    QCOMPARE(oldestDriver(*toolkitFile(u"/a b/cuda_12.2.2_535.104.05_linux.run"_s)),
        QVersionNumber(525, 60, 13));
    QVERIFY(!driverFile(u"NVIDIA-Linux-x86_64-390.42-grid.run"_s));
    QVERIFY(refuseDriver(u"NVIDIA-Linux-x86_64-390.42-grid.run"_s).contains(u"vGPU"_s));
}

void TstGuestDriver::knowsTheInstallersWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("rule");
    QTest::newRow("nouveau") << u"ERROR: The Nouveau kernel driver is currently in use by your "
                                "system.  This driver is incompatible"_s
                             << u"PF-GU-01"_s;
    QTest::newRow("cc") << u"ERROR: Unable to find the development tool `cc` in your path"_s
                        << u"PF-GU-02"_s;
    QTest::newRow("headers")
        << u"ERROR: Unable to find the kernel source tree for the currently running kernel."_s
        << u"PF-GU-02"_s;
    QTest::newRow("X") << u"ERROR: You appear to be running an X server; please exit X before"_s
                       << u"PF-GU-03"_s;
    QTest::newRow("packages") << u"ERROR: The NVIDIA driver appears to have been installed "
                                 "previously using a different installer."_s
                              << u"PF-GU-04"_s;
    QTest::newRow("Secure Boot")
        << u"ERROR: The kernel module failed to load. Secure boot is enabled on this system"_s
        << u"PF-GU-05"_s;
}

void TstGuestDriver::knowsTheInstallersWords()
{
    QFETCH(QString, words);
    QFETCH(QString, rule);
    QVERIFY2(remedyFor(words).contains(rule), qPrintable(remedyFor(words)));
    const QString all = u"Uncompressing\n"_s + words
        + u"\n\nERROR: Installation has failed.  Please see the file"_s;
    QCOMPARE(errorsOf(all), words.mid(7));
    QVERIFY(remedyFor(u"ERROR: something new"_s).isEmpty());
}

void TstGuestDriver::preparesAFreshGuest()
{
    tests::GuestRig rig;
    rig.guest->display = true;
    rig.guest->silentAfterBoot = 2;
    const auto step = rig.step(u"guest.prepare"_s, {{u"version"_s, u"535.183.01"_s}});
    const auto check = rig.check(*step);
    QCOMPARE(check->state, CheckState::Needed);
    QStringList changed;
    for (const auto &change : check->changes)
        changed.append(change.property);
    QCOMPARE(changed,
        QStringList({u"Compiler and make"_s, u"Headers for kernel 5.15.0-112-generic"_s,
            u"Display manager"_s, u"nouveau"_s}));
    const auto evidence = rig.run(*step);
    QVERIFY2(evidence.ok(), qPrintable(evidence.ok() ? QString() : evidence.error().sentence()));
    QVERIFY(rig.guest->ran.contains(
        u"apt-get install -y build-essential linux-headers-5.15.0-112-generic"_s));
    QVERIFY(rig.guest->ran.indexOf(u"update-initramfs -u"_s)
        < rig.guest->ran.indexOf(u"systemctl reboot"_s));
    QVERIFY(rig.guest->ran.indexOf(u"systemctl reboot"_s)
        < rig.guest->ran.indexOf(u"systemctl stop display-manager"_s));
    QCOMPARE(rig.guest->boots, 2);
    const qsizetype before = rig.guest->ran.size();
    QCOMPARE(rig.check(*step)->state, CheckState::AlreadyDone);
    QVERIFY(!rig.guest->ran.mid(before).join(u' ').contains(u"install"_s));
    QVERIFY(step->blast(rig.estate->estate).vmsThatStop.contains(u"llm-train-01"_s));
}

void TstGuestDriver::takesThePreparationBack()
{
    tests::GuestRig rig;
    rig.guest->packages = {u"nvidia-driver-470"_s};
    rig.guest->display = true;
    const auto step = rig.step(u"guest.prepare"_s, {{u"removePackages"_s, true}});
    const QSet<QString> had = rig.guest->packages;
    const auto evidence = rig.run(*step);
    QVERIFY2(evidence.ok(), qPrintable(evidence.ok() ? QString() : evidence.error().sentence()));
    QVERIFY(rig.guest->barred);
    QVERIFY(!rig.guest->display);
    QVERIFY(!rig.guest->packages.contains(u"nvidia-driver-470"_s));
    QVERIFY(rig.undo(*step).ok());
    QCOMPARE(rig.guest->packages, had);
    QVERIFY(!rig.guest->barred);
    QVERIFY(rig.guest->display);
    rig.guest->scripted.insert(u"apt-get"_s, {{}, "E: broken", 100});
    QVERIFY(!rig.undo(*step).ok());
    rig.context->before = {};
    QVERIFY(rig.undo(*step).ok()); // nothing ever happened
}

void TstGuestDriver::preparesARedHat()
{
    tests::GuestRig rig;
    rig.guest->osRelease = "PRETTY_NAME=\"CentOS Linux 7 (Core)\"\nID=\"centos\"\n";
    rig.guest->kernel = "3.10.0-862.el7.x86_64";
    const auto step = rig.step(u"guest.prepare"_s, {});
    const auto checked = rig.check(*step);
    QCOMPARE(checked->state, CheckState::Needed);
    (void)rig.run(*step); // this guest looks for other headers
    QVERIFY(
        rig.guest->ran.contains(u"yum install -y gcc make kernel-devel-3.10.0-862.el7.x86_64"_s));
    QVERIFY(rig.guest->ran.contains(u"dracut --force"_s));
}

void TstGuestDriver::prepareIsBlocked_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<QJsonObject>("params");
    QTest::addColumn<QString>("reason");
    const auto no = [](const QString &name) {
        return QJsonObject{{name, false}};
    };
    QTest::newRow("restart not allowed") << 0 << no(u"restart"_s) << u"PF-GU-01"_s;
    QTest::newRow("desktop not allowed") << 1 << no(u"stopDesktop"_s) << u"PF-GU-03"_s;
    QTest::newRow("packages not allowed") << 2 << QJsonObject{} << u"PF-GU-04"_s;
    QTest::newRow("Secure Boot") << 3 << QJsonObject{} << u"PF-GU-05"_s;
    QTest::newRow("unknown system") << 4 << QJsonObject{} << u"openSUSE"_s;
    QTest::newRow("another processor") << 5 << QJsonObject{} << u"aarch64"_s;
}

void TstGuestDriver::prepareIsBlocked()
{
    QFETCH(int, how);
    QFETCH(QJsonObject, params);
    QFETCH(QString, reason);
    tests::GuestRig rig;
    rig.guest->display = how == 1;
    rig.guest->secureBoot = how == 3;
    if (how == 2)
        rig.guest->packages = {u"nvidia-driver-535"_s};
    if (how == 4)
        rig.guest->osRelease = "PRETTY_NAME=\"openSUSE Leap 15.5\"\nID=opensuse-leap\n";
    if (how == 5)
        rig.guest->scripted.insert(u"uname -m"_s, {"aarch64\n", {}, 0});
    const auto step = rig.step(u"guest.prepare"_s, params);
    const auto check = rig.check(*step);
    QCOMPARE(check->state, CheckState::Blocked);
    QVERIFY2(check->reason.contains(reason), qPrintable(check->reason));
    QVERIFY(!check->fix.isEmpty());
    const auto applied = rig.run(*step);
    QCOMPARE(applied.error().kind, Error::Kind::Blocked);
    QVERIFY(!rig.guest->ran.join(u' ').contains(u"install"_s));
    QCOMPARE(rig.guest->boots, 1);
}

void TstGuestDriver::aFailingPackageManagerStops()
{
    tests::GuestRig rig;
    rig.guest->scripted.insert(
        u"apt-get install"_s, {{}, "E: Unable to locate package linux-headers\n", 100});
    const auto step = rig.step(u"guest.prepare"_s, {});
    const auto failed = rig.run(*step);
    QCOMPARE(failed.error().kind, Error::Kind::Fault);
    QCOMPARE(failed.error().why, u"E: Unable to locate package linux-headers"_s);
    QCOMPARE(rig.guest->boots, 1);
}

void TstGuestDriver::aGuestThatNeverComesBackStops()
{
    tests::GuestRig rig;
    rig.guest->silentAfterBoot = 1'000'000;
    const auto step = rig.step(u"guest.prepare"_s, {});
    const auto failed = rig.run(*step);
    QCOMPARE(failed.error().kind, Error::Kind::Blocked);
    QVERIFY(failed.error().what.contains(u"did not come back"_s));
}

void TstGuestDriver::installsAndUninstalls()
{
    tests::GuestRig rig;
    rig.guest->nouveau = false;
    rig.guest->packages = {u"gcc"_s, u"linux-headers-5.15.0-112-generic"_s};
    const auto step = rig.step(u"guest.driver"_s, {{u"file"_s, path(m_name)}});
    const auto check = rig.check(*step);
    QCOMPARE(check->state, CheckState::Needed);
    QCOMPARE(check->changes.first().after, u"535.183.01"_s);
    const auto evidence = rig.run(*step);
    QVERIFY2(evidence.ok(), qPrintable(evidence.ok() ? QString() : evidence.error().sentence()));
    const QString there = u"/var/tmp/"_s + m_name;
    QCOMPARE(rig.guest->uploads, QStringList{there});
    QVERIFY(rig.guest->ran.contains(u"sh "_s + there + u" --silent --no-questions --ui=none"_s));
    QVERIFY(rig.guest->ran.contains(u"rm -f -- "_s + there));
    QCOMPARE(rig.check(*step)->state, CheckState::AlreadyDone);
    QVERIFY(rig.undo(*step).ok());
    QVERIFY(rig.guest->ran.contains(u"nvidia-uninstall --silent"_s));
    QVERIFY(rig.guest->driver.isEmpty());
    QVERIFY(rig.undo(*step).ok());
}

void TstGuestDriver::anInstallationFails()
{
    tests::GuestRig rig;
    rig.guest->nouveau = rig.guest->compiles = false;
    rig.guest->packages = {u"gcc"_s, u"linux-headers-5.15.0-112-generic"_s};
    const auto step = rig.step(u"guest.driver"_s, {{u"file"_s, path(m_name)}});
    const auto failed = rig.run(*step);
    QCOMPARE(failed.error().kind, Error::Kind::Fault);
    QVERIFY(failed.error().why.startsWith(u"Unable to find the kernel source tree"_s));
    QVERIFY(failed.error().fix.contains(u"PF-GU-02"_s));
    QVERIFY(rig.guest->ran.last().startsWith(u"rm -f"_s));
}

void TstGuestDriver::anInstallationThatDoesNotTakeIsFound()
{
    tests::GuestRig rig;
    rig.guest->nouveau = false;
    rig.guest->packages = {u"gcc"_s, u"linux-headers-5.15.0-112-generic"_s};
    rig.guest->scripted.insert(u"nvidia-smi"_s,
        {"NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure "
         "that the latest NVIDIA driver is installed and running.\n",
            {}, 9});
    const auto step = rig.step(u"guest.driver"_s, {{u"file"_s, path(m_name)}});
    const auto failed = rig.run(*step);
    QVERIFY(!failed.ok());
    QVERIFY2(
        failed.error().why.contains(u"couldn't communicate"_s), qPrintable(failed.error().why));
}

void TstGuestDriver::aFormerDriverIsNotBroughtBack()
{
    tests::GuestRig rig;
    rig.guest->nouveau = false;
    rig.guest->driver = u"510.85.02"_s;
    rig.guest->packages = {u"gcc"_s, u"linux-headers-5.15.0-112-generic"_s};
    const auto step = rig.step(u"guest.driver"_s, {{u"file"_s, path(m_name)}});
    QVERIFY(rig.run(*step).ok());
    const auto undone = rig.undo(*step);
    QCOMPARE(undone.error().kind, Error::Kind::Blocked);
    QVERIFY(undone.error().why.contains(u"510.85.02"_s));
}

void TstGuestDriver::telemetryIsPaused()
{
    tests::GuestRig rig;
    rig.guest->nouveau = false;
    rig.guest->heldByTelemetry = true;
    rig.guest->packages = {u"gcc"_s, u"linux-headers-5.15.0-112-generic"_s};
    const auto step = rig.step(u"guest.driver"_s, {{u"file"_s, path(m_name)}});
    const auto evidence = rig.run(*step);
    QVERIFY2(evidence.ok(), qPrintable(evidence.ok() ? QString() : evidence.error().sentence()));
    QCOMPARE(rig.telemetry->pauses, 1);
    QCOMPARE(*rig.telemetry->paused, 0);
    QVERIFY(rig.undo(*step).ok());
    QCOMPARE(rig.telemetry->pauses, 2);
    rig.context->ports.telemetry.reset();
    QVERIFY(rig.run(*step).error().fix.contains(u"Stop the programs"_s));
}

void TstGuestDriver::driverIsBlocked()
{
    tests::GuestRig rig;
    const auto step = rig.step(u"guest.driver"_s, {{u"file"_s, path(m_name)}});
    const auto unprepared = rig.check(*step);
    QCOMPARE(unprepared->state, CheckState::Blocked);
    QVERIFY(unprepared->fix.contains(u"prepares"_s));
    rig.guest->nouveau = false;
    rig.guest->packages = {u"gcc"_s, u"linux-headers-5.15.0-112-generic"_s};
    const auto gone
        = rig.step(u"guest.driver"_s, {{u"file"_s, path(u"NVIDIA-Linux-x86_64-1.2.run"_s)}});
    QCOMPARE(rig.check(*gone)->state, CheckState::Blocked);
    rig.change([](values::VirtualMachine &vm) { vm.power = values::PowerState::PoweredOff; });
    QCOMPARE(rig.check(*step)->state, CheckState::Blocked);
}

void TstGuestDriver::recipesMakePlans()
{
    tests::GuestRig rig;
    setup::GuestDriverChoices choices;
    choices.vm = rig.vm;
    choices.driverFile = path(m_name);
    choices.gpus = 2;
    const auto driver = setup::planGuestDriver(choices, rig.estate->estate);
    QVERIFY(driver.ok());
    setup::GuestCudaChoices cuda;
    cuda.vm = rig.vm;
    cuda.toolkitFile = u"/tmp/cuda_12.2.2_535.104.05_linux.run"_s;
    cuda.image = u"nvidia/cuda:12.2.0-base-ubuntu22.04"_s;
    const auto second = setup::planGuestCuda(cuda, rig.estate->estate);
    QVERIFY(second.ok());
    QStringList types;
    for (const auto &step : driver->steps + second->steps)
        types.append(step.type);
    QCOMPARE(types,
        QStringList({u"guest.ready"_s, u"guest.prepare"_s, u"guest.driver"_s, u"guest.smi"_s,
            u"guest.ready"_s, u"guest.cuda"_s, u"guest.container"_s}));
    plan::Registry registry;
    setup::addGuestSteps(registry);
    for (const values::Plan &plan : {driver.value(), second.value()}) {
        const auto made = registry.makeAll(plan);
        QVERIFY2(made.ok(), qPrintable(made.ok() ? QString() : made.error().sentence()));
        for (const auto &step : made.value()) {
            QVERIFY(!step->info().title.isEmpty());
            QVERIFY(!step->info().why.isEmpty());
            QVERIFY(step->info().source.startsWith(u"000_"_s));
            QVERIFY(!step->script(plan::ScriptLanguage::PowerCli).instruction.isEmpty());
        }
    }
    QCOMPARE(driver->steps.at(2).dependsOn, QStringList{driver->steps.at(1).id});
}

void TstGuestDriver::stepsFollowTheMakerOfTheirVm()
{
    const QString maker = u"vm.clone:vm-1"_s;
    const values::StepTarget made{
        values::placeholder(u"VirtualMachine"_s, maker), u"copy"_s, maker};
    const setup::GuestTarget target{made, {maker}, u"host-1"_s};
    const auto steps = setup::guestProofSteps(target, {{u"10de:15f8"_s}, false, false});
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps.first().dependsOn, QStringList{maker});
    QCOMPARE(steps.last().dependsOn, QStringList({steps.first().id, maker}));
    QCOMPARE(steps.last().group, u"host-1"_s);
}

void TstGuestDriver::recipesRefuse()
{
    tests::GuestRig rig;
    setup::GuestDriverChoices choices;
    choices.vm = rig.vm;
    choices.driverFile = u"/tmp/NVIDIA-Linux-x86_64-390.42-grid.run"_s;
    const auto grid = setup::planGuestDriver(choices, rig.estate->estate);
    QCOMPARE(grid.error().kind, Error::Kind::Usage);
    QVERIFY(grid.error().why.contains(u"vGPU"_s));
    choices.vm = {u"VirtualMachine"_s, u"vm-404"_s};
    QCOMPARE(setup::planGuestDriver(choices, rig.estate->estate).error().kind, Error::Kind::Usage);
    setup::GuestCudaChoices nothing;
    nothing.vm = rig.vm;
    QCOMPARE(setup::planGuestCuda(nothing, rig.estate->estate).error().kind, Error::Kind::Usage);
    rig.change([](values::VirtualMachine &vm) { vm.guestId = u"windows9Server64Guest"_s; });
    nothing.image = u"x"_s;
    QCOMPARE(setup::planGuestCuda(nothing, rig.estate->estate).error().kind, Error::Kind::Blocked);
}

GPUDECK_TEST(TstGuestDriver);
#include "tst_guestdriver.moc"
