// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"
#include "services/vsphere/session/session.h"

#include <QCoreApplication>

#include <memory>

namespace ports
{

/// Changes virtual machines of one server; see plan::VmPort.
class VmPort final : public plan::VmPort
{
    Q_DECLARE_TR_FUNCTIONS(ports::VmPort)

public:
    explicit VmPort(std::shared_ptr<vsphere::Session> session)
        : m_session(std::move(session))
    {
    }

    plan::Answer<> reconfigure(values::MoRef vm, values::VmChange change, QString changeVersion,
        plan::Progress progress, std::stop_token stop) override;
    plan::Answer<> powerOn(values::MoRef vm, values::MoRef host, plan::Progress progress,
        std::stop_token stop) override;
    plan::Answer<> powerOnPlaced(
        values::MoRef vm, plan::Progress progress, std::stop_token stop) override;
    plan::Answer<> powerOff(
        values::MoRef vm, plan::Progress progress, std::stop_token stop) override;
    plan::Answer<> shutdownGuest(values::MoRef vm, std::stop_token stop) override;
    plan::Answer<> upgradeHardware(
        values::MoRef vm, QString version, plan::Progress progress, std::stop_token stop) override;
    plan::Answer<> removeSnapshots(
        values::MoRef vm, plan::Progress progress, std::stop_token stop) override;
    plan::Answer<values::MoRef> create(
        values::VmBlueprint blueprint, plan::Progress progress, std::stop_token stop) override;
    plan::Answer<values::MoRef> clone(
        values::VmClone clone, plan::Progress progress, std::stop_token stop) override;
    plan::Answer<> destroy(
        values::MoRef vm, plan::Progress progress, std::stop_token stop) override;
    plan::Answer<> answerQuestion(
        values::MoRef vm, QString question, QString choice, std::stop_token stop) override;
    plan::Answer<plan::ServerVerdict> checkConfig(values::MoRef vm, values::MoRef host,
        values::VmChange change, std::stop_token stop) override;
    plan::Answer<plan::ServerVerdict> checkPowerOn(
        values::MoRef vm, values::MoRef host, std::stop_token stop) override;

private:
    std::shared_ptr<vsphere::Session> m_session;
};

} // namespace ports
