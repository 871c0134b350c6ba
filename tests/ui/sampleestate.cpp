// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleestate.h"

namespace tests
{

namespace
{

values::ObjectChange enter(const values::MoRef &ref, auto value, auto fields)
{
    using Value = decltype(value);
    using Fields = decltype(fields);
    values::ObjectChange change;
    change.kind = values::ChangeKind::Enter;
    change.ref = ref;
    if constexpr (std::is_same_v<Value, values::Host>)
        change.patch = values::HostPatch{fields, value, true};
    else if constexpr (std::is_same_v<Value, values::VirtualMachine>)
        change.patch = values::VmPatch{fields, value, true};
    else
        change.patch = values::EntityPatch{fields, value, true};
    static_assert(!std::is_same_v<Fields, void>);
    return change;
}

values::ObjectChange container(
    const QString &type, const QString &moid, const QString &name, const values::MoRef &parent)
{
    values::Entity entity;
    entity.ref = {type, moid};
    entity.parent = parent;
    entity.name = name;
    if (type == QLatin1String("ClusterComputeResource")) {
        entity.drsEnabled = true;
        entity.lifecycleManaged = false;
    }
    return enter(entity.ref, entity, values::FieldSet<values::EntityField>::all());
}

values::ObjectChange change(const values::Host &host)
{
    return enter(host.ref, host, values::FieldSet<values::HostField>::all());
}

values::ObjectChange change(const values::VirtualMachine &vm)
{
    return enter(vm.ref, vm, values::FieldSet<values::VmField>::all());
}

values::Server makeServer()
{
    values::Server server;
    server.id = sampleServer();
    server.host = QStringLiteral("vcsa.vslab.local");
    server.user = QStringLiteral("administrator@vsphere.local");
    server.state = values::Server::State::Live;
    values::About about;
    about.fullName = QStringLiteral("VMware vCenter Server 8.0.2 build-22617221");
    about.version = QStringLiteral("8.0.2");
    about.apiVersion = QStringLiteral("8.0.2.0");
    about.apiType = QStringLiteral("VirtualCenter");
    server.about = about;
    server.negotiatedVersion = QStringLiteral("8.0.2.0");
    server.objectsLoaded = 24;
    return server;
}

values::TaskInfo makeTask(int number, const QString &name, const QString &target)
{
    values::TaskInfo task;
    task.ref = {QStringLiteral("Task"), QStringLiteral("task-%1").arg(number)};
    task.name = name;
    task.entityName = target;
    task.user = QStringLiteral("VSPHERE.LOCAL\\administrator");
    task.queued = QDateTime({2026, 11, 21}, {12, number, 3}, Qt::UTC);
    return task;
}

} // namespace

values::ServerId sampleServer()
{
    return QStringLiteral("vcsa.vslab.local:443");
}

values::ObjectKey sampleHost(const QString &moid)
{
    return {sampleServer(), {QStringLiteral("HostSystem"), moid}};
}

values::ObjectKey sampleVm(const QString &moid)
{
    return {sampleServer(), {QStringLiteral("VirtualMachine"), moid}};
}

void putHost(models::EstateStore &store, const values::Host &host)
{
    store.apply(sampleServer(), {change(host)});
}

void putVm(models::EstateStore &store, const values::VirtualMachine &vm)
{
    store.apply(sampleServer(), {change(vm)});
}

void fillSampleEstate(models::EstateStore &store)
{
    store.setServer(makeServer());
    const values::MoRef root{QStringLiteral("Folder"), QStringLiteral("group-d1")};
    const values::MoRef center{QStringLiteral("Datacenter"), QStringLiteral("datacenter-2")};
    const values::MoRef hosts{QStringLiteral("Folder"), QStringLiteral("group-h4")};
    values::ChangeBatch batch{
        container(QStringLiteral("Folder"), root.value, QStringLiteral("Datacenters"), {}),
        container(QStringLiteral("Datacenter"), center.value, QStringLiteral("vSLab"), root),
        container(QStringLiteral("Folder"), hosts.value, QStringLiteral("host"), center),
        container(
            QStringLiteral("Folder"), QStringLiteral("group-v3"), QStringLiteral("vm"), center),
        container(QStringLiteral("ClusterComputeResource"), QStringLiteral("domain-c8"),
            QStringLiteral("GPU Cluster"), hosts)};
    for (const values::Host &host : {sample::passthroughHost(), sample::vgpuHost(),
             sample::waitingHost(), sample::silentHost(), sample::forbiddenHost()})
        batch.push_back(change(host));
    for (const values::VirtualMachine &vm : sample::machines())
        batch.push_back(change(vm));
    store.apply(sampleServer(), batch);
}

void fillSampleTasks(models::TaskModel &tasks)
{
    using State = values::TaskInfo::State;
    values::TaskInfo done
        = makeTask(1, QStringLiteral("PowerOnVM_Task"), QStringLiteral("ml-train-02"));
    done.state = State::Success;
    done.progress = 100;
    done.completed = done.queued.addSecs(9);
    values::TaskInfo failed
        = makeTask(4, QStringLiteral("PowerOnVM_Task"), QStringLiteral("ml-legacy-01"));
    failed.state = State::Error;
    failed.completed = failed.queued.addSecs(2);
    failed.error = QStringLiteral("Invalid memory setting: memory reservation (sched.mem.min) "
                                  "should be equal to memsize(65536).");
    values::TaskInfo running
        = makeTask(7, QStringLiteral("EnterMaintenanceMode_Task"), QStringLiteral("sc2esx03"));
    running.state = State::Running;
    running.progress = 42;
    running.cancelable = true;
    for (const values::TaskInfo &task : {done, failed, running})
        tasks.put(sampleServer(), task);
}

} // namespace tests
