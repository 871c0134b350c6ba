// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/script.h"
#include "services/plan/step.h"
#include "services/setup/vm/vmwish.h"

namespace setup
{

/// The parts of vm.configure that have no state of their own.

/// Blocked where a device of the wish is gone or not active; else Unknown.
[[nodiscard]] values::StepCheck deviceTrouble(const values::VirtualMachine &vm,
    const values::Host *host, const VmWish &wish, const QHash<QString, QString> &moved);
/// Blocked where the VM cannot be changed as it is now; else Unknown.
[[nodiscard]] values::StepCheck changeTrouble(const values::VirtualMachine &vm);
[[nodiscard]] QStringList configureNotes(const values::VirtualMachine &vm, const VmWish &wish);
/// What a VM with such devices can no longer do, by version of the server.
[[nodiscard]] QStringList featuresLost(
    const plan::Estate &estate, const VmWish &wish, const QString &vm);
/// Addresses that host.passthrough-active found changed in this run.
[[nodiscard]] QHash<QString, QString> movedAddresses(
    const plan::StepContext &context, const values::MoRef &host);
/// What takes the reconfiguration back that StepCheck::before ("change", "state") tells of; empty:
/// nothing of it is left. Errors: Usage.
[[nodiscard]] values::Result<values::VmChange> changeBack(
    const plan::StepContext &context, const values::VirtualMachine &now);
/// Takes it back and reads whether it is. Errors: Fault (something of it is left).
[[nodiscard]] plan::Answer<> takeChangeBack(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop);
/// vm: as a value of a runbook's command. Dynamic devices are an instruction to a person.
[[nodiscard]] plan::Script configureScript(
    plan::ScriptLanguage language, const VmWish &wish, const QString &vm, const QString &name);

} // namespace setup
