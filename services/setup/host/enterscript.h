// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/script.h"

namespace setup
{

/// How a runbook brings a host into maintenance mode. vsan: the data choice; empty: no vSAN. govc
/// cannot pass it on: in a shell a person does that then.
[[nodiscard]] QList<plan::ScriptCommand> enterCommands(plan::ScriptLanguage language,
    plan::ScriptCommand::Part part, const QString &host, const QString &vsan);

} // namespace setup
