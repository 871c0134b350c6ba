// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/hoststate.h"

#include "services/vsphere/tasks/runtask.h"

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

struct HostStateText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::HostState)
};

constexpr int NoTimeout = 0;

} // namespace

QCoro::Task<Status> enterMaintenance(std::shared_ptr<Session> session, values::MoRef host,
    MaintenanceChoice choice, OnTask onTask, std::stop_token stop)
{
    const QString method = u"EnterMaintenanceMode_Task"_s;
    MethodWriter writer(method, host);
    writer.number(u"timeout"_s, choice.timeout.count());
    writer.flag(u"evacuatePoweredOffVms"_s, choice.evacuatePoweredOff);
    if (!choice.vsanMode.isEmpty()) {
        writer.begin(u"maintenanceSpec"_s).begin(u"vsanMode"_s);
        writer.text(u"objectAction"_s, choice.vsanMode).end().end();
    }
    const Call call = changingCall(
        method, writer.finish(), HostStateText::tr("The host cannot enter maintenance mode"));
    const Status entered = co_await finishOperation(session, call, onTask, stop);
    co_return entered;
}

QCoro::Task<Status> exitMaintenance(
    std::shared_ptr<Session> session, values::MoRef host, OnTask onTask, std::stop_token stop)
{
    const QString method = u"ExitMaintenanceMode_Task"_s;
    const QByteArray body = MethodWriter(method, host).number(u"timeout"_s, NoTimeout).finish();
    const Call call
        = changingCall(method, body, HostStateText::tr("The host cannot exit maintenance mode"));
    const Status left = co_await finishOperation(session, call, onTask, stop);
    co_return left;
}

QCoro::Task<Status> rebootHost(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop)
{
    const QString method = u"RebootHost_Task"_s;
    const QByteArray body = MethodWriter(method, host).flag(u"force"_s, false).finish();
    bool begun = false;
    TaskRun run;
    // A vCenter that restarts comes back and tells how the task ended; an ESXi host goes down
    // itself.
    if (session->content().about.isVCenter())
        run.patience = std::chrono::minutes(15);
    run.start = changingCall(method, body, HostStateText::tr("The host cannot be rebooted"));
    run.onChange = [&begun](const TaskInfo &) {
        begun = true;
    };
    const Result<TaskInfo> ended = co_await runTask(session, run, stop);
    // An ESXi host that is asked itself may be gone before it says that the task ended.
    // A vCenter that came back may have forgotten it. Whether it rebooted tells the boot time.
    const bool wentDown = !ended.ok()
        && ((begun && ended.error().kind == Error::Kind::Network)
            || ended.error().kind == Error::Kind::Incomplete);
    if (ended.ok() || wentDown)
        co_return values::done();
    co_return ended.error();
}

} // namespace vsphere
