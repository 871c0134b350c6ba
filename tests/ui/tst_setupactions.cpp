// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/windowunderlook.h"
#include "ui/common/listpage.h"
#include "ui/common/noticebar.h"
#include "ui/common/rowsview.h"
#include "ui/devices/pcipage.h"
#include "ui/devices/pcitab.h"
#include "ui/inventory/containerpage.h"
#include "ui/inventory/gpulist.h"
#include "ui/inventory/hostpage.h"
#include "ui/inventory/vmlist.h"
#include "ui/shell/inventorypanel.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

/// Wishes to set something up leave the window with the object that has the cursor.
class TstSetupActions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void menuNamesTheShownObject();
    void gpuRowNamesHostAndDevice();
    void pciPageConfiguresAndRefreshes();
    void vmRowAndInventory();
    void noticeLeadsToRuns();

private:
    static QAction *actionOf(const QWidget *view, const QString &text);
};

QAction *TstSetupActions::actionOf(const QWidget *view, const QString &text)
{
    for (QAction *action : view->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TstSetupActions::menuNamesTheShownObject()
{
    tests::WindowUnderLook look;
    QVERIFY(look.showVm(QStringLiteral("vm-93")) != nullptr);
    const QSignalSpy wanted(look.window.get(), &ui::MainWindow::setUpPassthroughRequested);
    const QSignalSpy runs(look.window.get(), &ui::MainWindow::runsRequested);
    const QSignalSpy doctor(look.window.get(), &ui::MainWindow::logDoctorRequested);
    look.window->commands().setUpPassthrough->trigger();
    look.window->commands().runs->trigger();
    look.window->commands().logDoctor->trigger();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(
        wanted.first().at(0).value<values::ObjectKey>(), tests::sampleVm(QStringLiteral("vm-93")));
    QVERIFY(wanted.first().at(1).toString().isEmpty());
    QCOMPARE(runs.count() + doctor.count(), 2);
}

void TstSetupActions::gpuRowNamesHostAndDevice()
{
    tests::WindowUnderLook look;
    const QSignalSpy wanted(look.window.get(), &ui::MainWindow::setUpPassthroughRequested);
    const QString text = QStringLiteral("Set Up &Passthrough…");
    ui::HostPage *host = look.showHost(QStringLiteral("host-11"));
    ui::RowsView *own = host->gpus()->page()->view();
    actionOf(own, text)->trigger(); // nothing has the cursor: nothing happens
    QCOMPARE(wanted.count(), 0);
    own->setCurrentIndex(own->model()->index(0, 0));
    actionOf(own, text)->trigger();
    ui::RowsView *all = look.showServer()->gpus()->page()->view();
    all->setCurrentIndex(all->model()->index(0, 0));
    actionOf(all, text)->trigger();
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.first().at(0).value<values::ObjectKey>(),
        tests::sampleHost(QStringLiteral("host-11")));
    QCOMPARE(wanted.first().at(1).toString(), QStringLiteral("0000:82:00.0"));
    QCOMPARE(wanted.at(1).at(1).toString(), QStringLiteral("0000:82:00.0"));
}

void TstSetupActions::pciPageConfiguresAndRefreshes()
{
    tests::WindowUnderLook look;
    const QSignalSpy wanted(look.window.get(), &ui::MainWindow::setUpPassthroughRequested);
    const QSignalSpy refresh(look.window.get(), &ui::MainWindow::refreshDevicesRequested);
    ui::PciTab *tab = look.showHost(QStringLiteral("host-11"))->pci()->enabledTab();
    ui::RowsView *view = tab->page()->view();
    view->setCurrentIndex(view->model()->index(0, 0));
    int buttons = 0;
    for (QToolButton *button : tab->page()->findChildren<QToolButton *>()) {
        if (button->text() == QStringLiteral("Configure Passthrough…")
            || button->text() == QStringLiteral("Refresh")) {
            button->click();
            ++buttons;
        }
    }
    QCOMPARE(buttons, 2);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(1).toString(), QStringLiteral("0000:82:00.0"));
    QCOMPARE(refresh.count(), 1);
    QCOMPARE(refresh.first().at(0).value<values::ObjectKey>(),
        tests::sampleHost(QStringLiteral("host-11")));
}

void TstSetupActions::vmRowAndInventory()
{
    tests::WindowUnderLook look;
    const QSignalSpy wanted(look.window.get(), &ui::MainWindow::setUpPassthroughRequested);
    const QString text = QStringLiteral("Set Up &Passthrough…");
    ui::HostPage *host = look.showHost(QStringLiteral("host-11"));
    actionOf(look.window->inventory()->view(), text)->trigger();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(0).value<values::ObjectKey>(),
        tests::sampleHost(QStringLiteral("host-11")));
    ui::RowsView *vms = host->vms()->page()->view();
    vms->setCurrentIndex(vms->model()->index(0, 0));
    actionOf(vms, text)->trigger();
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(
        wanted.at(1).at(0).value<values::ObjectKey>().ref.type, QStringLiteral("VirtualMachine"));
    QVERIFY(look.showServer() != nullptr);
    QVERIFY(!actionOf(look.window->inventory()->view(), text)->isEnabled());
}

void TstSetupActions::noticeLeadsToRuns()
{
    tests::WindowUnderLook look;
    const QSignalSpy runs(look.window.get(), &ui::MainWindow::runsRequested);
    look.window->setRunsNotice(QStringLiteral("An interrupted run was found: <b>P100</b>"));
    const auto bars = look.window->findChildren<ui::NoticeBar *>();
    const auto shown = std::find_if(bars.cbegin(), bars.cend(), [](const ui::NoticeBar *bar) {
        return bar->isVisible() && bar->text().contains(QStringLiteral("<b>P100</b>"));
    });
    QVERIFY(shown != bars.cend());
    for (QToolButton *button : (*shown)->findChildren<QToolButton *>()) {
        if (button->text() == QStringLiteral("Show Runs…"))
            button->click();
    }
    QCOMPARE(runs.count(), 1);
    look.window->setRunsNotice({});
    QVERIFY(!(*shown)->isVisible());
}

GPUDECK_TEST(TstSetupActions);
#include "tst_setupactions.moc"
