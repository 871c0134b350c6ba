// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/rule.h"

#include <QCoreApplication>

namespace advice
{

/// What host and card say against passing it through: capability, display, MIG, NVLink, HA.
class CardRules final
{
    Q_DECLARE_TR_FUNCTIONS(advice::CardRules)

public:
    [[nodiscard]] static QList<Rule> all();

private:
    static RuleAnswer hasNoIommu(const PowerCase &power);
    static RuleAnswer isNotCapable(const PowerCase &power);
    static RuleAnswer isStuckBySriov(const PowerCase &power);
    static RuleAnswer isDrivenByManager(const PowerCase &power);
    static RuleAnswer hasHotPlug(const PowerCase &power);
    static RuleAnswer isConsole(const PowerCase &power);
    static RuleAnswer isPartitioned(const PowerCase &power);
    static RuleAnswer lacksSwitches(const PowerCase &power);
    static RuleAnswer needsOtherReset(const PowerCase &power);
    static RuleAnswer splitsNvlink(const PowerCase &power);
    static RuleAnswer isNotRestarted(const PowerCase &power);
};

} // namespace advice
