// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/esxiservices.h"

#include "services/readings/shelltext.h"

#include <QJsonArray>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Service = EsxiServices::Service;

bool isRunningState(const QString &state)
{
    return state == u"running" || state == u"started" || state == u"already running"
        || state == u"restarted";
}

/// "hostd is running.", "xorg not running", "hostd started.", "Xorg stopped".
std::optional<Service> stateLine(QStringView line)
{
    static const QRegularExpression state(
        uR"(^\s*(?:watchdog-)?([A-Za-z][\w.-]*)\s*:?\s+(?:(?:service|daemon|module)\s+)?(?:is\s+|was\s+)?)"
        uR"((not running|already running|running|not started|started|stopped|restarted)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = matched(state, line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString word = match.captured(2).toLower();
    return Service{match.captured(1), word, isRunningState(word), {}};
}

/// "ntpd                    off".
std::optional<Service> policyLine(QStringView line)
{
    static const QRegularExpression policy(uR"(^\s*([A-Za-z][\w.-]*)\s+(on|off)\s*$)"_s);
    const QRegularExpressionMatch match = matched(policy, line);
    if (!match.hasMatch())
        return std::nullopt;
    return Service{match.captured(1), match.captured(2), {}, match.captured(2) == u"on"};
}

void readCommand(QStringView command, EsxiServices &into)
{
    static const QRegularExpression script(uR"(/etc/init\.d/([\w.-]+)\s+(\w+))"_s);
    const QRegularExpressionMatch match = matched(script, command);
    keepFirst(into.asked, group(match, 1));
    keepFirst(into.action, group(match, 2));
}

void readAccess(QStringView line, EsxiServices &into)
{
    if (line.contains(u"xclusive access granted"))
        into.exclusiveAccess = u"granted"_s;
    else if (line.contains(u"xclusive access") && !into.exclusiveAccess)
        into.exclusiveAccess = u"waiting"_s;
}

void readHostEngine(QStringView line, EsxiServices &into)
{
    static const QRegularExpression version(uR"(host engine version\s+(\S+))"_s);
    if (!line.contains(u"ost engine"))
        return;
    if (line.contains(u"terminated"))
        into.hostEngine = u"terminated"_s;
    else if (line.contains(u"Started") || line.contains(u"already running"))
        into.hostEngine = u"started"_s;
    keepFirst(into.hostEngineVersion, firstGroup(version, line));
}

} // namespace

EsxiServices parseEsxiServices(const Text &text)
{
    EsxiServices found;
    for (const Text::Line &line : text.lines()) {
        const QStringView part = clipped(line.text);
        if (const auto command = promptCommand(part)) {
            readCommand(*command, found);
            continue;
        }
        readAccess(part, found);
        readHostEngine(part, found);
        if (const auto running = stateLine(part))
            found.services.push_back(*running);
        else if (const auto policy = policyLine(part))
            found.services.push_back(*policy);
    }
    return found;
}

int likenessOfEsxiServices(const Text &text)
{
    for (const QLatin1String mark :
        {QLatin1String("/etc/init.d/"), QLatin1String("chkconfig"), QLatin1String("nv-hostengine"),
            QLatin1String("xclusive access"), QLatin1String("ost engine ")}) {
        if (text.contains(mark))
            return 70;
    }
    if (text.lines().size() > 200)
        return 0;
    const EsxiServices found = parseEsxiServices(text);
    return found.services.size() * 2 > text.lines().size() ? 50 : 0;
}

Facts facts(const EsxiServices &services)
{
    Facts list;
    if (!services.services.empty()) {
        const Service &first = services.services.front();
        list.set(u"services"_s, qint64(services.services.size()));
        list.set(u"service"_s, Facts::Value(first.name));
        list.set(u"state"_s, Facts::Value(first.state));
        if (first.running)
            list.set(u"running"_s, *first.running);
    }
    for (size_t i = 0; i < services.services.size(); ++i) {
        const Service &service = services.services[i];
        const QString prefix = u"service%1."_s.arg(i);
        list.set(prefix + u"name", Facts::Value(service.name));
        list.set(prefix + u"state", Facts::Value(service.state));
        if (service.running)
            list.set(prefix + u"running", *service.running);
        if (service.atBoot)
            list.set(prefix + u"at_boot", *service.atBoot);
    }
    if (services.asked && (services.exclusiveAccess || !services.services.empty())) {
        list.setIfKnown(u"service"_s, services.asked);
        list.setIfKnown(u"action"_s, services.action);
    }
    list.setIfKnown(u"exclusive_access"_s, services.exclusiveAccess);
    list.setIfKnown(u"host_engine"_s, services.hostEngine);
    list.setIfKnown(u"host_engine_version"_s, services.hostEngineVersion);
    return list;
}

QJsonObject json(const EsxiServices &services)
{
    QJsonArray list;
    for (const Service &service : services.services)
        list.append(QJsonObject{{u"name"_s, service.name}, {u"state"_s, service.state},
            {u"running"_s, orNull(service.running)}, {u"atBoot"_s, orNull(service.atBoot)}});
    return {{u"services"_s, list}, {u"asked"_s, orNull(services.asked)},
        {u"action"_s, orNull(services.action)},
        {u"exclusiveAccess"_s, orNull(services.exclusiveAccess)},
        {u"hostEngine"_s, orNull(services.hostEngine)},
        {u"hostEngineVersion"_s, orNull(services.hostEngineVersion)}};
}

} // namespace readings
