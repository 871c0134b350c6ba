// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/makestep.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

// Unqualified, or lupdate loses the context of what follows.
using values::Evidence;

namespace
{

const values::VirtualMachine *withName(const plan::Estate &estate, const QString &name)
{
    for (const models::VmPtr &vm : estate.objects.vms) {
        if (vm->name == name)
            return vm.get();
    }
    return nullptr;
}

Evidence evidenceOf(const values::MoRef &ref, const QString &name)
{
    return {MakeStep::tr("%1 is there.").arg(name), {{u"type"_s, ref.type}, {u"ref"_s, ref.value}}};
}

} // namespace

values::MoRef MakeStep::standIn() const
{
    return values::placeholder(u"VirtualMachine"_s, planned().id);
}

values::MoRef MakeStep::param(const QString &name) const
{
    return refOf(planned().params.value(name).toString());
}

values::StepCheck MakeStep::assess(const plan::Estate &estate) const
{
    if (estate.vm(standIn()))
        return isDone(tr("%1 is there.").arg(newName()));
    if (!estate.host(target()))
        return isBlocked(tr("The host %1 is not there any more.").arg(planned().target.name),
            tr("Plan again from what is there now."));
    if (withName(estate, newName()))
        return isBlocked(tr("The name %1 has to be free; a VM has it.").arg(newName()),
            tr("Choose another name."));
    values::StepCheck check = assessNew(estate);
    if (check.state == values::CheckState::Needed)
        check.before = {{u"name"_s, newName()}};
    return check;
}

void MakeStep::predict(plan::Estate &estate) const
{
    if (estate.vm(standIn()))
        return;
    values::VirtualMachine made = predicted(estate);
    made.ref = standIn();
    made.name = newName();
    estate.put(std::move(made));
}

QCoro::Task<values::Result<values::StepCheck>> MakeStep::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QList<values::MoRef> objects{target()};
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    if (!context->before.isEmpty() && withName(estate.value(), newName()))
        co_return isDone(tr("%1 is there.").arg(newName()));
    co_return assess(estate.value());
}

QCoro::Task<values::Result<values::Evidence>> MakeStep::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::MoRef> made = co_await make(context, stop);
    if (!made.ok())
        co_return made.error();
    co_return evidenceOf(made.value(), newName());
}

QCoro::Task<values::Result<values::Evidence>> MakeStep::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QString name = newName();
    const auto isThere = [name](const plan::Estate &estate) {
        return withName(estate, name) != nullptr;
    };
    const std::function<bool(const plan::Estate &)> until = isThere;
    const std::chrono::seconds limit{30};
    const values::Result<plan::Estate> estate
        = co_await context->ports.estate->waitFor(target(), until, limit, stop);
    if (!estate.ok())
        co_return values::Error(values::Error::Kind::Fault,
            tr("\"%1\" had no effect").arg(info().title),
            tr("The inventory shows no VM with this name."),
            tr("Look at the recent tasks of the host."), estate.error().sentence());
    co_return evidenceOf(withName(estate.value(), name)->ref, name);
}

values::Result<values::MoRef> MakeStep::madeIn(
    const plan::StepContext &context, const plan::Estate &estate) const
{
    const QJsonObject facts = context.results.value(planned().id);
    const values::MoRef made{facts.value(u"type").toString(), facts.value(u"ref").toString()};
    if (!made.isNull())
        return estate.vm(made) ? made : values::MoRef();
    const values::VirtualMachine *const found = withName(estate, newName());
    if (!found)
        return values::MoRef();
    if (found->host == target() && found->power == values::PowerState::PoweredOff)
        return found->ref;
    return values::Error(values::Error::Kind::Blocked, tr("%1 is not deleted").arg(newName()),
        tr("The run ended before it knew whether it had made this VM, and it runs or is on another "
           "host than planned."),
        tr("If it is the run's, power it off; if it is somebody else's, rename it. Then try "
           "again."));
}

QCoro::Task<values::Status> MakeStep::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QJsonObject facts = context->results.value(planned().id);
    QList<values::MoRef> objects{target()};
    if (facts.contains(u"ref"))
        objects = {{facts.value(u"type").toString(), facts.value(u"ref").toString()}};
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const values::Result<values::MoRef> made = madeIn(*context, estate.value());
    if (!made.ok())
        co_return made.error();
    if (made.value().isNull())
        co_return values::done();
    const values::MoRef vm = made.value();
    const values::Status gone = co_await context->ports.vm->destroy(vm, context->progress, stop);
    co_return gone;
}

} // namespace setup
