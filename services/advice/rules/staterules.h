// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/rule.h"

#include <QCoreApplication>

namespace advice
{

/// Whether the server would take the order at all: privileges, tasks, states of VM and host.
class StateRules final
{
    Q_DECLARE_TR_FUNCTIONS(advice::StateRules)

public:
    [[nodiscard]] static QList<Rule> all();

private:
    static RuleAnswer lacksPrivilege(const PowerCase &power);
    static RuleAnswer isBusy(const PowerCase &power);
    static RuleAnswer isUnreachable(const PowerCase &power);
    static RuleAnswer isHostAway(const PowerCase &power);
    static RuleAnswer isOn(const PowerCase &power);
    static RuleAnswer waitsForAnswer(const PowerCase &power);
    static RuleAnswer hasNestedHv(const PowerCase &power);
    static RuleAnswer isFaultTolerant(const PowerCase &power);
    static RuleAnswer isKeptOff(const PowerCase &power);
    static RuleAnswer hasSnapshots(const PowerCase &power);
};

} // namespace advice
