// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/setupfacts.h"
#include "services/vsphere/decode/xmlnode.h"

namespace vsphere
{

/// Reads configurationEx of a cluster: HA, DRS, and the rules that tie VMs to hosts.
/// Source: ClusterConfigInfoEx, vSphere API reference.
[[nodiscard]] values::ClusterSetup readClusterSetup(XmlNode configurationEx);

/// The VMs of a host, HostSystem.vm; nothing where it does not tell.
[[nodiscard]] std::optional<QList<values::MoRef>> readHostVms(XmlNode list);

/// Reads a resource pool out of <objects> with the paths of poolPaths().
[[nodiscard]] values::PoolSetup readPoolSetup(XmlNode object);
[[nodiscard]] QList<QByteArray> poolPaths();

} // namespace vsphere
