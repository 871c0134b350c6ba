// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/resolved.h"

#include "models/derive/pciids.h"
#include "models/derive/pciview.h"
#include "services/catalog/mmio.h"
#include "services/setup/common/hostdevices.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct Resolved {
    Q_DECLARE_TR_FUNCTIONS(setup::Resolved)
};

using Assignment = values::PassthroughChoices::Assignment;
using values::Error;

Error usage(const QString &why)
{
    return {Error::Kind::Usage, Resolved::tr("There is no plan for these choices"), why,
        Resolved::tr("Choose from what the server shows now.")};
}

/// The devices named and those that depend on them, each once.
std::optional<Error> takeDevices(const Assignment &chosen, ResolvedAssignment &into)
{
    for (const QString &named : chosen.devices) {
        if (!deviceAt(*into.host, named))
            return usage(Resolved::tr("%1 has no device %2.").arg(into.host->name, named));
        const QStringList unit = unitOf(*into.host, named);
        for (const QString &address : unit) {
            const values::PciDevice *const device = deviceAt(*into.host, address);
            if (!device || models::isBridge(*device) || into.addresses.contains(device->id))
                continue;
            into.devices.append(DeviceKey::of(*device));
            into.addresses.append(device->id);
        }
    }
    if (into.devices.isEmpty())
        return usage(Resolved::tr("No device of %1 is chosen.").arg(into.host->name));
    return std::nullopt;
}

std::optional<Error> takeVm(
    const Assignment &chosen, const plan::Estate &estate, ResolvedAssignment &into)
{
    if (!chosen.vm.isNull()) {
        into.vm = estate.vm(chosen.vm);
        if (!into.vm)
            return usage(Resolved::tr("The VM %1 is not there.").arg(chosen.vm.value));
    }
    into.create = chosen.create;
    into.clone = chosen.clone;
    if (into.clone) {
        into.source = estate.vm(into.clone->source);
        if (!into.source)
            return usage(Resolved::tr("The VM to clone is not there."));
    }
    const int ways
        = int(into.vm != nullptr) + int(into.create.has_value()) + int(into.clone.has_value());
    if (ways > 1)
        return usage(Resolved::tr("A device goes to an existing VM, a new one or a clone."));
    return std::nullopt;
}

std::optional<Error> refuseTwice(
    const QList<ResolvedAssignment> &all, const values::PassthroughChoices &choices)
{
    QSet<QString> devices, vms;
    for (const ResolvedAssignment &one : all) {
        for (const QString &address : one.addresses) {
            const QString key = one.host->ref.value % u' ' % models::pciIdKey(address);
            if (devices.contains(key) && !choices.dynamic)
                return usage(
                    Resolved::tr("%1 of %2 is chosen twice.").arg(address, one.host->name));
            devices.insert(key);
        }
        if (!one.hasVm())
            continue;
        const QString vm = one.vm ? one.vm->ref.value : u"new "_s + one.vmName();
        if (vms.contains(vm))
            return usage(Resolved::tr("%1 is chosen twice.").arg(one.vmName()));
        vms.insert(vm);
    }
    return std::nullopt;
}

} // namespace

QString ResolvedAssignment::vmName() const
{
    if (vm)
        return vm->name;
    if (create)
        return create->name;
    return clone ? clone->name : QString();
}

values::Result<QList<ResolvedAssignment>> resolved(
    const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    QList<ResolvedAssignment> all;
    for (const Assignment &chosen : choices.assignments) {
        ResolvedAssignment one;
        one.host = estate.host(chosen.host);
        if (!one.host)
            return usage(Resolved::tr("The host %1 is not there.").arg(chosen.host.value));
        if (const std::optional<Error> error = takeDevices(chosen, one))
            return *error;
        if (const std::optional<Error> error = takeVm(chosen, estate, one))
            return *error;
        if (one.hasVm() && !choices.enable)
            return usage(Resolved::tr("Devices that are taken out of passthrough go to no VM."));
        all.append(one);
    }
    if (all.isEmpty())
        return usage(Resolved::tr("No device is chosen."));
    if (const std::optional<Error> error = refuseTwice(all, choices))
        return *error;
    return all;
}

values::MmioNeed windowOf(
    const ResolvedAssignment &assignment, const values::PassthroughChoices &choices)
{
    QList<values::PciDevice> devices;
    QSet<QString> seen;
    const auto take = [&](const QString &address) {
        const values::PciDevice *const device = deviceAt(*assignment.host, address);
        if (device && !seen.contains(device->id)) {
            seen.insert(device->id);
            devices.append(*device);
        }
    };
    for (const QString &address : assignment.addresses)
        take(address);
    if (assignment.vm && assignment.vm->host == assignment.host->ref) {
        for (const values::VmPciDevice &has : assignment.vm->pciDevices) {
            if (has.method == values::GpuMethod::Fixed)
                take(has.pciId);
        }
    }
    return catalog::mmioNeed(devices, choices.bars);
}

} // namespace setup
