// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/vm/vmstep.h"
#include "services/setup/vm/vmwish.h"

namespace setup
{

/// vm.configure: one ReconfigVM_Task with all that passthrough needs. Params: those of VmWish.
class Configure final : public VmStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::Configure)

public:
    using VmStep::VmStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    void predict(plan::Estate &estate) const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] values::BlastRadius blast(const plan::Estate &estate) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::StepCheck>> check(
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
    [[nodiscard]] QCoro::Task<values::Error> refused(
        std::shared_ptr<plan::StepContext> context, values::Error error, std::stop_token stop);
    [[nodiscard]] values::StepCheck assessWith(const plan::Estate &estate,
        const values::VirtualMachine &vm, const QHash<QString, QString> &moved) const;
    [[nodiscard]] VmWish wish() const;
};

} // namespace setup
