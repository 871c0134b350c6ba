// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/step.h"

namespace plan
{

values::BlastRadius Step::blast(const Estate &) const
{
    return {{}, {}, {}, info().typical};
}

QCoro::Task<values::Result<values::StepCheck>> Step::check(
    std::shared_ptr<StepContext> context, std::stop_token stop)
{
    const QList<values::MoRef> objects = reads(*context);
    const values::Result<Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    co_return assess(estate.value());
}

QCoro::Task<values::Result<values::UndoCheck>> Step::checkUndo(
    std::shared_ptr<StepContext>, std::stop_token)
{
    values::UndoCheck undo;
    undo.check.state = values::CheckState::Needed;
    co_return undo;
}

QList<values::MoRef> Step::reads(const StepContext &) const
{
    return target().isNull() ? QList<values::MoRef>{} : QList<values::MoRef>{target()};
}

} // namespace plan
