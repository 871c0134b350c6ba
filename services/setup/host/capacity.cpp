// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/capacity.h"

#include "models/format.h"
#include "services/setup/common/evacuation.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

// Unqualified, or lupdate loses the context of what follows.
using values::StepCheck;

namespace
{

/// Memory that a host has left for VMs that come: neither what is reserved nor what its running VMs
/// have may be touched. Nothing where that is not known.
std::optional<qint64> roomMiB(const plan::Estate &estate, const values::Host &host)
{
    if (!host.memory)
        return host.setup ? host.setup->unreservedMiB : std::nullopt;
    qint64 room = host.memory->count;
    for (const values::VirtualMachine *const vm : estate.vmsOn(host.ref)) {
        if (vm->power == values::PowerState::PoweredOn && vm->memory)
            room -= vm->memory->count;
    }
    if (host.setup && host.setup->unreservedMiB)
        room = std::min(room, *host.setup->unreservedMiB);
    return std::max<qint64>(0, room);
}

/// A VM that leaves, with what it needs elsewhere.
struct Leaving {
    const values::VirtualMachine *vm = nullptr;
    qint64 mib = 0;
};

/// The largest first.
QList<Leaving> leaving(const plan::Estate &estate, const values::MoRef &host)
{
    QList<Leaving> all;
    for (const values::EvacuatedVm &moved : evacuation(estate, host)) {
        const values::VirtualMachine *const vm = estate.vm(moved.vm);
        if (moved.how != values::EvacuatedVm::How::MustBeShutDown && vm)
            all.append({vm, vm->memory ? vm->memory->count : 0});
    }
    std::stable_sort(
        all.begin(), all.end(), [](const Leaving &a, const Leaving &b) { return a.mib > b.mib; });
    return all;
}

struct Room {
    values::MoRef host;
    qint64 mib = 0;
};

/// Puts each VM on one host, the roomiest that may have it; the first for which there is none.
const Leaving *homeless(const plan::Estate &estate, const QList<Leaving> &vms, QList<Room> &rooms)
{
    for (const Leaving &one : vms) {
        std::stable_sort(
            rooms.begin(), rooms.end(), [](const Room &a, const Room &b) { return a.mib > b.mib; });
        const auto room = std::find_if(rooms.begin(), rooms.end(), [&](const Room &found) {
            return found.mib >= one.mib && mayRunOn(estate, one.vm->ref, found.host);
        });
        if (room == rooms.end())
            return &one;
        room->mib -= one.mib;
    }
    return nullptr;
}

bool keepsRoomForFailovers(const plan::Estate &estate, const values::MoRef &host)
{
    const values::Entity *const cluster = estate.clusterOf(host);
    return cluster && cluster->setup && cluster->setup->ha.value_or(false)
        && cluster->setup->admissionControl.value_or(false);
}

QString memory(qint64 mib)
{
    return models::memoryText(values::MiB{mib});
}

/// One VM after the other finds a host: room that is spread over several hosts helps none.
StepCheck fit(const plan::Estate &estate, const values::Host &host, const QList<Leaving> &vms,
    QList<Room> rooms)
{
    qint64 needs = 0, has = 0;
    for (const Leaving &one : vms)
        needs += one.mib;
    for (const Room &room : rooms)
        has += room.mib;
    const int count = static_cast<int>(vms.size());
    if (const Leaving *const left = homeless(estate, vms, rooms))
        return isBlocked(
            Capacity::tr("%n VM(s) of %1 need %2 on other hosts; no host has the %3 for %4 beside "
                         "the others, of %5 that they have in all.",
                nullptr, count)
                .arg(host.name, memory(needs), memory(left->mib), left->vm->name, memory(has)),
            Capacity::tr("Shut VMs down, wait until another host is out of maintenance mode, or "
                         "add a host to the cluster."));
    const QString fits = Capacity::tr("%n VM(s) need %1; the other hosts have %2.", nullptr, count)
                             .arg(memory(needs), memory(has));
    if (!keepsRoomForFailovers(estate, host.ref))
        return isDone(fits);
    return isDone(fits % u' ' % Capacity::tr("What HA keeps free for failovers is not counted."));
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
    const QList<Leaving> vms = leaving(estate, target());
    if (vms.isEmpty())
        return isDone(tr("No running VM has to find room on another host."));
    QList<Room> rooms;
    for (const values::Host *const other : siblings(estate, target())) {
        const std::optional<qint64> left = roomMiB(estate, *other);
        if (!left)
            return isUnknown(tr("The memory of %1 is not known.").arg(other->name));
        rooms.append({other->ref, *left});
    }
    return fit(estate, host, vms, rooms);
}

/// Other hosts of a plan may be in maintenance mode by now: all that matters is read anew. Nobody
/// is sent into an evacuation of which nobody knows whether it ends.
QCoro::Task<values::Result<values::StepCheck>> Capacity::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<plan::Estate> first
        = co_await readHostAndVms(context->ports.estate, target(), stop);
    if (!first.ok())
        co_return first.error();
    const values::Host *const host = first.value().host(target());
    if (!host || staysUp(*host) || leaving(first.value(), target()).isEmpty())
        co_return assess(first.value());
    QList<values::MoRef> objects{target()};
    for (const values::VirtualMachine *const vm : first.value().vmsOn(target()))
        objects.append(vm->ref);
    for (const values::Host *const other : siblings(first.value(), target()))
        objects.append(other->ref);
    const values::Result<plan::Estate> whole = co_await context->ports.estate->read(objects, stop);
    if (!whole.ok())
        co_return whole.error();
    const values::StepCheck found = assess(whole.value());
    if (found.state != values::CheckState::Unknown)
        co_return found;
    co_return isBlocked(
        tr("%1 So nobody can tell whether the VMs of %2 find room.").arg(found.reason, hostName()),
        tr("Look at the memory of the cluster's hosts; where there is room, skip this step and say "
           "so as the reason."));
}

QCoro::Task<values::Result<values::Evidence>> Capacity::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Evidence> looked = co_await verify(context, stop);
    co_return looked;
}

} // namespace setup
