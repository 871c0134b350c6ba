// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/doctorreport.h"

#include "app/ctl/plan/plandocument.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace app
{
namespace
{

using namespace Qt::StringLiterals;
using advice::Diagnosis;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::DoctorCommand)
};

QString classOf(values::Verdict verdict)
{
    switch (verdict) {
    case values::Verdict::Works:
        return u"works"_s;
    case values::Verdict::Loses:
        return u"loses"_s;
    case values::Verdict::Unusable:
        return u"unusable"_s;
    case values::Verdict::Stops:
        return u"stops"_s;
    case values::Verdict::Fails:
        return u"fails"_s;
    case values::Verdict::Refused:
        return u"refused"_s;
    }
    return {};
}

/// What mends it, as a plan of this program; objects that the log does not name stand in capitals.
QString planOf(const Diagnosis &one)
{
    if (!one.byPassthroughPlan)
        return {};
    return u"gpudeckctl plan passthrough --host HOST --device %1 --vm NAME"_s.arg(
        one.device.isEmpty() ? u"ID"_s : one.device);
}

QJsonObject json(const Diagnosis &one)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    return {{u"rule"_s, one.finding.rule}, {u"class"_s, classOf(one.finding.verdict)},
        {u"hostStep"_s, one.finding.hostStep}, {u"confidence"_s, one.finding.confidence},
        {u"cause"_s, one.finding.cause}, {u"remedy"_s, one.finding.remedy},
        {u"plan"_s, orNull(planOf(one))}, {u"source"_s, one.finding.source}, {u"line"_s, one.line},
        {u"lineNumber"_s, one.lineNumber}, {u"device"_s, orNull(one.device)}};
}

QString asText(const Diagnosis &one, bool isPlanned)
{
    QStringList lines{one.finding.cause, u"  "_s + Tr::tr("Remedy: %1").arg(one.finding.remedy)};
    if (const QString plan = planOf(one); !plan.isEmpty() && !isPlanned)
        lines.append(u"  "_s + Tr::tr("As a plan: %1").arg(plan));
    lines.append(u"  "_s + Tr::tr("Rule %1; %2").arg(one.finding.rule, one.finding.source));
    lines.append(u"  "_s + Tr::tr("Line %1: %2").arg(one.lineNumber).arg(one.line));
    return lines.join(u'\n') + u'\n';
}

} // namespace

QByteArray doctorJson(const DoctorFindings &findings)
{
    QJsonArray list;
    for (const Diagnosis &one : findings.causes)
        list.append(json(one));
    const QJsonObject object{{u"diagnoses"_s, list},
        {u"vm"_s, findings.vm.isEmpty() ? QJsonValue() : QJsonValue(findings.vm)},
        {u"proposal"_s,
            findings.proposal ? QJsonValue(proposalObject(*findings.proposal)) : QJsonValue()}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QString doctorText(const DoctorFindings &findings)
{
    if (findings.causes.isEmpty())
        return Tr::tr("Nothing that is known was found in the text.") + u'\n';
    QStringList parts;
    for (const Diagnosis &one : findings.causes)
        parts.append(asText(one, findings.proposal.has_value()));
    if (findings.proposal && findings.proposal->plan)
        parts.append(
            Tr::tr("Plan for %1:").arg(findings.vm) + u'\n' + proposalTable(*findings.proposal));
    return parts.join(u'\n');
}

} // namespace app
