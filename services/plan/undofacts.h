// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plan
{

/// Fact (true) that the runner adds to a step's results when taking it back did something: steps
/// that are taken back after it tell its doing from a stranger's.
inline const QString undoneFact = QStringLiteral("undone");

} // namespace plan
