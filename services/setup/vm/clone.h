// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/vmchange.h"
#include "services/setup/vm/makestep.h"

namespace setup
{

/// vm.clone: a VM without GPUs, copied. Params: source, name, folder, pool, host, datastore.
class Clone final : public MakeStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::Clone)

public:
    using MakeStep::MakeStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] static QJsonObject paramsOf(const values::VmClone &wanted);
    [[nodiscard]] static values::VmClone cloneOf(
        const QJsonObject &params, const values::MoRef &host);
    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;

protected:
    [[nodiscard]] QString newName() const override;
    [[nodiscard]] values::StepCheck assessNew(const plan::Estate &estate) const override;
    [[nodiscard]] values::VirtualMachine predicted(const plan::Estate &estate) const override;
    [[nodiscard]] plan::Answer<values::MoRef> make(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

private:
    [[nodiscard]] values::VmClone wanted() const;
};

} // namespace setup
