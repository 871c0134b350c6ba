// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/errors.h"
#include "services/ssh/io/connection.h"
#include "services/ssh/lcssh.h"

#include <unistd.h>

namespace ssh
{

using values::Error;
using values::HostKeyVerdict;
using values::Result;

bool Connection::needsPerson(const Error &error)
{
    return error.kind == Error::Kind::Auth || error.kind == Error::Kind::Trust;
}

void Connection::beginAttempt()
{
    m_attempt = std::make_unique<Attempt>(m_target, m_credentials, m_options, m_hostKeys);
    connect(m_attempt.get(), &Attempt::succeeded, this, &Connection::onLoggedIn);
    connect(m_attempt.get(), &Attempt::asks, this, &Connection::onAsks);
    connect(m_attempt.get(), &Attempt::failed, this, &Connection::onFailed);
    if (m_target.jumps.empty()) {
        m_attempt->dial();
        return;
    }
    const auto reached = [self = QPointer<Connection>(this), waiting = m_attempt.get()](
                             const Result<int> &descriptor) {
        if (self && self->m_attempt.get() == waiting)
            self->onReached(descriptor);
        else if (descriptor.ok())
            ::close(*descriptor);
    };
    if (m_jump)
        m_jump->forward(m_target.host, m_target.port, reached);
    else
        onFailed(closedError(m_target.jump().name()));
}

void Connection::onReached(const Result<int> &descriptor)
{
    if (descriptor.ok())
        m_attempt->greetOn(*descriptor);
    else
        onFailed(descriptor.error());
}

void Connection::onLoggedIn()
{
    m_wire = m_attempt->takeWire();
    dropAttempt();
    m_wasReady = true;
    m_readySince.start();
    m_keepAlive = std::make_unique<KeepAlive>(*m_wire, m_options.keepAlive);
    connect(m_keepAlive.get(), &KeepAlive::silent, this,
        [this] { lose(silentError(m_target.name())); });
    m_wire->setOnTurn([this] { turn(); });
    m_channels.start(*m_wire);
    m_forwards.start(*m_wire);
    say(Phase::Ready);
    for (const Opening &opening : std::exchange(m_openings, {}))
        opening->settle(values::done());
    settle();
}

void Connection::onAsks(const HostKeyVerdict &verdict)
{
    dropAttempt();
    Q_EMIT hostKeyAsked({m_target.host, m_target.port, verdict});
    switch (verdict.kind) {
    case HostKeyVerdict::Kind::Changed:
        return onFailed(changedKeyError(m_target.name(), verdict));
    case HostKeyVerdict::Kind::Revoked:
        return onFailed(revokedKeyError(m_target.name(), verdict));
    case HostKeyVerdict::Kind::Known:
    case HostKeyVerdict::Kind::Unknown:
        m_asked = verdict.presented;
        m_channels.setClocksRunning(false);
    }
}

void Connection::answerHostKey(bool trust, bool remember)
{
    if (!m_asked)
        return;
    const values::HostKey key = *std::exchange(m_asked, std::nullopt);
    if (!trust)
        return onFailed(declinedKeyError(m_target.name()));
    m_hostKeys->accept(m_target.host, m_target.port, key);
    if (remember) {
        const auto saved = m_hostKeys->remember(m_target.host, m_target.port, key);
        if (!saved.ok())
            qCWarning(lcSsh).noquote() << saved.error().sentence();
    }
    attempt();
}

void Connection::onFailed(const Error &error)
{
    dropAttempt();
    if (m_wasReady && !needsPerson(error)) {
        pause(error);
    } else {
        m_error = error;
        say(Phase::Failed, error);
    }
    failWaiting(error);
}

} // namespace ssh
