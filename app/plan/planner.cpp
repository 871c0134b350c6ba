// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/planner.h"

#include "services/advice/poweron.h"
#include "services/setup/passthrough/recipe.h"

#include <QCoreApplication>
#include <QSet>

namespace app
{

namespace
{

using values::MoRef;
using values::PassthroughChoices;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::Planner)
};

/// Each object once, in the order of its first mention.
class Objects
{
public:
    void add(const MoRef &ref, const plan::Estate &estate)
    {
        if (m_seen.contains(ref) || (!estate.host(ref) && !estate.vm(ref)))
            return; // yet to be made, or no host and no VM
        m_seen.insert(ref);
        m_list.append(ref);
    }
    [[nodiscard]] const QList<MoRef> &list() const { return m_list; }

private:
    QSet<MoRef> m_seen;
    QList<MoRef> m_list;
};

QStringList namesOf(const values::Plan &plan, const QString &type)
{
    QStringList names;
    for (const values::PlannedStep &step : plan.steps) {
        if (step.target.ref.type == type && !names.contains(step.target.name))
            names.append(step.target.name);
    }
    return names;
}

/// "a", "a, b", "a and 3 more": titles stay short.
QString fewOf(const QStringList &names)
{
    constexpr qsizetype most = 2;
    if (names.size() <= most)
        return names.join(QLatin1String(", "));
    return Tr::tr("%1 and %n more", nullptr, int(names.size() - 1)).arg(names.first());
}

values::Preflight judge(const plan::Estate &predicted, const MoRef &vm,
    const PassthroughChoices &choices, const QList<values::GpuState> &gpus)
{
    advice::PowerOnHints hints;
    hints.bars = choices.bars;
    hints.gpus = gpus;
    hints.above4gEvidence = choices.above4gEvidence;
    if (choices.vendorSupportAsked)
        hints.vendorSupport = choices.vendorSupport;
    return advice::preflight(predicted, vm, hints);
}

} // namespace

values::Preflight judgeStart(
    const plan::Estate &predicted, const MoRef &vm, const PassthroughChoices &choices)
{
    return judge(predicted, vm, choices, {});
}

values::PassthroughProposal proposePassthrough(const PassthroughChoices &choices,
    const plan::Estate &estate, const QList<values::GpuState> &gpus)
{
    const auto judgeWith = [&gpus](const plan::Estate &predicted, const MoRef &vm,
                               const PassthroughChoices &chosen) {
        return judge(predicted, vm, chosen, gpus);
    };
    return setup::proposePassthrough(choices, estate, judgeWith);
}

QList<MoRef> objectsOf(const PassthroughChoices &choices, const plan::Estate &estate)
{
    Objects objects;
    for (const PassthroughChoices::Assignment &assignment : choices.assignments) {
        objects.add(assignment.host, estate);
        objects.add(assignment.vm, estate);
        if (assignment.clone)
            objects.add(assignment.clone->source, estate);
        const auto residents = estate.vmsOn(assignment.host);
        for (const values::VirtualMachine *const vm : residents) {
            if (vm->power != values::PowerState::PoweredOff)
                objects.add(vm->ref, estate);
        }
    }
    return objects.list();
}

QList<MoRef> objectsOf(const values::Plan &plan, const plan::Estate &estate)
{
    Objects objects;
    for (const values::PlannedStep &step : plan.steps) {
        objects.add(step.target.ref, estate);
        if (const values::VirtualMachine *const vm = estate.vm(step.target.ref))
            objects.add(vm->host, estate);
    }
    return objects.list();
}

values::Result<plan::RunbookInput> runbookInput(
    const values::Plan &plan, const plan::Registry &registry, const plan::Estate &estate)
{
    auto steps = registry.makeAll(plan);
    if (!steps.ok())
        return steps.error();
    plan::RunbookInput input;
    input.plan = plan;
    input.preview = plan::preview(*steps, estate);
    input.steps = std::move(steps).value();
    input.title = planTitle(plan);
    return input;
}

QString planTitle(const values::Plan &plan)
{
    const QStringList hosts = namesOf(plan, QStringLiteral("HostSystem"));
    const QStringList vms = namesOf(plan, QStringLiteral("VirtualMachine"));
    if (plan.recipe == QLatin1String("passthrough-discovery"))
        return Tr::tr("Trial start of %1 on %2").arg(fewOf(vms), fewOf(hosts));
    if (plan.recipe == QLatin1String("remedy"))
        return Tr::tr("Remedy for %1").arg(fewOf(vms.isEmpty() ? hosts : vms));
    const bool isPassthrough = plan.recipe == QLatin1String("passthrough");
    if (isPassthrough && vms.isEmpty())
        return Tr::tr("Passthrough on %1").arg(fewOf(hosts));
    if (isPassthrough)
        return Tr::tr("Passthrough on %1 for %2").arg(fewOf(hosts), fewOf(vms));
    return Tr::tr("Plan \"%1\" for %2").arg(plan.recipe, fewOf(hosts + vms));
}

} // namespace app
