// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/runsmodel.h"

#include "models/format.h"
#include "models/plan/planwords.h"

namespace models
{

RunsModel::RunsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RunsModel::setRuns(const QList<values::RunSummary> &runs)
{
    Announcer announcer{*this};
    m_rows.set({runs.cbegin(), runs.cend()}, announcer);
}

const values::RunSummary *RunsModel::run(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index, CheckIndexOption::IndexIsValid)
        ? &m_rows.at(index.row())
        : nullptr;
}

QModelIndex RunsModel::indexOf(const QString &run) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == run)
            return index(row, 0);
    }
    return {};
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QString RunsModel::display(const values::RunSummary &run, Column column)
{
    switch (column) {
    case Column::Title:
        return run.title.isEmpty() ? recipeText(run.recipe) : run.title;
    case Column::State:
        return runProgressText(run.progress);
    case Column::Steps:
        //: %1: steps that are done, %2: all steps
        return tr("%1 of %2").arg(run.stepsDone).arg(run.steps);
    case Column::Server:
        return run.serverName;
    case Column::Who:
        return run.who;
    case Column::Began:
        return dateTimeText(run.began);
    case Column::Changed:
        return dateTimeText(run.changed);
    case Column::Count:
        break;
    }
    return {};
}

QVariant RunsModel::sortValue(const values::RunSummary &run, Column column)
{
    if (column == Column::Began)
        return run.began;
    if (column == Column::Changed)
        return run.changed;
    if (column == Column::Steps)
        return run.stepsDone;
    return display(run, column);
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    const values::RunSummary *summary = run(index);
    if (summary == nullptr)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(*summary, column);
    case SortRole:
        return sortValue(*summary, column);
    case ProgressRole:
        return static_cast<int>(summary->progress);
    case UnfinishedRole:
        return canResume(summary->progress);
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Title:
        return tr("Plan");
    case Column::State:
        return tr("State");
    case Column::Steps:
        return tr("Steps done");
    case Column::Server:
        return tr("Server");
    case Column::Who:
        return tr("Initiator");
    case Column::Began:
        return tr("Begun");
    case Column::Changed:
        return tr("Changed");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
