// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/vmlifecycle.h"

#include "services/vsphere/operations/configspec.h"
#include "services/vsphere/operations/properties.h"
#include "services/vsphere/operations/recenttasks.h"

#include <QCoreApplication>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Result;
using values::Status;
using values::TaskInfo;
using values::VmClone;

namespace
{

struct LifecycleText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::VmLifecycle)
};

QString cannotClone()
{
    return LifecycleText::tr("The virtual machine cannot be cloned");
}

QByteArray cloneBody(const VmClone &clone)
{
    MethodWriter writer(u"CloneVM_Task"_s, clone.source);
    writer.reference(u"folder"_s, clone.folder).text(u"name"_s, clone.name);
    writer.begin(u"spec"_s).begin(u"location"_s);
    if (!clone.datastore.isNull())
        writer.reference(u"datastore"_s, clone.datastore);
    if (!clone.pool.isNull())
        writer.reference(u"pool"_s, clone.pool);
    if (!clone.host.isNull())
        writer.reference(u"host"_s, clone.host);
    writer.end().flag(u"template"_s, false);
    if (!clone.mark.isEmpty()) {
        writer.begin(u"config"_s);
        writeExtraConfig(writer, {{values::madeByKey, clone.mark}});
        writer.end();
    }
    writer.flag(u"powerOn"_s, false).end();
    return writer.finish();
}

/// The folder that a VM hangs in; for one in a vApp, the folder of the vApp.
QCoro::Task<Result<values::MoRef>> folderOf(
    std::shared_ptr<Session> session, values::MoRef vm, std::stop_token stop)
{
    const QList<QByteArray> paths{"parent", "parentVApp"};
    const Result<ObjectProperties> read
        = co_await readObject(session, vm, paths, cannotClone(), stop);
    if (!read.ok())
        co_return read.error();
    const values::MoRef parent = read->value("parent").toMoRef();
    if (!parent.isNull())
        co_return parent;
    const values::MoRef app = read->value("parentVApp").toMoRef();
    const QList<QByteArray> folderPath{"parentFolder"};
    const Result<ObjectProperties> holder
        = co_await readObject(session, app, folderPath, cannotClone(), stop);
    if (!holder.ok())
        co_return holder.error();
    co_return holder->value("parentFolder").toMoRef();
}

Call vmCall(const QString &method, const values::MoRef &vm, const QString &what)
{
    return changingCall(method, MethodWriter(method, vm).finish(), what);
}

} // namespace

QCoro::Task<Result<values::MoRef>> cloneVm(
    std::shared_ptr<Session> session, VmClone clone, OnTask onTask, std::stop_token stop)
{
    if (clone.folder.isNull()) {
        const Result<values::MoRef> folder = co_await folderOf(session, clone.source, stop);
        if (!folder.ok())
            co_return folder.error();
        clone.folder = *folder;
    }
    const Call call = changingCall(u"CloneVM_Task"_s, cloneBody(clone), cannotClone());
    const Result<TaskInfo> made = co_await runOperation(session, call, onTask, stop);
    if (!made.ok())
        co_return made.error();
    co_return made->result;
}

QCoro::Task<Status> destroyVm(
    std::shared_ptr<Session> session, values::MoRef vm, OnTask onTask, std::stop_token stop)
{
    const Call call
        = vmCall(u"Destroy_Task"_s, vm, LifecycleText::tr("The virtual machine cannot be deleted"));
    const Status gone = co_await finishOn(session, vm, call, onTask, stop);
    co_return gone;
}

QCoro::Task<Status> upgradeHardware(std::shared_ptr<Session> session, values::MoRef vm,
    QString version, OnTask onTask, std::stop_token stop)
{
    const QString method = u"UpgradeVM_Task"_s;
    MethodWriter writer(method, vm);
    if (!version.isEmpty())
        writer.text(u"version"_s, version);
    const Call call = changingCall(
        method, writer.finish(), LifecycleText::tr("The virtual hardware cannot be upgraded"));
    const Status upgraded = co_await finishOn(session, vm, call, onTask, stop);
    co_return upgraded;
}

QCoro::Task<Status> removeSnapshots(
    std::shared_ptr<Session> session, values::MoRef vm, OnTask onTask, std::stop_token stop)
{
    const QString what = LifecycleText::tr("The snapshots cannot be deleted");
    const Call remove = vmCall(u"RemoveAllSnapshots_Task"_s, vm, what);
    const Status removed = co_await finishOn(session, vm, remove, onTask, stop);
    if (!removed.ok())
        co_return removed;
    const QList<QByteArray> needed{"runtime.consolidationNeeded"};
    const Result<ObjectProperties> read = co_await readObject(session, vm, needed, what, stop);
    if (!read.ok())
        co_return read.error();
    if (!read->value(needed.first()).toBool().value_or(false))
        co_return values::done();
    const Call consolidate = vmCall(
        u"ConsolidateVMDisks_Task"_s, vm, LifecycleText::tr("The disks cannot be consolidated"));
    const Status whole = co_await finishOn(session, vm, consolidate, onTask, stop);
    co_return whole;
}

} // namespace vsphere
