// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/telemetry/smilab.h"

#include <QJsonArray>

using namespace std::chrono_literals;

namespace tests
{

SmiLab::SmiLab()
    : m_hostKeys(std::make_shared<ssh::HostKeys>(
        m_folder.filePath(QStringLiteral("known_hosts")), QStringList{}))
    , m_service(std::make_unique<ssh::Service>(m_hostKeys))
{
    options.shortestPause = 50ms;
    options.longestPause = 200ms;
    options.patience = 500ms;
    options.beat = std::make_shared<telemetry::Beat>(50ms);
}

bool SmiLab::start(const QString &estate)
{
    return lab.start(QStringLiteral("gpulab"),
        {QStringLiteral("--estate"), estate, QStringLiteral("--speed"), QStringLiteral("1")});
}

QJsonObject SmiLab::machine(const QString &name) const
{
    for (const QString &list : {QStringLiteral("hosts"), QStringLiteral("guests")}) {
        const QJsonArray machines = lab.ready().value(list).toArray();
        for (const auto &entry : machines) {
            if (entry.toObject().value(QLatin1String("name")).toString() == name)
                return entry.toObject();
        }
    }
    return {};
}

std::shared_ptr<ssh::Session> SmiLab::session(const QString &name)
{
    return session(name, lab.password());
}

std::shared_ptr<ssh::Session> SmiLab::session(const QString &name, const QString &password)
{
    const QJsonObject found = machine(name);
    const QString address = found.value(QLatin1String("ssh")).toString();
    ssh::Target target;
    target.host = address.section(QLatin1Char(':'), 0, 0);
    target.port = address.section(QLatin1Char(':'), 1).toInt();
    target.user = QStringLiteral("root");
    ssh::SessionOptions sessionOptions;
    sessionOptions.hostKeys
        = ssh::HostKeyPolicy::only({found.value(QLatin1String("hostKey")).toString()});
    sessionOptions.shortestPause = 50ms;
    sessionOptions.longestPause = 200ms;
    return m_service->session(target, ssh::Credentials(password), sessionOptions);
}

telemetry::SmiTarget SmiLab::target(const QString &name, telemetry::SmiTarget::Kind kind) const
{
    telemetry::SmiTarget target;
    target.kind = kind;
    target.name = name;
    target.key.server = QStringLiteral("lab:443");
    target.key.ref
        = {target.isHost() ? QStringLiteral("HostSystem") : QStringLiteral("VirtualMachine"),
            machine(name).value(QLatin1String("moref")).toString()};
    return target;
}

std::unique_ptr<telemetry::SmiSource> SmiLab::source(
    const QString &name, telemetry::SmiTarget::Kind kind)
{
    return std::make_unique<telemetry::SmiSource>(target(name, kind), session(name), options);
}

bool SmiLab::fault(const QString &kind, const QString &machine, QJsonObject more)
{
    more.insert(QStringLiteral("kind"), kind);
    more.insert(QStringLiteral("target"), machine);
    return !lab.post(QStringLiteral("/fault"), more).isNull();
}

bool SmiLab::lift(const QString &kind, const QString &machine)
{
    return fault(kind, machine, {{QStringLiteral("off"), true}});
}

bool SmiLab::reset()
{
    return !lab.post(QStringLiteral("/reset"), {}).isNull();
}

int SmiLab::loops(const QString &machine)
{
    const QJsonArray all = lab.state()
                               .value(QLatin1String("telemetry"))
                               .toObject()
                               .value(QLatin1String("loops"))
                               .toArray();
    return int(std::count_if(all.begin(), all.end(), [&machine](const QJsonValue &loop) {
        return loop.toObject().value(QLatin1String("machine")).toString() == machine;
    }));
}

} // namespace tests
