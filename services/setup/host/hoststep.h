// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"
#include "services/plan/step.h"
#include "services/setup/common/hostdevices.h"

#include <QCoreApplication>

namespace setup
{

/// A step on a host that is about some of its PCI functions.
/// Params: devices (DeviceKey texts), enable (whether they shall be in passthrough).
class HostStep : public plan::Step
{
    Q_DECLARE_TR_FUNCTIONS(setup::HostStep)

public:
    explicit HostStep(values::PlannedStep planned);
    /// Blocked where the host is gone or not connected, else assessHost().
    [[nodiscard]] values::StepCheck assess(const plan::Estate &estate) const override;

    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// Nothing was changed.
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] virtual values::StepCheck assessHost(
        const plan::Estate &estate, const values::Host &host) const = 0;
    [[nodiscard]] const QList<DeviceKey> &devices() const { return m_devices; }
    [[nodiscard]] QStringList addresses() const; ///< when the plan was made
    [[nodiscard]] bool enable() const { return m_enable; }
    [[nodiscard]] QString hostName() const { return planned().target.name; }
    [[nodiscard]] QString scriptHost() const; ///< as a value of a runbook's command
    /// Blocked where a device that is to be enabled is not there: what leads to it would be in
    /// vain.
    [[nodiscard]] std::optional<values::StepCheck> missingDevice(const values::Host &host) const;
    /// Both is as wished, or the wish leads to no reboot: nothing has to leave the host.
    [[nodiscard]] bool staysUp(const values::Host &host) const;

private:
    QList<DeviceKey> m_devices;
    bool m_enable = true;
};

/// The host and the VMs on it as they are now. Errors: NotFound, those of the port.
[[nodiscard]] plan::Answer<plan::Estate> readHostAndVms(
    std::shared_ptr<plan::EstatePort> port, values::MoRef host, std::stop_token stop);

/// The host as it is now, with its setup. Errors: NotFound, those of the port.
[[nodiscard]] plan::Answer<values::Host> readHost(
    std::shared_ptr<plan::EstatePort> port, values::MoRef host, std::stop_token stop);

} // namespace setup
