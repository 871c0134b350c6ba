// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/fakesteps.h"

#include "services/plan/vmundo.h"
#include "tests/services/plan/fakeworld.h"

namespace tests
{

using namespace plan;
using values::CheckState;
using values::Error;
using values::Evidence;
using values::PlannedStep;
using values::Result;
using values::StepCheck;
using values::StepKind;
using values::VmChange;

namespace
{

class SetStep final : public Step
{
public:
    using Step::Step;

    [[nodiscard]] values::StepInfo info() const override
    {
        values::StepInfo info;
        info.title = QStringLiteral("Set %1 of %2").arg(key(), planned().target.name);
        info.why = QStringLiteral("It is a test");
        const QString kind = text("kind");
        info.kind = kind == u"manual" ? StepKind::Manual
            : kind == u"wait"         ? StepKind::Wait
                                      : StepKind::Automatic;
        info.reversible = !planned().params.value(QStringLiteral("irreversible")).toBool();
        info.undoLoses = text("loses");
        info.irreversible = info.reversible ? QString() : QStringLiteral("What is gone is gone");
        info.typical
            = std::chrono::seconds(planned().params.value(QStringLiteral("seconds")).toInt(5));
        return info;
    }
    [[nodiscard]] StepCheck assess(const Estate &estate) const override
    {
        StepCheck check;
        const values::VirtualMachine *const vm = estate.vm(target());
        if (!vm)
            return blocked(QStringLiteral("There is no VM %1").arg(target().value));
        const QString now = vm->extraConfig.value(key());
        check.state = now == text("value") ? CheckState::AlreadyDone : CheckState::Needed;
        check.reason
            = check.state == CheckState::AlreadyDone ? QStringLiteral("It is so") : QString();
        if (check.state == CheckState::AlreadyDone)
            return check;
        const QString needs = text("needs");
        if (!needs.isEmpty() && !vm->extraConfig.contains(needs))
            return blocked(QStringLiteral("%1 is needed and not set").arg(needs));
        check.call = QStringLiteral("ReconfigVM_Task on %1").arg(vm->name);
        check.changes.append({key(), now, text("value")});
        check.before = stateBefore(change(), *vm);
        return check;
    }
    void predict(Estate &estate) const override
    {
        if (const values::VirtualMachine *const vm = estate.vm(target())) {
            values::VirtualMachine changed = *vm;
            changed.extraConfig.insert(key(), text("value"));
            estate.put(changed);
        }
    }
    [[nodiscard]] values::BlastRadius blast(const Estate &estate) const override
    {
        values::BlastRadius blast = Step::blast(estate);
        if (planned().params.value(QStringLiteral("stops")).toBool())
            blast.vmsThatStop.append(planned().target.name);
        if (!text("reboots").isEmpty())
            blast.hostsThatReboot.append(text("reboots"));
        return blast;
    }
    [[nodiscard]] Script script(ScriptLanguage) const override { return {}; }

    [[nodiscard]] QCoro::Task<Result<Evidence>> apply(
        std::shared_ptr<StepContext> context, std::stop_token stop) override
    {
        const VmChange wish = change();
        const values::Status done = co_await context->ports.vm->reconfigure(
            target(), wish, QString(), context->progress, stop);
        if (!done.ok())
            co_return done.error();
        if (info().kind == StepKind::Wait && stop.stop_requested())
            co_return Error(
                Error::Kind::Cancelled, QStringLiteral("Ended"), QStringLiteral("Stop"));
        co_return Evidence{QStringLiteral("applied"), {}};
    }
    [[nodiscard]] QCoro::Task<Result<Evidence>> verify(
        std::shared_ptr<StepContext> context, std::stop_token stop) override
    {
        const QList<values::MoRef> objects = reads(*context);
        const Result<Estate> estate = co_await context->ports.estate->read(objects, stop);
        if (!estate.ok())
            co_return estate.error();
        const values::VirtualMachine *const vm = estate->vm(target());
        const bool isWrong = planned().params.value(QStringLiteral("wrong")).toBool();
        if (!vm || isWrong || vm->extraConfig.value(key()) != text("value"))
            co_return Error(Error::Kind::Fault, QStringLiteral("It was not set"),
                QStringLiteral("The VM has another value"));
        Evidence evidence{QStringLiteral("%1 is %2").arg(key(), text("value")), {}};
        if (!context->confirmation.isEmpty())
            evidence.facts.insert(QStringLiteral("confirmed"), context->confirmation);
        co_return evidence;
    }
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<StepContext> context, std::stop_token stop) override
    {
        const QList<values::MoRef> objects = reads(*context);
        const Result<Estate> estate = co_await context->ports.estate->read(objects, stop);
        if (!estate.ok())
            co_return estate.error();
        const values::VirtualMachine *const vm = estate->vm(target());
        if (!vm)
            co_return values::done();
        const Result<VmChange> back = inverse(change(), context->before, *vm);
        if (!back.ok())
            co_return back.error();
        if (back->isEmpty())
            co_return values::done();
        const values::Status done = co_await context->ports.vm->reconfigure(
            target(), *back, QString(), context->progress, stop);
        co_return done;
    }

    [[nodiscard]] QList<values::MoRef> reads(const StepContext &context) const override
    {
        const QString host = text("reads");
        return host.isEmpty() ? Step::reads(context)
                              : QList<values::MoRef>{target(), hostRef(host)};
    }

private:
    [[nodiscard]] QString text(const char *name) const
    {
        return planned().params.value(QLatin1String(name)).toString();
    }
    [[nodiscard]] QString key() const { return text("key"); }
    [[nodiscard]] VmChange change() const
    {
        VmChange change;
        change.extraConfig.insert(key(), text("value"));
        return change;
    }
    [[nodiscard]] static StepCheck blocked(const QString &reason)
    {
        StepCheck check;
        check.state = CheckState::Blocked;
        check.reason = reason;
        check.fix = QStringLiteral("Do what is missing.");
        return check;
    }
};

class MakeStep final : public Step
{
public:
    using Step::Step;

    [[nodiscard]] values::StepInfo info() const override
    {
        values::StepInfo info;
        info.title = QStringLiteral("Make ") + name();
        return info;
    }
    [[nodiscard]] StepCheck assess(const Estate &estate) const override
    {
        StepCheck check;
        check.state = estate.vmNamed(name()) ? CheckState::AlreadyDone : CheckState::Needed;
        check.call = QStringLiteral("CreateVM_Task");
        return check;
    }
    void predict(Estate &estate) const override
    {
        values::VirtualMachine made;
        if (const values::VirtualMachine *const vm = estate.vmNamed(name()))
            made = *vm;
        made.ref = values::placeholder(QStringLiteral("VirtualMachine"), planned().id);
        made.name = name();
        made.host = hostRef(host());
        estate.put(made);
    }
    [[nodiscard]] Script script(ScriptLanguage) const override { return {}; }
    [[nodiscard]] QCoro::Task<Result<Evidence>> apply(
        std::shared_ptr<StepContext> context, std::stop_token stop) override
    {
        values::VmBlueprint blueprint;
        blueprint.name = name();
        blueprint.host = hostRef(host());
        const Result<values::MoRef> made
            = co_await context->ports.vm->create(blueprint, context->progress, stop);
        if (!made.ok())
            co_return made.error();
        co_return Evidence{QStringLiteral("made"), {}};
    }
    [[nodiscard]] QCoro::Task<Result<Evidence>> verify(
        std::shared_ptr<StepContext> context, std::stop_token stop) override
    {
        const QList<values::MoRef> none;
        const Result<Estate> estate = co_await context->ports.estate->read(none, stop);
        if (!estate.ok())
            co_return estate.error();
        const values::VirtualMachine *const vm = estate->vmNamed(name());
        if (!vm)
            co_return Error(Error::Kind::NotFound, QStringLiteral("It is not there"), name());
        const QJsonObject facts{
            {QStringLiteral("type"), vm->ref.type}, {QStringLiteral("ref"), vm->ref.value}};
        co_return Evidence{QStringLiteral("It is there"), facts};
    }
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<StepContext> context, std::stop_token stop) override
    {
        const QList<values::MoRef> none;
        const Result<Estate> estate = co_await context->ports.estate->read(none, stop);
        if (!estate.ok())
            co_return estate.error();
        const values::VirtualMachine *const vm = estate->vmNamed(name());
        if (!vm)
            co_return values::done();
        const values::Status gone
            = co_await context->ports.vm->destroy(vm->ref, context->progress, stop);
        co_return gone;
    }

private:
    [[nodiscard]] QString name() const
    {
        return planned().params.value(QStringLiteral("name")).toString();
    }
    [[nodiscard]] QString host() const
    {
        return planned().params.value(QStringLiteral("host")).toString();
    }
};

Parameter optional(const QString &name, QJsonValue::Type type)
{
    return {name, type, false, QJsonValue::String, {}};
}

} // namespace

std::shared_ptr<const Registry> fakeRegistry()
{
    const auto registry = std::make_shared<Registry>();
    StepType set;
    set.name = QStringLiteral("fake.set");
    set.parameters = {{QStringLiteral("key"), QJsonValue::String, true, QJsonValue::String, {}},
        {QStringLiteral("value"), QJsonValue::String, true, QJsonValue::String, {}},
        optional(QStringLiteral("kind"), QJsonValue::String),
        optional(QStringLiteral("needs"), QJsonValue::String),
        optional(QStringLiteral("irreversible"), QJsonValue::Bool),
        optional(QStringLiteral("loses"), QJsonValue::String),
        optional(QStringLiteral("wrong"), QJsonValue::Bool),
        optional(QStringLiteral("stops"), QJsonValue::Bool),
        optional(QStringLiteral("reboots"), QJsonValue::String),
        optional(QStringLiteral("reads"), QJsonValue::String),
        optional(QStringLiteral("seconds"), QJsonValue::Double)};
    set.make = [](PlannedStep step) {
        return std::make_unique<SetStep>(std::move(step));
    };
    registry->add(set);
    StepType make;
    make.name = QStringLiteral("fake.make");
    make.parameters = {{QStringLiteral("name"), QJsonValue::String, true, QJsonValue::String, {}},
        {QStringLiteral("host"), QJsonValue::String, true, QJsonValue::String, {}}};
    make.make = [](PlannedStep step) {
        return std::make_unique<MakeStep>(std::move(step));
    };
    registry->add(make);
    return registry;
}

PlannedStep setStep(const QString &id, const QString &vm, const QString &key, const QString &value)
{
    PlannedStep step;
    step.id = id;
    step.type = QStringLiteral("fake.set");
    step.target = {vmRef(vm), QStringLiteral("name-of-") + vm, {}};
    step.params = {{QStringLiteral("key"), key}, {QStringLiteral("value"), value}};
    return step;
}

PlannedStep makeStep(const QString &id, const QString &name, const QString &host)
{
    PlannedStep step;
    step.id = id;
    step.type = QStringLiteral("fake.make");
    step.target.name = name;
    step.params = {{QStringLiteral("name"), name}, {QStringLiteral("host"), host}};
    return step;
}

PlannedStep with(PlannedStep step, const QJsonObject &params)
{
    for (auto it = params.begin(); it != params.end(); ++it)
        step.params.insert(it.key(), it.value());
    return step;
}

PlannedStep after(PlannedStep step, const QStringList &dependsOn)
{
    step.dependsOn += dependsOn;
    return step;
}

PlannedStep inGroup(PlannedStep step, const QString &group)
{
    step.group = group;
    return step;
}

values::Plan planOf(const QList<PlannedStep> &steps)
{
    values::Plan plan;
    plan.recipe = QStringLiteral("fake");
    plan.serverUuid = QStringLiteral("uuid-of-the-fake");
    plan.serverName = QStringLiteral("vc");
    plan.made = QDateTime::fromSecsSinceEpoch(1'763'745'302, Qt::UTC);
    plan.steps = steps;
    return plan;
}

} // namespace tests
