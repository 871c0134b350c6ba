// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runbook/runbook.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace plan
{

/// The context of all texts of runbooks.
struct RunbookTr {
    Q_DECLARE_TR_FUNCTIONS(plan::Runbook)
};

/// "Needed", "Done already", "Blocked", "Cannot be known".
[[nodiscard]] QString stateWord(values::CheckState state);
/// Who does it: "Automatic", "A person" …
[[nodiscard]] QString kindWord(values::StepKind kind);
/// Whether and how a step is taken back.
[[nodiscard]] QString undoWords(const values::StepInfo &info);
/// "vcsa.example.org (0a1b…)".
[[nodiscard]] QString serverWords(const values::Plan &plan);
/// "2026-11-21 18:15 UTC".
[[nodiscard]] QString madeWords(const values::Plan &plan);

/// What a form says of a step in one line each; empty values are left out.
struct RunbookFact {
    QString label;
    QString text;
};
[[nodiscard]] QList<RunbookFact> factsOf(const values::PreviewedStep &step);

/// What starts are predicted to meet, one line each: of the rules and, named so, of the server.
[[nodiscard]] QStringList predictionsOf(const RunbookInput &input);

} // namespace plan
