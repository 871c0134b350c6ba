// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "ui/wizards/wizardpage.h"

#include <QHash>

class QLabel;
class QPushButton;
class QTabWidget;

namespace models
{
class FindingModel;
class PlanModel;
} // namespace models

namespace ui
{

class FactsView;
class MeaningLabel;
class RowsView;
class StepDetails;

/// Fifth page: what a power-on is predicted to do after the plan, each finding with its remedy, and
/// every change of the plan from what to what.
class PreflightPage final : public WizardPage
{
    Q_OBJECT
public:
    /// The plan must outlive the page.
    explicit PreflightPage(models::PlanModel *plan, QWidget *parent = nullptr);

    void reset();
    void showProposal(const values::PassthroughProposal &proposal);
    /// Fresh figures are on their way: there is nothing to go on with yet.
    void setWaiting(bool waiting);
    void readInto(values::PassthroughChoices &choices) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] bool wantsReading() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] RowsView *findings() const { return m_findings; }
    [[nodiscard]] RowsView *steps() const { return m_steps; }
    [[nodiscard]] StepDetails *details() const { return m_details; }
    [[nodiscard]] QPushButton *remedyButton() const { return m_remedy; }

Q_SIGNALS:
    void edited();
    /// Somebody reads the page: the server's own word is wanted in the proposal, too.
    void serverWordWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFindings();
    [[nodiscard]] QWidget *makeSummary();
    void showVerdict(const values::PassthroughProposal &proposal);
    void showFinding();
    void showStep();
    void takeRemedy();

    models::PlanModel *m_plan;
    models::FindingModel *m_model;
    QTabWidget *m_tabs;
    MeaningLabel *m_verdict;
    QLabel *m_unknown;
    RowsView *m_findings;
    FactsView *m_finding;
    QPushButton *m_remedy;
    RowsView *m_steps;
    StepDetails *m_details;
    QList<values::PlannedStep> m_remedies;
    values::Verdict m_worst = values::Verdict::Works;
    QString m_problem;
    bool m_waiting = false;
};

/// Names of the VMs that a proposal's findings are about, also of those yet to be made.
[[nodiscard]] QHash<values::MoRef, QString> vmNames(const values::PassthroughProposal &proposal);

} // namespace ui
