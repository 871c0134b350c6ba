// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowsview.h"

#include "models/tsv.h"
#include "ui/common/icons.h"
#include "ui/common/text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QResizeEvent>
#include <QTimer>
#include <QToolTip>

namespace ui
{

namespace
{

constexpr int widestInLetters = 40;
constexpr int rowsMeasured = 60;

/// Every row below a parent, in the order shown.
void walk(const QAbstractItemModel &model, const QModelIndex &parent, QModelIndexList &rows)
{
    const int count = model.rowCount(parent);
    for (int row = 0; row < count; ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows.append(index);
        walk(model, index, rows);
    }
}

} // namespace

RowsView::RowsView(const QString &name, QWidget *parent)
    : QTreeView(parent)
    , m_copy(new QAction(icon(QStringLiteral("copy")), tr("&Copy"), this))
    , m_fit(new QTimer(this))
{
    setObjectName(name);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setRootIsDecorated(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    header()->setSectionsMovable(true);
    header()->setTextElideMode(Qt::ElideRight);
    header()->setResizeContentsPrecision(rowsMeasured);
    setSortingEnabled(true);
    header()->setSortIndicator(0, Qt::AscendingOrder);
    header()->setSortIndicatorClearable(false);
    connect(header(), &QHeaderView::sectionResized, this, &RowsView::noteResize);
    m_fit->setSingleShot(true);
    m_fit->setInterval(0);
    connect(m_fit, &QTimer::timeout, this, &RowsView::fitColumns);

    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_copy->setToolTip(tr("Copies the selected rows as tab-separated text, with headings"));
    connect(m_copy, &QAction::triggered, this, &RowsView::copy);
    addAction(m_copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void RowsView::setModel(QAbstractItemModel *newModel)
{
    QTreeView::setModel(newModel);
    if (newModel == nullptr)
        return;
    const auto fitMore = [this] {
        if (!m_fitted || model()->rowCount() <= rowsMeasured)
            m_fit->start();
    };
    connect(newModel, &QAbstractItemModel::modelReset, this, &RowsView::fitAfresh);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, fitMore);
    m_fit->start();
}

QByteArray RowsView::columnState() const
{
    return m_keepColumns ? header()->saveState() : QByteArray();
}

void RowsView::restoreColumnState(const QByteArray &state)
{
    m_fitting = true;
    m_keepColumns = header()->restoreState(state);
    m_fitting = false;
    if (m_keepColumns)
        sortByColumn(header()->sortIndicatorSection(), header()->sortIndicatorOrder());
}

QModelIndexList RowsView::cellsToCopy() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        walk(*model(), {}, rows);
    QModelIndexList cells;
    for (const QModelIndex &row : std::as_const(rows)) {
        for (int column = 0; column < header()->count(); ++column)
            cells.append(row.siblingAtColumn(column));
    }
    return cells;
}

QString RowsView::toTsv() const
{
    QList<int> columns;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        if (!header()->isSectionHidden(column))
            columns.append(column);
    }
    return models::selectionToTsv(cellsToCopy(), columns);
}

bool RowsView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || model() == nullptr)
        return QTreeView::viewportEvent(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    QString tip = index.data(Qt::ToolTipRole).toString();
    const bool elided = sizeHintForIndex(index).width() > visualRect(index).width();
    if (elided)
        tip = QString(index.data().toString() + QLatin1Char('\n') + tip).trimmed();
    QToolTip::showText(help->globalPos(), plainToolTip(tip), viewport(), visualRect(index));
    return true;
}

void RowsView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitAfresh();
}

void RowsView::fitAfresh()
{
    m_fitted = false;
    m_fit->start();
}

QList<int> RowsView::fittingWidths() const
{
    const int letter = fontMetrics().averageCharWidth();
    QList<int> widths;
    int total = 0;
    for (int column = 0; column < header()->count(); ++column) {
        const int content = qMin(sizeHintForColumn(column), letter * widestInLetters);
        const int width = qMax(content, header()->sectionSizeHint(column));
        widths.append(header()->isSectionHidden(column) ? 0 : width);
        total += widths.last();
    }
    giveWay(widths, total - viewport()->width());
    return widths;
}

void RowsView::giveWay(QList<int> &widths, int excess) const
{
    const int letter = fontMetrics().averageCharWidth();
    while (excess > 0) {
        int *most = nullptr; // the column that has most to give
        int spare = 0;
        for (auto at = m_elastic.constBegin(); at != m_elastic.constEnd(); ++at) {
            int &width = widths[at.key()];
            if (width - at.value() * letter > spare) {
                spare = width - at.value() * letter;
                most = &width;
            }
        }
        if (most == nullptr)
            return;
        const int cut = qMin(spare, letter);
        *most -= cut;
        excess -= cut;
    }
}

void RowsView::fitColumns()
{
    if (m_keepColumns || model() == nullptr || model()->rowCount() == 0)
        return;
    m_fitting = true;
    const int last = header()->logicalIndex(header()->count() - 1);
    const QList<int> widths = fittingWidths();
    for (int column = 0; column < widths.size(); ++column) {
        const bool stretched = column == last && header()->stretchLastSection();
        const bool grows = !m_fitted || widths.at(column) > header()->sectionSize(column);
        if (!stretched && !header()->isSectionHidden(column) && grows)
            header()->resizeSection(column, widths.at(column));
    }
    m_fitted = true;
    m_fitting = false;
}

void RowsView::copy() const
{
    QGuiApplication::clipboard()->setText(toTsv());
}

void RowsView::noteResize(int section)
{
    const bool stretched = header()->visualIndex(section) == header()->count() - 1;
    if (!m_fitting && !stretched && m_fitted)
        m_keepColumns = true;
}

} // namespace ui
