// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/mmioneed.h"
#include "models/values/passthroughchoices.h"
#include "models/values/result.h"
#include "services/plan/estate.h"
#include "services/setup/common/devicekey.h"

#include <optional>

namespace setup
{

/// Choices with everything that they name looked up in an estate.
struct ResolvedAssignment {
    const values::Host *host = nullptr;
    QList<DeviceKey> devices; ///< with the functions that depend on them; no bridges
    QStringList addresses; ///< of `devices`
    const values::VirtualMachine *vm = nullptr; ///< an existing VM
    const values::VirtualMachine *source = nullptr; ///< the VM to clone
    std::optional<values::VmBlueprint> create;
    std::optional<values::VmClone> clone;

    [[nodiscard]] bool hasVm() const { return vm || create || clone; }
    [[nodiscard]] QString vmName() const;
};

/// Errors: Usage: an object or a device that is not there, or that is named twice.
[[nodiscard]] values::Result<QList<ResolvedAssignment>> resolved(
    const values::PassthroughChoices &choices, const plan::Estate &estate);

/// What all passthrough devices of the VM need of its window: those chosen and those it has.
[[nodiscard]] values::MmioNeed windowOf(
    const ResolvedAssignment &assignment, const values::PassthroughChoices &choices);

} // namespace setup
