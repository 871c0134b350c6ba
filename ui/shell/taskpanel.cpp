// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/taskpanel.h"

#include "models/items/taskmodel.h"
#include "ui/common/icondelegate.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/rowsview.h"
#include "ui/common/text.h"
#include "ui/shell/taskdelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using Model = models::TaskModel;

constexpr int linesShown = 5;

Looks stateLooks(const QModelIndex &index)
{
    using State = values::TaskInfo::State;
    switch (static_cast<State>(index.data(Model::StateRole).toInt())) {
    case State::Queued:
    case State::Running:
        return {QStringLiteral("task"), Meaning::Info};
    case State::Success:
        return {QStringLiteral("ok"), Meaning::Ok};
    case State::Error:
        return {QStringLiteral("error"), Meaning::Failure};
    case State::Unknown:
        break;
    }
    return {QStringLiteral("question"), Meaning::Off};
}

} // namespace

TaskPanel::TaskPanel(Model *tasks, QWidget *parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_heading(new QWidget(this))
    , m_fold(new QToolButton(m_heading))
    , m_summary(new QLabel(m_heading))
    , m_cancel(new QPushButton(tr("Cancel &Task"), m_heading))
    , m_view(new RowsView(QStringLiteral("tasks"), this))
    , m_error(new MeaningLabel(this))
{
    setUpView();
    setUpLayout();
    connect(m_fold, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    connect(m_cancel, &QPushButton::clicked, this,
        [this] { Q_EMIT cancelRequested(m_tasks->keyOf(m_view->currentIndex())); });
    connect(tasks, &Model::runningCountChanged, this, &TaskPanel::refreshHeading);
    connect(tasks, &QAbstractItemModel::dataChanged, this, &TaskPanel::refresh);
    connect(tasks, &QAbstractItemModel::rowsInserted, this, &TaskPanel::refresh);
    connect(tasks, &QAbstractItemModel::rowsRemoved, this, &TaskPanel::refresh);
    refresh();
    refreshHeading();
}

void TaskPanel::setUpView()
{
    m_view->setSortingEnabled(false); // newest first is the one order that makes sense here
    m_view->setModel(m_tasks);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Tasks"));
    m_view->setItemDelegate(new IconDelegate([](const QModelIndex &) { return Looks(); }, m_view));
    m_view->setItemDelegateForColumn(
        static_cast<int>(Model::Column::State), new IconDelegate(stateLooks, m_view));
    m_view->setItemDelegateForColumn(
        static_cast<int>(Model::Column::Progress), new TaskDelegate(m_view));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &TaskPanel::refresh);
}

void TaskPanel::setUpLayout()
{
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setText(tr("Tas&ks"));
    m_fold->setArrowType(Qt::DownArrow);
    m_summary->setTextFormat(Qt::PlainText);
    auto *heading = new QHBoxLayout(m_heading);
    heading->setContentsMargins(0, 0, 0, 0);
    heading->addWidget(m_fold);
    heading->addWidget(m_summary, 1);
    heading->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_view, 1);
    column->addWidget(m_error);
    const int margin = column->contentsMargins().left();
    column->setContentsMargins(margin, 0, margin, 0);
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * (linesShown - 1));
}

void TaskPanel::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    m_view->setVisible(open);
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    setSizePolicy(QSizePolicy::Preferred, open ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    setMaximumHeight(open ? QWIDGETSIZE_MAX : m_heading->sizeHint().height());
    refresh();
    Q_EMIT openChanged(open);
}

QString TaskPanel::errorText() const
{
    return m_error->text();
}

int TaskPanel::rowToExplain() const
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid())
        return current.row();
    for (int row = 0; row < m_tasks->rowCount(); ++row) {
        if (!m_tasks->index(row, 0).data(Model::ErrorRole).toString().isEmpty())
            return row;
    }
    return -1;
}

void TaskPanel::refresh()
{
    const QModelIndex current = m_view->currentIndex();
    m_cancel->setEnabled(
        m_open && current.isValid() && current.data(Model::CancelableRole).toBool());
    m_cancel->setToolTip(m_cancel->isEnabled()
            ? tr("Asks the server to cancel the selected task")
            : tr("Select a running task that its server lets you cancel"));
    const int row = rowToExplain();
    const QModelIndex index = row < 0 ? QModelIndex() : m_tasks->index(row, 0);
    const QString words = index.data(Model::ErrorRole).toString();
    if (words.isEmpty()) {
        m_error->setMessage(Meaning::Failure, {});
    } else {
        const int target = static_cast<int>(Model::Column::Target);
        //: %1: name of a task, %2: object it worked on, %3: the server's own words
        m_error->setMessage(Meaning::Failure,
            tr("%1, %2: %3")
                .arg(index.data().toString(), index.siblingAtColumn(target).data().toString(),
                    words));
    }
    m_error->setVisible(m_open && !words.isEmpty());
}

void TaskPanel::refreshHeading()
{
    const int running = m_tasks->runningCount();
    m_summary->setText(running == 0 ? tr("None running") : tr("%n running", nullptr, running));
    m_fold->setAccessibleName(tr("Tasks: show or hide the list"));
}

} // namespace ui
