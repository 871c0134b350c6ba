// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/passthroughsession.h"

#include "app/gui/setup/runbooktext.h"
#include "app/gui/setup/runs.h"
#include "app/gui/setup/takeover.h"
#include "app/gui/setup/vmplanning.h"
#include "app/plan/barevidence.h"
#include "app/plan/planner.h"
#include "services/plan/hostmark.h"
#include "services/readings/barevidence.h"
#include "services/setup/passthrough/learned.h"
#include "services/setup/passthrough/recipe.h"
#include "services/setup/steptypes.h"
#include "ui/wizards/fitpage.h"
#include "ui/wizards/passthroughwizard.h"
#include "ui/wizards/preflightpage.h"
#include "ui/wizards/vmplandialog.h"

#include <algorithm>

namespace app
{

namespace
{

using ServerVms = QList<std::pair<values::ObjectKey, QString>>;

/// The devices of the first assignment, in that VM.
values::PassthroughChoices trialChoices(values::PassthroughChoices choices, const values::MoRef &vm)
{
    choices.assignments = choices.assignments.mid(0, 1);
    for (values::PassthroughChoices::Assignment &one : choices.assignments) {
        one.vm = vm;
        one.create.reset();
        one.clone.reset();
    }
    return choices;
}

/// The VMs of the host that could be started for a moment, by name.
ServerVms trialVms(const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    ServerVms vms;
    if (choices.assignments.isEmpty())
        return vms;
    for (const values::VirtualMachine *const vm : estate.vmsOn(choices.assignments.first().host)) {
        if (vm->power == values::PowerState::PoweredOff && !vm->isTemplate.value_or(false))
            vms.append({values::ObjectKey{estate.server, vm->ref}, vm->name});
    }
    std::sort(vms.begin(), vms.end(),
        [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
    return vms;
}

} // namespace

PassthroughSession::PassthroughSession(
    ui::PassthroughWizard *wizard, values::ServerId server, const ServerAccess &access, Runs *runs)
    : QObject(wizard)
    , m_wizard(wizard)
    , m_server(std::move(server))
    , m_access(access)
    , m_runs(runs)
    , m_planning([access, id = m_server] { return access.estate(id); },
          [access, id = m_server] { return access.gpus(id); }, access.ports(m_server).estate)
    , m_word([access, id = m_server] { return access.ports(id); })
{
    wirePlanning();
    wireRun();
    wireTrial();
}

PassthroughSession::~PassthroughSession() = default;

void PassthroughSession::wirePlanning()
{
    using ui::PassthroughWizard;
    connect(m_wizard, &PassthroughWizard::choicesChanged, &m_planning, &Planning::setChoices);
    connect(&m_planning, &Planning::proposed, this,
        [this](const values::PassthroughProposal &proposal,
            const values::PassthroughChoices &forChoices) {
            if (m_beginning || !m_run.isEmpty()) // the plan that runs stays the one that was shown
                return;
            m_plan = proposal.plan.value_or(values::Plan{});
            const bool isRead = m_wizard->preflightPage()->isVisible();
            m_wizard->setProposal(
                m_word.complete(proposal, forChoices, m_planning.estate(), isRead), forChoices);
        });
    connect(m_wizard->preflightPage(), &ui::PreflightPage::serverWordWanted, &m_word,
        &ServerWord::want);
    connect(&m_word, &ServerWord::told, this,
        [this](const values::PassthroughProposal &proposal,
            const values::PassthroughChoices &forChoices) {
            if (!m_beginning && m_run.isEmpty())
                m_wizard->setProposal(proposal, forChoices);
        });
    connect(&m_planning, &Planning::failed, this, &PassthroughSession::failed);
    connect(m_wizard, &PassthroughWizard::evidencePasted, this, &PassthroughSession::readEvidence);
    connect(m_wizard, &PassthroughWizard::exportRequested, this, &PassthroughSession::writeRunbook);
}

void PassthroughSession::wireRun()
{
    using ui::PassthroughWizard;
    connect(m_wizard, &PassthroughWizard::applyRequested, this, [this](const values::Plan &plan) {
        m_beginning = true;
        m_plan = plan;
        m_runs->begin(plan);
    });
    connect(m_runs, &Runs::began, this, &PassthroughSession::onBegan);
    connect(m_runs, &Runs::changed, this,
        [this](const QString &run, const QList<values::StepState> &states,
            values::RunProgress progress) {
            if (run != m_run)
                return;
            m_wizard->setRunState(states, progress);
            lookForLogin(states, progress);
        });
    connect(m_runs, &Runs::failed, this, &PassthroughSession::onFailed);
    connect(m_runs, &Runs::noted, this, [this](const QString &run, const QString &words) {
        if (run == m_run)
            m_wizard->addRunNote(words);
    });
    connect(m_wizard, &PassthroughWizard::continueRequested, this, [this] {
        if (m_refused)
            askAgain({});
        else
            m_runs->resume(m_run);
    });
    connect(m_wizard, &PassthroughWizard::skipRequested, this,
        [this](const QString &step, const QString &why) { m_runs->skip(m_run, step, why); });
    connect(m_wizard, &PassthroughWizard::confirmRequested, this,
        [this](const QString &step, const QString &text) { m_runs->confirm(m_run, step, text); });
    connect(m_wizard, &PassthroughWizard::stopRequested, this, [this] { m_runs->stop(m_run); });
    connect(m_wizard, &PassthroughWizard::undoRequested, this,
        [this](bool acceptsLoss) { m_runs->undo(m_run, acceptsLoss); });
    connect(m_wizard, &PassthroughWizard::guestLoginRequested, this, [this] {
        Q_EMIT guestLoginWanted({m_server, m_guest});
    });
}

/// Steps in a guest fail as long as nobody is logged in there. A person is asked as soon as one
/// does, and can ask for it again.
void PassthroughSession::lookForLogin(
    const QList<values::StepState> &states, values::RunProgress progress)
{
    const auto failed = std::find_if(states.cbegin(), states.cend(),
        [](const auto &state) { return state.progress == values::StepProgress::Failed; });
    const auto step = std::find_if(m_plan.steps.cbegin(), m_plan.steps.cend(),
        [&](const auto &one) { return failed != states.cend() && one.id == failed->id; });
    const bool inGuest = progress == values::RunProgress::Failed && step != m_plan.steps.cend()
        && step->type.startsWith(QLatin1String("guest."));
    m_guest = inGuest ? step->target.ref : values::MoRef();
    const auto shell = m_access.ports(m_server).shell;
    const bool needed = inGuest && shell && !shell->canReach(m_guest);
    m_wizard->offerGuestLogin(needed);
    if (needed && m_loginAskedAt != step->id) {
        m_loginAskedAt = step->id;
        Q_EMIT guestLoginWanted({m_server, m_guest});
    }
}

void PassthroughSession::guestReady(const values::ObjectKey &vm)
{
    if (vm.server == m_server && vm.ref == m_guest && !m_run.isEmpty())
        m_runs->resume(m_run);
}

void PassthroughSession::onFailed(const QString &run, const values::Error &error)
{
    if (run != m_run || (run.isEmpty() && !m_beginning))
        return;
    m_beginning = false;
    m_refused = true;
    m_wizard->showRunError(error);
    const QStringList holders = plan::holdersIn(error);
    if (!holders.isEmpty())
        askTakeOver(m_wizard, error, [this, holders] { askAgain(holders); });
}

/// What was refused: another try would only go forward where it was to be taken back.
void PassthroughSession::askAgain(const QStringList &takeOver)
{
    m_refused = false;
    m_beginning = m_run.isEmpty();
    m_runs->repeat(m_run, takeOver);
}

void PassthroughSession::wireTrial()
{
    connect(
        m_wizard->fitPage(), &ui::FitPage::trialRequested, this, &PassthroughSession::openTrial);
    connect(m_runs, &Runs::changed, this,
        [this](const QString &run, const QList<values::StepState> &states,
            values::RunProgress progress) {
            if (!m_trial.isEmpty() && run == m_trial && progress == values::RunProgress::Done)
                takeTrial(states);
        });
}

/// The devices of the first host chosen, in a VM that is off there.
void PassthroughSession::openTrial()
{
    const values::PassthroughChoices choices = m_wizard->choices();
    auto *dialog = new ui::VmPlanDialog(tr("Find the Sizes by Trying"),
        tr("A virtual machine that is powered off gets the device for a moment and is started "
           "once. "
           "Its log tells the sizes of the device's regions, whether the start succeeds or not. "
           "Then the virtual machine and the host are put back as they were."),
        m_wizard);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(tr("&Leave passthrough enabled for the set-up that follows"),
        tr("Otherwise the host may have to reboot twice more"));
    const auto objectsOfTrial = [choices](const plan::Estate &estate, const values::MoRef &vm) {
        return objectsOf(trialChoices(choices, vm), estate);
    };
    const auto propose = [choices](const plan::Estate &estate, const values::MoRef &vm, bool keep) {
        return setup::proposeDiscovery(trialChoices(choices, vm), estate, keep);
    };
    auto *planning = new VmPlanning(dialog, m_access, m_runs, objectsOfTrial, propose);
    connect(
        planning, &VmPlanning::began, this, [this](const QString &run, const values::Plan &plan) {
            m_trial = run;
            Q_EMIT trialBegan(run, plan);
        });
    dialog->setVms(trialVms(choices, m_access.estate(m_server)), {},
        tr("No virtual machine on this host is powered off and could be started for a trial."));
    dialog->show();
}

void PassthroughSession::takeTrial(const QList<values::StepState> &states)
{
    m_trial.clear();
    const auto bars
        = barsOfModels(setup::learnedBars(states), m_wizard->choices(), m_access.estate(m_server));
    if (bars.ok())
        m_wizard->setBars(bars.value());
    else
        Q_EMIT failed(bars.error());
}

void PassthroughSession::onBegan(const QString &run, const values::Plan &plan)
{
    // Runs tells of every run; ours is the one that we asked for just now.
    if (!m_beginning || plan != m_plan)
        return;
    m_beginning = false;
    m_run = run;
}

void PassthroughSession::show(const QString &run, const values::Plan &plan)
{
    m_run = run;
    m_plan = plan;
    const auto input = runbookInput(plan, *setup::stepTypes(), m_access.estate(m_server));
    if (input.ok())
        m_wizard->showRun(planTitle(plan), input->preview.steps);
    else
        m_wizard->showRunError(input.error());
}

void PassthroughSession::readEvidence(const QString &text)
{
    const QList<readings::BarEvidence> found = readings::barEvidence(text.toUtf8());
    const auto bars = barsOfModels(found, m_wizard->choices(), m_access.estate(m_server));
    if (bars.ok())
        m_wizard->setBars(bars.value());
    else
        m_wizard->showEvidenceError(bars.error());
}

void PassthroughSession::writeRunbook(ui::RunbookFormat format)
{
    const plan::Estate &deep = m_planning.estate();
    const plan::Estate estate = deep.server.isEmpty() ? m_access.estate(m_server) : deep;
    const auto input = runbookInput(m_plan, *setup::stepTypes(), estate);
    if (!input.ok()) {
        m_wizard->showRunError(input.error());
        return;
    }
    Q_EMIT exportWanted(runbookText(*input, format), runbookSuffix(format));
}

} // namespace app
