// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"
#include "services/plan/step.h"

#include <QCoreApplication>

namespace setup
{

/// A step that makes a VM. Its target is the host where it is made; later steps name the VM by
/// values::placeholder() of this step. Facts: "type", "ref", "instanceUuid".
/// The VM carries a mark that only the journal's intent knows: a run that was cut off while the VM
/// was being made finds it by that, never by its name. Undo deletes this VM and no other:
/// info() has undoLoses.
class MakeStep : public plan::Step
{
    Q_DECLARE_TR_FUNCTIONS(setup::MakeStep)

public:
    using Step::Step;
    [[nodiscard]] values::StepCheck assess(const plan::Estate &estate) const override;
    void predict(plan::Estate &estate) const override;
    /// After a crash the mark tells whether the VM was made.
    [[nodiscard]] QCoro::Task<values::Result<values::StepCheck>> check(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::UndoCheck>> checkUndo(
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
    /// Of the VM that this run makes: make() has the server keep it under values::madeByKey.
    [[nodiscard]] static QString markOf(const plan::StepContext &context);

private:
    [[nodiscard]] values::MoRef standIn() const;
    /// The VM that this run made; nothing where there is none (any more).
    [[nodiscard]] plan::Answer<std::optional<values::VirtualMachine>> findMade(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) const;
    /// Errors: Blocked (it is another VM than this run made).
    [[nodiscard]] values::Status mayDestroy(
        const plan::StepContext &context, const values::VirtualMachine &vm) const;
};

} // namespace setup
