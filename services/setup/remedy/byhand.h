// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/preflight.h"
#include "services/plan/registry.h"
#include "services/plan/step.h"

#include <QCoreApplication>

namespace setup
{

/// remedy.by-hand: a remedy that no program can carry out; a person does it and says what was seen.
/// Target: a VM or a host. Params: rule, cause, remedy (a sentence each; text for people).
class ByHand final : public plan::Step
{
    Q_DECLARE_TR_FUNCTIONS(setup::ByHand)

public:
    using plan::Step::Step;
    [[nodiscard]] static plan::StepType type();
    /// The step for a finding; its id names target and rule.
    [[nodiscard]] static values::PlannedStep planned(
        const values::Finding &finding, const values::StepTarget &target);

    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] values::StepCheck assess(const plan::Estate &estate) const override;
    void predict(plan::Estate &estate) const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

private:
    [[nodiscard]] QString text(const QString &name) const;
};

} // namespace setup
