// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/leases.h"
#include "services/telemetry/sourceset.h"
#include "tests/services/telemetry/fakesource.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

using namespace tests;
using namespace std::chrono_literals;
using telemetry::GpuHolder;
using telemetry::Leases;
using telemetry::SourceSet;
using values::Error;
using values::ObjectKey;
using values::SampleSource;
using Phase = values::SourceState::Phase;

namespace
{

const ObjectKey Host{
    QStringLiteral("vc:443"), {QStringLiteral("HostSystem"), QStringLiteral("host-1")}};
const ObjectKey OtherHost{
    QStringLiteral("vc:443"), {QStringLiteral("HostSystem"), QStringLiteral("host-2")}};
const QString Reason = QStringLiteral("Enabling MIG");

/// Two hosts with nvidia-smi and one with vCenter's counters besides.
struct Rig {
    explicit Rig(telemetry::ListHolders list = {})
        : leases(sources, std::move(list))
    {
        QObject::connect(&sources, &SourceSet::stopped, &leases, &Leases::sourceStopped);
        host = add(SampleSource::HostNvidiaSmi, Host);
        other = add(SampleSource::HostNvidiaSmi, OtherHost);
        counters = add(SampleSource::Vcenter, Host);
    }
    FakeSource *add(SampleSource kind, const ObjectKey &target)
    {
        auto made = std::make_unique<FakeSource>(kind, target);
        FakeSource *source = made.get();
        sources.add(std::move(made));
        return source;
    }
    Phase phaseOf(SampleSource kind, const ObjectKey &target) const
    {
        for (const values::SourceState &state : sources.states()) {
            if (state.source == kind && state.target == target)
                return state.phase;
        }
        return Phase::Failed;
    }

    SourceSet sources;
    Leases leases;
    FakeSource *host;
    FakeSource *other;
    FakeSource *counters;
};

} // namespace

class TstLeases final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesOneHostAndResumes()
    {
        Rig rig;
        QSignalSpy changed(&rig.sources, &SourceSet::stateChanged);
        {
            const auto lease = QCoro::waitFor(rig.leases.pause(Host, Reason, {}));
            QVERIFY(lease.ok());
            QVERIFY((*lease)->isHeld());
            QCOMPARE(rig.host->stops, 1);
            QCOMPARE(rig.other->stops, 0);
            QCOMPARE(rig.counters->stops, 0);
            QCOMPARE(rig.phaseOf(SampleSource::HostNvidiaSmi, Host), Phase::Paused);
            QCOMPARE(rig.phaseOf(SampleSource::Vcenter, Host), Phase::Running);
            const auto shown = changed.last().first().value<values::SourceState>();
            QCOMPARE(shown.pausedBy, Reason);
        }
        QCOMPARE(rig.host->starts, 2);
        QCOMPARE(rig.phaseOf(SampleSource::HostNvidiaSmi, Host), Phase::Running);
    }

    void waitsUntilItHasReallyStopped()
    {
        Rig rig;
        rig.host->stopsAtOnce = false;
        auto task = rig.leases.pause(Host, Reason, {});
        QVERIFY(!task.isReady());
        QCoreApplication::processEvents();
        QVERIFY(!task.isReady());
        rig.host->end();
        const auto lease = QCoro::waitFor(task);
        QVERIFY(lease.ok());
    }

    void nestedLeasesAreCounted()
    {
        Rig rig;
        auto first = QCoro::waitFor(rig.leases.pause(Host, Reason, {}));
        auto second = QCoro::waitFor(rig.leases.pause(Host, QStringLiteral("Driver"), {}));
        QCOMPARE(rig.leases.held(Host), 2);
        QCOMPARE(rig.host->stops, 1);
        (*first)->release();
        QCOMPARE(rig.host->starts, 1);
        QCOMPARE(rig.phaseOf(SampleSource::HostNvidiaSmi, Host), Phase::Paused);
        (*second)->release();
        QCOMPARE(rig.host->starts, 2);
        QCOMPARE(rig.leases.held(Host), 0);
    }

    void timesOutAndResumes()
    {
        Rig rig;
        rig.host->stopsAtOnce = false;
        const auto lease = QCoro::waitFor(rig.leases.pause(Host, Reason, {}, 30ms));
        QVERIFY(!lease.ok());
        QCOMPARE(lease.error().kind, Error::Kind::Blocked);
        QCOMPARE(rig.leases.held(Host), 0);
        rig.host->end(); // late
        QCOMPARE(rig.host->starts, 2);
    }

    void stopsAtItsToken()
    {
        Rig rig;
        rig.host->stopsAtOnce = false;
        std::stop_source stop;
        auto task = rig.leases.pause(Host, Reason, stop.get_token());
        stop.request_stop();
        const auto lease = QCoro::waitFor(task);
        QCOMPARE(lease.error().kind, Error::Kind::Cancelled);
        QCOMPARE(rig.leases.held(Host), 0);
    }

    void newSourceOnALeasedHostWaits()
    {
        Rig rig;
        auto lease = QCoro::waitFor(rig.leases.pause(Host, Reason, {}));
        FakeSource *fresh = rig.add(SampleSource::HostNvidiaSmi, Host); // replaces the first
        QCOMPARE(fresh->starts, 0);
        QCOMPARE(rig.phaseOf(SampleSource::HostNvidiaSmi, Host), Phase::Paused);
        (*lease)->release();
        QCOMPARE(fresh->starts, 1);
    }

    void leaseOutlivesItsGiver()
    {
        auto rig = std::make_unique<Rig>();
        const auto lease = QCoro::waitFor(rig->leases.pause(Host, Reason, {}));
        rig.reset();
        (*lease)->release();
        QVERIFY(!(*lease)->isHeld());
    }

    void removedSourceIsGoneWhenItStopped()
    {
        Rig rig;
        rig.host->stopsAtOnce = false;
        QSignalSpy destroyed(rig.host, &QObject::destroyed);
        rig.sources.remove(SampleSource::HostNvidiaSmi, Host);
        QCOMPARE(rig.sources.states().size(), 2);
        QVERIFY(!rig.sources.isQuiet(Host));
        rig.host->end();
        QVERIFY(destroyed.wait());
        QVERIFY(rig.sources.isQuiet(Host));
        QSignalSpy emptied(&rig.sources, &SourceSet::emptied);
        rig.sources.removeAll();
        QVERIFY(!emptied.isEmpty());
    }

    void listsOtherHolders()
    {
        Rig silent;
        const auto none = QCoro::waitFor(silent.leases.otherHolders(Host, {}));
        QCOMPARE(none.error().kind, Error::Kind::Unsupported);
        const QList<GpuHolder> there{{4711, QStringLiteral("nvidia-smi -l 5")}};
        Rig rig([there](ObjectKey, std::stop_token) { return answer(there); });
        const auto holders = QCoro::waitFor(rig.leases.otherHolders(Host, {}));
        QVERIFY(holders.ok());
        QCOMPARE(*holders, there);
    }

private:
    static QCoro::Task<values::Result<QList<GpuHolder>>> answer(QList<GpuHolder> holders)
    {
        co_return holders;
    }
};

GPUDECK_TEST(TstLeases);
#include "tst_leases.moc"
