// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/command.h"

#include <QStringList>

#include <chrono>

namespace telemetry
{

/// Commands that ask a machine for its GPUs. A shell that is not a login's has a short search
/// path; nvidia-smi is looked for where drivers put it, too.
/// Source: nvidia-smi --help-query-gpu; POSIX date with %s and %z, which busybox has as well.

/// What is asked of each GPU at each tick, less what this driver does not know.
[[nodiscard]] QStringList sampledFields(const QStringList &refused);

/// Prints a line per GPU and interval until it is ended. Under a second in milliseconds.
[[nodiscard]] ssh::Command smiStream(const QStringList &fields, std::chrono::milliseconds interval);
/// Prints all that is known, as XML.
[[nodiscard]] ssh::Command smiReport();
/// Hosts: the vGPUs of each GPU and their VMs.
[[nodiscard]] ssh::Command smiVgpus();
/// "1768990000 +0000"
[[nodiscard]] ssh::Command machineClock();
/// Lines of the kernel's log that tell an Xid, newest last.
[[nodiscard]] ssh::Command xidLines(bool isHost);
/// Every process with its arguments.
[[nodiscard]] ssh::Command processList(bool isHost);

} // namespace telemetry
