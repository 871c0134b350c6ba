// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/step.h"
#include "tests/services/setup/estates.h"

namespace tests
{

/// Runs single steps of a plan on a fake world, as a runner would.
class Workbench final
{
public:
    Workbench(std::shared_ptr<FakeWorld> world, const values::PassthroughChoices &choices);
    Workbench(std::shared_ptr<FakeWorld> world, const values::Plan &plan);

    [[nodiscard]] values::StepCheck check(const QString &step);
    /// check(), and where needed apply() and verify(); what was learned is kept for later steps.
    values::Result<values::Evidence> carryOut(const QString &step);
    [[nodiscard]] values::Result<values::Evidence> verify(const QString &step);
    [[nodiscard]] values::Result<values::UndoCheck> checkUndo(const QString &step);
    /// checkUndo(), and where needed undo().
    values::Status undo(const QString &step);
    /// From here on undo may power off guests that cannot be asked.
    void allowPowerOff() { m_mayPowerOff = true; }
    /// All steps from the first to this one.
    void upTo(const QString &step);

    void stop() { m_stop.request_stop(); }
    void confirm(const QString &words) { m_confirmation = words; }
    /// What vmware.log of every VM says.
    void setLog(const QByteArray &log) { *m_log = log; }
    /// From now on only objects that are asked for by name are as they are; all else is as now.
    void answerFromMemory() { m_memory = m_world->estate(); }
    /// StepCheck::before as it was journalled with the step's intent.
    [[nodiscard]] QJsonObject &before(const QString &step) { return m_before[step]; }
    [[nodiscard]] const values::Plan &plan() const { return m_plan; }
    [[nodiscard]] std::shared_ptr<plan::Step> step(const QString &id) const;

private:
    [[nodiscard]] std::shared_ptr<plan::StepContext> contextOf(const QString &step);

    std::shared_ptr<FakeWorld> m_world;
    values::Plan m_plan;
    std::vector<std::shared_ptr<plan::Step>> m_steps;
    QHash<QString, QJsonObject> m_results, m_before;
    QHash<QString, values::Error> m_failures;
    QString m_confirmation;
    std::optional<plan::Estate> m_memory;
    bool m_mayPowerOff = false;
    std::shared_ptr<QByteArray> m_log = std::make_shared<QByteArray>();
    std::stop_source m_stop;
};

/// What a step's failure says, "" where it worked.
[[nodiscard]] QString whyOf(const values::Result<values::Evidence> &result);

} // namespace tests
