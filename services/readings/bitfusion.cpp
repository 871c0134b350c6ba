// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/bitfusion.h"

#include "services/readings/shelltext.h"

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

void readScheduler(const QString &all, Bitfusion &into)
{
    static const QRegularExpression started(
        uR"(Running resource scheduler on (\S+) using (\d+) GPUs? \(([\d ,]*)\) with (\d+) MiB of memory each)"_s);
    const QRegularExpressionMatch match = matched(started, all);
    into.listen = group(match, 1);
    into.servedGpus = numberGroup(match, 2);
    into.servedIds = group(match, 3);
    into.servedMib = numberGroup(match, 4);
}

void readInit(const QString &all, Bitfusion &into)
{
    if (!all.contains(u"License has been initialized"_s) && !all.contains(u"is licensed and"_s))
        return;
    into.licensed = all.contains(u"licensed and is ready for use"_s, Qt::CaseInsensitive);
    into.refreshed = all.contains(u"Refresh successful"_s, Qt::CaseInsensitive);
}

void readLine(QStringView line, Bitfusion &into)
{
    static const QRegularExpression path(uR"(^\s*(/\S*/(?:flexdirect|bitfusion))\s*$)"_s);
    static const QRegularExpression version(
        uR"(^\s*(?:(?:bitfusion|flexdirect)?\s*version:?\s*)(\d+\.\d+[\w.-]*))"_s,
        QRegularExpression::CaseInsensitiveOption);
    keepFirst(into.path, firstGroup(path, line));
    keepFirst(into.version, firstGroup(version, line));
    const bool isNamed = line.contains(u"flexdirect") || line.contains(u"bitfusion");
    if (isNamed && (line.contains(u"command not found") || line.contains(u": not found")))
        keepFirst(into.error, u"not found"_s);
    else if (isNamed && line.contains(u"ermission denied"))
        keepFirst(into.error, u"permission denied"_s);
}

} // namespace

Bitfusion parseBitfusion(const Text &text)
{
    Bitfusion found;
    found.run = parseBitfusionRun(text);
    found.health = parseBitfusionHealth(text);
    found.gpus = parseBitfusionGpus(text);
    for (const Text::Line &line : text.lines()) {
        if (!promptCommand(line.text))
            readLine(clipped(line.text), found);
    }
    // statements of init and the scheduler may be broken anywhere; they stand at the beginning
    const QString all = clipped(text.content()).toString().simplified();
    readScheduler(all, found);
    readInit(all, found);
    return found;
}

int likenessOfBitfusion(const Text &text)
{
    for (const QLatin1String mark :
        {QLatin1String("flexdirect"), QLatin1String("Flexdirect"), QLatin1String("bitfusion"),
            QLatin1String("Choosing GPUs from server list"), QLatin1String("gpu availability"),
            QLatin1String("Releasing GPUs from config file"), QLatin1String("to claim client id"),
            QLatin1String("to claim host id"), QLatin1String("with partial memory"),
            QLatin1String("resource scheduler on"), QLatin1String("[MARGINAL] Check")}) {
        if (text.contains(mark))
            return 92;
    }
    static const QRegularExpression server(uR"((?:^|\n)\s*- server \d+ \[)"_s);
    if (server.match(text.content()).hasMatch())
        return 85;
    return text.lines().size() < 50 && !parseBitfusionGpus(text).configured.empty() ? 30 : 0;
}

Facts facts(const Bitfusion &bitfusion)
{
    Facts list = facts(bitfusion.gpus);
    list.append(facts(bitfusion.health));
    list.append(facts(bitfusion.run));
    list.setIfKnown(u"path"_s, bitfusion.path);
    list.setIfKnown(u"version"_s, bitfusion.version);
    if (bitfusion.licensed) {
        list.set(u"licensed"_s, *bitfusion.licensed);
        list.set(u"refreshed"_s, bitfusion.refreshed.value_or(false));
    }
    list.setIfKnown(u"listen"_s, bitfusion.listen);
    if (bitfusion.servedGpus)
        list.set(u"gpus"_s, *bitfusion.servedGpus);
    list.setIfKnown(u"gpu_ids"_s, bitfusion.servedIds);
    if (bitfusion.servedMib)
        list.set(u"mem_mib"_s, *bitfusion.servedMib);
    if (bitfusion.error && !list.contains(u"error"_s))
        list.setIfKnown(u"error"_s, bitfusion.error);
    return list;
}

QJsonObject json(const Bitfusion &bitfusion)
{
    return {{u"run"_s, bitfusion.run.isRun ? QJsonValue(json(bitfusion.run)) : QJsonValue()},
        {u"health"_s,
            bitfusion.health.result().isEmpty() ? QJsonValue()
                                                : QJsonValue(json(bitfusion.health))},
        {u"pool"_s, json(bitfusion.gpus)}, {u"path"_s, orNull(bitfusion.path)},
        {u"version"_s, orNull(bitfusion.version)}, {u"licensed"_s, orNull(bitfusion.licensed)},
        {u"refreshed"_s, orNull(bitfusion.refreshed)}, {u"listen"_s, orNull(bitfusion.listen)},
        {u"servedGpus"_s, orNull(bitfusion.servedGpus)},
        {u"servedIds"_s, orNull(bitfusion.servedIds)},
        {u"servedMiB"_s, orNull(bitfusion.servedMib)}, {u"error"_s, orNull(bitfusion.error)}};
}

} // namespace readings
