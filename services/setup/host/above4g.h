// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/host/evidencestep.h"

namespace setup
{

/// host.above-4g: the server's firmware may map regions above 4 GiB.
class Above4g final : public EvidenceStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::Above4g)

public:
    using EvidenceStep::EvidenceStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] plan::Script script(plan::ScriptLanguage language) const override;
    /// Names of the setting in the firmware of a server vendor; all that are known where the vendor
    /// is not.
    [[nodiscard]] static QString settingNames(const QString &vendor);

protected:
    [[nodiscard]] QString question(const values::Host &host) const override;
};

} // namespace setup
