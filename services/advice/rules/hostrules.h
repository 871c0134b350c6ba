// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/virtualmachine.h"
#include "services/advice/rule.h"

#include <QCoreApplication>

namespace advice
{

/// Hosts and clusters around the VM: maintenance, shell, managers that differ, HA.
class HostRules final
{
    Q_DECLARE_TR_FUNCTIONS(advice::HostRules)

public:
    [[nodiscard]] static QList<Rule> all();

private:
    static RuleAnswer holdsMaintenance(const PowerCase &power);
    static RuleAnswer vgpusHoldMaintenance(const PowerCase &power);
    static RuleAnswer isByImage(const PowerCase &power);
    static RuleAnswer hasNoShell(const PowerCase &power);
    static RuleAnswer hasOtherBranches(const PowerCase &power);
    static RuleAnswer hasOtherSettings(const PowerCase &power);
    static RuleAnswer trustsAdmission(const PowerCase &power);
    static RuleAnswer hasOldMigration(const PowerCase &power);
    static RuleAnswer isNotConfirmed(const PowerCase &power);
    static RuleAnswer mayFault(const PowerCase &power);
    static RuleAnswer isDropped(const PowerCase &power);
    static RuleAnswer holdsWith(const PowerCase &power, values::GpuMethod method);
};

} // namespace advice
