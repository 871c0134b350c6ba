// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ports/portlab.h"

#include "services/vsphere/watch/inventoryload.h"

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
    close();
    session = server.session();
    const vsphere::Credentials credentials(
        user.isEmpty() ? server.process.user() : user, server.process.password());
    const auto opened = QCoro::waitFor(session->open(credentials, {}));
    if (!opened.ok()) {
        m_problem = opened.error().sentence();
        return false;
    }
    const values::ServerId id = server.address().id();
    values::Server known;
    known.id = id;
    known.about = session->content().about;
    m_store.removeServer(id);
    m_store.setServer(known);
    const auto apply = [this, id](const values::ChangeBatch &batch) {
        m_store.apply(id, batch);
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
    const values::ServerId id = server.address().id();
    plan::Estate estate;
    estate.server = id;
    estate.about = m_store.server(id)->about.value_or(values::About());
    estate.objects = m_store.estate(id);
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
