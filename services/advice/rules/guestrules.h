// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/rule.h"

#include <QCoreApplication>

namespace advice
{

/// What the guest will say: drivers, Secure Boot, licences.
class GuestRules final
{
    Q_DECLARE_TR_FUNCTIONS(advice::GuestRules)

public:
    [[nodiscard]] static QList<Rule> all();

private:
    static RuleAnswer hasSecureBoot(const PowerCase &power);
    static RuleAnswer needsOpenModules(const PowerCase &power);
    static RuleAnswer isDriverOutOfRange(const PowerCase &power);
    static RuleAnswer isUnlicensed(const PowerCase &power);
    static RuleAnswer isReducedByEcc(const PowerCase &power);
};

} // namespace advice
