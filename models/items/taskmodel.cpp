// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/taskmodel.h"

#include "models/format.h"
#include "models/items/refs.h"

#include <algorithm>

namespace models
{

namespace
{

QString stateText(const values::TaskInfo &task)
{
    switch (task.state) {
    case values::TaskInfo::State::Unknown:
        return unknownText();
    case values::TaskInfo::State::Queued:
        return TaskModel::tr("Queued");
    case values::TaskInfo::State::Running:
        return TaskModel::tr("Running");
    case values::TaskInfo::State::Success:
        return TaskModel::tr("Completed");
    case values::TaskInfo::State::Error:
        return task.cancelled ? TaskModel::tr("Cancelled") : TaskModel::tr("Failed");
    }
    return {};
}

/// 0…100, or -1 while nobody knows. A finished task is at its end whatever it reported last.
int progressOf(const values::TaskInfo &task)
{
    if (task.state == values::TaskInfo::State::Success)
        return 100;
    return task.progress ? std::clamp(*task.progress, 0, 100) : -1;
}

QString progressText(const values::TaskInfo &task)
{
    const int percent = progressOf(task);
    return percent < 0 ? QString() : TaskModel::tr("%1 %").arg(percent);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? dateTimeText(time) : QString();
}

QString display(const values::TaskInfo &task, TaskModel::Column column)
{
    switch (column) {
    case TaskModel::Column::Name:
        return task.name.isEmpty() ? task.descriptionId : task.name;
    case TaskModel::Column::Target:
        return task.entityName.isEmpty() ? task.entity.value : task.entityName;
    case TaskModel::Column::State:
        return stateText(task);
    case TaskModel::Column::Progress:
        return progressText(task);
    case TaskModel::Column::User:
        return task.user;
    case TaskModel::Column::Queued:
        return timeText(task.queued);
    case TaskModel::Column::Completed:
        return timeText(task.completed);
    case TaskModel::Column::Count:
        break;
    }
    return {};
}

QVariant sortValue(const values::TaskInfo &task, TaskModel::Column column)
{
    if (column == TaskModel::Column::Progress)
        return progressOf(task);
    if (column == TaskModel::Column::Queued)
        return task.queued;
    if (column == TaskModel::Column::Completed)
        return task.completed;
    return display(task, column);
}

} // namespace

TaskModel::TaskModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TaskModel::put(const values::ServerId &server, const values::TaskInfo &task)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
        [&](const Row &row) { return row.task.ref == task.ref && row.server == server; });
    if (found == m_rows.end()) {
        insert({server, task});
    } else if (!(found->task == task)) {
        found->task = task;
        const int row = static_cast<int>(found - m_rows.begin());
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    dropOldest();
    updateRunning();
}

void TaskModel::insert(Row row)
{
    // Newest first; tasks whose time is not known yet are taken for the newest.
    const auto older = std::find_if(m_rows.cbegin(), m_rows.cend(), [&row](const Row &other) {
        return !row.task.queued.isValid() || other.task.queued <= row.task.queued;
    });
    const int at = static_cast<int>(older - m_rows.cbegin());
    beginInsertRows({}, at, at);
    m_rows.insert(older, std::move(row));
    endInsertRows();
}

void TaskModel::dropOldest()
{
    const auto finished = std::count_if(m_rows.cbegin(), m_rows.cend(),
        [](const Row &row) { return values::isFinished(row.task); });
    auto excess = finished - capacity();
    for (int row = rowCount() - 1; row >= 0 && excess > 0; --row) {
        if (!values::isFinished(m_rows[static_cast<size_t>(row)].task))
            continue;
        removeRun(row, row);
        --excess;
    }
}

void TaskModel::removeServer(const values::ServerId &server)
{
    const values::ServerId gone = server;
    int last = rowCount() - 1;
    while (last >= 0) {
        int first = last;
        while (first >= 0 && m_rows[static_cast<size_t>(first)].server == gone)
            --first;
        if (first < last)
            removeRun(first + 1, last);
        last = first - 1;
    }
    updateRunning();
}

void TaskModel::removeRun(int first, int last)
{
    beginRemoveRows({}, first, last);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    endRemoveRows();
}

void TaskModel::updateRunning()
{
    const auto running = std::count_if(m_rows.cbegin(), m_rows.cend(),
        [](const Row &row) { return !values::isFinished(row.task); });
    if (running == m_running)
        return;
    m_running = static_cast<int>(running);
    Q_EMIT runningCountChanged(m_running);
}

int TaskModel::runningCount() const
{
    return m_running;
}

values::ObjectKey TaskModel::keyOf(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    return {row.server, row.task.ref};
}

int TaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TaskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row.task, column);
    case Qt::ToolTipRole:
        return row.task.error.isEmpty() ? QVariant() : QVariant(row.task.error);
    case SortRole:
        return sortValue(row.task, column);
    case StateRole:
        return static_cast<int>(row.task.state);
    case ProgressRole:
        return progressOf(row.task);
    case ErrorRole:
        return row.task.error;
    case CancelableRole:
        return row.task.cancelable && !values::isFinished(row.task);
    case KeyRole:
        return QString(row.server + QLatin1Char('|') + refText(row.task.ref));
    default:
        return {};
    }
}

QVariant TaskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Task");
    case Column::Target:
        return tr("Target");
    case Column::State:
        return tr("State");
    case Column::Progress:
        return tr("Progress");
    case Column::User:
        return tr("Initiator");
    case Column::Queued:
        return tr("Queued");
    case Column::Completed:
        return tr("Completed");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
