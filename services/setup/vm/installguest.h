// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/vm/vmstep.h"

namespace setup
{

/// vm.install-guest: a person installs the guest system; VMware Tools prove it. Params: iso.
class InstallGuest final : public VmStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::InstallGuest)

public:
    using VmStep::VmStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    void predict(plan::Estate &estate) const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck assessVm(
        const plan::Estate &estate, const values::VirtualMachine &vm) const override;
};

} // namespace setup
