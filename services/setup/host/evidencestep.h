// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/host/hoststep.h"

namespace setup
{

/// A manual step on a host: a person confirms, in words that are kept.
/// Params: evidence (what is known already; empty: ask). Done where evidence was given, and where
/// the devices are in passthrough already.
class EvidenceStep : public HostStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::EvidenceStep)

public:
    using HostStep::HostStep;
    void predict(plan::Estate &estate) const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck assessHost(
        const plan::Estate &estate, const values::Host &host) const override;
    [[nodiscard]] QString evidence() const;
    /// What the person is asked, with facts of the host.
    [[nodiscard]] virtual QString question(const values::Host &host) const = 0;
};

} // namespace setup
