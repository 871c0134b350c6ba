// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/telemetrystore.h"

#include <QAbstractTableModel>

#include <vector>

namespace models
{

/// The figures of a chart as a table: a row per step of time, the newest first, and for each GPU
/// mean, least and greatest. For those who read with their ears, and for copying.
class SeriesTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Series {
        values::GpuNumber gpu{};
        QString label;
        friend bool operator==(const Series &, const Series &) = default;
    };
    enum Role { SortRole = Qt::UserRole + 1 };

    /// The store must outlive the model.
    explicit SeriesTableModel(const TelemetryStore *store, QObject *parent = nullptr);

    void setSeries(const QList<Series> &series, values::Metric metric);
    /// Rows are the columns of this grid.
    void setGrid(const TimeGrid &grid);
    /// Reads the store again; announces only what differs.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

private:
    void read();
    [[nodiscard]] const PixelColumn &at(const QModelIndex &index) const;
    [[nodiscard]] std::chrono::milliseconds timeOf(int row) const;

    const TelemetryStore *m_store;
    QList<Series> m_series;
    values::Metric m_metric = values::Metric::GpuUtilization;
    TimeGrid m_grid;
    std::vector<std::vector<PixelColumn>> m_values; ///< by series, oldest first
};

} // namespace models
