// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/preview.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace plan
{

using values::BlastRadius;
using values::CheckState;
using values::PreviewedStep;

namespace
{

struct Blast {
    Q_DECLARE_TR_FUNCTIONS(plan::Blast)
};

/// Adds names that are not there yet, in time that does not grow with the square of a big plan.
class Names
{
public:
    explicit Names(QStringList &into)
        : m_into(into)
    {
    }
    void add(const QStringList &names)
    {
        for (const QString &name : names) {
            if (m_seen.contains(name))
                continue;
            m_seen.insert(name);
            m_into.append(name);
        }
    }

private:
    QStringList &m_into;
    QSet<QString> m_seen;
};

bool anyIs(const QList<PreviewedStep> &steps, CheckState state)
{
    return std::any_of(steps.begin(), steps.end(),
        [state](const PreviewedStep &step) { return step.check.state == state; });
}

/// "a", "a and b", "a and 2 more".
QString someOf(const QStringList &names)
{
    const int more = static_cast<int>(names.size()) - 1;
    if (more == 0)
        return names.first();
    if (more == 1)
        return Blast::tr("%1 and %2").arg(names.at(0), names.at(1));
    return Blast::tr("%1 and %n more", nullptr, more).arg(names.first());
}

/// Features have several owners each, so that "more" alone would leave open of what.
QString lostOf(const QStringList &features)
{
    const int more = static_cast<int>(features.size()) - 1;
    if (more < 2)
        //: part of a sentence; %1: "vMotion of vm-1"
        return Blast::tr("takes away %1").arg(someOf(features));
    //: part of a sentence; %1: "vMotion of vm-1"
    return Blast::tr("takes away %1 and %n more feature(s)", nullptr, more).arg(features.first());
}

QString durationOf(std::chrono::seconds expected)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(expected).count();
    return Blast::tr(
        "takes about %n minute(s)", nullptr, static_cast<int>(std::max<qint64>(minutes, 1)));
}

} // namespace

bool Preview::isBlocked() const
{
    return anyIs(steps, CheckState::Blocked);
}

bool Preview::isDone() const
{
    return std::all_of(steps.begin(), steps.end(),
        [](const PreviewedStep &step) { return step.check.state == CheckState::AlreadyDone; });
}

Preview preview(const std::vector<std::shared_ptr<Step>> &steps, const Estate &estate)
{
    Preview preview;
    preview.afterwards = estate;
    preview.steps.reserve(static_cast<qsizetype>(steps.size()));
    Names hosts(preview.blast.hostsThatReboot);
    Names vms(preview.blast.vmsThatStop);
    Names features(preview.blast.featuresLost);
    for (const std::shared_ptr<Step> &step : steps) {
        Estate &world = preview.afterwards;
        PreviewedStep shown{
            step->planned().id, step->planned().target.name, step->info(), step->assess(world)};
        // What cannot be known will run, and what is blocked will not.
        const CheckState state = shown.check.state;
        if (state == CheckState::Needed || state == CheckState::Unknown) {
            const BlastRadius blast = step->blast(world);
            hosts.add(blast.hostsThatReboot);
            vms.add(blast.vmsThatStop);
            features.add(blast.featuresLost);
            preview.blast.expected += blast.expected;
        }
        step->predict(world);
        preview.steps.append(std::move(shown));
    }
    return preview;
}

QString blastSentence(const BlastRadius &blast)
{
    QStringList clauses;
    if (!blast.hostsThatReboot.isEmpty())
        //: part of a sentence whose first letter is made a capital; %1: hosts
        clauses.append(Blast::tr("reboots %1").arg(someOf(blast.hostsThatReboot)));
    if (!blast.vmsThatStop.isEmpty())
        //: part of a sentence; %1: virtual machines
        clauses.append(Blast::tr("stops %1").arg(someOf(blast.vmsThatStop)));
    if (clauses.isEmpty())
        //: part of a sentence
        clauses.append(Blast::tr("reboots no host and stops no VM"));
    if (!blast.featuresLost.isEmpty())
        clauses.append(lostOf(blast.featuresLost));
    clauses.append(durationOf(blast.expected));
    QString sentence = clauses.join(QStringLiteral("; ")) + u'.';
    sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

} // namespace plan
