// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prometheuslogin.h"
#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/secrets/keyring.h"

#include <QHash>
#include <QObject>
#include <qcorotask.h>

#include <stop_token>

namespace models
{
class EstateStore;
}

namespace telemetry
{
class Hub;
}

namespace app
{

class Settings;

/// The Prometheus servers that the operator added; they come back at the next start.
/// Shape:  how each does is told by its source; a secret that nobody knows any more makes the
///         server refuse, and retry() asks for it.
/// Thread: interface thread.
class PrometheusServers final : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    PrometheusServers(models::EstateStore *estates, telemetry::Hub *hub, Settings *settings);
    ~PrometheusServers() override;

    /// Those of earlier runs.
    void resume();
    /// Adds one or replaces it. keep: the secret, in the keyring. Errors: Usage (no such address).
    [[nodiscard]] values::Status add(
        const PrometheusLogin &login, const QString &secret, bool keep);
    void remove(const values::ServerId &server);
    [[nodiscard]] bool contains(const values::ServerId &server) const;
    [[nodiscard]] PrometheusLogin login(const values::ServerId &server) const;

Q_SIGNALS:
    void failed(const values::Error &error);

private:
    QCoro::Task<void> resumeOne(PrometheusLogin login);
    QCoro::Task<void> save(PrometheusLogin login, QString secret);
    void start(const PrometheusLogin &login, const QString &secret);

    models::EstateStore *m_estates;
    telemetry::Hub *m_hub;
    Settings *m_settings;
    secrets::Keyring m_keyring;
    QHash<values::ServerId, PrometheusLogin> m_logins;
    std::stop_source m_stop;
};

} // namespace app
