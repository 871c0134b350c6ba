// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/guestfacts.h"

namespace setup::guest
{

/// Packages by the guest's own package manager. Errors: Fault with its words, those of the port.
[[nodiscard]] plan::Answer<> installPackages(
    GuestShell shell, Family family, QStringList names, std::stop_token stop);
[[nodiscard]] plan::Answer<> removePackages(
    GuestShell shell, Family family, QStringList names, std::stop_token stop);

/// Keeps nouveau out at the next boot, or lets it in again.
[[nodiscard]] plan::Answer<> barNouveau(
    GuestShell shell, Family family, bool bar, std::stop_token stop);

} // namespace setup::guest
