// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/planmodel.h"

#include <algorithm>
#include <utility>

namespace models
{

namespace
{

StepLook lookOf(values::CheckState state)
{
    switch (state) {
    case values::CheckState::Needed:
        return StepLook::Needed;
    case values::CheckState::AlreadyDone:
        return StepLook::AlreadyDone;
    case values::CheckState::Blocked:
        return StepLook::Blocked;
    case values::CheckState::Unknown:
        break;
    }
    return StepLook::Unknown;
}

StepLook lookOf(const values::StepState &state)
{
    switch (state.progress) {
    case values::StepProgress::Waiting:
        return StepLook::Waiting;
    case values::StepProgress::Running:
        return StepLook::Running;
    case values::StepProgress::Done:
        return StepLook::Done;
    case values::StepProgress::AlreadyDone:
        return StepLook::AlreadyDone;
    case values::StepProgress::Skipped:
        return StepLook::Skipped;
    case values::StepProgress::Failed:
        return StepLook::Failed;
    case values::StepProgress::Undoing:
        return StepLook::Undoing;
    case values::StepProgress::Undone:
        return StepLook::Undone;
    }
    return StepLook::Unknown;
}

} // namespace

QString changeSummary(const values::StepCheck &check)
{
    if (check.changes.isEmpty())
        return check.state == values::CheckState::Needed ? check.call : check.reason;
    const values::ValueChange &first = check.changes.constFirst();
    //: %1: property, %2: its value before, %3: afterwards
    const QString text
        = PlanModel::tr("%1: %2 → %3").arg(first.property, first.before, first.after);
    const int more = static_cast<int>(check.changes.size()) - 1;
    //: %1: one change, %n: number of further changes
    return more == 0 ? text : PlanModel::tr("%1, and %n more", nullptr, more).arg(text);
}

PlanModel::PlanModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PlanModel::setRows(std::vector<Row> rows)
{
    Announcer announcer{*this};
    m_rows.set(std::move(rows), announcer);
}

void PlanModel::setSteps(const QList<values::PreviewedStep> &steps)
{
    QHash<QString, Row> known;
    for (const Row &row : m_rows)
        known.insert(row.step.id, row);
    std::vector<Row> fresh;
    for (const values::PreviewedStep &step : steps) {
        Row row = known.value(step.id);
        row.step = step;
        fresh.push_back(std::move(row));
    }
    setRows(std::move(fresh));
}

void PlanModel::setRun(const QList<values::StepState> &states, values::RunProgress progress)
{
    QHash<QString, values::StepState> known;
    for (const values::StepState &state : states)
        known.insert(state.id, state);
    bool wanted = progress == values::RunProgress::NeedsConfirmation;
    std::vector<Row> fresh;
    for (const Row &old : m_rows) {
        Row row{old.step, known.contains(old.step.id), known.value(old.step.id)};
        const bool open = row.state.progress == values::StepProgress::Waiting
            || row.state.progress == values::StepProgress::Running;
        row.wantsPerson = wanted && open && row.step.info.kind == values::StepKind::Manual;
        wanted = wanted && !row.wantsPerson;
        fresh.push_back(std::move(row));
    }
    setRows(std::move(fresh));
}

const values::PreviewedStep *PlanModel::step(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index, CheckIndexOption::IndexIsValid)
        ? &m_rows.at(index.row()).step
        : nullptr;
}

const values::StepState *PlanModel::state(const QModelIndex &index) const
{
    const bool has = index.isValid() && checkIndex(index, CheckIndexOption::IndexIsValid)
        && m_rows.at(index.row()).hasState;
    return has ? &m_rows.at(index.row()).state : nullptr;
}

StepLook PlanModel::look(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index, CheckIndexOption::IndexIsValid)
        ? lookOf(m_rows.at(index.row()))
        : StepLook::Unknown;
}

StepLook PlanModel::lookOf(const Row &row)
{
    if (row.wantsPerson)
        return StepLook::WantsPerson;
    return row.hasState ? models::lookOf(row.state) : models::lookOf(row.step.check.state);
}

QModelIndex PlanModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).step.id == id)
            return index(row, 0);
    }
    return {};
}

QModelIndex PlanModel::standsAt() const
{
    for (const StepLook wanted :
        {StepLook::Failed, StepLook::WantsPerson, StepLook::Running, StepLook::Undoing}) {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (lookOf(m_rows.at(row)) == wanted)
                return index(row, 0);
        }
    }
    return {};
}

int PlanModel::count(StepLook look) const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [look](const Row &row) { return lookOf(row) == look; }));
}

int PlanModel::percentDone() const
{
    qint64 all = 0;
    qint64 done = 0;
    for (const Row &row : m_rows) {
        const StepLook look = lookOf(row);
        const qint64 weight = std::max<qint64>(1, row.step.info.typical.count()) * 100;
        const bool finished = look == StepLook::Done || look == StepLook::AlreadyDone
            || look == StepLook::Skipped || look == StepLook::Undone;
        all += weight;
        if (finished)
            done += weight;
        else if (look == StepLook::Running)
            done += weight * row.state.percent.value_or(0) / 100;
    }
    return all == 0 ? 0 : static_cast<int>(done * 100 / all);
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QString PlanModel::changeOf(const Row &row)
{
    if (!row.hasState)
        return changeSummary(row.step.check);
    if (row.state.error)
        return row.state.error->why;
    if (!row.state.skippedBecause.isEmpty())
        return row.state.skippedBecause;
    if (!row.state.doing.isEmpty())
        return row.state.doing;
    return row.state.evidence.sentence.isEmpty() ? changeSummary(row.step.check)
                                                 : row.state.evidence.sentence;
}

QString PlanModel::spoken(const Row &row)
{
    //: For screen readers. %1: title of a step, %2: how it stands
    return tr("%1, %2").arg(row.step.info.title, stepLookText(lookOf(row)));
}

QVariant PlanModel::display(const Row &row, Column column) const
{
    switch (column) {
    case Column::Step:
        return row.step.info.title;
    case Column::Target:
        return row.step.target;
    case Column::State:
        //: %1: how a step stands, %2: how far it is
        return row.hasState && row.state.percent
            ? tr("%1, %2 %").arg(stepLookText(lookOf(row))).arg(*row.state.percent)
            : stepLookText(lookOf(row));
    case Column::Change:
        return changeOf(row);
    case Column::Count:
        break;
    }
    return {};
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::AccessibleTextRole:
        return column == Column::Step ? QVariant(spoken(row)) : QVariant();
    case IdRole:
        return row.step.id;
    case LookRole:
        return static_cast<int>(lookOf(row));
    case KindRole:
        return static_cast<int>(row.step.info.kind);
    case PercentRole:
        return row.state.percent.value_or(-1);
    case DoingRole:
        return row.state.doing;
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Step:
        return tr("Step");
    case Column::Target:
        return tr("Target");
    case Column::State:
        return tr("State");
    case Column::Change:
        return tr("Change");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
