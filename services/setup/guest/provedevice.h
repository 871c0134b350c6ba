// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/gueststep.h"

namespace setup::guest
{

/// Proves that the guest has the devices of its VM, of whatever vendor, with their memory.
/// Params: devices ("10de:15f8", once for each), byHand (Windows, or no login: a person confirms),
/// needsDriver (a kernel driver must have each).
class ProveDevice final : public GuestStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::guest::ProveDevice)

public:
    using GuestStep::GuestStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck what(const values::VirtualMachine &vm) const override;
    [[nodiscard]] plan::Answer<values::StepCheck> look(std::shared_ptr<plan::StepContext> context,
        GuestShell shell, std::stop_token stop) override;
    [[nodiscard]] QString instruction() const override;

private:
    [[nodiscard]] QStringList models() const;
    [[nodiscard]] QString deviceManager() const;
};

} // namespace setup::guest
