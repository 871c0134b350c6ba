// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/clusterfacts.h"

#include "services/vsphere/decode/propertyrule.h"

#include <QHash>

namespace vsphere
{

using values::ClusterSetup;
using values::MoRef;
using values::PoolSetup;

namespace
{

struct Groups {
    QHash<QString, QList<MoRef>> vms, hosts;
};

QList<MoRef> members(XmlNode group, QByteArrayView name)
{
    QList<MoRef> refs;
    for (const XmlNode field : group.children()) {
        if (field.name() == name)
            refs.append(field.toMoRef());
    }
    return refs;
}

Groups readGroups(XmlNode config)
{
    Groups groups;
    for (const XmlNode group : config.children()) {
        if (group.name() != "group")
            continue;
        const QString name = group.child("name").toString();
        if (group.xsiType() == "ClusterVmGroup")
            groups.vms.insert(name, members(group, "vm"));
        else if (group.xsiType() == "ClusterHostGroup")
            groups.hosts.insert(name, members(group, "host"));
    }
    return groups;
}

bool isInForce(XmlNode rule)
{
    return rule.name() == "rule" && rule.xsiType() == "ClusterVmHostRuleInfo"
        && rule.child("enabled").toBool().value_or(false)
        && rule.child("mandatory").toBool().value_or(false);
}

ClusterSetup::HostRule readRule(XmlNode rule, const Groups &groups)
{
    ClusterSetup::HostRule read;
    read.name = decodedName(rule.child("name").text());
    read.vms = groups.vms.value(rule.child("vmGroupName").toString());
    const QString only = rule.child("affineHostGroupName").toString();
    read.never = only.isEmpty();
    read.hosts
        = groups.hosts.value(read.never ? rule.child("antiAffineHostGroupName").toString() : only);
    return read;
}

void readOwnBehavior(ClusterSetup &into, XmlNode config)
{
    const MoRef vm = config.child("key").toMoRef();
    if (!config.child("enabled").toBool().value_or(true))
        into.drsOfVm.insert(vm, QStringLiteral("disabled"));
    else if (const XmlNode behavior = config.child("behavior"))
        into.drsOfVm.insert(vm, behavior.toString());
}

} // namespace

ClusterSetup readClusterSetup(XmlNode configurationEx)
{
    ClusterSetup setup;
    const XmlNode das = configurationEx.child("dasConfig");
    setup.ha = das.child("enabled").toBool();
    setup.admissionControl = das.child("admissionControlEnabled").toBool();
    const XmlNode drs = configurationEx.child("drsConfig");
    setup.drsBehavior = drs.child("defaultVmBehavior").toString();
    const bool mayDiffer = drs.child("enableVmBehaviorOverrides").toBool().value_or(true);
    const Groups groups = readGroups(configurationEx);
    for (const XmlNode part : configurationEx.children()) {
        if (part.name() == "drsVmConfig" && mayDiffer)
            readOwnBehavior(setup, part);
        else if (isInForce(part))
            setup.hostRules.append(readRule(part, groups));
    }
    return setup;
}

std::optional<QList<MoRef>> readHostVms(XmlNode list)
{
    if (!list)
        return {};
    QList<MoRef> vms;
    for (const XmlNode node : list.children())
        vms.append(node.toMoRef());
    return vms;
}

QList<QByteArray> poolPaths()
{
    return {"name", "parent", "config.memoryAllocation"};
}

PoolSetup readPoolSetup(XmlNode object)
{
    PoolSetup setup;
    for (const XmlNode property : object.children()) {
        const QByteArrayView path = property.child("name").text();
        const XmlNode val = property.child("val");
        if (path == "name")
            setup.name = decodedName(val.text());
        else if (path == "parent")
            setup.isRoot = val.type() != "ResourcePool";
        else if (path == "config.memoryAllocation") {
            setup.reservationMiB = val.child("reservation").toInteger();
            setup.expandable = val.child("expandableReservation").toBool();
        }
    }
    return setup;
}

} // namespace vsphere
