// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/result.h"
#include "models/values/vmchange.h"

#include <QByteArray>
#include <QJsonObject>

namespace plan
{

/// A plan as JSON ("format": "gpudeck.plan", "version": 1), the same bytes for the same plan.
[[nodiscard]] QByteArray toJson(const values::Plan &plan);
/// The same as an object, as the journal keeps it.
[[nodiscard]] QJsonObject planObject(const values::Plan &plan);
/// Reads untrusted bytes; the Registry then judges the steps. At most 8 MiB and 20,000 steps.
/// Errors: Usage, with line and column or the path of the value ("steps[3].target").
[[nodiscard]] values::Result<values::Plan> fromJson(const QByteArray &bytes);
[[nodiscard]] values::Result<values::Plan> planFrom(const QJsonObject &object);

/// The params of a step that changes a VM. extraConfig: only keys that the estate reads too
/// (pciPassthru…, svga.present, hypervisor.cpuid.v0, nvidia…, vgpu…, gpu…): what nobody can read
/// back can neither be proved nor undone.
[[nodiscard]] QJsonObject toJson(const values::VmChange &change);
/// Errors: Usage.
[[nodiscard]] values::Result<values::VmChange> vmChangeFrom(const QJsonObject &object);

/// One device of a VM; fields that say nothing are left out.
[[nodiscard]] QJsonObject toJson(const values::VmPciDevice &device);

} // namespace plan
