// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/taskwatcher.h"

namespace vsphere
{

using values::Error;
using values::Status;

namespace
{
constexpr int MostRebuilds = 3;
constexpr std::chrono::seconds LongWait{60};
constexpr std::chrono::seconds NoWait{0};
} // namespace

TaskWatcher::TaskWatcher(Session *session)
    : m_session(session)
    , m_delivery([this](std::vector<BatchDelivery::Item> &items) { consume(items); })
    , m_stream(session, &m_delivery)
{
}

TaskWatcher::~TaskWatcher() = default;

QCoro::Task<Status> TaskWatcher::run(std::stop_token stop)
{
    if (m_session->content().taskManager.isNull())
        co_return Error(Error::Kind::Unsupported, tr("Tasks cannot be followed"),
            tr("The server names no task manager."));
    Outcome outcome;
    int rebuilds = 0;
    do {
        outcome = Outcome::success();
        if (!m_stream.isAlive()) {
            const Outcome begun = co_await begin(stop);
            outcome = begun;
        }
        if (outcome.done()) {
            const Outcome ended = co_await follow(stop);
            outcome = ended;
        }
        if (outcome.kind == Outcome::Kind::Rebuild)
            co_await m_stream.close(stop);
    } while (outcome.kind == Outcome::Kind::Rebuild && ++rebuilds < MostRebuilds
        && !stop.stop_requested());
    co_return outcome.status();
}

QCoro::Task<Outcome> TaskWatcher::begin(std::stop_token stop)
{
    const Outcome opened = co_await m_stream.open(stop);
    if (!opened.done())
        co_return opened;
    const FilterSpec spec = tasksSpec(m_session->content().taskManager);
    const Outcome added = co_await m_stream.addFilter(spec, stop);
    if (!added.done()) {
        co_await m_stream.close(stop);
        co_return added;
    }
    const Outcome initial = co_await m_stream.advance(NoWait, stop);
    co_return initial;
}

QCoro::Task<Outcome> TaskWatcher::follow(std::stop_token stop)
{
    Outcome outcome = Outcome::success();
    while (outcome.done()) {
        const Outcome changed = co_await m_stream.advance(LongWait, stop);
        outcome = changed;
    }
    co_return outcome;
}

void TaskWatcher::consume(const std::vector<BatchDelivery::Item> &items)
{
    for (const BatchDelivery::Item &item : items) {
        const auto *task = std::get_if<values::TaskInfo>(&item.change.patch);
        if (task != nullptr && task->state != values::TaskInfo::State::Unknown)
            Q_EMIT taskChanged(*task);
    }
}

} // namespace vsphere
