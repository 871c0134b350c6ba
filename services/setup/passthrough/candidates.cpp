// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/candidates.h"

#include "models/derive/pciview.h"
#include "models/natural.h"
#include "services/catalog/mmio.h"
#include "services/setup/common/hostdevices.h"
#include "services/setup/passthrough/conflicts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct Candidates {
    Q_DECLARE_TR_FUNCTIONS(setup::Candidates)
};

using values::DeviceCandidate;
using values::VmCandidate;

/// A GPU speaks for its unit; else the first function does.
const models::PciRow *headOf(const QList<const models::PciRow *> &unit)
{
    const auto gpu = std::find_if(
        unit.cbegin(), unit.cend(), [](const models::PciRow *row) { return row->isGpu; });
    return gpu == unit.cend() ? unit.first() : *gpu;
}

QList<const models::PciRow *> unitIn(const QList<models::PciRow> &rows, const models::PciRow &of)
{
    QList<const models::PciRow *> unit;
    for (const models::PciRow &row : rows) {
        if (!row.isBridge && (&row == &of || of.dependents.contains(row.device.id)))
            unit.append(&row);
    }
    return unit;
}

QString nameOf(const values::PciDevice &device)
{
    const catalog::GpuModel *const model = catalog::GpuCatalog::builtIn().find(device);
    return model && !model->name.isEmpty() ? model->name : device.deviceName;
}

/// The VMs that run with vGPUs on a device: a person may let them be shut down, once it is chosen.
QList<values::MoRef> vgpuHolders(
    const plan::Estate &estate, const values::Host &host, const QStringList &addresses)
{
    QList<values::MoRef> found;
    const auto all = holders(estate, host.ref, addresses, true);
    for (const values::VirtualMachine *const vm : all) {
        const bool shares = std::any_of(vm->pciDevices.cbegin(), vm->pciDevices.cend(),
            [](const auto &device) { return device.method == values::GpuMethod::Vgpu; });
        if (shares)
            found.append(vm->ref);
    }
    return found;
}

DeviceCandidate candidateOf(const values::PassthroughChoices &choices, const plan::Estate &estate,
    const values::Host &host, const QList<const models::PciRow *> &unit)
{
    const models::PciRow &head = *headOf(unit);
    DeviceCandidate candidate;
    candidate.host = host.ref;
    candidate.hostName = host.name;
    candidate.addresses.append(head.device.id);
    for (const models::PciRow *const row : unit) {
        if (row != &head)
            candidate.addresses.append(row->device.id);
    }
    candidate.name = nameOf(head.device);
    candidate.modelKey = catalog::modelKey(head.device);
    candidate.isGpu = head.isGpu;
    candidate.active = head.passthru && head.passthru->active && head.passthru->enabled;
    candidate.status = models::statusText(head.status);
    candidate.usedBy = head.usedByNames.join(u", "_s);
    QList<values::MoRef> allowed = choices.shutDown;
    for (const auto &chosen : choices.assignments)
        allowed.append(chosen.vm);
    const QList<values::MoRef> sharing
        = choices.enable ? vgpuHolders(estate, host, candidate.addresses) : QList<values::MoRef>();
    for (const QString &address : std::as_const(candidate.addresses)) {
        const auto conflict = deviceConflict(estate, host, address, allowed, choices.enable);
        if (!conflict)
            continue;
        candidate.problem = QString(conflict->reason % u' ' % conflict->fix);
        if (deviceConflict(estate, host, address, allowed + sharing, choices.enable))
            return candidate;
    }
    candidate.selectable = host.connection == values::ConnectionState::Connected;
    if (!candidate.selectable)
        candidate.problem = Candidates::tr("The host is not connected.");
    else if (candidate.problem.isEmpty() && drivenByHost(host, head.device.id))
        candidate.problem = Candidates::tr("The vGPU manager drives it: its vGPU types vanish, and "
                                           "the host reboots.");
    return candidate;
}

bool isOffered(const models::PciRow &row)
{
    return !row.isBridge && (row.isGpu || (row.passthru && row.passthru->capable));
}

/// GPUs of one model and host that NVLink may join get one number.
void groupLinked(QList<DeviceCandidate> &all, const plan::Estate &estate)
{
    QHash<QString, QList<qsizetype>> byModel;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const values::Host *const host = estate.host(all.at(i).host);
        const values::PciDevice *const device
            = host ? deviceAt(*host, all.at(i).addresses.first()) : nullptr;
        const catalog::GpuModel *const model
            = device ? catalog::GpuCatalog::builtIn().find(*device) : nullptr;
        if (model && model->nvlink.value_or(false))
            byModel[all.at(i).host.value % u' ' % all.at(i).modelKey].append(i);
    }
    int group = 0;
    QStringList keys = byModel.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const QList<qsizetype> members = byModel.value(key);
        if (members.size() < 2)
            continue;
        ++group;
        for (const qsizetype member : members)
            all[member].linkGroup = group;
    }
}

QString noteOf(const values::VirtualMachine &vm, const values::PassthroughChoices &choices)
{
    QStringList notes;
    if (vm.power == values::PowerState::PoweredOn)
        notes.append(Candidates::tr("It runs: it will be shut down."));
    if (vm.hasSnapshot.value_or(false) && choices.removeSnapshots)
        notes.append(Candidates::tr("Its snapshots will be removed."));
    if (vm.firmware == u"bios")
        notes.append(Candidates::tr("It boots with BIOS."));
    return notes.join(u' ');
}

void sortByName(QList<VmCandidate> &list)
{
    std::sort(list.begin(), list.end(), [](const VmCandidate &a, const VmCandidate &b) {
        return std::tie(a.name, a.vm.value) < std::tie(b.name, b.vm.value);
    });
}

QString freeName(const plan::Estate &estate)
{
    QSet<QString> taken;
    for (const models::VmPtr &vm : estate.objects.vms)
        taken.insert(vm->name);
    int number = 1;
    QString name;
    do
        name = u"gpu-vm-%1"_s.arg(number++, 2, 10, QLatin1Char('0'));
    while (taken.contains(name));
    return name;
}

} // namespace

QList<DeviceCandidate> deviceCandidates(
    const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    QList<const values::Host *> hosts;
    for (const models::HostPtr &host : estate.objects.hosts)
        hosts.append(host.get());
    std::sort(
        hosts.begin(), hosts.end(), [](const auto *a, const auto *b) { return a->name < b->name; });
    QList<DeviceCandidate> all;
    for (const values::Host *const host : std::as_const(hosts)) {
        const QList<models::PciRow> rows = models::pciRows(*host, estate.objects);
        QSet<QString> seen;
        for (const models::PciRow &row : rows) {
            if (!isOffered(row) || seen.contains(row.device.id))
                continue;
            const QList<const models::PciRow *> unit = unitIn(rows, row);
            for (const models::PciRow *const member : unit)
                seen.insert(member->device.id);
            all.append(candidateOf(choices, estate, *host, unit));
        }
    }
    groupLinked(all, estate);
    return all;
}

QList<VmCandidate> vmCandidates(
    const values::PassthroughChoices &choices, const plan::Estate &estate, const values::Host *host)
{
    QList<VmCandidate> all;
    for (const models::VmPtr &vm : estate.objects.vms) {
        VmCandidate candidate{vm->ref, vm->name, false, {}, {}};
        if (const auto conflict = vmConflict(estate, *vm, host, choices)) {
            candidate.problem = QString(conflict->reason % u' ' % conflict->fix);
        } else {
            candidate.selectable = true;
            candidate.note = noteOf(*vm, choices);
        }
        all.append(candidate);
    }
    sortByName(all);
    return all;
}

QList<VmCandidate> cloneSources(const plan::Estate &estate)
{
    QList<VmCandidate> all;
    for (const models::VmPtr &vm : estate.objects.vms) {
        VmCandidate candidate{vm->ref, vm->name, true, {}, {}};
        if (const auto conflict = sourceConflict(estate, *vm)) {
            candidate.selectable = false;
            candidate.problem = QString(conflict->reason % u' ' % conflict->fix);
        } else if (vm->power == values::PowerState::PoweredOn) {
            candidate.note = Candidates::tr("It runs: the clone is as after a power cut.");
        }
        all.append(candidate);
    }
    sortByName(all);
    return all;
}

void chooseNetwork(values::VmBlueprint &blueprint, const values::Host &host)
{
    if (!blueprint.network.isNull() || !host.setup)
        return;
    const QList<values::MoRef> &networks = host.setup->networks;
    const auto plain = std::find_if(networks.cbegin(), networks.cend(),
        [](const values::MoRef &ref) { return ref.type == u"Network"; });
    const qsizetype at = plain == networks.cend() ? 0 : plain - networks.cbegin();
    blueprint.network = networks.value(at);
    blueprint.networkName = host.setup->networkNames.value(at);
}

values::VmBlueprint newVm(const plan::Estate &estate, const ResolvedAssignment &assignment)
{
    qint64 gpuMiB = 0;
    for (const QString &address : assignment.addresses) {
        const values::PciDevice *const device = deviceAt(*assignment.host, address);
        const catalog::GpuModel *const model
            = device ? catalog::GpuCatalog::builtIn().find(*device) : nullptr;
        gpuMiB += model && model->memory ? model->memory->count : 0;
    }
    values::VmBlueprint blueprint;
    blueprint.name = freeName(estate);
    blueprint.host = assignment.host->ref;
    blueprint.guestId = u"ubuntu64Guest"_s;
    blueprint.firmware = u"efi"_s;
    blueprint.cpus = 8;
    constexpr qint64 step = 4096; // whole 4 GiB
    blueprint.memoryMiB = std::max<qint64>(16384, (gpuMiB * 3 / 2 + step - 1) / step * step);
    blueprint.diskGiB = 100;
    if (assignment.host->setup && !assignment.host->setup->datastores.isEmpty()) {
        blueprint.datastore = assignment.host->setup->datastores.first();
        blueprint.datastoreName = assignment.host->setup->datastoreNames.value(0);
    }
    chooseNetwork(blueprint, *assignment.host);
    return blueprint;
}

} // namespace setup
