// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "models/values/virtualmachine.h"
#include "models/values/vmchange.h"

#include <QJsonObject>

namespace plan
{

/// What a VM has in all that a change touches: for StepCheck::before.
/// Shape:  the fields of the change's JSON with the VM's values; what is not known of the VM is
/// left
///         out, an advanced parameter that is not set is empty. "devices" are all PCI devices that
///         it has, "deviceKeys" their keys.
[[nodiscard]] QJsonObject stateBefore(
    const values::VmChange &change, const values::VirtualMachine &vm);

/// The change that brings a VM back to what stateBefore() found.
/// Shape:  only what differs now, so an effect that never happened gives an empty change. A device
///         that the change added is found by what it is, because the server gave it its key; one
///         that somebody else added since stays. Read the VM with EstatePort::read() first.
/// Errors: Usage: before is not from stateBefore().
[[nodiscard]] values::Result<values::VmChange> inverse(
    const values::VmChange &change, const QJsonObject &before, const values::VirtualMachine &now);

} // namespace plan
