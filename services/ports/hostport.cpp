// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ports/hostport.h"

#include "services/ports/taskprogress.h"
#include "services/vsphere/operations/customfield.h"
#include "services/vsphere/operations/hoststate.h"
#include "services/vsphere/operations/passthrough.h"

namespace ports
{

using plan::Answer;
using values::MoRef;

Answer<> HostPort::setPassthrough(
    MoRef host, QList<plan::PassthroughSetting> devices, bool applyNow, std::stop_token stop)
{
    QList<vsphere::PassthroughChange> changes;
    for (const plan::PassthroughSetting &device : devices)
        changes.append({device.id, device.enabled, device.label});
    return vsphere::updatePassthrough(m_session, host, changes, applyNow, stop);
}

Answer<> HostPort::refreshPassthrough(MoRef host, std::stop_token stop)
{
    return vsphere::refreshPassthrough(m_session, host, stop);
}

Answer<> HostPort::enterMaintenance(
    MoRef host, plan::MaintenanceWish wish, plan::Progress progress, std::stop_token stop)
{
    vsphere::MaintenanceChoice choice;
    choice.timeout = wish.timeout;
    choice.evacuatePoweredOff = wish.evacuatePoweredOff;
    choice.vsanMode = wish.vsanMode;
    return vsphere::enterMaintenance(m_session, host, choice,
        onTask(std::move(progress), tr("entering maintenance mode")), stop);
}

Answer<> HostPort::exitMaintenance(MoRef host, plan::Progress progress, std::stop_token stop)
{
    return vsphere::exitMaintenance(
        m_session, host, onTask(std::move(progress), tr("leaving maintenance mode")), stop);
}

Answer<> HostPort::reboot(MoRef host, std::stop_token stop)
{
    return vsphere::rebootHost(m_session, host, stop);
}

Answer<> HostPort::setMarker(MoRef host, QString marker, std::stop_token stop)
{
    return vsphere::setCustomField(m_session, host, vsphere::markerFieldName(), marker, stop);
}

} // namespace ports
