// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/taskdecoder.h"

#include "services/vsphere/decode/fault.h"
#include "services/vsphere/decode/propertyrule.h"

namespace vsphere
{

using values::TaskInfo;

namespace
{

TaskInfo::State stateOf(QByteArrayView word)
{
    if (word == "queued")
        return TaskInfo::State::Queued;
    if (word == "running")
        return TaskInfo::State::Running;
    if (word == "success")
        return TaskInfo::State::Success;
    if (word == "error")
        return TaskInfo::State::Error;
    return TaskInfo::State::Unknown;
}

QString userOf(XmlNode reason)
{
    const QString user = reason.child("userName").toString();
    return user.isEmpty() ? reason.child("name").toString() : user;
}

void readInfo(TaskInfo &into, XmlNode info)
{
    into.descriptionId = info.child("descriptionId").toString();
    into.name = info.child("name").toString();
    into.entity = info.child("entity").toMoRef();
    into.entityName = decodedName(info.child("entityName").text());
    into.state = stateOf(info.child("state").text());
    into.progress = info.child("progress").toInt();
    into.cancelable = info.child("cancelable").toBool().value_or(false);
    into.cancelled = info.child("cancelled").toBool().value_or(false);
    into.user = userOf(info.child("reason"));
    into.queued = info.child("queueTime").toDateTime();
    into.started = info.child("startTime").toDateTime();
    into.completed = info.child("completeTime").toDateTime();
    const XmlNode result = info.child("result");
    if (result.xsiType() == "ManagedObjectReference")
        into.result = result.toMoRef();
    if (const XmlNode error = info.child("error")) {
        const Fault fault = Fault::fromLocalized(error);
        into.error = fault.words();
        into.faultType = fault.type;
    }
}

} // namespace

TaskInfo readTask(const XmlNode &object)
{
    TaskInfo task;
    task.ref = object.child("obj").toMoRef();
    for (const XmlNode property : object.children()) {
        if (property.child("name").text() == "info")
            readInfo(task, property.child("val"));
    }
    return task;
}

} // namespace vsphere
