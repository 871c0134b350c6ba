// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/windowunderlook.h"
#include "ui/common/rowsview.h"
#include "ui/connect/connectdialog.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/gpudetail.h"
#include "ui/devices/pcipage.h"
#include "ui/devices/statuslegend.h"
#include "ui/help/helpwindow.h"
#include "ui/inventory/hostpage.h"
#include "ui/shell/inventorypanel.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/taskpanel.h"
#include "ui/trust/trustdialog.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QTest>
#include <QToolBar>
#include <QTranslator>

/// Everything can be reached, named and told apart without a mouse and without eyes.
class TstKeyboard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsNamed_data();
    void everyPageIsNamed();
    void everyDialogIsNamed();
    void shortcutsAreUnique();
    void toolBarRepeatsMenusOnly();
    void areasFollowF6();
    void treeSpeaksStates();

private:
    static void check(QWidget *root, const QString &name);
    static void checkMenus(const ui::MainWindow &window);
    static void bringUp(tests::WindowUnderLook &look, const QString &page);
};

void TstKeyboard::check(QWidget *root, const QString &name)
{
    QStringList nameless;
    for (QWidget *widget : tests::focusableWidgets(root)) {
        if (tests::spokenName(widget).isEmpty())
            nameless.append(
                QStringLiteral("%1 '%2' in %3")
                    .arg(QString::fromLatin1(widget->metaObject()->className()),
                        widget->objectName(),
                        QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(name + QLatin1String(": ") + nameless.join(u';')));
    QStringList letters = tests::mnemonics(root);
    const qsizetype all = letters.size();
    const QString list = letters.join(QLatin1Char(' '));
    letters.removeDuplicates();
    QVERIFY2(letters.size() == all, qPrintable(name + QLatin1String(" doubles: ") + list));
}

void TstKeyboard::bringUp(tests::WindowUnderLook &look, const QString &page)
{
    if (page.startsWith(QLatin1String("dashboard"))) {
        look.window->showDashboard();
        look.window->pages()->dashboard()->detail()->tabs()->setCurrentIndex(
            page.back().digitValue());
    } else if (page.startsWith(QLatin1String("host"))) {
        ui::HostPage *host = look.showHost(QStringLiteral("host-11"));
        host->tabs()->setCurrentIndex(page.back().digitValue());
        host->pci()->tabs()->setCurrentIndex(1);
    } else if (page == QLatin1String("vm")) {
        QVERIFY(look.showVm(QStringLiteral("vm-93")) != nullptr);
    } else if (page == QLatin1String("failed")) {
        values::Server server = *look.store.server(tests::sampleServer());
        server.state = values::Server::State::Failed;
        server.error = values::Error(values::Error::Kind::Auth, QStringLiteral("No login"),
            QStringLiteral("Wrong password"), QStringLiteral("Type it again"),
            QStringLiteral("InvalidLogin"));
        look.store.setServer(server);
        QVERIFY(look.showServer() != nullptr);
    } else if (page == QLatin1String("server")) {
        QVERIFY(look.showServer() != nullptr);
    }
    look.window->taskPanel()->setOpen(true);
}

void TstKeyboard::everyPageIsNamed_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de"}) {
        for (const char *page : {"welcome", "server", "failed", "host0", "host1", "host2", "host3",
                 "host4", "vm", "dashboard0", "dashboard1", "dashboard2", "dashboard3"})
            QTest::addRow("%s %s", page, language)
                << QString::fromLatin1(page) << QString::fromLatin1(language);
    }
}

void TstKeyboard::everyPageIsNamed()
{
    QFETCH(const QString, page);
    QFETCH(const QString, language);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(":/i18n/gpudeck_") + language));
    QCoreApplication::installTranslator(&words);
    tests::WindowUnderLook look(page != QLatin1String("welcome"));
    bringUp(look, page);
    QVERIFY(tests::focusableWidgets(look.window.get()).size() >= 4);
    check(look.window.get(), page);
    checkMenus(*look.window);
}

void TstKeyboard::everyDialogIsNamed()
{
    values::TrustQuestion question;
    question.server = tests::sampleServer();
    question.presented.sha256 = QStringLiteral("AA:BB");
    ui::ConnectDialog connectDialog;
    connectDialog.showError(values::Error(values::Error::Kind::Network, QStringLiteral("a"),
        QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")));
    ui::TrustDialog trust(question);
    question.pinnedSha256 = QStringLiteral("CC:DD");
    ui::TrustDialog blocked(question);
    ui::StatusLegend legend;
    ui::HelpWindow help;
    for (QWidget *dialog :
        std::initializer_list<QWidget *>{&connectDialog, &trust, &blocked, &legend, &help}) {
        dialog->show();
        check(dialog, QString::fromLatin1(dialog->metaObject()->className()));
    }
}

void TstKeyboard::checkMenus(const ui::MainWindow &window)
{
    const auto titles = window.menuBar()->actions();
    QCOMPARE(titles.size(), 4);
    for (const QAction *title : titles) {
        QSet<QString> letters;
        for (const QAction *action : title->menu<QMenu *>()->actions()) {
            if (action->isSeparator())
                continue;
            const QString letter = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(!letter.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
            QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->text()));
            letters.insert(letter);
        }
    }
}

void TstKeyboard::shortcutsAreUnique()
{
    const tests::WindowUnderLook look;
    QSet<QString> taken;
    int count = 0;
    for (const QAction *action : look.window->actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!taken.contains(keys.toString()), qPrintable(keys.toString()));
            taken.insert(keys.toString());
            ++count;
        }
    }
    QVERIFY(count >= 9);
}

void TstKeyboard::toolBarRepeatsMenusOnly()
{
    const tests::WindowUnderLook look;
    QSet<QAction *> inMenus;
    for (const QMenu *menu : look.window->menuBar()->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions())
            inMenus.insert(action);
    }
    const auto *bar = look.window->findChild<QToolBar *>();
    QVERIFY(bar != nullptr);
    for (QAction *action : bar->actions())
        QVERIFY2(action->isSeparator() || inMenus.contains(action), qPrintable(action->text()));
}

void TstKeyboard::areasFollowF6()
{
    tests::WindowUnderLook look;
    QVERIFY(look.showHost(QStringLiteral("host-11")) != nullptr);
    look.window->taskPanel()->setOpen(true);
    look.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(look.window.get()));
    look.window->commands().findInInventory->trigger();
    QTest::keyClick(look.window.get(), Qt::Key_F6);
    QVERIFY(look.window->pages()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(look.window.get(), Qt::Key_F6);
    QVERIFY(look.window->taskPanel()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(look.window.get(), Qt::Key_F6);
    QVERIFY(!look.window->taskPanel()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!look.window->pages()->isAncestorOf(QApplication::focusWidget()));
}

void TstKeyboard::treeSpeaksStates()
{
    tests::WindowUnderLook look;
    QVERIFY(look.showHost(QStringLiteral("host-13")) != nullptr);
    const QModelIndex index = look.window->inventory()->view()->currentIndex();
    const QString spoken = index.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(QLatin1String("sc2esx03.vslab.local, ")), qPrintable(spoken));
    QVERIFY2(spoken.contains(QLatin1String("aintenance")), qPrintable(spoken));
}

GPUDECK_TEST(TstKeyboard);
#include "tst_keyboard.moc"
