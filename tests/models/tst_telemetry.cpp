// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/fleetmatrixmodel.h"
#include "models/telemetry/historywish.h"
#include "models/telemetry/metrics.h"
#include "models/telemetry/seriescsv.h"
#include "models/telemetry/sourcetablemodel.h"
#include "models/values/sshstate.h"
#include "tests/models/signalcounter.h"
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/sampletelemetry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace
{

using namespace std::chrono_literals;
using models::FleetGpuModel;
using models::FleetRow;
using values::Metric;
using Mode = QAbstractItemModelTester::FailureReportingMode;

/// The sample estate and telemetry with a clock that the test moves.
struct Fleet {
    models::EstateStore estates;
    models::TelemetryStore telemetry;
    std::chrono::milliseconds now = tests::sampleNow();
    std::unique_ptr<FleetGpuModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    explicit Fleet(bool measured = true)
    {
        tests::fillSampleEstate(estates);
        if (measured)
            tests::fillSampleTelemetry(telemetry);
        telemetry.setClock([this] { return now; });
        model = std::make_unique<FleetGpuModel>(&estates, &telemetry);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(), Mode::Fatal);
    }

    [[nodiscard]] int rowOf(const QString &host) const
    {
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->index(i, 0).data().toString().startsWith(host))
                return i;
        }
        return -1;
    }
    [[nodiscard]] const FleetRow &row(const QString &host) const
    {
        return *model->row(model->index(rowOf(host), 0));
    }
    [[nodiscard]] QModelIndex cell(const QString &host, FleetGpuModel::Column column) const
    {
        return model->index(rowOf(host), static_cast<int>(column));
    }
};

values::GpuSample sampleAt(std::chrono::milliseconds time, Metric metric, double value)
{
    values::GpuSample sample;
    sample.time = time;
    sample.set(metric, value);
    return sample;
}

} // namespace

/// The fleet: who is measured, who is not and why, what is hot, idle and failing.
class TstTelemetry final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passedThroughIsSeenFromTheGuestOnly();
    void unmeasuredSaysWhyAndNeverZero();
    void silenceIsNoticed();
    void samplesAreOneSignal();
    void gpusComeAndGo();
    void idleButAssigned();
    void failingAndHot();
    void sortsTheUnknownLast();
    void matrixFollowsTheFilter();
    void sourcesOfferWhatHelps();
    void onlyRefusedSshIsStarted();
    void statesAreJoined();
    void silentMetricsAreDropped();
    void clocksPutBackAreFollowed();
    void historyReplacesAndCounts();
    void wishesAreJoined();
    void liveWindowsAskAgain();
    void csvIsSafe();
};

void TstTelemetry::passedThroughIsSeenFromTheGuestOnly()
{
    const Fleet fleet;
    const FleetRow &row = fleet.row(QStringLiteral("sc2esx01"));
    QCOMPARE(row.sight, FleetRow::Sight::GuestOnly);
    QCOMPARE(row.number, std::optional(tests::guestGpu));
    QCOMPARE(
        fleet.cell(QStringLiteral("sc2esx01"), FleetGpuModel::Column::Source).data().toString(),
        QStringLiteral("Seen from the guest only"));
    QVERIFY(fleet.cell(QStringLiteral("sc2esx01"), FleetGpuModel::Column::GpuUtilization)
                .data(FleetGpuModel::SortRole)
                .toDouble()
        > 0);
    QCOMPARE(fleet.row(QStringLiteral("sc2esx02")).sight, FleetRow::Sight::Host);
}

void TstTelemetry::unmeasuredSaysWhyAndNeverZero()
{
    const Fleet fleet(false);
    const FleetRow &passed = fleet.row(QStringLiteral("sc2esx01"));
    QCOMPARE(passed.sight, FleetRow::Sight::Unmeasured);
    QVERIFY2(passed.why.contains(QStringLiteral("ml-train-02")), qPrintable(passed.why));
    QCOMPARE(passed.action, models::TelemetryAction::TurnOn);
    QCOMPARE(passed.target, tests::sampleVm(QStringLiteral("vm-92")));
    const FleetRow &off = fleet.row(QStringLiteral("sc2esx02"));
    QCOMPARE(off.target, tests::sampleHost(QStringLiteral("host-12")));
    for (const Metric metric : models::allMetrics()) {
        const QModelIndex cell
            = fleet.cell(QStringLiteral("sc2esx02"), FleetGpuModel::columnOf(metric));
        QCOMPARE(cell.data().toString(), QStringLiteral("–"));
        QVERIFY(!cell.data(FleetGpuModel::SortRole).isValid());
    }
}

void TstTelemetry::silenceIsNoticed()
{
    Fleet fleet;
    fleet.now += 30s;
    fleet.model->tick();
    QVERIFY(fleet.row(QStringLiteral("sc2esx02")).isMeasured());
    fleet.now += 40s;
    fleet.model->tick();
    const FleetRow &silent = fleet.row(QStringLiteral("sc2esx02"));
    QVERIFY(!silent.isMeasured());
    QVERIFY(!silent.why.isEmpty());
    fleet.telemetry.addSamples(
        {{tests::vgpuHostGpu, {sampleAt(fleet.now, Metric::GpuUtilization, 5)}}});
    QTRY_VERIFY(fleet.row(QStringLiteral("sc2esx02")).isMeasured());
}

void TstTelemetry::samplesAreOneSignal()
{
    Fleet fleet;
    const QSignalSpy changed(fleet.model.get(), &QAbstractItemModel::dataChanged);
    values::GpuSample other = sampleAt(fleet.now + 1s, Metric::GpuUtilization, 5);
    other.source = values::SampleSource::Vcenter; // which knows nothing of power
    fleet.telemetry.addSamples({{tests::vgpuHostGpu, {other}},
        {tests::guestGpu, {sampleAt(fleet.now + 1s, Metric::GpuUtilization, 6)}}});
    QCOMPARE(changed.count(), 1); // the rows are neighbours
    fleet.telemetry.addSamples({{values::GpuNumber{99}, {sampleAt(fleet.now, Metric::Power, 1)}}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(fleet.cell(QStringLiteral("sc2esx02"), FleetGpuModel::Column::GpuUtilization)
                 .data(FleetGpuModel::SortRole)
                 .toDouble(),
        5.0);
    QVERIFY(fleet.cell(QStringLiteral("sc2esx02"), FleetGpuModel::Column::Power)
                .data(FleetGpuModel::SortRole)
                .toDouble()
        > 0); // its silence about power is no 0
}

void TstTelemetry::gpusComeAndGo()
{
    Fleet fleet;
    const int before = fleet.model->rowCount();
    values::GpuIdentity vgpu;
    vgpu.server = tests::sampleServer();
    vgpu.vm = {QStringLiteral("VirtualMachine"), QStringLiteral("vm-94")};
    vgpu.name = QStringLiteral("GRID P100-4Q");
    vgpu.isVgpu = true;
    const values::GpuNumber number{7};
    fleet.telemetry.setGpu(number, vgpu);
    fleet.model->tick();
    QCOMPARE(fleet.model->rowCount(), before); // nothing was measured yet
    fleet.telemetry.addSamples({{number, {sampleAt(fleet.now, Metric::GpuUtilization, 12)}}});
    QTRY_COMPARE(fleet.model->rowCount(), before + 1);
    const FleetRow *row = fleet.model->row(fleet.model->indexOf(number));
    QVERIFY(row != nullptr && row->isVgpu);
    QCOMPARE(row->host, tests::sampleHost(QStringLiteral("host-12")).ref);
    fleet.telemetry.removeGpu(number);
    QTRY_COMPARE(fleet.model->rowCount(), before);
    fleet.estates.removeServer(tests::sampleServer());
    QVERIFY(fleet.model->rowCount() <= 2); // what is still measured, without its host's name
}

void TstTelemetry::idleButAssigned()
{
    Fleet fleet;
    models::FleetFilterModel filter(fleet.model.get());
    filter.setShow(models::FleetFilterModel::Show::IdleAssigned);
    QCOMPARE(filter.rowCount(), 0);
    for (int second = 1; second <= 700; ++second)
        fleet.telemetry.addSamples({{tests::guestGpu,
            {sampleAt(fleet.now + std::chrono::seconds(second), Metric::GpuUtilization, 0)}}});
    filter.resort();
    QCOMPARE(filter.rowCount(), 1);
    fleet.telemetry.addSamples(
        {{tests::guestGpu, {sampleAt(fleet.now + 701s, Metric::GpuUtilization, 60)}}});
    filter.resort();
    QCOMPARE(filter.rowCount(), 0);
}

void TstTelemetry::failingAndHot()
{
    Fleet fleet;
    models::FleetFilterModel filter(fleet.model.get());
    filter.setShow(models::FleetFilterModel::Show::Failing);
    QCOMPARE(filter.rowCount(), 1); // the guest's GPU has Xids and ECC errors
    QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("sc2esx01.vslab.local"));
    filter.setShow(models::FleetFilterModel::Show::Hot);
    QCOMPARE(filter.rowCount(), 0);
    fleet.telemetry.addSamples(
        {{tests::vgpuHostGpu, {sampleAt(fleet.now + 1s, Metric::Temperature, 80)}}});
    filter.resort();
    QCOMPARE(filter.rowCount(), 1); // slows down from 85
    filter.setShow(models::FleetFilterModel::Show::All);
    filter.setText(QStringLiteral("ML-train sc2"));
    QCOMPARE(filter.rowCount(), 1);
}

void TstTelemetry::sortsTheUnknownLast()
{
    Fleet fleet;
    models::FleetFilterModel filter(fleet.model.get());
    const QAbstractItemModelTester tester(&filter, Mode::Fatal);
    const int column = static_cast<int>(FleetGpuModel::Column::GpuUtilization);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        filter.sort(column, order);
        QCOMPARE(filter.rowCount(), 3);
        QVERIFY(!filter.index(2, column).data(FleetGpuModel::SortRole).isValid());
        const double first = filter.index(0, column).data(FleetGpuModel::SortRole).toDouble();
        const double second = filter.index(1, column).data(FleetGpuModel::SortRole).toDouble();
        QCOMPARE(first < second, order == Qt::AscendingOrder);
    }
}

void TstTelemetry::matrixFollowsTheFilter()
{
    models::EstateStore estates;
    models::TelemetryStore telemetry;
    tests::fillSampleEstate(estates);
    tests::fillFleet(estates, telemetry, 3, 4);
    FleetGpuModel model(&estates, &telemetry);
    models::FleetFilterModel filter(&model);
    models::FleetMatrixModel matrix(&filter);
    const QAbstractItemModelTester tester(&matrix, Mode::Fatal);
    QCOMPARE(matrix.rowCount(), 6); // three with four GPUs each, three of the sample with one
    QCOMPARE(matrix.columnCount(), 4);
    for (int i = 0; i < filter.rowCount(); ++i) {
        const QModelIndex cell = matrix.fromFilter(filter.index(i, 0));
        QCOMPARE(matrix.toFilter(cell).row(), i);
    }
    matrix.setMetric(Metric::Power);
    QVERIFY(matrix.index(0, 0).data().toString().endsWith(u'W'));
    filter.setText(QStringLiteral("gpu-esx02"));
    QCOMPARE(matrix.rowCount(), 1);
    QCOMPARE(matrix.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(),
        QStringLiteral("gpu-esx02.vslab.local"));
    filter.setText(QStringLiteral("no such host"));
    QCOMPARE(matrix.rowCount(), 0);
}

void TstTelemetry::sourcesOfferWhatHelps()
{
    Fleet fleet;
    models::SourceTableModel sources(&fleet.estates, &fleet.telemetry, fleet.model.get());
    const QAbstractItemModelTester tester(&sources, Mode::Fatal);
    QCOMPARE(sources.rowCount(), 3);
    QMap<QString, models::TelemetryAction> actions;
    for (int i = 0; i < sources.rowCount(); ++i)
        actions.insert(sources.index(i, 0).data().toString(), sources.action(sources.index(i, 0)));
    QCOMPARE(
        actions.value(QStringLiteral("sc2esx03.vslab.local")), models::TelemetryAction::StartSsh);
    QCOMPARE(actions.value(QStringLiteral("ml-train-02")), models::TelemetryAction::TurnOff);
    fleet.telemetry.removeSource(
        values::SampleSource::HostNvidiaSmi, tests::sampleHost(QStringLiteral("host-13")));
    QTRY_VERIFY(fleet.row(QStringLiteral("sc2esx03")).action == models::TelemetryAction::TurnOn);
    sources.tick();
    QCOMPARE(sources.rowCount(), 3); // offered now
    sources.setFleetRows({fleet.cell(QStringLiteral("sc2esx02"), FleetGpuModel::Column::Host)});
    QCOMPARE(sources.rowCount(), 1);
    sources.setFleetRows({}); // a host without a GPU
    QCOMPARE(sources.rowCount(), 0);
    sources.setWholeFleet();
    QCOMPARE(sources.rowCount(), 3);
}

void TstTelemetry::onlyRefusedSshIsStarted()
{
    values::SourceState failed;
    failed.target = tests::sampleHost(QStringLiteral("host-13"));
    failed.phase = values::SourceState::Phase::Failed;
    failed.error = values::Error(values::Error::Kind::Network, QStringLiteral("Not reached"),
        QStringLiteral("no route"), {}, QStringLiteral("nvidia-smi-silent"));
    QCOMPARE(models::actionFor(failed), models::TelemetryAction::Retry);
    failed.error->detail = QString::fromLatin1(values::sshRefusedDetail);
    QCOMPARE(models::actionFor(failed), models::TelemetryAction::StartSsh);
    failed.target = tests::sampleVm(QStringLiteral("vm-92"));
    QCOMPARE(models::actionFor(failed), models::TelemetryAction::Retry);
}

void TstTelemetry::statesAreJoined()
{
    models::EstateStore estates;
    models::TelemetryStore telemetry;
    tests::fillSampleEstate(estates);
    tests::fillFleet(estates, telemetry, 3, 4);
    FleetGpuModel model(&estates, &telemetry);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (const values::GpuNumber gpu : telemetry.gpus()) {
        values::GpuState state = *telemetry.gpu(gpu)->state;
        state.eccUncorrected = 77;
        telemetry.setState(gpu, state);
    }
    QCOMPARE(changed.count(), 0);
    QTRY_VERIFY(changed.count() > 0);
    QVERIFY2(changed.count() <= 3, qPrintable(QString::number(changed.count()))); // not 12
    changed.clear();
    const QSignalSpy told(&telemetry, &models::TelemetryStore::gpuChanged);
    const QSignalSpy sources(&telemetry, &models::TelemetryStore::sourcesChanged);
    values::GpuState state = *telemetry.gpu(telemetry.gpus().first())->state;
    state.readAt = state.readAt.addSecs(30);
    telemetry.setState(telemetry.gpus().first(), state);
    QCOMPARE(told.count(), 0); // the same, read again
    QCOMPARE(telemetry.gpu(telemetry.gpus().first())->state->readAt, state.readAt);
    values::SourceState source;
    source.target = tests::sampleHost(QStringLiteral("host-12"));
    telemetry.setSource(source);
    source.lastSample = state.readAt;
    telemetry.setSource(source);
    QCOMPARE(sources.count(), 1);
    QCOMPARE(telemetry.sources().first().lastSample, state.readAt);
}

void TstTelemetry::silentMetricsAreDropped()
{
    models::GpuTelemetry gpu;
    const auto start = tests::sampleNow();
    values::GpuSample smi = sampleAt(start, Metric::Power, 200);
    smi.set(Metric::GpuUtilization, 90);
    gpu.add(smi, start);
    for (auto time = start + 20s; time <= start + 2min; time += 20s) {
        values::GpuSample counter = sampleAt(time, Metric::GpuUtilization, 30);
        counter.source = values::SampleSource::Vcenter;
        gpu.add(counter, time);
        QCOMPARE(gpu.value(Metric::Power).has_value(), time <= start + 1min);
    }
    QCOMPARE(gpu.value(Metric::GpuUtilization), std::optional(30.0));
}

void TstTelemetry::clocksPutBackAreFollowed()
{
    models::GpuTelemetry gpu;
    const auto now = tests::sampleNow();
    gpu.add(sampleAt(now, Metric::Power, 200), now);
    gpu.add(sampleAt(now - 2s, Metric::Power, 190), now + 1s); // merely late
    QCOMPARE(gpu.value(Metric::Power), std::optional(200.0));
    gpu.add(sampleAt(now - 1h, Metric::Power, 100), now + 2s);
    QCOMPARE(gpu.value(Metric::Power), std::optional(100.0));
    gpu.add(sampleAt(now - 1h + 1s, Metric::Power, 101), now + 3s);
    QCOMPARE(gpu.value(Metric::Power), std::optional(101.0));
}

void TstTelemetry::historyReplacesAndCounts()
{
    Fleet fleet;
    const QSignalSpy answered(&fleet.telemetry, &models::TelemetryStore::historyAnswered);
    const int before = fleet.telemetry.series(tests::guestGpu, Metric::Power).historyRevision;
    values::SeriesBlock block;
    block.gpu = tests::guestGpu;
    block.metric = Metric::Power;
    block.min = block.mean = block.max = {1.F};
    fleet.telemetry.setHistory({block, block});
    const models::SeriesData series = fleet.telemetry.series(tests::guestGpu, Metric::Power);
    QCOMPARE(series.history->size(), 2);
    QCOMPARE(series.historyRevision, before + 1);
    fleet.telemetry.setHistory({});
    QCOMPARE(series.history->size(), 2); // nothing was told of this series
    QCOMPARE(answered.count(), 2);
}

void TstTelemetry::wishesAreJoined()
{
    Fleet fleet;
    models::TimeWindow window;
    window.advance(fleet.now);
    models::HistoryWish wish(&fleet.telemetry, &window);
    QSignalSpy wanted(&wish, &models::HistoryWish::windowWanted);
    const QSignalSpy loading(&wish, &models::HistoryWish::loadingChanged);
    wish.setGpus({tests::guestGpu});
    wish.setMetrics({Metric::Power, Metric::Temperature});
    wish.setColumns(900);
    window.setSpan(1h);
    window.pan(-10min);
    QVERIFY(wanted.wait());
    QCOMPARE(wanted.count(), 1);
    const auto from = wanted.first().at(2).value<std::chrono::milliseconds>();
    const auto to = wanted.first().at(3).value<std::chrono::milliseconds>();
    QVERIFY(to - from >= 1h && to - from < 61min);
    QVERIFY(wish.isLoading());
    fleet.telemetry.setHistory({});
    QVERIFY(!wish.isLoading());
    QCOMPARE(loading.count(), 2);
    wish.setActive(false);
    window.setSpan(2h);
    QVERIFY(!wanted.wait(300));
    wish.setActive(true);
    QVERIFY(wanted.wait());
    wish.setActive(false);
    wish.setActive(true); // what other charts asked for may have replaced the answer
    QVERIFY(wanted.wait());
}

void TstTelemetry::liveWindowsAskAgain()
{
    Fleet fleet;
    models::TimeWindow window;
    window.advance(fleet.now);
    models::HistoryWish wish(&fleet.telemetry, &window);
    QSignalSpy wanted(&wish, &models::HistoryWish::windowWanted);
    wish.setGpus({tests::guestGpu});
    wish.setMetrics({Metric::Power});
    wish.setColumns(900);
    window.setSpan(1h);
    QVERIFY(wanted.wait());
    window.advance(fleet.now + 9min); // the live minutes still reach back so far
    QVERIFY(!wanted.wait(300));
    window.advance(fleet.now + 11min);
    QVERIFY(wanted.wait());
    const auto to = wanted.last().at(3).value<std::chrono::milliseconds>();
    QVERIFY(to >= fleet.now + 11min);
    window.setSpan(5min); // which the live minutes hold
    QVERIFY(wanted.wait());
    window.advance(fleet.now + 30min);
    QVERIFY(!wanted.wait(300));
}

void TstTelemetry::csvIsSafe()
{
    QCOMPARE(models::csvCell(QStringLiteral("=1+1")), QStringLiteral("'=1+1"));
    QCOMPARE(models::csvCell(QStringLiteral("a,\"b\"")), QStringLiteral("\"a,\"\"b\"\"\""));
    QCOMPARE(models::csvCell(QStringLiteral("a\r\nb")), QStringLiteral("a  b"));
    const Fleet fleet;
    const models::TimeGrid grid{1000, fleet.now.count() / 1000 - 9, 10};
    const QByteArray csv = models::seriesCsv(fleet.telemetry,
        {{tests::guestGpu, QStringLiteral("=cmd|'/c calc'!A1")}}, {Metric::GpuUtilization}, grid);
    const auto lines = csv.split('\n');
    QCOMPARE(lines.size(), 12);
    QCOMPARE(lines.first(), QByteArray("time_utc,gpu,metric,min,mean,max\r"));
    for (int i = 1; i <= 10; ++i) {
        const auto cells = lines.at(i).trimmed().split(',');
        QCOMPARE(cells.size(), 6);
        QCOMPARE(cells.at(1), QByteArray("'=cmd|'/c calc'!A1"));
        QVERIFY(cells.at(4).toDouble() > 0);
    }
}

GPUDECK_TEST(TstTelemetry);
#include "tst_telemetry.moc"
