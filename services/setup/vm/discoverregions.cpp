// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/discoverregions.h"

#include "models/derive/pciids.h"
#include "services/plan/planfile.h"
#include "services/plan/vmundo.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/vm/configurecheck.h"
#include "services/setup/vm/vmactions.h"
#include "services/setup/vm/vmlog.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

QJsonArray barArray(const QList<values::PassthroughChoices::Bar> &bars)
{
    QJsonArray array;
    for (const values::PassthroughChoices::Bar &bar : bars)
        array.append(QJsonObject{
            {u"index"_s, bar.index}, {u"bytes"_s, bar.bytes}, {u"is64bit"_s, bar.is64bit}});
    return array;
}

/// The regions that the log tells of the devices, by model.
QJsonObject barsOf(const QByteArray &log, const QList<DeviceNow> &devices)
{
    QJsonObject bars;
    const auto regions = regionsIn(log);
    for (auto it = regions.cbegin(); it != regions.cend(); ++it) {
        for (const DeviceNow &device : devices) {
            if (models::pciIdKey(device.address) == models::pciIdKey(it.key()))
                bars.insert(device.key.model(), barArray(it.value()));
        }
    }
    return bars;
}

} // namespace

plan::StepType DiscoverRegions::type()
{
    return stepType<DiscoverRegions>(u"vm.discover-regions"_s,
        {refParameter(u"host"_s), devicesParameter(), boolParameter(u"use64bit"_s)});
}

VmWish DiscoverRegions::wish() const
{
    VmWish wanted = VmWish::of(planned().params);
    wanted.use64bit = false;
    return wanted;
}

values::StepInfo DiscoverRegions::info() const
{
    values::StepInfo info;
    info.title = tr("Learn from a trial start of %1 what the device maps").arg(vmName());
    info.why = tr("The VM gets the device without the 64-bit settings and is started; the start "
                  "may fail, and its log tells the regions either way. Then the device is taken "
                  "out again and the VM is as before.");
    info.source = guideSection(u"5.2.2, figure 11"_s);
    info.byHand
        = tr("Add the PCI device, power on, open vmware.log in the VM's folder and look for "
             "\"barIndex\"; then remove the device");
    info.typical = std::chrono::minutes(2);
    info.privileges = {u"VirtualMachine.Config.RawDevice"_s, u"VirtualMachine.Config.Resource"_s,
        u"VirtualMachine.Interact.PowerOn"_s, u"VirtualMachine.Interact.PowerOff"_s,
        u"Datastore.Browse"_s};
    return info;
}

values::StepCheck DiscoverRegions::assessVm(
    const plan::Estate &estate, const values::VirtualMachine &vm) const
{
    const VmWish wanted = wish();
    const values::Host *const host = estate.host(wanted.host);
    if (const values::StepCheck gone = deviceTrouble(vm, host, wanted, {});
        gone.state == values::CheckState::Blocked)
        return gone;
    if (const values::StepCheck trouble = changeTrouble(vm);
        trouble.state == values::CheckState::Blocked)
        return trouble;
    const values::VmChange change = neededChange(vm, host, wanted);
    values::StepCheck check = isNeeded(
        tr("ReconfigVM_Task, PowerOnVM_Task and ReconfigVM_Task on %1").arg(vm.name), {});
    check.notes.append(
        tr("Nothing of it stays. A guest that does not answer yet is switched off."));
    check.before
        = {{u"change"_s, plan::toJson(change)}, {u"state"_s, plan::stateBefore(change, vm)}};
    return check;
}

void DiscoverRegions::predict(plan::Estate &) const
{
    // Leaves everything as it was.
}

plan::Script DiscoverRegions::script(plan::ScriptLanguage) const
{
    return {{},
        tr("Give the device to %1 without further settings, power it on, read the "
           "\"barIndex\" lines of its vmware.log, and remove the device again.")
            .arg(vmName())};
}

QList<values::MoRef> DiscoverRegions::reads(const plan::StepContext &) const
{
    return {target(), wish().host};
}

plan::Answer<> DiscoverRegions::give(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QList<values::MoRef> objects = reads(*context);
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const values::VirtualMachine *const vm = estate.value().vm(target());
    const values::Host *const host = estate.value().host(wish().host);
    if (!vm || !host)
        co_return values::Error(values::Error::Kind::NotFound,
            tr("%1 could not be tried").arg(vmName()), tr("The VM or its host is gone."));
    const VmWish wanted = wish();
    const values::VmChange change = neededChange(*vm, host, wanted);
    const QString version = vm->setup ? vm->setup->changeVersion : QString();
    if (change.isEmpty())
        co_return values::done();
    const values::Status set = co_await context->ports.vm->reconfigure(
        target(), change, version, context->progress, stop);
    co_return set;
}

plan::Answer<QJsonObject> DiscoverRegions::tryAndRead(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status given = co_await give(context, stop);
    if (!given.ok())
        co_return given.error();
    const values::MoRef hostRef = wish().host;
    const values::Status on = co_await setup::powerOn(context, target(), hostRef, stop);
    const QList<values::MoRef> objects = reads(*context);
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const values::VirtualMachine *const vm = estate.value().vm(target());
    const values::Host *const host = estate.value().host(hostRef);
    if (!vm || !host)
        co_return on.ok() ? values::Error(
            values::Error::Kind::NotFound, tr("No log was read"), tr("The VM or its host is gone."))
                          : on.error();
    const values::VirtualMachine tried = *vm;
    const values::Result<QByteArray> log = co_await readLog(context, tried, stop);
    if (!log.ok())
        co_return log.error();
    const QJsonObject bars = barsOf(log.value(), devicesNow(*host, wish().devices));
    if (bars.isEmpty())
        co_return values::Error(values::Error::Kind::Incomplete,
            tr("The log of %1 tells no regions").arg(vmName()),
            on.ok() ? tr("It has no line with \"barIndex\" for the device.") : on.error().why,
            tr("Enter the sizes by hand, from the vendor's documents or lspci -vv."));
    const QJsonObject facts{
        {u"bars"_s, bars}, {u"lines"_s, QJsonArray::fromStringList(regionLines(log.value()))}};
    co_return facts;
}

plan::Answer<> DiscoverRegions::takeBack(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status off = co_await endTrial(context, target(), stop);
    if (!off.ok())
        co_return off.error();
    const values::Status back = co_await takeChangeBack(context, target(), stop);
    co_return back;
}

/// A trial that was cut off has left the VM changed, or running: it is taken back and tried again.
QCoro::Task<values::Result<values::StepCheck>> DiscoverRegions::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::StepCheck> found = co_await VmStep::check(context, stop);
    if (!found.ok() || context->before.isEmpty())
        co_return found;
    values::StepCheck again = isNeeded(tr("Take the trial back, and try once more"), {});
    again.before = context->before;
    co_return again;
}

QCoro::Task<values::Result<values::Evidence>> DiscoverRegions::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status ready = co_await takeBack(context, stop);
    if (!ready.ok())
        co_return ready.error();
    const values::Result<QJsonObject> told = co_await tryAndRead(context, stop);
    // Taken back even where the operator stopped the trial: nobody wants to find the VM half done.
    const std::stop_token never;
    const values::Status back = co_await takeBack(context, never);
    if (!told.ok())
        co_return told.error();
    if (!back.ok())
        co_return back.error();
    const auto models = static_cast<int>(told.value().value(u"bars").toObject().size());
    const QString sentence
        = tr("The log of %1 told the regions of %n model(s).", nullptr, models).arg(vmName());
    co_return values::Evidence{sentence, told.value()};
}

QCoro::Task<values::Result<values::Evidence>> DiscoverRegions::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::VirtualMachine> vm
        = co_await readVm(context->ports.estate, target(), stop);
    if (!vm.ok())
        co_return vm.error();
    const auto change = plan::vmChangeFrom(context->before.value(u"change").toObject());
    if (!change.ok())
        co_return change.error();
    const auto left
        = plan::inverse(change.value(), context->before.value(u"state").toObject(), vm.value());
    if (!left.ok())
        co_return left.error();
    if (!left.value().isEmpty() || vm.value().power != values::PowerState::PoweredOff)
        co_return values::Error(values::Error::Kind::Fault,
            tr("%1 is not as it was before the trial").arg(vmName()),
            tr("It runs, or something of the trial is still in it."), tr("Try this step again."));
    co_return values::Evidence{
        tr("%1 is as it was before.").arg(vmName()), context->results.value(planned().id)};
}

/// A trial that came to its end took itself back: what the VM is now is somebody else's.
values::UndoCheck DiscoverRegions::assessUndo(
    const plan::StepContext &context, const values::VirtualMachine &vm) const
{
    values::UndoCheck undo;
    const values::Result<values::VmChange> back = changeBack(context, vm);
    if (context.results.contains(planned().id))
        undo.check = isDone(tr("The trial took itself back."));
    else if (!back.ok())
        undo.check = isBlocked(back.error().sentence(), back.error().fix);
    else if (back.value().isEmpty())
        undo.check = isDone(tr("Nothing of the trial is left in %1.").arg(vm.name));
    else {
        undo.check = isNeeded(tr("End of the trial of %1 and ReconfigVM_Task").arg(vm.name),
            changeTable(vm, back.value()));
        if (vm.power != values::PowerState::PoweredOff)
            undo.vmsThatStop.append(vm.name);
    }
    return undo;
}

QCoro::Task<values::Status> DiscoverRegions::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Status back = co_await takeBack(context, stop);
    co_return back;
}

} // namespace setup
