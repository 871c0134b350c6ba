// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/sourcetablemodel.h"

#include "models/format.h"
#include "models/telemetry/metrics.h"

#include <algorithm>

namespace models
{

SourceTableModel::SourceTableModel(const EstateStore *estates, TelemetryStore *telemetry,
    const FleetGpuModel *fleet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_estates(estates)
    , m_telemetry(telemetry)
    , m_fleet(fleet)
{
    connect(telemetry, &TelemetryStore::sourcesChanged, this, &SourceTableModel::refresh);
    m_rows = rowsNow();
}

void SourceTableModel::setFleetRows(const QModelIndexList &rows)
{
    m_scope.emplace();
    for (const QModelIndex &row : rows)
        m_scope->append(row);
    refresh();
}

void SourceTableModel::setWholeFleet()
{
    m_scope.reset();
    refresh();
}

QString SourceTableModel::nameOf(const values::ObjectKey &target) const
{
    if (const HostPtr host = m_estates->host(target); host != nullptr)
        return host->name;
    if (const VmPtr vm = m_estates->vm(target); vm != nullptr)
        return vm->name;
    return target.ref.isNull() ? target.server : target.ref.value;
}

std::vector<SourceTableModel::Row> SourceTableModel::rowsNow() const
{
    std::vector<Row> rows;
    QSet<values::ObjectKey> wanted;
    const auto offer = [&](const FleetRow &row) {
        wanted.insert({row.server, row.host});
        for (const values::MoRef &vm : row.vms)
            wanted.insert({row.server, vm});
        wanted.insert({row.server, {}});
        const bool known = std::any_of(rows.cbegin(), rows.cend(),
            [&](const Row &other) { return other.state.target == row.target; });
        if (row.action != TelemetryAction::TurnOn || known)
            return;
        Row off;
        off.state.target = row.target;
        off.state.source = row.target.ref.type == QLatin1String("VirtualMachine")
            ? values::SampleSource::GuestNvidiaSmi
            : values::SampleSource::HostNvidiaSmi;
        off.name = nameOf(row.target);
        off.isOffered = true;
        rows.push_back(std::move(off));
    };
    if (!m_scope) {
        for (int i = 0; i < m_fleet->rowCount(); ++i)
            offer(*m_fleet->row(m_fleet->index(i, 0)));
    }
    for (const QPersistentModelIndex &index : m_scope.value_or(QList<QPersistentModelIndex>())) {
        if (const FleetRow *row = m_fleet->row(index); row != nullptr)
            offer(*row);
    }
    for (const values::SourceState &state : m_telemetry->sources()) {
        if (m_scope && !wanted.contains(state.target))
            continue;
        std::erase_if(rows,
            [&](const Row &row) { return row.isOffered && row.state.target == state.target; });
        rows.push_back({state, nameOf(state.target), false});
    }
    return rows;
}

void SourceTableModel::refresh()
{
    std::vector<Row> fresh = rowsNow();
    if (fresh == m_rows)
        return;
    const bool sameShape = std::equal(fresh.cbegin(), fresh.cend(), m_rows.cbegin(), m_rows.cend(),
        [](const Row &a, const Row &b) {
            return a.state.target == b.state.target && a.state.source == b.state.source
                && a.isOffered == b.isOffered;
        });
    if (sameShape) {
        m_rows = std::move(fresh);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(fresh);
    endResetModel();
}

void SourceTableModel::tick()
{
    refresh();
    const int column = static_cast<int>(Column::LastSample);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

const SourceTableModel::Row *SourceTableModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    return &m_rows[static_cast<std::size_t>(index.row())];
}

TelemetryAction SourceTableModel::action(const QModelIndex &index) const
{
    const Row *found = row(index);
    return found == nullptr ? TelemetryAction::None : actionFor(found->state);
}

QString SourceTableModel::text(const Row &row, Column column) const
{
    const values::SourceState &state = row.state;
    switch (column) {
    case Column::Target:
        return row.name;
    case Column::Source:
        return sourceText(state.source);
    case Column::State:
        return phaseText(state.phase);
    case Column::LastSample: {
        if (!state.lastSample.isValid())
            return ageText(std::nullopt);
        const std::chrono::milliseconds last(state.lastSample.toMSecsSinceEpoch());
        return ageText(m_telemetry->now() - last);
    }
    case Column::Trouble:
        if (state.error)
            return state.error->sentence();
        if (!state.pausedBy.isEmpty())
            return state.pausedBy;
        return row.isOffered ? tr("Telemetry is off") : QString();
    case Column::Count:
        break;
    }
    return {};
}

int SourceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SourceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant SourceTableModel::data(const QModelIndex &index, int role) const
{
    const Row *found = row(index);
    if (found == nullptr)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, column);
    case SortRole:
        if (column == Column::LastSample)
            return found->state.lastSample;
        return text(*found, column);
    case PhaseRole:
        return static_cast<int>(found->state.phase);
    default:
        return {};
    }
}

QVariant SourceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Target:
        return tr("Host or VM");
    case Column::Source:
        return tr("Source");
    case Column::State:
        return tr("State");
    case Column::LastSample:
        return tr("Last sample");
    case Column::Trouble:
        return tr("What stands in the way");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
