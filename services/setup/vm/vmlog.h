// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughchoices.h"
#include "services/plan/step.h"

namespace setup
{

/// How much of a vmware.log is read: the tail of a start is far shorter.
inline constexpr qint64 logTail = qint64(1024) * 1024;

/// The last megabyte of a VM's log. Errors: NotFound (no log directory known), those of the port.
[[nodiscard]] plan::Answer<QByteArray> readLog(
    std::shared_ptr<plan::StepContext> context, values::VirtualMachine vm, std::stop_token stop);

/// Why a VM did not start or stopped, in the log's own words; empty: it does not tell.
[[nodiscard]] QString reasonIn(const QByteArray &log);
/// What mends that, a sentence; empty: not known.
[[nodiscard]] QString remedyIn(const QByteArray &log);

/// The regions of each device that a log tells, by PCI address: Figure 11 of the guide.
[[nodiscard]] QHash<QString, QList<values::PassthroughChoices::Bar>> regionsIn(
    const QByteArray &log);

/// The last lines that tell them, cut to a readable length: evidence in the log's own words.
[[nodiscard]] QStringList regionLines(const QByteArray &log);

} // namespace setup
