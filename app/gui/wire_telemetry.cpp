// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/wire_telemetry.h"

#include "app/gui/connections.h"
#include "app/gui/sshrequests.h"
#include "app/gui/telemetry/telemetry.h"
#include "services/ssh/errors.h"
#include "ui/connect/prometheusdialog.h"
#include "ui/connect/sshdialog.h"
#include "ui/connect/startsshquestion.h"
#include "ui/shell/mainwindow.h"
#include "ui/trust/hostkeydialog.h"

namespace app
{

TelemetryWire::TelemetryWire(ui::MainWindow *window, Telemetry *telemetry, Connections *connections)
    : m_window(window)
    , m_telemetry(telemetry)
    , m_connections(connections)
{
    window->setTelemetry(telemetry->store());
    wireWishes();
    wireAnswers();
}

TelemetryWire::~TelemetryWire() = default;

void TelemetryWire::wireWishes()
{
    using ui::MainWindow;
    connect(m_window, &MainWindow::telemetryWanted, this,
        [this](const values::ObjectKey &target, bool on) {
            on ? m_telemetry->turnOn(target) : m_telemetry->turnOff(target);
        });
    connect(m_window, &MainWindow::retryWanted, m_telemetry, &Telemetry::retry);
    connect(m_window, &MainWindow::sshWanted, this, &TelemetryWire::offerSsh);
    connect(m_window, &MainWindow::historyWanted, m_telemetry, &Telemetry::readHistory);
    connect(m_window, &MainWindow::prometheusRequested, this, [this] { askPrometheus({}); });
    connect(m_telemetry, &Telemetry::prometheusAsked, this, [this](const values::ServerId &server) {
        askPrometheus(m_telemetry->prometheus()->login(server));
    });
    // The server's session is needed to stop SSH, so telemetry leaves first.
    connect(m_window, &MainWindow::disconnectRequested, m_telemetry, &Telemetry::leave);
    connect(m_telemetry, &Telemetry::serverLeft, m_connections, &Connections::close);
}

void TelemetryWire::wireAnswers()
{
    Machines *machines = m_telemetry->machines();
    connect(machines, &Machines::loginWanted, this, &TelemetryWire::askLogin);
    connect(machines, &Machines::hostKeyAsked, this, &TelemetryWire::askHostKey);
    connect(machines, &Machines::loggedIn, this, &TelemetryWire::onLoggedIn);
    connect(machines, &Machines::loginFailed, this, &TelemetryWire::onLoginFailed);
    connect(m_telemetry, &Telemetry::failed, m_window,
        [this](const values::Error &error) { m_window->showMessage(error.sentence()); });
    connect(m_telemetry->hub(), &telemetry::Hub::historyTrouble, m_window,
        &ui::MainWindow::setHistoryTrouble);
}

void TelemetryWire::askLogin(const values::ObjectKey &machine, const SshLogin &login,
    const std::optional<values::Error> &error)
{
    if (m_dialog)
        m_dialog->accept();
    m_asked = machine;
    m_dialog = new ui::SshDialog(m_telemetry->machines()->nameOf(machine), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setRequest(requestOf(login));
    if (error)
        m_dialog->showError(*error);
    connect(m_dialog, &ui::SshDialog::loginRequested, this,
        [this, machine](const ui::SshRequest &request) {
            m_dialog->showProgress();
            m_telemetry->machines()->logIn(
                machine, loginOf(request), request.secret, request.remember);
        });
    connect(m_dialog, &ui::SshDialog::cancelRequested, this,
        [this, machine] { m_telemetry->turnOff(machine); });
    m_dialog->open();
}

void TelemetryWire::askHostKey(
    const values::ObjectKey &machine, const values::HostKeyQuestion &question)
{
    // Not the login dialog's child: that may close while the question stands.
    auto *dialog = new ui::HostKeyDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, machine](int result) {
        m_telemetry->machines()->answerHostKey(
            machine, result == QDialog::Accepted, dialog->isRemembered());
    });
    dialog->open();
}

void TelemetryWire::askPrometheus(const PrometheusLogin &login)
{
    using SignIn = ui::PrometheusRequest::SignIn;
    auto *dialog = new ui::PrometheusDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    ui::PrometheusRequest known;
    known.address = login.address;
    known.user = login.user;
    known.selector = login.selector;
    known.signIn = login.hasToken ? SignIn::Token
        : login.user.isEmpty()    ? SignIn::None
                                  : SignIn::Password;
    dialog->setRequest(known);
    connect(dialog, &ui::PrometheusDialog::addRequested, this,
        [this, dialog](const ui::PrometheusRequest &request) {
            const auto added = m_telemetry->prometheus()->add(
                {request.address, request.user, request.signIn == SignIn::Token, request.selector},
                request.secret, request.remember);
            if (!added) {
                dialog->showError(added.error());
                return;
            }
            dialog->accept();
            m_window->showDashboard();
        });
    dialog->open();
}

void TelemetryWire::onLoginFailed(const values::ObjectKey &machine, const values::Error &error)
{
    const bool sshIsOff = error.detail.startsWith(QLatin1String(ssh::refusedDetail))
        && m_telemetry->machines()->isHost(machine);
    if (m_dialog && m_asked == machine) {
        if (!sshIsOff) {
            m_dialog->showError(error);
            return;
        }
        m_dialog->accept(); // what was typed is tried again once SSH runs
    }
    if (sshIsOff)
        offerSsh(machine);
    else
        m_window->showMessage(error.sentence());
}

void TelemetryWire::onLoggedIn(const values::ObjectKey &machine)
{
    if (m_dialog && m_asked == machine)
        m_dialog->accept();
    m_window->showMessage(
        tr("%1 is being measured.").arg(m_telemetry->machines()->nameOf(machine)));
}

void TelemetryWire::offerSsh(const values::ObjectKey &host)
{
    QDialog *question = ui::makeStartSshQuestion(m_telemetry->machines()->nameOf(host), m_window);
    connect(question, &QDialog::accepted, this, [this, host] { m_telemetry->startSsh(host); });
    question->open();
}

} // namespace app
