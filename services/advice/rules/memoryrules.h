// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/rule.h"

#include <QCoreApplication>

namespace advice
{

/// Memory and CPU: reservations, what host and pool can lend, hot add.
class MemoryRules final
{
    Q_DECLARE_TR_FUNCTIONS(advice::MemoryRules)

public:
    [[nodiscard]] static QList<Rule> all();

private:
    static RuleAnswer isNotReserved(const PowerCase &power);
    static RuleAnswer isLimited(const PowerCase &power);
    static RuleAnswer isHostFull(const PowerCase &power);
    static RuleAnswer isPoolFull(const PowerCase &power);
    static RuleAnswer lacksCpuReservation(const PowerCase &power);
    static RuleAnswer hasHotAdd(const PowerCase &power);
    static RuleAnswer crowdsAddressSpace(const PowerCase &power);
    static RuleAnswer isBelowGpuMemory(const PowerCase &power);
    static QString reservationText(const PowerCase &power);
};

} // namespace advice
