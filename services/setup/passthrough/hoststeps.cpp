// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/hoststeps.h"

#include "models/derive/pciview.h"
#include "services/catalog/mmio.h"
#include "services/setup/common/hostdevices.h"
#include "services/setup/common/parameters.h"
#include "services/setup/passthrough/vmsteps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct HostSteps {
    Q_DECLARE_TR_FUNCTIONS(setup::HostSteps)
};

constexpr qint64 fourGib = qint64(4) * 1024 * 1024 * 1024;

/// A region of 4 GiB or more that a log has shown is proof that the firmware found room for it.
QString proofIn(const values::PassthroughChoices &choices, const HostWork &work)
{
    if (!choices.above4gEvidence.isEmpty())
        return choices.above4gEvidence;
    for (const DeviceKey &key : work.devices) {
        const auto bars = choices.bars.value(key.model());
        for (const values::PassthroughChoices::Bar &bar : bars) {
            if (bar.bytes >= fourGib)
                return HostSteps::tr("The evidence shows region %1 of %2 with %3 GiB.")
                    .arg(bar.index)
                    .arg(key.model())
                    .arg(bar.bytes / (fourGib / 4));
        }
    }
    return {};
}

bool needsAbove4g(const HostWork &work, const values::PassthroughChoices &choices)
{
    QList<values::PciDevice> devices;
    bool hasGpu = false;
    for (const DeviceKey &key : work.devices) {
        if (const values::PciDevice *const device = deviceAt(*work.host, key.address)) {
            devices.append(*device);
            hasGpu = hasGpu || models::isGpu(*device);
        }
    }
    const values::MmioNeed need = catalog::mmioNeed(devices, choices.bars);
    return need.known ? need.needsKeys || need.hasRegionOf4g : hasGpu;
}

bool isTarget(const HostWork &work, const values::MoRef &vm)
{
    return std::any_of(work.assignments.cbegin(), work.assignments.cend(),
        [&vm](const ResolvedAssignment &one) { return one.vm && one.vm->ref == vm; });
}

/// The ticked VMs that run on this host. One that holds a device of the plan loses it.
void takeShutDowns(
    HostWork &work, const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    QStringList addresses;
    for (const DeviceKey &key : std::as_const(work.devices))
        addresses.append(key.address);
    const auto holding = holders(estate, work.host->ref, addresses, true);
    for (const values::MoRef &ref : choices.shutDown) {
        const values::VirtualMachine *const vm = estate.vm(ref);
        if (!vm || vm->host != work.host->ref || vm->power != values::PowerState::PoweredOn
            || isTarget(work, ref))
            continue;
        (holding.contains(vm) ? work.shutDownForGood : work.shutDown).append(vm);
    }
}

values::StepTarget targetOf(const values::VirtualMachine &vm)
{
    return {vm.ref, vm.name, {}};
}

QJsonObject with(QJsonObject params, const QString &name, const QJsonValue &value)
{
    params.insert(name, value);
    return params;
}

void writeQuestions(StepWriter &writer, const HostWork &work,
    const values::PassthroughChoices &choices, const values::StepTarget &target)
{
    const QJsonObject params = hostParams(work, choices);
    const QString suffix = work.host->ref.value;
    if (!choices.enable)
        return;
    if (choices.vendorSupportAsked)
        writer.add(u"host.vendor-support"_s, suffix, target,
            choices.vendorSupport.isEmpty() ? params
                                            : with(params, u"evidence"_s, choices.vendorSupport));
    if (work.asksAbove4g)
        writer.add(u"host.above-4g"_s, suffix, target,
            work.above4gProof.isEmpty() ? params : with(params, u"evidence"_s, work.above4gProof));
}

} // namespace

HostWork workOn(const values::Host &host, const QList<ResolvedAssignment> &all,
    const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    HostWork work;
    work.host = &host;
    for (const ResolvedAssignment &one : all) {
        if (one.host != &host)
            continue;
        work.assignments.append(one);
        for (const DeviceKey &key : one.devices) {
            if (!work.devices.contains(key))
                work.devices.append(key);
        }
    }
    work.asksAbove4g = needsAbove4g(work, choices);
    work.above4gProof = proofIn(choices, work);
    takeShutDowns(work, choices, estate);
    const bool startsVm = choices.powerOn
        && std::any_of(work.assignments.cbegin(), work.assignments.cend(),
            [](const ResolvedAssignment &one) { return one.hasVm(); });
    // Who put the host into maintenance mode before may want it to stay there.
    work.leavesMaintenance = startsVm || !host.inMaintenance.value_or(false);
    return work;
}

QJsonObject hostParams(const HostWork &work, const values::PassthroughChoices &choices)
{
    return {{u"devices"_s, deviceArray(work.devices)}, {u"enable"_s, choices.enable}};
}

void writeShutDowns(
    StepWriter &writer, const HostWork &work, const values::PassthroughChoices &choices)
{
    const QJsonObject params = hostParams(work, choices);
    const QJsonObject shutDown = with(params, u"host"_s, refText(work.host->ref));
    writer.add(
        u"host.capacity"_s, work.host->ref.value, {work.host->ref, work.host->name, {}}, params);
    for (const values::VirtualMachine *const vm : work.shutDown + work.shutDownForGood)
        writer.add(u"vm.shut-down"_s, vm->ref.value, targetOf(*vm), shutDown);
    writeTargetShutDowns(writer, work, choices);
}

void writeChange(StepWriter &writer, const HostWork &work,
    const values::PassthroughChoices &choices, const QString &suffix)
{
    const values::StepTarget target{work.host->ref, work.host->name, {}};
    const QJsonObject params = hostParams(work, choices);
    const QJsonObject inMaintenance
        = choices.vsanMode.isEmpty() ? params : with(params, u"vsan"_s, choices.vsanMode);
    writer.add(u"host.enter-maintenance"_s, suffix, target, inMaintenance);
    writer.add(u"host.passthrough"_s, suffix, target,
        choices.dynamic && !choices.label.isEmpty() ? with(inMaintenance, u"label"_s, choices.label)
                                                    : inMaintenance);
    writer.add(u"host.reboot"_s, suffix, target, params);
    writer.add(u"host.passthrough-active"_s, suffix, target, params);
    if (work.leavesMaintenance)
        writer.add(u"host.exit-maintenance"_s, suffix, target, inMaintenance);
}

void writeStartAgain(StepWriter &writer, const HostWork &work)
{
    for (const values::VirtualMachine *const vm : work.shutDown)
        writer.add(u"vm.start-again"_s, vm->ref.value, targetOf(*vm),
            {{u"shutDownBy"_s, QString(u"vm.shut-down:"_s % vm->ref.value)}});
}

void writeHostSteps(
    StepWriter &writer, const HostWork &work, const values::PassthroughChoices &choices)
{
    writeQuestions(writer, work, choices, {work.host->ref, work.host->name, {}});
    writeShutDowns(writer, work, choices);
    writeChange(writer, work, choices, work.host->ref.value);
    writeStartAgain(writer, work);
}

} // namespace setup
