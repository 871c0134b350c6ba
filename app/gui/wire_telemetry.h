// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prometheuslogin.h"
#include "app/sshlogin.h"
#include "models/values/hostkey.h"
#include "models/values/result.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace ui
{
class MainWindow;
class SshDialog;
} // namespace ui

namespace app
{

class Connections;
class Telemetry;

/// The window's wishes about telemetry, and its questions: how to log in, whether to trust a host
/// key, whether to start SSH.
class TelemetryWire final : public QObject
{
    Q_OBJECT
public:
    TelemetryWire(ui::MainWindow *window, Telemetry *telemetry, Connections *connections);
    ~TelemetryWire() override;

private:
    void wireWishes();
    void wireAnswers();
    void askLogin(const values::ObjectKey &machine, const SshLogin &login,
        const std::optional<values::Error> &error);
    void askHostKey(const values::ObjectKey &machine, const values::HostKeyQuestion &question);
    void offerSsh(const values::ObjectKey &host);
    void askPrometheus(const PrometheusLogin &login);
    void onLoginFailed(const values::ObjectKey &machine, const values::Error &error);
    void onLoggedIn(const values::ObjectKey &machine);

    ui::MainWindow *m_window;
    Telemetry *m_telemetry;
    Connections *m_connections;
    QPointer<ui::SshDialog> m_dialog;
    values::ObjectKey m_asked; ///< the machine of the dialog
};

} // namespace app
