// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/undo.h"
#include "services/plan/step.h"

namespace setup
{

/// Who started a VM: what steps that power on leave in the journal, and undo asks it.

/// Facts "started" (the VM) and "bootTime" for the evidence of a step that powered it on.
[[nodiscard]] QJsonObject startFacts(const values::VirtualMachine &vm);

/// What taking back a power-on would do to a VM that is there: AlreadyDone where it is off or where
/// this run did not start it, Blocked where somebody has started it again since.
[[nodiscard]] values::UndoCheck stopCheck(
    const plan::StepContext &context, const QString &step, const values::VirtualMachine &vm);

/// Whether a step of this run has started the VM, and whether that is taken back by now.
enum class StartedAgain { No, Yes, TakenBack };
[[nodiscard]] StartedAgain startedAgain(const plan::StepContext &context, const values::MoRef &vm);

} // namespace setup
