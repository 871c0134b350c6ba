// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/database.h"

#include "services/telemetry/history/historyproblem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace telemetry
{

using values::Status;

namespace
{

constexpr int applicationId = 0x47505544; ///< "GPUD", so that `file` and we know our own
constexpr qint64 pageSize = 4096;
constexpr qint64 logBytes = qint64(16) << 20;

QStringList schema()
{
    return {
        QStringLiteral("CREATE TABLE gpu (number INTEGER PRIMARY KEY, server TEXT NOT NULL, "
                       "host_type TEXT NOT NULL, host TEXT NOT NULL, address TEXT NOT NULL, "
                       "uuid TEXT NOT NULL, name TEXT NOT NULL, vm_type TEXT NOT NULL, "
                       "vm TEXT NOT NULL, is_vgpu INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE block (id INTEGER PRIMARY KEY, data BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE journal (id INTEGER PRIMARY KEY, quarter INTEGER NOT NULL, "
                       "data BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE mark (time INTEGER NOT NULL, kind INTEGER NOT NULL, "
                       "gpu INTEGER NOT NULL, text TEXT NOT NULL, "
                       "PRIMARY KEY (time, kind, gpu, text)) WITHOUT ROWID"),
        QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
        QStringLiteral("PRAGMA user_version = %1").arg(Database::schemaVersion),
    };
}

} // namespace

Database::Database(QString file)
    : m_file(std::move(file))
    , m_name(QUuid::createUuid().toString())
{
}

Database::~Database()
{
    close();
}

Status Database::open(qint64 maxBytes)
{
    if (m_file.isEmpty())
        return HistoryProblem(m_file).noFile();
    if (!QDir().mkpath(QFileInfo(m_file).path()))
        return HistoryProblem(m_file).noFolder();
    m_isDamaged = false;
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=500"));
    const Status opened
        = m_database.open() ? prepareFile(maxBytes) : failed(m_database.lastError());
    if (!opened)
        close();
    return opened;
}

void Database::close()
{
    m_prepared.clear();
    m_database = QSqlDatabase();
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

/// An exclusive lock instead of shared memory: a second process is refused, and the lock ends with
/// the process, however that ends.
Status Database::prepareFile(qint64 maxBytes)
{
    const Status own = runAll({QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")});
    if (!own)
        return own;
    const Status version = checkVersion();
    if (!version)
        return version;
    return runAll({QStringLiteral("PRAGMA synchronous = NORMAL"),
        QStringLiteral("PRAGMA max_page_count = %1").arg(maxBytes / pageSize),
        QStringLiteral("PRAGMA journal_size_limit = %1").arg(logBytes),
        QStringLiteral("PRAGMA cache_size = -2048"), QStringLiteral("PRAGMA temp_store = MEMORY")});
}

Status Database::checkVersion()
{
    const auto version = value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const auto application = value(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    const auto tables = value(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!tables)
        return tables.error();
    const bool isNew = tables->toInt() == 0 && version->toInt() == 0;
    if (!isNew && application->toInt() != applicationId)
        return HistoryProblem(m_file).foreign();
    if (version->toInt() > schemaVersion)
        return HistoryProblem(m_file).newer(version->toInt());
    QStringList statements;
    if (isNew)
        statements = {QStringLiteral("PRAGMA page_size = %1").arg(pageSize),
            QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL")};
    statements.append(QStringLiteral("PRAGMA journal_mode = WAL"));
    statements.append(QStringLiteral("BEGIN EXCLUSIVE"));
    if (isNew)
        statements.append(schema());
    statements.append(QStringLiteral("COMMIT"));
    return runAll(statements);
}

values::Result<QString> Database::setAside(const QString &stamp)
{
    close();
    const QString to = m_file + QLatin1String(".damaged-") + stamp;
    if (!QFile::rename(m_file, to))
        return HistoryProblem(m_file).notSetAside();
    for (const QString &end : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(m_file + end, to + end); // there only after a crash
    return to;
}

Status Database::begin()
{
    return runAll({QStringLiteral("BEGIN IMMEDIATE")});
}

Status Database::commit()
{
    return runAll({QStringLiteral("COMMIT")});
}

/// Without a look at the outcome: SQLite ends some failed transactions by itself.
void Database::rollback()
{
    QSqlQuery query(m_database);
    query.exec(QStringLiteral("ROLLBACK"));
}

values::Result<QSqlQuery *> Database::run(const QString &statement, const QVariantList &bound)
{
    std::shared_ptr<QSqlQuery> &query = m_prepared[statement];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(statement)) {
            const QSqlError error = fresh->lastError();
            m_prepared.remove(statement);
            return failed(error);
        }
        query = std::move(fresh);
    }
    for (qsizetype i = 0; i < bound.size(); ++i)
        query->bindValue(static_cast<int>(i), bound.at(i));
    if (!query->exec())
        return failed(query->lastError());
    return query.get();
}

values::Result<QVariant> Database::value(const QString &statement, const QVariantList &bound)
{
    const auto query = run(statement, bound);
    if (!query)
        return query.error();
    const QVariant found = (*query)->next() ? (*query)->value(0) : QVariant();
    (*query)->finish();
    return found;
}

Status Database::runAll(const QStringList &statements)
{
    for (const QString &statement : statements) {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            return failed(query.lastError());
    }
    return values::done();
}

values::Error Database::failed(const QSqlError &error)
{
    if (HistoryProblem::isDamage(error))
        m_isDamaged = true;
    return HistoryProblem(m_file).of(error);
}

} // namespace telemetry
