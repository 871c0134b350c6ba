// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QString>

namespace plan
{

/// Why the journal cannot be used, in words that an operator can act on.
class JournalProblem final
{
    Q_DECLARE_TR_FUNCTIONS(plan::Journal)

public:
    explicit JournalProblem(QString file)
        : m_file(std::move(file))
    {
    }

    [[nodiscard]] values::Error of(const QSqlError &error) const; ///< Storage
    /// Storage: of a file or folder, by errno.
    [[nodiscard]] values::Error ofFile(int number) const;
    [[nodiscard]] values::Error foreign() const; ///< Storage
    [[nodiscard]] values::Error newer(int version) const; ///< Storage
    [[nodiscard]] values::Error broken(qint64 number) const; ///< Storage: the chain
    [[nodiscard]] values::Error taken(const QString &run) const; ///< Storage: the id exists
    [[nodiscard]] static values::Error noRun(const QString &run); ///< NotFound
    [[nodiscard]] static values::Error held(const QString &run, const QString &by); ///< Blocked

private:
    [[nodiscard]] values::Error make(
        const QString &why, const QString &fix, const QString &detail = {}) const;

    QString m_file;
};

} // namespace plan
