// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "services/plan/preview.h"

#include <QJsonObject>
#include <QString>

namespace app
{

/// A proposal as one JSON object ("format": "gpudeck.proposal", "version": 1), the same bytes for
/// the same proposal: steps with state and preview, blast radius, findings, window, the plan.
[[nodiscard]] QJsonObject proposalObject(const values::PassthroughProposal &proposal);
/// A step as in the above.
[[nodiscard]] QJsonObject stepObject(const values::PreviewedStep &step);
[[nodiscard]] QJsonObject blastObject(const values::BlastRadius &blast);

/// The same for a terminal: steps in columns with what they change, the blast radius, findings.
[[nodiscard]] QString proposalTable(const values::PassthroughProposal &proposal);
/// Steps in columns, each followed by why it is blocked and what it changes.
[[nodiscard]] QString stepsTable(const QList<values::PreviewedStep> &steps);

/// The plan as proposed cannot be carried out: there is none, a step is blocked, or the oracle
/// is sure that the VM will not run with its device.
[[nodiscard]] bool isBlocked(const values::PassthroughProposal &proposal);

/// What keeps a blocked plan from being carried out, in one sentence.
[[nodiscard]] values::Error blockedError(const values::PassthroughProposal &proposal);

} // namespace app
