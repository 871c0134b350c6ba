// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/hostkey.h"
#include "models/values/result.h"
#include "models/values/sshstate.h"
#include "services/ssh/credentials.h"
#include "services/ssh/hostkeys.h"
#include "services/ssh/io/attempt.h"
#include "services/ssh/io/channels.h"
#include "services/ssh/io/forwards.h"
#include "services/ssh/io/keepalive.h"
#include "services/ssh/io/outcome.h"
#include "services/ssh/io/pauses.h"
#include "services/ssh/sessionoptions.h"
#include "services/ssh/target.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace ssh
{

/// The life of the connection to one target: attempts, commands, losses, pauses.
/// Thread: made anywhere and given to Io::adopt(); everything else on the I/O thread.
class Connection final : public QObject
{
    Q_OBJECT

public:
    using Opening = std::shared_ptr<Outcome<std::monostate>>;

    Connection(Target target, Credentials credentials, SessionOptions options,
        std::shared_ptr<HostKeys> hostKeys, QPointer<Connection> jump);
    ~Connection() override;

    void submit(const JobPtr &job);
    void cancel(const Job *job);
    void resume(const Job *job);
    /// Settled when the session is logged in, or cannot be.
    void await(const Opening &opening);
    /// A way through this machine to another one.
    void forward(const QString &host, int port, const Forwards::Done &done);
    void connectNow();
    void setCredentials(const Credentials &credentials);
    void answerHostKey(bool trust, bool remember);
    void close();

Q_SIGNALS:
    void stateChanged(const values::SshState &state);
    void hostKeyAsked(const values::HostKeyQuestion &question);

private:
    using Phase = values::SshState::Phase;

    /// What waiting does not mend.
    [[nodiscard]] static bool needsPerson(const values::Error &error);
    /// Lets go of an object that may be the one that called.
    template <class T>
    static void letGo(std::unique_ptr<T> &object)
    {
        if (object)
            object.release()->deleteLater();
    }
    /// Somebody needs the connection: false where it cannot be had without a person.
    [[nodiscard]] bool want();
    void attempt();
    void beginAttempt();
    void onReached(const values::Result<int> &descriptor);
    void onLoggedIn();
    void onAsks(const values::HostKeyVerdict &verdict);
    void onFailed(const values::Error &error);
    void lose(const values::Error &error);
    void pause(const values::Error &error);
    void turn();
    void settle();
    void dropAttempt();
    void dropWire();
    void failWaiting(const values::Error &error);
    void say(Phase phase, std::optional<values::Error> error = {}, const QDateTime &next = {});

    const Target m_target;
    Credentials m_credentials;
    const SessionOptions m_options;
    const std::shared_ptr<HostKeys> m_hostKeys;
    const QPointer<Connection> m_jump;

    Phase m_phase = Phase::Idle;
    std::optional<values::Error> m_error; ///< while Failed
    bool m_wasReady = false;
    QElapsedTimer m_readySince;
    Pauses m_pauses;
    QTimer m_pause;
    std::unique_ptr<Attempt> m_attempt;
    std::optional<values::HostKey> m_asked;
    std::unique_ptr<Wire> m_wire;
    std::unique_ptr<KeepAlive> m_keepAlive;
    Channels m_channels;
    Forwards m_forwards;
    std::vector<Opening> m_openings;
};

} // namespace ssh
