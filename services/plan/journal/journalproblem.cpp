// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/journal/journalproblem.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace plan
{

using values::Error;

namespace
{

/// SQLite's result codes; the high bytes only say more.
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

QString folderOf(const QString &file)
{
    return QDir::toNativeSeparators(QFileInfo(file).path());
}

QString untilThen()
{
    return QCoreApplication::translate("plan::Journal", "Until then no step is begun.");
}

} // namespace

Error JournalProblem::of(const QSqlError &error) const
{
    const QString detail = error.text();
    const QString folder = folderOf(m_file);
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case Busy:
    case Locked:
        return make(tr("Another program holds it"), tr("Close what has opened it."), detail);
    case ReadOnly:
    case CannotOpen:
        return make(tr("It cannot be written"),
            tr("Check the permissions of the folder %1.").arg(folder), detail);
    case Full:
        return make(tr("The disk is full"),
            tr("Free some space in %1, then try again.").arg(folder) + u' ' + untilThen(), detail);
    case IoError:
        return make(tr("The disk takes no more or fails"),
            tr("Check space, quota and health of the disk of %1.").arg(folder) + u' ' + untilThen(),
            detail);
    case Corrupt:
    case NotADatabase:
        return make(tr("It is no journal, or damaged"),
            tr("Move it out of the way and keep it: it tells what was done."), detail);
    default:
        break;
    }
    return make(detail.isEmpty() ? tr("The reason is not known") : detail, {}, detail);
}

Error JournalProblem::ofFile(int number) const
{
    const QString reason = QString::fromLocal8Bit(std::strerror(number));
    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        return make(tr("The disk is full"),
            tr("Free some space in %1, then try again.").arg(folderOf(m_file)) + u' ' + untilThen(),
            reason);
    return make(
        reason, tr("Check the permissions of the folder %1.").arg(folderOf(m_file)), reason);
}

Error JournalProblem::foreign() const
{
    return make(tr("It is a database of another program"), tr("Name another file."));
}

Error JournalProblem::newer(int version) const
{
    return make(tr("A newer GPU Deck wrote it (format %1)").arg(version),
        tr("Update this program; the file is left as it is."));
}

Error JournalProblem::broken(qint64 number) const
{
    return make(tr("Entry %1 is not what was written, or one before it is missing").arg(number),
        tr("Keep the file for an inquiry, and begin a new journal."));
}

Error JournalProblem::taken(const QString &run) const
{
    return make(tr("It has a run %1 already").arg(run), tr("Try again."));
}

Error JournalProblem::noRun(const QString &run)
{
    return {Error::Kind::NotFound, tr("There is no run \"%1\"").arg(run.left(60)),
        tr("The journal has no entry of it"), tr("List the runs to see their names.")};
}

Error JournalProblem::held(const QString &run, const QString &by)
{
    return {Error::Kind::Blocked, tr("The run %1 cannot be taken").arg(run),
        tr("It is being worked on by %1").arg(by), tr("Wait for it to end, or end it there.")};
}

Error JournalProblem::make(const QString &why, const QString &fix, const QString &detail) const
{
    return {Error::Kind::Storage,
        tr("The journal %1 cannot be used").arg(QDir::toNativeSeparators(m_file)), why, fix,
        detail};
}

} // namespace plan
