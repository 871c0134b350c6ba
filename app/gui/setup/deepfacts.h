// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/host.h"
#include "models/values/virtualmachine.h"
#include "services/plan/estate.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <memory>

namespace app
{

/// What was read of hosts and VMs beyond the live estate, laid over it again as the estate goes on.
class DeepFacts final
{
public:
    /// Takes the facts of these objects out of an estate that a port read.
    void learn(const plan::Estate &read, const QList<values::MoRef> &objects);
    /// They changed on the server: what was read of them is old.
    void forget(const QSet<values::MoRef> &objects);
    /// The objects of the list whose facts are not known yet.
    [[nodiscard]] QList<values::MoRef> unknown(const QList<values::MoRef> &objects) const;
    void layOver(plan::Estate &estate) const;

private:
    QHash<values::MoRef, std::shared_ptr<const values::HostSetup>> m_hosts;
    QHash<values::MoRef, std::shared_ptr<const values::VmSetup>> m_vms;
};

} // namespace app
