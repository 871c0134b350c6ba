// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/gueststep.h"

namespace setup::guest
{

/// Installs NVIDIA's ordinary data-centre driver from its .run file, never the GRID one.
/// Params: file (local path).
class InstallDriver final : public GuestStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::guest::InstallDriver)

public:
    using GuestStep::GuestStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// Uninstalls by the driver's own uninstaller. Errors: Blocked where another driver was there.
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck what(const values::VirtualMachine &vm) const override;
    [[nodiscard]] plan::Answer<values::StepCheck> look(std::shared_ptr<plan::StepContext> context,
        GuestShell shell, std::stop_token stop) override;
    [[nodiscard]] QString instruction() const override;

private:
    [[nodiscard]] QString version() const;
    [[nodiscard]] QString remotePath() const;
    [[nodiscard]] plan::Answer<> install(
        std::shared_ptr<plan::StepContext> context, GuestShell shell, std::stop_token stop);
};

} // namespace setup::guest
