// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/deepfacts.h"

namespace app
{

void DeepFacts::learn(const plan::Estate &read, const QList<values::MoRef> &objects)
{
    for (const values::MoRef &ref : objects) {
        if (const values::Host *const host = read.host(ref); host && host->setup)
            m_hosts.insert(ref, host->setup);
        if (const values::VirtualMachine *const vm = read.vm(ref); vm && vm->setup)
            m_vms.insert(ref, vm->setup);
    }
}

void DeepFacts::forget(const QSet<values::MoRef> &objects)
{
    for (const values::MoRef &ref : objects) {
        m_hosts.remove(ref);
        m_vms.remove(ref);
    }
}

QList<values::MoRef> DeepFacts::unknown(const QList<values::MoRef> &objects) const
{
    QList<values::MoRef> missing;
    for (const values::MoRef &ref : objects) {
        if (!m_hosts.contains(ref) && !m_vms.contains(ref))
            missing.append(ref);
    }
    return missing;
}

void DeepFacts::layOver(plan::Estate &estate) const
{
    for (auto it = m_hosts.cbegin(); it != m_hosts.cend(); ++it) {
        if (const values::Host *const known = estate.host(it.key())) {
            values::Host host = *known;
            host.setup = it.value();
            estate.put(std::move(host));
        }
    }
    for (auto it = m_vms.cbegin(); it != m_vms.cend(); ++it) {
        if (const values::VirtualMachine *const known = estate.vm(it.key())) {
            values::VirtualMachine vm = *known;
            vm.setup = it.value();
            estate.put(std::move(vm));
        }
    }
}

} // namespace app
