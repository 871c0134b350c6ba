// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/undowords.h"

#include <QCoreApplication>

namespace models
{

namespace
{

using values::CheckState;
using values::UndoCheck;

struct UndoWords {
    Q_DECLARE_TR_FUNCTIONS(models::UndoWords)
};

QString line(const QString &text)
{
    return QString(QLatin1String("      ") + text + QLatin1Char('\n'));
}

QString headOf(const UndoCheck &undo)
{
    if (!undo.stays.isEmpty())
        return UndoWords::tr("stays: %1").arg(undo.title);
    switch (undo.check.state) {
    case CheckState::AlreadyDone:
        return UndoWords::tr("nothing to do: %1").arg(undo.title);
    case CheckState::Blocked:
        return UndoWords::tr("CANNOT BE TAKEN BACK NOW: %1").arg(undo.title);
    case CheckState::Needed:
    case CheckState::Unknown:
        break;
    }
    return UndoWords::tr("taken back: %1").arg(undo.title);
}

QString linesOf(const UndoCheck &undo)
{
    QString text = headOf(undo) + QLatin1Char('\n');
    if (!undo.stays.isEmpty())
        return text + line(undo.stays);
    if (!undo.check.reason.isEmpty())
        text += line(undo.check.reason);
    if (!undo.check.fix.isEmpty())
        text += line(undo.check.fix);
    if (!undo.loses.isEmpty())
        text += line(UndoWords::tr("LOST FOR GOOD: %1").arg(undo.loses));
    for (const values::ValueChange &change : undo.check.changes)
        text += line(QString(change.property + QLatin1String(": ") + change.before
            + QLatin1String(" -> ") + change.after));
    for (const QString &note : undo.check.notes)
        text += line(note);
    return text;
}

QString allOf(const QString &words, const QList<UndoCheck> &steps, QStringList UndoCheck::*names)
{
    QStringList all;
    for (const UndoCheck &undo : steps)
        all += undo.*names;
    all.removeDuplicates();
    return all.isEmpty() ? QString() : words.arg(all.join(QLatin1String(", "))) + QLatin1Char('\n');
}

} // namespace

QString undoWords(const QList<UndoCheck> &steps)
{
    QString text;
    for (const UndoCheck &undo : steps)
        text += linesOf(undo);
    text += allOf(UndoWords::tr("Hosts that reboot: %1"), steps, &UndoCheck::hostsThatReboot);
    text += allOf(UndoWords::tr("VMs that stop: %1"), steps, &UndoCheck::vmsThatStop);
    text += allOf(UndoWords::tr("VMs that start: %1"), steps, &UndoCheck::vmsThatStart);
    text += allOf(
        UndoWords::tr("VMs that are DELETED with their disks: %1"), steps, &UndoCheck::vmsDeleted);
    return text;
}

} // namespace models
