// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/journal/runlock.h"

#include "services/plan/journal/journalproblem.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSysInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plan
{

using values::Error;
using values::Result;

namespace
{

constexpr int attempts = 16;

QByteArray pathOf(const QString &journal, const QString &run)
{
    return QFile::encodeName(journal + u'.' + run + QStringLiteral(".lock"));
}

/// Of the open file, not of the process: closing another descriptor of the file does not free it.
struct flock wholeFile()
{
    struct flock lock {
    };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

int openLock(const QByteArray &path, int flags)
{
    return ::open(path.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, S_IRUSR | S_IWUSR);
}

/// The former holder removes the file: then this is the lock of a file that nobody finds.
bool isStillThere(int descriptor, const QByteArray &path)
{
    struct stat open {
    };
    struct stat named {
    };
    return ::fstat(descriptor, &open) == 0 && ::stat(path.constData(), &named) == 0
        && open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

QString holderIn(int descriptor)
{
    QByteArray text(200, '\0');
    const ssize_t size = ::pread(descriptor, text.data(), static_cast<size_t>(text.size()), 0);
    const QString line = QString::fromUtf8(text.left(size > 0 ? size : 0)).simplified();
    return line.isEmpty() ? QCoreApplication::translate("plan::Journal", "another process") : line;
}

void writeHolder(int descriptor)
{
    const QByteArray line
        = QCoreApplication::translate("plan::Journal", "process %1 (%2) on %3")
              .arg(QString::number(QCoreApplication::applicationPid()),
                  QCoreApplication::applicationName(), QSysInfo::machineHostName())
              .toUtf8();
    // For people only: a full disk does not make the lock any weaker.
    if (::ftruncate(descriptor, 0) == 0)
        (void)!::pwrite(descriptor, line.constData(), static_cast<size_t>(line.size()), 0);
}

} // namespace

Result<std::shared_ptr<const RunLock>> RunLock::take(const QString &journal, const QString &run)
{
    if (!isRunId(run))
        return JournalProblem::noRun(run);
    const QByteArray path = pathOf(journal, run);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const int descriptor = openLock(path, O_CREAT);
        if (descriptor < 0)
            return JournalProblem(journal).ofFile(errno);
        struct flock wish = wholeFile();
        if (::fcntl(descriptor, F_OFD_SETLK, &wish) != 0) {
            const int reason = errno;
            const QString holder = holderIn(descriptor);
            ::close(descriptor);
            if (reason == EAGAIN || reason == EACCES)
                return JournalProblem::held(run, holder);
            return JournalProblem(journal).ofFile(reason);
        }
        if (isStillThere(descriptor, path)) {
            writeHolder(descriptor);
            return std::shared_ptr<const RunLock>(new RunLock(descriptor, path));
        }
        ::close(descriptor);
    }
    return JournalProblem::held(
        run, QCoreApplication::translate("plan::Journal", "another process"));
}

bool RunLock::isHeld(const QString &journal, const QString &run)
{
    if (!isRunId(run))
        return false;
    const int descriptor = openLock(pathOf(journal, run), 0);
    if (descriptor < 0)
        return false;
    struct flock asked = wholeFile();
    const bool isHeld = ::fcntl(descriptor, F_OFD_GETLK, &asked) == 0 && asked.l_type != F_UNLCK;
    ::close(descriptor);
    return isHeld;
}

bool RunLock::isRunId(const QString &run)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("[0-9]{8}-[0-9]{6}-[0-9a-f]{4}")));
    return form.match(run).hasMatch();
}

RunLock::RunLock(int descriptor, QByteArray path)
    : m_descriptor(descriptor)
    , m_path(std::move(path))
{
}

RunLock::~RunLock()
{
    ::unlink(m_path.constData());
    ::close(m_descriptor);
}

} // namespace plan
