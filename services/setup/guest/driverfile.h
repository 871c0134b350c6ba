// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"

#include <QString>
#include <QVersionNumber>

#include <optional>

namespace setup::guest
{

/// NVIDIA's ordinary data-centre driver for Linux: "NVIDIA-Linux-x86_64-550.90.07.run".
struct DriverFile {
    QString name;
    QString version; ///< "550.90.07"
};
/// By its name; nullopt for any other file, the GRID driver included.
[[nodiscard]] std::optional<DriverFile> driverFile(const QString &path);
/// Why a file is refused, in words for a person; empty: it is a driver's.
[[nodiscard]] QString refuseDriver(const QString &path);

/// CUDA's installer: "cuda_12.2.2_535.104.05_linux.run", "cuda_9.1.85_387.26_linux".
struct ToolkitFile {
    QString name;
    QString release; ///< "12.2"
    QString inside; ///< version of the driver in it, which is never installed
};
[[nodiscard]] std::optional<ToolkitFile> toolkitFile(const QString &path);
[[nodiscard]] QString refuseToolkit(const QString &path);

/// The oldest driver that a toolkit works with: from 11 on one for each major release, before that
/// the one in its file; 9.1 works with the whole branch 390 and the one inside.
/// Source: CUDA release notes; the guide, 6.4.2.1 (PF-GU-14).
[[nodiscard]] QVersionNumber oldestDriver(const ToolkitFile &toolkit);

[[nodiscard]] plan::Parameter versionParameter();

/// Where a file is put in a guest.
[[nodiscard]] QString guestPath(const QString &name);

} // namespace setup::guest
