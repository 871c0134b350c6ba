// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "services/vsphere/decode/xmlnode.h"
#include "services/vsphere/operations/operation.h"

#include <QString>

namespace vsphere
{

/// A network that a VM's adapter can be on.
struct Network {
    values::MoRef ref;
    QString name; ///< empty: none
    QString switchUuid; ///< distributed port groups
    QString portgroupKey;
};

/// Whether the tags of a network (ManagedEntity.tag) tell that it is a switch's own way out: the
/// server refuses VMs there.
[[nodiscard]] bool isUplinkGroup(XmlNode tags);

/// The network that is named; where ref is null the first of the host for VMs, a plain one before
/// distributed ones. Without a name: the host has none. Errors: NotFound, Network, Protocol.
[[nodiscard]] QCoro::Task<values::Result<Network>> networkFor(
    std::shared_ptr<Session> session, values::MoRef host, values::MoRef ref, std::stop_token stop);

} // namespace vsphere
