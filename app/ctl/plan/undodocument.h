// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/undo.h"

#include <QJsonArray>
#include <QList>

namespace app
{

/// What `undo` shows before anybody consents, as JSON; models::undoWords() is the same for people.
/// One object per step: {"step", "title", "reversible" (it is taken back), "state", "stays",
/// "loses", "reason", "fix", "changes", "notes", "hostsThatReboot", "vmsThatStop", "vmsThatStart",
/// "vmsDeleted"}.
[[nodiscard]] QJsonArray undoArray(const QList<values::UndoCheck> &steps);

} // namespace app
