// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/derive/pciview.h"

#include <QAbstractItemModel>

#include <memory>

namespace models
{

/// The PCI functions of one host, as a table or grouped under their bridges.
/// Shape:   top level: bridges with their devices below, or every function when flat.
/// Follows the store: one dataChanged per run of changed rows, rows inserted and removed singly.
class PciDeviceModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Column {
        Id,
        Status,
        VendorName,
        DeviceName,
        EsxDevice, ///< "ESX/ESXi Device": the host's own name for it, where known
        Class,
        NumaNode,
        UsedBy,
        Count
    };
    enum class Shape { Flat, GroupedByBridge };
    enum Role {
        StatusRole = Qt::UserRole + 1, ///< PassthroughStatus as int
        IsGpuRole,
        IsBridgeRole,
        PciIdRole, ///< "0000:82:00.0"
        SortRole, ///< address as number, NUMA as number, else text
        EnabledRole, ///< enabled for passthrough (tab "Passthrough-enabled devices")
    };

    explicit PciDeviceModel(EstateStore *store, Shape shape, QObject *parent = nullptr);
    ~PciDeviceModel() override;

    /// Shows another host: the one occasion for a model reset. A null key empties the model.
    void setHost(const values::ObjectKey &host);
    [[nodiscard]] values::ObjectKey host() const;
    /// Why there are no rows although the host has devices ("No permission: needs System.Read"),
    /// or empty.
    [[nodiscard]] QString missingText() const;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;
    [[nodiscard]] const PciRow *row(const QModelIndex &index) const;

Q_SIGNALS:
    void missingTextChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace models
