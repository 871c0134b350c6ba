// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/deck.h"
#include "app/gui/setup/guestsessions.h"
#include "app/gui/setup/passthroughsession.h"
#include "app/gui/setup/runs.h"
#include "tests/services/plan/fakesteps.h"
#include "tests/services/plan/fakeworld.h"
#include "tests/support/testmain.h"
#include "ui/wizards/passthroughwizard.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <qcorofuture.h>

namespace
{

using plan::Answer;
using plan::Estate;

/// Reads of a fake world that wait until a gate is opened.
class GatedEstate final : public plan::EstatePort
{
public:
    explicit GatedEstate(std::shared_ptr<plan::EstatePort> real)
        : m_real(std::move(real))
    {
        m_gate.start();
    }
    void open() { m_gate.finish(); }

    Answer<Estate> read(QList<values::MoRef> objects, std::stop_token stop) override
    {
        return late(m_real, m_gate.future(), objects, stop);
    }
    Answer<Estate> waitFor(values::MoRef object, std::function<bool(const Estate &)> until,
        std::chrono::seconds limit, std::stop_token stop) override
    {
        return m_real->waitFor(object, until, limit, stop);
    }
    Answer<QList<values::MissingPrivileges>> missingPrivileges(
        QList<values::MoRef> objects, QStringList privileges, std::stop_token stop) override
    {
        return m_real->missingPrivileges(objects, privileges, stop);
    }

private:
    static Answer<Estate> late(std::shared_ptr<plan::EstatePort> real, QFuture<void> gate,
        QList<values::MoRef> objects, std::stop_token stop)
    {
        co_await gate;
        const values::Result<Estate> read = co_await real->read(objects, stop);
        co_return read;
    }

    std::shared_ptr<plan::EstatePort> m_real;
    QPromise<void> m_gate;
};

} // namespace

/// What happens between "Apply" and the beginning of the run, step by step.
class TstApplying final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_deck = std::make_unique<app::Deck>(m_dir.filePath(QStringLiteral("s.ini")));
        m_world = std::make_shared<tests::FakeWorld>();
        m_world->addHost(QStringLiteral("host-1"));
        m_world->addVm(QStringLiteral("vm-1"), QStringLiteral("host-1"));
        m_gate = std::make_shared<GatedEstate>(m_world->ports().estate);
        m_runs = std::make_unique<app::Runs>(m_dir.filePath(QStringLiteral("journal.sqlite")),
            tests::fakeRegistry(), [this](const QString &) {
                plan::Runner::Setting setting;
                setting.ports = m_world->ports();
                setting.ports.estate = m_gate;
                setting.server = m_world->estate().about;
                setting.who = QStringLiteral("ada@vsphere.local");
                return setting;
            });
    }

    void cleanup()
    {
        close(*m_runs, &app::Runs::closed);
        close(m_deck->setup().runs(), &app::Runs::closed);
        close(m_deck->telemetry(), &app::Telemetry::closed);
        const QSignalSpy closed(&m_deck->connections(), &app::Connections::allClosed);
        m_deck->connections().closeAll();
        QTRY_COMPARE(closed.size(), 1);
        m_runs.reset();
        m_deck.reset();
    }

    /// The server tells of a change, or a last choice was still being announced.
    void aProposalThatComesMeanwhileDoesNotLoseTheRun()
    {
        ui::PassthroughWizard wizard;
        app::GuestSessions guests(&m_deck->store(), &m_deck->telemetry());
        const app::ServerAccess access(
            &m_deck->store(), &m_deck->connections(), &m_deck->telemetry(), &guests);
        const auto *session = new app::PassthroughSession(&wizard, m_world->estate().server, access,
            m_runs.get()); // the wizard's
        const QSignalSpy proposed(&session->planning(), &app::Planning::proposed);
        const QSignalSpy began(m_runs.get(), &app::Runs::began);
        QString ended;
        connect(m_runs.get(), &app::Runs::changed, this,
            [&ended](const QString &run, const QList<values::StepState> &,
                values::RunProgress progress) {
                if (progress == values::RunProgress::Done)
                    ended = run;
            });
        const values::Plan plan = tests::planOf({tests::setStep(QStringLiteral("a"),
            QStringLiteral("vm-1"), QStringLiteral("pciPassthru.a"), QStringLiteral("1"))});

        Q_EMIT wizard.applyRequested(plan);
        Q_EMIT wizard.choicesChanged({});
        QTRY_COMPARE(proposed.size(), 1);
        QCOMPARE(began.size(), 0);
        QVERIFY(session->run().isEmpty());

        m_gate->open();
        QTRY_VERIFY(!ended.isEmpty());
        QCOMPARE(session->run(), ended);
    }

private:
    template <class Owner, class Signal>
    static void close(Owner &owner, Signal signal)
    {
        const QSignalSpy closed(&owner, signal);
        owner.close();
        QTRY_COMPARE(closed.size(), 1);
    }

    QTemporaryDir m_dir;
    std::unique_ptr<app::Deck> m_deck;
    std::shared_ptr<tests::FakeWorld> m_world;
    std::shared_ptr<GatedEstate> m_gate;
    std::unique_ptr<app::Runs> m_runs;
};

GPUDECK_TEST(TstApplying);
#include "tst_applying.moc"
