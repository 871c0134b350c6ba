// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/statepage.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QSortFilterProxyModel;
class QStackedLayout;
class QTimer;

namespace ui
{

class FilterField;
class RowsView;

/// A list with its filter field and a count, and in its place a sentence when there is nothing to
/// show: loading, no permission, nothing there, or nothing that matches the filter.
class ListPage final : public QWidget
{
    Q_OBJECT
public:
    /// name: of the list, for its columns' state. title: for screen readers.
    ListPage(const QString &name, const QString &title, QWidget *parent = nullptr);

    void setModel(QSortFilterProxyModel *proxy);
    [[nodiscard]] RowsView *view() const { return m_view; }
    [[nodiscard]] FilterField *filter() const { return m_filter; }
    /// The row with the filter field; more controls go to its end.
    [[nodiscard]] QHBoxLayout *tools() const { return m_tools; }

    /// Shown when there is no row.
    void setEmptyText(const StateText &text);
    /// Shown instead of the empty text: why nothing can be said (loading, no permission).
    void setReason(const std::optional<StateText> &reason);
    /// What is shown in place of the list; nothing while the list shows.
    [[nodiscard]] std::optional<StateText> shownState() const;

Q_SIGNALS:
    void filterChanged(const QString &text);
    /// The button of the empty text or of the reason was clicked.
    void stateButtonClicked();

private:
    void refresh();
    void recount();
    [[nodiscard]] std::optional<StateText> stateNow() const;
    void onStateButton();

    RowsView *m_view;
    FilterField *m_filter;
    QLabel *m_count;
    QHBoxLayout *m_tools;
    QStackedLayout *m_stack;
    StatePage *m_state;
    QTimer *m_recount; ///< one count per turn of the event loop, however many rows come
    QSortFilterProxyModel *m_proxy = nullptr;
    StateText m_empty;
    std::optional<StateText> m_reason;
};

} // namespace ui
