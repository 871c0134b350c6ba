// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/gpumodel.h"
#include "models/items/hosttreefiltermodel.h"
#include "models/items/hosttreemodel.h"
#include "models/items/pcidevicemodel.h"
#include "models/items/vmgpumodel.h"
#include "tests/models/estates.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace tests;

namespace
{

constexpr int clusters = 50;
constexpr int hosts = 1000;
constexpr int vms = 10000;
constexpr int slice = 250;

QString id(const char *kind, int number)
{
    return QLatin1String(kind) + QString::number(number);
}

values::Host makeGpuHost(int number)
{
    auto made
        = makeHost(id("host-", number), id("esx", number), cluster(id("c-", number % clusters)));
    for (int i = 0; i < 40; ++i)
        made.pciDevices.append(
            bridge(QStringLiteral("0000:%1:00.0").arg(i, 2, 16, QLatin1Char('0'))));
    for (int i = 0; i < 4; ++i) {
        const QString at = QStringLiteral("0000:8%1:00.0").arg(i);
        made.pciDevices.append(p100(at, made.pciDevices.at(i).id));
        made.passthru.append(passthru(at, true, i % 2 == 0, i % 2 == 0));
    }
    return made;
}

values::VirtualMachine makeGpuVm(int number)
{
    auto made = makeVm(id("vm-", number), id("ml-", number), host(id("host-", number % hosts)));
    if (number < 2 * hosts)
        made.pciDevices = {fixedDevice(
            number < hosts ? QStringLiteral("0000:80:00.0") : QStringLiteral("0000:82:00.0"),
            id("system-", number % hosts))};
    return made;
}

values::ChangeBatch everything()
{
    const auto dc = datacenter(id("dc-", 1));
    values::ChangeBatch all{
        enter(makeEntity(folder(id("root", 0)), QStringLiteral("Datacenters"), {})),
        enter(makeEntity(dc, QStringLiteral("DC"), folder(id("root", 0)))),
        enter(makeEntity(folder(id("h-", 1)), QStringLiteral("host"), dc))};
    for (int i = 0; i < clusters; ++i)
        all.push_back(
            enter(makeEntity(cluster(id("c-", i)), id("Cluster ", i), folder(id("h-", 1)))));
    for (int i = 0; i < hosts; ++i)
        all.push_back(enter(makeGpuHost(i)));
    for (int i = 0; i < vms; ++i)
        all.push_back(enter(makeGpuVm(i)));
    return all;
}

/// Of this thread: other programs on the machine do not count.
double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Median and longest of the runs, in milliseconds of CPU time.
void measure(const char *what, int runs, const std::function<void(int)> &work)
{
    std::vector<double> took;
    for (int run = 0; run < runs; ++run) {
        const double before = cpuMilliseconds();
        work(run);
        QCoreApplication::processEvents();
        took.push_back(cpuMilliseconds() - before);
    }
    std::sort(took.begin(), took.end());
    std::printf(
        "  %-52s median %7.2f ms   longest %7.2f ms\n", what, took[took.size() / 2], took.back());
}

values::ChangeBatch powerChanges(QRandomGenerator &random)
{
    values::ChangeBatch batch;
    for (int i = 0; i < slice; ++i) {
        auto changed = makeGpuVm(int(random.bounded(vms)));
        changed.power = values::PowerState(1 + random.bounded(3));
        batch.push_back(modify(changed, {values::VmField::Power}));
    }
    return batch;
}

values::ChangeBatch moves(QRandomGenerator &random)
{
    values::ChangeBatch batch;
    for (int i = 0; i < slice; ++i) {
        auto changed = makeGpuVm(2 * hosts + int(random.bounded(vms - 2 * hosts)));
        changed.host = host(id("host-", int(random.bounded(hosts))));
        batch.push_back(modify(changed, {values::VmField::Host}));
    }
    return batch;
}

values::ChangeBatch comeAndGo(int run)
{
    // What goes comes again nine runs later.
    values::ChangeBatch batch;
    for (int i = 0; i < slice / 2; ++i) {
        batch.push_back(leave(vm(id("vm-", (run % 40) * slice + i))));
        batch.push_back(enter(makeGpuVm(((run + 31) % 40) * slice + i)));
    }
    return batch;
}

values::ChangeBatch deviceChanges(QRandomGenerator &random)
{
    values::ChangeBatch batch;
    for (int i = 0; i < slice; ++i) {
        auto changed = makeGpuHost(int(random.bounded(hosts)));
        changed.passthru[random.bounded(4)].active = random.bounded(2) == 0;
        batch.push_back(modify(changed, {values::HostField::Passthru}));
    }
    return batch;
}

void load(models::EstateStore &store)
{
    const auto all = everything();
    size_t at = 0;
    measure("a slice of 250 objects of the first load", int(all.size()) / slice + 1, [&](int) {
        const size_t end = std::min(all.size(), at + slice);
        store.apply(vc,
            values::ChangeBatch(
                all.begin() + std::ptrdiff_t(at), all.begin() + std::ptrdiff_t(end)));
        at = end;
    });
}

/// The batches are made before the clock runs.
void measureBatches(models::EstateStore &store, const char *what,
    const std::function<values::ChangeBatch(int)> &make)
{
    constexpr int runs = 40;
    std::vector<values::ChangeBatch> batches;
    for (int run = 0; run < runs; ++run)
        batches.push_back(make(run));
    measure(what, runs, [&](int run) { store.apply(vc, batches[size_t(run)]); });
}

void change(models::EstateStore &store)
{
    QRandomGenerator random(1);
    measureBatches(store, "250 power states", [&](int) { return powerChanges(random); });
    measureBatches(store, "250 VMs change their host", [&](int) { return moves(random); });
    measureBatches(store, "125 VMs come, 125 go", comeAndGo);
    measureBatches(store, "passthrough of 250 hosts", [&](int) { return deviceChanges(random); });
}

} // namespace

/// 1,000 hosts with 4 GPUs and 40 bridges, 10,000 VMs: how long the interface thread is held.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::printf("store and tree:\n");
    models::EstateStore store;
    addServer(store);
    models::HostTreeModel tree(&store);
    load(store);
    change(store);

    std::printf("store, tree, sorted filter, one host's PCI devices and VMs:\n");
    models::HostTreeFilterModel filter;
    filter.setSourceModel(&tree);
    for (int i = 0; i < hosts; ++i) // a view that is unfolded asks for every row
        (void)filter.rowCount(filter.mapFromSource(tree.indexOf({vc, host(id("host-", i))})));
    models::PciDeviceModel pci(&store, models::PciDeviceModel::Shape::GroupedByBridge);
    pci.setHost({vc, host(id("host-", 7))});
    models::VmGpuModel hostVms(&store);
    hostVms.setScope({vc, host(id("host-", 7))});
    change(store);
    const QStringList texts{QStringLiteral("ml-1"), QStringLiteral("esx77"), QString()};
    measure("filter text is typed", 30, [&](int run) { filter.setText(texts.at(run % 3)); });
    measure("only GPUs is switched", 30, [&](int run) { filter.setOnlyGpus(run % 2 == 0); });

    std::printf("and with the GPUs and VMs of everything:\n");
    const models::GpuModel gpus(&store);
    const models::VmGpuModel allVms(&store);
    change(store);
    return 0;
}
