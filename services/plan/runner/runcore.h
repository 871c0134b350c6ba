// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runner.h"
#include "services/plan/runner/placeholders.h"
#include "services/plan/runner/runlog.h"
#include "services/plan/runner/schedule.h"
#include "services/plan/step.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace plan
{

/// What all steps of one run share. Coroutines hold it while they are under way.
struct RunCore {
    RunCore(values::Plan wholePlan, Runner::Setting runSetting, QString run)
        : plan(std::move(wholePlan))
        , setting(std::move(runSetting))
        , placeholders(plan)
        , schedule(plan)
        , log({setting.journal, setting.ports.time, std::move(run), setting.who, cut.get_token()})
    {
    }

    values::Plan plan;
    Runner::Setting setting;
    std::vector<std::shared_ptr<Step>> steps; ///< as the plan has them
    Placeholders placeholders;
    Schedule schedule;
    std::stop_source cut; ///< the program ends: nothing more is done or written
    RunLog log;
    std::shared_ptr<const void> lock;
    bool isMarked = false; ///< the hosts carry the mark, as far as they can

    [[nodiscard]] const Step &step(qsizetype index) const
    {
        return *steps.at(static_cast<std::size_t>(index));
    }
    /// The step with real objects in the place of placeholders.
    /// Errors: Blocked (its maker made nothing), Usage.
    [[nodiscard]] values::Result<std::shared_ptr<Step>> realStep(qsizetype index) const;
    [[nodiscard]] std::shared_ptr<StepContext> contextOf(
        const QString &step, Progress progress) const;
};

} // namespace plan
