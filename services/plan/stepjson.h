// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "models/values/step.h"

#include <QJsonObject>

namespace plan
{

/// Values of steps as the journal, the audit trail and gpudeckctl spell them. Reading copes with
/// whatever is there: what is missing or wrong is a default.
[[nodiscard]] QJsonObject toJson(const values::Error &error);
[[nodiscard]] values::Error errorFrom(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const values::Evidence &evidence);
[[nodiscard]] values::Evidence evidenceFrom(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const values::StepCheck &check);
[[nodiscard]] values::StepCheck checkFrom(const QJsonObject &object);

/// "needed", "already-done", "blocked", "unknown".
[[nodiscard]] QString wordFor(values::CheckState state);
/// "waiting", "running", "done", "already-done", "skipped", "failed", "undoing", "undone".
[[nodiscard]] QString wordFor(values::StepProgress progress);
/// "ready", "running", "interrupted", "needs-confirmation", "failed", "stopped", "done", "undoing",
/// "undone", "undo-failed".
[[nodiscard]] QString wordFor(values::RunProgress progress);

} // namespace plan
