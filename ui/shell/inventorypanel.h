// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/hosttreemodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace models
{
class HostTreeFilterModel;
class TelemetryStore;
} // namespace models

namespace ui
{

class FilterField;
class RowsView;
class StatePage;

/// The inventory as a tree with a live filter. Down to the hosts it opens by itself.
class InventoryPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit InventoryPanel(models::EstateStore *store, QWidget *parent = nullptr);

    [[nodiscard]] values::ObjectKey current() const;
    /// Selects an object, opening what is above it; ignored when it is not in the tree.
    void select(const values::ObjectKey &key);
    /// From now on the context menu offers telemetry; the store must outlive the panel.
    void setTelemetry(models::TelemetryStore *telemetry);
    [[nodiscard]] RowsView *view() const { return m_view; }
    [[nodiscard]] FilterField *filter() const { return m_filter; }
    [[nodiscard]] QToolButton *onlyWithGpus() const { return m_onlyWithGpus; }
    [[nodiscard]] models::HostTreeModel *tree() const { return m_tree; }

Q_SIGNALS:
    void objectChosen(const values::ObjectKey &key);
    /// Also what is current already: the way back from a page that shows no object.
    void objectClicked(const values::ObjectKey &key);
    /// From the context menu of a host or VM.
    void telemetryWanted(const values::ObjectKey &target, bool on);
    /// From the context menu of a host or VM: passthrough is to be set up.
    void setUpWanted(const values::ObjectKey &target);

private:
    void setUpView();
    void keepChoice();
    void setUpLayout();
    void applyFilter();
    void openContainers(const QModelIndex &parent, int first, int last);
    void refreshState();
    void refreshTelemetryActions();

    models::EstateStore *m_store;
    values::ObjectKey m_chosen; ///< by the operator or the window; may be filtered out or gone
    int m_removing = 0; ///< a view moves its current row by itself when that is taken away
    models::HostTreeModel *m_tree;
    models::HostTreeFilterModel *m_proxy;
    RowsView *m_view;
    FilterField *m_filter;
    QToolButton *m_onlyWithGpus;
    QStackedLayout *m_stack;
    StatePage *m_state;
    models::TelemetryStore *m_telemetry = nullptr;
    QAction *m_setUp;
    QAction *m_telemetryOn = nullptr;
    QAction *m_telemetryOff = nullptr;
};

} // namespace ui
