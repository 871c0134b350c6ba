// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/host/hoststep.h"

namespace setup
{

/// host.enter-maintenance, where the devices lead to a reboot. Params: also vsan (data choice).
class EnterMaintenance final : public HostStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::EnterMaintenance)

public:
    using HostStep::HostStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    void predict(plan::Estate &estate) const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;
    /// The VMs on the host are read anew, too.
    [[nodiscard]] QCoro::Task<values::Result<values::StepCheck>> check(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] values::BlastRadius blast(const plan::Estate &estate) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::UndoCheck>> checkUndo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck assessHost(
        const plan::Estate &estate, const values::Host &host) const override;
};

} // namespace setup
