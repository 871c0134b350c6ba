// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/connection/connectionrun.h"

#include "services/vsphere/lcvsphere.h"

#include <qcorofuture.h>

namespace vsphere
{

using values::Error;
using values::Status;

namespace
{

/// A connection that held for so long was good: the next loss starts with a short wait.
constexpr std::chrono::seconds Stable{60};

/// What waiting does not mend.
bool needsOperator(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Auth:
    case Error::Kind::Trust:
    case Error::Kind::Permission:
    case Error::Kind::Unsupported:
    case Error::Kind::Usage:
    case Error::Kind::Storage:
        return true;
    default:
        return false;
    }
}

} // namespace

ConnectionRun::ConnectionRun(ServerAddress address, std::shared_ptr<TrustPolicy> trust,
    Credentials credentials, ConnectionOptions options)
    : m_address(std::move(address))
    , m_trust(std::move(trust))
    , m_credentials(std::move(credentials))
    , m_options(std::move(options))
    , m_backoff(m_options.jitter)
{
}

QCoro::Task<void> ConnectionRun::go(std::shared_ptr<ConnectionRun> self)
{
    self->say(State::Connecting);
    bool again = true;
    while (again) {
        const Status over = co_await self->attempt();
        const Error why = over.ok() ? Error() : over.error();
        const bool more = co_await self->mayGoOn(why);
        again = more;
    }
    co_await self->leave();
    Q_EMIT self->ended();
}

void ConnectionRun::stop()
{
    m_stop.request_stop();
    answerTrust(false);
}

QCoro::Task<Status> ConnectionRun::attempt()
{
    const std::stop_token stop = m_stop.get_token();
    if (m_session) {
        const Status alive = co_await m_session->ping(stop);
        if (!alive.ok())
            co_return alive;
        if (m_loadedIn == m_session->generation())
            setLive();
    } else {
        const Status opened = co_await open();
        if (!opened.ok())
            co_return opened;
    }
    const Status over = co_await m_watch->run(stop);
    co_return over;
}

QCoro::Task<Status> ConnectionRun::open()
{
    auto transport = std::make_unique<Transport>(m_address, m_trust);
    const auto session = std::make_shared<Session>(std::move(transport), m_options.session);
    const std::stop_token stop = m_stop.get_token();
    const Status opened = co_await session->open(m_credentials, stop);
    if (!opened.ok())
        co_return opened;
    adopt(session);
    co_return opened;
}

void ConnectionRun::adopt(std::shared_ptr<Session> session)
{
    m_session = std::move(session);
    m_credentials = Credentials(); // the session has them
    m_watch = m_options.watch(m_session);
    connect(m_watch.get(), &Watch::resyncBegan, this, [this] {
        m_isLive = false;
        say(State::Loading);
    });
    connect(m_watch.get(), &Watch::resyncEnded, this, &ConnectionRun::setLive);
    Q_EMIT opened();
}

void ConnectionRun::setLive()
{
    m_loadedIn = m_session->generation();
    m_isLive = true;
    m_liveSince = m_options.now();
    say(State::Live);
}

QCoro::Task<bool> ConnectionRun::mayGoOn(Error error)
{
    if (m_isLive && m_options.now() - m_liveSince >= Stable)
        m_backoff.reset();
    m_isLive = false;
    const std::stop_token stop = m_stop.get_token();
    if (stop.stop_requested())
        co_return false;
    if (error.kind == Error::Kind::Trust && m_trust->question()) {
        const bool trusted = co_await askTrust();
        if (trusted || stop.stop_requested())
            co_return trusted;
    }
    // Before the first complete load a person is watching, who decides.
    if (m_loadedIn == 0 || needsOperator(error.kind)) {
        say(State::Failed, error);
        co_return false;
    }
    const std::chrono::milliseconds delay = m_backoff.next();
    say(State::Reconnecting, error, QDateTime::currentDateTimeUtc().addMSecs(delay.count()));
    const QFuture<void> pause = m_options.pause(delay, stop);
    co_await pause;
    co_return !stop.stop_requested();
}

QCoro::Task<bool> ConnectionRun::askTrust()
{
    const values::TrustQuestion question = *m_trust->question();
    if (question.changed()) { // blocked: told, not asked
        Q_EMIT trustAsked(question);
        co_return false;
    }
    m_trustAnswer.emplace();
    m_trustAnswer->start();
    const QFuture<bool> answer = m_trustAnswer->future();
    Q_EMIT trustAsked(question);
    const bool trusted = co_await answer;
    m_trustAnswer.reset();
    if (trusted)
        m_trust->trust(question);
    co_return trusted;
}

void ConnectionRun::answerTrust(bool trusted)
{
    if (!m_trustAnswer || m_trustAnswer->future().isFinished())
        return;
    m_trustAnswer->addResult(trusted);
    m_trustAnswer->finish();
}

QCoro::Task<void> ConnectionRun::leave()
{
    if (m_watch) // not at once: it may be its own code that called
        m_watch.release()->deleteLater();
    const std::shared_ptr<Session> session = std::exchange(m_session, nullptr);
    if (!session)
        co_return;
    const std::stop_token untilDeadline;
    const Status closed = co_await session->close(untilDeadline);
    if (!closed.ok())
        qCDebug(lcVsphere).noquote() << "logout:" << closed.error().sentence();
}

void ConnectionRun::say(State state, std::optional<Error> error, const QDateTime &next)
{
    if (!m_stop.stop_requested())
        Q_EMIT stateChanged(state, error, next);
}

} // namespace vsphere
