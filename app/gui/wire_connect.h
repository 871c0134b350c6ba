// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/server.h"
#include "services/secrets/keyring.h"
#include "ui/connect/connectrequest.h"

#include <QObject>
#include <QPointer>
#include <qcorotask.h>

#include <stop_token>

namespace ui
{
class ConnectDialog;
class MainWindow;
} // namespace ui

namespace app
{

class Connections;
class Settings;

/// The Connect dialog: recent servers, the saved password, the attempt and its end.
class ConnectWire final : public QObject
{
    Q_OBJECT
public:
    ConnectWire(ui::MainWindow *window, Connections *connections, Settings *settings,
        QObject *parent = nullptr);
    ~ConnectWire() override;

    void openDialog();
    /// With the fields of one known server filled in.
    void openDialogFor(const values::ServerId &server);

private:
    void wireDialog();
    void begin(const ui::ConnectRequest &request);
    QCoro::Task<void> connectWith(ui::ConnectRequest request, std::stop_token stop);
    QCoro::Task<void> lookIntoKeyring(QString address, QString user, std::stop_token stop);
    QCoro::Task<void> savePassword(secrets::Account account, QString password);
    void onServerChanged(const values::Server &server);
    void onLoggedIn();
    void cancel();

    ui::MainWindow *m_window;
    Connections *m_connections;
    Settings *m_settings;
    secrets::Keyring m_keyring;
    QPointer<ui::ConnectDialog> m_dialog;
    ui::ConnectRequest m_request; ///< of the attempt under way; its password is not in it
    QString m_password; ///< until it is in the keyring
    values::ServerId m_server; ///< of the attempt under way; empty when none
    std::stop_source m_stop;
    std::stop_source m_look;
};

} // namespace app
