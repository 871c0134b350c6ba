// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estate/batch.h"
#include "models/estate/deviceindex.h"
#include "models/estate/renumbering.h"

namespace models
{

/// Carries one batch into the picture of one server and notes what it changed.
/// Lives for one batch; its indexes (VMs of a host, children, systemIds) follow the objects.
class EstateChanger
{
public:
    struct HostRenumbering {
        values::MoRef host;
        Renumbering device;
    };
    /// What the store knows of one server beyond the picture that it shows.
    struct Memory {
        /// Last PCI list of hosts that report none for the moment (restart, lost connection).
        QHash<values::MoRef, QList<values::PciDevice>> lastDevices;
        DeviceIndex devices;
    };

    EstateChanger(const values::ServerId &server, ServerEstate &estate, Memory &memory);

    void take(const values::ObjectChange &change);
    void leave(const values::MoRef &ref);
    /// Ends the batch: the estate holds the new values after this.
    EstateDelta finish();
    [[nodiscard]] const std::vector<HostRenumbering> &renumbered() const { return m_renumbered; }

private:
    void storeEntities(EstateDelta &delta);
    void storeHosts(EstateDelta &delta);
    void storeVms(EstateDelta &delta);
    void indexChild(
        const values::MoRef &ref, const values::MoRef *oldParent, const values::MoRef *newParent);
    void indexVm(const values::MoRef &ref, const VmPtr &before, const VmPtr &after);
    void followDevices(const values::MoRef &ref, const HostPtr &before, const HostPtr &after);
    void rememberRenumbered(const values::MoRef &ref, const QList<values::PciDevice> &before,
        const QList<values::PciDevice> &after);

    values::ServerId m_server;
    ServerEstate &m_estate;
    Memory &m_memory;
    Batch<values::Entity, values::EntityField> m_entities;
    Batch<values::Host, values::HostField> m_hosts;
    Batch<values::VirtualMachine, values::VmField> m_vms;
    std::vector<HostRenumbering> m_renumbered;
};

} // namespace models
