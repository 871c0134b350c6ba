// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/poweron.h"

#include "services/advice/powercase.h"
#include "services/advice/remedies.h"
#include "services/advice/rulebook.h"

#include <QCoreApplication>

#include <algorithm>

namespace advice
{
namespace
{

using namespace Qt::StringLiterals;
using values::Finding;
using values::Preflight;
using values::Verdict;

struct PreflightText {
    Q_DECLARE_TR_FUNCTIONS(advice::Preflight)
};

Finding findingOf(const Rule &rule, const RuleAnswer &answer, const PowerCase &power)
{
    const RuleFacts facts = *ruleFacts(rule.id);
    Finding finding;
    finding.rule = rule.id;
    finding.verdict = answer.verdict.value_or(facts.verdict);
    finding.hostStep = facts.hostStep && !answer.verdict;
    finding.confidence = facts.confidence;
    finding.cause = answer.cause;
    finding.prevented = answer.prevented;
    finding.remedy = answer.remedy;
    finding.source = facts.source;
    finding.step = remedyStep(rule.id, power);
    return finding;
}

/// What a finding says of the power-on. Experience and single reports warn at most.
Verdict weight(const Finding &finding)
{
    if (finding.hostStep)
        return Verdict::Works;
    return finding.confidence == u"C" ? std::min(finding.verdict, Verdict::Loses) : finding.verdict;
}

bool ends(Verdict verdict)
{
    return verdict == Verdict::Refused || verdict == Verdict::Fails;
}

Verdict conclusion(const QList<Finding> &findings)
{
    Verdict worst = Verdict::Works;
    for (const Finding &finding : findings) {
        const Verdict verdict = weight(finding);
        if (ends(verdict))
            return verdict;
        worst = std::max(worst, verdict);
    }
    return worst;
}

/// A power-on judged on one host.
struct Judged {
    Preflight result;
    bool fits = true; ///< nothing about devices, rules or datastores keeps the VM off this host
};

bool concernsPlacement(Stage stage)
{
    return stage == Stage::Placement || stage == Stage::Device || stage == Stage::Vgpu;
}

Judged judgeOn(const plan::Estate &estate, const values::VirtualMachine &vm,
    const values::Host *host, const PowerOnHints &hints)
{
    const PowerCase power(estate, vm, host, hints);
    Judged judged;
    judged.result.vm = vm.ref;
    judged.result.host = host ? host->ref : values::MoRef{};
    for (const Rule &rule : rulebook()) {
        const RuleAnswer answer = rule.judge(power);
        if (answer.kind == RuleAnswer::Kind::Unknown)
            judged.result.unknown.append(
                PreflightText::tr("%1: not known: %2").arg(rule.id, answer.cause));
        if (answer.kind != RuleAnswer::Kind::Applies)
            continue;
        const Finding finding = findingOf(rule, answer, power);
        judged.fits = judged.fits && !(concernsPlacement(rule.stage) && ends(weight(finding)));
        judged.result.findings.append(finding);
    }
    judged.result.verdict = conclusion(judged.result.findings);
    return judged;
}

/// DRS looks for another host where no device ties the VM to one.
bool canMove(const plan::Estate &estate, const values::VirtualMachine &vm, const values::Host &host)
{
    const values::Entity *const cluster = estate.clusterOf(host.ref);
    const bool isTied = std::any_of(vm.pciDevices.cbegin(), vm.pciDevices.cend(),
        [](const auto &device) { return device.method == values::GpuMethod::Fixed; });
    return cluster && cluster->drsEnabled.value_or(false) && !vm.pciDevices.isEmpty() && !isTied;
}

bool isUsable(const values::Host &host)
{
    return host.connection == values::ConnectionState::Connected
        && !host.inMaintenance.value_or(false);
}

QList<const values::Host *> othersOf(const plan::Estate &estate, const values::Host &home)
{
    QList<const values::Host *> others;
    for (const auto &host : estate.objects.hosts) {
        if (host->parent == home.parent && host->ref != home.ref && isUsable(*host))
            others.append(host.get());
    }
    std::sort(others.begin(), others.end(),
        [](const auto *a, const auto *b) { return a->name < b->name; });
    return others;
}

} // namespace

Preflight preflight(const plan::Estate &estate, const values::MoRef &ref, const PowerOnHints &hints)
{
    const values::VirtualMachine *const vm = estate.vm(ref);
    if (!vm) {
        Preflight nothing;
        nothing.vm = ref;
        nothing.unknown.append(PreflightText::tr("The VM is not in the inventory."));
        return nothing;
    }
    const values::Host *const host = estate.host(hints.host.isNull() ? vm->host : hints.host);
    Judged home = judgeOn(estate, *vm, host, hints);
    if (home.fits || !hints.host.isNull() || !host || !canMove(estate, *vm, *host))
        return home.result;
    for (const values::Host *const other : othersOf(estate, *host)) {
        Judged there = judgeOn(estate, *vm, other, hints);
        if (there.fits)
            return there.result;
    }
    return home.result;
}

} // namespace advice
