// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/seriestablemodel.h"

#include "models/telemetry/metrics.h"

namespace models
{

namespace
{

constexpr int partsPerSeries = 3; // mean, least, greatest

bool sameValues(const PixelColumn &a, const PixelColumn &b)
{
    return a.isGap() ? b.isGap() : a.min == b.min && a.mean == b.mean && a.max == b.max;
}

} // namespace

SeriesTableModel::SeriesTableModel(const TelemetryStore *store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
}

void SeriesTableModel::setSeries(const QList<Series> &series, values::Metric metric)
{
    if (series == m_series && metric == m_metric)
        return;
    beginResetModel();
    m_series = series;
    m_metric = metric;
    read();
    endResetModel();
}

void SeriesTableModel::setGrid(const TimeGrid &grid)
{
    if (grid == m_grid)
        return;
    const bool shifted = grid.columnMs == m_grid.columnMs && grid.count == m_grid.count
        && grid.first > m_grid.first && grid.first < m_grid.end();
    if (!shifted) {
        beginResetModel();
        m_grid = grid;
        read();
        endResetModel();
        return;
    }
    // New rows on top, as many old ones go at the end.
    const int fresh = static_cast<int>(grid.first - m_grid.first);
    beginRemoveRows({}, m_grid.count - fresh, m_grid.count - 1);
    m_grid.first += fresh;
    m_grid.count -= fresh;
    for (auto &values : m_values)
        values.erase(values.begin(), values.begin() + fresh);
    endRemoveRows();
    beginInsertRows({}, 0, fresh - 1);
    m_grid = grid;
    read();
    endInsertRows();
    refresh();
}

void SeriesTableModel::read()
{
    m_values.assign(static_cast<std::size_t>(m_series.size()), {});
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_values[i].resize(static_cast<std::size_t>(m_grid.count));
        decimate(m_store->series(m_series.at(qsizetype(i)).gpu, m_metric), m_grid, m_grid.first,
            m_values[i]);
    }
}

void SeriesTableModel::refresh()
{
    const auto before = m_values;
    read();
    int first = m_grid.count;
    int last = -1;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        for (int row = 0; row < m_grid.count; ++row) {
            const auto at = static_cast<std::size_t>(m_grid.count - 1 - row);
            if (at < before[i].size() && sameValues(before[i][at], m_values[i][at]))
                continue;
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= first && columnCount() > 1)
        Q_EMIT dataChanged(index(first, 1), index(last, columnCount() - 1));
}

std::chrono::milliseconds SeriesTableModel::timeOf(int row) const
{
    return m_grid.startOf(m_grid.end() - 1 - row);
}

const PixelColumn &SeriesTableModel::at(const QModelIndex &index) const
{
    const auto series = static_cast<std::size_t>((index.column() - 1) / partsPerSeries);
    return m_values[series][static_cast<std::size_t>(m_grid.count - 1 - index.row())];
}

int SeriesTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_grid.count;
}

int SeriesTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + partsPerSeries * static_cast<int>(m_series.size());
}

QVariant SeriesTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.column() == 0) {
        if (role == Qt::DisplayRole)
            return timeText(timeOf(index.row()));
        return role == SortRole ? QVariant(qint64(timeOf(index.row()).count())) : QVariant();
    }
    const PixelColumn &value = at(index);
    const float parts[partsPerSeries] = {value.mean, value.min, value.max};
    const float part = parts[(index.column() - 1) % partsPerSeries];
    if (role == Qt::DisplayRole)
        return value.isGap() ? tr("not measured") : metricText(m_metric, double(part));
    return role == SortRole && !value.isGap() ? QVariant(double(part)) : QVariant();
}

QVariant SeriesTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount())
        return {};
    if (section == 0)
        return tr("From");
    const QString label = m_series.at((section - 1) / partsPerSeries).label;
    switch ((section - 1) % partsPerSeries) {
    case 0:
        //: Head of a column: %1 is the name of a GPU
        return tr("%1 mean").arg(label);
    case 1:
        //: Head of a column: %1 is the name of a GPU
        return tr("%1 least").arg(label);
    default:
        //: Head of a column: %1 is the name of a GPU
        return tr("%1 greatest").arg(label);
    }
}

} // namespace models
