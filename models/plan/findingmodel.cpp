// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/findingmodel.h"

#include "models/plan/planwords.h"

#include <QLocale>

namespace models
{

namespace
{

/// The same rule may be found twice: the second of them is another row.
QString uniqueKey(QHash<QString, int> &seen, const QString &key)
{
    return key + QLatin1Char('#') + QString::number(seen[key]++);
}

} // namespace

FindingModel::FindingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FindingModel::setPreflights(
    const QList<values::Preflight> &preflights, const QHash<values::MoRef, QString> &names)
{
    QHash<QString, int> seen;
    std::vector<Row> rows;
    for (const values::Preflight &preflight : preflights) {
        for (const values::Finding &finding : preflight.findings) {
            const QString key = uniqueKey(seen,
                preflight.vm.value + QLatin1Char(finding.ofServer ? '!' : '|') + finding.rule);
            rows.push_back({key, finding, preflight.vm,
                names.value(preflight.vm, preflight.vm.value), QString()});
        }
    }
    m_ofLog = false;
    Announcer announcer{*this};
    m_rows.set(std::move(rows), announcer);
}

void FindingModel::setCauses(const QList<values::LogCause> &causes)
{
    QHash<QString, int> seen;
    std::vector<Row> rows;
    for (const values::LogCause &cause : causes) {
        const QString key = uniqueKey(
            seen, QString::number(cause.lineNumber) + QLatin1Char('|') + cause.finding.rule);
        rows.push_back({key, cause.finding, {}, QLocale().toString(cause.lineNumber), cause.line});
    }
    m_ofLog = true;
    Announcer announcer{*this};
    m_rows.set(std::move(rows), announcer);
}

const values::Finding *FindingModel::finding(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index, CheckIndexOption::IndexIsValid)
        ? &m_rows.at(index.row()).finding
        : nullptr;
}

QString FindingModel::line(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index, CheckIndexOption::IndexIsValid)
        ? m_rows.at(index.row()).line
        : QString();
}

values::MoRef FindingModel::vm(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index, CheckIndexOption::IndexIsValid)
        ? m_rows.at(index.row()).vm
        : values::MoRef();
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QString FindingModel::display(const Row &row, Column column)
{
    switch (column) {
    case Column::Verdict:
        return row.finding.hostStep ? tr("A step on the host fails")
                                    : verdictText(row.finding.verdict);
    case Column::Vm:
        return row.where;
    case Column::Cause:
        //: %1: what the server's own check says
        return row.finding.ofServer ? tr("The server says: %1").arg(row.finding.cause)
                                    : row.finding.cause;
    case Column::Remedy:
        return row.finding.remedy;
    case Column::Count:
        break;
    }
    return {};
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, static_cast<Column>(index.column()));
    case VerdictRole:
        return static_cast<int>(row.finding.verdict);
    case HasStepRole:
        return row.finding.step.has_value();
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Verdict:
        return tr("What happens");
    case Column::Vm:
        return m_ofLog ? tr("Line") : tr("Virtual machine");
    case Column::Cause:
        return tr("Cause");
    case Column::Remedy:
        return tr("Remedy");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
