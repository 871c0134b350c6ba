// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/preflight.h"
#include "models/values/step.h"

#include <QString>

namespace models
{

/// How one step stands, from its preview before a run and from the run afterwards.
enum class StepLook {
    Needed,
    AlreadyDone,
    Blocked,
    Unknown,
    Waiting, ///< of a run, its turn is yet to come
    Running,
    WantsPerson, ///< a manual step that waits for its confirmation
    Done,
    Skipped,
    Failed,
    Undoing,
    Undone,
};

/// What the words of plans are for people.
[[nodiscard]] QString stepLookText(StepLook look);
[[nodiscard]] QString runProgressText(values::RunProgress progress);
[[nodiscard]] QString verdictText(values::Verdict verdict);
/// "Automatic", "By hand", "Waits".
[[nodiscard]] QString stepKindText(values::StepKind kind);
[[nodiscard]] QString recipeText(const QString &recipe);
/// A run that a process began and that stands somewhere: it can go on, or be taken back.
[[nodiscard]] bool canResume(values::RunProgress progress);
[[nodiscard]] bool canUndo(values::RunProgress progress);
/// Something is under way: the choice is to stop it.
[[nodiscard]] bool isUnderWay(values::RunProgress progress);

} // namespace models
