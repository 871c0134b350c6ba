// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/vm/vmstep.h"

namespace setup
{

/// vm.shut-down: gracefully, where the host has to reboot, a device has to be free, or the VM
/// itself is to be changed. Params: host, devices, enable (the part of the host); configure,
/// hardware, snapshots (the part of the VM). Remembers that it ran.
class ShutDown final : public VmStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::ShutDown)

public:
    using VmStep::VmStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    void predict(plan::Estate &estate) const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] values::BlastRadius blast(const plan::Estate &estate) const override;
    /// Facts: "stopped", where this run has shut it down.
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

private:
    [[nodiscard]] QString neededBecause(
        const plan::Estate &estate, const values::VirtualMachine &vm) const;
    [[nodiscard]] QString neededForHost(
        const plan::Estate &estate, const values::VirtualMachine &vm) const;
};

} // namespace setup
