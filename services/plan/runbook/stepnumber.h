// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>

namespace plan
{

/// A value of a command that becomes the number of another step in the runbook, for is_marked and
/// Get-Marks: whether this runbook has applied it. No text from outside begins like it.
[[nodiscard]] inline QString numberOfStep(const QString &id)
{
    return QChar(u'\x1f') + id;
}

} // namespace plan
