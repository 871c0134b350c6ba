// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/objectwatch.h"

namespace vsphere
{

using values::Status;

namespace
{

constexpr std::chrono::seconds NoWait{0};

} // namespace

ObjectWatch::ObjectWatch(std::shared_ptr<Session> session, values::MoRef object)
    : m_session(std::move(session))
    , m_object(std::move(object))
    , m_delivery([](std::vector<BatchDelivery::Item> &) {})
    , m_stream(m_session.get(), &m_delivery)
{
}

QCoro::Task<Outcome> ObjectWatch::listen(std::stop_token stop)
{
    const Outcome opened = co_await m_stream.open(stop);
    if (!opened.done())
        co_return opened;
    const PathChoice choice{m_session->version(), m_refused};
    const FilterSpec spec = objectsSpec({m_object}, choice);
    const Outcome added = co_await m_stream.addFilter(spec, stop);
    if (!added.done())
        co_return added;
    const Outcome now = co_await m_stream.advance(NoWait, stop);
    co_return now;
}

QCoro::Task<Status> ObjectWatch::next(std::chrono::seconds limit, std::stop_token stop)
{
    Outcome outcome = Outcome::success();
    if (m_stream.isAlive()) {
        const Outcome changed = co_await m_stream.advance(limit, stop);
        outcome = changed;
    } else {
        const Outcome begun = co_await listen(stop);
        outcome = begun;
    }
    co_await m_delivery.drained();
    if (outcome.done())
        co_return values::done();
    if (outcome.kind == Outcome::Kind::RefusedPath)
        m_refused.insert(outcome.path);
    co_await close();
    const bool again
        = outcome.kind == Outcome::Kind::RefusedPath || outcome.kind == Outcome::Kind::Rebuild;
    co_return again ? values::done() : Status(outcome.error);
}

QCoro::Task<void> ObjectWatch::close()
{
    const std::stop_token untilDeadline;
    co_await m_stream.close(untilDeadline);
}

} // namespace vsphere
