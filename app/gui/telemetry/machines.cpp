// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/telemetry/machines.h"

#include "app/gui/telemetry/smitargets.h"
#include "app/gui/telemetry/sshlogins.h"
#include "app/settings.h"
#include "app/sshaddress.h"
#include "models/estatestore.h"
#include "services/ssh/service.h"
#include "services/telemetry/gpuholders.h"
#include "services/telemetry/hub.h"
#include "services/telemetry/smisource.h"

#include <QPointer>

namespace app
{

struct Machines::Machine {
    SshLogin login;
    std::shared_ptr<ssh::Session> session;
    QPointer<telemetry::SmiSource> source; ///< the hub's
    telemetry::SmiTarget target;
    bool isAsked = false; ///< a person waits for the first login
    bool keepSecret = false;
    bool wasReady = false;
};

Machines::Machines(models::EstateStore *estates, ssh::Service *service, telemetry::Hub *hub,
    SshLogins *logins, Settings *settings)
    : m_estates(estates)
    , m_service(service)
    , m_hub(hub)
    , m_logins(logins)
    , m_settings(settings)
{
}

Machines::~Machines()
{
    m_stop.request_stop();
}

void Machines::turnOn(const values::ObjectKey &machine)
{
    if (isOn(machine)) {
        retry(machine);
        return;
    }
    const SshLogin login = remembered(machine);
    if (login.user.isEmpty())
        Q_EMIT loginWanted(machine, login, std::nullopt);
    else
        begin(machine, login, true);
}

QCoro::Task<void> Machines::begin(values::ObjectKey key, SshLogin login, bool asked)
{
    const QPointer<Machines> self(this);
    const auto found = co_await m_logins->find(login, m_stop.get_token());
    if (!self || isOn(key) || (!asked && remembered(key).user.isEmpty()))
        co_return; // or turned off meanwhile
    if (found && found->has_value()) {
        start(key, login, **found, asked, false);
        co_return;
    }
    const std::optional<values::Error> why
        = found ? std::nullopt : std::optional<values::Error>(found.error());
    if (asked) {
        Q_EMIT loginWanted(key, login, why);
        co_return;
    }
    tellUnreachable(key,
        why.value_or(values::Error(values::Error::Kind::Auth,
            tr("No password is saved for %1").arg(nameOf(key)),
            tr("it was typed in an earlier run and not kept in the keyring"),
            tr("Choose Retry and type it."))));
}

void Machines::logIn(
    const values::ObjectKey &machine, const SshLogin &login, const QString &secret, bool keep)
{
    m_logins->keep(login, secret);
    start(machine, login, SshLogins::credentials(login, secret), true, keep);
}

void Machines::start(const values::ObjectKey &key, const SshLogin &login,
    const ssh::Credentials &credentials, bool asked, bool keep)
{
    const auto where = sshTarget(login);
    const auto all = smiTargets(key.server, m_estates->estate(key.server));
    const auto what = all.constFind(key);
    if (!where || what == all.cend()) {
        const values::Error error = !where
            ? where.error()
            : values::Error(values::Error::Kind::NotFound, tr("The machine is not there any more"),
                tr("the server does not show it, or it holds no GPU"));
        Q_EMIT loginFailed(key, error);
        return;
    }
    letGo(key);
    auto machine = std::make_shared<Machine>();
    machine->login = login;
    machine->isAsked = asked;
    machine->keepSecret = keep;
    machine->session = m_service->session(*where, credentials);
    connect(machine->session.get(), &ssh::Session::stateChanged, this,
        [this, key](const values::SshState &state) { onSession(key, state); });
    connect(machine->session.get(), &ssh::Session::hostKeyAsked, this,
        [this, key](
            const values::HostKeyQuestion &question) { Q_EMIT hostKeyAsked(key, question); });
    // What failed before tells of the new attempt by itself; its old state is no news.
    const bool failedBefore = machine->session->state().phase == values::SshState::Phase::Failed;
    if (failedBefore)
        machine->session->setCredentials(credentials);
    m_machines.insert(key, machine);
    measure(*machine, *what);
    if (!failedBefore)
        onSession(key, machine->session->state());
}

void Machines::measure(Machine &machine, const telemetry::SmiTarget &what)
{
    auto source = std::make_unique<telemetry::SmiSource>(what, machine.session);
    machine.source = source.get();
    machine.target = what;
    m_hub->add(std::move(source));
}

void Machines::onSession(const values::ObjectKey &key, const values::SshState &state)
{
    const std::shared_ptr<Machine> machine = m_machines.value(key);
    if (!machine)
        return;
    if (state.phase == values::SshState::Phase::Ready && !machine->wasReady)
        onReady(key, *machine);
    if (state.phase == values::SshState::Phase::Failed && machine->isAsked && state.error) {
        machine->isAsked = false; // the source goes on trying; a person is told once
        if (state.error->kind == values::Error::Kind::Auth)
            m_logins->drop(machine->login);
        Q_EMIT loginFailed(key, *state.error);
    }
}

void Machines::onReady(const values::ObjectKey &key, Machine &machine)
{
    machine.wasReady = true;
    machine.isAsked = false;
    m_settings->rememberWatched({key, machine.login});
    if (machine.keepSecret)
        save(machine.login);
    Q_EMIT loggedIn(key);
}

QCoro::Task<void> Machines::save(SshLogin login)
{
    const QPointer<Machines> self(this);
    const auto saved = co_await m_logins->save(login, m_stop.get_token());
    if (self && !saved)
        Q_EMIT failed(saved.error());
}

void Machines::turnOff(const values::ObjectKey &machine)
{
    m_settings->forgetWatched(machine);
    letGo(machine);
}

void Machines::letGo(const values::ObjectKey &key)
{
    const std::shared_ptr<Machine> machine = m_machines.take(key);
    if (!machine)
        return;
    machine->session->disconnect(this);
    if (machine->source)
        m_hub->remove(machine->source->state().source, key);
}

void Machines::retry(const values::ObjectKey &machine)
{
    const std::shared_ptr<Machine> known = m_machines.value(machine);
    if (!known) {
        turnOn(machine);
        return;
    }
    const std::optional<values::Error> &error = known->session->state().error;
    if (error && error->kind == values::Error::Kind::Auth) {
        Q_EMIT loginWanted(machine, known->login, error);
        return;
    }
    known->isAsked = !known->wasReady;
    known->session->connectNow();
    measure(*known, known->target);
}

void Machines::answerHostKey(const values::ObjectKey &machine, bool trust, bool remember)
{
    if (const std::shared_ptr<Machine> known = m_machines.value(machine))
        known->session->answerHostKey(trust, remember);
}

void Machines::resume(const values::ServerId &server)
{
    const QHash<values::ObjectKey, telemetry::SmiTarget> there
        = smiTargets(server, m_estates->estate(server));
    const QList<WatchedMachine> watched = m_settings->watched();
    for (const WatchedMachine &one : watched) {
        if (one.key.server == server && !isOn(one.key) && there.contains(one.key))
            begin(one.key, one.login, false);
    }
}

void Machines::leave(const values::ServerId &server)
{
    const QList<values::ObjectKey> keys = m_machines.keys();
    for (const values::ObjectKey &key : keys) {
        if (key.server == server)
            letGo(key);
    }
}

void Machines::refreshTargets(const values::ServerId &server)
{
    const QHash<values::ObjectKey, telemetry::SmiTarget> now
        = smiTargets(server, m_estates->estate(server));
    for (auto it = m_machines.cbegin(); it != m_machines.cend(); ++it) {
        const auto found = now.constFind(it.key());
        if (found != now.cend() && *found != (*it)->target)
            measure(**it, *found);
    }
}

bool Machines::isHost(const values::ObjectKey &machine) const
{
    return m_estates->host(machine) != nullptr;
}

bool Machines::isOn(const values::ObjectKey &machine) const
{
    return m_machines.contains(machine);
}

QString Machines::userOf(const values::ObjectKey &machine) const
{
    const std::shared_ptr<Machine> known = m_machines.value(machine);
    return known ? known->login.user : remembered(machine).user;
}

std::shared_ptr<ssh::Session> Machines::session(const values::ObjectKey &machine) const
{
    const std::shared_ptr<Machine> known = m_machines.value(machine);
    return known ? known->session : nullptr;
}

QCoro::Task<values::Result<QList<telemetry::GpuHolder>>> Machines::listHolders(
    values::ObjectKey machine, std::stop_token stop) const
{
    const std::shared_ptr<ssh::Session> session = this->session(machine);
    if (!session)
        co_return values::Error(values::Error::Kind::Blocked,
            tr("It is not known who else holds the GPUs of %1").arg(nameOf(machine)),
            tr("there is no SSH session with it"), tr("Turn on its telemetry."));
    const auto holders = co_await telemetry::listGpuHolders(session, isHost(machine), stop);
    co_return holders;
}

QString Machines::nameOf(const values::ObjectKey &machine) const
{
    if (const auto host = m_estates->host(machine))
        return host->name;
    const auto vm = m_estates->vm(machine);
    return vm ? vm->name : machine.ref.value;
}

void Machines::tellUnreachable(const values::ObjectKey &key, const values::Error &error)
{
    values::SourceState state;
    state.target = key;
    state.source = m_estates->vm(key) ? values::SampleSource::GuestNvidiaSmi
                                      : values::SampleSource::HostNvidiaSmi;
    state.phase = values::SourceState::Phase::Failed;
    state.error = error;
    Q_EMIT unreachable(state);
}

SshLogin Machines::remembered(const values::ObjectKey &key) const
{
    const QList<WatchedMachine> watched = m_settings->watched();
    for (const WatchedMachine &one : watched) {
        if (one.key == key)
            return one.login;
    }
    SshLogin login;
    const auto vm = m_estates->vm(key);
    login.address = vm ? vm->guestAddress : nameOf(key);
    return login;
}

} // namespace app
