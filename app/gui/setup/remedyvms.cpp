// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/remedyvms.h"

#include "services/advice/logdoctor.h"

#include <algorithm>

namespace app
{

RemedyVms remedyVms(const ServerAccess &access, const QByteArray &log)
{
    const QString told = log.isEmpty() ? QString() : advice::vmNamedIn(log);
    const QList<values::ServerId> servers = access.connected();
    RemedyVms found;
    int ofName = 0;
    for (const values::ServerId &server : servers) {
        const plan::Estate estate = access.estate(server);
        for (const auto &vm : estate.objects.vms) {
            const bool isTold = !told.isEmpty() && vm->name == told;
            if (vm->isTemplate.value_or(false) || (vm->pciDevices.isEmpty() && !isTold))
                continue;
            const values::ObjectKey key{server, vm->ref};
            found.vms.append(
                {key, servers.size() > 1 ? QString(vm->name + u" (" + server + u')') : vm->name});
            ofName += isTold ? 1 : 0;
            if (isTold)
                found.named = key;
        }
    }
    if (ofName > 1)
        found.named = {};
    std::sort(found.vms.begin(), found.vms.end(),
        [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
    return found;
}

} // namespace app
