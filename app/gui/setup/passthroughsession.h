// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/setup/planning.h"
#include "app/gui/setup/serveraccess.h"
#include "app/gui/setup/serverword.h"
#include "models/values/passthroughproposal.h"
#include "ui/wizards/runbookformat.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

namespace ui
{
class PassthroughWizard;
}

namespace app
{

class Runs;

/// One wizard at work: its choices become proposals, its plan a run, and the run's news its last
/// page. It lives as long as its wizard; a run goes on without it.
/// Thread: interface thread.
class PassthroughSession final : public QObject
{
    Q_OBJECT
public:
    /// The wizard owns this.
    PassthroughSession(ui::PassthroughWizard *wizard, values::ServerId server,
        const ServerAccess &access, Runs *runs);
    ~PassthroughSession() override;

    [[nodiscard]] const values::ServerId &server() const { return m_server; }
    [[nodiscard]] ui::PassthroughWizard *wizard() const { return m_wizard; }
    [[nodiscard]] const QString &run() const { return m_run; }
    [[nodiscard]] const Planning &planning() const { return m_planning; }
    /// These objects of that server changed.
    void refresh(const QSet<values::MoRef> &changed) { m_planning.refresh(changed); }
    /// Shows a run that was taken up from the journal.
    void show(const QString &run, const values::Plan &plan);
    /// Somebody is logged in at this guest now: a run that stands for want of it goes on.
    void guestReady(const values::ObjectKey &vm);

Q_SIGNALS:
    /// Facts for the proposal could not be read.
    void failed(const values::Error &error);
    /// The run stands at a step in this guest, and nobody is logged in there.
    void guestLoginWanted(const values::ObjectKey &vm);
    /// A runbook is to be written to a file that a person chooses.
    void exportWanted(const QString &text, const QString &suffix);
    /// A trial start began; somebody may want to watch it.
    void trialBegan(const QString &run, const values::Plan &plan);

private:
    void wirePlanning();
    void wireRun();
    void onFailed(const QString &run, const values::Error &error);
    void askAgain(const QStringList &takeOver);
    void wireTrial();
    void openTrial();
    void takeTrial(const QList<values::StepState> &states);
    void onBegan(const QString &run, const values::Plan &plan);
    void lookForLogin(const QList<values::StepState> &states, values::RunProgress progress);
    void readEvidence(const QString &text);
    void writeRunbook(ui::RunbookFormat format);

    ui::PassthroughWizard *m_wizard;
    values::ServerId m_server;
    ServerAccess m_access;
    Runs *m_runs;
    Planning m_planning;
    ServerWord m_word;
    QString m_trial; ///< run of a trial start that this wizard waits for
    values::Plan m_plan; ///< last proposed, then the one that runs
    QString m_run;
    values::MoRef m_guest; ///< in which the run stands at a failed step; null: in none
    QString m_loginAskedAt; ///< the step for which a person was asked
    bool m_beginning = false;
    bool m_refused = false; ///< what was asked last did not begin
};

} // namespace app
