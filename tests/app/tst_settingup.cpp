// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/keyboard.h"
#include "tests/app/setuplab.h"
#include "tests/bench/loopgaps.h"
#include "tests/support/testmain.h"
#include "tests/support/timedapplication.h"
#include "ui/common/listpage.h"
#include "ui/common/notedialog.h"
#include "ui/common/rowsview.h"
#include "ui/connect/sshdialog.h"
#include "ui/devices/pcipage.h"
#include "ui/devices/pcitab.h"
#include "ui/inventory/hostpage.h"
#include "ui/shell/inventorypanel.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/quitquestion.h"
#include "ui/trust/hostkeydialog.h"
#include "ui/wizards/applyconfirm.h"
#include "ui/wizards/applypage.h"
#include "ui/wizards/devicepage.h"
#include "ui/wizards/fitpage.h"
#include "ui/wizards/hostsetuppage.h"
#include "ui/wizards/manualstepbox.h"
#include "ui/wizards/passthroughwizard.h"
#include "ui/wizards/preflightpage.h"
#include "ui/wizards/runsdialog.h"
#include "ui/wizards/runview.h"
#include "ui/wizards/vmsetuppage.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using tests::eventually;
using values::RunProgress;

/// The whole program offscreen: passthrough set up by a person with a keyboard and no mouse, on the
/// practice lab.
class TstSettingUp final : public QObject
{
    Q_OBJECT

    tests::SetUpLab m_lab;
    tests::Keyboard m_keys;
    QString m_host;
    ui::PassthroughWizard *m_wizard = nullptr;
    bench::LoopGaps m_gaps;

    ui::MainWindow &window() { return m_lab.deck().window(); }
    template <class Dialog>
    Dialog *waitForDialog();

    void chooseDevice(const QString &host, const QString &device);
    void openWizard();
    void pressButton(Qt::Key letter, const ui::WizardPage *leadsTo);
    void shutDownResidents();
    void chooseVm(const QString &name);
    void toLastPage();
    void apply();
    void answer();
    void followRun(const QString &vm);
    void logInToGuest(const QString &vm);
    void undoInRunView();
    void undoInRunsDialog();
    void startWatching();
    void tellGaps();

private Q_SLOTS:
    void cleanup() { m_lab.stop(); }

    void bringsDevicesToAVmAndBack_data();
    void bringsDevicesToAVmAndBack();
    void takesUpARunThatWasCutOff();
};

template <class Dialog>
Dialog *TstSettingUp::waitForDialog()
{
    const bool came = eventually(
        [] { return qobject_cast<Dialog *>(QApplication::activeWindow()) != nullptr; }, 10'000);
    return came ? qobject_cast<Dialog *>(QApplication::activeWindow()) : nullptr;
}

/// The way to the row where the count of actions begins.
void TstSettingUp::chooseDevice(const QString &host, const QString &device)
{
    m_host = host;
    QVERIFY(tests::Keyboard::switchTo(&window()));
    ui::RowsView *tree = window().inventory()->view();
    m_keys.press(Qt::Key_E, Qt::ControlModifier);
    m_keys.fill(host);
    m_keys.press(Qt::Key_Down);
    m_keys.press(Qt::Key_Home);
    // What the filter leaves is one path down to the host: Right opens a row, then goes into it.
    QVERIFY2(eventually([&] {
        if (tree->currentIndex().data().toString() != host)
            m_keys.press(Qt::Key_Right);
        return tree->currentIndex().data().toString() == host;
    }),
        qPrintable(tree->currentIndex().data().toString()));
    m_keys.press(Qt::Key_P, Qt::AltModifier);
    auto *page = window().pages()->findChild<ui::HostPage *>();
    QVERIFY(page != nullptr);
    QCOMPARE(page->tabs()->currentWidget(), page->pci());
    QVERIFY(m_keys.goTo(page->pci()->tabs()->tabBar()));
    m_keys.press(Qt::Key_Right);
    ui::RowsView *devices = page->pci()->allTab()->page()->view();
    QVERIFY(m_keys.goTo(devices));
    QVERIFY2(m_keys.findRow(devices, device), qPrintable(device));
}

void TstSettingUp::openWizard()
{
    m_keys.forgetActions();
    m_keys.press(Qt::Key_P, Qt::ControlModifier);
    m_keys.countAction();
    m_wizard = waitForDialog<ui::PassthroughWizard>();
    QVERIFY(m_wizard != nullptr);
    QVERIFY(eventually([this] { return m_wizard->nextButton()->isEnabled(); }));
    QCOMPARE(QApplication::focusWidget(), m_wizard->devicePage()->view());
}

/// A button that goes on to a page: it is seen pressed for a moment, then the page comes.
void TstSettingUp::pressButton(Qt::Key letter, const ui::WizardPage *leadsTo)
{
    m_keys.press(letter, Qt::AltModifier);
    QVERIFY2(eventually([&] { return m_wizard->currentPage() == leadsTo; }),
        qPrintable(m_wizard->currentPage()->title() + QLatin1String(": ")
            + m_wizard->currentPage()->missing()));
}

/// The host page: whatever cannot move may be shut down.
void TstSettingUp::shutDownResidents()
{
    pressButton(Qt::Key_N, m_wizard->fitPage());
    if (QTest::currentTestFailed())
        return;
    pressButton(Qt::Key_N, m_wizard->hostPage());
    ui::RowsView *vms = m_wizard->hostPage()->evacuation();
    QVERIFY(eventually([vms] { return vms->isVisible(); }));
    QVERIFY(m_keys.goTo(vms));
    m_keys.press(Qt::Key_Home);
    for (int row = 0; row < vms->model()->rowCount(); ++row) {
        m_keys.press(Qt::Key_Space);
        m_keys.press(Qt::Key_Down);
    }
}

void TstSettingUp::chooseVm(const QString &name)
{
    QVERIFY(eventually([this] { return m_wizard->reviewButton()->isEnabled(); }));
    pressButton(Qt::Key_R, m_wizard->vmPage());
    m_keys.countAction();
    QCOMPARE(QApplication::focusWidget(), m_wizard->vmPage()->firstField());
    m_keys.press(Qt::Key_Down); // from the filter to the list
    ui::RowsView *list = m_wizard->vmPage()->view();
    QVERIFY(eventually([&] {
        return !list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name).isEmpty();
    }));
    QVERIFY2(m_keys.findRow(list, name), qPrintable(list->currentIndex().data().toString()));
    m_keys.countAction();
}

void TstSettingUp::toLastPage()
{
    QVERIFY2(eventually([this] { return m_wizard->preflightPage()->missing().isEmpty(); }),
        qPrintable(m_wizard->preflightPage()->missing()));
    const ui::WizardPage *before = m_wizard->currentPage();
    m_keys.press(Qt::Key_R, Qt::AltModifier);
    m_keys.countAction();
    QVERIFY(eventually([&] { return m_wizard->currentPage() != before; }));
    if (m_wizard->currentPage() == m_wizard->preflightPage()) { // there is something to read
        QCOMPARE(QApplication::focusWidget(), m_wizard->preflightPage()->firstField());
        pressButton(Qt::Key_N, m_wizard->applyPage());
        m_keys.countAction();
    }
    QCOMPARE(m_wizard->currentPage(), m_wizard->applyPage());
}

void TstSettingUp::apply()
{
    const ui::ApplyConfirm *confirm = m_wizard->applyPage()->confirm();
    QCOMPARE(QApplication::focusWidget(), confirm->confirmBox());
    m_keys.press(Qt::Key_Space);
    m_keys.countAction();
    m_keys.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), confirm->applyButton());
    m_lab.expectNews();
    m_keys.press(Qt::Key_Space);
    m_keys.countAction();
}

/// A step that waits for a person has the cursor in its field.
void TstSettingUp::answer()
{
    ui::ManualStepBox *box = m_wizard->applyPage()->run()->manualBox();
    QVERIFY(eventually([box] { return QApplication::focusWidget() == box->evidenceField(); }));
    // The guide's host comes without decoding above 4G: a person sets it before saying so.
    if (m_lab.lab()
            .post(QStringLiteral("/bios"),
                {{QStringLiteral("host"), m_host}, {QStringLiteral("above4G"), true}})
            .isNull())
        QFAIL("the lab has no firmware to set");
    m_keys.type(QStringLiteral("Set in the BIOS today"));
    m_keys.countAction();
    m_lab.expectNews();
    m_keys.press(Qt::Key_Return);
    m_keys.countAction();
}

void TstSettingUp::logInToGuest(const QString &vm)
{
    auto *dialog = waitForDialog<ui::SshDialog>();
    QVERIFY2(dialog != nullptr, qPrintable(m_lab.firstError()));
    m_keys.press(Qt::Key_A, Qt::AltModifier);
    m_keys.fill(m_lab.guestAddress(vm)); // VMware Tools tell an address that is not on this machine
    m_keys.press(Qt::Key_P, Qt::AltModifier);
    m_keys.fill(m_lab.lab().password());
    m_lab.expectNews();
    m_keys.press(Qt::Key_Return);
    auto *key = waitForDialog<ui::HostKeyDialog>();
    QVERIFY(key != nullptr);
    m_keys.press(Qt::Key_T, Qt::AltModifier);
}

/// Answers what a person is asked until the run is over.
void TstSettingUp::followRun(const QString &vm)
{
    for (int question = 0; question < 6; ++question) {
        QVERIFY2(m_lab.waitForRun(), qPrintable(m_lab.firstError()));
        if (m_lab.progress() == RunProgress::NeedsConfirmation)
            answer();
        else if (m_lab.progress() == RunProgress::Failed
            && m_lab.firstError().startsWith(QLatin1String("guest.")))
            logInToGuest(vm);
        else
            return;
        if (QTest::currentTestFailed())
            return;
    }
}

void TstSettingUp::undoInRunView()
{
    QVERIFY(tests::Keyboard::switchTo(m_wizard));
    m_keys.press(Qt::Key_U, Qt::AltModifier);
    QVERIFY(waitForDialog<ui::NoteDialog>() != nullptr);
    m_lab.expectNews();
    m_keys.press(Qt::Key_U, Qt::AltModifier);
}

void TstSettingUp::undoInRunsDialog()
{
    QVERIFY(tests::Keyboard::switchTo(m_wizard));
    m_keys.press(Qt::Key_Escape); // nothing to ask: what was chosen is in the run
    QVERIFY(tests::Keyboard::switchTo(&window()));
    m_keys.press(Qt::Key_Z, Qt::AltModifier);
    m_keys.press(Qt::Key_R);
    auto *runs = waitForDialog<ui::RunsDialog>();
    QVERIFY(runs != nullptr);
    QVERIFY(eventually([runs] { return runs->undoButton()->isEnabled(); }));
    m_keys.press(Qt::Key_U, Qt::AltModifier);
    QVERIFY(waitForDialog<ui::NoteDialog>() != nullptr);
    m_lab.expectNews();
    m_keys.press(Qt::Key_U, Qt::AltModifier);
}

void TstSettingUp::startWatching()
{
    static_cast<tests::TimedApplication *>(qApp)->record();
    m_gaps.start();
}

void TstSettingUp::tellGaps()
{
    m_gaps.stop();
    const auto most = [](const std::vector<double> &values) {
        return values.empty() ? 0. : *std::max_element(values.begin(), values.end());
    };
    qInfo("wizard, run and undo: longest gap of the event loop %.0f ms, %.0f ms of it work of its "
          "thread; %d turns over 50 ms",
        most(m_gaps.gaps()), most(m_gaps.work()),
        int(std::count_if(
            m_gaps.gaps().begin(), m_gaps.gaps().end(), [](double gap) { return gap > 50; })));
    const QStringList longest = static_cast<tests::TimedApplication *>(qApp)->longest(8);
    for (const QString &line : longest)
        qInfo("  %s", qPrintable(line));
}

void TstSettingUp::bringsDevicesToAVmAndBack_data()
{
    QTest::addColumn<QString>("estate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("device"); // an address, or the ids of a model: the first of it
    QTest::addColumn<QString>("vm");
    QTest::addColumn<int>("count"); // with those that are joined to it
    QTest::addColumn<bool>("shutDown"); // of what cannot move
    QTest::addColumn<bool>("inRunView"); // where it is undone
    QTest::newRow("P100") << "guide"
                          << "sc2esx04.vslab.local"
                          << "0000:82:00.0"
                          << "ml-train-02" << 1 << false << true;
    QTest::newRow("four V100") << "mixed"
                               << "pa-esx-l2.corp.example"
                               << "10de:1db5"
                               << "v100-quad-01" << 4 << false << false;
    QTest::newRow("A100") << "mixed"
                          << "pa-esx-a2.corp.example"
                          << "10de:20f1"
                          << "a100-train-01" << 2 << true << true;
}

void TstSettingUp::bringsDevicesToAVmAndBack()
{
    QFETCH(const QString, estate);
    QFETCH(const QString, host);
    QFETCH(const QString, device);
    QFETCH(const QString, vm);
    QFETCH(const int, count);
    QFETCH(const bool, shutDown);
    QFETCH(const bool, inRunView);
    QVERIFY(m_lab.start(estate));
    const bool isModel = device.startsWith(QLatin1String("10de:"));
    const QJsonObject before = m_lab.picture(host, vm, isModel ? device : QString());
    QVERIFY(!before[QStringLiteral("vm")].toObject().isEmpty());
    const QJsonArray model = before[QStringLiteral("addresses")].toArray();
    const auto step = [](auto work) {
        work();
        return !QTest::currentTestFailed();
    };
    if (!step([&] { chooseDevice(host, isModel ? model.first().toString() : device); }))
        return;
    startWatching();
    const bool applied = step([&] { openWizard(); })
        && step([&] { shutDown ? shutDownResidents() : void(); }) && step([&] { chooseVm(vm); })
        && step([&] { toLastPage(); }) && step([&] { apply(); });
    if (!applied || !step([&] { followRun(vm); }))
        return;
    QVERIFY2(m_lab.progress() == RunProgress::Done, qPrintable(m_lab.firstError()));
    qInfo("actions: %d", m_keys.actions());
    QCOMPARE(m_lab.vm(vm)->power, values::PowerState::PoweredOn);
    QCOMPARE(m_lab.vm(vm)->pciDevices.size(), count);
    if (estate == QLatin1String("guide"))
        QVERIFY2(m_keys.actions() <= 8, qPrintable(QString::number(m_keys.actions())));
    if (!step([&] { inRunView ? undoInRunView() : undoInRunsDialog(); })
        || !step([&] { followRun(vm); }))
        return;
    QVERIFY2(m_lab.progress() == RunProgress::Undone, qPrintable(m_lab.firstError()));
    tellGaps();
    QJsonObject after = m_lab.picture(host, vm);
    after[QStringLiteral("addresses")] = before[QStringLiteral("addresses")];
    const QStringList left = tests::differences(before, after);
    qInfo("%d differences after undo", int(left.size()));
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1String("; "))));
}

/// Cut off in the middle, the next start finds the run and ends it.
void TstSettingUp::takesUpARunThatWasCutOff()
{
    const QString name = QStringLiteral("ml-train-02");
    QVERIFY(m_lab.start(QStringLiteral("guide")));
    const auto step = [](auto work) {
        work();
        return !QTest::currentTestFailed();
    };
    const bool applied = step([&] {
        chooseDevice(QStringLiteral("sc2esx04.vslab.local"), QStringLiteral("0000:82:00.0"));
    }) && step([&] { openWizard(); })
        && step([&] { chooseVm(name); }) && step([&] { toLastPage(); }) && step([&] { apply(); });
    if (!applied)
        return;
    const auto reboots = [this] {
        return m_lab.isUnderWay(QStringLiteral("host.reboot"));
    };
    QVERIFY(m_lab.waitForRun());
    QCOMPARE(m_lab.progress(), RunProgress::NeedsConfirmation);
    answer();
    QVERIFY2(eventually(reboots), qPrintable(m_lab.firstError()));
    const QString run = m_lab.run();
    QVERIFY(m_lab.restart());
    m_lab.deck().setup().runs().resume(run);
    m_lab.expectNews();
    QVERIFY(m_lab.waitForRun());
    QVERIFY2(m_lab.progress() == RunProgress::Done
            || m_lab.firstError().startsWith(QLatin1String("guest.")),
        qPrintable(m_lab.firstError()));
    QCOMPARE(m_lab.vm(name)->power, values::PowerState::PoweredOn);
}

GPUDECK_TEST(TstSettingUp);
#include "tst_settingup.moc"
