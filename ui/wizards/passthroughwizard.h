// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughchoices.h"
#include "models/values/passthroughproposal.h"
#include "models/values/step.h"
#include "ui/wizards/runbookformat.h"
#include "ui/wizards/wizardframe.h"

#include <QHash>

class QTimer;

namespace ui
{

class ApplyPage;
class DevicePage;
class FitPage;
class HostSetupPage;
class PreflightPage;
class VmSetupPage;

/// The wizard for DirectPath I/O: Device, Fit check, Host, Virtual machine, Preflight, Apply.
/// It computes nothing. Every edit leaves as choicesChanged(); whoever made it answers, when it
/// can, with setProposal(), from another thread's work; until then the last proposal stays shown
/// and nothing can be applied. Then it shows a run and asks for what a run can want. Closing it
/// never stops a run: show() brings it up again as it was.
class PassthroughWizard final : public WizardFrame
{
    Q_OBJECT
public:
    explicit PassthroughWizard(QWidget *parent = nullptr);

    /// Begins anew: with nothing, with a device of a host ("0000:82:00.0"; empty: the host alone),
    /// or with a VM that is to get one. Each says choicesChanged().
    void start();
    void startWithDevice(const values::MoRef &host, const QString &device);
    void startWithVm(const values::MoRef &vm);

    [[nodiscard]] const values::PassthroughChoices &choices() const { return m_choices; }
    /// What follows from those choices. One for choices that are no more the present ones is shown
    /// and does not end the waiting.
    void setProposal(
        const values::PassthroughProposal &proposal, const values::PassthroughChoices &forChoices);
    /// The answer to evidencePasted(): regions by model, which win over the catalogue …
    void setBars(const QHash<QString, QList<values::PassthroughChoices::Bar>> &bars);
    /// … or why there are none in that text.
    void showEvidenceError(const values::Error &error);

    /// A run that was begun before: its steps as they were planned. There is no way back to the
    /// pages then.
    void showRun(const QString &title, const QList<values::PreviewedStep> &steps);
    /// How the run stands; the first call after applyRequested() locks the pages.
    void setRunState(const QList<values::StepState> &states, values::RunProgress progress);
    /// The failed step works in a guest where nobody is logged in: a button for that, or none.
    void offerGuestLogin(bool on);
    /// The run could not be begun, or not go on (journal, connection, lock).
    void showRunError(const values::Error &error);
    /// Something that is to be known of the run beside its steps.
    void addRunNote(const QString &text);

    /// Asks first where a person has chosen something that is not applied.
    void reject() override;

    [[nodiscard]] DevicePage *devicePage() const { return m_device; }
    [[nodiscard]] FitPage *fitPage() const { return m_fit; }
    [[nodiscard]] HostSetupPage *hostPage() const { return m_host; }
    [[nodiscard]] VmSetupPage *vmPage() const { return m_vm; }
    [[nodiscard]] PreflightPage *preflightPage() const { return m_preflight; }
    [[nodiscard]] ApplyPage *applyPage() const { return m_apply; }

Q_SIGNALS:
    /// At most once per turn of the event loop and 150 ms while somebody types.
    void choicesChanged(const values::PassthroughChoices &choices);
    /// Lines of a vmware.log, or of lspci -vv in a guest; answer with setBars() or an error.
    void evidencePasted(const QString &text);
    /// Confirmed by the operator.
    void applyRequested(const values::Plan &plan);
    /// The failed step is to be tried again, or a stopped run to go on.
    void continueRequested();
    void skipRequested(const QString &step, const QString &reason);
    /// A manual step was done; evidence in the operator's words, never empty.
    void confirmRequested(const QString &step, const QString &evidence);
    /// The step under way ends first.
    void stopRequested();
    /// acceptsLoss: also where it loses something for good.
    void undoRequested(bool acceptsLoss);
    /// Somebody is to be asked how to log in at the guest of the failed step.
    void guestLoginRequested();
    /// Of the present plan, also while it runs.
    void exportRequested(ui::RunbookFormat format);

private:
    void connectPages();
    void connectRun();
    void begin();
    void takeChoices();
    void takeEdit();
    void announce();
    void drawProposal();

    DevicePage *m_device;
    FitPage *m_fit;
    HostSetupPage *m_host;
    VmSetupPage *m_vm;
    PreflightPage *m_preflight;
    ApplyPage *m_apply;
    QTimer *m_announce;
    values::PassthroughChoices m_choices;
    values::PassthroughProposal m_proposal;
    bool m_started = false;
    bool m_drawing = false; ///< what changes now, nobody chose
    bool m_edited = false;
};

} // namespace ui
