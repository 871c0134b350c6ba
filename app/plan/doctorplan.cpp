// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/doctorplan.h"

#include "app/plan/barevidence.h"
#include "app/plan/planner.h"
#include "services/advice/poweron.h"
#include "services/catalog/mmiorules.h"
#include "services/plan/step.h"
#include "services/readings/barevidence.h"
#include "services/readings/vmwarelog.h"
#include "services/setup/passthrough/recipe.h"
#include "services/setup/remedy/remedyplan.h"
#include "services/setup/vm/vmlog.h"

#include <algorithm>

namespace app
{

namespace
{

using values::PassthroughChoices;
using values::Result;

/// The regions that the log tells of the devices that this VM has.
ModelBars barsIn(
    const QByteArray &log, const values::VirtualMachine &vm, const plan::Estate &estate)
{
    PassthroughChoices choices;
    PassthroughChoices::Assignment one;
    one.host = vm.host;
    for (const values::VmPciDevice &device : vm.pciDevices)
        one.devices.append(device.pciId);
    choices.assignments = {one};
    const auto bars = barsOfModels(readings::barEvidence(log), choices, estate);
    return bars.ok() ? *bars : ModelBars();
}

/// The window that the VM's firmware asked for; 0: it did not.
int windowIn(const QByteArray &log)
{
    const readings::Text text(log);
    const readings::VmwareLog read = readings::parseVmwareLog(text);
    constexpr qint64 most = qint64(1) << 38; // KB: more is a lie of the log
    const qint64 kib = read.trouble.mmioKb.value_or(QString()).toLongLong();
    return kib > 0 && kib < most ? catalog::windowFor(kib * 1024) : 0;
}

/// The one-click remedy that the oracle knows for the same rule.
std::optional<values::PlannedStep> stepFor(const QString &rule, const values::Preflight &preflight)
{
    for (const values::Finding &finding : preflight.findings) {
        if (finding.rule == rule && finding.step)
            return finding.step;
    }
    return std::nullopt;
}

bool hasManualRemedy(const values::Plan &plan)
{
    return std::any_of(plan.steps.cbegin(), plan.steps.cend(), [](const values::PlannedStep &step) {
        return step.type == QLatin1String("remedy.by-hand");
    });
}

setup::RemedyWish wishFor(const QByteArray &log, const QList<advice::Diagnosis> &causes,
    const values::VirtualMachine &vm, const plan::Estate &estate)
{
    setup::RemedyWish wish;
    wish.vm = vm.ref;
    wish.bars = barsIn(log, vm, estate);
    wish.leastGb = windowIn(log);
    advice::PowerOnHints hints;
    hints.bars = wish.bars;
    const values::Preflight preflight = advice::preflight(estate, vm.ref, hints);
    for (const advice::Diagnosis &cause : causes) {
        values::Finding finding = cause.finding;
        finding.step = stepFor(finding.rule, preflight);
        if (cause.byPassthroughPlan)
            wish.byPassthrough.append(finding.rule);
        wish.findings.append(finding);
    }
    return wish;
}

} // namespace

values::PassthroughProposal proposeRemedy(const QByteArray &log,
    const QList<advice::Diagnosis> &causes, const values::MoRef &ref, const plan::Estate &estate)
{
    const values::VirtualMachine *const vm = estate.vm(ref);
    setup::RemedyWish wish;
    if (vm)
        wish = wishFor(log, causes, *vm, estate);
    const values::Result<values::Plan> plan = setup::planRemedy(wish, estate);
    // Nobody can foresee what a person will have done.
    if (plan.ok() && hasManualRemedy(*plan))
        return setup::proposalOf(plan, estate);
    PassthroughChoices choices;
    choices.bars = wish.bars;
    choices.vendorSupportAsked = false;
    return setup::proposalOf(plan, estate, choices, judgeStart);
}

QList<values::MoRef> objectsOf(const values::MoRef &ref, const plan::Estate &estate)
{
    PassthroughChoices choices;
    PassthroughChoices::Assignment one;
    if (const values::VirtualMachine *const vm = estate.vm(ref))
        one.host = vm->host;
    one.vm = ref;
    choices.assignments = {one};
    return objectsOf(choices, estate);
}

QCoro::Task<Result<QByteArray>> logOf(plan::Ports ports, values::MoRef vm, std::stop_token stop)
{
    const QList<values::MoRef> objects{vm};
    const Result<plan::Estate> estate = co_await ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    auto context = std::make_shared<plan::StepContext>();
    context->ports = ports;
    const values::VirtualMachine *const found = estate->vm(vm);
    const values::VirtualMachine machine = found ? *found : values::VirtualMachine();
    const Result<QByteArray> log = co_await setup::readLog(context, machine, stop);
    co_return log;
}

} // namespace app
