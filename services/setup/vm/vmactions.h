// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/script.h"
#include "services/plan/step.h"

#include <chrono>

namespace setup
{

/// What several steps do to a VM's power. Each looks first and does nothing where it is so already.

/// A guest that has not shut down by then will not.
inline constexpr std::chrono::minutes shutdownLimit{5};

/// A guest that has no VMware Tools running by then, counted from the power-on, has none.
inline constexpr std::chrono::minutes bootLimit{3};

/// Asks the guest and waits. Never pulls the plug. Errors: Blocked with what to do (VMware Tools do
/// not run; the guest does not end), those of the ports.
[[nodiscard]] plan::Answer<> shutDown(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop);
/// As shutDown(), but where VMware Tools do not run the VM is powered off: for what the plan itself
/// has powered on and has no guest yet, or was a trial.
[[nodiscard]] plan::Answer<> askOrPowerOff(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop);
/// The same after a guest that boots had its time to come up: nobody cuts it off half-way.
[[nodiscard]] plan::Answer<> endTrial(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop);
/// For VMs with a guest: one that boots is given its time first, and it is powered off only with
/// StepContext::mayPowerOff. Errors: those of shutDown(); Blocked (consent is missing).
[[nodiscard]] plan::Answer<> shutDownOrOff(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop);
/// Where it is registered, or on that host.
[[nodiscard]] plan::Answer<> powerOn(std::shared_ptr<plan::StepContext> context, values::MoRef vm,
    values::MoRef host, std::stop_token stop);

[[nodiscard]] bool toolsRun(const values::VirtualMachine &vm);

/// Off: shut the guest down and wait; on: power on. multi: DRS chooses the host.
/// done: a further text that says that the step is done, of values 1, 2 …; may be empty.
[[nodiscard]] plan::Script powerScript(plan::ScriptLanguage language, const QStringList &values,
    bool on, bool multi = false, const QString &done = {});

} // namespace setup
