// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runner/runcore.h"

#include <qcorotask.h>

namespace plan
{

/// What goes on around a step before it begins: tasks that others run on its objects, and marks of
/// other runs on its hosts.
/// Life: in the frame of the coroutine that awaits.
class Surroundings final
{
public:
    Surroundings(std::shared_ptr<RunCore> core, std::shared_ptr<Step> step,
        std::shared_ptr<StepContext> context, std::stop_token halt)
        : m_core(std::move(core))
        , m_step(std::move(step))
        , m_context(std::move(context))
        , m_halt(std::move(halt))
    {
    }

    /// Waits until no task runs on what the step acts on; the objects as they are then.
    /// Errors: Blocked (another run has the host; a task does not end), those of EstatePort.
    [[nodiscard]] QCoro::Task<values::Result<Estate>> settled();

private:
    [[nodiscard]] QCoro::Task<values::Result<Estate>> read();
    [[nodiscard]] QCoro::Task<values::Status> waitOut(values::MoRef object, values::TaskInfo task);

    std::shared_ptr<RunCore> m_core;
    std::shared_ptr<Step> m_step;
    std::shared_ptr<StepContext> m_context;
    std::stop_token m_halt;
    QList<values::MoRef> m_hosts;
};

} // namespace plan
