// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/windowunderlook.h"
#include "ui/common/filterfield.h"
#include "ui/common/pageheader.h"
#include "ui/common/rowsview.h"
#include "ui/help/helpwindow.h"
#include "ui/inventory/hostpage.h"
#include "ui/inventory/welcomepage.h"
#include "ui/shell/connectionbar.h"
#include "ui/shell/inventorypanel.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/taskpanel.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

/// The window says what the operator wishes and shows what the store holds.
class TstMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheWelcome();
    void firstServerIsShown();
    void treeIsOpenDownToTheHosts();
    void keysWalkTheTree();
    void filterKeepsThePath();
    void onlyWithGpusIsOneSwitch();
    void vmOpensFromItsHost();
    void goneObjectIsSaid();
    void removedServerLeavesWelcome();
    void wishesAreSignals();
    void commandsFollowTheConnection();
    void connectionsAreToldInWords();
    void failedTaskIsToldInItsOwnWords();
    void runningTaskCanBeCancelled();
    void layoutSurvivesARestart();
    void brokenLayoutIsIgnored();
    void helpOpensForWhatHasTheFocus();

private:
    [[nodiscard]] static QString title(const tests::WindowUnderLook &look);
};

QString TstMainWindow::title(const tests::WindowUnderLook &look)
{
    const auto *header = look.window->pages()->currentWidget()->findChild<ui::PageHeader *>();
    return header == nullptr ? QString() : header->name();
}

void TstMainWindow::startsWithTheWelcome()
{
    const tests::WindowUnderLook look(false);
    auto *welcome = qobject_cast<ui::WelcomePage *>(look.window->pages()->currentWidget());
    QVERIFY(welcome != nullptr);
    const QSignalSpy wished(look.window.get(), &ui::MainWindow::connectRequested);
    QTest::mouseClick(welcome->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(wished.size(), 1);
    QVERIFY(!look.window->commands().disconnectFrom->isEnabled());
}

void TstMainWindow::firstServerIsShown()
{
    tests::WindowUnderLook look(false);
    tests::fillSampleEstate(look.store);
    QCOMPARE(look.window->shownObject().server, tests::sampleServer());
    QCOMPARE(title(look), tests::sampleServer());
}

void TstMainWindow::treeIsOpenDownToTheHosts()
{
    tests::WindowUnderLook look(false);
    tests::fillSampleEstate(look.store);
    const ui::RowsView *view = look.window->inventory()->view();
    QModelIndex index = view->model()->index(0, 0);
    QStringList names;
    while (view->isExpanded(index)) {
        names.append(index.data().toString());
        index = view->model()->index(0, 0, index);
    }
    names.append(index.data().toString());
    QVERIFY2(names.contains(QLatin1String("GPU Cluster")), qPrintable(names.join(u'/')));
    QCOMPARE(names.last(), QStringLiteral("sc2esx01.vslab.local"));
}

void TstMainWindow::keysWalkTheTree()
{
    tests::WindowUnderLook look;
    look.window->showObject(tests::sampleHost(QStringLiteral("host-11")));
    ui::RowsView *view = look.window->inventory()->view();
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(look.window->shownObject().ref.type, QStringLiteral("VirtualMachine"));
    QCOMPARE(title(look), view->currentIndex().data().toString());
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(title(look), QStringLiteral("sc2esx01.vslab.local"));
}

void TstMainWindow::filterKeepsThePath()
{
    tests::WindowUnderLook look;
    look.window->showObject(tests::sampleHost(QStringLiteral("host-13")));
    ui::InventoryPanel *panel = look.window->inventory();
    look.window->commands().findInInventory->trigger();
    QTest::keyClicks(panel->filter(), QStringLiteral("bf-gpu"));
    const auto *model = panel->view()->model();
    const auto found = model->match(model->index(0, 0), Qt::DisplayRole,
        QStringLiteral("bf-gpu-vm-02"), -1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    QVERIFY(panel->view()->isExpanded(found.first().parent()));
    QCOMPARE(found.first().parent().data().toString(), QStringLiteral("sc2esx02.vslab.local"));
    QCOMPARE(title(look), QStringLiteral("sc2esx03.vslab.local"));
    panel->filter()->clear();
    QVERIFY(model
                ->match(model->index(0, 0), Qt::DisplayRole, QStringLiteral("sc2esx04.vslab.local"),
                    -1, Qt::MatchExactly | Qt::MatchRecursive)
                .size()
        == 1);
}

void TstMainWindow::onlyWithGpusIsOneSwitch()
{
    tests::WindowUnderLook look;
    ui::InventoryPanel *panel = look.window->inventory();
    look.window->commands().onlyWithGpus->trigger();
    QVERIFY(panel->onlyWithGpus()->isChecked());
    const auto *model = panel->view()->model();
    const auto count = [model](const QString &name) {
        return model
            ->match(model->index(0, 0), Qt::DisplayRole, name, -1,
                Qt::MatchExactly | Qt::MatchRecursive)
            .size();
    };
    QCOMPARE(count(QStringLiteral("ml-train-02")), 1);
    QCOMPARE(count(QStringLiteral("ml-train-01")), 0);
    QCOMPARE(count(QStringLiteral("sc2esx04.vslab.local")), 0);
    panel->onlyWithGpus()->click();
    QVERIFY(!look.window->commands().onlyWithGpus->isChecked());
    QCOMPARE(count(QStringLiteral("ml-train-01")), 1);
}

void TstMainWindow::vmOpensFromItsHost()
{
    tests::WindowUnderLook look;
    QVERIFY(look.showHost(QStringLiteral("host-11")) != nullptr);
    Q_EMIT look.showHost(QStringLiteral("host-11"))
        ->vmWanted(tests::sampleVm(QStringLiteral("vm-92")));
    QCOMPARE(title(look), QStringLiteral("ml-train-02"));
    QVERIFY(look.window->inventory()->current() == tests::sampleVm(QStringLiteral("vm-92")));
}

void TstMainWindow::goneObjectIsSaid()
{
    tests::WindowUnderLook look;
    const auto vm = tests::sampleVm(QStringLiteral("vm-92"));
    QVERIFY(look.showVm(QStringLiteral("vm-92")) != nullptr);
    values::ObjectChange leave;
    leave.kind = values::ChangeKind::Leave;
    leave.ref = vm.ref;
    look.store.apply(vm.server, {leave});
    QVERIFY(tests::visibleText(look.window->pages())
                .contains(QLatin1String("no longer in the inventory")));
    QVERIFY(look.window->shownObject() == vm);
    tests::putVm(look.store, tests::sample::machines().at(1));
    QCOMPARE(title(look), QStringLiteral("ml-train-02"));
}

void TstMainWindow::removedServerLeavesWelcome()
{
    tests::WindowUnderLook look;
    QVERIFY(look.showHost(QStringLiteral("host-11")) != nullptr);
    look.store.removeServer(tests::sampleServer());
    QVERIFY(qobject_cast<ui::WelcomePage *>(look.window->pages()->currentWidget()) != nullptr);
    QVERIFY(look.window->connections()->textOf(tests::sampleServer()).isEmpty());
}

void TstMainWindow::wishesAreSignals()
{
    tests::WindowUnderLook look;
    QVERIFY(look.showHost(QStringLiteral("host-11")) != nullptr);
    const QSignalSpy connects(look.window.get(), &ui::MainWindow::connectRequested);
    const QSignalSpy ends(look.window.get(), &ui::MainWindow::disconnectRequested);
    const QSignalSpy closes(look.window.get(), &ui::MainWindow::closing);
    look.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(look.window.get()));
    QTest::keyClick(look.window.get(), Qt::Key_O, Qt::ControlModifier);
    QTest::keyClick(look.window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(connects.size(), 1);
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends.at(0).at(0).toString(), tests::sampleServer());
    QTest::keyClick(look.window.get(), Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(closes.size(), 1);
    QVERIFY(!look.window->isVisible());
}

void TstMainWindow::commandsFollowTheConnection()
{
    tests::WindowUnderLook look;
    const ui::WindowActions &commands = look.window->commands();
    QVERIFY(commands.disconnectFrom->isEnabled());
    QVERIFY(!commands.reconnect->isEnabled());
    values::Server server = *look.store.server(tests::sampleServer());
    server.state = values::Server::State::Failed;
    look.store.setServer(server);
    QVERIFY(!commands.disconnectFrom->isEnabled());
    QVERIFY(commands.reconnect->isEnabled());
    const QSignalSpy again(look.window.get(), &ui::MainWindow::reconnectRequested);
    commands.reconnect->trigger();
    QCOMPARE(again.size(), 1);
}

void TstMainWindow::connectionsAreToldInWords()
{
    tests::WindowUnderLook look;
    QVERIFY(look.window->connections()
                ->textOf(tests::sampleServer())
                .contains(QLatin1String("Connected")));
    values::Server server = *look.store.server(tests::sampleServer());
    server.state = values::Server::State::Reconnecting;
    look.store.setServer(server);
    QVERIFY(look.window->connections()
                ->textOf(tests::sampleServer())
                .contains(QLatin1String("Reconnecting")));
}

void TstMainWindow::failedTaskIsToldInItsOwnWords()
{
    const tests::WindowUnderLook look;
    look.window->commands().tasks->trigger();
    QVERIFY(look.window->taskPanel()->isOpen());
    QVERIFY(look.window->taskPanel()->errorText().contains(
        QLatin1String("memory reservation (sched.mem.min) should be equal to memsize(65536).")));
    QVERIFY(look.window->taskPanel()->errorText().contains(QLatin1String("ml-legacy-01")));
}

void TstMainWindow::runningTaskCanBeCancelled()
{
    const tests::WindowUnderLook look;
    ui::TaskPanel *panel = look.window->taskPanel();
    panel->setOpen(true);
    QVERIFY(!panel->cancelButton()->isEnabled());
    const QSignalSpy cancelled(look.window.get(), &ui::MainWindow::cancelTaskRequested);
    for (int row = 0; row < look.tasks.rowCount(); ++row) {
        panel->view()->setCurrentIndex(panel->view()->model()->index(row, 0));
        const bool running
            = look.tasks.index(row, 0).data(models::TaskModel::CancelableRole).toBool();
        QCOMPARE(panel->cancelButton()->isEnabled(), running);
        panel->cancelButton()->click();
    }
    QCOMPARE(cancelled.size(), 1);
    const auto key = cancelled.at(0).at(0).value<values::ObjectKey>();
    QCOMPARE(key.server, tests::sampleServer());
    QCOMPARE(key.ref.value, QStringLiteral("task-7"));
}

void TstMainWindow::layoutSurvivesARestart()
{
    QByteArray state;
    {
        tests::WindowUnderLook look;
        look.window->taskPanel()->setOpen(true);
        ui::HostPage *host = look.showHost(QStringLiteral("host-11"));
        auto *list = host->findChild<ui::RowsView *>(QStringLiteral("allPciDevices"));
        QTRY_VERIFY(list->header()->sectionSize(2) > 0);
        QTest::qWait(0);
        list->header()->resizeSection(2, 333);
        state = look.window->layoutState();
    }
    tests::WindowUnderLook look;
    look.window->restoreLayout(state);
    QVERIFY(look.window->taskPanel()->isOpen());
    const ui::HostPage *host = look.showHost(QStringLiteral("host-11"));
    const auto *list = host->findChild<ui::RowsView *>(QStringLiteral("allPciDevices"));
    QCOMPARE(list->header()->sectionSize(2), 333);
    QTest::qWait(0);
    QCOMPARE(list->header()->sectionSize(2), 333);
}

void TstMainWindow::brokenLayoutIsIgnored()
{
    const tests::WindowUnderLook look;
    const QByteArray good = look.window->layoutState();
    look.window->restoreLayout(QByteArray());
    look.window->restoreLayout(QByteArrayLiteral("not a layout at all"));
    look.window->restoreLayout(good.left(good.size() / 2));
    QVERIFY(!look.window->taskPanel()->isOpen());
    QVERIFY(look.window->isVisible());
}

void TstMainWindow::helpOpensForWhatHasTheFocus()
{
    tests::WindowUnderLook look;
    QVERIFY(look.window->helpWindow() == nullptr);
    look.window->commands().whyGpus->trigger();
    QVERIFY(look.window->helpWindow() != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(look.window->helpWindow()));
    QTest::keyClick(look.window->helpWindow(), Qt::Key_Escape);
    QVERIFY(!look.window->helpWindow()->isVisible());
}

GPUDECK_TEST(TstMainWindow);
#include "tst_mainwindow.moc"
