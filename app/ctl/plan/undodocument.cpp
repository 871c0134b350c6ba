// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/undodocument.h"

#include "services/plan/stepjson.h"

#include <QJsonObject>

namespace app
{

namespace
{

using values::UndoCheck;

QJsonArray changesOf(const values::StepCheck &check)
{
    QJsonArray array;
    for (const values::ValueChange &change : check.changes)
        array.append(QJsonObject{{QStringLiteral("property"), change.property},
            {QStringLiteral("before"), change.before}, {QStringLiteral("after"), change.after}});
    return array;
}

} // namespace

QJsonArray undoArray(const QList<UndoCheck> &steps)
{
    QJsonArray array;
    for (const UndoCheck &undo : steps) {
        const auto list = [](const QStringList &texts) {
            return QJsonArray::fromStringList(texts);
        };
        array.append(QJsonObject{{QStringLiteral("step"), undo.step},
            {QStringLiteral("title"), undo.title},
            {QStringLiteral("reversible"), undo.stays.isEmpty()},
            {QStringLiteral("state"), plan::wordFor(undo.check.state)},
            {QStringLiteral("stays"), undo.stays}, {QStringLiteral("loses"), undo.loses},
            {QStringLiteral("reason"), undo.check.reason}, {QStringLiteral("fix"), undo.check.fix},
            {QStringLiteral("changes"), changesOf(undo.check)},
            {QStringLiteral("notes"), list(undo.check.notes)},
            {QStringLiteral("hostsThatReboot"), list(undo.hostsThatReboot)},
            {QStringLiteral("vmsThatStop"), list(undo.vmsThatStop)},
            {QStringLiteral("vmsThatStart"), list(undo.vmsThatStart)},
            {QStringLiteral("vmsDeleted"), list(undo.vmsDeleted)}});
    }
    return array;
}

} // namespace app
