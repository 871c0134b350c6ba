// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/passthrough/resolved.h"

namespace setup
{

/// What stands against a choice before any plan is made, in words for people.
struct Conflict {
    QString reason;
    QString fix;
};

/// Why a device cannot be passed through; nothing: it can. vms: who may hold it (the VM that gets
/// it, VMs that may be shut down for good because they lose their vGPU).
[[nodiscard]] std::optional<Conflict> deviceConflict(const plan::Estate &estate,
    const values::Host &host, const QString &address, const QList<values::MoRef> &vms,
    bool enable = true);

/// Why a VM cannot get passthrough devices of a host; nothing: it can.
[[nodiscard]] std::optional<Conflict> vmConflict(const plan::Estate &estate,
    const values::VirtualMachine &vm, const values::Host *host,
    const values::PassthroughChoices &choices);

/// Why a VM cannot be cloned for a GPU; nothing: it can.
[[nodiscard]] std::optional<Conflict> sourceConflict(
    const plan::Estate &estate, const values::VirtualMachine &vm);

/// Why devices of a host cannot be had dynamically; nothing: they can.
[[nodiscard]] std::optional<Conflict> dynamicConflict(
    const plan::Estate &estate, const values::Host &host, const QString &label);

} // namespace setup
