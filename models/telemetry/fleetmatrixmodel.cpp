// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/fleetmatrixmodel.h"

#include "models/items/refs.h"

#include <algorithm>
#include <map>

namespace models
{

FleetMatrixModel::FleetMatrixModel(FleetFilterModel *filter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_filter(filter)
{
    arrange();
    connect(filter, &QAbstractItemModel::layoutChanged, this, &FleetMatrixModel::rearrange);
    connect(filter, &QAbstractItemModel::rowsInserted, this, &FleetMatrixModel::rearrange);
    connect(filter, &QAbstractItemModel::rowsRemoved, this, &FleetMatrixModel::rearrange);
    connect(filter, &QAbstractItemModel::modelReset, this, &FleetMatrixModel::rearrange);
    connect(filter, &QAbstractItemModel::dataChanged, this, &FleetMatrixModel::forward);
}

void FleetMatrixModel::arrange()
{
    struct Gpu {
        int row;
        std::optional<values::PciAddress> address;
        QString label;
    };
    std::vector<std::vector<Gpu>> hosts;
    std::map<values::ObjectKey, std::size_t, decltype(&refLess)> known(&refLess);
    for (int i = 0; i < m_filter->rowCount(); ++i) {
        const FleetRow *row = m_filter->fleet()->row(m_filter->mapToSource(m_filter->index(i, 0)));
        const auto [at, isNew] = known.try_emplace({row->server, row->host}, hosts.size());
        if (isNew)
            hosts.emplace_back();
        hosts[at->second].push_back({i, row->address, row->name});
    }
    m_hosts.clear();
    m_cells.assign(static_cast<std::size_t>(m_filter->rowCount()), Cell());
    m_columns = 0;
    for (std::vector<Gpu> &gpus : hosts) {
        std::stable_sort(gpus.begin(), gpus.end(), [](const Gpu &a, const Gpu &b) {
            if (a.address.has_value() != b.address.has_value())
                return a.address.has_value();
            return a.address ? a.address < b.address : a.label < b.label;
        });
        std::vector<int> rows;
        for (const Gpu &gpu : gpus) {
            m_cells[static_cast<std::size_t>(gpu.row)]
                = {static_cast<int>(m_hosts.size()), static_cast<int>(rows.size())};
            rows.push_back(gpu.row);
        }
        m_columns = std::max(m_columns, static_cast<int>(rows.size()));
        m_hosts.push_back(std::move(rows));
    }
}

void FleetMatrixModel::rearrange()
{
    const auto before = m_hosts;
    const int columns = m_columns;
    // The same cells in the same order keep selection and scrolling: only figures are new then.
    const auto cells = m_cells.size();
    arrange();
    if (m_hosts == before && m_columns == columns && m_cells.size() == cells) {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
        return;
    }
    beginResetModel();
    endResetModel();
}

void FleetMatrixModel::forward(const QModelIndex &first, const QModelIndex &last)
{
    int top = rowCount();
    int bottom = -1;
    const int end = std::min(last.row(), static_cast<int>(m_cells.size()) - 1);
    for (int i = first.row(); i <= end; ++i) {
        top = std::min(top, m_cells[static_cast<std::size_t>(i)].row);
        bottom = std::max(bottom, m_cells[static_cast<std::size_t>(i)].row);
    }
    if (bottom >= top)
        Q_EMIT dataChanged(index(top, 0), index(bottom, m_columns - 1));
}

void FleetMatrixModel::setMetric(values::Metric metric)
{
    if (metric == m_metric)
        return;
    m_metric = metric;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
}

QModelIndex FleetMatrixModel::toFilter(const QModelIndex &cell) const
{
    if (!cell.isValid() || !checkIndex(cell))
        return {};
    const auto &gpus = m_hosts[static_cast<std::size_t>(cell.row())];
    if (cell.column() >= static_cast<int>(gpus.size()))
        return {};
    return m_filter->index(gpus[static_cast<std::size_t>(cell.column())],
        static_cast<int>(FleetGpuModel::columnOf(m_metric)));
}

QModelIndex FleetMatrixModel::fromFilter(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= static_cast<int>(m_cells.size()))
        return {};
    const Cell &cell = m_cells[static_cast<std::size_t>(index.row())];
    return this->index(cell.row, cell.column);
}

int FleetMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hosts.size());
}

int FleetMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant FleetMatrixModel::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = toFilter(index);
    if (!source.isValid())
        return {};
    if (role == Qt::AccessibleTextRole)
        return source.data(FleetGpuModel::SentenceRole).toString().replace(u'\n', u' ');
    return source.data(role);
}

QVariant FleetMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return tr("GPU %1").arg(section);
    if (section < 0 || section >= rowCount())
        return {};
    const int first = m_hosts[static_cast<std::size_t>(section)].front();
    return m_filter->index(first, static_cast<int>(FleetGpuModel::Column::Host)).data();
}

Qt::ItemFlags FleetMatrixModel::flags(const QModelIndex &index) const
{
    return toFilter(index).isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace models
