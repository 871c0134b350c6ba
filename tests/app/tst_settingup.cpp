// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/deck.h"
#include "tests/support/labprocess.h"
#include "tests/support/testmain.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/applyconfirm.h"
#include "ui/wizards/applypage.h"
#include "ui/wizards/devicepage.h"
#include "ui/wizards/manualstepbox.h"
#include "ui/wizards/passthroughwizard.h"
#include "ui/wizards/preflightpage.h"
#include "ui/wizards/runview.h"
#include "ui/wizards/vmsetuppage.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using values::RunProgress;

/// The whole program offscreen: passthrough set up by a person at the wizard, on the practice lab.
class TstSettingUp final : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30'000;
    static constexpr int longPatience = 150'000; ///< the power state is watched for a minute
    tests::LabProcess m_lab;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Deck> m_deck;
    ui::PassthroughWizard *m_wizard = nullptr;
    RunProgress m_progress = RunProgress::Ready;
    QList<values::StepState> m_states;
    QString m_run;
    int m_actions = 0;
    qint64 m_longestGap = 0; ///< of the event loop, milliseconds

    values::ServerId id() const
    {
        return m_lab.host() + QLatin1Char(':') + QString::number(m_lab.port());
    }

    template <class Objects>
    values::MoRef refOf(const Objects &objects, const QString &name) const
    {
        for (const auto &object : objects) {
            if (object->name == name)
                return object->ref;
        }
        return {};
    }
    values::ObjectKey host(const QString &name) const
    {
        return {id(), refOf(m_deck->store().estate(id()).hosts, name)};
    }
    models::VmPtr vm(const QString &name) const
    {
        return m_deck->store().vm({id(), refOf(m_deck->store().estate(id()).vms, name)});
    }

    void makeDeck()
    {
        m_deck = std::make_unique<app::Deck>(m_dir->filePath(QStringLiteral("s.ini")));
        m_deck->window().show();
        m_deck->pins().pinForThisRun(id(), m_lab.thumbprint());
        m_deck->connections().open(
            {m_lab.host(), m_lab.port()}, vsphere::Credentials(m_lab.user(), m_lab.password()));
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->store().server(id()) != nullptr
                && m_deck->store().server(id())->state == values::Server::State::Live,
            patience);
        connect(&m_deck->setup().runs(), &app::Runs::changed, this,
            [this](
                const QString &run, const QList<values::StepState> &states, RunProgress progress) {
                m_run = run;
                m_states = states;
                m_progress = progress;
            });
    }

    void closeDeck()
    {
        const QSignalSpy runsClosed(&m_deck->setup().runs(), &app::Runs::closed);
        m_deck->setup().runs().close();
        QTRY_COMPARE_WITH_TIMEOUT(runsClosed.size(), 1, patience);
        const QSignalSpy closed(&m_deck->telemetry(), &app::Telemetry::closed);
        m_deck->telemetry().close();
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
        const QSignalSpy allClosed(&m_deck->connections(), &app::Connections::allClosed);
        m_deck->connections().closeAll();
        QTRY_COMPARE_WITH_TIMEOUT(allClosed.size(), 1, patience);
        m_deck.reset();
    }

    void click(QAbstractButton *button)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(
            button->isVisible() && button->isEnabled(), qPrintable(button->text()), patience);
        QTest::mouseClick(button, Qt::LeftButton);
        ++m_actions;
    }

    void openWizard(const QString &hostName, const QString &device)
    {
        Q_EMIT m_deck->window().setUpPassthroughRequested(host(hostName), device);
        ++m_actions;
        m_wizard = m_deck->window().findChild<ui::PassthroughWizard *>();
        QVERIFY(m_wizard != nullptr);
    }

    void chooseVm(const QString &name)
    {
        ui::RowsView *view = m_wizard->vmPage()->view();
        QModelIndexList found;
        QTRY_VERIFY_WITH_TIMEOUT(
            !(found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, name))
                 .isEmpty(),
            patience);
        view->scrollTo(found.first());
        QTest::mouseClick(
            view->viewport(), Qt::LeftButton, {}, view->visualRect(found.first()).center());
        ++m_actions;
    }

    void apply()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard->currentPage() == m_wizard->applyPage(), patience);
        ui::ApplyConfirm *confirm = m_wizard->applyPage()->confirm();
        QCheckBox *box = confirm->confirmBox();
        if (box->isVisible()) {
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(10, box->height() / 2));
            ++m_actions;
        }
        click(confirm->applyButton());
    }

    /// Answers manual steps until the run stands or ends otherwise.
    void followRun()
    {
        const auto stands = [this] {
            return m_progress != RunProgress::Ready && m_progress != RunProgress::Running
                && m_progress != RunProgress::Undoing;
        };
        for (int manual = 0; manual < 4; ++manual) {
            QTRY_VERIFY_WITH_TIMEOUT(stands(), longPatience);
            if (m_progress != RunProgress::NeedsConfirmation)
                return;
            ui::ManualStepBox *box = m_wizard->applyPage()->run()->manualBox();
            QTRY_VERIFY_WITH_TIMEOUT(box->evidenceField()->isVisible(), patience);
            QTest::keyClicks(box->evidenceField(), QStringLiteral("Seen in the BIOS today"));
            ++m_actions;
            m_progress = RunProgress::Running;
            click(box->confirmButton());
        }
    }

    QString firstError() const
    {
        for (const values::StepState &state : m_states) {
            if (state.error)
                return state.id + QLatin1String(": ") + state.error->sentence();
        }
        return {};
    }

    /// Runs through the event loop as a person's mouse would meet it.
    void watchLoop(QTimer *timer)
    {
        auto *clock = new QElapsedTimer;
        clock->start();
        connect(timer, &QTimer::timeout, this,
            [this, clock] { m_longestGap = std::max(m_longestGap, clock->restart()); });
        connect(timer, &QObject::destroyed, this, [clock] { delete clock; });
        timer->start(1);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_progress = RunProgress::Ready;
        m_states.clear();
        m_actions = 0;
        m_longestGap = 0;
        QVERIFY2(m_lab.start(QStringLiteral("gpulab"),
                     {QStringLiteral("--estate"), QStringLiteral("guide")}),
            qPrintable(m_lab.problem()));
        makeDeck();
    }

    void cleanup()
    {
        closeDeck();
        m_lab.stop();
    }

    /// The guide's P100 goes to a VM, and comes out again.
    void givesTheGuidesP100ToAVm()
    {
        const QString name = QStringLiteral("ml-train-02");
        const values::VirtualMachine before = *vm(name);
        QTimer loop;
        watchLoop(&loop);
        openWizard(QStringLiteral("sc2esx04.vslab.local"), QStringLiteral("0000:82:00.0"));
        click(m_wizard->reviewButton());
        QTRY_VERIFY(m_wizard->currentPage() == m_wizard->vmPage());
        chooseVm(name);
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard->preflightPage()->missing().isEmpty(), patience);
        click(m_wizard->reviewButton());
        const qint64 gapOfPages = m_longestGap;
        apply();
        followRun();
        qInfo("actions %d, longest gap of the loop: pages %lld ms, run %lld ms", m_actions,
            gapOfPages, m_longestGap);
        QCOMPARE(vm(name)->power, values::PowerState::PoweredOn);
        QCOMPARE(vm(name)->pciDevices.size(), 1);
        QVERIFY2(m_progress == RunProgress::Done || firstError().contains(QLatin1String("guest.")),
            qPrintable(firstError()));
        QVERIFY2(m_actions <= 8, qPrintable(QString::number(m_actions)));

        m_progress = RunProgress::Running;
        m_deck->setup().runs().undo(m_run);
        followRun();
        QVERIFY2(m_progress == RunProgress::Undone, qPrintable(firstError()));
        QTRY_COMPARE_WITH_TIMEOUT(vm(name)->power, before.power, patience);
        QCOMPARE(vm(name)->pciDevices, before.pciDevices);
        QCOMPARE(vm(name)->extraConfig, before.extraConfig);
        QCOMPARE(vm(name)->reserved, before.reserved);
        QCOMPARE(
            vm(name)->reservationLocked.value_or(false), before.reservationLocked.value_or(false));
    }

    /// Cut off in the middle, the next start finds the run and ends it.
    void takesUpARunThatWasCutOff()
    {
        const QString name = QStringLiteral("ml-train-02");
        openWizard(QStringLiteral("sc2esx04.vslab.local"), QStringLiteral("0000:82:00.0"));
        click(m_wizard->reviewButton());
        QTRY_VERIFY(m_wizard->currentPage() == m_wizard->vmPage());
        chooseVm(name);
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard->preflightPage()->missing().isEmpty(), patience);
        click(m_wizard->reviewButton());
        apply();
        const auto rebooting = [this] {
            return std::any_of(m_states.cbegin(), m_states.cend(), [](const auto &state) {
                return state.id.startsWith(QLatin1String("host.reboot"))
                    && state.progress == values::StepProgress::Running;
            });
        };
        while (!rebooting() && m_progress != RunProgress::Failed) {
            QTRY_VERIFY_WITH_TIMEOUT(rebooting() || m_progress == RunProgress::NeedsConfirmation
                    || m_progress == RunProgress::Failed,
                patience);
            if (m_progress == RunProgress::NeedsConfirmation)
                followManual();
        }
        QVERIFY2(rebooting(), qPrintable(firstError()));
        const QString run = m_run;
        closeDeck();
        m_progress = RunProgress::Ready;
        makeDeck();
        m_deck->setup().runs().resume(run);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_progress == RunProgress::Done || m_progress == RunProgress::Failed, longPatience);
        QVERIFY2(m_progress == RunProgress::Done || firstError().contains(QLatin1String("guest.")),
            qPrintable(firstError()));
        QCOMPARE(vm(name)->power, values::PowerState::PoweredOn);
    }

private:
    void followManual()
    {
        ui::ManualStepBox *box = m_wizard->applyPage()->run()->manualBox();
        QTRY_VERIFY_WITH_TIMEOUT(box->evidenceField()->isVisible(), patience);
        QTest::keyClicks(box->evidenceField(), QStringLiteral("Seen in the BIOS today"));
        m_progress = RunProgress::Running;
        click(box->confirmButton());
    }
};

GPUDECK_TEST(TstSettingUp);
#include "tst_settingup.moc"
