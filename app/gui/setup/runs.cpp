// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/runs.h"

#include <utility>

namespace app
{

Runs::Runs(QString journalFile, std::shared_ptr<const plan::Registry> registry, SettingOf settingOf,
    QObject *parent)
    : QObject(parent)
    , m_file(std::move(journalFile))
    , m_registry(std::move(registry))
    , m_settingOf(std::move(settingOf))
{
}

Runs::~Runs() = default;

values::Status Runs::openJournal()
{
    if (m_journal)
        return values::done();
    const auto opened = plan::openJournal(m_file);
    if (!opened.ok())
        return opened.error();
    m_journal = opened.value();
    return values::done();
}

void Runs::begin(const values::Plan &plan)
{
    m_plan = plan;
    beginRun(plan, QStringList());
}

void Runs::repeat(const QString &run, const QStringList &takeOver)
{
    if (run.isEmpty()) {
        beginRun(m_plan, takeOver);
        return;
    }
    letGo(run);
    takeUp(run, m_asked.value(run, Work::Go), takeOver);
}

QCoro::Task<void> Runs::beginRun(values::Plan plan, QStringList takeOver)
{
    const values::Status opened = openJournal();
    if (!opened.ok()) {
        Q_EMIT failed({}, opened.error());
        co_return;
    }
    enter();
    plan::Runner::Setting setting = m_settingOf(plan.serverUuid);
    setting.registry = m_registry;
    setting.journal = m_journal;
    setting.takeOver = takeOver;
    const auto runner = co_await plan::Runner::begin(plan, setting);
    if (runner.ok()) {
        const QString run = runner.value()->id();
        adopt(runner.value());
        Q_EMIT began(run, plan);
        goOn(run, Work::Go);
    } else {
        Q_EMIT failed({}, runner.error());
    }
    leave();
}

void Runs::resume(const QString &run)
{
    letGo(run);
    takeUp(run, Work::Go, QStringList());
}

/// A run that stands is taken up from its journal, with ports to the session that there is now: the
/// one it began with may have ended with a lost connection.
void Runs::letGo(const QString &run)
{
    const auto found = m_runners.constFind(run);
    if (found == m_runners.cend())
        return;
    const values::RunProgress stands = found->runner->progress();
    if (stands != values::RunProgress::Running && stands != values::RunProgress::Undoing)
        m_runners.erase(found);
}

void Runs::open(const QString &run)
{
    const auto found = m_runners.constFind(run);
    if (found == m_runners.cend()) {
        takeUp(run, Work::Look, QStringList());
        return;
    }
    Q_EMIT began(run, found->runner->plan());
    tell(run);
}

void Runs::undo(const QString &run, bool acceptsLoss)
{
    letGo(run);
    takeUp(run, acceptsLoss ? Work::UndoWithLoss : Work::Undo, QStringList());
}

QCoro::Task<void> Runs::takeUp(QString run, Work work, QStringList takeOver)
{
    if (m_runners.contains(run)) // it works already
        co_return;
    m_asked[run] = work;
    const values::Status opened = openJournal();
    if (!opened.ok()) {
        Q_EMIT failed(run, opened.error());
        co_return;
    }
    enter();
    const auto journal = m_journal;
    const auto runs = co_await journal->runs();
    QString server;
    if (runs.ok()) {
        for (const values::RunSummary &one : runs.value())
            server = one.id == run ? one.serverUuid : server;
    }
    plan::Runner::Setting setting = m_settingOf(server);
    setting.registry = m_registry;
    setting.journal = m_journal;
    setting.takeOver = takeOver;
    const auto runner = co_await plan::Runner::resume(run, setting);
    if (runner.ok()) {
        adopt(runner.value());
        Q_EMIT began(run, runner.value()->plan());
        tell(run);
        if (work != Work::Look)
            goOn(run, work);
    } else {
        Q_EMIT failed(run, runner.error());
    }
    leave();
}

void Runs::adopt(const std::shared_ptr<plan::Runner> &runner)
{
    const QString run = runner->id();
    m_runners.insert(run, {runner, std::stop_source()});
    connect(runner.get(), &plan::Runner::stepChanged, this, [this, run] { tell(run); });
    connect(runner.get(), &plan::Runner::noted, this,
        [this, run](const QString &words) { Q_EMIT noted(run, words); });
    connect(runner.get(), &plan::Runner::progressChanged, this, [this, run] {
        tell(run);
        Q_EMIT progressed();
    });
}

void Runs::tell(const QString &run)
{
    const auto found = m_runners.constFind(run);
    if (found != m_runners.cend())
        Q_EMIT changed(run, found->runner->states(), found->runner->progress());
}

QCoro::Task<void> Runs::goOn(QString run, Work work)
{
    const auto runner = m_runners.value(run).runner;
    const bool busy = runner->progress() == values::RunProgress::Running
        || runner->progress() == values::RunProgress::Undoing;
    if (busy || m_closing)
        co_return;
    enter();
    m_runners[run].stop = std::stop_source();
    const std::stop_token stop = m_runners[run].stop.get_token();
    values::Result<values::RunProgress> end;
    if (work == Work::Undo)
        end = co_await runner->undo(stop);
    else if (work == Work::UndoWithLoss)
        end = co_await runner->undo(stop, plan::Runner::Loss::Accept);
    else
        end = co_await runner->run(stop);
    tell(run);
    // A run that is over may be taken up by any process, so its lock goes.
    const values::RunProgress stands = runner->progress();
    if (stands == values::RunProgress::Done || stands == values::RunProgress::Undone)
        m_runners.remove(run);
    if (!end.ok())
        Q_EMIT failed(run, end.error());
    leave();
}

void Runs::skip(const QString &run, const QString &step, const QString &reason)
{
    if (m_runners.contains(run))
        skipStep(run, step, reason);
}

QCoro::Task<void> Runs::skipStep(QString run, QString step, QString reason)
{
    enter();
    const auto runner = m_runners.value(run).runner;
    // On the way back it goes on backwards, with the steps before.
    const bool isBack = runner->progress() == values::RunProgress::UndoFailed;
    const values::Status done = co_await runner->skip(step, reason);
    if (done.ok())
        goOn(run, isBack ? Work::Undo : Work::Go);
    else
        Q_EMIT failed(run, done.error());
    leave();
}

void Runs::confirm(const QString &run, const QString &step, const QString &evidence)
{
    if (m_runners.contains(run))
        confirmStep(run, step, evidence);
}

QCoro::Task<void> Runs::confirmStep(QString run, QString step, QString evidence)
{
    enter();
    const auto runner = m_runners.value(run).runner;
    const values::Status done = co_await runner->confirm(step, evidence);
    if (done.ok())
        goOn(run, Work::Go);
    else
        Q_EMIT failed(run, done.error());
    leave();
}

void Runs::list()
{
    readRuns();
}

QCoro::Task<void> Runs::readRuns()
{
    const values::Status opened = openJournal();
    if (!opened.ok()) {
        Q_EMIT failed({}, opened.error());
        co_return;
    }
    enter();
    const auto journal = m_journal;
    const auto runs = co_await journal->runs();
    if (runs.ok())
        Q_EMIT listed(runs.value());
    else
        Q_EMIT failed({}, runs.error());
    leave();
}

void Runs::show(const QString &run)
{
    readEntries(run);
}

QCoro::Task<void> Runs::readEntries(QString run)
{
    const values::Status opened = openJournal();
    if (!opened.ok()) {
        Q_EMIT failed(run, opened.error());
        co_return;
    }
    enter();
    const auto journal = m_journal;
    const auto entries = co_await journal->entries(run);
    if (entries.ok())
        Q_EMIT shown(run, entries.value());
    else
        Q_EMIT failed(run, entries.error());
    leave();
}

void Runs::leave()
{
    --m_working;
    if (m_closing && m_working == 0)
        Q_EMIT closed();
}

void Runs::close()
{
    m_closing = true;
    for (const Active &active : std::as_const(m_runners))
        active.runner->abandon();
    if (m_working == 0)
        Q_EMIT closed();
}

} // namespace app
