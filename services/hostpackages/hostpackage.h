// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVersionNumber>

#include <optional>

namespace hostpackages
{

/// A requirement of a package: "esx-version", ">=", "7.0.2".
struct Requirement {
    QString name, relation, version;
};

/// One package of ESXi, as its descriptor tells it.
struct Vib {
    QString name; ///< "NVD-AIE_ESXi_8.0.0_Driver"
    QString version; ///< "535.161.05-1OEM.800.1.0.20613240"
    QString vendor, summary;
    QString acceptance; ///< in the descriptor's word: certified, accepted, partner, community
    QList<Requirement> requirements;

    /// The part before the dash: "535.161.05".
    [[nodiscard]] QString driver() const;
    /// The ESXi that the version names: 8.0.0 of "1OEM.800.1.0"; null: none.
    [[nodiscard]] QVersionNumber builtFor() const;
};

/// What a file brings to hosts.
struct HostPackage {
    enum class Form {
        Vib, ///< one package: esxcli software vib install -v
        Bundle, ///< an offline bundle: -d, or component apply
        Download ///< what NVIDIA's site gives: the bundle is inside
    };
    enum class Family { Graphics, AiEnterprise, Daemon, Other };

    Form form = Form::Vib;
    Family family = Family::Other;
    QList<Vib> vibs;
    QString component; ///< "NVD-AIE-800" of a bundle for 7.0 and later; empty: none
    QStringList bundles; ///< of a download: names of the bundles inside, as it spells them

    /// The vGPU manager or the daemon in it; null: neither.
    [[nodiscard]] const Vib *main() const;
};

/// Reads a VIB (an ar archive), an offline bundle or the download around it, without unpacking.
/// Errors: Usage (cannot be opened), Protocol (none of the three, cut, or too large to be one).
/// Blocks while it reads: call it beside the interface thread.
/// Source: NVIDIA vGPU user guide, "Installing the NVIDIA Virtual GPU Manager"; ESXi's own
/// messages.
[[nodiscard]] values::Result<HostPackage> readHostPackage(const QString &path);

/// Why a host of this version refuses the package, before a byte is uploaded; nullopt: it takes it,
/// as far as the package tells. Kind Blocked.
[[nodiscard]] std::optional<values::Error> refusedBy(
    const HostPackage &package, const QVersionNumber &esxi);

/// "NVIDIA vGPU manager 535.161.05 (AI Enterprise: C types) for ESXi 8.0".
[[nodiscard]] QString nameOf(const HostPackage &package);

} // namespace hostpackages
