// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"
#include "services/vsphere/operations/operation.h"

#include <QString>

namespace ports
{

/// Carries the states of a server's task into the progress of a step. doing: "reconfiguring".
[[nodiscard]] vsphere::OnTask onTask(plan::Progress progress, QString doing);

} // namespace ports
