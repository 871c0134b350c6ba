// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/passthroughwizard.h"

#include "models/plan/planmodel.h"
#include "ui/common/notedialog.h"
#include "ui/help/helpcontext.h"
#include "ui/wizards/applyconfirm.h"
#include "ui/wizards/applypage.h"
#include "ui/wizards/devicepage.h"
#include "ui/wizards/fitpage.h"
#include "ui/wizards/hostsetuppage.h"
#include "ui/wizards/planrail.h"
#include "ui/wizards/preflightpage.h"
#include "ui/wizards/runview.h"
#include "ui/wizards/vmsetuppage.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTimer>

namespace ui
{

namespace
{

// While somebody types, one plan for several letters; short enough not to be waited for.
constexpr int typingMilliseconds = 150;

} // namespace

PassthroughWizard::PassthroughWizard(QWidget *parent)
    : WizardFrame(parent)
    , m_device(new DevicePage(this))
    , m_fit(new FitPage(this))
    , m_host(new HostSetupPage(this))
    , m_vm(new VmSetupPage(this))
    , m_preflight(new PreflightPage(plan(), this))
    , m_apply(new ApplyPage(plan(), this))
    , m_announce(new QTimer(this))
{
    m_announce->setSingleShot(true);
    m_announce->setInterval(typingMilliseconds);
    connect(m_announce, &QTimer::timeout, this, &PassthroughWizard::announce);
    setWindowTitle(tr("Set Up Passthrough"));
    setHelpPage(this, QStringLiteral("setup-passthrough"));
    const QList<WizardPage *> pages{m_device, m_fit, m_host, m_vm, m_preflight, m_apply};
    for (WizardPage *page : pages)
        addPage(page);
    finishPages();
    connectPages();
    connectRun();
}

void PassthroughWizard::connectPages()
{
    connect(m_device, &DevicePage::edited, this, &PassthroughWizard::takeEdit);
    connect(m_fit, &FitPage::edited, this, &PassthroughWizard::takeEdit);
    connect(m_host, &HostSetupPage::edited, this, &PassthroughWizard::takeEdit);
    connect(m_vm, &VmSetupPage::edited, this, &PassthroughWizard::takeEdit);
    connect(m_preflight, &PreflightPage::edited, this, &PassthroughWizard::takeEdit);
    connect(m_fit, &FitPage::evidencePasted, this, &PassthroughWizard::evidencePasted);
}

void PassthroughWizard::connectRun()
{
    const ApplyConfirm *confirm = m_apply->confirm();
    connect(confirm, &ApplyConfirm::exportRequested, this, &PassthroughWizard::exportRequested);
    connect(confirm, &ApplyConfirm::applyRequested, this, [this] {
        if (!m_proposal.plan)
            return;
        setPagesLocked(true);
        m_apply->run()->showStarting();
        m_apply->showRun();
        Q_EMIT applyRequested(*m_proposal.plan);
    });
    const RunView *run = m_apply->run();
    connect(run, &RunView::continueRequested, this, &PassthroughWizard::continueRequested);
    connect(run, &RunView::skipRequested, this, &PassthroughWizard::skipRequested);
    connect(run, &RunView::confirmRequested, this, &PassthroughWizard::confirmRequested);
    connect(run, &RunView::stopRequested, this, &PassthroughWizard::stopRequested);
    connect(run, &RunView::undoRequested, this, &PassthroughWizard::undoRequested);
    connect(run, &RunView::exportRequested, this, &PassthroughWizard::exportRequested);
    connect(run, &RunView::guestLoginRequested, this, &PassthroughWizard::guestLoginRequested);
}

void PassthroughWizard::start()
{
    m_device->reset({}, {});
    m_vm->reset({});
    begin();
}

void PassthroughWizard::startWithDevice(const values::MoRef &host, const QString &device)
{
    QSet<models::DeviceCandidateModel::Key> devices;
    if (!device.isEmpty())
        devices.insert({host, device});
    m_device->reset(devices, host);
    m_vm->reset({});
    begin();
}

void PassthroughWizard::startWithVm(const values::MoRef &vm)
{
    m_device->reset({}, {});
    m_vm->reset(vm);
    begin();
}

void PassthroughWizard::begin()
{
    m_fit->reset();
    m_host->reset();
    m_preflight->reset();
    plan()->setSteps({});
    m_proposal = {};
    setWindowTitle(tr("Set Up Passthrough"));
    setPagesLocked(false);
    m_apply->showConfirm();
    showPage(m_device);
    m_started = true;
    m_edited = false;
    m_choices = {};
    takeChoices();
    m_announce->stop();
    announce();
}

void PassthroughWizard::takeChoices()
{
    QHash<values::MoRef, QString> names;
    for (const values::DeviceCandidate &device : std::as_const(m_proposal.devices))
        names.insert(device.host, device.hostName);
    const auto devices = m_device->devices();
    m_vm->setDevices(devices, names, m_device->enables());
    m_fit->setNeeded(m_device->enables());
    m_host->setHostCount(static_cast<int>(models::hostsOf(devices).size()));
    values::PassthroughChoices choices;
    choices.enable = m_device->enables();
    m_fit->readInto(choices);
    m_host->readInto(choices);
    m_vm->readInto(choices);
    m_preflight->readInto(choices);
    if (!choices.enable) {
        models::AssignmentWish nobody;
        nobody.target = models::AssignmentWish::Target::Nobody;
        choices.assignments = models::assignmentsOf(devices, nobody);
    }
    if (choices == m_choices || !m_started)
        return;
    m_choices = choices;
    rail()->setBusy(true);
    m_preflight->setWaiting(true);
    m_apply->confirm()->setReady(false);
    m_announce->start();
}

void PassthroughWizard::takeEdit()
{
    m_edited = m_edited || !m_drawing;
    takeChoices();
}

void PassthroughWizard::reject()
{
    if (!m_edited || m_apply->isRunShown()) {
        WizardFrame::reject();
        return;
    }
    auto *question = new NoteDialog(QStringLiteral("warning"), tr("Leave without applying?"),
        tr("Nothing has been changed on the server. What you chose here is lost."), this);
    question->setWindowTitle(tr("Leave"));
    QPushButton *leave = question->buttons()->addButton(tr("&Leave"), QDialogButtonBox::AcceptRole);
    QPushButton *stay = question->buttons()->addButton(tr("&Stay"), QDialogButtonBox::RejectRole);
    leave->setAutoDefault(false);
    stay->setDefault(true);
    stay->setFocus();
    connect(question, &QDialog::accepted, this, [this] { WizardFrame::reject(); });
    question->open();
}

void PassthroughWizard::announce()
{
    rail()->setBusy(true);
    Q_EMIT choicesChanged(m_choices);
}

void PassthroughWizard::setProposal(
    const values::PassthroughProposal &proposal, const values::PassthroughChoices &forChoices)
{
    if (m_apply->isRunShown())
        return; // the run shows the plan as it was applied
    m_proposal = proposal;
    m_drawing = true;
    drawProposal();
    m_drawing = false;
    takeChoices(); // devices that belong together are ticked together once they are known
    const bool current = forChoices == m_choices;
    rail()->setBusy(!current);
    m_preflight->setWaiting(!current);
    m_apply->confirm()->setReady(
        current && proposal.plan.has_value() && plan()->count(models::StepLook::Blocked) == 0);
    refreshButtons();
}

void PassthroughWizard::drawProposal()
{
    plan()->setSteps(m_proposal.steps);
    m_device->showProposal(m_proposal);
    m_fit->showProposal(m_proposal);
    m_host->showProposal(m_proposal);
    m_vm->showProposal(m_proposal);
    m_preflight->showProposal(m_proposal);
    m_apply->confirm()->showProposal(m_proposal);
    rail()->setSummary(m_proposal.plan ? m_proposal.blastSentence : QString(), m_proposal.problem);
}

void PassthroughWizard::setBars(const QHash<QString, QList<values::PassthroughChoices::Bar>> &bars)
{
    m_fit->setBars(bars);
}

void PassthroughWizard::showEvidenceError(const values::Error &error)
{
    m_fit->showEvidenceError(error);
}

void PassthroughWizard::showRun(const QString &title, const QList<values::PreviewedStep> &steps)
{
    //: %1: title of a plan
    setWindowTitle(tr("Set Up Passthrough: %1").arg(title));
    m_announce->stop();
    plan()->setSteps(steps);
    rail()->setBusy(false);
    rail()->setSummary({}, std::nullopt);
    m_apply->run()->showStarting();
    m_apply->showRun();
    setPagesLocked(true);
    showPage(m_apply);
}

void PassthroughWizard::setRunState(
    const QList<values::StepState> &states, values::RunProgress progress)
{
    plan()->setRun(states, progress);
    m_apply->showRun();
    setPagesLocked(true);
    if (currentPage() != m_apply)
        showPage(m_apply);
    m_apply->run()->setProgress(progress);
}

void PassthroughWizard::offerGuestLogin(bool on)
{
    m_apply->run()->loginButton()->setVisible(on);
}

void PassthroughWizard::showRunError(const values::Error &error)
{
    m_apply->showRun();
    m_apply->run()->showError(error);
}

void PassthroughWizard::addRunNote(const QString &text)
{
    m_apply->run()->addNote(text);
}

} // namespace ui
