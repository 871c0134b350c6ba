// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/tasks/taskfollower.h"

namespace vsphere
{

using values::Result;
using values::TaskInfo;

namespace
{

constexpr int MostRebuilds = 3;
constexpr std::chrono::seconds LongWait{60};
constexpr std::chrono::seconds NoWait{0};

} // namespace

TaskFollower::TaskFollower(std::shared_ptr<Session> session, values::MoRef task, OnChange onChange)
    : m_session(std::move(session))
    , m_task(std::move(task))
    , m_onChange(std::move(onChange))
    , m_delivery([this](std::vector<BatchDelivery::Item> &items) { consume(items); })
    , m_stream(m_session.get(), &m_delivery)
{
    m_heard.start();
}

std::chrono::milliseconds TaskFollower::silentFor() const
{
    return std::chrono::milliseconds(m_heard.elapsed());
}

QCoro::Task<Result<TaskInfo>> TaskFollower::follow(std::stop_token stop)
{
    int rebuilds = 0;
    while (!isFinished(m_last)) {
        Outcome outcome = Outcome::success();
        if (m_stream.isAlive()) {
            const Outcome changed = co_await m_stream.advance(LongWait, stop);
            outcome = changed;
        } else {
            const Outcome begun = co_await begin(stop);
            outcome = begun;
        }
        co_await m_delivery.drained();
        if (outcome.done()) {
            m_heard.start();
            continue;
        }
        co_await close();
        const bool isGone = outcome.error.kind == values::Error::Kind::NotFound;
        if (outcome.kind != Outcome::Kind::Rebuild || isGone || ++rebuilds > MostRebuilds)
            co_return outcome.error;
    }
    co_return m_last;
}

QCoro::Task<Outcome> TaskFollower::begin(std::stop_token stop)
{
    const Outcome opened = co_await m_stream.open(stop);
    if (!opened.done())
        co_return opened;
    FilterSpec spec;
    spec.properties = {{"Task", {"info"}}};
    spec.objects = {m_task};
    spec.objectsThemselves = true;
    const Outcome added = co_await m_stream.addFilter(spec, stop);
    if (!added.done())
        co_return added;
    const Outcome initial = co_await m_stream.advance(NoWait, stop);
    co_return initial;
}

QCoro::Task<void> TaskFollower::close()
{
    const std::stop_token untilDeadline;
    co_await m_stream.close(untilDeadline);
}

void TaskFollower::consume(const std::vector<BatchDelivery::Item> &items)
{
    for (const BatchDelivery::Item &item : items) {
        const auto *task = std::get_if<TaskInfo>(&item.change.patch);
        if (task == nullptr || task->state == TaskInfo::State::Unknown)
            continue;
        m_last = *task;
        if (m_onChange)
            m_onChange(m_last);
    }
}

} // namespace vsphere
