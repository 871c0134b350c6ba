// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/wire_setup.h"

#include "app/gui/connections.h"
#include "app/gui/setup/passthroughsession.h"
#include "app/gui/setup/runbooktext.h"
#include "app/gui/setup/savetext.h"
#include "app/plan/planner.h"
#include "app/settings.h"
#include "models/estatestore.h"
#include "services/plan/audit.h"
#include "services/setup/steptypes.h"
#include "ui/shell/mainwindow.h"
#include "ui/wizards/passthroughwizard.h"
#include "ui/wizards/runsdialog.h"

#include <utility>

namespace app
{

namespace
{

QSet<values::MoRef> objectsOf(const models::EstateDelta &delta)
{
    QSet<values::MoRef> objects;
    for (const auto &changed : delta.hostsChanged)
        objects.insert(changed.ref);
    for (const auto &changed : delta.vmsChanged)
        objects.insert(changed.ref);
    return objects;
}

} // namespace

SetupWire::SetupWire(ui::MainWindow *window, models::EstateStore *estates, Connections *connections,
    Telemetry *telemetry, Settings *settings, const QString &journalFile)
    : QObject(window)
    , m_window(window)
    , m_settings(settings)
    , m_guests(estates, telemetry)
    , m_questions(&m_guests, window)
    , m_access(estates, connections, telemetry, &m_guests)
    , m_runs(journalFile.isEmpty() ? plan::defaultJournalFile() : journalFile, setup::stepTypes(),
          [access = m_access](const QString &uuid) { return access.setting(uuid); })
{
    wireWindow(estates);
    wireRuns();
    wireQuit();
    m_runs.list();
}

SetupWire::~SetupWire()
{
    m_stop.request_stop();
}

void SetupWire::wireWindow(models::EstateStore *estates)
{
    using ui::MainWindow;
    connect(m_window, &MainWindow::setUpPassthroughRequested, this, &SetupWire::openWizard);
    connect(m_window, &MainWindow::refreshDevicesRequested, this,
        [this](const values::ObjectKey &host) { refreshDevices(host); });
    connect(m_window, &MainWindow::runsRequested, this, &SetupWire::openRuns);
    connect(m_window, &MainWindow::logDoctorRequested, this, &SetupWire::openDoctor);
    connect(&m_guests, &GuestSessions::failed, this, &SetupWire::tellFailure);
    connect(estates, &models::EstateStore::changed, this, [this](const models::EstateDelta &delta) {
        for (const QPointer<PassthroughSession> &session : std::as_const(m_sessions)) {
            if (session && session->server() == delta.server)
                session->refresh(objectsOf(delta));
        }
    });
}

void SetupWire::wireRuns()
{
    connect(&m_runs, &Runs::listed, this, [this](const QList<values::RunSummary> &runs) {
        m_window->setRunsNotice(ui::interruptedNotice(runs));
        if (m_runsDialog)
            m_runsDialog->setRuns(runs);
    });
    connect(&m_runs, &Runs::began, this, [this](const QString &run, const values::Plan &plan) {
        if (run == m_wanted)
            openRun(run, plan);
        else if (m_export && run == m_export->first)
            exportRun(plan);
    });
    connect(&m_runs, &Runs::progressed, this, [this] { m_runs.list(); });
    connect(&m_runs, &Runs::failed, this, [this](const QString &run, const values::Error &error) {
        if (run.isEmpty() || run == m_wanted)
            tellFailure(error);
    });
    connect(&m_runs, &Runs::shown, this,
        [this](const QString &run, const QList<plan::JournalEntry> &entries) {
            save(plan::auditMarkdown(entries), run, QStringLiteral("md"));
        });
}

void SetupWire::wireQuit()
{
    connect(&m_runs, &Runs::changed, this, &SetupWire::tellRunning);
    connect(m_window, &ui::MainWindow::stopAndCloseRequested, this, [this] {
        m_quitWhenStopped = true;
        m_window->showMessage(tr("GPU Deck quits once the step under way has ended."));
        m_runs.stopAll();
        tellRunning(); // it may have ended while the question stood
    });
    connect(m_window, &ui::MainWindow::closing, this, [this] {
        for (const QPointer<PassthroughSession> &session : std::as_const(m_sessions)) {
            if (session && session->wizard()->isVisible())
                keepLayout(session->wizard());
        }
    });
}

void SetupWire::tellRunning()
{
    const QList<values::Plan> plans = m_runs.underWay();
    QStringList titles;
    for (const values::Plan &plan : plans)
        titles.append(planTitle(plan));
    m_window->setRunning(titles);
    if (titles.isEmpty() && std::exchange(m_quitWhenStopped, false))
        QMetaObject::invokeMethod(
            m_window, &ui::MainWindow::closeWithoutAsking, Qt::QueuedConnection);
}

void SetupWire::keepLayout(const ui::PassthroughWizard *wizard)
{
    m_settings->setWizardLayout(wizard->layoutState());
}

PassthroughSession *SetupWire::makeSession(const values::ServerId &server)
{
    auto *wizard = new ui::PassthroughWizard(m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->restoreLayout(m_settings->wizardLayout());
    connect(wizard, &QDialog::finished, this, [this, wizard] { keepLayout(wizard); });
    auto *session = new PassthroughSession(wizard, server, m_access, &m_runs);
    connect(session, &PassthroughSession::guestLoginWanted, this,
        [this, wizard](const values::ObjectKey &vm) { m_questions.open(vm, wizard); });
    connect(&m_guests, &GuestSessions::loggedIn, session, &PassthroughSession::guestReady);
    connect(session, &PassthroughSession::exportWanted, this,
        [this, wizard](const QString &text, const QString &suffix) {
            saveText(wizard, text, QStringLiteral("passthrough"), suffix,
                [wizard](const values::Error &error) { wizard->showRunError(error); });
        });
    connect(session, &PassthroughSession::trialBegan, this, &SetupWire::openRun);
    connect(session, &PassthroughSession::failed, this,
        [this](const values::Error &error) { m_window->showMessage(error.sentence()); });
    m_sessions.removeIf([](const auto &one) { return one.isNull(); });
    m_sessions.append(session);
    return session;
}

void SetupWire::openWizard(const values::ObjectKey &object, const QString &device)
{
    if (!m_access.ports(object.server).estate) {
        m_window->showMessage(tr("Connect to the server first: passthrough is set up through it."));
        return;
    }
    ui::PassthroughWizard *wizard = makeSession(object.server)->wizard();
    wizard->show();
    if (object.ref.type == u"VirtualMachine")
        wizard->startWithVm(object.ref);
    else if (object.ref.type == u"HostSystem")
        wizard->startWithDevice(object.ref, device);
    else
        wizard->start();
}

void SetupWire::openRun(const QString &run, const values::Plan &plan)
{
    m_wanted.clear();
    for (const QPointer<PassthroughSession> &session : std::as_const(m_sessions)) {
        if (session && session->run() == run) {
            session->wizard()->show();
            session->wizard()->raise();
            return;
        }
    }
    PassthroughSession *session = makeSession(m_access.serverWith(plan.serverUuid));
    session->show(run, plan);
    session->wizard()->show();
}

void SetupWire::exportRun(const values::Plan &plan)
{
    const auto [run, format] = *std::exchange(m_export, std::nullopt);
    const plan::Estate estate = m_access.estate(m_access.serverWith(plan.serverUuid));
    const auto input = runbookInput(plan, *setup::stepTypes(), estate);
    if (input.ok())
        save(runbookText(*input, format), run, runbookSuffix(format));
    else
        tellFailure(input.error());
}

void SetupWire::save(const QString &text, const QString &name, const QString &suffix)
{
    QWidget *const parent = m_runsDialog ? static_cast<QWidget *>(m_runsDialog) : m_window;
    saveText(
        parent, text, name, suffix, [this](const values::Error &error) { tellFailure(error); });
}

void SetupWire::tellFailure(const values::Error &error)
{
    if (m_runsDialog && m_runsDialog->isVisible())
        m_runsDialog->showError(error);
    else
        m_window->showMessage(error.sentence());
}

void SetupWire::openRuns()
{
    if (!m_runsDialog) {
        m_runsDialog = new ui::RunsDialog(m_window);
        m_runsDialog->setAttribute(Qt::WA_DeleteOnClose);
        wireRunsDialog();
    }
    m_runsDialog->show();
    m_runsDialog->raise();
    m_runs.list();
}

void SetupWire::wireRunsDialog()
{
    using ui::RunsDialog;
    const auto want = [this](const QString &run) {
        m_wanted = run;
    };
    connect(m_runsDialog, &RunsDialog::openRequested, this, [this, want](const QString &run) {
        want(run);
        m_runs.open(run);
    });
    connect(m_runsDialog, &RunsDialog::resumeRequested, this, [this, want](const QString &run) {
        want(run);
        m_runs.resume(run);
    });
    connect(m_runsDialog, &RunsDialog::undoRequested, this, [this, want](const QString &run) {
        want(run);
        m_runs.undo(run);
    });
    connect(m_runsDialog, &RunsDialog::auditRequested, &m_runs, &Runs::show);
    connect(m_runsDialog, &RunsDialog::exportRequested, this,
        [this](const QString &run, ui::RunbookFormat format) {
            m_export = {run, format};
            m_runs.open(run);
        });
}

QCoro::Task<void> SetupWire::refreshDevices(values::ObjectKey host)
{
    const QPointer<SetupWire> self(this);
    const plan::Ports ports = m_access.ports(host.server);
    if (!ports.host)
        co_return;
    const std::stop_token stop = m_stop.get_token();
    const values::Status done = co_await ports.host->refreshPassthrough(host.ref, stop);
    if (!self)
        co_return;
    m_window->showMessage(
        done.ok() ? tr("The host has read its devices again.") : done.error().sentence());
}

} // namespace app
