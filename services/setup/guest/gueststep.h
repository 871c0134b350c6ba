// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"
#include "services/plan/step.h"
#include "services/setup/guest/guestshell.h"

#include <QCoreApplication>

namespace setup::guest
{

[[nodiscard]] QString guideSection(const QString &section);
[[nodiscard]] values::StepCheck needed(
    const QString &call, QList<values::ValueChange> changes = {});
[[nodiscard]] values::StepCheck done(const QString &found);
[[nodiscard]] values::StepCheck blocked(const QString &reason, const QString &fix);
[[nodiscard]] values::StepCheck unknown(const QString &reason);
[[nodiscard]] bool isWindows(const values::VirtualMachine &vm);

/// A step in the guest of one VM. What it finds is known only by asking the guest: assess() says
/// what it would do, check() looks.
class GuestStep : public plan::Step
{
    Q_DECLARE_TR_FUNCTIONS(setup::guest::GuestStep)

public:
    using Step::Step;
    /// Blocked where the VM is gone or off, or its guest is not Linux; else what().
    [[nodiscard]] values::StepCheck assess(const plan::Estate &estate) const override;
    /// Guests are not part of the estate.
    void predict(plan::Estate &estate) const override;
    /// Looks at the VM, then into its guest.
    [[nodiscard]] QCoro::Task<values::Result<values::StepCheck>> check(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// Checks again; anything but done is a failure.
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// AlreadyDone where the VM is gone, and its guest with it.
    [[nodiscard]] QCoro::Task<values::Result<values::UndoCheck>> checkUndo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    /// Nothing was changed.
    [[nodiscard]] QCoro::Task<values::Status> undo(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;

protected:
    /// What it would do to this VM's guest, as far as that is known from outside.
    [[nodiscard]] virtual values::StepCheck what(const values::VirtualMachine &vm) const = 0;
    /// Looks into the guest.
    [[nodiscard]] virtual plan::Answer<values::StepCheck> look(
        std::shared_ptr<plan::StepContext> context, GuestShell shell, std::stop_token stop)
        = 0;
    /// The commands, in words for a runbook.
    [[nodiscard]] virtual QString instruction() const = 0;

    [[nodiscard]] QString vmName() const { return planned().target.name; }
    [[nodiscard]] QString text(const QString &parameter) const;
    [[nodiscard]] bool flag(const QString &parameter) const;
    [[nodiscard]] plan::Answer<GuestShell> shell(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) const;
};

/// Our own telemetry keeps the driver in use: off as long as the returned value lives.
[[nodiscard]] plan::Answer<std::shared_ptr<const void>> pauseTelemetry(
    std::shared_ptr<plan::StepContext> context, values::MoRef vm, std::stop_token stop);

/// A file that was brought into the guest is taken away again.
[[nodiscard]] plan::Answer<> removeFile(GuestShell shell, QString path, std::stop_token stop);

} // namespace setup::guest
