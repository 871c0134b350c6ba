// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/windowunderlook.h"
#include "ui/common/factsview.h"
#include "ui/inventory/vmfacts.h"
#include "ui/inventory/vmhints.h"
#include "ui/inventory/vmpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>

/// What stands in the way of a VM's GPU is said, and nothing where nothing does.
class TstVmHints final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightVmHasNoHint();
    void wrongVmIsToldEverything();
    void vmWithoutDeviceIsLeftAlone();
    void mmioNeedsItsKeys();
    void dynamicNeedsHardware17();
    void deviceMustBeThereAndActive();
    void offeredProfileIsFine();
    void unknownIsNotZero();
    void valuesChangeInPlace();
    void everythingCanBeCopied();

private:
    [[nodiscard]] static values::VirtualMachine good() { return tests::sample::machines().at(1); }
    [[nodiscard]] static QStringList hints(const values::VirtualMachine &vm);
};

QStringList TstVmHints::hints(const values::VirtualMachine &vm)
{
    models::EstateStore store;
    tests::fillSampleEstate(store);
    QStringList all;
    for (const ui::FactGroup &group : ui::vmFacts(vm, store.estate(tests::sampleServer()))) {
        for (const ui::Fact &fact : group.facts) {
            if (!fact.hint.isEmpty())
                all.append(fact.label);
        }
    }
    return all;
}

void TstVmHints::rightVmHasNoHint()
{
    QCOMPARE(hints(good()), QStringList());
}

void TstVmHints::wrongVmIsToldEverything()
{
    const QStringList expected{QStringLiteral("Firmware"), QStringLiteral("Snapshots"),
        QStringLiteral("Reserved"), QStringLiteral("Memory hot add"),
        QStringLiteral("64-bit MMIO")};
    QCOMPARE(hints(tests::sample::machines().at(2)), expected);
}

void TstVmHints::vmWithoutDeviceIsLeftAlone()
{
    values::VirtualMachine vm = tests::sample::machines().at(2);
    vm.pciDevices.clear();
    QCOMPARE(hints(vm), QStringList());
}

void TstVmHints::mmioNeedsItsKeys()
{
    values::VirtualMachine vm = good();
    vm.extraConfig.remove(QStringLiteral("pciPassthru.64bitMMIOSizeGB"));
    QCOMPARE(ui::mmioHint(vm).meaning, ui::Meaning::Info);
    QVERIFY(ui::mmioHint(vm).text.contains(QLatin1String("64bitMMIOSizeGB")));
    vm.extraConfig.insert(QStringLiteral("pciPassthru.use64bitMMIO"), QStringLiteral("FALSE"));
    QCOMPARE(ui::mmioHint(vm).meaning, ui::Meaning::Warning);
    vm.hasConfig = false;
    QVERIFY(ui::mmioHint(vm).text.isEmpty());
}

void TstVmHints::dynamicNeedsHardware17()
{
    values::VirtualMachine vm = good();
    vm.pciDevices[0].method = values::GpuMethod::Dynamic;
    vm.hardwareVersion = QStringLiteral("vmx-15");
    QVERIFY(ui::hardwareHint(vm).text.contains(QLatin1String("17")));
    vm.hardwareVersion = QStringLiteral("vmx-17");
    QVERIFY(ui::hardwareHint(vm).text.isEmpty());
    vm.hardwareVersion.clear();
    QVERIFY(ui::hardwareHint(vm).text.isEmpty());
}

void TstVmHints::deviceMustBeThereAndActive()
{
    const values::VirtualMachine vm = good();
    values::VmPciDevice device = vm.pciDevices.at(0);
    values::Host host = tests::sample::passthroughHost();
    QVERIFY(ui::deviceHint(vm, device, &host).text.isEmpty());
    QVERIFY(ui::deviceHint(vm, device, nullptr).text.isEmpty());
    device.pciId = QStringLiteral("00000000:82:00.0");
    QVERIFY(ui::deviceHint(vm, device, &host).text.isEmpty());
    host.passthru.last().active = false;
    QVERIFY(ui::deviceHint(vm, device, &host).text.contains(QLatin1String("Needs reboot")));
    host.pciDevices.removeLast();
    QVERIFY(ui::deviceHint(vm, device, &host).text.contains(QLatin1String("any more")));
}

void TstVmHints::offeredProfileIsFine()
{
    values::VirtualMachine vm = tests::sample::machines().at(4);
    const values::Host host = tests::sample::vgpuHost();
    QVERIFY(ui::deviceHint(vm, vm.pciDevices.at(0), &host).text.isEmpty());
    vm.pciDevices[0].profile = QStringLiteral("grid_a100-40c");
    QCOMPARE(ui::deviceHint(vm, vm.pciDevices.at(0), &host).meaning, ui::Meaning::Failure);
}

void TstVmHints::unknownIsNotZero()
{
    values::VirtualMachine vm;
    vm.ref = {QStringLiteral("VirtualMachine"), QStringLiteral("vm-1")};
    vm.missing = {{QStringLiteral("config.firmware"), QStringLiteral("NoPermission"),
        QStringLiteral("System.Read"), QString()}};
    const QList<ui::FactGroup> groups = ui::vmFacts(vm, {});
    QStringList values;
    for (const ui::FactGroup &group : groups) {
        for (const ui::Fact &fact : group.facts)
            values.append(fact.value);
    }
    QVERIFY(values.contains(QLatin1String("No permission: needs System.Read")));
    QVERIFY(values.count(QStringLiteral("unknown")) > 5);
    QVERIFY(!values.contains(QLatin1String("0")) && !values.contains(QLatin1String("0 MiB")));
}

void TstVmHints::valuesChangeInPlace()
{
    tests::WindowUnderLook look;
    const ui::VmPage *page = look.showVm(QStringLiteral("vm-92"));
    const QList<QLabel *> before = page->facts()->findChildren<QLabel *>();
    values::VirtualMachine vm = good();
    vm.firmware = QStringLiteral("bios");
    tests::putVm(look.store, vm);
    QCOMPARE(page->facts()->findChildren<QLabel *>(), before);
    QVERIFY(tests::visibleText(page->facts()).contains(QLatin1String("BIOS")));
    QVERIFY(tests::visibleText(page->facts()).contains(QLatin1String("Use EFI")));
}

void TstVmHints::everythingCanBeCopied()
{
    tests::WindowUnderLook look;
    ui::VmPage *page = look.showVm(QStringLiteral("vm-92"));
    look.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(look.window.get()));
    page->facts()->setFocus();
    QTest::keyClick(page->facts(), Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(
        text.contains(QLatin1String("Firmware and hardware\tFirmware\tEFI\n")), qPrintable(text));
}

GPUDECK_TEST(TstVmHints);
#include "tst_vmhints.moc"
