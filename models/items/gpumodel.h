// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/derive/gpuview.h"

#include <QAbstractTableModel>

#include <memory>

namespace models
{

/// The GPUs of one host, of one server, or of everything that is connected.
class GpuModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Host, Id, Name, Mode, Memory, VgpuProfiles, UsedBy, NumaNode, Count };
    enum Role { ModeRole = Qt::UserRole + 1, SortRole, HostRefRole, PciIdRole, ServerRole };

    explicit GpuModel(EstateStore *store, QObject *parent = nullptr);
    ~GpuModel() override;

    /// null ref: all hosts of that server; empty server: everything. The one model reset.
    void setScope(const values::ObjectKey &scope);
    /// Why GPUs may be missing here ("No permission: needs System.Read"), or empty.
    [[nodiscard]] QString missingText() const;
    [[nodiscard]] const GpuRow *row(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

Q_SIGNALS:
    void missingTextChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace models
