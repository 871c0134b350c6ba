// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/vmpower.h"

#include "services/vsphere/operations/properties.h"
#include "services/vsphere/operations/recenttasks.h"
#include "services/vsphere/tasks/taskfollower.h"

#include <QCoreApplication>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Result;
using values::Status;
using values::TaskInfo;

namespace
{

struct PowerText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::VmPower)
};

QString cannotStart()
{
    return PowerText::tr("The virtual machine cannot be powered on");
}

Call placedCall(const values::MoRef &datacenter, const values::MoRef &vm)
{
    const QString method = u"PowerOnMultiVM_Task"_s;
    MethodWriter writer(method, datacenter);
    writer.reference(u"vm"_s, vm);
    writer.begin(u"option"_s).text(u"key"_s, u"OverrideAutomationLevel"_s);
    writer.begin(u"value"_s, u"DrsBehavior"_s);
    writer.xml().writeCharacters(u"fullyAutomated"_s);
    writer.end().end();
    return changingCall(method, writer.finish(), cannotStart());
}

/// The task of one VM out of a ClusterPowerOnVmResult, or why there is none.
Result<values::MoRef> attempted(XmlNode result)
{
    const values::MoRef task = result.child("attempted").child("task").toMoRef();
    if (!task.isNull())
        return task;
    if (const XmlNode fault = result.child("notAttempted").child("fault"))
        return Fault::fromLocalized(fault).toError(cannotStart());
    return Error(Error::Kind::Blocked, cannotStart(),
        PowerText::tr("The server found no host for it, or only recommends one."),
        PowerText::tr("Look at the recommendations of DRS in the vSphere Client."));
}

/// Follows a task that somebody else started, as the server itself does here.
QCoro::Task<Status> followPowerOn(
    std::shared_ptr<Session> session, values::MoRef task, OnTask onTask, std::stop_token stop)
{
    const auto follower = std::make_shared<TaskFollower>(session, task, onTask);
    const Result<TaskInfo> ended = co_await follower->follow(stop);
    co_await follower->close();
    if (!ended.ok())
        co_return ended.error();
    if (ended->state == TaskInfo::State::Success)
        co_return values::done();
    Fault fault;
    fault.type = ended->faultType;
    fault.faultString = ended->error;
    co_return fault.toError(cannotStart());
}

} // namespace

QCoro::Task<Status> powerOnVm(std::shared_ptr<Session> session, values::MoRef vm,
    values::MoRef host, OnTask onTask, std::stop_token stop)
{
    const QString method = u"PowerOnVM_Task"_s;
    MethodWriter writer(method, vm);
    if (!host.isNull())
        writer.reference(u"host"_s, host);
    const Call call = changingCall(method, writer.finish(), cannotStart());
    const Status started = co_await finishOn(session, vm, call, onTask, stop);
    co_return started;
}

QCoro::Task<Status> powerOnPlaced(std::shared_ptr<Session> session, values::MoRef datacenter,
    values::MoRef vm, OnTask onTask, std::stop_token stop)
{
    const Call call = placedCall(datacenter, vm);
    const Result<TaskInfo> placed = co_await runOperation(session, call, onTask, stop);
    if (!placed.ok())
        co_return placed.error();
    const QList<QByteArray> info{"info"};
    const Result<ObjectProperties> read
        = co_await readObject(session, placed->ref, info, cannotStart(), stop);
    if (!read.ok())
        co_return read.error();
    const Result<values::MoRef> task = attempted(read->value("info").child("result"));
    if (!task.ok())
        co_return task.error();
    const Status started = co_await followPowerOn(session, *task, onTask, stop);
    co_return started;
}

QCoro::Task<Status> powerOffVm(
    std::shared_ptr<Session> session, values::MoRef vm, OnTask onTask, std::stop_token stop)
{
    const QString method = u"PowerOffVM_Task"_s;
    const Call call = changingCall(method, MethodWriter(method, vm).finish(),
        PowerText::tr("The virtual machine cannot be powered off"));
    const Status stopped = co_await finishOn(session, vm, call, onTask, stop);
    co_return stopped;
}

QCoro::Task<Status> shutdownGuest(
    std::shared_ptr<Session> session, values::MoRef vm, std::stop_token stop)
{
    const QString method = u"ShutdownGuest"_s;
    const Call call = changingCall(method, MethodWriter(method, vm).finish(),
        PowerText::tr("The guest cannot be asked to shut down"));
    const Status asked = co_await runCommand(session, call, stop);
    co_return asked;
}

QCoro::Task<Status> answerQuestion(std::shared_ptr<Session> session, values::MoRef vm,
    QString question, QString choice, std::stop_token stop)
{
    const QString method = u"AnswerVM"_s;
    MethodWriter writer(method, vm);
    writer.text(u"questionId"_s, question).text(u"answerChoice"_s, choice);
    const Call call = changingCall(method, writer.finish(),
        PowerText::tr("The question of the virtual machine cannot be answered"));
    const Status answered = co_await runCommand(session, call, stop);
    co_return answered;
}

} // namespace vsphere
