// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/connection.h"

#include "services/ssh/errors.h"
#include "services/ssh/lcssh.h"

namespace ssh
{

using values::Error;

namespace
{

/// A connection that held for so long was good: the next loss starts with a short pause.
constexpr std::chrono::seconds Stable{60};

} // namespace

Connection::Connection(Target target, Credentials credentials, SessionOptions options,
    std::shared_ptr<HostKeys> hostKeys, QPointer<Connection> jump)
    : m_target(std::move(target))
    , m_credentials(std::move(credentials))
    , m_options(std::move(options))
    , m_hostKeys(std::move(hostKeys))
    , m_jump(std::move(jump))
    , m_pauses(m_options)
    , m_pause(this)
    , m_channels(m_target.name(), m_options.channelTimeout)
    , m_forwards(m_target.name(), m_options.channelTimeout)
{
    m_channels.setParent(this); // goes along when the connection changes its thread
    m_forwards.setParent(this);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Connection::attempt);
    connect(&m_channels, &Channels::touched, this, &Connection::settle);
    connect(&m_forwards, &Forwards::touched, this, &Connection::settle);
}

Connection::~Connection()
{
    close();
}

bool Connection::want()
{
    if (m_phase == Phase::Idle || (m_phase == Phase::Failed && !needsPerson(*m_error)))
        attempt();
    return m_phase != Phase::Failed && m_phase != Phase::Closed;
}

void Connection::submit(const JobPtr &job)
{
    const bool possible = want();
    m_channels.submit(job);
    if (!possible)
        m_channels.failAll(m_error.value_or(closedError(m_target.name())));
    m_channels.setClocksRunning(!m_asked.has_value());
    settle();
}

void Connection::cancel(const Job *job)
{
    m_channels.cancel(job);
    settle();
}

void Connection::resume(const Job *job)
{
    m_channels.resume(job);
    settle();
}

void Connection::await(const Opening &opening)
{
    const bool possible = want();
    if (m_phase == Phase::Ready)
        opening->settle(values::done());
    else if (!possible)
        opening->settle(m_error.value_or(closedError(m_target.name())));
    else
        m_openings.push_back(opening);
}

void Connection::forward(const QString &host, int port, const Forwards::Done &done)
{
    if (!want()) {
        done(m_error.value_or(closedError(m_target.name())));
        return;
    }
    m_forwards.add(host, port, done);
    settle();
}

void Connection::connectNow()
{
    if (m_phase == Phase::Idle || m_phase == Phase::Failed || m_phase == Phase::Waiting)
        attempt();
}

void Connection::setCredentials(const Credentials &credentials)
{
    m_credentials = credentials;
    if (m_phase == Phase::Failed)
        attempt();
}

void Connection::attempt()
{
    m_pause.stop();
    m_error.reset();
    m_asked.reset();
    m_channels.setClocksRunning(true);
    say(Phase::Connecting);
    beginAttempt();
}

void Connection::lose(const Error &error)
{
    qCDebug(lcSsh).noquote() << error.sentence() << error.detail;
    if (m_readySince.hasExpired(std::chrono::milliseconds(Stable).count()))
        m_pauses.reset();
    m_channels.stop(error);
    m_forwards.stop(error);
    dropWire();
    pause(error);
}

void Connection::pause(const Error &error)
{
    const std::chrono::milliseconds time = m_pauses.next();
    m_pause.start(time);
    say(Phase::Waiting, error, QDateTime::currentDateTimeUtc().addMSecs(time.count()));
}

void Connection::turn()
{
    m_channels.advance();
    m_forwards.advance();
    if (m_wire && m_wire->isBroken())
        lose(lostError(m_target.name(), m_wire->words()));
}

void Connection::settle()
{
    if (m_wire)
        m_wire->settle();
}

void Connection::dropAttempt()
{
    if (m_attempt)
        m_attempt->disconnect(this);
    letGo(m_attempt);
}

void Connection::dropWire()
{
    letGo(m_keepAlive);
    if (m_wire) {
        m_wire->setOnTurn({});
        m_wire->retire();
    }
    letGo(m_wire);
}

void Connection::failWaiting(const Error &error)
{
    m_channels.failAll(error);
    m_forwards.failAll(error);
    for (const Opening &opening : std::exchange(m_openings, {}))
        opening->settle(error);
}

void Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    m_pause.stop();
    m_asked.reset();
    const Error error = closedError(m_target.name());
    dropAttempt();
    m_channels.stop(error);
    m_forwards.stop(error);
    dropWire();
    say(Phase::Closed);
    failWaiting(error);
}

void Connection::say(Phase phase, std::optional<Error> error, const QDateTime &next)
{
    m_phase = phase;
    qCDebug(lcSsh).noquote() << m_target.name() << "is now in phase" << static_cast<int>(phase);
    Q_EMIT stateChanged({phase, std::move(error), next});
}

} // namespace ssh
