// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetgpumodel.h"
#include "models/telemetry/unmeasured.h"

#include <QAbstractTableModel>

#include <vector>

namespace models
{

/// Where figures come from: every source with its state, and the hosts and VMs with a GPU for which
/// telemetry is off.
class SourceTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Target, Source, State, LastSample, Trouble, Count };
    enum Role { SortRole = Qt::UserRole + 1, PhaseRole };
    struct Row {
        values::SourceState state; ///< phase Off where there is no source
        QString name; ///< of the target
        bool isOffered = false; ///< no source: one may be turned on
        friend bool operator==(const Row &, const Row &) = default;
    };

    SourceTableModel(const EstateStore *estates, TelemetryStore *telemetry,
        const FleetGpuModel *fleet, QObject *parent = nullptr);

    /// Sources of these rows of the fleet only: none where there are no rows.
    void setFleetRows(const QModelIndexList &rows);
    /// All sources, as in the beginning: also those of which no GPU is known.
    void setWholeFleet();
    [[nodiscard]] const Row *row(const QModelIndex &index) const;
    /// What is offered first for a row.
    [[nodiscard]] TelemetryAction action(const QModelIndex &index) const;
    /// Reads everything again; announces only what differs.
    void refresh();
    /// Everything is read again, and ages are told anew.
    void tick();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

private:
    [[nodiscard]] std::vector<Row> rowsNow() const;
    [[nodiscard]] QString nameOf(const values::ObjectKey &target) const;
    [[nodiscard]] QString text(const Row &row, Column column) const;

    const EstateStore *m_estates;
    TelemetryStore *m_telemetry;
    const FleetGpuModel *m_fleet;
    std::optional<QList<QPersistentModelIndex>> m_scope; ///< nothing: all
    std::vector<Row> m_rows;
};

} // namespace models
