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

} // namespace plan
