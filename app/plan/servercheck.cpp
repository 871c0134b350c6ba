// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/servercheck.h"

#include "services/advice/logdoctor.h"
#include "services/setup/vm/vmwish.h"

#include <QCoreApplication>

#include <algorithm>

namespace app
{

namespace
{

using values::Finding;
using values::PassthroughProposal;
using values::PreviewedStep;
using values::Result;
using values::Verdict;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::ServerCheck)
};

constexpr qsizetype longestWords = 500;

/// The change that the plan makes of the VM, as vm.configure would make it now.
std::optional<values::VmChange> changeOf(
    const values::PlannedStep &step, const values::VirtualMachine &vm, const plan::Estate &estate)
{
    const setup::VmWish wish = setup::VmWish::of(step.params);
    const values::VmChange change = setup::neededChange(vm, estate.host(wish.host), wish);
    return change.isEmpty() ? std::nullopt : std::optional(change);
}

bool isOver(const PreviewedStep &step)
{
    return step.check.state == values::CheckState::AlreadyDone
        || step.info.kind == values::StepKind::Manual;
}

/// Nothing of the plan comes before the change and the start of this VM.
bool isFirst(const PassthroughProposal &proposal, const values::MoRef &vm)
{
    const QList<values::PlannedStep> &planned = proposal.plan->steps;
    for (qsizetype i = 0; i < planned.size() && i < proposal.steps.size(); ++i) {
        const bool isOfVm = planned.at(i).target.ref == vm;
        const QString &type = planned.at(i).type;
        if (isOfVm
            && (type == QLatin1String("vm.configure") || type == QLatin1String("vm.power-on")))
            return true;
        if (!isOver(proposal.steps.at(i)))
            return false;
    }
    return false;
}

QString checkName(const ServerQuestion &question)
{
    return question.change ? QStringLiteral("CheckVmConfig") : QStringLiteral("CheckPowerOn");
}

Finding findingOf(const ServerQuestion &question, const QString &words, bool isError)
{
    Finding finding;
    finding.ofServer = true;
    finding.prevented = words.left(longestWords);
    finding.verdict = isError && question.isOfNow ? Verdict::Refused : Verdict::Loses;
    finding.confidence = QStringLiteral("A");
    //: %1: a method of vSphere
    finding.source = Tr::tr("The server's own check %1").arg(checkName(question));
    const QList<advice::Diagnosis> known = advice::diagnose(words.toUtf8());
    QString cause = finding.prevented;
    if (!known.isEmpty()) {
        finding.rule = known.first().finding.rule;
        finding.remedy = known.first().finding.remedy;
        cause = known.first().finding.cause;
    }
    //: %1: what the server says of a VM
    finding.cause
        = question.isOfNow ? cause : Tr::tr("As things are before the plan: %1").arg(cause);
    return finding;
}

QString noteOf(const ServerAnswer &answer)
{
    const QString name = checkName(answer.question);
    if (!answer.verdict.ok())
        //: %1: a method of vSphere, %2: why
        return Tr::tr("%1 could not be asked: %2").arg(name, answer.verdict.error().why);
    if (!answer.verdict->asked)
        return Tr::tr("This server has no check of its own for a start: vCenter has it from 6.7 "
                      "on.");
    const auto count
        = static_cast<int>(answer.verdict->errors.size() + answer.verdict->warnings.size());
    if (count == 0)
        //: %1: a method of vSphere
        return Tr::tr("%1 of the server objects to nothing.").arg(name);
    //: %1: a method of vSphere
    return Tr::tr("%1 of the server has %n objection(s).", nullptr, count).arg(name);
}

void take(values::Preflight &preflight, const ServerAnswer &answer)
{
    preflight.serverNote = noteOf(answer);
    preflight.findings.removeIf([](const Finding &finding) { return finding.ofServer; });
    if (!answer.verdict.ok())
        return;
    for (const QString &words : answer.verdict->errors)
        preflight.findings.append(findingOf(answer.question, words, true));
    for (const QString &words : answer.verdict->warnings)
        preflight.findings.append(findingOf(answer.question, words, false));
    if (answer.question.isOfNow && !answer.verdict->errors.isEmpty())
        preflight.verdict = std::max(preflight.verdict, Verdict::Refused);
}

QCoro::Task<Result<plan::ServerVerdict>> ask(
    plan::Ports ports, ServerQuestion question, std::stop_token stop)
{
    if (question.change) {
        const Result<plan::ServerVerdict> verdict
            = co_await ports.vm->checkConfig(question.vm, question.host, *question.change, stop);
        co_return verdict;
    }
    const Result<plan::ServerVerdict> verdict
        = co_await ports.vm->checkPowerOn(question.vm, question.host, stop);
    co_return verdict;
}

} // namespace

QList<ServerQuestion> serverQuestions(
    const PassthroughProposal &proposal, const plan::Estate &estate)
{
    QList<ServerQuestion> questions;
    if (!proposal.plan)
        return questions;
    for (const values::Preflight &preflight : proposal.preflights) {
        const values::VirtualMachine *const vm = estate.vm(preflight.vm);
        if (!vm)
            continue; // yet to be made
        ServerQuestion question;
        question.vm = vm->ref;
        question.isOfNow = isFirst(proposal, vm->ref);
        for (const values::PlannedStep &step : proposal.plan->steps) {
            if (step.type == QLatin1String("vm.configure") && step.target.ref == vm->ref)
                question.change = changeOf(step, *vm, estate);
        }
        const bool isTied = std::any_of(vm->pciDevices.cbegin(), vm->pciDevices.cend(),
            [](const auto &device) { return device.method == values::GpuMethod::Fixed; });
        if (question.change || isTied)
            question.host = vm->host;
        questions.append(question);
    }
    return questions;
}

QCoro::Task<QList<ServerAnswer>> askServer(
    plan::Ports ports, QList<ServerQuestion> questions, std::stop_token stop)
{
    QList<ServerAnswer> answers;
    for (const ServerQuestion &question : questions) {
        const Result<plan::ServerVerdict> verdict = co_await ask(ports, question, stop);
        answers.append({question, verdict});
        if (verdict.ok() && !verdict->asked)
            break;
    }
    co_return answers;
}

void tellServerAnswers(PassthroughProposal &proposal, const QList<ServerAnswer> &answers)
{
    for (const ServerAnswer &answer : answers) {
        for (values::Preflight &preflight : proposal.preflights) {
            if (preflight.vm == answer.question.vm)
                take(preflight, answer);
        }
    }
}

} // namespace app
