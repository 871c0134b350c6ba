// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/server.h"
#include "services/vsphere/connection/backoff.h"
#include "services/vsphere/connection/connectionoptions.h"
#include "services/vsphere/session/credentials.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/trust/trustpolicy.h"

#include <QDateTime>
#include <QObject>
#include <QPromise>
#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace vsphere
{

/// One life of a connection, from connecting to logging out: a session, its watch, and the way back
/// after a loss. It owns itself through its coroutine, so whoever started it may let go of it; it
/// then logs out and ends.
/// Thread: the interface thread.
class ConnectionRun final : public QObject
{
    Q_OBJECT

public:
    ConnectionRun(ServerAddress address, std::shared_ptr<TrustPolicy> trust,
        Credentials credentials, ConnectionOptions options);

    static QCoro::Task<void> go(std::shared_ptr<ConnectionRun> self);
    void stop();
    void answerTrust(bool trusted);
    /// Null before the login and after the end.
    [[nodiscard]] std::shared_ptr<Session> session() const { return m_session; }
    [[nodiscard]] Watch *watch() const { return m_watch.get(); }

Q_SIGNALS:
    /// nextAttempt is valid while Reconnecting.
    void stateChanged(values::Server::State state, const std::optional<values::Error> &error,
        const QDateTime &nextAttempt);
    /// The session is there: what the server is, and the watch to listen to.
    void opened();
    void trustAsked(const values::TrustQuestion &question);
    void ended();

private:
    using State = values::Server::State;

    QCoro::Task<values::Status> attempt();
    QCoro::Task<values::Status> open();
    QCoro::Task<bool> mayGoOn(values::Error error);
    QCoro::Task<bool> askTrust();
    QCoro::Task<void> leave();
    void adopt(std::shared_ptr<Session> session);
    void setLive();
    void say(State state, std::optional<values::Error> error = {}, const QDateTime &next = {});

    ServerAddress m_address;
    std::shared_ptr<TrustPolicy> m_trust;
    Credentials m_credentials;
    ConnectionOptions m_options;
    Backoff m_backoff;
    std::stop_source m_stop;
    std::shared_ptr<Session> m_session;
    std::unique_ptr<Watch> m_watch;
    std::optional<QPromise<bool>> m_trustAnswer;
    int m_loadedIn = 0; ///< generation of the session in which all was loaded
    bool m_isLive = false;
    ConnectionOptions::Clock::time_point m_liveSince;
};

} // namespace vsphere
