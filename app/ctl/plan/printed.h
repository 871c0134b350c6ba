// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace app
{

/// Text for a terminal: outside text must not move its cursor.
[[nodiscard]] QByteArray printable(const QString &text);
/// Writes to a file, or standard output for "-"; tells on stderr what went wrong. Returns the exit
/// code.
[[nodiscard]] int print(const QByteArray &bytes, const QString &file = QStringLiteral("-"));

} // namespace app
