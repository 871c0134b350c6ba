// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/nvrmlog.h"

#include <QJsonArray>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Xid = NvrmLog::Xid;

Facts facts(const Xid &xid)
{
    Facts list;
    if (xid.code)
        list.set(u"code"_s, *xid.code);
    list.setIfKnown(u"pci"_s, xid.pci);
    list.setIfKnown(u"pid"_s, xid.pid);
    list.setIfKnown(u"name"_s, xid.process);
    list.setIfKnown(u"channel"_s, xid.channel);
    list.setIfKnown(u"time"_s, xid.time);
    list.setIfKnown(u"text"_s, xid.text);
    return list;
}

void addXids(const NvrmLog &log, Facts &list)
{
    qint64 ofGpus = 0, ofSwitches = 0;
    for (const Xid &xid : log.xids) {
        if (xid.ofSwitch)
            list.append(facts(xid), u"sxid%1."_s.arg(ofSwitches++));
        else
            list.append(facts(xid), u"xid%1."_s.arg(ofGpus++));
    }
    list.set(u"xids"_s, ofGpus);
    if (ofSwitches > 0)
        list.set(u"sxids"_s, ofSwitches);
}

void addErrors(const NvrmLog &log, Facts &list)
{
    if (!log.errors.isEmpty()) {
        list.set(u"error"_s, Facts::Value(log.errors.front()));
        list.set(u"errors"_s, qint64(log.errors.size()));
    }
    for (qsizetype i = 0; i < log.errors.size(); ++i)
        list.set(u"error%1"_s.arg(i), Facts::Value(log.errors[i]));
    list.setIfKnown(u"code"_s, log.rmCode ? log.rmCode : log.probeError);
    list.setIfKnown(u"rm_code"_s, log.rmCode);
    list.setIfKnown(u"minor"_s, log.minor);
    list.setIfKnown(u"probe_error"_s, log.probeError);
    list.setIfKnown(u"device_id"_s, log.unsupportedId);
    for (const NvrmLog::Bar &bar : log.invalidBars) {
        list.setIfKnown(u"bar"_s + bar.index.value_or(QString()), bar.size);
        list.setIfKnown(u"bar%1_addr"_s.arg(bar.index.value_or(QString())), bar.address);
    }
    if (log.multipleBars)
        list.set(u"multiple_bars"_s, true);
    list.setIfKnown(u"kernel_bug"_s, log.kernelBug);
    if (log.needsReset)
        list.set(u"needs_reset"_s, true);
}

bool isEmpty(const NvrmLog &log)
{
    return !log.driver && log.xids.empty() && log.errors.isEmpty() && log.addresses.isEmpty()
        && !log.client && !log.module && !log.kernelBug && !log.modeset && !log.isTainted
        && !log.multipleBars;
}

QJsonObject json(const Xid &xid)
{
    return {{u"code"_s, orNull(xid.code)}, {u"pci"_s, orNull(xid.pci)}, {u"pid"_s, orNull(xid.pid)},
        {u"process"_s, orNull(xid.process)}, {u"channel"_s, orNull(xid.channel)},
        {u"time"_s, orNull(xid.time)}, {u"text"_s, orNull(xid.text)}, {u"switch"_s, xid.ofSwitch}};
}

} // namespace

Facts facts(const NvrmLog &log)
{
    Facts list;
    if (isEmpty(log))
        return list;
    list.setIfKnown(u"driver"_s, log.driver);
    list.setIfKnown(u"client"_s, log.client);
    list.setIfKnown(u"module"_s, log.module);
    for (qsizetype i = 0; i < log.addresses.size(); ++i)
        list.set(u"pci%1"_s.arg(i), Facts::Value(log.addresses[i]));
    for (qsizetype i = 0; i < log.gpus.size(); ++i)
        list.set(u"gpu%1.bus_id"_s.arg(i), Facts::Value(log.gpus[i]));
    if (!log.gpus.isEmpty())
        list.set(u"gpus"_s, qint64(log.gpus.size()));
    addXids(log, list);
    addErrors(log, list);
    list.setIfKnown(u"gpu_uuid"_s, log.gpuUuid);
    list.setIfKnown(u"board_serial"_s, log.boardSerial);
    list.setIfKnown(u"modeset"_s, log.modeset);
    if (log.isTainted)
        list.set(u"tainted"_s, true);
    return list;
}

QJsonObject json(const NvrmLog &log)
{
    QJsonArray xids, bars;
    for (const Xid &xid : log.xids)
        xids.append(json(xid));
    for (const NvrmLog::Bar &bar : log.invalidBars)
        bars.append(QJsonObject{{u"index"_s, figureOrNull(bar.index)},
            {u"size"_s, orNull(bar.size)}, {u"address"_s, orNull(bar.address)}});
    return {{u"driver"_s, orNull(log.driver)}, {u"client"_s, orNull(log.client)},
        {u"module"_s, orNull(log.module)}, {u"gpus"_s, QJsonArray::fromStringList(log.gpus)},
        {u"xids"_s, xids}, {u"errors"_s, QJsonArray::fromStringList(log.errors)},
        {u"rmCode"_s, orNull(log.rmCode)}, {u"minor"_s, figureOrNull(log.minor)},
        {u"probeError"_s, figureOrNull(log.probeError)},
        {u"unsupportedId"_s, orNull(log.unsupportedId)}, {u"invalidBars"_s, bars},
        {u"multipleBars"_s, log.multipleBars}, {u"kernelBug"_s, orNull(log.kernelBug)},
        {u"gpuUuid"_s, orNull(log.gpuUuid)}, {u"boardSerial"_s, orNull(log.boardSerial)},
        {u"modeset"_s, orNull(log.modeset)}, {u"tainted"_s, log.isTainted},
        {u"needsReset"_s, log.needsReset}};
}

} // namespace readings
