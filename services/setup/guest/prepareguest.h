// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/gueststep.h"
#include "services/setup/guest/preparation.h"

namespace setup::guest
{

/// Makes a Linux guest ready for NVIDIA's installer: PF-GU-01 to PF-GU-05.
/// Params: version (of the driver to come: where it runs already there is nothing to prepare),
/// restart, stopDesktop (absent: allowed), removePackages (absent: not allowed).
class PrepareGuest final : public GuestStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::guest::PrepareGuest)

public:
    using GuestStep::GuestStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] values::BlastRadius blast(const plan::Estate &estate) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// What was installed goes, what was removed comes back, nouveau at the next boot.
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck what(const values::VirtualMachine &vm) const override;
    [[nodiscard]] plan::Answer<values::StepCheck> look(std::shared_ptr<plan::StepContext> context,
        GuestShell shell, std::stop_token stop) override;
    [[nodiscard]] QString instruction() const override;

private:
    [[nodiscard]] Leave leave() const;
};

} // namespace setup::guest
