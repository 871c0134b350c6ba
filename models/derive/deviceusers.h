// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QHash>
#include <QList>
#include <QString>

namespace models
{

/// Which VMs hold which PCI function of one host, running or not.
/// Sources: fixed backings of the host's VMs (unless their systemId is known to be another host's),
/// assigned ids of dynamic backings, the host's hardware bindings and graphicsInfo.vm (vGPU).
class DeviceUsers
{
public:
    DeviceUsers(const values::Host &host, const ServerEstate &estate);

    /// In the order of their names; empty is normal.
    [[nodiscard]] QList<values::MoRef> of(const QString &pciId) const;

private:
    void addHeldByVms(const values::Host &host, const ServerEstate &estate);
    void add(const QString &pciId, const values::MoRef &vm);

    QHash<QString, QList<values::MoRef>> m_users;
};

/// Whether a fixed backing of a VM on that host means that host's device.
[[nodiscard]] bool boundToHost(
    const values::VmPciDevice &device, const values::MoRef &host, const ServerEstate &estate);
/// The PCI function that a binding names; empty if the host has no such function.
[[nodiscard]] QString boundPciId(const values::HardwareBinding &binding, const values::Host &host);
/// Names of VMs, their references where the name is not known.
[[nodiscard]] QStringList vmNames(const QList<values::MoRef> &vms, const ServerEstate &estate);

} // namespace models
