// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QString>

namespace telemetry
{

/// Why the history cannot be read or written, in words that an operator can act on. All are
/// Storage, but for a read that was stopped.
class HistoryProblem final
{
    Q_DECLARE_TR_FUNCTIONS(telemetry::HistoryProblem)

public:
    explicit HistoryProblem(QString file)
        : m_file(std::move(file))
    {
    }

    /// SQLite says that the file is no database or a damaged one.
    [[nodiscard]] static bool isDamage(const QSqlError &error);
    [[nodiscard]] values::Error of(const QSqlError &error) const;
    [[nodiscard]] values::Error noFile() const;
    [[nodiscard]] values::Error noFolder() const;
    [[nodiscard]] values::Error newer(int version) const;
    [[nodiscard]] values::Error foreign() const;
    [[nodiscard]] values::Error setAside(const QString &to) const;
    [[nodiscard]] values::Error notSetAside() const;
    [[nodiscard]] static values::Error stopped();
    [[nodiscard]] static values::Error noWindow();

private:
    [[nodiscard]] values::Error make(
        const QString &why, const QString &fix, const QString &detail = {}) const;

    QString m_file;
};

} // namespace telemetry
