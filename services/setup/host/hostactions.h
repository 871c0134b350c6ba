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

/// GPU servers take their time to boot; a plan may say otherwise.
inline constexpr std::chrono::minutes rebootLimit{30};
/// An evacuation that takes longer is stuck.
inline constexpr std::chrono::minutes evacuationLimit{60};

/// Whether a host has booted anew since: not where its clock was only set right by a moment.
[[nodiscard]] bool isOtherBoot(const QDateTime &now, const QDateTime &before);

/// vSAN's data choice; absent or empty where there is no vSAN.
[[nodiscard]] plan::Parameter vsanParameter();
/// How long a host that reboots is waited for: seconds, at most a day; absent: rebootLimit.
[[nodiscard]] plan::Parameter rebootWaitParameter();
[[nodiscard]] std::chrono::seconds rebootWaitOf(const QJsonObject &params);

[[nodiscard]] plan::Answer<> enterMaintenance(std::shared_ptr<plan::StepContext> context,
    values::MoRef host, QString vsan, std::stop_token stop);
/// The same for taking back: nobody planned this one, so it looks first who would stay. vSAN data
/// for which nobody chose stays accessible. Errors: Blocked (VMs cannot leave).
[[nodiscard]] plan::Answer<> enterMaintenanceForUndo(std::shared_ptr<plan::StepContext> context,
    values::MoRef host, QString vsan, std::stop_token stop);
[[nodiscard]] plan::Answer<> exitMaintenance(
    std::shared_ptr<plan::StepContext> context, values::MoRef host, std::stop_token stop);
/// A reboot, and the wait for its end.
struct RebootWish {
    values::MoRef host;
    QString name; ///< of the host, for people
    QDateTime before; ///< boot time; another one tells that the host has rebooted
    std::chrono::seconds limit = rebootLimit;
    bool isOrdered = false; ///< the order was given already; only waits
};
/// Reboots and waits until the host is connected with another boot time than before, and tells how
/// long it waits. Errors: Network (not back in time; it stays in maintenance mode).
[[nodiscard]] plan::Answer<values::Host> rebootAndWait(
    std::shared_ptr<plan::StepContext> context, RebootWish wish, std::stop_token stop);

/// The host once it is connected: at once, or when a reboot under way is over. Errors: as above.
[[nodiscard]] plan::Answer<values::Host> connectedHost(std::shared_ptr<plan::StepContext> context,
    values::MoRef host, std::chrono::seconds limit, std::stop_token stop);

/// "pci_is %1 %2 passthruActive true && …" for devices whose addresses are values 2, 3 …
[[nodiscard]] QString activeText(plan::ScriptLanguage language, qsizetype devices, bool active);

} // namespace setup
