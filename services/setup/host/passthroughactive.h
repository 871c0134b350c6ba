// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/host/hoststep.h"

namespace setup
{

/// host.passthrough-active: proves that what is stored is in force. A host that has just come back
/// gets a while for it. Facts: "addresses" (old to new, where a device moved), "systemId".
/// Params: also seconds (how long it waits).
class PassthroughActive final : public HostStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::PassthroughActive)

public:
    using HostStep::HostStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    void predict(plan::Estate &estate) const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck assessHost(
        const plan::Estate &estate, const values::Host &host) const override;

private:
    /// Done, or what is wrong with the devices and how it is mended.
    [[nodiscard]] values::StepCheck judged(const values::Host &host) const;
    [[nodiscard]] QStringList addressesNow(const values::Host &host) const;
};

} // namespace setup
