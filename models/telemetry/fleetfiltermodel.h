// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetgpumodel.h"

#include <QSortFilterProxyModel>

namespace models
{

/// The fleet sorted by any column and narrowed by words and by what an administrator looks for.
/// Unknown figures are last in either order. Sorting by figures that change all the time is done
/// by resort(), not with every sample: rows would never stand still.
class FleetFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show {
        All,
        Hot, ///< near the temperature at which it slows down
        IdleAssigned, ///< a VM holds it and nothing runs on it
        Failing, ///< ECC, Xid, pages pending, lost, unlicensed, slowed down
    };
    /// A scope with a null ref and an empty server is everything.
    explicit FleetFilterModel(FleetGpuModel *fleet, QObject *parent = nullptr);

    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }
    /// All words must be found in host, GPU, address, VM or health.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    /// Only a host's or a VM's GPUs.
    void setScope(const values::ObjectKey &scope);
    /// Sorts and filters again by the figures of now.
    void resort();
    [[nodiscard]] FleetGpuModel *fleet() const { return m_fleet; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &a, const QModelIndex &b) const override;

private:
    [[nodiscard]] bool hasWords(const QModelIndex &index) const;
    [[nodiscard]] bool inScope(const FleetRow &row) const;

    FleetGpuModel *m_fleet;
    Show m_show = Show::All;
    QString m_text;
    QStringList m_words;
    values::ObjectKey m_scope;
};

} // namespace models
