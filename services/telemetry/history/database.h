// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>

namespace telemetry
{

/// The history's SQLite file: opened for this process alone, in WAL mode, with our tables.
/// Shape:  gpu, block (see BlockTable), journal (samples that are in no block yet), mark.
/// Thread: all members in the thread that opened it.
/// Errors: Storage.
class Database final
{
public:
    static constexpr int schemaVersion = 1;

    explicit Database(QString file);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens or makes it. maxBytes is a wall that SQLite itself keeps.
    [[nodiscard]] values::Status open(qint64 maxBytes);
    void close();
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }
    /// Renames a damaged file, its log too, and says where it is now.
    [[nodiscard]] values::Result<QString> setAside(const QString &stamp);

    [[nodiscard]] values::Status begin();
    [[nodiscard]] values::Status commit();
    void rollback();
    /// Carries out one statement with these values; the query stands on no row yet and belongs to
    /// this. The same statement is prepared once.
    [[nodiscard]] values::Result<QSqlQuery *> run(
        const QString &statement, const QVariantList &bound = {});
    /// The first column of the first row, or nothing known.
    [[nodiscard]] values::Result<QVariant> value(
        const QString &statement, const QVariantList &bound = {});

    /// A statement failed because the file is damaged.
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    [[nodiscard]] values::Status prepareFile(qint64 maxBytes);
    [[nodiscard]] values::Status checkVersion();
    [[nodiscard]] values::Status runAll(const QStringList &statements);
    [[nodiscard]] values::Error failed(const QSqlError &error);

    QString m_file;
    QString m_name; ///< of the connection
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    bool m_isDamaged = false;
};

} // namespace telemetry
