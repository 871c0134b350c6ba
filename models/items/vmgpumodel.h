// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/derive/vmgpuview.h"

#include <QAbstractTableModel>

#include <memory>

namespace models
{

/// The VMs of one host (or server) with what matters for GPUs; one row per VM, GPUs joined.
class VmGpuModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column {
        Name,
        Power,
        Method,
        Gpu, ///< device or profile, several joined
        Memory,
        Reserved,
        Firmware,
        Mmio, ///< "64-bit, 64 GB"
        Count
    };
    enum Role { PowerRole = Qt::UserRole + 1, SortRole, VmRefRole, HasGpuRole, ServerRole };

    explicit VmGpuModel(EstateStore *store, QObject *parent = nullptr);
    ~VmGpuModel() override;

    /// Host: its VMs. null ref: all VMs of that server. The one model reset.
    void setScope(const values::ObjectKey &scope);

    /// The VM of a row; a null key for an invalid index.
    [[nodiscard]] values::ObjectKey keyOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace models
