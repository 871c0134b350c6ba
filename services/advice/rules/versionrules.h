// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/rule.h"

#include <QCoreApplication>

namespace advice
{

/// What releases, virtual hardware and editions allow.
class VersionRules final
{
    Q_DECLARE_TR_FUNCTIONS(advice::VersionRules)

public:
    [[nodiscard]] static QList<Rule> all();

private:
    static RuleAnswer isHardwareTooOld(const PowerCase &power);
    static RuleAnswer isHardwareTooNew(const PowerCase &power);
    static RuleAnswer upgradeMovesSlots(const PowerCase &power);
    static RuleAnswer hasTooManyDevices(const PowerCase &power);
    static RuleAnswer mixesMethods(const PowerCase &power);
    static RuleAnswer lacksEdition(const PowerCase &power);
    static RuleAnswer cannotAssign(const PowerCase &power);
    static RuleAnswer cannotLabel(const PowerCase &power);
    static RuleAnswer hidesHypervisor(const PowerCase &power);
};

} // namespace advice
