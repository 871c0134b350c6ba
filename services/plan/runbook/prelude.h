// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plan
{

/// The functions that services/plan/script.h promises to the texts of steps; constant, the same in
/// every runbook. They use variables that the runbook sets before them.
[[nodiscard]] QString shellPrelude();
[[nodiscard]] QString powerCliPrelude();

} // namespace plan
