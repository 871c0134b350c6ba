// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/result.h"
#include "models/values/step.h"
#include "models/values/undo.h"
#include "services/plan/estate.h"
#include "services/plan/ports.h"
#include "services/plan/script.h"

#include <QHash>
#include <QJsonObject>
#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace plan
{

/// What a step is given while it runs.
struct StepContext {
    Ports ports;
    /// Evidence::facts of the steps that ran, by step id: references of what they made.
    QHash<QString, QJsonObject> results;
    /// StepCheck::before as it was journalled with the intent of this run; empty before that.
    QJsonObject before;
    /// The same of all steps of this run that began, by step id.
    QHash<QString, QJsonObject> intents;
    /// What the step failed with on the way forward, and nothing came after.
    std::optional<values::Error> failure;
    Progress progress;
    QString confirmation; ///< Manual: what the administrator wrote as evidence
    /// StepCheck::before of checkUndo(), as it was journalled when taking back began; empty before.
    QJsonObject undoBefore;
    bool mayPowerOff = false; ///< undo: somebody consents to power off a guest that cannot be asked
    QString runId;
};

/// One step with its inputs; knows neither widgets nor other steps. Made by the Registry.
/// The pure half (info, assess, predict, blast, script) works on a snapshot and on any thread.
/// The other half asks the ports. A step can be checked, applied and verified again at any time:
/// after a crash nobody knows how far it came, and check() alone finds out.
class Step
{
public:
    explicit Step(values::PlannedStep planned)
        : m_planned(std::move(planned))
    {
    }
    virtual ~Step() = default;
    Step(const Step &) = delete;
    Step &operator=(const Step &) = delete;

    [[nodiscard]] const values::PlannedStep &planned() const { return m_planned; }

    [[nodiscard]] virtual values::StepInfo info() const = 0;
    /// Whether it is needed in this estate, what it would change, and what stands against it.
    [[nodiscard]] virtual values::StepCheck assess(const Estate &estate) const = 0;
    /// Changes the copy as the step would change the world, so that later steps are assessed, and
    /// a power-on predicted, as things will be then.
    virtual void predict(Estate &estate) const = 0;
    /// What it interrupts in this estate, where it is needed.
    [[nodiscard]] virtual values::BlastRadius blast(const Estate &estate) const;
    [[nodiscard]] virtual Script script(ScriptLanguage language) const = 0;

    /// Reads only. The default reads the objects of reads() anew and assesses them.
    [[nodiscard]] virtual QCoro::Task<values::Result<values::StepCheck>> check(
        std::shared_ptr<StepContext> context, std::stop_token stop);
    [[nodiscard]] virtual QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<StepContext> context, std::stop_token stop)
        = 0;
    /// Reads the effect back. A failure here fails the step.
    [[nodiscard]] virtual QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<StepContext> context, std::stop_token stop)
        = 0;
    /// What undo() would do now, and whether things still are as this run left them. Reads only.
    /// The default: it is to be taken back, whatever is there.
    [[nodiscard]] virtual QCoro::Task<values::Result<values::UndoCheck>> checkUndo(
        std::shared_ptr<StepContext> context, std::stop_token stop);
    /// Brings back what context->before tells. Called only where info().reversible. Must cope with
    /// an effect that never happened.
    [[nodiscard]] virtual QCoro::Task<values::Status> undo(
        std::shared_ptr<StepContext> context, std::stop_token stop)
        = 0;

    /// The objects to read before assess().
    [[nodiscard]] virtual QList<values::MoRef> reads(const StepContext &context) const;

protected:
    [[nodiscard]] const values::MoRef &target() const { return m_planned.target.ref; }

private:
    values::PlannedStep m_planned;
};

} // namespace plan
