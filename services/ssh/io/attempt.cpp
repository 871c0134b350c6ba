// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/attempt.h"

#include "services/ssh/errors.h"

namespace ssh
{

using namespace Qt::StringLiterals;
using values::Error;
using values::HostKeyVerdict;
using values::Status;

Attempt::Attempt(Target target, Credentials credentials, const SessionOptions &options,
    std::shared_ptr<HostKeys> hostKeys)
    : m_target(std::move(target))
    , m_credentials(std::move(credentials))
    , m_options(options)
    , m_hostKeys(std::move(hostKeys))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        fail(m_login ? silentLoginError(m_target.name(), m_options.loginTimeout)
                     : silentGreetError(m_target.name(), m_options.greetTimeout));
    });
}

Attempt::~Attempt()
{
    m_login.reset();
}

void Attempt::dial()
{
    m_dialer = std::make_unique<Dialer>(m_target.host, m_target.port, m_options.dialTimeout);
    connect(m_dialer.get(), &Dialer::connected, this, &Attempt::greetOn);
    connect(m_dialer.get(), &Dialer::failed, this, &Attempt::fail);
    m_dialer->dial();
}

void Attempt::greetOn(int descriptor)
{
    m_wire = std::make_unique<Wire>(descriptor, m_target.host, m_target.user,
        m_hostKeys->knownTypes(m_target.host, m_target.port));
    m_wire->setOnTurn([this] { turn(); });
    m_timer.start(m_options.greetTimeout);
    greet();
    m_wire->settle();
}

void Attempt::turn()
{
    if (m_isOver)
        return;
    if (!m_login)
        greet();
    else
        m_login->advance();
}

void Attempt::greet()
{
    const int result = m_wire->greet();
    if (result == SSH_OK)
        judgeKey();
    else if (result != SSH_AGAIN)
        fail(greetProblem());
}

Error Attempt::greetProblem() const
{
    const QString words = m_wire->words();
    if (words.contains("kex error"_L1) || words.contains("banner"_L1, Qt::CaseInsensitive)
        || words.contains("Protocol"_L1, Qt::CaseInsensitive))
        return greetError(m_target.name(), words);
    return lostError(m_target.name(), words);
}

void Attempt::judgeKey()
{
    m_timer.stop();
    const HostKeyVerdict verdict
        = m_hostKeys->judge(m_target.host, m_target.port, m_wire->hostKey());
    const HostKeyPolicy &policy = m_options.hostKeys;
    switch (verdict.kind) {
    case HostKeyVerdict::Kind::Known:
        return logIn();
    case HostKeyVerdict::Kind::Changed:
        end();
        Q_EMIT asks(verdict);
        return;
    case HostKeyVerdict::Kind::Revoked:
        end();
        Q_EMIT asks(verdict);
        return;
    case HostKeyVerdict::Kind::Unknown:
        break;
    }
    if (policy.accepted.contains(verdict.presented.fingerprint))
        return logIn();
    if (policy.unknown == HostKeyPolicy::Unknown::Refuse)
        return fail(unknownKeyError(m_target.name(), verdict.presented));
    end();
    Q_EMIT asks(verdict);
}

void Attempt::logIn()
{
    m_login = std::make_unique<Login>(*m_wire, m_target.name(), std::move(m_credentials));
    connect(m_login.get(), &Login::ended, this, [this](const Status &status) {
        if (!status.ok())
            return fail(status.error());
        end();
        Q_EMIT succeeded();
    });
    m_timer.start(m_options.loginTimeout);
    m_login->advance();
}

void Attempt::fail(const Error &error)
{
    if (m_isOver)
        return;
    end();
    Q_EMIT failed(error);
}

void Attempt::end()
{
    m_isOver = true;
    m_timer.stop();
    if (m_wire)
        m_wire->setOnTurn({});
}

std::unique_ptr<Wire> Attempt::takeWire()
{
    return std::move(m_wire);
}

} // namespace ssh
