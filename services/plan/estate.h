// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "models/values/server.h"

namespace plan
{

/// The estate of one server at one moment, as recipes and steps see it: values only, cheap to copy
/// (implicit sharing). A step predicts by changing its own copy; nobody else sees that.
struct Estate {
    values::About about;
    values::ServerId server;
    models::ServerEstate objects;

    [[nodiscard]] const values::Host *host(const values::MoRef &ref) const;
    [[nodiscard]] const values::VirtualMachine *vm(const values::MoRef &ref) const;
    [[nodiscard]] const values::Entity *entity(const values::MoRef &ref) const;
    /// Null where no object, or more than one, has the name.
    [[nodiscard]] const values::Host *hostNamed(const QString &name) const;
    [[nodiscard]] const values::VirtualMachine *vmNamed(const QString &name) const;
    /// The VMs that are registered on a host, by name.
    [[nodiscard]] QList<const values::VirtualMachine *> vmsOn(const values::MoRef &host) const;
    /// The cluster of a host; null for a standalone one.
    [[nodiscard]] const values::Entity *clusterOf(const values::MoRef &host) const;

    void put(values::Host host);
    void put(values::VirtualMachine vm);
};

} // namespace plan
