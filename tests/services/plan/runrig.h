// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/runner.h"
#include "tests/services/plan/fakesteps.h"
#include "tests/services/plan/fakeworld.h"

#include <QTemporaryDir>
#include <qcorotask.h>

#include <memory>

namespace tests
{

/// A journal that can be made to refuse its n-th write (from 1), before or after it is on disk, as
/// a full disk or a killed process would.
class FaultyJournal final : public plan::Journal
{
public:
    explicit FaultyJournal(std::shared_ptr<plan::Journal> real)
        : m_real(std::move(real))
    {
    }

    /// Asked before and after each write; true: the write is refused, or is not known to be made.
    std::function<bool(qint64 write, bool before)> refuses;

    [[nodiscard]] qint64 writes() const { return m_writes; }

    QCoro::Task<values::Result<plan::JournalEntry>> append(plan::JournalEntry entry) override
    {
        const qint64 write = ++m_writes;
        if (refuses && refuses(write, true))
            co_return full();
        const values::Result<plan::JournalEntry> made = co_await m_real->append(entry);
        if (refuses && refuses(write, false))
            co_return full();
        co_return made;
    }
    QCoro::Task<values::Result<QList<plan::JournalEntry>>> entries(QString run) override
    {
        return m_real->entries(run);
    }
    QCoro::Task<values::Result<QList<values::RunSummary>>> runs() override
    {
        return m_real->runs();
    }
    QCoro::Task<values::Result<std::shared_ptr<const void>>> hold(QString run) override
    {
        return m_real->hold(run);
    }
    QCoro::Task<values::Status> verifyChain() override { return m_real->verifyChain(); }

private:
    static values::Error full()
    {
        return {values::Error::Kind::Storage, QStringLiteral("Not written"),
            QStringLiteral("The disk is full")};
    }
    std::shared_ptr<plan::Journal> m_real;
    qint64 m_writes = 0;
};

/// A world, a journal on disk and what a Runner needs of both.
class RunRig final
{
public:
    RunRig()
        : world(std::make_shared<FakeWorld>())
    {
        reopen();
    }

    /// As after the end of the process that had it open.
    void reopen()
    {
        journal.reset();
        journal = std::make_shared<FaultyJournal>(
            plan::openJournal(m_folder.filePath(QStringLiteral("j.sqlite"))).value());
    }
    [[nodiscard]] plan::Runner::Setting setting(
        const std::shared_ptr<const plan::Registry> &registry = fakeRegistry()) const
    {
        return {world->ports(), registry, journal, world->estate().about,
            QStringLiteral("ada@vsphere.local"), takeOver};
    }
    /// Null where it could not begin; then error says why.
    [[nodiscard]] std::shared_ptr<plan::Runner> begin(const values::Plan &plan)
    {
        return kept(QCoro::waitFor(plan::Runner::begin(plan, setting())));
    }
    [[nodiscard]] std::shared_ptr<plan::Runner> resume(const QString &run)
    {
        return kept(QCoro::waitFor(plan::Runner::resume(run, setting())));
    }
    /// "run-begun", "intent a" …
    [[nodiscard]] QStringList story(const QString &run) const;

    std::shared_ptr<FakeWorld> world;
    std::shared_ptr<FaultyJournal> journal;
    values::Error error;
    QStringList takeOver;

private:
    [[nodiscard]] std::shared_ptr<plan::Runner> kept(
        const values::Result<std::shared_ptr<plan::Runner>> &made)
    {
        if (!made.ok())
            error = made.error();
        return made.ok() ? *made : nullptr;
    }

    QTemporaryDir m_folder;
};

[[nodiscard]] values::RunProgress runOf(const std::shared_ptr<plan::Runner> &runner);
[[nodiscard]] values::RunProgress undoOf(const std::shared_ptr<plan::Runner> &runner);
/// The same where it loses something for good.
[[nodiscard]] values::RunProgress undoWithLossOf(const std::shared_ptr<plan::Runner> &runner);

} // namespace tests
