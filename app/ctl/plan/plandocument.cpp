// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/plandocument.h"

#include "services/plan/planfile.h"
#include "services/plan/stepjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace app
{

namespace
{

using values::Error;
using values::PassthroughProposal;
using values::Verdict;

struct PlanTr {
    Q_DECLARE_TR_FUNCTIONS(app::PlanCommand)
};

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Works:
        return QStringLiteral("works");
    case Verdict::Loses:
        return QStringLiteral("loses");
    case Verdict::Unusable:
        return QStringLiteral("unusable");
    case Verdict::Stops:
        return QStringLiteral("stops");
    case Verdict::Fails:
        return QStringLiteral("fails");
    case Verdict::Refused:
        break;
    }
    return QStringLiteral("refused");
}

QString kindName(values::StepKind kind)
{
    switch (kind) {
    case values::StepKind::Automatic:
        return QStringLiteral("automatic");
    case values::StepKind::Manual:
        return QStringLiteral("manual");
    case values::StepKind::Wait:
        break;
    }
    return QStringLiteral("wait");
}

QJsonArray texts(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonObject findingObject(const values::Finding &finding)
{
    return {{QStringLiteral("rule"), finding.rule},
        {QStringLiteral("verdict"), verdictName(finding.verdict)},
        {QStringLiteral("blocksHostStep"), finding.hostStep},
        {QStringLiteral("confidence"), finding.confidence},
        {QStringLiteral("cause"), finding.cause}, {QStringLiteral("prevented"), finding.prevented},
        {QStringLiteral("remedy"), finding.remedy}, {QStringLiteral("source"), finding.source},
        {QStringLiteral("ofServer"), finding.ofServer}};
}

QJsonObject preflightObject(const values::Preflight &preflight)
{
    QJsonArray findings;
    for (const values::Finding &finding : preflight.findings)
        findings.append(findingObject(finding));
    return {{QStringLiteral("vm"), preflight.vm.value},
        {QStringLiteral("host"), preflight.host.value},
        {QStringLiteral("verdict"), verdictName(preflight.verdict)},
        {QStringLiteral("findings"), findings},
        {QStringLiteral("serverCheck"),
            preflight.serverNote.isEmpty() ? QJsonValue() : QJsonValue(preflight.serverNote)},
        {QStringLiteral("notJudged"), texts(preflight.unknown)}};
}

QJsonObject windowObject(const values::MmioNeed &need)
{
    QJsonArray rules;
    for (const values::MmioRule &rule : need.rules)
        rules.append(QJsonObject{{QStringLiteral("name"), rule.name},
            {QStringLiteral("sizeGb"), rule.sizeGb ? QJsonValue(*rule.sizeGb) : QJsonValue()},
            {QStringLiteral("source"), rule.source}});
    return {{QStringLiteral("known"), need.known}, {QStringLiteral("needsKeys"), need.needsKeys},
        {QStringLiteral("needsEfi"), need.needsEfi}, {QStringLiteral("sizeGb"), need.sizeGb},
        {QStringLiteral("arithmetic"), need.arithmetic}, {QStringLiteral("otherRules"), rules}};
}

QJsonArray regionsArray(const QList<values::BarFacts> &models)
{
    QJsonArray array;
    for (const values::BarFacts &model : models) {
        QJsonArray bars;
        for (const auto &bar : model.bars)
            bars.append(QJsonObject{{QStringLiteral("index"), bar.index},
                {QStringLiteral("bytes"), bar.bytes}, {QStringLiteral("is64bit"), bar.is64bit}});
        array.append(QJsonObject{{QStringLiteral("model"), model.modelKey},
            {QStringLiteral("name"), model.name}, {QStringLiteral("bars"), bars},
            {QStringLiteral("source"), bars.isEmpty() ? QJsonValue() : QJsonValue(model.source)}});
    }
    return array;
}

QJsonArray evacuationArray(const QList<values::EvacuatedVm> &vms)
{
    using How = values::EvacuatedVm::How;
    QJsonArray array;
    for (const values::EvacuatedVm &vm : vms) {
        const QString how = vm.how == How::MovesByItself ? QStringLiteral("moves-by-itself")
            : vm.how == How::MustBeMoved                 ? QStringLiteral("must-be-moved")
                                                         : QStringLiteral("must-be-shut-down");
        array.append(
            QJsonObject{{QStringLiteral("vm"), vm.name}, {QStringLiteral("host"), vm.hostName},
                {QStringLiteral("how"), how}, {QStringLiteral("because"), vm.because},
                {QStringLiteral("stunSeconds"),
                    vm.stun ? QJsonValue(qint64(vm.stun->count())) : QJsonValue()}});
    }
    return array;
}

QJsonValue planValue(const std::optional<values::Plan> &plan)
{
    return plan ? QJsonValue(QJsonDocument::fromJson(plan::toJson(*plan)).object()) : QJsonValue();
}

} // namespace

bool isBlocked(const values::PassthroughProposal &proposal)
{
    const bool steps = std::any_of(
        proposal.steps.begin(), proposal.steps.end(), [](const values::PreviewedStep &step) {
            return step.check.state == values::CheckState::Blocked;
        });
    const bool start = std::any_of(proposal.preflights.begin(), proposal.preflights.end(),
        [](const values::Preflight &preflight) { return preflight.verdict >= Verdict::Unusable; });
    return proposal.problem || !proposal.plan || steps || start;
}

Error blockedError(const PassthroughProposal &proposal)
{
    if (proposal.problem)
        return *proposal.problem;
    for (const values::PreviewedStep &step : proposal.steps) {
        if (step.check.state == values::CheckState::Blocked)
            return {Error::Kind::Blocked, step.info.title, step.check.reason, step.check.fix};
    }
    for (const values::Preflight &preflight : proposal.preflights) {
        for (const values::Finding &finding : preflight.findings) {
            if (finding.verdict == preflight.verdict)
                return {Error::Kind::Blocked, PlanTr::tr("The VM will not run with its device"),
                    finding.cause, finding.remedy};
        }
    }
    return {
        Error::Kind::Blocked, PlanTr::tr("There is no plan"), PlanTr::tr("nothing was proposed")};
}

QJsonObject stepObject(const values::PreviewedStep &step)
{
    const values::StepInfo &info = step.info;
    QJsonObject object = plan::toJson(step.check);
    object.insert(QStringLiteral("id"), step.id);
    object.insert(QStringLiteral("target"), step.target);
    object.insert(QStringLiteral("title"), info.title);
    object.insert(QStringLiteral("kind"), kindName(info.kind));
    object.insert(QStringLiteral("why"), info.why);
    object.insert(QStringLiteral("source"), info.source);
    object.insert(QStringLiteral("byHand"), info.byHand);
    object.insert(QStringLiteral("reversible"), info.reversible);
    object.insert(QStringLiteral("irreversible"), info.irreversible);
    object.insert(QStringLiteral("undoLoses"), info.undoLoses);
    object.insert(QStringLiteral("typicalSeconds"), qint64(info.typical.count()));
    object.insert(QStringLiteral("privileges"), texts(info.privileges));
    return object;
}

QJsonObject blastObject(const values::BlastRadius &blast)
{
    return {{QStringLiteral("sentence"), plan::blastSentence(blast)},
        {QStringLiteral("hostsThatReboot"), texts(blast.hostsThatReboot)},
        {QStringLiteral("vmsThatStop"), texts(blast.vmsThatStop)},
        {QStringLiteral("featuresLost"), texts(blast.featuresLost)},
        {QStringLiteral("expectedSeconds"), qint64(blast.expected.count())}};
}

QJsonObject proposalObject(const values::PassthroughProposal &proposal)
{
    QJsonArray steps;
    for (const values::PreviewedStep &step : proposal.steps)
        steps.append(stepObject(step));
    QJsonArray preflights;
    for (const values::Preflight &preflight : proposal.preflights)
        preflights.append(preflightObject(preflight));
    return {{QStringLiteral("format"), QStringLiteral("gpudeck.proposal")},
        {QStringLiteral("version"), 1}, {QStringLiteral("blocked"), isBlocked(proposal)},
        {QStringLiteral("problem"),
            proposal.problem ? QJsonValue(plan::toJson(*proposal.problem)) : QJsonValue()},
        {QStringLiteral("blast"), blastObject(proposal.blast)},
        {QStringLiteral("needsReboot"), proposal.needsReboot},
        {QStringLiteral("evacuation"), evacuationArray(proposal.evacuation)},
        {QStringLiteral("regions"), regionsArray(proposal.bars)},
        {QStringLiteral("window"),
            proposal.mmio ? QJsonValue(windowObject(*proposal.mmio)) : QJsonValue()},
        {QStringLiteral("firmwareWarning"), proposal.firmwareWarning},
        {QStringLiteral("steps"), steps}, {QStringLiteral("preflight"), preflights},
        {QStringLiteral("plan"), planValue(proposal.plan)}};
}

} // namespace app
