// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace models
{
class FleetMatrixModel;
}

namespace ui
{

/// The fleet as tiles: a row per host, its GPUs beside each other. Arrow keys move, Shift and Ctrl
/// select several; the tool tip has the exact values.
class HeatMapView final : public QTableView
{
    Q_OBJECT
public:
    explicit HeatMapView(models::FleetMatrixModel *model, QWidget *parent = nullptr);

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitTiles();
};

} // namespace ui
