// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"
#include "ui/wizards/runbookformat.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace models
{
class PlanModel;
}

namespace ui
{

class ErrorPanel;
class ExportButton;
class ManualStepBox;
class MeaningLabel;
class RowsView;
class StepDetails;

/// A run of a plan: each step as it goes, with its evidence; where it stands, what went wrong and
/// what can be done then; what a person has to do.
class RunView final : public QWidget
{
    Q_OBJECT
public:
    /// The plan must outlive the view.
    explicit RunView(models::PlanModel *plan, QWidget *parent = nullptr);

    /// After the plan took the run's states over.
    void setProgress(values::RunProgress progress);
    /// The run itself could not be begun, or not go on.
    void showError(const values::Error &error);
    /// Something that is to be known of the run beside its steps; stays until the next run.
    void addNote(const QString &text);
    /// Apply was pressed and nothing is known yet.
    void showStarting();

    [[nodiscard]] RowsView *view() const { return m_view; }
    [[nodiscard]] ErrorPanel *errorPanel() const { return m_error; }
    [[nodiscard]] ManualStepBox *manualBox() const { return m_manual; }
    /// Hidden unless the failed step needs a login at a guest.
    [[nodiscard]] QPushButton *loginButton() const { return m_login; }
    [[nodiscard]] QPushButton *retryButton() const { return m_retry; }
    [[nodiscard]] QPushButton *skipButton() const { return m_skip; }
    [[nodiscard]] QPushButton *undoButton() const { return m_undo; }
    [[nodiscard]] QPushButton *stopButton() const { return m_stop; }
    [[nodiscard]] QPushButton *continueButton() const { return m_continue; }
    [[nodiscard]] MeaningLabel *headline() const { return m_headline; }
    [[nodiscard]] MeaningLabel *note() const { return m_note; }

Q_SIGNALS:
    void continueRequested();
    void skipRequested(const QString &step, const QString &reason);
    void confirmRequested(const QString &step, const QString &evidence);
    void stopRequested();
    /// acceptsLoss: also where it loses something for good.
    void undoRequested(bool acceptsLoss);
    void exportRequested(ui::RunbookFormat format);
    void guestLoginRequested();

private:
    void setUpLayout();
    void setUpButtons();
    void showHeadline();
    void showStanding();
    void showFailure(const QModelIndex &at);
    void showSelected();
    void askSkip();
    void askUndo();
    [[nodiscard]] QString undoText(const QStringList &losses) const;
    /// What taking the steps back that are done would lose.
    [[nodiscard]] QStringList undoLosses() const;

    models::PlanModel *m_plan;
    MeaningLabel *m_headline;
    MeaningLabel *m_note;
    QProgressBar *m_bar;
    RowsView *m_view;
    StepDetails *m_details;
    ErrorPanel *m_error;
    ManualStepBox *m_manual;
    QPushButton *m_login;
    QPushButton *m_retry;
    QPushButton *m_skip;
    QPushButton *m_continue;
    QPushButton *m_stop;
    QPushButton *m_undo;
    ExportButton *m_export;
    values::RunProgress m_progress = values::RunProgress::Ready;
    QString m_standsAt;
    bool m_stopping = false;
};

} // namespace ui
