// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"
#include "services/plan/step.h"

#include <QCoreApplication>

namespace setup
{

/// A step that makes a VM. Its target is the host where it is made; later steps name the VM by
/// values::placeholder() of this step. Facts: "type", "ref".
/// Undo deletes the VM that it made, with all that is in it: info() has undoLoses.
class MakeStep : public plan::Step
{
    Q_DECLARE_TR_FUNCTIONS(setup::MakeStep)

public:
    using Step::Step;
    [[nodiscard]] values::StepCheck assess(const plan::Estate &estate) const override;
    void predict(plan::Estate &estate) const override;
    /// After a crash the name tells whether the VM was made.
    [[nodiscard]] QCoro::Task<values::Result<values::StepCheck>> check(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] virtual QString newName() const = 0;
    /// What stands against it and what it would do; the name is free.
    [[nodiscard]] virtual values::StepCheck assessNew(const plan::Estate &estate) const = 0;
    /// The VM as it will be; without reference and name.
    [[nodiscard]] virtual values::VirtualMachine predicted(const plan::Estate &estate) const = 0;
    [[nodiscard]] virtual plan::Answer<values::MoRef> make(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop)
        = 0;
    [[nodiscard]] values::MoRef param(const QString &name) const;

private:
    [[nodiscard]] values::MoRef standIn() const;
    /// The VM that this step made, null where there is none. A run that was cut off while it was
    /// being made knows it by name only. Errors: Blocked: it may be somebody else's.
    [[nodiscard]] values::Result<values::MoRef> madeIn(
        const plan::StepContext &context, const plan::Estate &estate) const;
};

} // namespace setup
