// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowsview.h"

#include "ui/common/icons.h"
#include "ui/common/text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

namespace ui
{

namespace
{

constexpr int widestInLetters = 34;
constexpr int rowsMeasured = 60;

QString cell(const QString &text)
{
    QString safe = singleLine(text);
    safe.replace(QLatin1Char('\t'), QLatin1Char(' '));
    return safe;
}

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
{
    setObjectName(name);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setRootIsDecorated(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    header()->setSectionsMovable(true);
    header()->setResizeContentsPrecision(rowsMeasured);
    setSortingEnabled(true);
    header()->setSortIndicator(0, Qt::AscendingOrder);
    header()->setSortIndicatorClearable(false);
    connect(header(), &QHeaderView::sectionResized, this, &RowsView::noteResize);

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
    const auto refit = [this] {
        m_fitted = false;
        fitColumns();
    };
    connect(newModel, &QAbstractItemModel::modelReset, this, refit);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &RowsView::fitColumns);
    fitColumns();
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

QString RowsView::toTsv() const
{
    QList<int> columns;
    QStringList headings;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        if (header()->isSectionHidden(column))
            continue;
        columns.append(column);
        headings.append(cell(model()->headerData(column, Qt::Horizontal).toString()));
    }
    QModelIndexList rows;
    walk(*model(), {}, rows);
    QStringList lines{headings.join(QLatin1Char('\t'))};
    const bool all = !selectionModel()->hasSelection();
    for (const QModelIndex &row : std::as_const(rows)) {
        if (!all && !selectionModel()->isRowSelected(row.row(), row.parent()))
            continue;
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(cell(row.siblingAtColumn(column).data().toString()));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

bool RowsView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || model() == nullptr)
        return QTreeView::viewportEvent(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    QString tip = index.data(Qt::ToolTipRole).toString();
    const bool elided = sizeHintForIndex(index).width() > visualRect(index).width();
    if (tip.isEmpty() && elided)
        tip = index.data().toString();
    QToolTip::showText(help->globalPos(), plainToolTip(tip), viewport(), visualRect(index));
    return true;
}

void RowsView::fitColumns()
{
    if (m_keepColumns || m_fitted || model() == nullptr || model()->rowCount() == 0)
        return;
    m_fitting = true;
    m_fitted = true;
    const int widest = fontMetrics().averageCharWidth() * widestInLetters;
    const int last = header()->logicalIndex(header()->count() - 1);
    for (int column = 0; column < header()->count(); ++column) {
        if (column == last && header()->stretchLastSection())
            continue;
        const int content = qMin(sizeHintForColumn(column), widest);
        header()->resizeSection(column, qMax(content, header()->sectionSizeHint(column)));
    }
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
