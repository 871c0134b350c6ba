// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace models
{
class PlanModel;
}

namespace ui
{

class MeaningLabel;
class RowsView;

/// The plan as it grows: its steps with their states, how many change something, and what they
/// interrupt. Enter or a double click opens everything about a step.
class PlanRail final : public QWidget
{
    Q_OBJECT
public:
    explicit PlanRail(models::PlanModel *plan, QWidget *parent = nullptr);

    /// Fresh figures are being worked out.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// sentence: what the plan interrupts, or nothing. problem: why there is no plan yet.
    void setSummary(const QString &sentence, const std::optional<values::Error> &problem);
    [[nodiscard]] RowsView *view() const { return m_view; }

private:
    void setUpView();
    void recount();
    void openStep(const QModelIndex &index);

    models::PlanModel *m_plan;
    QLabel *m_count;
    RowsView *m_view;
    QProgressBar *m_busy;
    MeaningLabel *m_problem;
    MeaningLabel *m_blast;
    bool m_isBusy = false;
};

} // namespace ui
