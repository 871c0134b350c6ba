// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/planrequest.h"
#include "services/catalog/mmio.h"
#include "services/setup/common/evacuation.h"

#include <QCoreApplication>

#include <algorithm>

namespace app
{

namespace
{

using values::Error;
using values::Result;
using Assignment = values::PassthroughChoices::Assignment;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::PlanCommand)
};

template <class Objects>
bool hasSeveral(const Objects &objects, const QString &name)
{
    return std::count_if(objects.begin(), objects.end(), [&name](const auto &object) {
        return object->name == name;
    }) > 1;
}

Error notFound(const QString &what, const QString &why)
{
    return {Error::Kind::NotFound, what, why,
        Tr::tr("gpudeckctl inventory --format table lists what there is.")};
}

Error ambiguous(const QString &name)
{
    return {Error::Kind::Usage, Tr::tr("\"%1\" is not clear").arg(name),
        Tr::tr("several objects of the server have this name"), Tr::tr("Rename one of them.")};
}

Result<values::Host> hostOf(const QString &name, const plan::Estate &estate)
{
    if (const values::Host *const host = estate.hostNamed(name))
        return *host;
    if (hasSeveral(estate.objects.hosts, name))
        return ambiguous(name);
    return notFound(
        Tr::tr("The host is not there"), Tr::tr("the server has no host \"%1\"").arg(name));
}

Result<values::VirtualMachine> vmOf(const QString &name, const plan::Estate &estate)
{
    if (const values::VirtualMachine *const vm = estate.vmNamed(name))
        return *vm;
    if (hasSeveral(estate.objects.vms, name))
        return ambiguous(name);
    return notFound(Tr::tr("The VM is not there"), Tr::tr("the server has no VM \"%1\"").arg(name));
}

/// "82:00.0" is the device in PCI domain 0; "10de:15f8" is each device of the model.
bool isMeant(const values::PciDevice &device, const QString &text)
{
    const QString wanted = text.toLower();
    const QString id = device.id.toLower();
    return id == wanted || id == QLatin1String("0000:") + wanted
        || catalog::modelKey(device) == wanted;
}

Result<QStringList> devicesOf(const QStringList &texts, const values::Host &host)
{
    QStringList addresses;
    for (const QString &text : texts) {
        const qsizetype before = addresses.size();
        for (const values::PciDevice &device : host.pciDevices) {
            if (isMeant(device, text) && !addresses.contains(device.id))
                addresses.append(device.id);
        }
        if (addresses.size() == before)
            return notFound(Tr::tr("The device is not there"),
                Tr::tr("%1 has no PCI device %2").arg(host.name, text));
    }
    return addresses;
}

/// The devices of the one host, dealt out to the clones.
Result<QList<Assignment>> dealt(
    const PlanRequest &request, const Assignment &all, const plan::Estate &estate)
{
    const auto source = vmOf(request.cloneFrom, estate);
    if (!source.ok())
        return source.error();
    const qsizetype share = all.devices.size() / request.names.size();
    if (share * request.names.size() != all.devices.size())
        return Error(Error::Kind::Usage, Tr::tr("The devices cannot be dealt out"),
            Tr::tr("%1 devices do not go evenly into %2 clones")
                .arg(all.devices.size())
                .arg(request.names.size()),
            Tr::tr("Name as many devices for each clone."));
    QList<Assignment> assignments;
    for (qsizetype i = 0; i < request.names.size(); ++i) {
        Assignment one;
        one.host = all.host;
        one.devices = all.devices.mid(i * share, share);
        one.clone = values::VmClone();
        one.clone->source = source->ref;
        one.clone->name = request.names.at(i);
        one.clone->host = all.host;
        assignments.append(one);
    }
    return assignments;
}

Result<QList<Assignment>> assignmentsOn(
    const QString &name, const PlanRequest &request, const plan::Estate &estate)
{
    const auto host = hostOf(name, estate);
    if (!host.ok())
        return host.error();
    const auto devices = devicesOf(request.devices, *host);
    if (!devices.ok())
        return devices.error();
    Assignment one;
    one.host = host->ref;
    one.devices = *devices;
    if (!request.cloneFrom.isEmpty())
        return dealt(request, one, estate);
    if (request.create) {
        one.create = request.create;
        one.create->host = host->ref;
    }
    if (!request.vm.isEmpty()) {
        const auto vm = vmOf(request.vm, estate);
        if (!vm.ok())
            return vm.error();
        one.vm = vm->ref;
    }
    return QList<Assignment>{one};
}

/// The running VMs that a reboot of these hosts would stop.
QList<values::MoRef> stoppingVms(const QList<Assignment> &assignments, const plan::Estate &estate)
{
    QList<values::MoRef> stopping;
    for (const Assignment &assignment : assignments) {
        for (const values::EvacuatedVm &vm : setup::evacuation(estate, assignment.host)) {
            const bool moves = vm.how == values::EvacuatedVm::How::MovesByItself;
            if (!moves && !stopping.contains(vm.vm))
                stopping.append(vm.vm);
        }
    }
    return stopping;
}

} // namespace

Result<values::PassthroughChoices> choicesOf(const PlanRequest &request, const plan::Estate &estate)
{
    values::PassthroughChoices choices = request.choices;
    for (const QString &name : request.hosts) {
        const auto assignments = assignmentsOn(name, request, estate);
        if (!assignments.ok())
            return assignments.error();
        choices.assignments += *assignments;
    }
    for (const QString &name : request.shutDown) {
        const auto vm = vmOf(name, estate);
        if (!vm.ok())
            return vm.error();
        choices.shutDown.append(vm->ref);
    }
    if (request.shutDownAll)
        choices.shutDown = stoppingVms(choices.assignments, estate);
    return choices;
}

} // namespace app
