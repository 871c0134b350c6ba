// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/logdoctor.h"

#include "services/advice/doctor/logpattern.h"
#include "services/advice/doctor/logtext.h"
#include "services/advice/rule.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace advice
{
namespace
{

using namespace Qt::StringLiterals;
using values::Finding;

struct DoctorText {
    Q_DECLARE_TR_FUNCTIONS(advice::LogDoctor)
};

constexpr qsizetype MOST = 50;
constexpr qsizetype LONGEST_QUOTE = 500;
/// A log may repeat a word of ours for ever; what it means is in the first places.
constexpr int MOST_PLACES = 2000;

/// What the recipe "passthrough" would set right.
const QSet<QString> &mendedByPassthrough()
{
    static const QSet<QString> all{u"PF-VM-05"_s, u"PF-VM-09"_s, u"PF-PT-04"_s, u"PF-PT-07"_s,
        u"PF-PT-20"_s, u"PF-PT-21"_s, u"PF-PT-22"_s};
    return all;
}

Finding findingOf(const LogPattern &pattern, const LogMeaning &meaning)
{
    Finding finding;
    finding.rule = pattern.rule;
    finding.cause = meaning.cause;
    finding.remedy = meaning.remedy;
    if (const RuleFacts *const facts = ruleFacts(pattern.rule)) {
        finding.verdict = facts->verdict;
        finding.hostStep = facts->hostStep;
        finding.confidence = facts->confidence;
        finding.source = facts->source;
        return finding;
    }
    finding.verdict = values::Verdict::Unusable;
    finding.confidence = u"A"_s;
    finding.source = pattern.rule.startsWith(QLatin1String("XID"))
        ? DoctorText::tr("NVIDIA's catalogue of Xid errors")
        : DoctorText::tr("Captured text");
    return finding;
}

Diagnosis diagnosisOf(const LogText &text, const LogPattern &pattern, const LogText::Window &window,
    const QRegularExpressionMatch &match)
{
    const auto next
        = std::upper_bound(window.starts.cbegin(), window.starts.cend(), match.capturedStart());
    const qsizetype line = window.firstLine + std::distance(window.starts.cbegin(), next) - 1;
    const LogMeaning meaning = pattern.explain(match);
    Diagnosis found;
    found.finding = findingOf(pattern, meaning);
    found.finding.prevented = match.captured(0).left(LONGEST_QUOTE);
    found.line = text.line(line).trimmed().left(LONGEST_QUOTE).toString();
    found.lineNumber = text.numberOf(line);
    found.device = meaning.device;
    found.byPassthroughPlan = mendedByPassthrough().contains(found.finding.rule);
    return found;
}

bool isKnown(const QList<Diagnosis> &all, const Diagnosis &one)
{
    return std::any_of(all.cbegin(), all.cend(), [&one](const Diagnosis &known) {
        return known.finding.rule == one.finding.rule
            && (known.device == one.device || one.device.isEmpty());
    });
}

void search(const LogText &text, const LogPattern &pattern, QList<Diagnosis> &into)
{
    qsizetype place = -1;
    for (int places = 0; places < MOST_PLACES && into.size() < MOST; ++places) {
        place = text.content().indexOf(pattern.key, place + 1, Qt::CaseInsensitive);
        if (place < 0)
            return;
        const LogText::Window window = text.around(place);
        for (auto it = pattern.expression.globalMatch(window.text); it.hasNext();) {
            const Diagnosis found = diagnosisOf(text, pattern, window, it.next());
            if (!isKnown(into, found))
                into.append(found);
        }
    }
}

/// "Module 'DevicePowerOn' power on failed." says least; it counts where nothing else was said.
void searchLastResort(const LogText &text, QList<Diagnosis> &into)
{
    static const LogPattern last{QLatin1String("LOG-POWER-ON"), QLatin1String("power on failed"),
        QRegularExpression(u"Module '?(\\w+)'? power on failed"_s),
        [](const QRegularExpressionMatch &match) -> LogMeaning {
            return {DoctorText::tr("The power-on failed in %1, and the text does not say why.")
                        .arg(match.captured(1)),
                DoctorText::tr("Look for the lines above it in vmware.log, and into vmkernel.log."),
                {}};
        }};
    if (into.isEmpty())
        search(text, last, into);
}

/// Slot trouble and a lack of vectors explain the lines that say no more than "not a passthrough
/// device" and "failed to register".
void dropConsequences(QList<Diagnosis> &all)
{
    const auto has = [&all](const QString &rule) {
        return std::any_of(all.cbegin(), all.cend(),
            [&rule](const Diagnosis &one) { return one.finding.rule == rule; });
    };
    const bool isHotPlug = has(u"PF-PT-17"_s);
    const bool hasNoVectors = has(u"PF-PT-19"_s);
    const bool isNotRebuilt = has(u"PF-GU-16"_s);
    all.removeIf([=](const Diagnosis &one) {
        const QString &rule = one.finding.rule;
        return (isHotPlug && rule == u"PF-PT-04") || (hasNoVectors && rule == u"PF-PT-10")
            || (isNotRebuilt && rule == u"PF-VG-06");
    });
}

} // namespace

QList<Diagnosis> diagnose(const QByteArray &log)
{
    const LogText text(log);
    QList<Diagnosis> found;
    for (const QList<LogPattern> &group :
        {hostPatterns(), vgpuPatterns(), guestPatterns(), faultPatterns()}) {
        for (const LogPattern &pattern : group)
            search(text, pattern, found);
    }
    dropConsequences(found);
    searchLastResort(text, found);
    return found;
}

} // namespace advice
