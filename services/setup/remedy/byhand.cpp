// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/remedy/byhand.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

constexpr int longestText = 500;

/// One line without control characters, as the parameters want it.
QString oneLine(const QString &text)
{
    QString line = text.simplified();
    line.removeIf([](QChar character) { return character.category() == QChar::Other_Control; });
    return line.left(longestText);
}

} // namespace

plan::StepType ByHand::type()
{
    return stepType<ByHand>(u"remedy.by-hand"_s,
        {textParameter(u"rule"_s, true, 32), textParameter(u"cause"_s, true, longestText),
            textParameter(u"remedy"_s, true, longestText)});
}

values::PlannedStep ByHand::planned(
    const values::Finding &finding, const values::StepTarget &target)
{
    values::PlannedStep step;
    step.type = u"remedy.by-hand"_s;
    step.id = step.type % u':' % target.ref.value % u':' % finding.rule;
    step.target = target;
    step.params = {{u"rule"_s, finding.rule}, {u"cause"_s, oneLine(finding.cause)},
        {u"remedy"_s, oneLine(finding.remedy)}};
    return step;
}

QString ByHand::text(const QString &name) const
{
    return plan::Step::planned().params.value(name).toString();
}

values::StepInfo ByHand::info() const
{
    values::StepInfo info;
    //: %1: what a person is to do, a sentence
    info.title = tr("By hand: %1").arg(text(u"remedy"_s));
    info.why = text(u"cause"_s);
    info.source = text(u"rule"_s);
    info.byHand = text(u"remedy"_s);
    info.kind = values::StepKind::Manual;
    info.typical = std::chrono::minutes(10);
    return info;
}

values::StepCheck ByHand::assess(const plan::Estate &estate) const
{
    if (!estate.vm(target()) && !estate.host(target()))
        return isBlocked(tr("%1 is not there any more.").arg(plan::Step::planned().target.name),
            tr("Plan again from what is there now."));
    return isNeeded(tr("Done by a person"), {});
}

void ByHand::predict(plan::Estate &) const
{
    // What a person will have done cannot be foreseen.
}

plan::Script ByHand::script(plan::ScriptLanguage) const
{
    return {{}, text(u"remedy"_s)};
}

QCoro::Task<values::Result<values::Evidence>> ByHand::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token)
{
    const QString words = context->confirmation.trimmed();
    if (words.isEmpty())
        co_return values::Error(values::Error::Kind::Blocked,
            tr("\"%1\" is not confirmed").arg(info().title),
            tr("This step is done by a person, who says in words what was seen."),
            tr("Do it as described, then confirm it with a sentence of evidence."));
    co_return values::Evidence{words, {}};
}

QCoro::Task<values::Result<values::Evidence>> ByHand::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Evidence> given = co_await apply(context, stop);
    co_return given;
}

QCoro::Task<values::Status> ByHand::undo(std::shared_ptr<plan::StepContext>, std::stop_token)
{
    co_return values::done();
}

} // namespace setup
