// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/vm/vmstep.h"
#include "services/setup/vm/vmwish.h"

namespace setup
{

/// vm.discover-regions: the guide's way to learn what an unknown device maps: gives it to a VM
/// without the keys, tries to boot, reads vmware.log, and takes everything back, also when it
/// fails. Params: those of VmWish, without keys. Facts: "bars" (by model, as PassthroughChoices),
/// "lines" (of the log).
class DiscoverRegions final : public VmStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::DiscoverRegions)

public:
    using VmStep::VmStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    void predict(plan::Estate &estate) const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::StepCheck>> check(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
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
    [[nodiscard]] VmWish wish() const;
    [[nodiscard]] plan::Answer<> give(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop);
    [[nodiscard]] plan::Answer<QJsonObject> tryAndRead(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop);
    [[nodiscard]] plan::Answer<> takeBack(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop);
};

} // namespace setup
