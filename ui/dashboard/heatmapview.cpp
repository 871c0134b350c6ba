// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatmapview.h"

#include "models/telemetry/fleetmatrixmodel.h"
#include "ui/common/text.h"
#include "ui/dashboard/heatdelegate.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

namespace ui
{

HeatMapView::HeatMapView(models::FleetMatrixModel *matrix, QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new HeatDelegate(matrix, this));
    setModel(matrix);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Heat map of the fleet"));
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setHighlightSections(false);
        header->setSectionsClickable(true);
    }
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitTiles();
}

void HeatMapView::fitTiles()
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QSize tile = itemDelegate()->sizeHint(option, {});
    horizontalHeader()->setDefaultSectionSize(tile.width());
    verticalHeader()->setDefaultSectionSize(tile.height());
}

bool HeatMapView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    QToolTip::showText(help->globalPos(),
        plainToolTip(index.data(models::FleetGpuModel::SentenceRole).toString()), viewport(),
        visualRect(index));
    return true;
}

void HeatMapView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTiles();
}

} // namespace ui
