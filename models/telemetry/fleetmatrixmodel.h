// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetfiltermodel.h"

#include <QAbstractTableModel>

#include <vector>

namespace models
{

/// The filtered fleet as a map: a row per host, in the order in which the filter's order brings up
/// the hosts, and its GPUs beside each other by address. One metric is on show.
class FleetMatrixModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// filter must outlive the model.
    explicit FleetMatrixModel(FleetFilterModel *filter, QObject *parent = nullptr);

    void setMetric(values::Metric metric);
    [[nodiscard]] values::Metric metric() const { return m_metric; }
    /// The filter's index of a cell in the metric's column; invalid where the host has no more
    /// GPUs.
    [[nodiscard]] QModelIndex toFilter(const QModelIndex &cell) const;
    /// The cell of a row of the filter.
    [[nodiscard]] QModelIndex fromFilter(const QModelIndex &index) const;
    [[nodiscard]] FleetFilterModel *filter() const { return m_filter; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Cell {
        int row = -1, column = -1;
    };
    void arrange();
    void rearrange();
    void forward(const QModelIndex &first, const QModelIndex &last);

    FleetFilterModel *m_filter;
    values::Metric m_metric = values::Metric::GpuUtilization;
    std::vector<std::vector<int>> m_hosts; ///< rows of the filter
    std::vector<Cell> m_cells; ///< by row of the filter
    int m_columns = 0;
};

} // namespace models
