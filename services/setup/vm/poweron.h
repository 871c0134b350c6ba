// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/vm/vmstep.h"

namespace setup
{

/// vm.power-on: on the host that has the devices, or where DRS finds some. Params: host, dynamic,
/// noGuest (nothing is installed in it yet).
class PowerOn final : public VmStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::PowerOn)

public:
    using VmStep::VmStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    void predict(plan::Estate &estate) const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// Facts: see startFacts().
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck assessVm(
        const plan::Estate &estate, const values::VirtualMachine &vm) const override;
    [[nodiscard]] values::UndoCheck assessUndo(
        const plan::StepContext &context, const values::VirtualMachine &vm) const override;
    [[nodiscard]] QList<values::MoRef> reads(const plan::StepContext &context) const override;
};

} // namespace setup
