// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/windowunderlook.h"
#include "ui/common/errorpanel.h"
#include "ui/common/factsview.h"
#include "ui/common/listpage.h"
#include "ui/common/noticebar.h"
#include "ui/common/rowsview.h"
#include "ui/devices/pcipage.h"
#include "ui/devices/pcitab.h"
#include "ui/inventory/containerpage.h"
#include "ui/inventory/gpulist.h"
#include "ui/inventory/hostpage.h"
#include "ui/inventory/vmlist.h"
#include "ui/inventory/vmpage.h"
#include "ui/shell/pagestack.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

/// Loading, empty, forbidden, silent, failed: each says what is the case and what to do next.
class TstStates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyIsNotForbidden();
    void forbiddenNamesThePrivilege();
    void silentHostIsSaid();
    void loadingIsSaid();
    void noGpuSaysWhatToLookFor();
    void noVmWithGpu();
    void enabledTabLeadsToAllDevices();
    void failureOffersToConnectAgain();
    void lostConnectionKeepsThePicture();
    void containerCountsWhatIsBelow();
    void pendingQuestionIsShown();

private:
    static void setServerState(tests::WindowUnderLook &look, values::Server::State state);
    [[nodiscard]] static QString notices(const QWidget &page);
};

void TstStates::setServerState(tests::WindowUnderLook &look, values::Server::State state)
{
    values::Server server = *look.store.server(tests::sampleServer());
    server.state = state;
    server.error.reset();
    if (state == values::Server::State::Failed || state == values::Server::State::Reconnecting)
        server.error = values::Error(values::Error::Kind::Network,
            QStringLiteral("Connection to vcsa lost."), QStringLiteral("Connection reset by peer."),
            QStringLiteral("Check the network."));
    look.store.setServer(server);
}

QString TstStates::notices(const QWidget &page)
{
    QStringList texts;
    for (const ui::NoticeBar *bar : page.findChildren<ui::NoticeBar *>()) {
        if (bar->isVisibleTo(&page))
            texts.append(bar->text());
    }
    return texts.join(QLatin1Char('\n'));
}

void TstStates::emptyIsNotForbidden()
{
    tests::WindowUnderLook look;
    values::Host host = tests::sample::passthroughHost();
    host.pciDevices.clear();
    host.passthru.clear();
    tests::putHost(look.store, host);
    const ui::HostPage *page = look.showHost(QStringLiteral("host-11"));
    const auto state = page->pci()->allTab()->page()->shownState();
    QVERIFY(state.has_value());
    QCOMPARE(state->title, QStringLiteral("No PCI devices"));
    QVERIFY(!state->hint.isEmpty());
}

void TstStates::forbiddenNamesThePrivilege()
{
    tests::WindowUnderLook look;
    const ui::HostPage *page = look.showHost(QStringLiteral("host-15"));
    const ui::ListPage *lists[]
        = {page->pci()->allTab()->page(), page->pci()->enabledTab()->page(), page->gpus()->page()};
    for (const ui::ListPage *list : lists) {
        const auto state = list->shownState();
        QVERIFY(state.has_value());
        QVERIFY2(state->title.contains(QLatin1String("No permission: needs System.Read")),
            qPrintable(state->title));
        QVERIFY(state->hint.contains(QLatin1String("administrator")));
    }
    const QString overview = tests::visibleText(page->overview());
    QVERIFY(overview.contains(QLatin1String("No permission: needs System.Read")));
    QVERIFY(!overview.contains(QLatin1String("None\n")));
}

void TstStates::silentHostIsSaid()
{
    tests::WindowUnderLook look;
    const ui::HostPage *page = look.showHost(QStringLiteral("host-14"));
    const auto state = page->pci()->allTab()->page()->shownState();
    QVERIFY(state.has_value());
    QVERIFY(state->title.contains(QLatin1String("does not respond")));
    QVERIFY(notices(*page).contains(QLatin1String("last known")));
    QVERIFY(tests::visibleText(page->overview()).contains(QLatin1String("Not responding")));
}

void TstStates::loadingIsSaid()
{
    tests::WindowUnderLook look(false);
    values::Server server;
    server.id = tests::sampleServer();
    server.state = values::Server::State::Loading;
    server.objectsLoaded = 120;
    look.store.setServer(server);
    const ui::ContainerPage *page = look.showServer();
    const auto state = page->gpus()->page()->shownState();
    QVERIFY(state.has_value() && state->busy);
    QVERIFY(state->hint.contains(QLatin1String("120")));
    QVERIFY(notices(*page).contains(QLatin1String("120")));
    server.state = values::Server::State::Live;
    look.store.setServer(server);
    QVERIFY(!page->gpus()->page()->shownState()->busy);
    QVERIFY(notices(*page).isEmpty());
}

void TstStates::noGpuSaysWhatToLookFor()
{
    tests::WindowUnderLook look;
    values::Host host = tests::sample::passthroughHost();
    host.pciDevices.removeLast();
    tests::putHost(look.store, host);
    const ui::HostPage *page = look.showHost(QStringLiteral("host-11"));
    const auto state = page->gpus()->page()->shownState();
    QVERIFY(state.has_value());
    QCOMPARE(state->title, QStringLiteral("No GPU in this host"));
    QVERIFY(state->hint.contains(QLatin1String("above 4G")));
}

void TstStates::noVmWithGpu()
{
    tests::WindowUnderLook look;
    const ui::HostPage *page = look.showHost(QStringLiteral("host-13"));
    QCOMPARE(page->vms()->page()->shownState()->title, QStringLiteral("No VMs on this host"));
    QVERIFY(look.showHost(QStringLiteral("host-11")) == page);
    QVERIFY(!page->vms()->page()->shownState().has_value());
    values::VirtualMachine vm = tests::sample::machines().at(0);
    vm.host = tests::sampleHost(QStringLiteral("host-13")).ref;
    tests::putVm(look.store, vm);
    QVERIFY(look.showHost(QStringLiteral("host-13")) == page);
    page->vms()->onlyWithGpus()->setChecked(true);
    QVERIFY(page->vms()->page()->shownState()->hint.contains(QLatin1String("Untick")));
}

void TstStates::enabledTabLeadsToAllDevices()
{
    tests::WindowUnderLook look;
    values::Host host = tests::sample::passthroughHost();
    for (values::PciPassthruInfo &info : host.passthru)
        info.enabled = info.active = false;
    tests::putHost(look.store, host);
    ui::HostPage *page = look.showHost(QStringLiteral("host-11"));
    page->tabs()->setCurrentIndex(1);
    page->pci()->tabs()->setCurrentIndex(0);
    const auto state = page->pci()->enabledTab()->page()->shownState();
    QVERIFY(state.has_value());
    QCOMPARE(state->title, QStringLiteral("No device is enabled for passthrough"));
    for (QPushButton *button : page->pci()->enabledTab()->findChildren<QPushButton *>()) {
        if (button->text() == state->button)
            button->click();
    }
    QCOMPARE(page->pci()->tabs()->currentIndex(), 1);
}

void TstStates::failureOffersToConnectAgain()
{
    tests::WindowUnderLook look;
    setServerState(look, values::Server::State::Failed);
    const ui::ContainerPage *page = look.showServer();
    QVERIFY(page->errorPanel()->isVisible());
    const QString text = tests::visibleText(page->errorPanel());
    QVERIFY(text.contains(QLatin1String("Connection reset by peer.")));
    QVERIFY(text.contains(QLatin1String("Check the network.")));
    const QSignalSpy again(look.window.get(), &ui::MainWindow::reconnectRequested);
    for (QPushButton *button : page->errorPanel()->findChildren<QPushButton *>()) {
        if (button->text().startsWith(QLatin1String("Connect")))
            button->click();
    }
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.at(0).at(0).toString(), tests::sampleServer());
    setServerState(look, values::Server::State::Live);
    QVERIFY(!page->errorPanel()->isVisible());
}

void TstStates::lostConnectionKeepsThePicture()
{
    tests::WindowUnderLook look;
    setServerState(look, values::Server::State::Reconnecting);
    const ui::ContainerPage *page = look.showServer();
    QVERIFY(notices(*page).contains(QLatin1String("Connection reset by peer.")));
    QVERIFY(notices(*page).contains(QLatin1String("last known state")));
    QVERIFY(!page->gpus()->page()->shownState().has_value());
}

void TstStates::containerCountsWhatIsBelow()
{
    tests::WindowUnderLook look;
    look.window->showObject({tests::sampleServer(),
        {QStringLiteral("ClusterComputeResource"), QStringLiteral("domain-c8")}});
    const auto *page = look.window->pages()->findChild<ui::ContainerPage *>();
    const auto says = [page](const char *words) {
        return tests::visibleText(page->facts()).contains(QLatin1String(words));
    };
    QTRY_VERIFY(says("1 in maintenance mode"));
    QVERIFY(says("1 not connected"));
    QVERIFY(notices(*page).contains(QLatin1String("sc2esx05.vslab.local: No permission")));
    QCOMPARE(page->gpus()->page()->view()->model()->rowCount(), 3);
    look.window->showObject(
        {tests::sampleServer(), {QStringLiteral("Folder"), QStringLiteral("group-v3")}});
    QCOMPARE(page->gpus()->page()->view()->model()->rowCount(), 0);
    QCOMPARE(page->gpus()->page()->shownState()->title, QStringLiteral("No GPU below this object"));
}

void TstStates::pendingQuestionIsShown()
{
    tests::WindowUnderLook look;
    values::VirtualMachine vm = tests::sample::machines().at(1);
    vm.questionText = QStringLiteral("Did you move it, or did you copy it?");
    tests::putVm(look.store, vm);
    const ui::VmPage *page = look.showVm(vm.ref.value);
    QVERIFY(notices(*page).contains(vm.questionText));
    vm.questionText.clear();
    tests::putVm(look.store, vm);
    QVERIFY(notices(*page).isEmpty());
}

GPUDECK_TEST(TstStates);
#include "tst_states.moc"
