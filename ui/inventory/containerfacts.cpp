// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/containerfacts.h"

#include "models/format.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::ContainerFacts)
};

/// Deeper inventories than this are cut short: a parent chain from outside may be a circle.
constexpr int deepest = 64;

bool liesBelow(
    const models::ServerEstate &estate, values::MoRef parent, const values::MoRef &container)
{
    for (int level = 0; level < deepest && !parent.isNull(); ++level) {
        if (parent == container)
            return true;
        const models::EntityPtr entity = estate.entities.value(parent);
        if (entity == nullptr)
            return false;
        parent = entity->parent;
    }
    return false;
}

void countHost(const values::Host &host, const models::ServerEstate &estate, Contents &contents)
{
    const bool connected = host.connection == values::ConnectionState::Connected
        || host.connection == values::ConnectionState::Unknown;
    ++contents.hosts;
    contents.hostsInMaintenance += host.inMaintenance.value_or(false) ? 1 : 0;
    contents.hostsNotConnected += connected ? 0 : 1;
    const QSet<values::MoRef> vms = estate.vmsOfHost.value(host.ref); // const, or begin() copies
    contents.vms += static_cast<int>(vms.size());
    for (const values::MoRef &ref : vms) {
        const auto vm = estate.vms.constFind(ref);
        const bool holdsDevices = vm != estate.vms.cend() && !(*vm)->pciDevices.isEmpty();
        contents.vmsWithGpus += holdsDevices ? 1 : 0;
    }
}

FactGroup serverGroup(const values::Server &server)
{
    FactGroup group{Tr::tr("Server"), {}};
    group.facts.append({Tr::tr("Connection"), models::serverStateText(server.state)});
    const QString product
        = server.about ? singleLine(server.about->fullName) : models::unknownText();
    group.facts.append({Tr::tr("Product"), product});
    group.facts.append({Tr::tr("API version"),
        server.negotiatedVersion.isEmpty() ? models::unknownText() : server.negotiatedVersion});
    group.facts.append({Tr::tr("User"), singleLine(server.user)});
    return group;
}

FactGroup contentsGroup(const Contents &contents)
{
    const QLocale locale;
    FactGroup group{Tr::tr("Contents"), {}};
    QStringList notes;
    if (contents.hostsInMaintenance > 0)
        notes.append(Tr::tr("%n in maintenance mode", nullptr, contents.hostsInMaintenance));
    if (contents.hostsNotConnected > 0)
        notes.append(Tr::tr("%n not connected", nullptr, contents.hostsNotConnected));
    group.facts.append(
        {Tr::tr("Hosts"), locale.toString(contents.hosts), notes.join(QLatin1String(", ")),
            contents.hostsNotConnected > 0 ? Meaning::Warning : Meaning::Info});
    group.facts.append({Tr::tr("VMs"), locale.toString(contents.vms)});
    group.facts.append({Tr::tr("VMs with PCI devices"), locale.toString(contents.vmsWithGpus)});
    return group;
}

FactGroup clusterGroup(const values::Entity &cluster)
{
    FactGroup group{Tr::tr("Cluster"), {}};
    group.facts.append({Tr::tr("DRS"), models::yesNoText(cluster.drsEnabled)});
    group.facts.append(
        {Tr::tr("One image for all hosts"), models::yesNoText(cluster.lifecycleManaged)});
    return group;
}

} // namespace

Contents contentsBelow(const models::ServerEstate &estate, const values::MoRef &ref)
{
    Contents contents;
    for (const models::HostPtr &host : estate.hosts) {
        if (ref.isNull() || liesBelow(estate, host->parent, ref))
            countHost(*host, estate, contents);
    }
    return contents;
}

QList<values::MoRef> hostsBelow(const models::ServerEstate &estate, const values::MoRef &container)
{
    QList<values::MoRef> hosts;
    for (const models::HostPtr &host : estate.hosts) {
        if (container.isNull() || liesBelow(estate, host->parent, container))
            hosts.append(host->ref);
    }
    return hosts;
}

QList<FactGroup> containerFacts(
    const values::Server &server, const models::ServerEstate &estate, const values::MoRef &ref)
{
    QList<FactGroup> groups{contentsGroup(contentsBelow(estate, ref))};
    const models::EntityPtr entity = estate.entities.value(ref);
    if (ref.isNull())
        groups.prepend(serverGroup(server));
    else if (entity != nullptr && ref.type == QLatin1String("ClusterComputeResource"))
        groups.append(clusterGroup(*entity));
    return groups;
}

QString containerIcon(const QString &type)
{
    if (type == QLatin1String("Datacenter"))
        return QStringLiteral("datacenter");
    if (type == QLatin1String("ClusterComputeResource"))
        return QStringLiteral("cluster");
    return QStringLiteral("folder");
}

QString containerWord(const QString &type)
{
    if (type == QLatin1String("Datacenter"))
        return Tr::tr("Datacenter");
    if (type == QLatin1String("ClusterComputeResource"))
        return Tr::tr("Cluster");
    return Tr::tr("Folder");
}

} // namespace ui
