// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/rule.h"

#include <QCoreApplication>

namespace advice
{

struct CaseDevice;

/// Whether each device of DirectPath I/O is there, is the right one, and is free.
class DeviceRules final
{
    Q_DECLARE_TR_FUNCTIONS(advice::DeviceRules)

public:
    [[nodiscard]] static QList<Rule> all();

private:
    static RuleAnswer isOfOtherHost(const PowerCase &power);
    static RuleAnswer isBuiltElsewhere(const PowerCase &power);
    static RuleAnswer isAnotherDevice(const PowerCase &power);
    static RuleAnswer isMisspelt(const PowerCase &power);
    static RuleAnswer waitsForReboot(const PowerCase &power);
    static RuleAnswer isDisabled(const PowerCase &power);
    static RuleAnswer isUnitSplit(const PowerCase &power);
    static RuleAnswer isHeld(const PowerCase &power);
    static RuleAnswer hasNoneFree(const PowerCase &power);
    static QString mismatchText(const CaseDevice &device);
    static QString inactiveText(const QString &address);
};

} // namespace advice
