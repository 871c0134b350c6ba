// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/pcidevice.h"
#include "models/values/units.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace catalog
{

class Table;

/// One vGPU type of one board.
struct VgpuProfile {
    QString gpu; ///< "Tesla P100 PCIe 16GB"
    QString boardIds; ///< "10de:15f8", with the subsystem behind where it tells boards apart
    QString name; ///< NVIDIA's: "P100-8Q"
    QChar series; ///< Q, B, A or C
    values::MiB frameBuffer;
    std::optional<int> perGpu; ///< most on one GPU
    bool mig = false;
    std::optional<int> migSlices;

    /// With the media engine, or twice the memory of the board's other types of one slice: on
    /// vSphere from 8.0 U3 on.
    bool isLate = false;
    [[nodiscard]] bool isOf(const values::PciDevice &board) const;
};

/// NVIDIA's vGPU types: resources/catalog/vgpu-profiles.csv.
class VgpuProfiles final
{
public:
    explicit VgpuProfiles(const Table &table);
    /// The table of the program's resources, read once.
    [[nodiscard]] static const VgpuProfiles &builtIn();
    /// By vSphere's name ("grid_p100-8q", "nvidia_a40-8q"); on every board that has the type.
    [[nodiscard]] QList<VgpuProfile> named(const QString &vsphereName) const;

private:
    void markLate();

    QList<VgpuProfile> m_all;
    QHash<QString, QList<qsizetype>> m_byName;
};

} // namespace catalog
