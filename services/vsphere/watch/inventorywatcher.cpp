// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/inventorywatcher.h"

#include "services/vsphere/decode/propertypaths.h"
#include "services/vsphere/lcvsphere.h"
#include "services/vsphere/watch/retrieve.h"

namespace vsphere
{

using values::Error;
using values::Status;

namespace
{

constexpr int Streams = 2;
constexpr int MostRefusedPaths = 8;
constexpr int MostRebuilds = 3;
constexpr qint64 StableMs = 60'000;
constexpr std::chrono::seconds LongWait{60};
constexpr std::chrono::seconds NoWait{0};

/// Of two that were stopped together, the one that did not end because of the other.
Outcome moreTelling(const Outcome &one, const Outcome &other)
{
    return one.done() || one.error.kind == Error::Kind::Cancelled ? other : one;
}

} // namespace

InventoryWatcher::InventoryWatcher(Session *session)
    : m_session(session)
    , m_delivery([this](std::vector<BatchDelivery::Item> &items) { consume(items); })
    , m_first(session, &m_delivery)
    , m_second(session, &m_delivery)
{
}

InventoryWatcher::~InventoryWatcher() = default;

bool InventoryWatcher::isLive() const
{
    return m_loaded && m_first.isAlive() && m_second.isAlive();
}

QCoro::Task<Status> InventoryWatcher::run(std::stop_token stop)
{
    int rebuilds = 0;
    Outcome outcome;
    do {
        if (m_sinceLoad.isValid() && m_sinceLoad.hasExpired(StableMs))
            rebuilds = 0;
        if (!isLive()) {
            const Outcome loaded = co_await load(stop);
            outcome = loaded;
            if (outcome.kind == Outcome::Kind::Rebuild && !stop.stop_requested())
                continue;
            if (!outcome.done())
                break;
        }
        const Outcome followed = co_await follow(stop);
        outcome = followed;
        if (outcome.kind == Outcome::Kind::Rebuild)
            m_loaded = false;
    } while (outcome.kind == Outcome::Kind::Rebuild && ++rebuilds < MostRebuilds
        && !stop.stop_requested());
    co_return outcome.status();
}

void InventoryWatcher::forget()
{
    m_delivery.close();
    m_delivery.reopen();
    m_roster.clear();
    m_loaded = false;
}

QCoro::Task<Outcome> InventoryWatcher::openStreams(std::stop_token stop)
{
    co_await m_first.close(stop);
    co_await m_second.close(stop);
    auto first = m_first.open(stop);
    auto second = m_second.open(stop);
    const Outcome one = co_await first;
    const Outcome other = co_await second;
    co_return one.done() ? other : one;
}

QCoro::Task<Outcome> InventoryWatcher::load(std::stop_token stop)
{
    forget();
    const Outcome opened = co_await openStreams(stop);
    if (!opened.done())
        co_return opened;
    Q_EMIT resyncBegan();
    const Outcome tree = co_await loadTree(stop);
    if (!tree.done())
        co_return tree;
    std::stop_source source;
    const std::stop_callback forward(stop, [&source] { source.request_stop(); });
    auto first = loadSlices(&m_first, source);
    auto second = loadSlices(&m_second, source);
    const Outcome one = co_await first;
    const Outcome other = co_await second;
    if (!one.done() || !other.done())
        co_return moreTelling(one, other);
    const Outcome strays = co_await loadStrays(stop);
    if (!strays.done())
        co_return strays;
    co_await m_delivery.drained();
    m_loaded = true;
    m_sinceLoad.start();
    Q_EMIT resyncEnded();
    co_return strays;
}

QCoro::Task<Outcome> InventoryWatcher::loadTree(std::stop_token stop)
{
    const Outcome created = co_await createRootView(m_session, containerTypes(), stop);
    if (!created.done())
        co_return created;
    const values::MoRef view = created.answer.returnval().toMoRef();
    const MakeSpec make = [view](const PathChoice &choice) {
        return treeSpec(view, choice);
    };
    const Outcome shown = co_await show(&m_first, make, stop);
    co_await m_delivery.drained();
    co_return shown;
}

Slice InventoryWatcher::nextSlice(const UpdateStream &stream)
{
    SlicePlan &plan = m_roster.plan();
    return stream.countsVersions() ? plan.takeNext() : plan.takeShare(Streams);
}

QCoro::Task<Outcome> InventoryWatcher::loadSlices(UpdateStream *stream, std::stop_source source)
{
    Outcome outcome = Outcome::success();
    Slice slice = nextSlice(*stream);
    while (!slice.isEmpty() && outcome.done()) {
        const MakeSpec make = [slice](const PathChoice &choice) {
            return computeSpec(slice, choice);
        };
        const Outcome shown = co_await show(stream, make, source.get_token());
        outcome = shown;
        slice = nextSlice(*stream);
    }
    if (!outcome.done())
        source.request_stop();
    co_return outcome;
}

QCoro::Task<Outcome> InventoryWatcher::loadStrays(std::stop_token stop)
{
    const SeenObjects all = co_await listAll(m_session, stop);
    if (!all.outcome.done())
        co_return all.outcome;
    co_await m_delivery.drained();
    QList<values::MoRef> strays;
    for (const values::MoRef &ref : all.refs) {
        if (!m_roster.contains(ref))
            strays.append(ref);
    }
    if (strays.isEmpty())
        co_return all.outcome;
    const MakeSpec make = [strays](const PathChoice &choice) {
        return objectsSpec(strays, choice);
    };
    const Outcome shown = co_await show(&m_first, make, stop);
    co_return shown;
}

QCoro::Task<Outcome> InventoryWatcher::show(
    UpdateStream *stream, MakeSpec make, std::stop_token stop)
{
    Outcome added;
    for (int attempt = 0; attempt < MostRefusedPaths; ++attempt) {
        const FilterSpec spec = make(PathChoice{m_session->version(), m_refused});
        const Outcome tried = co_await stream->addFilter(spec, stop);
        added = tried;
        if (added.kind != Outcome::Kind::RefusedPath)
            break;
        qCInfo(lcVsphere) << "the server does not know" << added.path << "- going on without";
        m_refused.insert(added.path);
    }
    if (!added.done())
        co_return added;
    const Outcome initial = co_await stream->advance(NoWait, stop);
    co_return initial;
}

QCoro::Task<Outcome> InventoryWatcher::follow(std::stop_token stop)
{
    std::stop_source source;
    const std::stop_callback forward(stop, [&source] { source.request_stop(); });
    auto first = followOne(&m_first, source);
    auto second = followOne(&m_second, source);
    const Outcome one = co_await first;
    const Outcome other = co_await second;
    co_return moreTelling(one, other);
}

QCoro::Task<Outcome> InventoryWatcher::followOne(UpdateStream *stream, std::stop_source source)
{
    const std::stop_token stop = source.get_token();
    Outcome outcome = Outcome::success();
    while (outcome.done()) {
        const Outcome changed = co_await stream->advance(LongWait, stop);
        outcome = changed;
        if (!changed.done() || !changed.answer.returnval())
            continue;
        co_await m_delivery.drained();
        const Outcome settled = co_await settle(stream, stop);
        outcome = settled;
    }
    source.request_stop();
    co_return outcome;
}

QCoro::Task<Outcome> InventoryWatcher::settle(UpdateStream *stream, std::stop_token stop)
{
    while (!m_roster.plan().isEmpty()) {
        const Slice slice = m_roster.plan().takeShare(1);
        const MakeSpec make = [slice](const PathChoice &choice) {
            return computeSpec(slice, choice);
        };
        const Outcome shown = co_await show(stream, make, stop);
        if (!shown.done())
            co_return shown;
        co_await m_delivery.drained();
    }
    if (!m_roster.hasSuspects())
        co_return Outcome::success();
    const Outcome settled = co_await settleSuspects(stream, stop);
    co_return settled;
}

QCoro::Task<Outcome> InventoryWatcher::settleSuspects(UpdateStream *stream, std::stop_token stop)
{
    const QSet<values::MoRef> asked = m_roster.takeSuspects();
    const SeenObjects existing = co_await listExisting(m_session, asked.values(), stop);
    if (!existing.outcome.done()) {
        m_roster.putBack(asked);
        co_return existing.outcome;
    }
    const Roster::Verdict verdict = m_roster.judge(asked, existing.refs);
    if (!verdict.gone.empty())
        Q_EMIT inventory(verdict.gone);
    if (verdict.strays.isEmpty())
        co_return existing.outcome;
    const QList<values::MoRef> strays = verdict.strays;
    const MakeSpec make = [strays](const PathChoice &choice) {
        return objectsSpec(strays, choice);
    };
    const Outcome shown = co_await show(stream, make, stop);
    co_return shown;
}

void InventoryWatcher::consume(std::vector<BatchDelivery::Item> &items)
{
    const int before = m_roster.objectCount();
    const values::ChangeBatch batch = m_roster.take(items);
    if (!batch.empty())
        Q_EMIT inventory(batch);
    if (!m_loaded && m_roster.objectCount() != before)
        Q_EMIT firstLoadProgress(m_roster.objectCount());
}

} // namespace vsphere
