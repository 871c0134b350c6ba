// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/step.h"

#include <memory>
#include <vector>

namespace plan
{

using Steps = std::vector<std::shared_ptr<Step>>;

/// What steps act on and read, each once; without objects that are yet to be made.
/// Pure; any thread.
[[nodiscard]] QList<values::MoRef> objectsOf(const Steps &steps);
/// The hosts among these objects, and those where their VMs are; in an order that is the same for
/// every desktop.
[[nodiscard]] QList<values::MoRef> hostsOf(
    const QList<values::MoRef> &objects, const Estate &estate);

/// What a step acts on and reads, and the plan's other VMs on the same hosts: a host step looks at
/// who runs there, and who has a device.
[[nodiscard]] QList<values::MoRef> scopeOf(
    const std::shared_ptr<Step> &step, const values::Plan &plan, const Estate &estate);

} // namespace plan
