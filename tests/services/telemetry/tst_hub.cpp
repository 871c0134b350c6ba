// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/hub.h"
#include "tests/services/telemetry/fakesource.h"
#include "tests/services/telemetry/historyrig.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace tests;
using namespace std::chrono_literals;
using telemetry::Hub;
using telemetry::Instant;
using values::ChartMark;
using values::GpuNumber;
using values::GpuSamples;
using values::ObjectKey;
using values::SampleSource;
using Phase = values::SourceState::Phase;

namespace
{

const ObjectKey Host{
    QStringLiteral("vc:443"), {QStringLiteral("HostSystem"), QStringLiteral("host-1")}};
const ObjectKey Vm{
    QStringLiteral("vc:443"), {QStringLiteral("VirtualMachine"), QStringLiteral("vm-1")}};
const QString Slot = QStringLiteral("0000:82:00.0");

/// A hub with a history in a folder of its own, and a clock that the test sets.
struct Rig {
    Rig()
    {
        telemetry::HubOptions options;
        options.now = [clock = now] {
            return Instant(*clock);
        };
        options.history.file = folder.filePath(QStringLiteral("history.sqlite"));
        options.history.now = options.now;
        hub = std::make_unique<Hub>(options);
    }
    FakeSource *add(SampleSource kind, const ObjectKey &target)
    {
        auto made = std::make_unique<FakeSource>(kind, target);
        FakeSource *source = made.get();
        hub->add(std::move(made));
        return source;
    }
    void setNow(Instant time) { *now = time.count(); }

    QTemporaryDir folder;
    std::shared_ptr<std::atomic<qint64>> now = std::make_shared<std::atomic<qint64>>(noon.count());
    std::unique_ptr<Hub> hub;
};

int countOf(const QSignalSpy &samples)
{
    qsizetype count = 0;
    for (const auto &one : samples) {
        for (const GpuSamples &gpu : one.first().value<QList<GpuSamples>>())
            count += gpu.samples.size();
    }
    return static_cast<int>(count);
}

values::GpuIdentity onHost(const QString &uuid = {})
{
    return gpuOnHost(QStringLiteral("host-1"), Slot, uuid);
}

} // namespace

class TstHub final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchesAtMostFourTimesASecond()
    {
        Rig rig;
        QVERIFY(QCoro::waitFor(rig.hub->open({})).ok());
        QSignalSpy samples(rig.hub.get(), &Hub::samples);
        QSignalSpy added(rig.hub.get(), &Hub::gpuAdded);
        FakeSource *source = rig.add(SampleSource::HostNvidiaSmi, Host);
        QElapsedTimer clock;
        clock.start();
        int sent = 0;
        QTimer often;
        connect(&often, &QTimer::timeout, this, [&rig, &sent, source] {
            rig.setNow(noon + sent * 1s);
            source->measure(onHost(), {sampleAt(noon + sent * 1s, 1)});
            ++sent;
        });
        often.start(20ms);
        QTRY_VERIFY(clock.elapsed() > 1000);
        often.stop();
        QTRY_COMPARE(countOf(samples), sent);
        const qint64 quarters = clock.elapsed() / 250 + 1;
        QVERIFY2(samples.size() <= quarters, qPrintable(QString::number(samples.size())));
        QCOMPARE(added.size(), 1);
        QCOMPARE(rig.hub->recent(GpuNumber(1), noon).size(), sent);
    }

    void whatComesBeforeOpeningWaits()
    {
        Rig rig;
        QSignalSpy samples(rig.hub.get(), &Hub::samples);
        FakeSource *source = rig.add(SampleSource::HostNvidiaSmi, Host);
        source->measure(onHost(), {sampleAt(noon, 1)});
        QVERIFY(rig.hub->roster().entries().isEmpty());
        QVERIFY(QCoro::waitFor(rig.hub->open({})).ok());
        QTRY_COMPARE(samples.size(), 1);
    }

    void gpuKeepsItsNumberAndHistory()
    {
        Rig rig;
        QVERIFY(QCoro::waitFor(rig.hub->open({})).ok());
        rig.setNow(noon + 100s);
        rig.add(SampleSource::HostNvidiaSmi, Host)
            ->measure(onHost(QStringLiteral("GPU-1")), secondsFrom(noon, 100));
        QVERIFY(QCoro::waitFor(rig.hub->close({})).ok());
        telemetry::HubOptions options;
        options.history.file = rig.folder.filePath(QStringLiteral("history.sqlite"));
        rig.hub.reset();
        Hub hub(options);
        QSignalSpy added(&hub, &Hub::gpuAdded);
        QVERIFY(QCoro::waitFor(hub.open({})).ok());
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().first().value<GpuNumber>(), GpuNumber(1));
        const auto blocks = QCoro::waitFor(hub.history().read(
            {GpuNumber(1)}, {values::Metric::Power}, noon, noon + 99s, 1000, {}));
        QCOMPARE(knownSteps(blocks->first()), 100);
    }

    void goesOnWithoutAHistory()
    {
        telemetry::HubOptions options;
        options.now = [] {
            return noon;
        };
        Hub hub(options);
        QVERIFY(!QCoro::waitFor(hub.open({})).ok());
        QSignalSpy samples(&hub, &Hub::samples);
        auto source = std::make_unique<FakeSource>(SampleSource::HostNvidiaSmi, Host);
        FakeSource *fake = source.get();
        hub.add(std::move(source));
        fake->measure(onHost(), {sampleAt(noon, 1)});
        QTRY_COMPARE(samples.size(), 1);
    }

    void halvesOfOneGpuBecomeOne()
    {
        Rig rig;
        QVERIFY(QCoro::waitFor(rig.hub->open({})).ok());
        QSignalSpy merged(rig.hub.get(), &Hub::gpuMerged);
        FakeSource *guest = rig.add(SampleSource::GuestNvidiaSmi, Vm);
        FakeSource *counters = rig.add(SampleSource::Vcenter, Host);
        values::GpuIdentity inGuest;
        inGuest.server = Host.server;
        inGuest.uuid = QStringLiteral("GPU-1");
        inGuest.vm = Vm.ref;
        rig.setNow(noon + 100s);
        guest->measure(inGuest, secondsFrom(noon, 10));
        counters->measure(onHost(), {sampleAt(noon + 20s, 5)});
        QCOMPARE(rig.hub->roster().entries().size(), 2);
        auto whole = inGuest;
        whole.host = Host.ref;
        whole.address = values::PciAddress::parse(Slot);
        guest->measure(whole, {sampleAt(noon + 40s, 6)});
        QCOMPARE(merged.size(), 1);
        QCOMPARE(rig.hub->roster().entries().size(), 1);
        QCOMPARE(rig.hub->recent(GpuNumber(1), noon).size(), 12);
        QCOMPARE(rig.hub->sourcesOf(GpuNumber(1)).size(), 2);
        QVERIFY(QCoro::waitFor(rig.hub->close({})).ok());
        const auto blocks = QCoro::waitFor(rig.hub->history().read(
            {GpuNumber(1)}, {values::Metric::Power}, noon, noon + 99s, 1000, {}));
        QCOMPARE(blocks->size(), 1);
        QVERIFY(knownSteps(blocks->first()) >= 12);
    }

    void wrongClockOfAHostIsTakenOff()
    {
        Rig rig;
        QVERIFY(QCoro::waitFor(rig.hub->open({})).ok());
        FakeSource *source = rig.add(SampleSource::HostNvidiaSmi, Host);
        source->measure(onHost(), {sampleAt(noon + 2h, 1)});
        const auto recent = rig.hub->recent(GpuNumber(1), Instant(0));
        QCOMPARE(recent.size(), 1);
        QCOMPARE(recent.first().time, noon);
    }

    void statesAndMarks()
    {
        Rig rig;
        QVERIFY(QCoro::waitFor(rig.hub->open({})).ok());
        QSignalSpy states(rig.hub.get(), &Hub::gpuStateChanged);
        QSignalSpy marked(rig.hub.get(), &Hub::marked);
        FakeSource *source = rig.add(SampleSource::HostNvidiaSmi, Host);
        values::GpuState state;
        state.gpu = onHost(QStringLiteral("GPU-1"));
        state.driver = QStringLiteral("550");
        Q_EMIT source->gpuState(state);
        QCOMPARE(states.size(), 1);
        QCOMPARE(marked.size(), 0);
        state.driver = QStringLiteral("570");
        state.gpu.address.reset(); // this time only half of it
        Q_EMIT source->gpuState(state);
        QCOMPARE(marked.size(), 1);
        QVERIFY(rig.hub->state(GpuNumber(1))->gpu.address);
        source->enter(Phase::Waiting);
        QCOMPARE(marked.size(), 2);
        const auto lost = marked.last().first().value<ChartMark>();
        QCOMPARE(lost.kind, ChartMark::Kind::SourceLost);
        QCOMPARE(lost.gpu, std::optional(GpuNumber(1)));
        const auto kept = QCoro::waitFor(rig.hub->history().marks(noon - 1h, noon + 1h, {}));
        QCOMPARE(kept->size(), 2);
    }

    void aLesserSourceErasesNothing()
    {
        Rig rig;
        QVERIFY(QCoro::waitFor(rig.hub->open({})).ok());
        FakeSource *host = rig.add(SampleSource::HostNvidiaSmi, Host);
        FakeSource *vcenter = rig.add(SampleSource::Vcenter, {QStringLiteral("vc:443"), {}});
        values::GpuState told;
        told.gpu = onHost();
        told.source = SampleSource::HostNvidiaSmi;
        told.readAt = QDateTime::fromMSecsSinceEpoch(noon.count(), Qt::UTC);
        told.eccUncorrected = 3;
        Q_EMIT host->gpuState(told);
        values::GpuState little;
        little.gpu = onHost();
        little.source = SampleSource::Vcenter;
        little.readAt = told.readAt.addSecs(60);
        little.memoryTotal = values::MiB{16384};
        Q_EMIT vcenter->gpuState(little);
        QCOMPARE(rig.hub->state(GpuNumber(1))->eccUncorrected, std::optional<qint64>(3));
        QCOMPARE(rig.hub->state(GpuNumber(1))->memoryTotal, std::optional(values::MiB{16384}));
        little.readAt = told.readAt.addSecs(600); // the better one has been silent for long
        Q_EMIT vcenter->gpuState(little);
        QVERIFY(!rig.hub->state(GpuNumber(1))->eccUncorrected);
    }

    void backfillGoesToTheHistoryOnly()
    {
        Rig rig;
        QVERIFY(QCoro::waitFor(rig.hub->open({})).ok());
        QSignalSpy samples(rig.hub.get(), &Hub::samples);
        FakeSource *source = rig.add(SampleSource::Prometheus, {QStringLiteral("p:9090"), {}});
        telemetry::Readings past;
        for (const auto &sample : secondsFrom(noon - 2h, 50))
            past.push_back({onHost(), sample});
        Q_EMIT source->past(past);
        QVERIFY(QCoro::waitFor(rig.hub->history().flush({})).ok());
        const auto blocks = QCoro::waitFor(rig.hub->history().read(
            {GpuNumber(1)}, {values::Metric::Power}, noon - 2h, noon, 10'000, {}));
        QCOMPARE(knownSteps(blocks->first()), 50);
        QVERIFY(samples.isEmpty());
        QVERIFY(rig.hub->recent(GpuNumber(1), Instant(0)).isEmpty());
    }

    void leaseStopsTheHostsSource()
    {
        Rig rig;
        QVERIFY(QCoro::waitFor(rig.hub->open({})).ok());
        QSignalSpy marked(rig.hub.get(), &Hub::marked);
        FakeSource *source = rig.add(SampleSource::HostNvidiaSmi, Host);
        const auto lease = QCoro::waitFor(rig.hub->leases().pause(Host, QStringLiteral("MIG"), {}));
        QVERIFY(lease.ok());
        QCOMPARE(source->stops, 1);
        QCOMPARE(rig.hub->sources().first().phase, Phase::Paused);
        (*lease)->release();
        QCOMPARE(source->starts, 2);
        QVERIFY(marked.isEmpty()); // paused is not lost
    }
};

GPUDECK_TEST(TstHub);
#include "tst_hub.moc"
