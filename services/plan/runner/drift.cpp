// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/drift.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

namespace plan
{

using values::CheckState;
using values::StepCheck;
using values::ValueChange;

namespace
{

struct Drift {
    Q_DECLARE_TR_FUNCTIONS(plan::Drift)
};

QString shown(const QString &value)
{
    return value.isEmpty() ? Drift::tr("not set") : value;
}

QMap<QString, ValueChange> byProperty(const QList<ValueChange> &changes)
{
    QMap<QString, ValueChange> map;
    for (const ValueChange &change : changes)
        map.insert(change.property, change);
    return map;
}

/// A value that was as wished and is not any more, or is another one than expected; one that is as
/// wished by now.
QStringList differences(const QList<ValueChange> &expected, const QList<ValueChange> &found)
{
    const QMap<QString, ValueChange> was = byProperty(expected);
    const QMap<QString, ValueChange> is = byProperty(found);
    QStringList said;
    for (const ValueChange &now : is) {
        if (!was.contains(now.property))
            said.append(Drift::tr("%1 is %2, which the preview did not change")
                            .arg(now.property, shown(now.before)));
        else if (was.value(now.property).before != now.before)
            said.append(
                Drift::tr("%1 is %2, the preview had %3")
                    .arg(now.property, shown(now.before), shown(was.value(now.property).before)));
    }
    for (const ValueChange &then : was) {
        if (!is.contains(then.property))
            said.append(Drift::tr("%1 needs no change any more").arg(then.property));
    }
    return said;
}

} // namespace

QString driftBetween(const StepCheck &expected, const StepCheck &found)
{
    if (expected.state == CheckState::Needed && found.state == CheckState::AlreadyDone)
        return Drift::tr("Somebody did it already: the preview had found it necessary.");
    if (expected.state == CheckState::AlreadyDone && found.state == CheckState::Needed)
        return Drift::tr("It was undone meanwhile: the preview had found it done.");
    if (expected.state != CheckState::Needed || found.state != CheckState::Needed)
        return {};
    const QStringList said = differences(expected.changes, found.changes);
    return said.isEmpty() ? QString() : said.join(QStringLiteral("; ")) + u'.';
}

} // namespace plan
