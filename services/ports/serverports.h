// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"
#include "services/vsphere/session/session.h"

#include <functional>
#include <memory>

namespace ports
{

/// The ports of one server over a session that is open.
/// known: the estate as the program has it (the window: the live one; gpudeckctl: a first load).
/// shell, telemetry: null where there is none; then steps that need one are blocked or by hand.
[[nodiscard]] plan::Ports serverPorts(std::shared_ptr<vsphere::Session> session,
    std::function<plan::Estate()> known, std::shared_ptr<plan::ShellPort> shell,
    std::shared_ptr<plan::TelemetryPort> telemetry);

} // namespace ports
