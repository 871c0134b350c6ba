// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ports/portlab.h"

#include "services/vsphere/watch/inventoryload.h"

#include <QJsonArray>
#include <QUrl>

namespace tests
{

using values::MoRef;
using values::Result;

PortLab::~PortLab()
{
    close();
}

void PortLab::close()
{
    ports = {};
    if (session) {
        const auto closed = QCoro::waitFor(session->close({}));
        Q_UNUSED(closed)
    }
    session.reset();
}

bool PortLab::start(const QString &estate, const QString &speed)
{
    if (!server.start(QStringLiteral("gpulab"),
            {QStringLiteral("--estate"), estate, QStringLiteral("--speed"), speed})) {
        m_problem = server.process.problem();
        return false;
    }
    return login();
}

bool PortLab::login(const QString &user)
{
    return loginAt(server.address(), user.isEmpty() ? server.process.user() : user);
}

bool PortLab::loginStandalone()
{
    const QJsonObject host
        = server.process.ready().value(QLatin1String("esxi")).toArray().first().toObject();
    const QUrl url(host.value(QLatin1String("url")).toString());
    const vsphere::ServerAddress address{url.host(), static_cast<quint16>(url.port())};
    server.pins.pin(address.id(), host.value(QLatin1String("thumbprint")).toString());
    return loginAt(address, host.value(QLatin1String("user")).toString());
}

bool PortLab::loginAt(const vsphere::ServerAddress &address, const QString &user)
{
    close();
    m_id = address.id();
    auto trust = std::make_shared<vsphere::TrustPolicy>(m_id, &server.pins);
    session = std::make_shared<vsphere::Session>(
        std::make_unique<vsphere::Transport>(address, std::move(trust)));
    const vsphere::Credentials credentials(user, server.process.password());
    const auto opened = QCoro::waitFor(session->open(credentials, {}));
    if (!opened.ok()) {
        m_problem = opened.error().sentence();
        return false;
    }
    values::Server known;
    known.id = m_id;
    known.about = session->content().about;
    m_store.removeServer(m_id);
    m_store.setServer(known);
    const auto apply = [this](const values::ChangeBatch &batch) {
        m_store.apply(m_id, batch);
    };
    const auto loaded = QCoro::waitFor(vsphere::loadOnce(session.get(), apply, {}));
    if (!loaded.ok())
        m_problem = loaded.error().sentence();
    ports = ::ports::serverPorts(
        session, [this] { return this->known(); }, nullptr, nullptr);
    return loaded.ok();
}

plan::Estate PortLab::known() const
{
    plan::Estate estate;
    estate.server = m_id;
    estate.about = m_store.server(m_id)->about.value_or(values::About());
    estate.objects = m_store.estate(m_id);
    return estate;
}

MoRef PortLab::host(const QString &name) const
{
    const plan::Estate estate = known();
    const values::Host *const found = estate.hostNamed(name);
    return found == nullptr ? MoRef() : found->ref;
}

MoRef PortLab::vm(const QString &name) const
{
    const plan::Estate estate = known();
    const values::VirtualMachine *const found = estate.vmNamed(name);
    return found == nullptr ? MoRef() : found->ref;
}

plan::Estate PortLab::read(const MoRef &ref)
{
    const Result<plan::Estate> estate = QCoro::waitFor(ports.estate->read({ref}, {}));
    if (estate.ok())
        return *estate;
    m_problem = estate.error().sentence();
    return {};
}

values::Host PortLab::readHost(const MoRef &ref)
{
    const plan::Estate estate = read(ref);
    const values::Host *const found = estate.host(ref);
    return found == nullptr ? values::Host() : *found;
}

values::VirtualMachine PortLab::readVm(const MoRef &ref)
{
    const plan::Estate estate = read(ref);
    const values::VirtualMachine *const found = estate.vm(ref);
    return found == nullptr ? values::VirtualMachine() : *found;
}

Result<plan::Estate> PortLab::waitFor(
    const MoRef &ref, std::function<bool(const plan::Estate &)> until, std::chrono::seconds limit)
{
    return QCoro::waitFor(ports.estate->waitFor(ref, std::move(until), limit, {}));
}

bool PortLab::off(const MoRef &vm)
{
    return QCoro::waitFor(ports.vm->powerOff(vm, {}, {})).ok();
}

} // namespace tests
