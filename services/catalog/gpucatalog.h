// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/pcidevice.h"
#include "models/values/units.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace catalog
{

class Table;

/// One GPU model. Unknown is nullopt: the table is never complete.
struct GpuModel {
    quint16 vendorId = 0, deviceId = 0;
    std::optional<quint16> subsystemVendorId, subsystemId;
    QString name; ///< "Tesla P100-PCIE-16GB"
    QString architecture; ///< "Pascal"
    std::optional<values::MiB> memory;
    std::optional<qint64> bar1Bytes;
    std::optional<bool> needs64bitMmio;
    std::optional<int> publishedMmioGb; ///< for one GPU
    std::optional<bool> vgpu, mig, nvlink;
    QString source;
};

/// What is known of GPUs: resources/catalog/gpu-models.csv.
class GpuCatalog final
{
public:
    explicit GpuCatalog(const Table &table);
    /// The table of the program's resources, read once.
    [[nodiscard]] static const GpuCatalog &builtIn();
    /// Exact subsystem first, then vendor and device. Null: unknown model.
    [[nodiscard]] const GpuModel *find(const values::PciDevice &device) const;
    [[nodiscard]] const QList<GpuModel> &models() const { return m_models; }

private:
    QList<GpuModel> m_models;
    QHash<quint32, QList<qsizetype>> m_byId;
};

} // namespace catalog
