// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"

#include <QString>

namespace setup
{

/// 19 of "vmx-19"; 0 where it is none.
[[nodiscard]] int hardwareNumber(const QString &version);
/// The least virtual hardware for so many passthrough devices ("vmx-17"); dynamic ones need 17.
[[nodiscard]] QString hardwareFor(bool dynamic, qsizetype devices);
/// The parameter "hardware": a version of virtual hardware.
[[nodiscard]] plan::Parameter hardwareParameter(bool required);

/// Whether a guest system is known to have no EFI: 32-bit ones and the old ones.
/// guestId: "ubuntu64Guest".
[[nodiscard]] bool lacksEfi(const QString &guestId);

} // namespace setup
