// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/gueststep.h"

namespace setup::guest
{

/// Waits until VMware Tools run, the guest has an address and, where a login is known, answers SSH.
/// Params: minutes (how long at most; absent: 15).
class GuestReady final : public GuestStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::guest::GuestReady)

public:
    using GuestStep::GuestStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] values::StepCheck assess(const plan::Estate &estate) const override;
    void predict(plan::Estate &estate) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::StepCheck>> check(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck what(const values::VirtualMachine &vm) const override;
    [[nodiscard]] plan::Answer<values::StepCheck> look(std::shared_ptr<plan::StepContext> context,
        GuestShell shell, std::stop_token stop) override;
    [[nodiscard]] QString instruction() const override;

private:
    [[nodiscard]] std::chrono::seconds limit() const;
};

} // namespace setup::guest
