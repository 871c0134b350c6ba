// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/plan/planserver.h"
#include "app/ctl/plan/runrequest.h"
#include "services/plan/runner.h"

#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace app
{

/// What the runner needs, of a server that is open. Errors: Storage (the journal).
[[nodiscard]] values::Result<plan::Runner::Setting> runnerSetting(
    const RunRequest &request, const PlanServer &server);

/// Runs on until the plan is done or wants a person, confirming the steps that the request
/// confirms; tells of it on stdout and stderr. Returns the exit code.
[[nodiscard]] QCoro::Task<int> carryOn(
    std::shared_ptr<plan::Runner> runner, RunRequest request, std::stop_token stop);
/// Takes back what the run did. Returns the exit code.
[[nodiscard]] QCoro::Task<int> takeBack(
    std::shared_ptr<plan::Runner> runner, RunRequest request, std::stop_token stop);

} // namespace app
