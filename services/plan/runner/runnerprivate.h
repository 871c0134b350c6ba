// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runner.h"
#include "services/plan/runner/runcore.h"
#include "services/plan/runner/stepwork.h"

#include <QHash>
#include <QPromise>
#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace plan
{

/// What a Runner does: which steps begin, and how they stand.
class Runner::Private final
{
public:
    Private(Runner *owner, std::shared_ptr<RunCore> runCore)
        : q(owner)
        , core(std::move(runCore))
    {
    }

    /// Errors: Usage.
    [[nodiscard]] values::Status mayWork() const;
    /// The position of a step that waits or failed. Errors: Usage.
    [[nodiscard]] values::Result<qsizetype> openStep(const QString &step) const;
    [[nodiscard]] values::Error unusable(const QString &what, const QString &why) const;

    /// Whether another run has one of the hosts. Errors: see HostMarks::look().
    [[nodiscard]] QCoro::Task<values::Status> lookAtHosts();
    /// Errors: see HostMarks::set().
    [[nodiscard]] QCoro::Task<values::Status> setMarks();
    /// The run stands as before.
    [[nodiscard]] values::Error unbegun(const values::Error &error);
    /// Begins what may begin; says how many that were.
    [[nodiscard]] int launch();
    [[nodiscard]] QCoro::Task<> nextEnd();
    [[nodiscard]] QCoro::Task<values::Result<values::RunProgress>> conclude();
    [[nodiscard]] QCoro::Task<values::Result<values::RunProgress>> takeAllBack(Loss loss);

    [[nodiscard]] values::StepState stateOf(qsizetype index) const;
    [[nodiscard]] bool isAllFinished() const;
    void setBusy(bool busy);
    /// What was known beside the journal is out of date.
    void forget(qsizetype index);
    void announce(qsizetype index);
    void settle(values::RunProgress progress);

    Runner *q;
    std::shared_ptr<RunCore> core;
    bool isBusy = false;
    bool isHalted = false; ///< a step failed, waits for a person or was stopped
    int running = 0;
    std::stop_source halt;

private:
    /// What is known beside the journal: of a step that is under way, or whose failure could not be
    /// written.
    struct Live {
        bool isUnderWay = false;
        std::optional<int> percent;
        QString doing;
        std::optional<values::Error> error;
    };

    [[nodiscard]] QCoro::Task<values::Status> clearMarks();
    void tellNotes();
    [[nodiscard]] QCoro::Task<> work(qsizetype index);
    [[nodiscard]] QList<Turn> turns() const;
    [[nodiscard]] Progress progressOf(qsizetype index);
    void onEnd(qsizetype index, const values::Result<StepEnd> &end);
    [[nodiscard]] QCoro::Task<values::Status> takeOneBack(qsizetype index);
    [[nodiscard]] qsizetype positionOf(const QString &step) const;

    QHash<qsizetype, Live> m_live;
    qsizetype m_notesTold = 0;
    bool m_hasEnd = false;
    std::optional<QPromise<void>> m_wake;
};

} // namespace plan
