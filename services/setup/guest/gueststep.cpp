// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/gueststep.h"

using namespace Qt::StringLiterals;

namespace setup::guest
{

using values::CheckState;
using values::Error;
using values::StepCheck;

QString guideSection(const QString &section)
{
    return u"000_708979985512a2ed.txt, "_s + section;
}

StepCheck needed(const QString &call, QList<values::ValueChange> changes)
{
    StepCheck check;
    check.state = CheckState::Needed;
    check.call = call;
    check.changes = std::move(changes);
    return check;
}

StepCheck done(const QString &found)
{
    StepCheck check;
    check.state = CheckState::AlreadyDone;
    check.reason = found;
    return check;
}

StepCheck blocked(const QString &reason, const QString &fix)
{
    StepCheck check;
    check.state = CheckState::Blocked;
    check.reason = reason;
    check.fix = fix;
    return check;
}

StepCheck unknown(const QString &reason)
{
    StepCheck check;
    check.reason = reason;
    return check;
}

bool isWindows(const values::VirtualMachine &vm)
{
    return vm.guestId.startsWith("win"_L1, Qt::CaseInsensitive);
}

StepCheck GuestStep::assess(const plan::Estate &estate) const
{
    const values::VirtualMachine *vm = estate.vm(target());
    if (!vm)
        return blocked(
            tr("%1 is not there any more.").arg(vmName()), tr("Plan again with a VM that exists."));
    if (info().kind == values::StepKind::Manual)
        return what(*vm);
    if (isWindows(*vm))
        return blocked(tr("%1 runs Windows; this step works in Linux guests.").arg(vmName()),
            tr("Do it by hand in the guest, then skip this step with what you saw."));
    if (vm->power != values::PowerState::PoweredOn)
        return blocked(tr("%1 must run, and does not.").arg(vmName()), tr("Power it on first."));
    return what(*vm);
}

void GuestStep::predict(plan::Estate &) const { }

QCoro::Task<values::Result<StepCheck>> GuestStep::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QList<values::MoRef> objects{target()};
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const StepCheck outside = assess(estate.value());
    if (outside.state == CheckState::Blocked || outside.state == CheckState::AlreadyDone
        || info().kind == values::StepKind::Manual)
        co_return outside;
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok()) {
        const Error error = opened.error();
        if (error.kind == Error::Kind::Unsupported || error.kind == Error::Kind::Permission)
            co_return blocked(error.why, error.fix);
        co_return error;
    }
    const values::Result<StepCheck> inside = co_await look(context, opened.value(), stop);
    co_return inside;
}

QCoro::Task<values::Result<values::Evidence>> GuestStep::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<StepCheck> now = co_await check(context, stop);
    if (!now.ok())
        co_return now.error();
    if (now->state != CheckState::AlreadyDone)
        co_return Error(Error::Kind::Fault, tr("\"%1\" did not take effect").arg(info().title),
            now->reason.isEmpty() ? tr("The guest is still as it was before.") : now->reason,
            now->fix);
    co_return values::Evidence{now->reason, {}};
}

QCoro::Task<values::Result<values::UndoCheck>> GuestStep::checkUndo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QList<values::MoRef> objects{target()};
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    values::UndoCheck undo;
    if (estate->vm(target()))
        undo.check = needed(info().title);
    else
        undo.check = setup::guest::done(
            tr("The VM %1 is not there any more: nothing is left to take back.").arg(vmName()));
    co_return undo;
}

QCoro::Task<values::Status> GuestStep::undo(std::shared_ptr<plan::StepContext>, std::stop_token)
{
    co_return values::done();
}

plan::Script GuestStep::script(plan::ScriptLanguage) const
{
    return {{}, instruction()};
}

QString GuestStep::text(const QString &parameter) const
{
    return planned().params.value(parameter).toString();
}

bool GuestStep::flag(const QString &parameter) const
{
    return planned().params.value(parameter).toBool();
}

plan::Answer<GuestShell> GuestStep::shell(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop) const
{
    return openShell(context->ports.shell, target(), vmName(), stop);
}

plan::Answer<std::shared_ptr<const void>> pauseTelemetry(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop)
{
    if (!context->ports.telemetry)
        co_return std::shared_ptr<const void>();
    const QString reason = GuestStep::tr("NVIDIA's driver is being changed");
    const values::Result<std::shared_ptr<const void>> paused
        = co_await context->ports.telemetry->pause(vm, reason, stop);
    co_return paused;
}

plan::Answer<> removeFile(GuestShell shell, QString path, std::stop_token stop)
{
    const QStringList words{u"rm"_s, u"-f"_s, u"--"_s, path};
    const values::Result<plan::ShellOutput> said = co_await ask(shell, words, stop);
    if (!said.ok())
        co_return said.error();
    co_return values::done();
}

} // namespace setup::guest
