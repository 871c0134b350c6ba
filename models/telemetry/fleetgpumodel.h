// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetrow.h"

#include <QAbstractTableModel>

#include <memory>

namespace models
{

/// Every GPU of the fleet, measured or not, with its newest figures, who told them and how old they
/// are. A GPU without figures has no value, never 0, and says why.
/// What telemetry tells of GPUs and sources moves the rows at the end of the event loop's turn.
/// Rows: one per physical GPU of the estate, and per GPU that only telemetry knows.
class FleetGpuModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column {
        Host,
        Gpu,
        Vms,
        GpuUtilization,
        MemoryUsed,
        Temperature,
        Power,
        Health,
        Age,
        Source,
        SmClock,
        MemoryClock,
        MemoryUtilization,
        EncoderUtilization,
        Count
    };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< numbers for metrics; invalid where unknown
        NumberRole, ///< int of GpuNumber; invalid where never measured
        SightRole, ///< int of FleetRow::Sight
        FlagsRole, ///< int of Flag
        AddressRole, ///< "0000:82:00.0" or empty
        SentenceRole, ///< all about the row, for tool tips and screen readers
    };
    enum Flag { Hot = 1, IdleAssigned = 2, Failing = 4 };

    FleetGpuModel(EstateStore *estates, TelemetryStore *telemetry, QObject *parent = nullptr);
    ~FleetGpuModel() override;

    [[nodiscard]] static Column columnOf(values::Metric metric);
    [[nodiscard]] static std::optional<values::Metric> metricOf(Column column);
    [[nodiscard]] const FleetRow *row(const QModelIndex &index) const;
    [[nodiscard]] const GpuTelemetry *telemetryOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(values::GpuNumber gpu) const;
    /// Rows are brought up to date, ages are told anew; to be called about once a second while the
    /// model is on show.
    void tick();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace models
