// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/setupfacts.h"

#include "services/vsphere/hostservices.h"
#include "services/vsphere/operations/customfield.h"

#include <QMap>

namespace vsphere
{

using values::HostSetup;
using values::MoRef;
using values::VmSetup;

namespace
{

struct Path {
    const char *type;
    const char *path;
    ApiVersion since = {};
};

const QList<Path> &all()
{
    static const ApiVersion v67(6, 7);
    static const ApiVersion v702(7, 0, 2);
    static const QList<Path> paths{
        {"HostSystem", "capability.assignHwPciConfigSupported", v702},
        {"HostSystem", "config.vsanHostConfig"},
        {"HostSystem", "config.service.service"},
        {"HostSystem", "config.option"},
        {"HostSystem", "datastore"},
        {"HostSystem", "network"},
        {"HostSystem", "vm"},
        {"HostSystem", "recentTask"},
        {"HostSystem", "customValue"},
        {"HostSystem", "availableField"},
        {"VirtualMachine", "config.changeVersion"},
        {"VirtualMachine", "config.instanceUuid"},
        {"VirtualMachine", "config.files"},
        {"VirtualMachine", "config.memoryAllocation.limit"},
        {"VirtualMachine", "config.cpuAllocation.reservation"},
        {"VirtualMachine", "config.cpuHotAddEnabled"},
        {"VirtualMachine", "config.nestedHVEnabled"},
        {"VirtualMachine", "config.flags.vvtdEnabled", v67},
        {"VirtualMachine", "config.latencySensitivity.level"},
        {"VirtualMachine", "config.scheduledHardwareUpgradeInfo"},
        {"VirtualMachine", "config.hardware.device"},
        {"VirtualMachine", "runtime.faultToleranceState"},
        {"VirtualMachine", "runtime.consolidationNeeded"},
        {"VirtualMachine", "runtime.question"},
        {"VirtualMachine", "runtime.bootTime"},
        {"VirtualMachine", "snapshot"},
        {"VirtualMachine", "resourcePool"},
        {"VirtualMachine", "parent"},
        {"VirtualMachine", "datastore"},
        {"VirtualMachine", "recentTask"},
        {"VirtualMachine", "disabledMethod"},
    };
    return paths;
}

QList<MoRef> references(XmlNode list)
{
    QList<MoRef> refs;
    for (const XmlNode node : list.children())
        refs.append(node.toMoRef());
    return refs;
}

QList<values::TaskInfo> unread(XmlNode list)
{
    QList<values::TaskInfo> tasks;
    for (const XmlNode node : list.children()) {
        values::TaskInfo task;
        task.ref = node.toMoRef();
        tasks.append(task);
    }
    return tasks;
}

void collectSnapshots(XmlNode parent, QByteArrayView name, QMultiMap<QDateTime, QString> &into)
{
    for (const XmlNode tree : parent.children()) {
        if (tree.name() != name)
            continue;
        into.insert(tree.child("createTime").toDateTime(), tree.child("name").toString());
        collectSnapshots(tree, "childSnapshotList", into);
    }
}

QStringList snapshotNames(XmlNode snapshot)
{
    QMultiMap<QDateTime, QString> byTime;
    collectSnapshots(snapshot, "rootSnapshotList", byTime);
    return byTime.values();
}

QStringList choices(XmlNode question)
{
    QStringList found;
    for (const XmlNode info : question.child("choice").children()) {
        if (info.name() == "choiceInfo")
            found.append(
                info.child("key").toString() + QLatin1Char('|') + info.child("label").toString());
    }
    return found;
}

QString isoOf(XmlNode devices)
{
    for (const XmlNode device : devices.children()) {
        const XmlNode backing = device.child("backing");
        if (device.xsiType() == "VirtualCdrom" && backing.xsiType() == "VirtualCdromIsoBackingInfo")
            return backing.child("fileName").toString();
    }
    return {};
}

QStringList texts(XmlNode list)
{
    QStringList found;
    for (const XmlNode node : list.children())
        found.append(node.toString());
    return found;
}

/// Only what still waits: an upgrade that was made or failed is none to come.
QString scheduledVersion(XmlNode info)
{
    const QByteArrayView policy = info.child("upgradePolicy").text();
    const QByteArrayView status = info.child("scheduledHardwareUpgradeStatus").text();
    const bool waits = policy == "always" || policy == "onSoftPowerOff";
    return waits && status == "pending" ? info.child("versionKey").toString() : QString();
}

void readConfig(VmSetup &into, QByteArrayView path, XmlNode val)
{
    if (path == "config.changeVersion")
        into.changeVersion = val.toString();
    else if (path == "config.instanceUuid")
        into.instanceUuid = val.toString();
    else if (path == "config.memoryAllocation.limit")
        into.memoryLimitMiB = val.toInteger();
    else if (path == "config.cpuAllocation.reservation")
        into.cpuReservationMhz = val.toInteger();
    else if (path == "config.cpuHotAddEnabled")
        into.cpuHotAdd = val.toBool();
    else if (path == "config.nestedHVEnabled")
        into.nestedHv = val.toBool();
    else if (path == "config.flags.vvtdEnabled")
        into.virtualIommu = val.toBool();
    else if (path == "config.latencySensitivity.level")
        into.latencySensitivity = val.toString();
    else if (path == "config.scheduledHardwareUpgradeInfo")
        into.scheduledHardware = scheduledVersion(val);
    else if (path == "config.hardware.device")
        into.isoPath = isoOf(val);
    else if (path == "config.files") {
        into.vmPath = val.child("vmPathName").toString();
        into.logDirectory = val.child("logDirectory").toString();
    }
}

void readRuntime(VmSetup &into, QByteArrayView path, XmlNode val)
{
    if (path == "runtime.faultToleranceState")
        into.faultTolerance = val.toString();
    else if (path == "runtime.consolidationNeeded")
        into.consolidationNeeded = val.toBool();
    else if (path == "runtime.bootTime")
        into.bootTime = val.toDateTime();
    else if (path == "snapshot")
        into.snapshots = snapshotNames(val);
    else if (path == "runtime.question") {
        into.questionId = val.child("id").toString();
        into.questionChoices = choices(val);
    }
}

void readPlace(VmSetup &into, QByteArrayView path, XmlNode val)
{
    if (path == "resourcePool")
        into.pool = val.toMoRef();
    else if (path == "parent")
        into.folder = val.toMoRef();
    else if (path == "datastore")
        into.datastores = references(val);
    else if (path == "recentTask")
        into.tasks = unread(val);
    else if (path == "disabledMethod")
        into.disabledMethods = texts(val);
}

/// The value of our attribute: definitions give it a number, values name the number.
QString markerOf(XmlNode definitions, XmlNode held)
{
    QString key;
    for (const XmlNode definition : definitions.children()) {
        if (definition.child("name").toString() == markerFieldName())
            key = definition.child("key").toString();
    }
    for (const XmlNode value : held.children()) {
        if (!key.isEmpty() && value.child("key").toString() == key)
            return value.child("value").toString();
    }
    return {};
}

/// Of a host's many settings only one matters here.
std::optional<bool> hotPlugOf(XmlNode options)
{
    for (const XmlNode option : options.children()) {
        if (option.child("key").text() == "VMkernel.Boot.enablePCIEHotplug")
            return option.child("value").toBool();
    }
    return {};
}

std::optional<bool> sshState(XmlNode services)
{
    for (const XmlNode service : services.children()) {
        if (service.child("key").toString() == sshServiceKey())
            return service.child("running").toBool();
    }
    return {};
}

template <class Visit>
void forEachProperty(XmlNode object, Visit visit)
{
    for (const XmlNode property : object.children()) {
        if (property.name() == "propSet")
            visit(property.child("name").text(), property.child("val"));
    }
}

} // namespace

QList<QByteArray> setupPaths(QByteArrayView type, const ApiVersion &version)
{
    QList<QByteArray> found;
    for (const Path &path : all()) {
        if (type == path.type && path.since <= version)
            found.append(path.path);
    }
    return found;
}

VmSetup readVmSetup(XmlNode object)
{
    VmSetup setup;
    forEachProperty(object, [&setup](QByteArrayView path, XmlNode val) {
        readConfig(setup, path, val);
        readRuntime(setup, path, val);
        readPlace(setup, path, val);
    });
    return setup;
}

HostSetup readHostSetup(XmlNode object)
{
    HostSetup setup;
    XmlNode definitions;
    XmlNode held;
    forEachProperty(object, [&](QByteArrayView path, XmlNode val) {
        if (path == "capability.assignHwPciConfigSupported")
            setup.labelsSupported = val.toBool();
        else if (path == "config.vsanHostConfig")
            setup.vsan = val.child("enabled").toBool().value_or(false);
        else if (path == "config.service.service")
            setup.sshRunning = sshState(val);
        else if (path == "config.option")
            setup.pcieHotPlug = hotPlugOf(val);
        else if (path == "datastore")
            setup.datastores = references(val);
        else if (path == "network")
            setup.networks = references(val);
        else if (path == "recentTask")
            setup.tasks = unread(val);
        else if (path == "availableField")
            definitions = val;
        else if (path == "customValue")
            held = val;
    });
    setup.marker = markerOf(definitions, held);
    return setup;
}

} // namespace vsphere
