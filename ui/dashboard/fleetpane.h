// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetmatrixmodel.h"
#include "ui/common/statepage.h"

#include <QPersistentModelIndex>
#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace ui
{

class FilterField;
class HeatMapView;
class RowsView;

/// The fleet as a heat map or as a list, with its filters. What is selected stays selected when
/// rows move, come and go, and in either view.
class FleetPane final : public QWidget
{
    Q_OBJECT
public:
    /// The model must outlive the pane.
    explicit FleetPane(models::FleetGpuModel *fleet, QWidget *parent = nullptr);

    /// Rows of the fleet model, in the order shown; empty: nothing is selected.
    [[nodiscard]] QModelIndexList selected() const;
    /// All rows that pass the filters, in the order shown.
    [[nodiscard]] QModelIndexList shown() const;
    [[nodiscard]] values::Metric metric() const { return m_matrix->metric(); }
    void setMetric(values::Metric metric);
    void showList(bool list);
    void setShow(models::FleetFilterModel::Show show);
    /// What to say in place of an empty fleet.
    void setEmptyText(const StateText &text);

    [[nodiscard]] HeatMapView *map() const { return m_map; }
    [[nodiscard]] RowsView *list() const { return m_list; }
    [[nodiscard]] FilterField *filter() const { return m_filterField; }
    [[nodiscard]] StatePage *statePage() const { return m_state; }

Q_SIGNALS:
    void selectionChanged();
    /// Rows were sorted or filtered anew.
    void shownChanged();
    void stateButtonClicked();

private:
    void setUpTools();
    void setUpBoxes();
    void addFilters(QHBoxLayout *row);
    void setUpViews();
    void takeSelection();
    void applySelection();
    void resort();
    void refreshState();
    [[nodiscard]] QModelIndexList chosenInView() const;
    [[nodiscard]] bool isListShown() const;

    models::FleetGpuModel *m_fleet;
    models::FleetFilterModel *m_filter;
    models::FleetMatrixModel *m_matrix;
    HeatMapView *m_map;
    RowsView *m_list;
    FilterField *m_filterField;
    QComboBox *m_metric;
    QComboBox *m_order;
    QButtonGroup *m_show;
    QToolButton *m_asList;
    QLabel *m_count;
    QStackedLayout *m_stack;
    StatePage *m_state;
    StateText m_empty;
    QList<QPersistentModelIndex> m_selected; ///< of the fleet model
    bool m_applying = false;
    QTimer m_resort; ///< figures change all the time; their order every other second
};

} // namespace ui
