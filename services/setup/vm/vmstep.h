// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"
#include "services/plan/step.h"

#include <QCoreApplication>
#include <QHash>

namespace setup
{

/// A step on one VM.
class VmStep : public plan::Step
{
    Q_DECLARE_TR_FUNCTIONS(setup::VmStep)

public:
    using Step::Step;
    /// Blocked where the VM is gone or cannot be read, else assessVm().
    [[nodiscard]] values::StepCheck assess(const plan::Estate &estate) const override;
    /// Checks again; anything but done is a failure.
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// AlreadyDone where the VM is gone, else assessUndo().
    [[nodiscard]] QCoro::Task<values::Result<values::UndoCheck>> checkUndo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// Nothing was changed.
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] virtual values::StepCheck assessVm(
        const plan::Estate &estate, const values::VirtualMachine &vm) const = 0;
    /// What undo() would do to the VM as it is. The default: it is needed.
    [[nodiscard]] virtual values::UndoCheck assessUndo(
        const plan::StepContext &context, const values::VirtualMachine &vm) const;
    [[nodiscard]] QString vmName() const { return planned().target.name; }
};

/// The VM as it is now, with its setup. Errors: NotFound, those of the port.
[[nodiscard]] plan::Answer<values::VirtualMachine> readVm(
    std::shared_ptr<plan::EstatePort> port, values::MoRef vm, std::stop_token stop);

} // namespace setup
