// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/bitfusionrun.h"

#include "services/readings/shelltext.h"

#include <QJsonArray>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

constexpr qsizetype MOST_APPLICATION_LINES = 10000;

/// "Get https://…/claim_id: dial tcp 10.0.0.1:56001: i/o timeout" was caused by "i/o timeout".
QString innermost(const QString &message)
{
    const qsizetype colon = message.lastIndexOf(u": "_s);
    return (colon < 0 ? message : message.mid(colon + 2)).trimmed();
}

/// Statements in the order in which a run makes them; what follows a lock is the application's.
class Transcript final
{
public:
    explicit Transcript(BitfusionRun &run)
        : m_run(run)
    {
    }

    void add(const BitfusionLine &line)
    {
        const QString &message = line.message;
        const bool isOurs = readTrouble(line) || readQuery(message) || readRequest(message)
            || readLock(message) || readStart(message) || readRelease(message);
        if (isOurs) {
            m_run.isRun = true;
        } else if (m_isRunning && m_run.application.size() < MOST_APPLICATION_LINES) {
            m_run.application.push_back(message);
        }
    }

private:
    bool readTrouble(const BitfusionLine &line);
    bool readQuery(const QString &message);
    bool readRequest(const QString &message);
    bool readLock(const QString &message);
    bool readStart(const QString &message);
    bool readRelease(const QString &message);

    BitfusionRun &m_run;
    bool m_isRunning = false;
};

bool Transcript::readTrouble(const BitfusionLine &line)
{
    static const QRegularExpression contact(uR"(Error contacting server (\S+) to .*?:\s*(.*))"_s);
    const QString &message = line.message;
    if (message.contains(u"oken expired"_s)) {
        m_run.error = u"token_expired"_s;
        m_run.reason = message;
        return true;
    }
    if (line.level == u"Error") {
        m_run.fatal = message;
        keepFirst(m_run.error, u"claim_failed"_s);
        return true;
    }
    if (line.level != u"WARN" && line.level != u"ERROR" && line.level != u"FATAL")
        return false;
    keepFirst(m_run.warning, innermost(message));
    if (const QRegularExpressionMatch match = matched(contact, message); match.hasMatch()) {
        m_run.error = u"server_unreachable"_s;
        keepFirst(m_run.server, group(match, 1));
        m_run.reason = innermost(match.captured(2));
    } else if (message.contains(u"ailed to parse"_s) || line.level != u"WARN") {
        keepFirst(m_run.reason, innermost(message));
    }
    return true;
}

bool Transcript::readQuery(const QString &message)
{
    static const QRegularExpression claim(
        uR"(^Query server\s+(\S*?)\s*to claim (?:client|host) id:\s*(\S+))"_s);
    static const QRegularExpression query(
        uR"(^Query server\s+(?:(\S+)\s+)?(?:gpu availability|health status))"_s);
    static const QRegularExpression choose(
        uR"(^Choosing GPUs from server list \[\s*([^\]\s,]+))"_s);
    const QRegularExpressionMatch claimed = matched(claim, message);
    keepFirst(m_run.clientId, group(claimed, 2));
    for (const QRegularExpression *pattern : {&claim, &query, &choose}) {
        const QRegularExpressionMatch match = matched(*pattern, message);
        if (!match.hasMatch())
            continue;
        const Words server = group(match, 1);
        if (server && !server->isEmpty())
            keepFirst(m_run.server, server);
        return true;
    }
    return false;
}

bool Transcript::readRequest(const QString &message)
{
    static const QRegularExpression request(
        uR"(^Requesting GPUs [\[(]([0-9 ,]+)[\])] with (\d+) MiB of memory from server (\d+)(?:, with version (\S+?))?\.{3})"_s);
    static const QRegularExpression list(uR"(^Server List:\s*(\S.*))"_s);
    static const QRegularExpression idle(uR"(^Client idle timeout:\s*(\d+)\s*min)"_s);
    if (const QRegularExpressionMatch match = matched(request, message); match.hasMatch()) {
        m_run.requestedGpus = group(match, 1);
        m_run.requestedMib = numberGroup(match, 2);
        keepFirst(m_run.version, group(match, 4));
        ++m_run.requests;
        return true;
    }
    if (const Words servers = firstGroup(list, message)) {
        m_run.serverList = servers;
        keepFirst(m_run.server, servers->section(u' ', 0, 0));
        return true;
    }
    if (const QRegularExpressionMatch match = matched(idle, message); match.hasMatch()) {
        m_run.idleTimeoutMinutes = numberGroup(match, 1);
        return true;
    }
    return message.startsWith(u"Requested resources:"_s);
}

bool Transcript::readLock(const QString &message)
{
    static const QRegularExpression lock(
        uR"(^Locked (\d+) GPUs? with partial memory ([0-9.]+), configuration saved to '([^']*)'?)"_s);
    const QRegularExpressionMatch match = matched(lock, message);
    if (!match.hasMatch())
        return false;
    m_run.lockedGpus = numberGroup(match, 1);
    m_run.partialMemory = group(match, 2);
    m_run.configFile = group(match, 3);
    return true;
}

bool Transcript::readStart(const QString &message)
{
    static const QRegularExpression command(
        uR"(^Running client command '(.*)' on (\d+) GPUs?, with the following servers:)"_s);
    static const QRegularExpression server(
        uR"(^(\S+) (\d+) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d+)(?: (\S+))?$)"_s);
    if (const Words line = firstGroup(command, message)) {
        m_run.command = line;
        return true;
    }
    if (const QRegularExpressionMatch match = matched(server, message);
        match.hasMatch() && !m_run.lockId) {
        m_run.host = group(match, 1);
        m_run.dispatcherPort = numberGroup(match, 2);
        m_run.lockId = group(match, 3);
        m_run.schedulerPort = numberGroup(match, 4);
        keepFirst(m_run.version, group(match, 5));
        m_isRunning = true;
        return true;
    }
    return message.startsWith(u"Command started, launching telemetry process"_s);
}

/// An application may print the same words: after a lock only its own file counts.
bool Transcript::readRelease(const QString &message)
{
    static const QRegularExpression releasing(uR"(^Releasing GPUs from config file '([^']*)')"_s);
    static const QRegularExpression released(
        uR"(^Released GPUs on (\d+) servers? and removed generated config file '([^']*)')"_s);
    const QRegularExpressionMatch start = matched(releasing, message);
    const QRegularExpressionMatch end = matched(released, message);
    const Words file = start.hasMatch() ? group(start, 1) : group(end, 2);
    if (!file || (m_run.configFile && *m_run.configFile != *file))
        return false;
    keepFirst(m_run.configFile, file);
    m_isRunning = false;
    m_run.isReleasing = true;
    if (end.hasMatch()) {
        m_run.isReleased = true;
        m_run.releasedServers = numberGroup(end, 1);
    }
    return true;
}

void setIfKnown(Facts &list, const QString &key, std::optional<qint64> number)
{
    if (number)
        list.set(key, *number);
}

} // namespace

std::vector<BitfusionLine> bitfusionLines(QStringView line)
{
    static const QRegularExpression prefix(uR"(^\s*\[([A-Z]+)\]\s+\d{4}-\d\d-\d\dT[\d:.]+Z\s*)"_s);
    static const QRegularExpression fatal(uR"((?:^|\s)Error:\s+(.*)$)"_s);
    QString level;
    QString message = clipped(line).trimmed().toString();
    if (const QRegularExpressionMatch match = matched(prefix, message); match.hasMatch()) {
        level = match.captured(1);
        message = message.mid(match.capturedEnd(0)).trimmed();
    }
    const QRegularExpressionMatch last = matched(fatal, message);
    if (!last.hasMatch())
        return {{level, message}};
    const QString before = message.left(last.capturedStart(0)).trimmed();
    const BitfusionLine error{u"Error"_s, last.captured(1).trimmed()};
    if (before.isEmpty())
        return {error};
    return {{level, before}, error};
}

BitfusionRun parseBitfusionRun(const Text &text)
{
    BitfusionRun found;
    Transcript transcript(found);
    for (const Text::Line &line : text.lines()) {
        if (promptCommand(line.text))
            continue;
        for (const BitfusionLine &statement : bitfusionLines(line.text))
            transcript.add(statement);
    }
    return found;
}

Facts facts(const BitfusionRun &run)
{
    Facts list;
    if (!run.isRun)
        return list;
    list.setIfKnown(u"server"_s, run.server);
    list.setIfKnown(u"client_id"_s, run.clientId);
    setIfKnown(list, u"gpus_locked"_s, run.lockedGpus);
    list.setIfKnown(u"partial_memory"_s, run.partialMemory);
    list.setIfKnown(u"requested_gpus"_s, run.requestedGpus);
    setIfKnown(list, u"requested_mem_mib"_s, run.requestedMib);
    list.setIfKnown(u"client_version"_s, run.version);
    setIfKnown(list, u"idle_timeout_min"_s, run.idleTimeoutMinutes);
    list.setIfKnown(u"config_file"_s, run.configFile);
    list.setIfKnown(u"command"_s, run.command);
    list.setIfKnown(u"lock"_s, run.lockId);
    list.setIfKnown(u"host"_s, run.host);
    setIfKnown(list, u"dispatcher_port"_s, run.dispatcherPort);
    setIfKnown(list, u"scheduler_port"_s, run.schedulerPort);
    if (run.isReleasing || run.lockId)
        list.set(u"released"_s, run.isReleased);
    setIfKnown(list, u"servers"_s, run.releasedServers);
    list.setIfKnown(u"warn"_s, run.warning);
    list.setIfKnown(u"error"_s, run.error);
    list.setIfKnown(u"reason"_s, run.reason);
    list.setIfKnown(u"fatal"_s, run.fatal);
    return list;
}

QJsonObject json(const BitfusionRun &run)
{
    return {{u"server"_s, orNull(run.server)}, {u"clientId"_s, orNull(run.clientId)},
        {u"requestedGpus"_s, orNull(run.requestedGpus)},
        {u"requestedMiB"_s, orNull(run.requestedMib)}, {u"requests"_s, run.requests},
        {u"version"_s, orNull(run.version)},
        {u"idleTimeoutMinutes"_s, orNull(run.idleTimeoutMinutes)},
        {u"lockedGpus"_s, orNull(run.lockedGpus)},
        {u"partialMemory"_s, figureOrNull(run.partialMemory)},
        {u"configFile"_s, orNull(run.configFile)}, {u"command"_s, orNull(run.command)},
        {u"lockId"_s, orNull(run.lockId)}, {u"host"_s, orNull(run.host)},
        {u"dispatcherPort"_s, orNull(run.dispatcherPort)},
        {u"schedulerPort"_s, orNull(run.schedulerPort)}, {u"released"_s, run.isReleased},
        {u"application"_s, QJsonArray::fromStringList(run.application)},
        {u"warning"_s, orNull(run.warning)}, {u"error"_s, orNull(run.error)},
        {u"reason"_s, orNull(run.reason)}, {u"fatal"_s, orNull(run.fatal)}};
}

} // namespace readings
