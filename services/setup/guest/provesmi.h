// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/gueststep.h"

namespace setup::guest
{

/// Proves by nvidia-smi that the driver has the GPUs; the evidence is kept.
/// Params: gpus (how many at least).
class ProveSmi final : public GuestStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::guest::ProveSmi)

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
};

} // namespace setup::guest
