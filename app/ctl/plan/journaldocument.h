// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"
#include "services/plan/journal.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace app
{

/// The runs of a journal, newest first: {"format": "gpudeck.runs", "version": 1, "runs": […]}.
[[nodiscard]] QJsonObject runsObject(const QList<values::RunSummary> &runs);
[[nodiscard]] QString runsTable(const QList<values::RunSummary> &runs);

/// The audit trail of one run: who, when, what, before, after, evidence, and the hash chain:
/// {"format": "gpudeck.run", "version": 1, "run": …, "entries": […]}.
[[nodiscard]] QJsonObject runObject(const QString &run, const QList<plan::JournalEntry> &entries);
[[nodiscard]] QString runTable(const QList<plan::JournalEntry> &entries);

} // namespace app
