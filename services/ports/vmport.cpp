// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ports/vmport.h"

#include "services/ports/taskprogress.h"
#include "services/vsphere/operations/checks.h"
#include "services/vsphere/operations/placement.h"
#include "services/vsphere/operations/reconfigure.h"
#include "services/vsphere/operations/vmlifecycle.h"
#include "services/vsphere/operations/vmpower.h"

namespace ports
{

using plan::Answer;
using plan::Progress;
using plan::ServerVerdict;
using values::MoRef;
using values::Result;
using values::Status;

namespace
{

using Session = std::shared_ptr<vsphere::Session>;

/// The datacenter is found first: it is the one that places VMs.
QCoro::Task<Status> place(Session session, MoRef vm, vsphere::OnTask onChange, std::stop_token stop)
{
    const auto datacenter = co_await vsphere::datacenterOf(session, vm, stop);
    if (!datacenter.ok())
        co_return datacenter.error();
    const Status started
        = co_await vsphere::powerOnPlaced(session, datacenter->ref, vm, onChange, stop);
    co_return started;
}

Result<ServerVerdict> toVerdict(const Result<vsphere::CheckVerdict> &verdict)
{
    if (!verdict.ok())
        return verdict.error();
    return ServerVerdict{verdict->asked, verdict->errors, verdict->warnings};
}

QCoro::Task<Result<ServerVerdict>> askConfig(
    Session session, MoRef vm, MoRef host, values::VmChange change, std::stop_token stop)
{
    const auto verdict = co_await vsphere::checkVmConfig(session, vm, host, change, stop);
    co_return toVerdict(verdict);
}

QCoro::Task<Result<ServerVerdict>> askPowerOn(
    Session session, MoRef vm, MoRef host, std::stop_token stop)
{
    const auto verdict = co_await vsphere::checkPowerOn(session, vm, host, stop);
    co_return toVerdict(verdict);
}

} // namespace

Answer<> VmPort::reconfigure(MoRef vm, values::VmChange change, QString changeVersion,
    Progress progress, std::stop_token stop)
{
    return vsphere::reconfigureVm(m_session, vm, change, changeVersion,
        onTask(std::move(progress), tr("changing the virtual machine")), stop);
}

Answer<> VmPort::powerOn(MoRef vm, MoRef host, Progress progress, std::stop_token stop)
{
    return vsphere::powerOnVm(
        m_session, vm, host, onTask(std::move(progress), tr("powering on")), stop);
}

Answer<> VmPort::powerOnPlaced(MoRef vm, Progress progress, std::stop_token stop)
{
    return place(m_session, vm, onTask(std::move(progress), tr("powering on")), stop);
}

Answer<> VmPort::powerOff(MoRef vm, Progress progress, std::stop_token stop)
{
    return vsphere::powerOffVm(
        m_session, vm, onTask(std::move(progress), tr("powering off")), stop);
}

Answer<> VmPort::shutdownGuest(MoRef vm, std::stop_token stop)
{
    return vsphere::shutdownGuest(m_session, vm, stop);
}

Answer<> VmPort::upgradeHardware(MoRef vm, QString version, Progress progress, std::stop_token stop)
{
    return vsphere::upgradeHardware(m_session, vm, version,
        onTask(std::move(progress), tr("upgrading the virtual hardware")), stop);
}

Answer<> VmPort::removeSnapshots(MoRef vm, Progress progress, std::stop_token stop)
{
    return vsphere::removeSnapshots(
        m_session, vm, onTask(std::move(progress), tr("deleting snapshots")), stop);
}

Answer<MoRef> VmPort::create(values::VmBlueprint blueprint, Progress progress, std::stop_token stop)
{
    return vsphere::createVm(m_session, blueprint,
        onTask(std::move(progress), tr("creating the virtual machine")), stop);
}

Answer<MoRef> VmPort::clone(values::VmClone clone, Progress progress, std::stop_token stop)
{
    return vsphere::cloneVm(
        m_session, clone, onTask(std::move(progress), tr("copying disks")), stop);
}

Answer<> VmPort::destroy(MoRef vm, Progress progress, std::stop_token stop)
{
    return vsphere::destroyVm(
        m_session, vm, onTask(std::move(progress), tr("deleting the virtual machine")), stop);
}

Answer<> VmPort::answerQuestion(MoRef vm, QString question, QString choice, std::stop_token stop)
{
    return vsphere::answerQuestion(m_session, vm, question, choice, stop);
}

Answer<ServerVerdict> VmPort::checkConfig(
    MoRef vm, MoRef host, values::VmChange change, std::stop_token stop)
{
    return askConfig(m_session, vm, host, change, stop);
}

Answer<ServerVerdict> VmPort::checkPowerOn(MoRef vm, MoRef host, std::stop_token stop)
{
    return askPowerOn(m_session, vm, host, stop);
}

} // namespace ports
