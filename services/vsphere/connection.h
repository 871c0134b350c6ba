// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"
#include "models/values/server.h"
#include "models/values/task.h"
#include "services/vsphere/connection/connectionoptions.h"
#include "services/vsphere/session/credentials.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/transport/serveraddress.h"
#include "services/vsphere/trust/pinstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslCertificate>
#include <qcorotask.h>

#include <memory>

namespace vsphere
{

class ConnectionRun;

/// One server of the program: connects, follows inventory and tasks, comes back after a loss.
/// Shape:  serverChanged for every change of state, and a few times a second while loading;
///         between resyncBegan and resyncEnded batches bring everything that exists, and what they
///         did not bring is gone. After a loss the last picture stands until the next resyncEnded.
/// States: Connecting, Loading, Live; Reconnecting with growing waits (1 s to 60 s) once everything
///         was loaded before; Failed where only a person can help: wrong password, certificate,
///         privilege, version, or a first attempt that did not succeed. A refused login is never
///         tried again by itself.
/// Trust:  trustAsked while connecting stays open until answerTrust(); with question.changed() it
///         only tells, and the connection is blocked.
/// Thread: the interface thread.
/// Life:   may be destroyed at any time; logging out goes on in the background, drained() says when
///         it is over. Without its pins the server is not trusted any more, and the logout fails.
class Connection final : public QObject
{
    Q_OBJECT

public:
    Connection(ServerAddress address, PinStore *pins, QList<QSslCertificate> authorities = {});
    Connection(ServerAddress address, PinStore *pins, QList<QSslCertificate> authorities,
        ConnectionOptions options);
    ~Connection() override;

    /// Connects, or connects anew with these credentials.
    void connectToServer(const Credentials &credentials);
    /// The state is Disconnected at once; logging out follows.
    void disconnectFromServer();
    void answerTrust(bool trusted);
    /// Asks the server to cancel a task. Errors: Unsupported, Permission, NotFound, Network.
    [[nodiscard]] QCoro::Task<values::Status> cancelTask(values::MoRef task, std::stop_token stop);

    [[nodiscard]] const values::Server &server() const { return m_server; }
    /// Null while there is none; keep it as long as its calls run.
    [[nodiscard]] std::shared_ptr<Session> session() const;
    /// No login, no logout and no watch is under way.
    [[nodiscard]] bool isDrained() const { return m_draining == 0; }

Q_SIGNALS:
    void serverChanged(const values::Server &server);
    void inventory(const values::ChangeBatch &changes);
    void resyncBegan();
    void resyncEnded();
    void taskChanged(const values::TaskInfo &task);
    void trustAsked(const values::TrustQuestion &question);
    void drained();

private:
    void letGo();
    void onState(values::Server::State state, const std::optional<values::Error> &error,
        const QDateTime &nextAttempt);
    void onOpened();
    void onProgress(int objects);
    void onEnded();

    ServerAddress m_address;
    PinStore *m_pins;
    QList<QSslCertificate> m_authorities;
    ConnectionOptions m_options;
    values::Server m_server;
    QElapsedTimer m_sinceProgress;
    std::shared_ptr<ConnectionRun> m_run;
    int m_draining = 0;
};

} // namespace vsphere
