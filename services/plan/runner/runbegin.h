// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runner/runcore.h"

#include <qcorotask.h>

namespace plan
{

/// A new run, with its first entry in the journal. Errors: see Runner::begin().
[[nodiscard]] QCoro::Task<values::Result<std::shared_ptr<RunCore>>> beginRun(
    values::Plan plan, Runner::Setting setting);
/// A run of the journal, held for this process. Errors: see Runner::resume().
[[nodiscard]] QCoro::Task<values::Result<std::shared_ptr<RunCore>>> resumeRun(
    QString run, Runner::Setting setting);

} // namespace plan
