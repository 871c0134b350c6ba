// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/rule.h"

#include <QCoreApplication>

namespace advice
{

/// vGPUs of a VM: whether the host offers the type, how many, which settings.
class VgpuRules final
{
    Q_DECLARE_TR_FUNCTIONS(advice::VgpuRules)

public:
    [[nodiscard]] static QList<Rule> all();

private:
    static RuleAnswer hasTooMany(const PowerCase &power);
    static RuleAnswer mixesBoards(const PowerCase &power);
    static RuleAnswer isUnknownType(const PowerCase &power);
    static RuleAnswer isLateType(const PowerCase &power);
    static RuleAnswer isOtherPackage(const PowerCase &power);
    static RuleAnswer hasVirtualIommu(const PowerCase &power);
    static RuleAnswer hasUnifiedMemory(const PowerCase &power);
    static RuleAnswer isMovedByDrs(const PowerCase &power);
};

} // namespace advice
