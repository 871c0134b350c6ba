// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/host/evidencestep.h"

namespace setup
{

/// host.vendor-support: evidence that the server's vendor supports the card in this server. Without
/// any, "not confirmed" is what is kept: nobody has to answer for the plan to go on.
class VendorSupport final : public EvidenceStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::VendorSupport)

public:
    using EvidenceStep::EvidenceStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;

protected:
    [[nodiscard]] values::StepCheck assessHost(
        const plan::Estate &estate, const values::Host &host) const override;
    [[nodiscard]] QString question(const values::Host &host) const override;
};

} // namespace setup
