// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/runcore.h"

namespace plan
{

values::Result<std::shared_ptr<Step>> RunCore::realStep(qsizetype index) const
{
    const values::PlannedStep &planned = plan.steps.at(index);
    const values::Result<values::PlannedStep> filled
        = placeholders.filled(planned, log.record().results());
    if (!filled)
        return filled.error();
    if (*filled == planned)
        return steps.at(static_cast<std::size_t>(index));
    values::Result<std::unique_ptr<Step>> made = setting.registry->make(*filled);
    if (!made)
        return made.error();
    return std::shared_ptr<Step>(std::move(made).value());
}

std::shared_ptr<StepContext> RunCore::contextOf(const QString &step, Progress progress) const
{
    const StepRecord record = log.record().step(step);
    auto context = std::make_shared<StepContext>();
    context->ports = setting.ports;
    context->results = log.record().results();
    context->before = record.before.value_or(QJsonObject());
    context->progress = std::move(progress);
    context->confirmation = record.confirmation;
    context->runId = log.run();
    context->intents = log.record().intents();
    context->failure = record.failure;
    context->undoBefore = record.undoBefore.value_or(QJsonObject());
    context->mayPowerOff = setting.mayPowerOff;
    return context;
}

} // namespace plan
