// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/makestep.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/vm/vmstep.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace setup
{

// Unqualified, or lupdate loses the context of what follows.
using values::Evidence;

namespace
{

const QString MarkField = QStringLiteral("mark");
const QString UuidField = QStringLiteral("instanceUuid");

const values::VirtualMachine *withName(const plan::Estate &estate, const QString &name)
{
    for (const models::VmPtr &vm : estate.objects.vms) {
        if (vm->name == name)
            return vm.get();
    }
    return nullptr;
}

/// The VM that carries the mark; of several, the one with the name: copies by others have the mark,
/// too. Null: none, or nobody can tell which.
const values::VirtualMachine *marked(
    const plan::Estate &estate, const QString &mark, const QString &name)
{
    QList<const values::VirtualMachine *> found;
    for (const models::VmPtr &vm : estate.objects.vms) {
        if (!mark.isEmpty() && vm->extraConfig.value(values::madeByKey) == mark)
            found.append(vm.get());
    }
    if (found.size() > 1)
        found.removeIf([&name](const values::VirtualMachine *vm) { return vm->name != name; });
    return found.size() == 1 ? found.first() : nullptr;
}

values::MoRef refIn(const QJsonObject &facts)
{
    return {facts.value(u"type").toString(), facts.value(u"ref").toString()};
}

QJsonObject factsOf(const values::MoRef &ref)
{
    return {{u"type"_s, ref.type}, {u"ref"_s, ref.value}};
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
    if (marked(estate.value(), markOf(*context), newName()))
        co_return isDone(tr("%1 is there.").arg(newName()));
    values::StepCheck found = assess(estate.value());
    if (found.state == values::CheckState::Needed)
        found.before.insert(MarkField, QUuid::createUuid().toString(QUuid::WithoutBraces));
    co_return found;
}

QString MakeStep::markOf(const plan::StepContext &context)
{
    return context.before.value(MarkField).toString();
}

QCoro::Task<values::Result<values::Evidence>> MakeStep::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::MoRef> made = co_await make(context, stop);
    if (!made.ok())
        co_return made.error();
    co_return Evidence{tr("%1 was made.").arg(newName()), factsOf(made.value())};
}

QCoro::Task<values::Result<values::Evidence>> MakeStep::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::MoRef made = refIn(context->results.value(planned().id));
    const auto isThere
        = [made, mark = markOf(*context), name = newName()](const plan::Estate &estate) {
              return (made.isNull() ? marked(estate, mark, name) : estate.vm(made)) != nullptr;
          };
    const std::function<bool(const plan::Estate &)> until = isThere;
    const std::chrono::seconds limit{30};
    const values::Result<plan::Estate> estate
        = co_await context->ports.estate->waitFor(target(), until, limit, stop);
    if (!estate.ok())
        co_return values::Error(values::Error::Kind::Fault,
            tr("\"%1\" had no effect").arg(info().title),
            tr("The inventory does not show the VM that was made."),
            tr("Look at the recent tasks of the host."), estate.error().sentence());
    const values::MoRef ref
        = made.isNull() ? marked(estate.value(), markOf(*context), newName())->ref : made;
    const values::Result<values::VirtualMachine> vm
        = co_await readVm(context->ports.estate, ref, stop);
    if (!vm.ok())
        co_return vm.error();
    QJsonObject facts = factsOf(ref);
    if (vm.value().setup)
        facts.insert(UuidField, vm.value().setup->instanceUuid);
    co_return Evidence{tr("%1 is there.").arg(newName()), facts};
}

values::Status MakeStep::mayDestroy(
    const plan::StepContext &context, const values::VirtualMachine &vm) const
{
    const QString uuid = context.results.value(planned().id).value(UuidField).toString();
    const QString uuidNow = vm.setup ? vm.setup->instanceUuid : QString();
    const QString markNow = vm.extraConfig.value(values::madeByKey);
    const bool isOther = !uuid.isEmpty() && !uuidNow.isEmpty() && uuid != uuidNow;
    if (!isOther && (markNow.isEmpty() || markNow == markOf(context)))
        return values::done();
    return values::Error(values::Error::Kind::Blocked, tr("%1 is not deleted").arg(vm.name),
        tr("It is not the VM that this run made: its identity is another."),
        tr("If it is to go, delete it by hand; pass this step over with a reason."));
}

plan::Answer<std::optional<values::VirtualMachine>> MakeStep::findMade(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop) const
{
    const values::MoRef made = refIn(context->results.value(planned().id));
    const QList<values::MoRef> objects{made.isNull() ? target() : made};
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const values::VirtualMachine *const vm = made.isNull()
        ? marked(estate.value(), markOf(*context), newName())
        : estate.value().vm(made);
    std::optional<values::VirtualMachine> found;
    if (vm)
        found = *vm;
    co_return found;
}

QCoro::Task<values::Result<values::UndoCheck>> MakeStep::checkUndo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<std::optional<values::VirtualMachine>> made
        = co_await findMade(context, stop);
    if (!made.ok())
        co_return made.error();
    values::UndoCheck undo;
    if (!made.value()) {
        undo.check
            = isDone(tr("The VM %1 is not there: nothing is left to delete.").arg(newName()));
        co_return undo;
    }
    const values::VirtualMachine vm = *made.value();
    const values::Status may = mayDestroy(*context, vm);
    if (!may.ok()) {
        undo.check = isBlocked(may.error().why, may.error().fix);
        co_return undo;
    }
    undo.check = isNeeded(tr("Destroy_Task on %1").arg(vm.name), {{tr("VM"), vm.name, tr("none")}});
    undo.vmsDeleted.append(vm.name);
    co_return undo;
}

QCoro::Task<values::Status> MakeStep::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<std::optional<values::VirtualMachine>> made
        = co_await findMade(context, stop);
    if (!made.ok())
        co_return made.error();
    if (!made.value())
        co_return values::done();
    const values::VirtualMachine vm = *made.value();
    const values::Status may = mayDestroy(*context, vm);
    if (!may.ok())
        co_return may.error();
    const values::Status gone
        = co_await context->ports.vm->destroy(vm.ref, context->progress, stop);
    co_return gone;
}

} // namespace setup
