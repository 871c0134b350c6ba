// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/changes.h"
#include "tests/services/telemetry/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace tests;
using namespace std::chrono_literals;
using telemetry::Changes;
using values::ChartMark;
using values::GpuNumber;
using values::GpuState;
using values::SourceState;

namespace
{

constexpr GpuNumber Gpu{1};

GpuState state()
{
    GpuState is;
    is.gpu = gpuOnHost(QStringLiteral("host-1"), QStringLiteral("0000:82:00.0"));
    is.driver = QStringLiteral("550.90.05");
    return is;
}

QString nameOf(const values::ObjectKey &key)
{
    return QStringLiteral("the ") + key.ref.value;
}

} // namespace

class TstChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStateIsNoChange()
    {
        Changes changes(nameOf);
        GpuState is = state();
        is.throttleReasons = {QStringLiteral("hw_thermal_slowdown")};
        is.xids = {{79, {}, QStringLiteral("GPU has fallen off the bus")}};
        QVERIFY(changes.onState(Gpu, is, noon).isEmpty());
        QVERIFY(changes.onState(Gpu, is, noon + 60s).isEmpty());
    }

    void xidsAreMarkedOnceAtTheirTime()
    {
        Changes changes(nameOf);
        GpuState is = state();
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(noon.count() - 5000, Qt::UTC);
        is.xids = {{48, time, QStringLiteral("DBE")}};
        const auto first = changes.onState(Gpu, is, noon);
        QCOMPARE(first.size(), 1);
        QCOMPARE(first.first().kind, ChartMark::Kind::Xid);
        QCOMPARE(first.first().time, noon - 5s);
        QCOMPARE(first.first().gpu, std::optional(Gpu));
        QCOMPARE(first.first().text, QStringLiteral("Xid 48: DBE"));
        is.xids.append({79, {}, {}});
        const auto second = changes.onState(Gpu, is, noon + 60s);
        QCOMPARE(second.size(), 1);
        QCOMPARE(second.first().text, QStringLiteral("Xid 79"));
        QCOMPARE(second.first().time, noon + 60s);
    }

    void throttlingBeginsAndEnds()
    {
        Changes changes(nameOf);
        GpuState is = state();
        is.throttleReasons = {QStringLiteral("gpu_idle")};
        QVERIFY(changes.onState(Gpu, is, noon).isEmpty());
        is.throttleReasons = {QStringLiteral("sw_power_cap")};
        const auto began = changes.onState(Gpu, is, noon + 1s);
        QCOMPARE(began.size(), 1);
        QCOMPARE(began.first().text, QStringLiteral("Throttling began: sw_power_cap"));
        QVERIFY(changes.onState(Gpu, is, noon + 2s).isEmpty());
        is.throttleReasons = {};
        QVERIFY(changes.onState(Gpu, is, noon + 3s).isEmpty()); // it may come back
        const auto ended = changes.onState(Gpu, is, noon + 63s);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().text, QStringLiteral("Throttling ended (sw_power_cap)"));
        QCOMPARE(ended.first().time, noon + 2s);
    }

    void throttlingThatComesAndGoesIsOne()
    {
        Changes changes(nameOf);
        GpuState is = state();
        (void)changes.onState(Gpu, is, noon);
        int marks = 0;
        for (int second = 1; second < 600; ++second) {
            is.throttleReasons
                = second % 5 == 0 ? QStringList() : QStringList{QStringLiteral("sw_power_cap")};
            marks += int(changes.onState(Gpu, is, noon + std::chrono::seconds(second)).size());
        }
        QCOMPARE(marks, 1);
    }

    void sourcesAreNotCompared()
    {
        Changes changes(nameOf);
        GpuState host = state();
        host.throttleReasons = {QStringLiteral("sw_power_cap")};
        GpuState vcenter = state(); // knows of neither
        vcenter.source = values::SampleSource::Vcenter;
        vcenter.driver = QStringLiteral("other words");
        for (int minute = 0; minute < 5; ++minute) {
            const auto now = noon + std::chrono::minutes(minute);
            QVERIFY(changes.onState(Gpu, host, now).isEmpty());
            QVERIFY(changes.onState(Gpu, vcenter, now).isEmpty());
        }
    }

    void driverChanges()
    {
        Changes changes(nameOf);
        GpuState is = state();
        (void)changes.onState(Gpu, is, noon);
        is.driver.clear(); // one source does not know it
        QVERIFY(changes.onState(Gpu, is, noon).isEmpty());
        is.driver = QStringLiteral("570.10");
        const auto marks = changes.onState(Gpu, is, noon);
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.first().kind, ChartMark::Kind::DriverChanged);
        QCOMPARE(marks.first().text, QStringLiteral("Driver changed from 550.90.05 to 570.10"));
    }

    void vmMoves()
    {
        Changes changes(nameOf);
        GpuState is = state();
        is.vms = {{QStringLiteral("VirtualMachine"), QStringLiteral("vm-7")}};
        (void)changes.onState(Gpu, is, noon);
        is.gpu = gpuOnHost(QStringLiteral("host-2"), QStringLiteral("0000:03:00.0"));
        const auto marks = changes.onState(GpuNumber(2), is, noon);
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.first().kind, ChartMark::Kind::VmMoved);
        QCOMPARE(
            marks.first().text, QStringLiteral("the vm-7 moved from the host-1 to the host-2"));
        QVERIFY(changes.onState(GpuNumber(2), is, noon).isEmpty());
    }

    void sourceIsLostOnce()
    {
        Changes changes(nameOf);
        SourceState is;
        is.target
            = {QStringLiteral("vc:443"), {QStringLiteral("HostSystem"), QStringLiteral("host-1")}};
        is.phase = SourceState::Phase::Waiting;
        QVERIFY(!changes.onSource(is, noon)); // it never ran
        is.phase = SourceState::Phase::Running;
        QVERIFY(!changes.onSource(is, noon));
        is.phase = SourceState::Phase::Waiting;
        is.error = values::Error(
            values::Error::Kind::Network, QStringLiteral("x"), QStringLiteral("Connection reset"));
        const auto lost = changes.onSource(is, noon);
        QVERIFY(lost);
        QCOMPARE(lost->text, QStringLiteral("Telemetry of the host-1 was lost: Connection reset"));
        QVERIFY(!changes.onSource(is, noon));
        is.phase = SourceState::Phase::Running;
        (void)changes.onSource(is, noon);
        is.phase = SourceState::Phase::Paused; // somebody wants it so
        QVERIFY(!changes.onSource(is, noon));
    }
};

GPUDECK_TEST(TstChanges);
#include "tst_changes.moc"
