// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/hoststep.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

HostStep::HostStep(values::PlannedStep planned)
    : Step(std::move(planned))
    , m_devices(devicesOf(this->planned().params.value(u"devices")))
    , m_enable(this->planned().params.value(u"enable").toBool(true))
{
}

values::StepCheck HostStep::assess(const plan::Estate &estate) const
{
    const values::Host *const host = estate.host(target());
    if (!host)
        return isBlocked(tr("The host %1 is not there any more.").arg(hostName()),
            tr("Plan again from what is there now."));
    if (host->connection != values::ConnectionState::Connected)
        return isBlocked(
            tr("%1 has to be connected; vCenter does not reach it now.").arg(host->name),
            tr("Bring the host back or connect it again in the vSphere Client."));
    return assessHost(estate, *host);
}

QCoro::Task<values::Result<values::Evidence>> HostStep::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::StepCheck> found = co_await check(context, stop);
    if (!found.ok())
        co_return found.error();
    if (found.value().state != values::CheckState::AlreadyDone)
        co_return values::Error(values::Error::Kind::Fault,
            tr("\"%1\" had no effect").arg(info().title),
            found.value().reason.isEmpty() ? tr("The host still reports the state from before.")
                                           : found.value().reason,
            tr("Try again; if it stays, look at the host's recent tasks and events."));
    co_return values::Evidence{found.value().reason, {}};
}

QCoro::Task<values::Status> HostStep::undo(std::shared_ptr<plan::StepContext>, std::stop_token)
{
    co_return values::done();
}

QStringList HostStep::addresses() const
{
    QStringList list;
    for (const DeviceKey &key : m_devices)
        list.append(key.address);
    return list;
}

QString HostStep::scriptHost() const
{
    return plan::scriptObject(planned().target);
}

std::optional<values::StepCheck> HostStep::missingDevice(const values::Host &host) const
{
    for (const DeviceNow &device : devicesNow(host, m_devices)) {
        if (m_enable && device.isGone())
            return isBlocked(
                tr("No device of %1 answers to what was at %2.").arg(host.name, device.key.address),
                tr("Check that the card is seated and that the firmware still lists it."));
    }
    return {};
}

bool HostStep::staysUp(const values::Host &host) const
{
    return !leadsToReboot(host, devicesNow(host, m_devices), m_enable);
}

plan::Answer<plan::Estate> readHostAndVms(
    std::shared_ptr<plan::EstatePort> port, values::MoRef host, std::stop_token stop)
{
    QList<values::MoRef> objects{host};
    const values::Result<plan::Estate> first = co_await port->read(objects, stop);
    if (!first.ok())
        co_return first.error();
    // The first answer tells which VMs there are, the second what they are.
    for (const values::VirtualMachine *const vm : first.value().vmsOn(host))
        objects.append(vm->ref);
    const values::Result<plan::Estate> whole = co_await port->read(objects, stop);
    co_return whole;
}

plan::Answer<values::Host> readHost(
    std::shared_ptr<plan::EstatePort> port, values::MoRef host, std::stop_token stop)
{
    const QList<values::MoRef> objects{host};
    const values::Result<plan::Estate> estate = co_await port->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const values::Host *const found = estate.value().host(host);
    if (!found)
        co_return values::Error(values::Error::Kind::NotFound,
            HostStep::tr("The host could not be read"),
            HostStep::tr("%1 is not there any more.").arg(host.value),
            HostStep::tr("Plan again from what is there now."));
    co_return *found;
}

} // namespace setup
