// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// The software of an ESXi host: what is installed, and what an installation answered.
/// Source: esxcli software vib list, get, install, update, remove; component list, apply, remove;
///         profile get; acceptance get and set.
struct EsxcliSoftware {
    struct Package {
        Words name;
        Words version;
        Words vendor;
        Words level; ///< acceptance level: "VMwareAccepted"
        Words date; ///< of installation: "2023-09-02"
        Words platforms; ///< from 8.0 on: "host"
        Words displayName; ///< of a component: "NVIDIA AI Enterprise vGPU driver"
        Words displayVersion; ///< of a component: "525.105.14"
    };
    struct Outcome {
        QString title; ///< "Installation Result", "Removal Result", "Update Result"
        Words message;
        Words rebootRequired; ///< "true", "false"
        bool ofComponents = false; ///< components are listed instead of VIBs
        Words installed; ///< names, parted by ", "; "" where none
        Words removed;
        Words skipped;
        Words dpuResults; ///< from 8.0 on
        bool isCut = false; ///< the text ends inside the result
        [[nodiscard]] bool isRemoval() const { return title.startsWith(u"Removal"); }
        [[nodiscard]] bool isSuccess() const;
    };
    struct Failure {
        QString type; ///< "DependencyError", "InstallationError", …
        QString text; ///< the lines behind it, joined
        Words vib;
        Words requires_; ///< "esx-version >= 7.0.0"
        Words neededMb; ///< boot bank: what the transaction needs
        Words availableMb;
    };
    std::vector<Package> packages;
    bool isList = false; ///< a table or rows of packages are there
    std::vector<Outcome> outcomes;
    std::vector<Failure> failures;
    Words acceptance; ///< acceptance level of the host
    std::vector<std::pair<QString, QString>> fields; ///< of vib get, profile get: key and value

    [[nodiscard]] qint64 nvidiaPackages() const;
    /// Version of NVIDIA's host driver without the part behind "-1OEM".
    [[nodiscard]] Words nvidiaDriver() const;
};

[[nodiscard]] EsxcliSoftware parseEsxcliSoftware(const Text &text);
[[nodiscard]] int likenessOfEsxcliSoftware(const Text &text);
[[nodiscard]] Facts facts(const EsxcliSoftware &software);
[[nodiscard]] QJsonObject json(const EsxcliSoftware &software);

/// One row of a package list without its header: blanks may have been lost, names may hold some.
[[nodiscard]] std::optional<EsxcliSoftware::Package> packageRow(QStringView line);

} // namespace readings
