// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/treenode.h"

#include "models/derive/gpuview.h"
#include "models/derive/vmgpuview.h"
#include "models/format.h"

#include <array>

namespace models
{

namespace
{

TreeState stateOf(values::Server::State state)
{
    switch (state) {
    case values::Server::State::Disconnected:
        return TreeState::ServerOff;
    case values::Server::State::Connecting:
    case values::Server::State::Loading:
        return TreeState::ServerConnecting;
    case values::Server::State::Live:
        return TreeState::ServerLive;
    case values::Server::State::Reconnecting:
        return TreeState::ServerReconnecting;
    case values::Server::State::Failed:
        return TreeState::ServerFailed;
    }
    return TreeState::ServerOff;
}

TreeState stateOf(const values::Host &host)
{
    if (host.connection == values::ConnectionState::NotResponding)
        return TreeState::HostNotResponding;
    if (host.connection == values::ConnectionState::Disconnected)
        return TreeState::HostDisconnected;
    if (host.powerState == QLatin1String("poweredOff")
        || host.powerState == QLatin1String("standBy"))
        return TreeState::HostOff;
    return host.inMaintenance.value_or(false) ? TreeState::HostMaintenance : TreeState::Host;
}

TreeState stateOf(const values::VirtualMachine &vm)
{
    const bool reachable = vm.connection.isEmpty() || vm.connection == QLatin1String("connected");
    if (!reachable)
        return TreeState::VmInaccessible;
    if (!vm.questionText.isEmpty())
        return TreeState::VmQuestion;
    if (vm.isTemplate.value_or(false))
        return TreeState::VmTemplate;
    switch (vm.power) {
    case values::PowerState::PoweredOn:
        return TreeState::VmOn;
    case values::PowerState::PoweredOff:
        return TreeState::VmOff;
    case values::PowerState::Suspended:
        return TreeState::VmSuspended;
    case values::PowerState::Unknown:
        return TreeState::VmUnknown;
    }
    return TreeState::VmUnknown;
}

TreeState containerState(HostTreeModel::Kind kind)
{
    if (kind == HostTreeModel::Kind::Datacenter)
        return TreeState::Datacenter;
    return kind == HostTreeModel::Kind::Cluster ? TreeState::Cluster : TreeState::Folder;
}

} // namespace

void TreeNode::renumber(size_t first)
{
    for (size_t i = first; i < children.size(); ++i) {
        children[i]->parent = this;
        children[i]->row = static_cast<int>(i);
    }
}

TreeFace serverFace(const values::Server &server)
{
    const QString &name = server.host.isEmpty() ? server.id : server.host;
    return {name, stateOf(server.state), false};
}

TreeFace hostFace(const values::Host &host)
{
    return {host.name, stateOf(host), hasGpu(host)};
}

TreeFace vmFace(const values::VirtualMachine &vm, const ServerEstate &estate)
{
    return {vm.name, stateOf(vm), !vmGpuRows(vm, estate).isEmpty()};
}

TreeFace unplacedVmsFace()
{
    return {HostTreeModel::tr("VMs without a visible host"), TreeState::UnplacedVms, false};
}

TreeFace faceOf(HostTreeModel::Kind kind, const values::MoRef &ref, const ServerEstate &estate)
{
    if (kind == HostTreeModel::Kind::Host) {
        const auto host = estate.hosts.constFind(ref);
        return host == estate.hosts.cend() ? TreeFace() : hostFace(**host);
    }
    if (kind == HostTreeModel::Kind::Vm) {
        const auto vm = estate.vms.constFind(ref);
        return vm == estate.vms.cend() ? TreeFace() : vmFace(**vm, estate);
    }
    const auto entity = estate.entities.constFind(ref);
    if (entity == estate.entities.cend())
        return {};
    return {(*entity)->name, containerState(kind), false};
}

QString stateIcon(TreeState state)
{
    static const std::array names{QStringLiteral("server"), QStringLiteral("server-connecting"),
        QStringLiteral("server-reconnecting"), QStringLiteral("server-failed"),
        QStringLiteral("server-off"), QStringLiteral("datacenter"), QStringLiteral("folder"),
        QStringLiteral("cluster"), QStringLiteral("host"), QStringLiteral("host-maintenance"),
        QStringLiteral("host-notresponding"), QStringLiteral("host-disconnected"),
        QStringLiteral("host-off"), QStringLiteral("vm-on"), QStringLiteral("vm-off"),
        QStringLiteral("vm-suspended"), QStringLiteral("vm-template"),
        QStringLiteral("vm-question"), QStringLiteral("vm-inaccessible"),
        QStringLiteral("vm-unknown"), QStringLiteral("vms-unplaced")};
    static_assert(names.size() == static_cast<size_t>(TreeState::UnplacedVms) + 1);
    return names[static_cast<size_t>(state)];
}

QString stateText(TreeState state)
{
    switch (state) {
    case TreeState::ServerLive:
        return serverStateText(values::Server::State::Live);
    case TreeState::ServerConnecting:
        return serverStateText(values::Server::State::Connecting);
    case TreeState::ServerReconnecting:
        return serverStateText(values::Server::State::Reconnecting);
    case TreeState::ServerFailed:
        return serverStateText(values::Server::State::Failed);
    case TreeState::ServerOff:
        return serverStateText(values::Server::State::Disconnected);
    case TreeState::Datacenter:
    case TreeState::Folder:
    case TreeState::Cluster:
    case TreeState::UnplacedVms:
        return {};
    case TreeState::Host:
        return HostTreeModel::tr("Connected");
    case TreeState::HostMaintenance:
        return HostTreeModel::tr("Maintenance mode");
    case TreeState::HostNotResponding:
        return HostTreeModel::tr("Not responding");
    case TreeState::HostDisconnected:
        return HostTreeModel::tr("Disconnected");
    case TreeState::HostOff:
        return HostTreeModel::tr("Powered off or in standby");
    case TreeState::VmOn:
        return powerText(values::PowerState::PoweredOn);
    case TreeState::VmOff:
        return powerText(values::PowerState::PoweredOff);
    case TreeState::VmSuspended:
        return powerText(values::PowerState::Suspended);
    case TreeState::VmTemplate:
        return HostTreeModel::tr("Template");
    case TreeState::VmQuestion:
        return HostTreeModel::tr("Waits for an answer");
    case TreeState::VmInaccessible:
        return HostTreeModel::tr("Inaccessible");
    case TreeState::VmUnknown:
        return powerText(values::PowerState::Unknown);
    }
    return {};
}

} // namespace models
