// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

namespace models
{

/// Which hosts a change concerns that is not their own: whose devices a VM holds shows in the rows
/// of the host, and what the host says of the VM in both. Follows the objects of one server.
class DeviceIndex
{
public:
    using Hosts = QSet<values::MoRef>;

    /// A host came, changed or went (after is null then).
    void follow(
        const HostPtr &before, const HostPtr &after, ServerEstate &estate, Hosts &concerned);
    void follow(const VmPtr &before, const VmPtr &after, ServerEstate &estate, Hosts &concerned);

private:
    void learnSystemId(
        const QString &systemId, const values::MoRef &host, ServerEstate &estate, Hosts &concerned);
    void concernBound(const QString &systemId, const ServerEstate &estate, Hosts &concerned) const;

    QHash<values::MoRef, Hosts> m_namedBy; ///< VM -> hosts that name it in bindings or graphics
    QHash<QString, QSet<values::MoRef>> m_boundTo; ///< systemId -> VMs with a fixed device
};

} // namespace models
