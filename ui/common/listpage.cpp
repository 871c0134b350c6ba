// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/listpage.h"

#include "ui/common/filterfield.h"
#include "ui/common/rowsview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTimer>

namespace ui
{

namespace
{

int countRows(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    const int here = model.rowCount(parent);
    int count = here;
    for (int row = 0; row < here; ++row)
        count += countRows(model, model.index(row, 0, parent));
    return count;
}

} // namespace

ListPage::ListPage(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_view(new RowsView(name, this))
    , m_filter(new FilterField(this, QKeySequence::Find, this))
    , m_count(new QLabel(this))
    , m_tools(new QHBoxLayout)
    , m_stack(new QStackedLayout)
    , m_state(new StatePage(this))
    , m_recount(new QTimer(this))
{
    m_recount->setSingleShot(true);
    m_recount->setInterval(0);
    connect(m_recount, &QTimer::timeout, this, &ListPage::recount);
    m_view->setAccessibleName(title);
    m_filter->setPlaceholderText(tr("Filter"));
    //: %1: name of a list
    m_filter->setAccessibleName(tr("Filter: %1").arg(title));
    m_filter->setList(m_view);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_tools->addWidget(m_filter, 2);
    m_tools->addWidget(m_count);
    m_tools->addStretch(1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_tools);
    column->addLayout(m_stack, 1);
    setTabOrder(m_filter, m_view);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        Q_EMIT filterChanged(text);
        refresh();
    });
    connect(m_state, &StatePage::buttonClicked, this, &ListPage::onStateButton);
}

void ListPage::setModel(QSortFilterProxyModel *proxy)
{
    m_proxy = proxy;
    m_view->setModel(proxy);
    connect(proxy, &QAbstractItemModel::rowsInserted, this, &ListPage::refresh);
    connect(proxy, &QAbstractItemModel::rowsRemoved, this, &ListPage::refresh);
    connect(proxy, &QAbstractItemModel::modelReset, this, &ListPage::refresh);
    connect(proxy, &QAbstractItemModel::layoutChanged, this, &ListPage::refresh);
    refresh();
}

void ListPage::setEmptyText(const StateText &text)
{
    m_empty = text;
    refresh();
}

void ListPage::setReason(const std::optional<StateText> &reason)
{
    m_reason = reason;
    refresh();
}

std::optional<StateText> ListPage::shownState() const
{
    if (m_stack->currentWidget() == m_view)
        return std::nullopt;
    return m_state->state();
}

std::optional<StateText> ListPage::stateNow() const
{
    if (m_proxy == nullptr)
        return m_empty;
    if (m_proxy->rowCount() > 0)
        return std::nullopt;
    if (!m_filter->text().isEmpty() && m_proxy->sourceModel()->rowCount() > 0)
        return StateText{QStringLiteral("search"), tr("Nothing matches “%1”").arg(m_filter->text()),
            tr("Type less or clear the filter to see all rows."), tr("Clear Filter")};
    return m_reason ? *m_reason : m_empty;
}

void ListPage::refresh()
{
    const std::optional<StateText> state = stateNow();
    m_filter->setEnabled(!state || !m_filter->text().isEmpty());
    m_count->setVisible(!state.has_value());
    if (state) {
        m_state->setState(*state);
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_stack->setCurrentWidget(m_view);
    m_recount->start();
}

void ListPage::recount()
{
    m_count->setText(tr("%Ln row(s)", nullptr, countRows(*m_proxy)));
}

void ListPage::onStateButton()
{
    const bool filtered = !m_filter->text().isEmpty();
    if (filtered && m_proxy != nullptr && m_proxy->sourceModel()->rowCount() > 0) {
        m_filter->clear();
        return;
    }
    Q_EMIT stateButtonClicked();
}

} // namespace ui
