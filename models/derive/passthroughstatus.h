// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/pcidevice.h"

#include <QString>

namespace models
{

/// The status of a PCI function as the vSphere Client's PCI page words it, from the three flags of
/// HostPciPassthruInfo.
enum class PassthroughStatus {
    Unknown, ///< the server did not tell (no permission, or no entry for this device)
    NotConfigurable, ///< not capable: bridges, boot devices, no IOMMU, no ACS
    Disabled, ///< capable, belongs to the host
    Available, ///< enabled and active: VMs can use it
    EnabledNeedsReboot,
    DisabledNeedsReboot,
    EnabledNotCapable, ///< stale setting: hardware moved or firmware option changed
};

[[nodiscard]] PassthroughStatus passthroughStatus(const values::PciPassthruInfo *info);
/// "Available", "Not Configurable", "Enabled / Needs reboot" …; tr().
[[nodiscard]] QString statusText(PassthroughStatus status);
/// One sentence for the legend: what the word means and what to do; tr().
[[nodiscard]] QString statusMeaning(PassthroughStatus status);
/// Stable name for JSON and CSV: "available", "notConfigurable", "disabled",
/// "enabledNeedsReboot", "disabledNeedsReboot", "enabledNotCapable", "unknown".
[[nodiscard]] QString statusKey(PassthroughStatus status);

} // namespace models
