// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/rule.h"

#include <QCoreApplication>

namespace advice
{

/// Memory-mapped regions: the 64-bit keys, the window, firmware and guest that map them.
class WindowRules final
{
    Q_DECLARE_TR_FUNCTIONS(advice::WindowRules)

public:
    [[nodiscard]] static QList<Rule> all();

private:
    static RuleAnswer lacksKeys(const PowerCase &power);
    static RuleAnswer lacksKeysForVgpu(const PowerCase &power);
    static RuleAnswer isTooSmall(const PowerCase &power);
    static RuleAnswer isUnsetAndTooSmall(const PowerCase &power);
    static RuleAnswer isUnreadable(const PowerCase &power);
    static RuleAnswer isBios(const PowerCase &power);
    static RuleAnswer isGuestTooOld(const PowerCase &power);
    static RuleAnswer isBelowPublished(const PowerCase &power);
    static RuleAnswer hasResizableBar(const PowerCase &power);
    static RuleAnswer mayLackAbove4g(const PowerCase &power);
    static RuleAnswer stops(const PowerCase &power, const QString &cause);
};

} // namespace advice
