// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/guestready.h"

#include "services/setup/guest/parameters.h"

using namespace Qt::StringLiterals;

namespace setup::guest
{

using values::CheckState;
using values::StepCheck;

namespace
{

bool toolsRun(const values::VirtualMachine &vm)
{
    return vm.toolsStatus == "guestToolsRunning"_L1;
}

bool isUp(const values::VirtualMachine &vm)
{
    return toolsRun(vm) && !vm.guestAddress.isEmpty();
}

} // namespace

plan::StepType GuestReady::type()
{
    return guestStep<GuestReady>(u"guest.ready"_s, {number(u"minutes"_s, false, 1, 240)});
}

values::StepInfo GuestReady::info() const
{
    values::StepInfo info;
    info.title = tr("Wait until the guest of %1 is up").arg(vmName());
    info.why = tr("A power-on that succeeded says nothing of the guest: VMware Tools have to run, "
                  "and the guest needs an address, before anything can be proved in it.");
    info.source = guideSection(u"5.2.5"_s);
    info.byHand = tr("The VM's Summary page: VMware Tools and IP addresses");
    info.kind = values::StepKind::Wait;
    info.typical = std::chrono::seconds(90);
    return info;
}

StepCheck GuestReady::assess(const plan::Estate &estate) const
{
    const values::VirtualMachine *vm = estate.vm(target());
    if (!vm)
        return blocked(
            tr("%1 is not there any more.").arg(vmName()), tr("Plan again with a VM that exists."));
    if (vm->power != values::PowerState::PoweredOn)
        return blocked(tr("%1 must run, and does not.").arg(vmName()), tr("Power it on first."));
    return what(*vm);
}

void GuestReady::predict(plan::Estate &estate) const
{
    const values::VirtualMachine *vm = estate.vm(target());
    if (!vm || vm->power != values::PowerState::PoweredOn)
        return;
    values::VirtualMachine up = *vm;
    up.toolsStatus = u"guestToolsRunning"_s;
    estate.put(std::move(up));
}

StepCheck GuestReady::what(const values::VirtualMachine &vm) const
{
    if (isUp(vm))
        return done(tr("VMware Tools run; the guest has the address %1.").arg(vm.guestAddress));
    return needed(tr("Waits at most %n minute(s) for VMware Tools and an address", nullptr,
        static_cast<int>(limit().count() / 60)));
}

QCoro::Task<values::Result<StepCheck>> GuestReady::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QList<values::MoRef> objects{target()};
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const StepCheck outside = assess(estate.value());
    const std::shared_ptr<plan::ShellPort> port = context->ports.shell;
    if (outside.state != CheckState::AlreadyDone || !port || !port->canReach(target()))
        co_return outside;
    const QStringList words{u"true"_s};
    const values::Result<plan::ShellOutput> said
        = co_await port->run(target(), words, noInput, std::chrono::seconds(20), stop);
    if (said.ok())
        co_return outside;
    if (said.error().kind != values::Error::Kind::Network)
        co_return said.error();
    co_return needed(tr("Waits until the guest answers SSH"));
}

plan::Answer<StepCheck> GuestReady::look(
    std::shared_ptr<plan::StepContext>, GuestShell, std::stop_token)
{
    co_return done(tr("The guest answers."));
}

QCoro::Task<values::Result<values::Evidence>> GuestReady::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::MoRef vm = target();
    const std::function<bool(const plan::Estate &)> until = [vm](const plan::Estate &estate) {
        const values::VirtualMachine *now = estate.vm(vm);
        return !now || now->power != values::PowerState::PoweredOn || isUp(*now);
    };
    if (context->progress)
        context->progress(std::nullopt, tr("waiting for VMware Tools and an address"));
    const values::Result<plan::Estate> estate
        = co_await context->ports.estate->waitFor(vm, until, limit(), stop);
    if (!estate.ok())
        co_return estate.error();
    const values::VirtualMachine *now = estate->vm(vm);
    if (!now || now->power != values::PowerState::PoweredOn)
        co_return values::Error(values::Error::Kind::Blocked,
            tr("The guest of %1 did not come up").arg(vmName()),
            tr("The VM stopped while it was waited for."),
            tr("Look at its events: a window for PCI memory that is too small stops a VM so."));
    const QString address = now->guestAddress;
    const std::shared_ptr<plan::ShellPort> port = context->ports.shell;
    if (port && port->canReach(vm)) {
        if (context->progress)
            context->progress(std::nullopt, tr("waiting for SSH"));
        const values::Status answers
            = co_await waitForShell(port, context->ports.time, vm, limit(), stop);
        if (!answers.ok())
            co_return answers.error();
    }
    co_return values::Evidence{
        tr("The guest of %1 is up at %2").arg(vmName(), address), {{u"address"_s, address}}};
}

QString GuestReady::instruction() const
{
    return tr("Wait until the Summary page of %1 shows that VMware Tools run and an IP address.")
        .arg(vmName());
}

std::chrono::seconds GuestReady::limit() const
{
    return std::chrono::minutes(planned().params.value(u"minutes"_s).toInt(15));
}

} // namespace setup::guest
