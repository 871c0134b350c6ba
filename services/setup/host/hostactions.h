// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"
#include "services/plan/script.h"
#include "services/plan/step.h"
#include "services/setup/common/devicekey.h"

#include <chrono>

namespace setup
{

/// What several steps do to a host. Each looks first and does nothing where it is done already, so
/// that it may be called again after a crash. All coroutines take values.

/// GPU servers take their time to boot.
inline constexpr std::chrono::minutes rebootLimit{30};
/// An evacuation that takes longer is stuck.
inline constexpr std::chrono::minutes evacuationLimit{60};

/// vSAN's data choice; absent or empty where there is no vSAN.
[[nodiscard]] plan::Parameter vsanParameter();

[[nodiscard]] plan::Answer<> enterMaintenance(std::shared_ptr<plan::StepContext> context,
    values::MoRef host, QString vsan, std::stop_token stop);
[[nodiscard]] plan::Answer<> exitMaintenance(
    std::shared_ptr<plan::StepContext> context, values::MoRef host, std::stop_token stop);
/// Reboots and waits until the host is connected with another boot time than `before`.
/// ordered: the order was given already; only waits.
[[nodiscard]] plan::Answer<values::Host> rebootAndWait(std::shared_ptr<plan::StepContext> context,
    values::MoRef host, QDateTime before, bool ordered, std::stop_token stop);

/// The host once it is connected: at once, or when a reboot under way is over.
[[nodiscard]] plan::Answer<values::Host> connectedHost(
    std::shared_ptr<plan::StepContext> context, values::MoRef host, std::stop_token stop);

/// "pci_is %1 %2 passthruActive true && …" for devices whose addresses are values 2, 3 …
[[nodiscard]] QString activeText(plan::ScriptLanguage language, qsizetype devices, bool active);

} // namespace setup
