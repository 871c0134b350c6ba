// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rulebook.h"

#include "services/advice/rules/boardrules.h"
#include "services/advice/rules/cardrules.h"
#include "services/advice/rules/devicerules.h"
#include "services/advice/rules/guestrules.h"
#include "services/advice/rules/hostrules.h"
#include "services/advice/rules/memoryrules.h"
#include "services/advice/rules/staterules.h"
#include "services/advice/rules/versionrules.h"
#include "services/advice/rules/vgpurules.h"
#include "services/advice/rules/windowrules.h"

#include <algorithm>

namespace advice
{

const std::vector<Rule> &rulebook()
{
    static const std::vector<Rule> all = [] {
        std::vector<Rule> rules;
        for (const QList<Rule> &group : {StateRules::all(), VersionRules::all(), VgpuRules::all(),
                 MemoryRules::all(), CardRules::all(), DeviceRules::all(), WindowRules::all(),
                 BoardRules::all(), GuestRules::all(), HostRules::all()})
            rules.insert(rules.end(), group.cbegin(), group.cend());
        std::stable_sort(rules.begin(), rules.end(),
            [](const Rule &a, const Rule &b) { return a.stage < b.stage; });
        return rules;
    }();
    return all;
}

} // namespace advice
