// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/historyproblem.h"

#include <QDir>
#include <QFileInfo>

namespace telemetry
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

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xFF;
}

} // namespace

bool HistoryProblem::isDamage(const QSqlError &error)
{
    const int code = codeOf(error);
    return code == Corrupt || code == NotADatabase;
}

Error HistoryProblem::of(const QSqlError &error) const
{
    const QString detail = error.text();
    const QString folder = QDir::toNativeSeparators(QFileInfo(m_file).path());
    switch (codeOf(error)) {
    case Busy:
    case Locked:
        return make(tr("Another GPU Deck is using it"),
            tr("Close the other one, or go on without a history."), detail);
    case ReadOnly:
    case CannotOpen:
        return make(tr("It cannot be written"),
            tr("Check the permissions of the folder %1.").arg(folder), detail);
    case Full:
        return make(tr("The disk is full"),
            tr("Free some space in %1; writing goes on by itself.").arg(folder), detail);
    case IoError:
        return make(tr("The disk refuses to read or write"),
            tr("Check the disk that holds %1.").arg(folder), detail);
    case Corrupt:
    case NotADatabase:
        return make(tr("The file is damaged"), {}, detail);
    default:
        break;
    }
    return make(detail.isEmpty() ? tr("The reason is not known") : detail, {}, detail);
}

Error HistoryProblem::noFile() const
{
    return {Error::Kind::Storage, tr("No history is kept"), tr("No file was named for it")};
}

Error HistoryProblem::noFolder() const
{
    return make(
        tr("Its folder cannot be made"), tr("Check the permissions of the folder above it."));
}

Error HistoryProblem::newer(int version) const
{
    return make(tr("A newer GPU Deck wrote it (format %1)").arg(version),
        tr("Update this program; the file is left as it is."));
}

Error HistoryProblem::foreign() const
{
    return make(tr("It is a database of another program"), tr("Move it out of the way."));
}

Error HistoryProblem::setAside(const QString &to) const
{
    return {Error::Kind::Storage, tr("A new history of telemetry was begun"),
        tr("The old file was damaged"), tr("It was kept as %1.").arg(QDir::toNativeSeparators(to))};
}

Error HistoryProblem::notSetAside() const
{
    return make(tr("The file is damaged and cannot be renamed"),
        tr("Move it out of the way and start again."));
}

Error HistoryProblem::stopped()
{
    return {Error::Kind::Cancelled, tr("The history was not read"), tr("Stopped by the operator")};
}

Error HistoryProblem::noWindow()
{
    return {Error::Kind::Usage, tr("The history was not read"),
        tr("The time asked for is empty or the other way round")};
}

Error HistoryProblem::make(const QString &why, const QString &fix, const QString &detail) const
{
    return {Error::Kind::Storage,
        tr("The history %1 is not kept").arg(QDir::toNativeSeparators(m_file)), why, fix, detail};
}

} // namespace telemetry
