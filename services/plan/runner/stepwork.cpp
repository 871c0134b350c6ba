// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/stepwork.h"

#include "services/plan/runner/drift.h"
#include "services/plan/runner/hostmarks.h"
#include "services/plan/runner/surroundings.h"
#include "services/plan/runner/touched.h"
#include "services/plan/runner/worldfacts.h"
#include "services/plan/stepjson.h"

namespace plan
{

using Kind = JournalEntry::Kind;
using values::CheckState;
using values::Error;
using values::Evidence;
using values::Result;
using values::Status;
using values::StepCheck;
using values::StepKind;

namespace
{

QJsonObject evidenceData(const Evidence &evidence)
{
    return {{QStringLiteral("evidence"), toJson(evidence)}};
}

/// What apply() learned is kept where verify() says nothing about it.
Evidence together(const Evidence &applied, const Evidence &verified)
{
    Evidence both = verified;
    if (both.sentence.isEmpty())
        both.sentence = applied.sentence;
    for (auto it = applied.facts.begin(); it != applied.facts.end(); ++it) {
        if (!both.facts.contains(it.key()))
            both.facts.insert(it.key(), it.value());
    }
    return both;
}

/// What was before the first attempt counts; what only this one finds, somebody did in between.
QJsonObject withNew(QJsonObject first, const QJsonObject &found)
{
    for (auto it = found.begin(); it != found.end(); ++it) {
        const QJsonValue known = first.value(it.key());
        if (known.isUndefined())
            first.insert(it.key(), it.value());
        else if (known.isObject() && it->isObject())
            first.insert(it.key(), withNew(known.toObject(), it->toObject()));
    }
    return first;
}

} // namespace

StepWork::StepWork(
    std::shared_ptr<RunCore> core, qsizetype index, Progress progress, std::stop_token halt)
    : m_core(std::move(core))
    , m_index(index)
    , m_id(m_core->plan.steps.at(index).id)
    , m_progress(std::move(progress))
    , m_halt(std::move(halt))
{
}

QCoro::Task<StepWork::End> StepWork::carryOut()
{
    const Result<std::shared_ptr<Step>> step = m_core->realStep(m_index);
    End end;
    if (step.ok()) {
        m_step = step.value();
        m_kind = m_step->info().kind;
        m_context = m_core->contextOf(m_id, m_progress);
        const Status found = co_await find();
        if (found.ok())
            end = co_await decide();
        else
            end = found.error();
    } else {
        end = step.error();
    }
    if (end.ok())
        co_return end;
    if (wasStopped(end.error()))
        co_return StepEnd::Stopped;
    const End failed = co_await fail(end.error());
    co_return failed;
}

/// How things stand around the step, and then whether it is needed.
QCoro::Task<Status> StepWork::find()
{
    if (m_kind != StepKind::Wait) {
        Surroundings around(m_core, m_step, m_context, m_halt);
        const Result<Estate> estate = co_await around.settled();
        if (!estate.ok())
            co_return estate.error();
        m_world = factsOf(estate.value(), scopeOf(m_step, m_core->plan, estate.value()));
    }
    const Result<StepCheck> check = co_await m_step->check(m_context, m_halt);
    if (!check.ok())
        co_return check.error();
    m_check = check.value();
    co_return values::done();
}

QCoro::Task<StepWork::End> StepWork::decide()
{
    const bool acted = record().before.has_value();
    const Status noted = co_await noteDrift();
    if (!noted.ok())
        co_return noted.error();
    if (m_check.state == CheckState::Blocked)
        co_return Error(Error::Kind::Blocked, m_step->info().title, m_check.reason, m_check.fix);
    if (m_check.state == CheckState::AlreadyDone && acted) {
        // An attempt of this run that nobody saw the end of.
        const Evidence nothing;
        const End proved = co_await prove(nothing);
        co_return proved;
    }
    if (m_check.state == CheckState::AlreadyDone) {
        const End finished = co_await finishUnneeded();
        co_return finished;
    }
    if (m_kind == StepKind::Manual && record().confirmation.isEmpty()) {
        const Status asked = co_await m_core->log.append(Kind::Stopped, m_id, m_step->info().title);
        if (!asked.ok())
            co_return asked.error();
        co_return StepEnd::WantsConfirmation;
    }
    const End ended = co_await act();
    co_return ended;
}

/// It is so already and not by this run. Later steps may need to know what exists.
QCoro::Task<StepWork::End> StepWork::finishUnneeded()
{
    Evidence evidence{m_check.reason, {}};
    if (!record().confirmation.isEmpty())
        evidence.facts.insert(QStringLiteral("confirmed"), record().confirmation);
    if (m_core->placeholders.isMaker(m_id)) {
        const Result<Evidence> found = co_await m_step->verify(m_context, m_halt);
        if (!found.ok())
            co_return found.error();
        evidence = together(evidence, found.value());
    }
    const Status written = co_await m_core->log.append(
        Kind::AlreadyDone, m_id, m_check.reason, evidenceData(evidence));
    if (!written.ok())
        co_return written.error();
    co_return StepEnd::Finished;
}

QCoro::Task<StepWork::End> StepWork::act()
{
    StepCheck intended = m_check;
    intended.before = withNew(record().before.value_or(QJsonObject()), m_check.before);
    const QJsonObject data{{QStringLiteral("check"), toJson(intended)}};
    HostMarks marks(m_core);
    const Status marked = co_await marks.set(m_halt);
    if (!marked.ok())
        co_return marked.error();
    const Status meant = co_await m_core->log.append(Kind::Intent, m_id, m_check.call, data);
    if (!meant.ok())
        co_return meant.error();
    m_context->before = intended.before;
    const std::stop_token stop = m_kind == StepKind::Wait ? m_halt : m_core->cut.get_token();
    const Result<Evidence> applied = co_await m_step->apply(m_context, stop);
    if (!applied.ok())
        co_return applied.error();
    // verify() looks for what apply() made, and for nothing else.
    m_context->results.insert(m_id, applied.value().facts);
    const End proved = co_await prove(applied.value());
    co_return proved;
}

QCoro::Task<StepWork::End> StepWork::prove(Evidence applied)
{
    const std::stop_token stop = m_kind == StepKind::Wait ? m_halt : m_core->cut.get_token();
    const Result<Evidence> verified = co_await m_step->verify(m_context, stop);
    if (!verified.ok())
        co_return verified.error();
    const Evidence evidence = together(applied, verified.value());
    const Status written = co_await m_core->log.append(
        Kind::Outcome, m_id, evidence.sentence, evidenceData(evidence));
    if (!written.ok())
        co_return written.error();
    co_return StepEnd::Finished;
}

QCoro::Task<StepWork::End> StepWork::fail(Error error)
{
    const QJsonObject data{{QStringLiteral("error"), toJson(error)}};
    const Status written = co_await m_core->log.append(Kind::Failure, m_id, error.sentence(), data);
    if (!written.ok() && error.kind != Error::Kind::Storage)
        error.detail += u'\n' + written.error().sentence();
    co_return error;
}

QCoro::Task<Status> StepWork::noteDrift()
{
    const RunRecord &run = m_core->log.record();
    const StepRecord before = record();
    // What this run did itself is no drift, nor what is said already.
    if (before.before || !run.hasExpectation(m_id))
        co_return values::done();
    QStringList said{driftBetween(run.expected(m_id), m_check)};
    if (!run.isAnySkipped())
        said.append(driftOfWorld(run.expectedWorld(m_id), m_world));
    said.removeAll(QString());
    const QString drift = said.join(u' ');
    if (drift.isEmpty() || drift == before.state.drift)
        co_return values::done();
    const Status noted = co_await m_core->log.append(Kind::Drift, m_id, drift);
    co_return noted;
}

/// A step that the operator ended, or that the end of the program cut off, has not failed.
bool StepWork::wasStopped(const Error &error) const
{
    return m_core->cut.stop_requested()
        || (m_halt.stop_requested() && error.kind == Error::Kind::Cancelled);
}

} // namespace plan
