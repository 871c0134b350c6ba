// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/guestsessions.h"

#include "app/gui/telemetry/telemetry.h"
#include "app/sshaddress.h"
#include "models/estatestore.h"
#include "services/ssh/session.h"

#include <QPointer>

namespace app
{

using Phase = values::SshState::Phase;

GuestSessions::GuestSessions(models::EstateStore *estates, Telemetry *telemetry, QObject *parent)
    : QObject(parent)
    , m_estates(estates)
    , m_telemetry(telemetry)
{
}

GuestSessions::~GuestSessions()
{
    m_stop.request_stop();
}

std::shared_ptr<ssh::Session> GuestSessions::session(const values::ObjectKey &vm) const
{
    if (auto measured = m_telemetry->machines()->session(vm))
        return measured;
    const Guest guest = m_guests.value(vm);
    return guest.isReady ? guest.session : nullptr;
}

QString GuestSessions::nameOf(const values::ObjectKey &vm) const
{
    const models::VmPtr known = m_estates->vm(vm);
    return known ? known->name : vm.ref.value;
}

SshLogin GuestSessions::proposed(const values::ObjectKey &vm) const
{
    const auto guest = m_guests.constFind(vm);
    if (guest != m_guests.cend())
        return guest->login;
    const models::VmPtr known = m_estates->vm(vm);
    SshLogin login;
    login.address = known ? known->guestAddress : QString();
    login.user = QStringLiteral("root");
    return login;
}

void GuestSessions::open(const values::ObjectKey &vm)
{
    if (session(vm))
        Q_EMIT loggedIn(vm);
    else
        find(vm);
}

QCoro::Task<void> GuestSessions::find(values::ObjectKey vm)
{
    const QPointer<GuestSessions> self(this);
    const SshLogin login = proposed(vm);
    const std::stop_token stop = m_stop.get_token();
    const auto found = co_await m_telemetry->logins()->find(login, stop);
    if (!self)
        co_return;
    if (found && found->has_value()) {
        start(vm, login, **found, false);
        co_return;
    }
    Q_EMIT loginWanted(
        vm, login, found ? std::nullopt : std::optional<values::Error>(found.error()));
}

void GuestSessions::logIn(
    const values::ObjectKey &vm, const SshLogin &login, const QString &secret, bool keep)
{
    m_telemetry->logins()->keep(login, secret);
    start(vm, login, SshLogins::credentials(login, secret), keep);
}

void GuestSessions::start(const values::ObjectKey &vm, const SshLogin &login,
    const ssh::Credentials &credentials, bool keep)
{
    cancel(vm);
    const auto where = sshTarget(login);
    if (!where) {
        Q_EMIT loginWanted(vm, login, where.error());
        return;
    }
    Guest guest{login, m_telemetry->ssh()->session(*where, credentials), keep, false};
    ssh::Session *const session = guest.session.get();
    m_guests.insert(vm, guest);
    connect(session, &ssh::Session::stateChanged, this,
        [this, vm](const values::SshState &state) { onState(vm, state); });
    connect(session, &ssh::Session::hostKeyAsked, this,
        [this, vm](const values::HostKeyQuestion &question) { Q_EMIT hostKeyAsked(vm, question); });
    if (session->state().phase == Phase::Failed)
        session->setCredentials(credentials);
    else if (session->state().phase == Phase::Ready)
        onState(vm, session->state());
    else
        session->connectNow();
}

void GuestSessions::onState(const values::ObjectKey &vm, const values::SshState &state)
{
    const auto guest = m_guests.find(vm);
    if (guest == m_guests.end())
        return;
    if (state.phase == Phase::Ready && !guest->isReady) {
        guest->isReady = true;
        if (guest->keepSecret)
            save(guest->login);
        Q_EMIT loggedIn(vm);
    } else if (state.phase == Phase::Failed && !guest->isReady && state.error) {
        const SshLogin login = guest->login;
        cancel(vm);
        if (state.error->kind == values::Error::Kind::Auth)
            m_telemetry->logins()->drop(login);
        Q_EMIT loginWanted(vm, login, state.error);
    }
}

QCoro::Task<void> GuestSessions::save(SshLogin login)
{
    const QPointer<GuestSessions> self(this);
    const std::stop_token stop = m_stop.get_token();
    const values::Status saved = co_await m_telemetry->logins()->save(login, stop);
    if (self && !saved)
        Q_EMIT failed(saved.error());
}

void GuestSessions::answerHostKey(const values::ObjectKey &vm, bool trust, bool remember)
{
    const Guest guest = m_guests.value(vm);
    if (guest.session)
        guest.session->answerHostKey(trust, remember);
}

void GuestSessions::cancel(const values::ObjectKey &vm)
{
    const Guest guest = m_guests.take(vm);
    if (guest.session)
        guest.session->disconnect(this);
}

} // namespace app
