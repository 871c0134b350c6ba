// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetmatrixmodel.h"

#include <QStyledItemDelegate>

namespace ui
{

/// A tile of the heat map: colour and number of the metric, the GPU's address, and an icon for what
/// is wrong with it. A GPU without figures is hatched and has a dash, never a 0.
class HeatDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit HeatDelegate(const models::FleetMatrixModel *model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const models::FleetMatrixModel *m_model;
};

/// The icons that a row's state deserves, the worst first: "error", "hot", "idle", "vm".
[[nodiscard]] QStringList stateIcons(const QModelIndex &index);

} // namespace ui
