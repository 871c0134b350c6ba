// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tableannouncer.h"
#include "models/plan/orderedrows.h"
#include "models/plan/planwords.h"
#include "models/values/step.h"

#include <QAbstractTableModel>
#include <QHash>

namespace models
{

/// The steps of a plan with what they change, and how each stands once the plan runs. Follows new
/// previews and states row by row; the order is the plan's.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Step, Target, State, Change, Count };
    enum Role {
        IdRole = Qt::UserRole + 1,
        LookRole, ///< StepLook as int
        KindRole, ///< values::StepKind as int
        PercentRole, ///< 0…100, or -1 when unknown
        DoingRole, ///< "waiting for the host to come back"
    };

    explicit PlanModel(QObject *parent = nullptr);

    /// Ids are unique. States of steps that stay are kept.
    void setSteps(const QList<values::PreviewedStep> &steps);
    /// How the steps of a run stand; steps without a state are as previewed. Empty: no run.
    void setRun(const QList<values::StepState> &states, values::RunProgress progress);

    /// nullptr where there is none.
    [[nodiscard]] const values::PreviewedStep *step(const QModelIndex &index) const;
    /// nullptr before a run.
    [[nodiscard]] const values::StepState *state(const QModelIndex &index) const;
    [[nodiscard]] StepLook look(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    /// The step that a run stands at: failed, waiting for a person, or running; else invalid.
    [[nodiscard]] QModelIndex standsAt() const;
    /// Finished steps of a run, weighted by how long they take: 0…100.
    [[nodiscard]] int percentDone() const;
    /// How many steps have that look.
    [[nodiscard]] int count(StepLook look) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

private:
    MODELS_TABLE_ANNOUNCER(PlanModel);
    struct Row {
        values::PreviewedStep step;
        bool hasState = false;
        values::StepState state;
        bool wantsPerson = false;
        friend bool operator==(const Row &, const Row &) = default;
    };
    static QString keyOf(const Row &row) { return row.step.id; }
    [[nodiscard]] static StepLook lookOf(const Row &row);
    [[nodiscard]] static QString changeOf(const Row &row);
    [[nodiscard]] static QString spoken(const Row &row);
    [[nodiscard]] QVariant display(const Row &row, Column column) const;
    void setRows(std::vector<Row> rows);

    OrderedRows<Row, QString (*)(const Row &)> m_rows{&PlanModel::keyOf};
};

/// What a step changes in a few words: "pciPassthru.use64bitMMIO: not set → TRUE, and 3 more".
[[nodiscard]] QString changeSummary(const values::StepCheck &check);

} // namespace models
