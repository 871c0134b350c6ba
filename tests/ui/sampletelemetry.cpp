// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampletelemetry.h"

#include "models/values/sshstate.h"
#include "tests/ui/sampleestate.h"

#include <QRandomGenerator>

#include <cmath>

namespace tests
{

namespace
{

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using values::Metric;

constexpr int minutesOfSamples = 15;

values::GpuState makeState(values::SampleSource source)
{
    values::GpuState state;
    state.source = source;
    state.readAt = QDateTime::fromMSecsSinceEpoch(sampleNow().count(), Qt::UTC);
    state.driver = QStringLiteral("550.90.05");
    state.memoryTotal = values::MiB{16384};
    state.slowdownCelsius = 85;
    state.shutdownCelsius = 90;
    state.powerLimitWatts = 250;
    state.eccOn = true;
    state.eccCorrected = 3;
    state.eccUncorrected = 0;
    state.pagesPending = false;
    state.migMode = QStringLiteral("[N/A]");
    state.performanceState = QStringLiteral("P0");
    return state;
}

void addSources(models::TelemetryStore &telemetry)
{
    using Phase = values::SourceState::Phase;
    values::SourceState host;
    host.target = sampleHost(QStringLiteral("host-12"));
    host.phase = Phase::Running;
    host.lastSample = QDateTime::fromMSecsSinceEpoch(sampleNow().count() - 400, Qt::UTC);
    telemetry.setSource(host);
    values::SourceState guest = host;
    guest.target = sampleVm(QStringLiteral("vm-92"));
    guest.source = values::SampleSource::GuestNvidiaSmi;
    telemetry.setSource(guest);
    values::SourceState failed;
    failed.target = sampleHost(QStringLiteral("host-13"));
    failed.phase = Phase::Failed;
    failed.error = values::Error(values::Error::Kind::Network,
        QStringLiteral("Could not reach SSH on sc2esx03.vslab.local"),
        QStringLiteral("Connection refused"), QStringLiteral("Start the SSH service of the host."),
        QString::fromLatin1(values::sshRefusedDetail));
    telemetry.setSource(failed);
}

QList<values::GpuSample> withGap(QList<values::GpuSample> samples)
{
    const milliseconds from = sampleNow() - 6min;
    samples.removeIf([&](const values::GpuSample &sample) {
        return sample.time >= from && sample.time < from + 2min;
    });
    return samples;
}

values::Host fleetHost(int number, int gpus)
{
    values::Host host = sample::vgpuHost();
    host.ref.value = QStringLiteral("host-%1").arg(1000 + number);
    host.name = QStringLiteral("gpu-esx%1.vslab.local").arg(number + 1, 2, 10, QLatin1Char('0'));
    const values::PciDevice card = host.pciDevices.last();
    const values::PciPassthruInfo info = host.passthru.last();
    host.pciDevices.removeLast();
    host.passthru.removeLast();
    host.graphics.clear();
    for (int i = 0; i < gpus; ++i) {
        values::PciDevice device = card;
        device.id = QStringLiteral("0000:%1:00.0").arg(0x20 + i * 0x10, 2, 16, QLatin1Char('0'));
        host.pciDevices.append(device);
        values::PciPassthruInfo passthru = info;
        passthru.id = device.id;
        host.passthru.append(passthru);
    }
    return host;
}

void addFleetGpu(models::TelemetryStore &telemetry, const values::Host &host, int index, int number)
{
    const values::GpuNumber gpu{number};
    values::GpuIdentity identity;
    identity.server = sampleServer();
    identity.host = host.ref;
    identity.address
        = values::PciAddress::parse(host.pciDevices.at(host.pciDevices.size() - 1 - index).id);
    identity.uuid = QStringLiteral("GPU-%1").arg(number);
    identity.name = QStringLiteral("Tesla P100-PCIE-16GB");
    telemetry.setGpu(gpu, identity);
    values::GpuState state = makeState(values::SampleSource::HostNvidiaSmi);
    if (number % 11 == 3)
        state.eccUncorrected = 2;
    if (number % 5 == 0)
        state.vms = {{QStringLiteral("VirtualMachine"), QStringLiteral("vm-92")}};
    telemetry.setState(gpu, state);
    QList<values::GpuSample> samples = sampleSeries(number, sampleNow(), 900);
    for (values::GpuSample &sample : samples) {
        if (number % 5 == 0)
            sample.set(Metric::GpuUtilization, 0);
        if (number % 7 == 2)
            sample.set(Metric::Temperature, 84);
    }
    telemetry.addSamples({{gpu, samples}});
}

} // namespace

milliseconds sampleNow()
{
    return milliseconds(QDateTime({2026, 11, 21}, {14, 30}, Qt::UTC).toMSecsSinceEpoch());
}

QList<values::GpuSample> sampleSeries(int seed, milliseconds until, int seconds)
{
    QRandomGenerator random(static_cast<quint32>(seed));
    QList<values::GpuSample> samples;
    double drift = random.bounded(60) + 10;
    int burst = 0;
    for (int i = seconds; i > 0; --i) {
        drift = std::clamp(drift + random.bounded(3.0) - 1.5, 2.0, 95.0);
        if (burst == 0 && random.bounded(120) == 0)
            burst = 10 + random.bounded(50);
        burst = std::max(0, burst - 1);
        const double load
            = std::clamp((burst > 0 ? 97.0 : drift) + random.bounded(6.0) - 3.0, 0.0, 100.0);
        values::GpuSample sample;
        sample.time = until - std::chrono::seconds(i - 1);
        sample.set(Metric::GpuUtilization, std::round(load));
        sample.set(Metric::MemoryUtilization, std::round(load * 0.6));
        sample.set(Metric::MemoryUsed, std::round(1200 + drift * 140));
        sample.set(Metric::Temperature, std::round(34 + load * 0.42));
        sample.set(Metric::Power, 40 + load * 1.9);
        sample.set(Metric::SmClock, load > 10 ? 1328 : 405);
        sample.set(Metric::MemoryClock, 715);
        sample.set(Metric::EncoderUtilization, 0);
        samples.append(sample);
    }
    return samples;
}

void fillSampleTelemetry(models::TelemetryStore &telemetry)
{
    telemetry.setClock(sampleNow);
    addSources(telemetry);
    values::GpuIdentity host;
    host.server = sampleServer();
    host.host = {QStringLiteral("HostSystem"), QStringLiteral("host-12")};
    host.address = values::PciAddress::parse(u"0000:82:00.0");
    host.uuid = QStringLiteral("GPU-1111");
    host.name = QStringLiteral("Tesla P100-PCIE-16GB");
    telemetry.setGpu(vgpuHostGpu, host);
    values::GpuState state = makeState(values::SampleSource::HostNvidiaSmi);
    state.processes = QList<values::GpuProcess>{
        {2101, QStringLiteral("cad-desktop-01"), values::MiB{4096}, 31.0},
        {2144, QStringLiteral("bf-gpu-vm-02"), values::MiB{8192}, std::nullopt}};
    telemetry.setState(vgpuHostGpu, state);
    values::GpuIdentity guest;
    guest.server = sampleServer();
    guest.vm = {QStringLiteral("VirtualMachine"), QStringLiteral("vm-92")};
    guest.uuid = QStringLiteral("GPU-2222");
    guest.name = QStringLiteral("Tesla P100-PCIE-16GB");
    telemetry.setGpu(guestGpu, guest);
    values::GpuState hurt = makeState(values::SampleSource::GuestNvidiaSmi);
    hurt.eccUncorrected = 4;
    hurt.xids = {{63, QDateTime::fromMSecsSinceEpoch((sampleNow() - 4min).count(), Qt::UTC),
        QStringLiteral("Row remapper: New row marked for remapping")}};
    hurt.throttleReasons = {QStringLiteral("sw_power_cap")};
    telemetry.setState(guestGpu, hurt);
    QList<values::GpuSample> told = sampleSeries(2, sampleNow(), minutesOfSamples * 60);
    for (values::GpuSample &sample : told)
        sample.source = values::SampleSource::GuestNvidiaSmi;
    telemetry.addSamples(
        {{vgpuHostGpu, withGap(sampleSeries(1, sampleNow(), minutesOfSamples * 60))},
            {guestGpu, told}});
    telemetry.addMark({values::ChartMark::Kind::Xid, sampleNow() - 4min, guestGpu,
        QStringLiteral("Xid 63: row remapped")});
    telemetry.addMark({values::ChartMark::Kind::PlanApplied, sampleNow() - 9min, std::nullopt,
        QStringLiteral("Host graphics set to Shared Direct")});
}

void fillFleet(models::EstateStore &estates, models::TelemetryStore &telemetry, int hosts, int gpus)
{
    telemetry.setClock(sampleNow);
    int number = 100;
    for (int h = 0; h < hosts; ++h) {
        const values::Host host = fleetHost(h, gpus);
        putHost(estates, host);
        for (int i = 0; i < gpus; ++i)
            addFleetGpu(telemetry, host, i, number++);
    }
}

} // namespace tests
