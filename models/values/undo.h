// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace values
{

/// What taking back one step of a run would do, as things are now.
struct UndoCheck {
    QString step, title; ///< of the step that is taken back
    /// Needed, with changes and notes, and what the journal keeps in `before`; AlreadyDone: nothing
    /// is left to take back; Blocked: somebody changed it since, or it cannot be done now.
    StepCheck check;
    QString stays; ///< why it is not taken back at all; empty: it is
    QString loses; ///< what is lost for good; empty: nothing
    QStringList hostsThatReboot, vmsThatStop, vmsThatStart, vmsDeleted;
    friend bool operator==(const UndoCheck &, const UndoCheck &) = default;
};

} // namespace values
