// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"
#include "services/vsphere/session/session.h"

#include <QCoreApplication>

#include <memory>

namespace ports
{

/// Changes hosts of one server; see plan::HostPort.
class HostPort final : public plan::HostPort
{
    Q_DECLARE_TR_FUNCTIONS(ports::HostPort)

public:
    explicit HostPort(std::shared_ptr<vsphere::Session> session)
        : m_session(std::move(session))
    {
    }

    plan::Answer<> setPassthrough(values::MoRef host, QList<plan::PassthroughSetting> devices,
        bool applyNow, std::stop_token stop) override;
    plan::Answer<> refreshPassthrough(values::MoRef host, std::stop_token stop) override;
    plan::Answer<> enterMaintenance(values::MoRef host, plan::MaintenanceWish wish,
        plan::Progress progress, std::stop_token stop) override;
    plan::Answer<> exitMaintenance(
        values::MoRef host, plan::Progress progress, std::stop_token stop) override;
    plan::Answer<> reboot(values::MoRef host, std::stop_token stop) override;
    plan::Answer<> setMarker(values::MoRef host, QString marker, std::stop_token stop) override;

private:
    std::shared_ptr<vsphere::Session> m_session;
};

} // namespace ports
