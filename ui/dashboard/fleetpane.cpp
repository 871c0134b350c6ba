// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/fleetpane.h"

#include "ui/common/filterfield.h"
#include "ui/common/icondelegate.h"
#include "ui/common/rowsview.h"
#include "ui/dashboard/heatdelegate.h"
#include "ui/dashboard/heatmapview.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui
{

namespace
{

using Fleet = models::FleetGpuModel;
using Show = models::FleetFilterModel::Show;

constexpr int resortMilliseconds = 2000;

Looks rowLooks(const QModelIndex &index)
{
    if (index.column() != static_cast<int>(Fleet::Column::Health))
        return {};
    const QStringList icons = stateIcons(index);
    return {icons.isEmpty() ? QString() : icons.first(), std::nullopt};
}

} // namespace

FleetPane::FleetPane(models::FleetGpuModel *fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_filter(new models::FleetFilterModel(fleet, this))
    , m_matrix(new models::FleetMatrixModel(m_filter, this))
    , m_map(new HeatMapView(m_matrix, this))
    , m_list(new RowsView(QStringLiteral("fleetGpus"), this))
    , m_filterField(new FilterField(this, QKeySequence::Find, this))
    , m_metric(new QComboBox(this))
    , m_order(new QComboBox(this))
    , m_show(new QButtonGroup(this))
    , m_asList(new QToolButton(this))
    , m_count(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_state(new StatePage(this))
{
    setUpViews();
    setUpTools();
    m_stack->addWidget(m_map);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_stack, 1);
    connect(m_state, &StatePage::buttonClicked, this, [this] {
        if (m_fleet->rowCount() > 0) {
            m_filterField->clear();
            setShow(Show::All);
        } else {
            Q_EMIT stateButtonClicked();
        }
    });
    m_resort.setInterval(resortMilliseconds);
    connect(&m_resort, &QTimer::timeout, this, [this] {
        if (isVisible())
            resort();
    });
    m_resort.start();
    refreshState();
}

void FleetPane::setUpViews()
{
    m_list->setModel(m_filter);
    m_list->setAccessibleName(tr("List of the fleet's GPUs"));
    m_list->setItemDelegate(new IconDelegate(rowLooks, m_list));
    m_list->setElastic({{static_cast<int>(Fleet::Column::Gpu), 14},
        {static_cast<int>(Fleet::Column::Health), 14}, {static_cast<int>(Fleet::Column::Vms), 10},
        {static_cast<int>(Fleet::Column::Source), 10}});
    for (const QAbstractItemView *view :
        {static_cast<QAbstractItemView *>(m_map), static_cast<QAbstractItemView *>(m_list)})
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FleetPane::takeSelection);
    connect(m_matrix, &QAbstractItemModel::modelReset, this, &FleetPane::applySelection);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, [this] {
            refreshState();
            Q_EMIT shownChanged();
        });
}

bool FleetPane::isListShown() const
{
    return m_asList->isChecked();
}

QModelIndexList FleetPane::chosenInView() const
{
    QModelIndexList rows;
    if (isListShown()) {
        for (const QModelIndex &row : m_list->selectionModel()->selectedRows())
            rows.append(m_filter->mapToSource(row));
    } else {
        for (const QModelIndex &cell : m_map->selectionModel()->selectedIndexes()) {
            const QModelIndex row = m_matrix->toFilter(cell);
            if (row.isValid())
                rows.append(m_filter->mapToSource(row).siblingAtColumn(0));
        }
    }
    return rows;
}

void FleetPane::takeSelection()
{
    if (m_applying)
        return;
    m_selected.clear();
    for (const QModelIndex &row : chosenInView())
        m_selected.append(row);
    Q_EMIT selectionChanged();
}

void FleetPane::applySelection()
{
    m_applying = true;
    QItemSelection chosen;
    for (const QPersistentModelIndex &row : std::as_const(m_selected)) {
        const QModelIndex shownRow = m_filter->mapFromSource(row);
        if (!shownRow.isValid())
            continue;
        const QModelIndex cell = isListShown() ? shownRow : m_matrix->fromFilter(shownRow);
        chosen.select(cell, cell);
    }
    QAbstractItemView *view = isListShown() ? static_cast<QAbstractItemView *>(m_list) : m_map;
    view->selectionModel()->select(chosen,
        isListShown() ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                      : QItemSelectionModel::ClearAndSelect);
    if (!chosen.isEmpty())
        view->selectionModel()->setCurrentIndex(
            chosen.indexes().first(), QItemSelectionModel::NoUpdate);
    m_applying = false;
}

QModelIndexList FleetPane::selected() const
{
    QModelIndexList rows;
    for (const QModelIndex &row : shown()) {
        if (m_selected.contains(QPersistentModelIndex(row)))
            rows.append(row);
    }
    return rows;
}

QModelIndexList FleetPane::shown() const
{
    QModelIndexList rows;
    for (int i = 0; i < m_filter->rowCount(); ++i)
        rows.append(m_filter->mapToSource(m_filter->index(i, 0)));
    return rows;
}

void FleetPane::setMetric(values::Metric metric)
{
    m_metric->setCurrentIndex(m_metric->findData(static_cast<int>(metric)));
}

void FleetPane::showList(bool list)
{
    m_asList->setChecked(list);
    m_filterField->setList(list ? static_cast<QWidget *>(m_list) : m_map);
    m_order->setEnabled(!list);
    m_metric->setEnabled(!list);
    resort();
    applySelection();
    refreshState();
}

void FleetPane::setShow(Show show)
{
    m_show->button(static_cast<int>(show))->setChecked(true);
}

void FleetPane::setEmptyText(const StateText &text)
{
    m_empty = text;
    refreshState();
}

void FleetPane::resort()
{
    const int column = isListShown()   ? m_list->header()->sortIndicatorSection()
        : m_order->currentIndex() == 0 ? static_cast<int>(Fleet::Column::Host)
                                       : static_cast<int>(Fleet::columnOf(m_matrix->metric()));
    const bool descending = isListShown()
        ? m_list->header()->sortIndicatorOrder() == Qt::DescendingOrder
        : m_order->currentIndex() == 1;
    const auto shownRows = [this] {
        QModelIndexList rows = shown();
        std::sort(rows.begin(), rows.end());
        return rows;
    };
    const QModelIndexList before = shownRows();
    m_filter->sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_filter->resort();
    refreshState();
    if (shownRows() != before) // others, not just in another order
        Q_EMIT shownChanged();
}

void FleetPane::refreshState()
{
    const int count = m_filter->rowCount();
    m_count->setText(tr("%Ln GPU(s)", nullptr, count));
    m_count->setVisible(count > 0);
    if (count > 0) {
        m_stack->setCurrentWidget(isListShown() ? static_cast<QWidget *>(m_list) : m_map);
        return;
    }
    if (m_fleet->rowCount() == 0)
        m_state->setState(m_empty);
    else
        m_state->setState({QStringLiteral("search"), tr("Nothing matches"),
            tr("No GPU passes the filters."), tr("Show All GPUs")});
    m_stack->setCurrentWidget(m_state);
}

} // namespace ui
