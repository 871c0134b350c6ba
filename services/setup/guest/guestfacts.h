// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/guestshell.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace setup::guest
{

/// How a Linux guest names, finds and installs software.
enum class Family { Debian, RedHat, Other };

/// What an installation of NVIDIA's driver depends on; read, never assumed.
struct GuestFacts {
    QString system; ///< "Ubuntu 22.04.4 LTS"
    Family family = Family::Other;
    QString kernel; ///< of uname -r
    QString machine; ///< "x86_64"
    bool nouveauLoaded = false;
    bool hasCompiler = false;
    bool hasMake = false;
    bool hasHeaders = false; ///< for the running kernel
    bool displayManagerRuns = false;
    QStringList driverPackages; ///< of the distribution or of NVIDIA's repository
    std::optional<bool> secureBoot; ///< nullopt: the guest cannot tell
    QString driver; ///< version of the loaded module; empty: none
};

/// ID and ID_LIKE of /etc/os-release decide; a name is for people.
[[nodiscard]] Family familyOf(const QString &osRelease);
[[nodiscard]] QString systemName(const QString &osRelease);
/// Whether lsmod lists a module.
[[nodiscard]] bool listsModule(const QString &lsmod, const QString &module);
/// Driver packages among "ii \tname" lines of dpkg-query or the lines of rpm -qa; tools for
/// containers and firmware are none.
[[nodiscard]] QStringList driverPackages(const QString &list, Family family);
/// Of /proc/driver/nvidia/version or "NVRM version: … 550.90.07 …": "550.90.07"; empty: none.
[[nodiscard]] QString moduleVersion(const QString &text);
/// The package with the headers of a kernel.
[[nodiscard]] QString headersPackage(Family family, const QString &kernel);

/// Errors: those of the port.
[[nodiscard]] plan::Answer<GuestFacts> readGuest(GuestShell shell, std::stop_token stop);

} // namespace setup::guest
