// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/host.h"

#include <QString>

#include <array>

namespace catalog
{

/// The release of a host: what features depend on.
struct Release {
    int major = 0, minor = 0;
    int update = 0; ///< 3 of "8.0 U3"
    qint64 build = 0;

    [[nodiscard]] bool isKnown() const { return major > 0; }
    [[nodiscard]] bool atLeast(int otherMajor, int otherMinor, int otherUpdate = 0) const;
    [[nodiscard]] QString text() const; ///< "8.0 U3"
    /// The newest virtual hardware; 0: not known.
    [[nodiscard]] int newestHardware() const;
    [[nodiscard]] int mostPassthroughDevices() const;
    [[nodiscard]] int mostVgpus() const;
};

/// 6.5 and 6.7 call every update "6.7.0": there the build tells.
[[nodiscard]] Release releaseOf(const values::Host &host);
/// The number of "vmx-19"; 0: none.
[[nodiscard]] int hardwareNumber(const QString &version);

} // namespace catalog
