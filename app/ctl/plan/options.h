// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QCommandLineParser>
#include <QHash>
#include <QString>
#include <QStringList>

namespace app
{

/// Options from the command line, and behind them those of a JSON object with the same names:
/// {"host": "esx1", "device": ["0000:82:00.0"], "remove-snapshots": true}. What the command line
/// gives wins.
class PlanOptions final
{
public:
    /// known: what the object may name. An option without a value takes true or false alone, one
    /// with a value a text or number that is not empty, and several of them only where the command
    /// line takes several.
    /// Errors: Usage (not an object, an unknown name, a value of another kind), Storage.
    [[nodiscard]] static values::Result<PlanOptions> read(const QCommandLineParser &parser,
        const QString &file, const QList<QCommandLineOption> &known);

    [[nodiscard]] bool isSet(const QString &name) const;
    /// Empty where it is not set; of several the last.
    [[nodiscard]] QString value(const QString &name) const;
    /// Each value; those of "device" and "shut-down" on the command line are lists with commas.
    [[nodiscard]] QStringList list(const QString &name) const;

private:
    QHash<QString, QStringList> m_given;
};

/// All bytes of a file or, for "-", of standard input; at most 8 MiB. Errors: Storage, Usage.
[[nodiscard]] values::Result<QByteArray> readInput(const QString &file);

} // namespace app
