// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/host/evidencestep.h"

namespace setup
{

/// host.vendor-support: evidence that the server's vendor supports the card in this server.
class VendorSupport final : public EvidenceStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::VendorSupport)

public:
    using EvidenceStep::EvidenceStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;

protected:
    [[nodiscard]] QString question(const values::Host &host) const override;
};

} // namespace setup
