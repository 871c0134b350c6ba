// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace readings
{

/// What Facts call a field of --query-gpu; several names where several forms have one.
[[nodiscard]] QStringList gpuKeysOf(const QString &field);
/// What Facts call a field of --query-compute-apps.
[[nodiscard]] QString processKeyOf(const QString &field);
/// A name that only nvidia-smi uses, or one of the short ones ("name", "index").
[[nodiscard]] bool isSmiField(const QString &field);

/// The fields of a well known query that rows without header fit, by count and by what the cells
/// can be; empty where none does.
[[nodiscard]] QStringList guessedFields(const std::vector<QStringList> &rows);

/// Names for the columns that only one field can fill (UUIDs, bus ids, drivers), "column2" for the
/// others.
[[nodiscard]] QStringList fieldsByContent(const std::vector<QStringList> &rows);

} // namespace readings
