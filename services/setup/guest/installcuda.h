// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/driverfile.h"
#include "services/setup/guest/gueststep.h"

namespace setup::guest
{

/// Installs the CUDA toolkit from NVIDIA's installer, never the driver inside, and runs its two
/// small programs where the toolkit brings them.
/// Params: file (local path).
class InstallCuda final : public GuestStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::guest::InstallCuda)

public:
    using GuestStep::GuestStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// The compiler answers, deviceQuery and vectorAdd pass, and the driver is the one before.
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// Removes the toolkit's folder and brings the standard link back. Errors: Blocked (the folder
    /// was there before).
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck what(const values::VirtualMachine &vm) const override;
    [[nodiscard]] plan::Answer<values::StepCheck> look(std::shared_ptr<plan::StepContext> context,
        GuestShell shell, std::stop_token stop) override;
    [[nodiscard]] QString instruction() const override;

private:
    [[nodiscard]] ToolkitFile file() const;
    [[nodiscard]] QString folder() const; ///< in the guest: "/usr/local/cuda-12.2"
    [[nodiscard]] QString command() const;
    /// The release that nvcc in folder() tells; empty: none.
    [[nodiscard]] plan::Answer<QString> installed(GuestShell shell, std::stop_token stop) const;
    [[nodiscard]] values::StepCheck judge(const QString &driver) const;
    /// For undo: which folders there are, and where the standard one's link leads.
    [[nodiscard]] plan::Answer<QJsonObject> whatIsThere(
        GuestShell shell, std::stop_token stop) const;
};

} // namespace setup::guest
