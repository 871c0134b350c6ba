// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/configspec.h"
#include "services/vsphere/operations/networks.h"
#include "services/vsphere/operations/placement.h"
#include "services/vsphere/operations/properties.h"
#include "services/vsphere/operations/vmlifecycle.h"

#include <QCoreApplication>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Result;
using values::TaskInfo;
using values::VmBlueprint;

namespace
{

struct CreateText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::CreateVm)
};

// Temporary keys: the server gives others, and keeps who belongs to whom.
constexpr int ScsiKey = -1;
constexpr int SataKey = -2;
constexpr int DiskKey = -3;
constexpr int NicKey = -4;
constexpr int DriveKey = -5;
constexpr qint64 KiBPerGiB = 1024 * 1024;

QString cannotCreate()
{
    return CreateText::tr("The virtual machine cannot be created");
}

void beginAdd(MethodWriter &writer, const QString &type, int key, bool withFile = false)
{
    writer.begin(u"deviceChange"_s).text(u"operation"_s, u"add"_s);
    if (withFile)
        writer.text(u"fileOperation"_s, u"create"_s);
    writer.begin(u"device"_s, type).number(u"key"_s, key);
}

void writeDisk(MethodWriter &writer, const VmBlueprint &blueprint)
{
    beginAdd(writer, u"ParaVirtualSCSIController"_s, ScsiKey);
    writer.number(u"busNumber"_s, 0).text(u"sharedBus"_s, u"noSharing"_s).end().end();
    beginAdd(writer, u"VirtualDisk"_s, DiskKey, true);
    writer.begin(u"backing"_s, u"VirtualDiskFlatVer2BackingInfo"_s);
    writer.text(u"fileName"_s, u"[%1]"_s.arg(blueprint.datastoreName));
    writer.text(u"diskMode"_s, u"persistent"_s).flag(u"thinProvisioned"_s, true).end();
    writer.number(u"controllerKey"_s, ScsiKey).number(u"unitNumber"_s, 0);
    writer.number(u"capacityInKB"_s, blueprint.diskGiB * KiBPerGiB).end().end();
}

void writeConnectable(MethodWriter &writer)
{
    writer.begin(u"connectable"_s).flag(u"startConnected"_s, true);
    writer.flag(u"allowGuestControl"_s, true).flag(u"connected"_s, false).end();
}

void writeNic(MethodWriter &writer, const Network &network)
{
    beginAdd(writer, u"VirtualVmxnet3"_s, NicKey);
    if (network.portgroupKey.isEmpty()) {
        writer.begin(u"backing"_s, u"VirtualEthernetCardNetworkBackingInfo"_s);
        writer.text(u"deviceName"_s, network.name).end();
    } else {
        writer.begin(u"backing"_s, u"VirtualEthernetCardDistributedVirtualPortBackingInfo"_s);
        writer.begin(u"port"_s).text(u"switchUuid"_s, network.switchUuid);
        writer.text(u"portgroupKey"_s, network.portgroupKey).end().end();
    }
    writeConnectable(writer);
    writer.text(u"addressType"_s, u"generated"_s).end().end();
}

void writeDrive(MethodWriter &writer, const QString &isoPath)
{
    beginAdd(writer, u"VirtualAHCIController"_s, SataKey);
    writer.number(u"busNumber"_s, 0).end().end();
    beginAdd(writer, u"VirtualCdrom"_s, DriveKey);
    writer.begin(u"backing"_s, u"VirtualCdromIsoBackingInfo"_s).text(u"fileName"_s, isoPath).end();
    writeConnectable(writer);
    writer.number(u"controllerKey"_s, SataKey).number(u"unitNumber"_s, 0).end().end();
}

void writeConfig(MethodWriter &writer, const VmBlueprint &blueprint, const Network &network)
{
    writer.begin(u"config"_s).text(u"name"_s, blueprint.name);
    if (!blueprint.hardwareVersion.isEmpty())
        writer.text(u"version"_s, blueprint.hardwareVersion);
    writer.text(u"guestId"_s, blueprint.guestId);
    writer.begin(u"files"_s).text(u"vmPathName"_s, u"[%1]"_s.arg(blueprint.datastoreName)).end();
    writer.number(u"numCPUs"_s, blueprint.cpus).number(u"memoryMB"_s, blueprint.memoryMiB);
    writeDisk(writer, blueprint);
    if (!network.name.isEmpty())
        writeNic(writer, network);
    if (!blueprint.isoPath.isEmpty())
        writeDrive(writer, blueprint.isoPath);
    if (!blueprint.mark.isEmpty())
        writeExtraConfig(writer, {{values::madeByKey, blueprint.mark}});
    if (!blueprint.firmware.isEmpty())
        writer.text(u"firmware"_s, blueprint.firmware);
    writer.end();
}

QByteArray body(const VmBlueprint &blueprint, const Network &network)
{
    MethodWriter writer(u"CreateVM_Task"_s, blueprint.folder);
    writeConfig(writer, blueprint, network);
    writer.reference(u"pool"_s, blueprint.pool);
    if (!blueprint.host.isNull())
        writer.reference(u"host"_s, blueprint.host);
    return writer.finish();
}

/// What a blueprint leaves open: the datacenter's folder, the root pool, the datastore.
QCoro::Task<Result<VmBlueprint>> placed(
    std::shared_ptr<Session> session, VmBlueprint blueprint, std::stop_token stop)
{
    if (blueprint.folder.isNull()) {
        const Result<values::MoRef> folder = co_await vmFolderOf(session, blueprint.host, stop);
        if (!folder.ok())
            co_return folder.error();
        blueprint.folder = *folder;
    }
    if (blueprint.pool.isNull()) {
        const Result<values::MoRef> pool = co_await rootPoolOf(session, blueprint.host, stop);
        if (!pool.ok())
            co_return pool.error();
        blueprint.pool = *pool;
    }
    if (blueprint.datastoreName.isEmpty() && blueprint.datastore.isNull()) {
        const qint64 bytes = blueprint.diskGiB << 30;
        const Result<values::MoRef> datastore
            = co_await roomiestDatastoreOf(session, blueprint.host, bytes, stop);
        if (!datastore.ok())
            co_return datastore.error();
        blueprint.datastore = *datastore;
    }
    if (blueprint.datastoreName.isEmpty()) {
        const Result<QString> name = co_await nameOf(session, blueprint.datastore, stop);
        if (!name.ok())
            co_return name.error();
        blueprint.datastoreName = *name;
    }
    co_return blueprint;
}

} // namespace

QCoro::Task<Result<values::MoRef>> createVm(
    std::shared_ptr<Session> session, VmBlueprint wish, OnTask onTask, std::stop_token stop)
{
    const Result<VmBlueprint> blueprint = co_await placed(session, wish, stop);
    if (!blueprint.ok())
        co_return blueprint.error();
    const Result<Network> network
        = co_await networkFor(session, blueprint->host, blueprint->network, stop);
    if (!network.ok())
        co_return network.error();
    const Call call = changingCall(u"CreateVM_Task"_s, body(*blueprint, *network), cannotCreate());
    const Result<TaskInfo> made = co_await runOperation(session, call, onTask, stop);
    if (!made.ok())
        co_return made.error();
    co_return made->result;
}

} // namespace vsphere
