// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/capacity.h"

#include "models/format.h"
#include "services/setup/common/evacuation.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

/// Memory that a host has left for VMs that come: what reservations leave where that is known,
/// else what the memory of its running VMs leaves. Nothing where not even that is known.
std::optional<qint64> roomMiB(const plan::Estate &estate, const values::Host &host)
{
    if (host.setup && host.setup->unreservedMiB)
        return host.setup->unreservedMiB;
    if (!host.memory)
        return std::nullopt;
    qint64 room = host.memory->count;
    for (const values::VirtualMachine *const vm : estate.vmsOn(host.ref)) {
        if (vm->power == values::PowerState::PoweredOn && vm->memory)
            room -= vm->memory->count;
    }
    return std::max<qint64>(0, room);
}

struct Load {
    qint64 mib = 0;
    int vms = 0;
};

Load leaving(const plan::Estate &estate, const values::MoRef &host)
{
    Load load;
    for (const values::EvacuatedVm &moved : evacuation(estate, host)) {
        const values::VirtualMachine *const vm = estate.vm(moved.vm);
        if (moved.how == values::EvacuatedVm::How::MustBeShutDown || !vm)
            continue;
        ++load.vms;
        load.mib += vm->memory ? vm->memory->count : 0;
    }
    return load;
}

} // namespace

plan::StepType Capacity::type()
{
    return stepType<Capacity>(u"host.capacity"_s, {devicesParameter(), boolParameter(u"enable"_s)});
}

values::StepInfo Capacity::info() const
{
    values::StepInfo info;
    info.title = tr("Check that the other hosts can carry the VMs of %1").arg(hostName());
    info.why = tr("A host in maintenance mode hands its running VMs to the others. If they have no "
                  "room, the evacuation never ends.");
    info.byHand = tr("Cluster > Monitor > Resource Allocation > Memory");
    info.kind = values::StepKind::Wait;
    info.typical = std::chrono::seconds(1);
    return info;
}

void Capacity::predict(plan::Estate &) const
{
    // Looks only.
}

plan::Script Capacity::script(plan::ScriptLanguage) const
{
    return {{},
        tr("Make sure that the other hosts of the cluster have room for the running VMs "
           "of %1.")
            .arg(hostName())};
}

values::StepCheck Capacity::assessHost(const plan::Estate &estate, const values::Host &host) const
{
    if (const auto missing = missingDevice(host))
        return *missing;
    if (staysUp(host))
        return isDone(tr("Nothing leaves %1: no reboot is needed.").arg(host.name));
    const Load load = leaving(estate, target());
    if (load.vms == 0)
        return isDone(tr("No running VM has to find room on another host."));
    const QList<const values::Host *> others = siblings(estate, target());
    qint64 room = 0;
    for (const values::Host *const other : others) {
        const std::optional<qint64> left = roomMiB(estate, *other);
        if (!left)
            return isUnknown(tr("The memory of %1 is not known.").arg(other->name));
        room += *left;
    }
    const QString needs = models::memoryText(values::MiB{load.mib});
    const QString has = models::memoryText(values::MiB{room});
    if (room < load.mib)
        return isBlocked(
            tr("%n VM(s) of %1 need %2 on other hosts; they have %3.", nullptr, load.vms)
                .arg(host.name, needs, has),
            tr("Shut VMs down, or add a host to the cluster."));
    return isDone(
        tr("%n VM(s) need %1; the other hosts have %2.", nullptr, load.vms).arg(needs, has));
}

QCoro::Task<values::Result<values::Evidence>> Capacity::apply(
    std::shared_ptr<plan::StepContext>, std::stop_token)
{
    co_return values::Evidence{
        tr("What the other hosts of %1 have left could not be told.").arg(hostName()), {}};
}

QCoro::Task<values::Result<values::Evidence>> Capacity::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Evidence> looked = co_await apply(context, stop);
    co_return looked;
}

} // namespace setup
