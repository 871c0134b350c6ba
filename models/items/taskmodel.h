// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/task.h"

#include <QAbstractTableModel>

#include <deque>

namespace models
{

/// Tasks of all servers, newest first; at most `capacity()` finished ones are kept.
class TaskModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Target, State, Progress, User, Queued, Completed, Count };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< TaskInfo::State as int
        ProgressRole, ///< 0…100, or -1 when unknown
        ErrorRole, ///< the fault's own words
        CancelableRole,
        KeyRole, ///< ObjectKey as "server|Task:task-12"
        SortRole,
    };

    explicit TaskModel(QObject *parent = nullptr);

    /// Inserts or updates a task.
    void put(const values::ServerId &server, const values::TaskInfo &task);
    void removeServer(const values::ServerId &server);
    [[nodiscard]] static int capacity() { return 500; }
    [[nodiscard]] int runningCount() const;
    [[nodiscard]] values::ObjectKey keyOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

Q_SIGNALS:
    void runningCountChanged(int count);

private:
    struct Row {
        values::ServerId server;
        values::TaskInfo task;
    };
    void insert(Row row);
    void dropOldest();
    void removeRun(int first, int last);
    void updateRunning();

    std::deque<Row> m_rows;
    int m_running = 0;
};

} // namespace models
