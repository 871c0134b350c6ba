// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/journal/journalfile.h"

#include "services/plan/journal/entrycodec.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plan
{

using values::Result;
using values::Status;

namespace
{

constexpr int applicationId = 0x4750444A; ///< "GPDJ", so that `file` and we know our own
constexpr mode_t ownFile = S_IRUSR | S_IWUSR;
constexpr mode_t ownFolder = S_IRWXU;

QStringList schema()
{
    const QString refusal
        = QStringLiteral("BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END");
    return {
        QStringLiteral("CREATE TABLE entry (number INTEGER PRIMARY KEY, run TEXT NOT NULL, "
                       "body TEXT NOT NULL, hash BLOB NOT NULL)"),
        QStringLiteral("CREATE INDEX entry_run ON entry (run)"),
        QStringLiteral("CREATE TRIGGER entry_unchanged BEFORE UPDATE ON entry ") + refusal,
        QStringLiteral("CREATE TRIGGER entry_kept BEFORE DELETE ON entry ") + refusal,
        QStringLiteral("CREATE TRIGGER entry_next BEFORE INSERT ON entry WHEN NEW.number IS NOT "
                       "(SELECT coalesce(max(number), 0) + 1 FROM entry) ")
            + refusal,
        QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
        QStringLiteral("PRAGMA user_version = %1").arg(JournalFile::schemaVersion),
    };
}

/// Missing folders, for this user alone; those that exist are left as they are.
bool makeFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return true;
    if (path.isEmpty() || folder.isRoot() || !makeFolder(folder.path()))
        return false;
    return ::mkdir(QFile::encodeName(path).constData(), ownFolder) == 0 || errno == EEXIST;
}

} // namespace

JournalFile::JournalFile(QString file, JournalHook hook)
    : m_path(std::move(file))
    , m_problem(m_path)
    , m_hook(std::move(hook))
    , m_connection(QUuid::createUuid().toString())
{
}

JournalFile::~JournalFile()
{
    close();
}

Status JournalFile::open()
{
    const Status made = makeFile();
    if (!made)
        return made;
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    const Status opened
        = m_database.open() ? prepare() : Status(m_problem.of(m_database.lastError()));
    if (!opened)
        close();
    return opened;
}

void JournalFile::close()
{
    m_database = QSqlDatabase();
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

/// Before SQLite does: it would let the umask decide who may read it, and its log takes after it.
Status JournalFile::makeFile()
{
    if (!makeFolder(QFileInfo(QFileInfo(m_path).absoluteFilePath()).path()))
        return m_problem.ofFile(errno);
    const int descriptor
        = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, ownFile);
    if (descriptor < 0)
        return m_problem.ofFile(errno);
    struct stat about {
    };
    const bool isOpenToOthers = ::fstat(descriptor, &about) == 0 && (about.st_mode & 077) != 0;
    // Not ours to tighten: then it is somebody's wish that others read it.
    if (isOpenToOthers)
        (void)!::fchmod(descriptor, ownFile);
    ::close(descriptor);
    return values::done();
}

Status JournalFile::prepare()
{
    bool isNew = false;
    const Status known = checkVersion(isNew);
    if (!known)
        return known;
    const Status safe = runAll(
        {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL")});
    if (!safe || !isNew)
        return safe;
    const Status begun = runAll({QStringLiteral("BEGIN IMMEDIATE")});
    if (!begun)
        return begun;
    // Another process may have been quicker.
    Status made = checkVersion(isNew);
    if (made.ok() && isNew)
        made = runAll(schema());
    const Status ended
        = runAll({made.ok() ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK")});
    return made.ok() ? ended : made;
}

Status JournalFile::checkVersion(bool &isNew)
{
    const Result<qint64> version = pragma(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const Result<qint64> application = pragma(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    const Result<qint64> tables = pragma(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!tables)
        return tables.error();
    isNew = *tables == 0 && *version == 0 && *application == 0;
    if (!isNew && *application != applicationId)
        return m_problem.foreign();
    if (*version > schemaVersion)
        return m_problem.newer(static_cast<int>(*version));
    return values::done();
}

Result<JournalEntry> JournalFile::append(JournalEntry entry)
{
    const qint64 write = ++m_writes;
    if (m_hook)
        m_hook(write, true);
    const Status begun = runAll({QStringLiteral("BEGIN IMMEDIATE")});
    if (!begun)
        return begun.error();
    Status written = link(entry);
    if (written.ok())
        written = insert(entry);
    if (written.ok())
        written = runAll({QStringLiteral("COMMIT")});
    if (!written) {
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK")); // SQLite may have done so itself
        return written.error();
    }
    if (m_hook)
        m_hook(write, false);
    return entry;
}

Status JournalFile::link(JournalEntry &entry)
{
    QSqlQuery last(m_database);
    if (!last.exec(QStringLiteral("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1")))
        return failed(last);
    const bool isFirst = !last.next();
    entry.number = isFirst ? 1 : last.value(0).toLongLong() + 1;
    entry.previous = isFirst ? QByteArray() : last.value(1).toByteArray();
    if (entry.kind != JournalEntry::Kind::RunBegun)
        return values::done();
    QSqlQuery same(m_database);
    same.prepare(QStringLiteral("SELECT 1 FROM entry WHERE run = ? LIMIT 1"));
    same.addBindValue(entry.run);
    if (!same.exec())
        return failed(same);
    return same.next() ? Status(m_problem.taken(entry.run)) : values::done();
}

Status JournalFile::insert(JournalEntry &entry)
{
    const QByteArray body = canonicalBytes(entry);
    entry.hash = hashOf(body);
    QSqlQuery query(m_database);
    query.prepare(
        QStringLiteral("INSERT INTO entry (number, run, body, hash) VALUES (?, ?, ?, ?)"));
    query.addBindValue(entry.number);
    query.addBindValue(entry.run);
    query.addBindValue(QString::fromUtf8(body));
    query.addBindValue(entry.hash);
    return query.exec() ? values::done() : Status(failed(query));
}

Result<QList<JournalEntry>> JournalFile::entries(const QString &run)
{
    QSqlQuery query(m_database);
    query.prepare(
        QStringLiteral("SELECT number, run, body, hash FROM entry WHERE run = ? ORDER BY number"));
    query.addBindValue(run);
    if (!query.exec())
        return failed(query);
    QList<JournalEntry> found;
    while (query.next()) {
        const Result<JournalEntry> entry = entryIn(query);
        if (!entry)
            return entry.error();
        found.append(*entry);
    }
    if (found.isEmpty())
        return JournalProblem::noRun(run);
    return found;
}

Status JournalFile::visit(const std::function<void(const JournalEntry &)> &take)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT number, run, body, hash FROM entry ORDER BY number")))
        return failed(query);
    while (query.next()) {
        const Result<JournalEntry> entry = entryIn(query);
        if (!entry)
            return entry.error();
        take(*entry);
    }
    return values::done();
}

Status JournalFile::verifyChain()
{
    qint64 number = 0;
    qint64 bad = 0;
    QByteArray last;
    const Status read = visit([&](const JournalEntry &entry) {
        if (bad == 0 && (entry.number != ++number || entry.previous != last))
            bad = entry.number;
        last = entry.hash;
    });
    return bad == 0 ? read : Status(m_problem.broken(bad));
}

/// The columns must say what the hashed body says.
Result<JournalEntry> JournalFile::entryIn(const QSqlQuery &row) const
{
    const qint64 number = row.value(0).toLongLong();
    const QByteArray body = row.value(2).toString().toUtf8();
    Result<JournalEntry> entry = entryFrom(body);
    if (!entry || entry->number != number || entry->run != row.value(1).toString()
        || hashOf(body) != row.value(3).toByteArray())
        return m_problem.broken(number);
    entry.value().hash = row.value(3).toByteArray();
    return entry;
}

Status JournalFile::runAll(const QStringList &statements)
{
    for (const QString &statement : statements) {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            return failed(query);
    }
    return values::done();
}

Result<qint64> JournalFile::pragma(const QString &name)
{
    QSqlQuery query(m_database);
    if (!query.exec(name))
        return failed(query);
    return query.next() ? query.value(0).toLongLong() : 0;
}

values::Error JournalFile::failed(const QSqlQuery &query) const
{
    return m_problem.of(query.lastError());
}

} // namespace plan
