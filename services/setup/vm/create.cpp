// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/create.h"

#include "services/setup/common/hardware.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

void insertRef(QJsonObject &object, const QString &name, const values::MoRef &ref)
{
    if (!ref.isNull())
        object.insert(name, refText(ref));
}

void insertText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

} // namespace

plan::StepType Create::type()
{
    return stepType<Create>(u"vm.create"_s,
        {textParameter(u"name"_s, true, 80), refParameter(u"folder"_s, false),
            refParameter(u"pool"_s, false), refParameter(u"datastore"_s, false),
            textParameter(u"datastoreName"_s, false), refParameter(u"network"_s, false),
            textParameter(u"networkName"_s, false), textParameter(u"guestId"_s, true),
            wordParameter(u"firmware"_s, true, {u"efi"_s, u"bios"_s}), hardwareParameter(false),
            numberParameter(u"cpus"_s, true, 1, 768),
            numberParameter(u"memoryMiB"_s, true, 4, qint64(24) * 1024 * 1024),
            numberParameter(u"diskGiB"_s, true, 1, 62 * 1024),
            textParameter(u"iso"_s, false, 500)});
}

QJsonObject Create::paramsOf(const values::VmBlueprint &blueprint)
{
    QJsonObject object{{u"name"_s, blueprint.name}, {u"guestId"_s, blueprint.guestId},
        {u"firmware"_s, blueprint.firmware}, {u"cpus"_s, blueprint.cpus},
        {u"memoryMiB"_s, blueprint.memoryMiB}, {u"diskGiB"_s, blueprint.diskGiB}};
    insertRef(object, u"folder"_s, blueprint.folder);
    insertRef(object, u"pool"_s, blueprint.pool);
    insertRef(object, u"datastore"_s, blueprint.datastore);
    insertText(object, u"datastoreName"_s, blueprint.datastoreName);
    insertRef(object, u"network"_s, blueprint.network);
    insertText(object, u"networkName"_s, blueprint.networkName);
    insertText(object, u"hardware"_s, blueprint.hardwareVersion);
    insertText(object, u"iso"_s, blueprint.isoPath);
    return object;
}

values::VmBlueprint Create::blueprintOf(const QJsonObject &params, const values::MoRef &host)
{
    values::VmBlueprint made;
    made.name = params.value(u"name").toString();
    made.folder = refOf(params.value(u"folder").toString());
    made.pool = refOf(params.value(u"pool").toString());
    made.host = host;
    made.datastore = refOf(params.value(u"datastore").toString());
    made.datastoreName = params.value(u"datastoreName").toString();
    made.network = refOf(params.value(u"network").toString());
    made.networkName = params.value(u"networkName").toString();
    made.guestId = params.value(u"guestId").toString();
    made.firmware = params.value(u"firmware").toString();
    made.hardwareVersion = params.value(u"hardware").toString();
    made.cpus = params.value(u"cpus").toInt();
    made.memoryMiB = params.value(u"memoryMiB").toInteger();
    made.diskGiB = params.value(u"diskGiB").toInteger();
    made.isoPath = params.value(u"iso").toString();
    return made;
}

values::VmBlueprint Create::blueprint() const
{
    return blueprintOf(planned().params, target());
}

QString Create::newName() const
{
    return planned().params.value(u"name").toString();
}

values::StepInfo Create::info() const
{
    values::StepInfo info;
    info.title = tr("Create the VM %1").arg(newName());
    info.why = tr("It is made without a device and with EFI firmware, because firmware cannot "
                  "change once a guest is installed. The device comes afterwards.");
    info.undoLoses = tr("The VM %1, which this run made, is deleted with its disks; the guest "
                        "system installed in it and all its data are lost.")
                         .arg(newName());
    info.source = guideSection(u"5.2, 5.2.1"_s);
    info.byHand = tr("Host or folder > New Virtual Machine; VM Options > Boot Options > Firmware: "
                     "EFI");
    info.typical = std::chrono::seconds(20);
    info.privileges = {u"VirtualMachine.Inventory.Create"_s, u"Resource.AssignVMToPool"_s,
        u"Datastore.AllocateSpace"_s, u"Network.Assign"_s,
        u"VirtualMachine.Config.AdvancedConfig"_s};
    return info;
}

values::StepCheck Create::assessNew(const plan::Estate &estate) const
{
    const values::VmBlueprint made = blueprint();
    const QString none = tr("none");
    QList<values::ValueChange> changes{{tr("CPUs"), none, QString::number(made.cpus)},
        {tr("Memory"), none, tr("%1 MB").arg(made.memoryMiB)},
        {tr("Disk"), none, tr("%1 GB, thin").arg(made.diskGiB)},
        {tr("Firmware"), none, made.firmware}};
    if (!made.isoPath.isEmpty())
        changes.append({tr("CD drive"), none, made.isoPath});
    return isNeeded(tr("CreateVM_Task for %1").arg(made.name), changes + placement(estate, made));
}

QList<values::ValueChange> Create::placement(
    const plan::Estate &estate, const values::VmBlueprint &made) const
{
    const auto orElse = [](const QString &chosen, const QString &usual) {
        return chosen.isEmpty() ? usual : chosen;
    };
    const values::Host *const host = estate.host(target());
    const values::Entity *const folder = estate.entity(made.folder);
    const QString none = tr("none");
    return {{tr("Host"), none, host ? host->name : target().value},
        {tr("Datastore"), none,
            orElse(made.datastoreName, tr("the one of the host with most room"))},
        {tr("Network"), none, orElse(made.networkName, tr("the first of the host for VMs"))},
        {tr("Folder"), none,
            orElse(folder ? folder->name : made.folder.value, tr("the datacenter's for VMs"))},
        {tr("Resource pool"), none,
            orElse(made.pool.value, tr("that of the host or its cluster"))}};
}

values::VirtualMachine Create::predicted(const plan::Estate &) const
{
    const values::VmBlueprint made = blueprint();
    values::VirtualMachine vm;
    vm.parent = made.folder;
    vm.host = target();
    vm.power = values::PowerState::PoweredOff;
    vm.connection = u"connected"_s;
    vm.hasConfig = true;
    vm.isTemplate = false;
    vm.firmware = made.firmware;
    vm.hardwareVersion = made.hardwareVersion.isEmpty() ? u"vmx-14"_s : made.hardwareVersion;
    vm.guestId = made.guestId;
    vm.cpus = made.cpus;
    vm.memory = values::MiB{made.memoryMiB};
    vm.reserved = values::MiB{0};
    vm.reservationLocked = false;
    vm.memoryHotAdd = false;
    vm.hasSnapshot = false;
    vm.toolsStatus = u"guestToolsNotRunning"_s;
    return vm;
}

plan::Answer<values::MoRef> Create::make(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    values::VmBlueprint wanted = blueprint();
    wanted.mark = markOf(*context);
    const values::Result<values::MoRef> made
        = co_await context->ports.vm->create(wanted, context->progress, stop);
    co_return made;
}

plan::Script Create::script(plan::ScriptLanguage) const
{
    return {{},
        tr("Create the VM %1 with EFI firmware, %2 MB of memory and without a PCI device.")
            .arg(newName())
            .arg(blueprint().memoryMiB)};
}

} // namespace setup
