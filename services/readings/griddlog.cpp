// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/griddlog.h"

#include "services/readings/shelltext.h"

#include <QJsonArray>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Attempt = GriddLog::Attempt;

/// "(Info: server; product)", "(Info: server, product; Expiry: when)",
/// "(Info: server; product - Error: words)"; older: "(Info: url; GRID-Virtual-WS,2.0)".
Attempt attemptOf(QStringView message)
{
    static const QRegularExpression info(
        uR"(\(Info:\s*([^;,\s)]+)\s*[;,]?\s*(.*?)(?:\s*;\s*Expiry:\s*(.*?)|\s+-\s+Error:\s*(.*?))?\)?\s*$)"_s);
    static const QRegularExpression from(
        uR"(from (?:license )?server:?\s+([\w.:/-]*[\w/])|license from\s+([\w.:/-]*[\w/]))"_s);
    static const QRegularExpression error(uR"(\bError:\s*(.*?)\)?\s*$)"_s);
    Attempt attempt;
    const QRegularExpressionMatch match = matched(info, message);
    if (match.hasMatch()) {
        attempt.server = group(match, 1);
        attempt.product = group(match, 2);
        attempt.expiry = group(match, 3);
        attempt.error = group(match, 4);
        if (attempt.product && attempt.product->isEmpty())
            attempt.product.reset();
        return attempt;
    }
    const QRegularExpressionMatch server = matched(from, message);
    attempt.server = group(server, server.capturedStart(1) >= 0 ? 1 : 2);
    attempt.error = firstGroup(error, message);
    return attempt;
}

bool readRequest(QStringView message, GriddLog &into)
{
    const bool isGranted = message.contains(u"icense acquired successfully")
        || message.contains(u"icense was acquired successfully")
        || message.contains(u"icense renewed successfully")
        || message.contains(u"icense borrowed successfully");
    if (isGranted) {
        into.granted = attemptOf(message);
        into.lastEvent = message.contains(u"renewed") ? u"renewed"_s : u"acquired"_s;
    } else if (message.contains(u"icense returned successfully")) {
        into.lastEvent = u"returned"_s;
    } else if (message.contains(u"Acquiring license")) {
        into.asked = attemptOf(message);
        into.lastEvent = u"acquiring"_s;
    } else if (message.contains(u"Failed to acquire") || message.contains(u"Failed to renew")) {
        into.failures.push_back(attemptOf(message));
        into.lastEvent = u"failed"_s;
    } else if (message.contains(u"system is licensed for")) {
        if (!into.granted)
            into.granted.emplace();
        keepFirst(into.granted->product, behind(message, u"licensed for "));
        into.lastEvent = u"acquired"_s;
    } else {
        return false;
    }
    return true;
}

void readTrouble(QStringView message, GriddLog &into)
{
    static const QRegularExpression trouble(
        uR"(^(?:Failed|Invalid|Unable|Error|No |Configuration parameter|Mismatch|Maximum|Token)\b|\b(?:not found|expired|mismatch|refused|timed out|failed)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (message.contains(u"client configuration token file")
        || message.contains(u"onfiguration token is not")) {
        into.isTokenMissing = true;
        return;
    }
    if (matched(trouble, message).hasMatch() && into.errors.size() < 100)
        into.errors.push_back(message.toString());
}

void readDaemon(QStringView message, GriddLog &into)
{
    static const QRegularExpression package(uR"(vGPU Software package \((\d+)\))"_s);
    keepFirst(into.package, firstGroup(package, message));
    if (readRequest(message, into))
        return;
    if (message.startsWith(u"Started ("))
        into.lastEvent = u"started"_s;
    else if (message.startsWith(u"Shutdown") || message.startsWith(u"Shutting down"))
        into.lastEvent = u"stopped"_s;
    else
        readTrouble(message, into);
}

bool speaksOfLicence(const LogLine &line)
{
    return line.source.startsWith(u"nvidia-gridd") || line.message.contains(u"icense ")
        || line.message.contains(u"is licensed for");
}

void addAttempt(const Attempt &attempt, const QString &prefix, Facts &list)
{
    list.setIfKnown(prefix + u"server", attempt.server);
    list.setIfKnown(prefix + u"product", attempt.product);
    list.setIfKnown(prefix + u"error", attempt.error);
    list.setIfKnown(prefix + u"expiry", attempt.expiry);
}

QJsonObject json(const Attempt &attempt)
{
    return {{u"server"_s, orNull(attempt.server)}, {u"product"_s, orNull(attempt.product)},
        {u"error"_s, orNull(attempt.error)}, {u"expiry"_s, orNull(attempt.expiry)}};
}

/// What is in force now: the licence granted, else the one asked for, else the one refused.
Attempt subjectOf(const GriddLog &log)
{
    Attempt subject = log.granted.value_or(Attempt());
    if (log.asked) {
        keepFirst(subject.server, log.asked->server);
        keepFirst(subject.product, log.asked->product);
    }
    if (!log.failures.empty()) {
        keepFirst(subject.server, log.failures.back().server);
        keepFirst(subject.product, log.failures.back().product);
    }
    return subject;
}

Words errorOf(const GriddLog &log)
{
    if (log.granted)
        return std::nullopt;
    if (!log.failures.empty() && log.failures.back().error)
        return log.failures.back().error;
    if (!log.errors.isEmpty())
        return log.errors.front();
    if (log.isTokenMissing)
        return u"client configuration token missing"_s;
    return log.failures.empty() ? std::nullopt : Words(u"license not acquired"_s);
}

} // namespace

GriddLog parseGriddLog(const Text &text)
{
    static const QRegularExpression active(uR"(^\s*Active:\s+(\w+))"_s);
    GriddLog found;
    for (const Text::Line &full : text.lines()) {
        const LogLine line = logLine(clipped(full.text));
        keepFirst(found.service, firstGroup(active, line.message));
        if (line.source.startsWith(u"systemd") || !speaksOfLicence(line))
            continue;
        found.isAboutLicence = true;
        readDaemon(line.message, found);
    }
    return found;
}

int likenessOfGriddLog(const Text &text)
{
    if (text.contains(QLatin1String("nvidia-gridd")))
        return 85;
    for (const QLatin1String mark : {QLatin1String("icense acquired successfully"),
             QLatin1String("license was acquired successfully"),
             QLatin1String("Acquiring license")}) {
        if (text.contains(mark))
            return 75;
    }
    return 0;
}

Facts facts(const GriddLog &log)
{
    Facts list;
    if (!log.isAboutLicence && !log.service)
        return list;
    list.set(u"license_acquired"_s, log.granted.has_value());
    const Attempt subject = subjectOf(log);
    list.setIfKnown(u"server"_s, subject.server);
    list.setIfKnown(u"product"_s, subject.product);
    list.setIfKnown(u"expiry"_s, subject.expiry);
    list.set(u"failures"_s, qint64(log.failures.size()));
    for (size_t i = 0; i < log.failures.size(); ++i)
        addAttempt(log.failures[i], u"fail%1."_s.arg(i), list);
    list.setIfKnown(u"error"_s, errorOf(log));
    for (qsizetype i = 0; i < log.errors.size(); ++i)
        list.set(u"error%1"_s.arg(i), Facts::Value(log.errors[i]));
    if (log.isTokenMissing)
        list.set(u"token_missing"_s, true);
    list.setIfKnown(u"last_event"_s, log.lastEvent);
    list.setIfKnown(u"event"_s, log.lastEvent);
    list.setIfKnown(u"service"_s, log.service);
    list.setIfKnown(u"package"_s, log.package);
    return list;
}

QJsonObject json(const GriddLog &log)
{
    QJsonArray failures;
    for (const Attempt &attempt : log.failures)
        failures.append(json(attempt));
    return {{u"licensed"_s, log.granted.has_value()},
        {u"licence"_s, log.granted ? QJsonValue(json(*log.granted)) : QJsonValue()},
        {u"asked"_s, log.asked ? QJsonValue(json(*log.asked)) : QJsonValue()},
        {u"failures"_s, failures}, {u"errors"_s, QJsonArray::fromStringList(log.errors)},
        {u"lastEvent"_s, orNull(log.lastEvent)}, {u"service"_s, orNull(log.service)},
        {u"tokenMissing"_s, log.isTokenMissing}};
}

} // namespace readings
