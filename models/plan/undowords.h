// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/undo.h"

#include <QList>
#include <QString>

namespace models
{

/// What taking a run back would do, before anybody consents: each step in the order in which it is
/// taken back, what changes and what stands against that; then all hosts that reboot and VMs that
/// stop, start or are deleted. Several lines of plain text; names come from outside.
[[nodiscard]] QString undoWords(const QList<values::UndoCheck> &steps);

} // namespace models
