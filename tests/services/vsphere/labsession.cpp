// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/vsphere/labsession.h"

#include "services/vsphere/watch/retrieve.h"

#include <QJsonDocument>

namespace tests
{

using vsphere::Session;
using vsphere::Transport;
using vsphere::TrustPolicy;

bool LabSession::start(const QString &program, const QStringList &arguments)
{
    if (!lab.start(program, arguments)) {
        m_problem = lab.problem();
        return false;
    }
    return login(lab.user());
}

bool LabSession::login(const QString &user)
{
    const vsphere::ServerAddress address{lab.host(), lab.port()};
    id = address.id();
    pins.pin(id, lab.thumbprint());
    const auto trust = std::make_shared<TrustPolicy>(id, &pins);
    session = std::make_unique<Session>(std::make_unique<Transport>(address, trust));
    values::Server server;
    server.id = id;
    store.removeServer(id);
    store.setServer(server);
    const vsphere::Credentials credentials(user, lab.password());
    const auto opened = QCoro::waitFor(session->open(credentials, {}));
    if (!opened.ok())
        m_problem = opened.error().sentence();
    return opened.ok();
}

bool LabSession::fault(const QString &kind, QJsonObject more)
{
    more.insert(QStringLiteral("kind"), kind);
    return !lab.post(QStringLiteral("/fault"), more).isNull();
}

int LabSession::logins()
{
    return lab.state()
        .value(QLatin1String("vsphere"))
        .toObject()
        .value(QLatin1String("logins"))
        .toInt();
}

QSet<QString> LabSession::listed(const QString &type)
{
    const auto all = QCoro::waitFor(vsphere::listAll(session.get(), {}));
    QSet<QString> found;
    for (const values::MoRef &ref : all.refs) {
        if (ref.type == type)
            found.insert(ref.value);
    }
    return found;
}

QSet<QString> LabSession::stored(const QString &type) const
{
    QSet<QString> found;
    const auto hosts = estate().hosts.keys();
    const auto vms = estate().vms.keys();
    for (const values::MoRef &ref : type == QLatin1String("HostSystem") ? hosts : vms)
        found.insert(ref.value);
    return found;
}

} // namespace tests
