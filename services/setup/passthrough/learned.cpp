// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/learned.h"

#include "services/plan/runner/runrecord.h"
#include "services/setup/passthrough/choicesjson.h"

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

void take(LearnedBars &bars, const QString &step, const QJsonObject &facts)
{
    if (step.startsWith(u"vm.discover-regions:"))
        bars.insert(barsIn(facts.value(u"bars").toObject()));
}

} // namespace

LearnedBars learnedBars(const QList<values::StepState> &states)
{
    LearnedBars bars;
    for (const values::StepState &state : states)
        take(bars, state.id, state.evidence.facts);
    return bars;
}

LearnedBars learnedBars(const QList<plan::JournalEntry> &entries)
{
    plan::RunRecord record;
    for (const plan::JournalEntry &entry : entries)
        record.take(entry);
    LearnedBars bars;
    const QHash<QString, QJsonObject> &results = record.results();
    for (auto it = results.cbegin(); it != results.cend(); ++it)
        take(bars, it.key(), it.value());
    return bars;
}

} // namespace setup
