// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runbook/runbook.h"

#include <QString>

namespace tests
{

/// A step that is only described: what its pure half says is set by the test.
class DescribedStep final : public plan::Step
{
public:
    using plan::Step::Step;

    values::StepInfo theInfo;
    values::StepCheck theCheck;
    plan::Script shell, powerCli;

    [[nodiscard]] values::StepInfo info() const override { return theInfo; }
    [[nodiscard]] values::StepCheck assess(const plan::Estate &) const override { return theCheck; }
    void predict(plan::Estate &) const override { }
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
};

/// The instance that the stand-in for govc answers with.
inline const QString caseServer = QStringLiteral("8a2f0f5e-1111-4c4c-9d9d-0123456789ab");

/// A runbook of five steps: one by hand, a device, a reboot, a VM, a power-on. vmName is outside
/// text and stands everywhere where a server's text can.
[[nodiscard]] plan::RunbookInput runbookCase(const QString &vmName);

} // namespace tests
