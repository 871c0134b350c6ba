// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/remedy/remedyplan.h"

#include "services/catalog/mmio.h"
#include "services/setup/common/hostdevices.h"
#include "services/setup/common/parameters.h"
#include "services/setup/passthrough/choicesjson.h"
#include "services/setup/passthrough/recipe.h"
#include "services/setup/passthrough/remedysteps.h"
#include "services/setup/passthrough/stepwriter.h"
#include "services/setup/remedy/byhand.h"
#include "services/setup/vm/vmwish.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct Remedy {
    Q_DECLARE_TR_FUNCTIONS(setup::Remedy)
};

using values::Error;
using values::PciDevice;

/// The VM's fixed devices on its host.
struct Found {
    QStringList addresses; ///< where they are
    QHash<QString, QString> moved; ///< from where the VM looks for it to where it is
};

bool isModel(const values::VmPciDevice &wanted, const PciDevice &device)
{
    bool isHex = false;
    const uint id = wanted.deviceId.toUInt(&isHex, 16);
    return isHex && id == device.deviceId
        && (wanted.vendorId == 0 || wanted.vendorId == device.vendorId);
}

/// Where the card went that the VM names: the first of its model that nobody has.
const PciDevice *movedTo(const values::VmPciDevice &wanted, const values::VirtualMachine &vm,
    const values::Host &host, const plan::Estate &estate, const QStringList &taken)
{
    for (const PciDevice &device : host.pciDevices) {
        const auto owners = holders(estate, host.ref, {device.id}, false);
        const bool isFree = std::all_of(owners.cbegin(), owners.cend(),
            [&vm](const values::VirtualMachine *owner) { return owner->ref == vm.ref; });
        if (isModel(wanted, device) && isFree && !taken.contains(device.id))
            return &device;
    }
    return nullptr;
}

Found devicesOf(
    const values::VirtualMachine &vm, const values::Host &host, const plan::Estate &estate)
{
    Found found;
    QList<const values::VmPciDevice *> lost;
    for (const values::VmPciDevice &has : vm.pciDevices) {
        if (has.method != values::GpuMethod::Fixed)
            continue;
        const PciDevice *const there = deviceAt(host, has.pciId);
        if (there && (has.deviceId.isEmpty() || isModel(has, *there)))
            found.addresses.append(there->id);
        else
            lost.append(&has);
    }
    for (const values::VmPciDevice *const one : std::as_const(lost)) {
        const PciDevice *const there = movedTo(*one, vm, host, estate, found.addresses);
        if (!there)
            continue;
        found.moved.insert(there->id, one->pciId);
        found.addresses.append(there->id);
    }
    return found;
}

values::PassthroughChoices choicesFor(const RemedyWish &wish, const values::VirtualMachine &vm,
    const values::Host &host, const QStringList &addresses)
{
    values::PassthroughChoices choices;
    values::PassthroughChoices::Assignment one;
    one.host = host.ref;
    one.vm = vm.ref;
    one.devices = addresses;
    choices.assignments = {one};
    choices.bars = wish.bars;
    choices.vendorSupportAsked = false;
    choices.proveInGuest = false;
    QList<PciDevice> devices;
    for (const QString &address : addresses)
        devices.append(*deviceAt(host, address));
    if (wish.leastGb > catalog::mmioNeed(devices, wish.bars).sizeGb)
        choices.mmioSizeGb = wish.leastGb;
    return choices;
}

/// A card that moved is known to its step by the address that the VM still has, so that the entry
/// that points to nothing goes.
void nameOldAddresses(values::Plan &plan, const QHash<QString, QString> &moved)
{
    for (values::PlannedStep &step : plan.steps) {
        if (step.type != u"vm.configure" || moved.isEmpty())
            continue;
        QList<DeviceKey> keys = setup::devicesOf(step.params.value(u"devices"));
        for (DeviceKey &key : keys)
            key.address = moved.value(key.address, key.address);
        step.params.insert(u"devices"_s, deviceArray(keys));
    }
}

values::StepTarget targetOf(
    const values::Finding &finding, const values::VirtualMachine &vm, const values::Host &host)
{
    return finding.hostStep ? values::StepTarget{host.ref, host.name, {}}
                            : values::StepTarget{vm.ref, vm.name, {}};
}

bool needsVmOff(const values::PlannedStep &step)
{
    return step.type == u"vm.configure" || step.type == u"vm.upgrade-hardware"
        || step.type == u"vm.remove-snapshots";
}

/// Remedies alone: the VM is stopped for those that want it, and started in the end.
values::Plan planAlone(const QList<values::PlannedStep> &remedies, const QStringList &addresses,
    const values::VirtualMachine &vm, const values::Host &host)
{
    values::Plan plan;
    StepWriter writer(plan);
    writer.beginGroup(host.ref);
    const values::StepTarget target{vm.ref, vm.name, {}};
    const QJsonObject onHost{{u"host"_s, refText(host.ref)}};
    for (const values::PlannedStep &remedy : remedies) {
        if (!needsVmOff(remedy) || vm.power != values::PowerState::PoweredOn || addresses.isEmpty())
            continue;
        QJsonObject off{{u"host"_s, refText(host.ref)},
            {u"devices"_s, deviceArray(keysOf(host, addresses))}, {u"enable"_s, true}};
        if (remedy.type == u"vm.configure")
            off.insert(u"configure"_s, remedy.params);
        if (remedy.type == u"vm.upgrade-hardware")
            off.insert(u"hardware"_s, remedy.params.value(u"hardware"));
        if (remedy.type == u"vm.remove-snapshots")
            off.insert(u"snapshots"_s, true);
        writer.add(u"vm.shut-down"_s, vm.ref.value % u'-' % remedy.type, target, off);
    }
    writer.add(u"vm.power-on"_s, vm.ref.value, target, onHost);
    writer.add(u"vm.watch-power"_s, vm.ref.value, target);
    insertRemedies(plan, remedies);
    return plan;
}

} // namespace

values::Result<values::Plan> planRemedy(const RemedyWish &wish, const plan::Estate &estate)
{
    const values::VirtualMachine *const vm = estate.vm(wish.vm);
    const values::Host *const host = vm ? estate.host(vm->host) : nullptr;
    const QString what = Remedy::tr("There is no plan for this remedy");
    if (!host)
        return Error(Error::Kind::NotFound, what, Remedy::tr("The VM or its host is not there."));
    if (wish.findings.isEmpty())
        return Error(Error::Kind::Usage, what, Remedy::tr("No cause is known that it could mend."),
            Remedy::tr("Give the log of the time of the failure."));
    const Found found = devicesOf(*vm, *host, estate);
    QList<values::PlannedStep> remedies;
    bool byPassthrough = false;
    for (const values::Finding &finding : wish.findings) {
        if (wish.byPassthrough.contains(finding.rule) && !found.addresses.isEmpty())
            byPassthrough = true;
        else if (finding.step)
            remedies.append(*finding.step);
        else
            remedies.append(ByHand::planned(finding, targetOf(finding, *vm, *host)));
    }
    values::PassthroughChoices choices = choicesFor(wish, *vm, *host, found.addresses);
    choices.remedies = remedies;
    values::Plan plan = planAlone(remedies, found.addresses, *vm, *host);
    if (byPassthrough) {
        const values::Result<values::Plan> whole = planPassthrough(choices, estate);
        if (!whole.ok())
            return whole.error();
        plan = whole.value();
        nameOldAddresses(plan, found.moved);
    }
    plan.recipe = u"remedy"_s;
    plan.choices = toJson(choices);
    plan.serverUuid = estate.about.instanceUuid;
    plan.serverName = estate.server;
    plan.made = QDateTime::currentDateTimeUtc();
    return plan;
}

} // namespace setup
