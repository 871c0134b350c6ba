// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/touched.h"

#include <QSet>

#include <algorithm>

namespace plan
{

using values::MoRef;

QList<MoRef> objectsOf(const Steps &steps)
{
    const StepContext none;
    QList<MoRef> objects;
    QSet<QString> yetToBeMade;
    QSet<MoRef> seen;
    for (const std::shared_ptr<Step> &step : steps) {
        const values::PlannedStep &planned = step->planned();
        yetToBeMade.insert(values::placeholder({}, planned.id).value);
        const QList<MoRef> refs = QList<MoRef>{planned.target.ref} + step->reads(none);
        for (const MoRef &ref : refs) {
            if (ref.isNull() || yetToBeMade.contains(ref.value) || seen.contains(ref))
                continue;
            seen.insert(ref);
            objects.append(ref);
        }
    }
    return objects;
}

QList<MoRef> hostsOf(const QList<MoRef> &objects, const Estate &estate)
{
    QList<MoRef> hosts;
    for (const MoRef &ref : objects) {
        const values::VirtualMachine *const vm = estate.vm(ref);
        const MoRef host = vm ? vm->host : ref;
        if (host.type == u"HostSystem" && !hosts.contains(host))
            hosts.append(host);
    }
    std::sort(hosts.begin(), hosts.end(),
        [](const MoRef &a, const MoRef &b) { return a.value < b.value; });
    return hosts;
}

QList<MoRef> scopeOf(
    const std::shared_ptr<Step> &step, const values::Plan &plan, const Estate &estate)
{
    QList<MoRef> scope = objectsOf({step});
    const QList<MoRef> hosts = hostsOf(scope, estate);
    for (const values::PlannedStep &other : plan.steps) {
        const values::VirtualMachine *const vm = estate.vm(other.target.ref);
        const bool exists = other.target.madeBy.isEmpty();
        if (vm && exists && hosts.contains(vm->host) && !scope.contains(vm->ref))
            scope.append(vm->ref);
    }
    return scope;
}

} // namespace plan
