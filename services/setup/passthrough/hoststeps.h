// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/passthrough/resolved.h"
#include "services/setup/passthrough/stepwriter.h"

namespace setup
{

/// All that a plan does on one host and with the VMs that get its devices.
struct HostWork {
    const values::Host *host = nullptr;
    QList<ResolvedAssignment> assignments; ///< of this host
    QList<DeviceKey> devices; ///< of all of them, each once
    bool asksAbove4g = false;
    QString above4gProof; ///< evidence that is known already
    QList<const values::VirtualMachine *> shutDown; ///< running; start again afterwards
    QList<const values::VirtualMachine *> shutDownForGood; ///< they lose their device
    bool leavesMaintenance = true;
};

[[nodiscard]] HostWork workOn(const values::Host &host, const QList<ResolvedAssignment> &all,
    const values::PassthroughChoices &choices, const plan::Estate &estate);

/// The params that all steps of a host share: devices and enable.
[[nodiscard]] QJsonObject hostParams(
    const HostWork &work, const values::PassthroughChoices &choices);

void writeHostSteps(
    StepWriter &writer, const HostWork &work, const values::PassthroughChoices &choices);

/// The parts of writeHostSteps(), for plans that do something between them: the other hosts' room
/// and the VMs that stop …
void writeShutDowns(
    StepWriter &writer, const HostWork &work, const values::PassthroughChoices &choices);
/// … maintenance mode, the setting, the reboot and its proof; suffix: of the steps' ids …
void writeChange(StepWriter &writer, const HostWork &work,
    const values::PassthroughChoices &choices, const QString &suffix);
/// … and the VMs that start again.
void writeStartAgain(StepWriter &writer, const HostWork &work);

} // namespace setup
