// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/wire_connect.h"

#include "app/gui/connections.h"
#include "app/serveraddress.h"
#include "app/settings.h"
#include "models/format.h"
#include "services/secrets/keyringerrors.h"
#include "ui/connect/connectdialog.h"
#include "ui/shell/mainwindow.h"

#include <qcoro/qcorofuture.h>

namespace app
{

using State = values::Server::State;

ConnectWire::ConnectWire(
    ui::MainWindow *window, Connections *connections, Settings *settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_connections(connections)
    , m_settings(settings)
{
    connect(window, &ui::MainWindow::connectRequested, this, &ConnectWire::openDialog);
    connect(window, &ui::MainWindow::reconnectRequested, this, &ConnectWire::openDialogFor);
    connect(connections, &Connections::serverChanged, this, &ConnectWire::onServerChanged);
}

ConnectWire::~ConnectWire()
{
    m_stop.request_stop();
    m_look.request_stop();
}

void ConnectWire::openDialog()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new ui::ConnectDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    wireDialog();
    QList<ui::RecentServer> recent;
    const QList<KnownServer> known = m_settings->servers();
    for (const KnownServer &server : known)
        recent.append({server.address, server.user});
    m_dialog->setRecentServers(recent);
    m_dialog->open();
}

void ConnectWire::openDialogFor(const values::ServerId &server)
{
    openDialog();
    const QList<KnownServer> known = m_settings->servers();
    for (const KnownServer &one : known) {
        if (one.address == server)
            m_dialog->setServer({one.address, one.user});
    }
}

void ConnectWire::wireDialog()
{
    connect(m_dialog, &ui::ConnectDialog::connectRequested, this, &ConnectWire::begin);
    connect(m_dialog, &ui::ConnectDialog::cancelRequested, this, &ConnectWire::cancel);
    connect(m_dialog, &ui::ConnectDialog::serverEdited, this,
        [this](const QString &address, const QString &user) {
            m_look.request_stop();
            m_look = std::stop_source();
            lookIntoKeyring(address, user, m_look.get_token());
        });
}

void ConnectWire::begin(const ui::ConnectRequest &request)
{
    m_stop = std::stop_source();
    m_dialog->showProgress(tr("Connecting…"));
    connectWith(request, m_stop.get_token());
}

QCoro::Task<void> ConnectWire::connectWith(ui::ConnectRequest request, std::stop_token stop)
{
    const QPointer<ConnectWire> self(this);
    const auto address = parseServerAddress(request.address);
    if (!address) {
        m_dialog->showError(address.error());
        co_return;
    }
    if (request.useSavedPassword) {
        const secrets::Account account{address->id(), request.user};
        const auto saved = co_await m_keyring.read(account, stop);
        if (!self || !m_dialog || stop.stop_requested())
            co_return;
        if (!saved) {
            m_dialog->showError(saved.error());
            co_return;
        }
        if (!saved->has_value()) {
            m_dialog->setPasswordSaved(false);
            m_dialog->showError({values::Error::Kind::Auth, tr("There is no saved password"),
                tr("the keyring has none for this server and user"), tr("Type it once more.")});
            co_return;
        }
        request.password = **saved;
    }
    m_server = address->id();
    m_password = request.remember ? request.password : QString();
    const vsphere::Credentials credentials(request.user, request.password);
    request.password.clear();
    m_request = request;
    m_connections->open(*address, credentials);
}

QCoro::Task<void> ConnectWire::lookIntoKeyring(QString address, QString user, std::stop_token stop)
{
    const QPointer<ConnectWire> self(this);
    const auto server = parseServerAddress(address);
    const secrets::Account account{server ? server->id() : address, user};
    const auto saved = co_await m_keyring.read(account, stop);
    if (!self || !m_dialog || stop.stop_requested())
        co_return;
    if (saved) {
        m_dialog->setKeyringState(ui::KeyringState::Available);
        m_dialog->setPasswordSaved(saved->has_value());
        co_return;
    }
    const bool locked = saved.error().detail == QLatin1String(secrets::lockedDetail);
    m_dialog->setPasswordSaved(false);
    m_dialog->setKeyringState(
        locked ? ui::KeyringState::Locked : ui::KeyringState::Absent, saved.error().sentence());
}

QCoro::Task<void> ConnectWire::savePassword(secrets::Account account, QString password)
{
    const QPointer<ConnectWire> self(this);
    const std::stop_token unstoppable;
    const auto saved = co_await m_keyring.write(account, password, unstoppable);
    if (self && !saved)
        m_window->showMessage(saved.error().sentence());
}

void ConnectWire::onServerChanged(const values::Server &server)
{
    if (server.id != m_server || !m_dialog)
        return;
    switch (server.state) {
    case State::Connecting:
        m_dialog->showProgress(models::serverStateText(server.state));
        return;
    case State::Loading:
    case State::Live:
        onLoggedIn();
        return;
    case State::Failed:
    case State::Reconnecting:
    case State::Disconnected:
        break;
    }
    // The first attempt of a person is not repeated behind their back: they see why and decide.
    const values::ServerId id = std::exchange(m_server, {});
    m_password.clear();
    if (server.error)
        m_dialog->showError(*server.error);
    else
        m_dialog->showIdle();
    m_connections->close(id);
}

void ConnectWire::onLoggedIn()
{
    const values::ServerId id = std::exchange(m_server, {});
    m_settings->rememberServer({id, m_request.user});
    if (m_request.remember && !m_password.isEmpty())
        savePassword({id, m_request.user}, m_password);
    m_password.clear();
    m_dialog->accept();
    m_window->showObject({id, {}});
}

void ConnectWire::cancel()
{
    m_stop.request_stop();
    const values::ServerId id = std::exchange(m_server, {});
    m_password.clear();
    if (!id.isEmpty())
        m_connections->close(id);
    if (m_dialog)
        m_dialog->showIdle();
}

} // namespace app
