// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/choicesjson.h"

#include "services/setup/common/parameters.h"
#include "services/setup/vm/clone.h"
#include "services/setup/vm/create.h"

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

using values::PassthroughChoices;
using Assignment = PassthroughChoices::Assignment;

QJsonObject toObject(const Assignment &one)
{
    QJsonObject object{
        {u"host"_s, refText(one.host)}, {u"devices"_s, QJsonArray::fromStringList(one.devices)}};
    if (!one.vm.isNull())
        object.insert(u"vm"_s, refText(one.vm));
    if (one.create)
        object.insert(u"create"_s, Create::paramsOf(*one.create));
    if (one.clone)
        object.insert(u"clone"_s, Clone::paramsOf(*one.clone));
    return object;
}

values::MoRef refIn(const QJsonObject &object, const QString &name)
{
    return refOf(object.value(name).toString());
}

Assignment assignmentOf(const QJsonObject &object)
{
    Assignment one;
    one.host = refIn(object, u"host"_s);
    const QJsonArray devices = object.value(u"devices").toArray();
    for (const QJsonValue &device : devices)
        one.devices.append(device.toString());
    one.vm = refIn(object, u"vm"_s);
    if (object.contains(u"create"))
        one.create = Create::blueprintOf(object.value(u"create").toObject(), one.host);
    if (object.contains(u"clone"))
        one.clone = Clone::cloneOf(object.value(u"clone").toObject(), one.host);
    return one;
}

/// Flags by name, both ways.
struct Flag {
    const char16_t *name;
    bool PassthroughChoices::*member;
};
constexpr Flag flags[] = {
    {u"enable", &PassthroughChoices::enable},
    {u"dynamic", &PassthroughChoices::dynamic},
    {u"vendorSupportAsked", &PassthroughChoices::vendorSupportAsked},
    {u"upgradeHardware", &PassthroughChoices::upgradeHardware},
    {u"removeSnapshots", &PassthroughChoices::removeSnapshots},
    {u"powerOn", &PassthroughChoices::powerOn},
    {u"proveInGuest", &PassthroughChoices::proveInGuest},
    {u"installDriver", &PassthroughChoices::installDriver},
    {u"runCuda", &PassthroughChoices::runCuda},
};
struct Word {
    const char16_t *name;
    QString PassthroughChoices::*member;
};
constexpr Word words[] = {
    {u"label", &PassthroughChoices::label},
    {u"above4gEvidence", &PassthroughChoices::above4gEvidence},
    {u"vendorSupport", &PassthroughChoices::vendorSupport},
    {u"vsanMode", &PassthroughChoices::vsanMode},
    {u"driverFile", &PassthroughChoices::driverFile},
    {u"toolkitFile", &PassthroughChoices::toolkitFile},
};

} // namespace

QJsonObject barsObject(const QHash<QString, QList<PassthroughChoices::Bar>> &bars)
{
    QJsonObject object;
    for (auto it = bars.cbegin(); it != bars.cend(); ++it) {
        QJsonArray list;
        for (const PassthroughChoices::Bar &bar : it.value())
            list.append(QJsonObject{
                {u"index"_s, bar.index}, {u"bytes"_s, bar.bytes}, {u"is64bit"_s, bar.is64bit}});
        object.insert(it.key(), list);
    }
    return object;
}

QHash<QString, QList<PassthroughChoices::Bar>> barsIn(const QJsonObject &object)
{
    QHash<QString, QList<PassthroughChoices::Bar>> bars;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray list = it.value().toArray();
        for (const QJsonValue &value : list)
            bars[it.key()].append(
                {value[u"index"].toInt(), value[u"bytes"].toInteger(), value[u"is64bit"].toBool()});
    }
    return bars;
}

QJsonObject toJson(const PassthroughChoices &choices)
{
    QJsonArray assignments, shutDown;
    for (const Assignment &one : choices.assignments)
        assignments.append(toObject(one));
    for (const values::MoRef &vm : choices.shutDown)
        shutDown.append(refText(vm));
    QJsonObject object{{u"assignments"_s, assignments}, {u"hostsAtOnce"_s, choices.hostsAtOnce}};
    for (const Flag &flag : flags)
        object.insert(QStringView(flag.name), choices.*flag.member);
    for (const Word &word : words) {
        if (!(choices.*word.member).isEmpty())
            object.insert(QStringView(word.name), choices.*word.member);
    }
    if (!shutDown.isEmpty())
        object.insert(u"shutDown"_s, shutDown);
    if (!choices.bars.isEmpty())
        object.insert(u"bars"_s, barsObject(choices.bars));
    if (choices.mmioSizeGb)
        object.insert(u"mmioSizeGb"_s, *choices.mmioSizeGb);
    return object;
}

PassthroughChoices passthroughChoicesFrom(const QJsonObject &object)
{
    PassthroughChoices choices;
    const QJsonArray assignments = object.value(u"assignments").toArray();
    for (const QJsonValue &one : assignments)
        choices.assignments.append(assignmentOf(one.toObject()));
    const QJsonArray shutDown = object.value(u"shutDown").toArray();
    for (const QJsonValue &vm : shutDown)
        choices.shutDown.append(refOf(vm.toString()));
    choices.hostsAtOnce = object.value(u"hostsAtOnce").toInt(1);
    for (const Flag &flag : flags)
        choices.*flag.member = object.value(QStringView(flag.name)).toBool(choices.*flag.member);
    for (const Word &word : words)
        choices.*word.member = object.value(QStringView(word.name)).toString();
    choices.bars = barsIn(object.value(u"bars").toObject());
    if (object.contains(u"mmioSizeGb"))
        choices.mmioSizeGb = object.value(u"mmioSizeGb").toInt();
    return choices;
}

} // namespace setup
