// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/vmchange.h"
#include "services/setup/vm/makestep.h"

namespace setup
{

/// vm.create: a VM without a guest. Params: those of values::VmBlueprint.
class Create final : public MakeStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::Create)

public:
    using MakeStep::MakeStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] static QJsonObject paramsOf(const values::VmBlueprint &blueprint);
    [[nodiscard]] static values::VmBlueprint blueprintOf(
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
    [[nodiscard]] values::VmBlueprint blueprint() const;
    /// Where it is made.
    [[nodiscard]] QList<values::ValueChange> placement(
        const plan::Estate &estate, const values::VmBlueprint &made) const;
};

} // namespace setup
