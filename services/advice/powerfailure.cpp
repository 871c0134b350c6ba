// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/powerfailure.h"

#include "services/advice/logdoctor.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace advice
{

using values::Error;
using values::Finding;
using values::Verdict;

namespace
{

struct PowerText {
    Q_DECLARE_TR_FUNCTIONS(advice::PowerFailure)
};

/// Causes that a text names; "the power-on failed" is none.
QList<Diagnosis> causesIn(const QByteArray &text)
{
    QList<Diagnosis> found = diagnose(text);
    found.removeIf([](const Diagnosis &one) { return one.finding.rule == u"LOG-POWER-ON"; });
    return found;
}

bool endsPowerOn(const Finding &finding)
{
    return !finding.hostStep && finding.confidence != u"C" && finding.verdict >= Verdict::Fails;
}

/// The rule that holds now: the one that the server's words mean, else the first.
std::optional<Finding> ruleThatHolds(
    const QList<Finding> &findings, const std::optional<Diagnosis> &told)
{
    std::optional<Finding> first;
    for (const Finding &finding : findings) {
        if (!endsPowerOn(finding))
            continue;
        if (told && finding.rule == told->finding.rule)
            return finding;
        if (!first)
            first = finding;
    }
    return first;
}

void say(QStringList &sentences, const QString &text)
{
    if (text.isEmpty())
        return;
    const QString sentence = text.endsWith(u'.') ? text : QString(text % u'.');
    if (!sentences.contains(sentence))
        sentences.append(sentence);
}

QString lineOf(const Diagnosis &told)
{
    return PowerText::tr("vmware.log, line %1: %2").arg(told.lineNumber).arg(told.line);
}

} // namespace

bool isPowerVerdict(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Fault:
    case Error::Kind::Blocked:
    case Error::Kind::Permission:
    case Error::Kind::Unsupported:
        return true;
    default:
        return false;
    }
}

Error explained(const PowerFailure &failure)
{
    const QString words = failure.error.why + u'\n' + failure.error.detail;
    QList<Diagnosis> told = causesIn(words.toUtf8());
    const bool isInLog = told.isEmpty();
    if (isInLog)
        told = causesIn(failure.log);
    const std::optional<Diagnosis> cause
        = told.isEmpty() ? std::nullopt : std::optional<Diagnosis>(told.constFirst());
    const std::optional<Finding> rule = ruleThatHolds(failure.findings, cause);
    const bool isSame = cause && rule && cause->finding.rule == rule->rule;
    QStringList why, fix, rules, detail{failure.error.detail};
    say(why, failure.error.why);
    if (cause && !isSame) {
        say(why, cause->finding.cause);
        say(fix, cause->finding.remedy);
        rules.append(cause->finding.rule);
    }
    if (rule) {
        say(why, rule->cause);
        say(fix, rule->remedy);
        rules.append(rule->rule);
    }
    if (cause && isInLog)
        detail.append(lineOf(*cause));
    if (!rules.isEmpty())
        detail.append(rules.join(u", "_s));
    say(fix, fix.isEmpty() ? failure.error.fix : QString());
    if (fix.isEmpty())
        say(fix,
            PowerText::tr("Look into vmware.log in the VM's folder and into the host's "
                          "vmkernel.log for the cause, and mend it."));
    say(fix, PowerText::tr("Then try this step again, or take the run back."));
    detail.removeAll(QString());
    return {failure.error.kind, PowerText::tr("%1 cannot be powered on").arg(failure.vm),
        why.join(u' '), fix.join(u' '), detail.join(u'\n')};
}

} // namespace advice
