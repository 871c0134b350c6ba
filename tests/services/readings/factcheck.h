// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tests
{

/// Reads a text as a kind and compares with "key=value;key=value" as in INDEX.csv. One sentence for
/// each fact that differs; the reader's own sentence where it refuses the text.
[[nodiscard]] QStringList wrongFacts(
    const QString &kind, const QString &text, const QString &facts);

/// The error of a reader that must refuse the text; empty where it took it.
[[nodiscard]] QString refusal(const QString &kind, const QByteArray &bytes);

} // namespace tests
