// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/legendlist.h"

#include "ui/common/text.h"
#include "ui/dashboard/heatcolors.h"

#include <QAction>
#include <QPixmap>

namespace ui
{

namespace
{

constexpr int widthInLetters = 34;

QIcon swatch(const QColor &color, int side)
{
    QPixmap picture(side, side);
    picture.fill(color);
    return picture;
}

} // namespace

LegendList::LegendList(SeriesSet *set, QWidget *parent)
    : QListWidget(parent)
    , m_set(set)
{
    setAccessibleName(tr("Legend of the charts"));
    setMouseTracking(true);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *pin = new QAction(tr("&Pin or Unpin"), this);
    pin->setShortcut(Qt::Key_P);
    pin->setShortcutContext(Qt::WidgetShortcut);
    addAction(pin);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(pin, &QAction::triggered, this, [this] { togglePin(currentRow()); });
    connect(set, &SeriesSet::seriesChanged, this, &LegendList::rebuild);
    connect(set, &SeriesSet::changed, this, &LegendList::refreshItems);
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_filling)
            m_set->setVisible(row(item), item->checkState() == Qt::Checked);
    });
    connect(this, &QListWidget::itemEntered, this,
        [this](const QListWidgetItem *item) { m_set->setHovered(row(item)); });
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_filling && hasFocus())
            m_set->setHovered(row);
    });
    connect(this, &QListWidget::itemDoubleClicked, this,
        [this](const QListWidgetItem *item) { togglePin(row(item)); });
    rebuild();
}

QSize LegendList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * widthInLetters, fontMetrics().lineSpacing() * 6};
}

QSize LegendList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * widthInLetters / 2, fontMetrics().lineSpacing() * 3};
}

void LegendList::rebuild()
{
    m_filling = true;
    clear();
    for (int i = 0; i < m_set->series().size(); ++i)
        addItem(new QListWidgetItem);
    m_filling = false;
    refreshItems();
}

void LegendList::refreshItems()
{
    if (count() != m_set->series().size())
        return;
    m_filling = true;
    const int side = fontMetrics().height() * 2 / 3;
    const bool lines = m_set->mode() != PlotMode::Strips;
    for (int i = 0; i < count(); ++i) {
        const PlotSeries &series = m_set->series().at(i);
        QListWidgetItem *shown = item(i);
        //: %1: number of a line in the chart, %2: name of its GPU
        const QString name = tr("%1 %2").arg(i + 1).arg(singleLine(series.label));
        //: %1: a line of the legend that is pinned
        shown->setText(series.pinned ? tr("%1 (pinned)").arg(name) : name);
        shown->setToolTip(plainToolTip(series.label));
        shown->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        shown->setCheckState(series.visible ? Qt::Checked : Qt::Unchecked);
        shown->setIcon(lines ? swatch(seriesColor(i, palette()), side) : QIcon());
    }
    m_filling = false;
}

void LegendList::togglePin(int row)
{
    if (row >= 0 && row < m_set->series().size())
        m_set->setPinned(row, !m_set->series().at(row).pinned);
}

void LegendList::leaveEvent(QEvent *event)
{
    QListWidget::leaveEvent(event);
    m_set->setHovered(-1);
}

void LegendList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshItems();
}

} // namespace ui
