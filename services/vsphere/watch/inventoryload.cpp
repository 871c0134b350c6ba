// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/inventoryload.h"

#include "services/vsphere/decode/changedecoder.h"
#include "services/vsphere/decode/propertypaths.h"
#include "services/vsphere/lcvsphere.h"
#include "services/vsphere/watch/collectorcalls.h"
#include "services/vsphere/watch/retrieve.h"
#include "services/vsphere/watch/roster.h"
#include "services/vsphere/watch/updatestream.h"

#include <QElapsedTimer>

#include <memory>

namespace vsphere
{

using values::ChangeBatch;
using values::Error;
using values::Result;

namespace
{

constexpr int MostRefusedPaths = 8;
constexpr int MostAttempts = 3;

/// One load: what its coroutines share.
class InventoryLoad final
{
public:
    using MakeSpec = std::function<FilterSpec(const PathChoice &)>;

    InventoryLoad(Session *session, std::function<void(const ChangeBatch &)> onBatch)
        : m_session(session)
        , m_onBatch(std::move(onBatch))
        , m_delivery([this](std::vector<BatchDelivery::Item> &items) { consume(items); })
        , m_bytesBefore(session->transport().bytesReceived())
    {
        m_clock.start();
    }

    QCoro::Task<Outcome> run(std::stop_token stop);
    [[nodiscard]] LoadStats stats() const;

private:
    QCoro::Task<Outcome> readTree(std::stop_token stop);
    QCoro::Task<Outcome> readSlices(std::stop_source source);
    QCoro::Task<Outcome> readStrays(SeenObjects all, std::stop_token stop);
    QCoro::Task<SeenObjects> list(std::stop_source source);
    QCoro::Task<Outcome> read(MakeSpec make, std::stop_token stop);
    void consume(std::vector<BatchDelivery::Item> &items);
    [[nodiscard]] std::chrono::duration<double> elapsed() const
    {
        return std::chrono::nanoseconds(m_clock.nsecsElapsed());
    }

    Session *m_session;
    std::function<void(const ChangeBatch &)> m_onBatch;
    std::shared_ptr<ChangeDecoder> m_decoder = std::make_shared<ChangeDecoder>();
    BatchDelivery m_delivery;
    Call m_treeView; ///< its end; nobody waits for that
    Roster m_roster;
    QSet<QByteArray> m_refused;
    QElapsedTimer m_clock;
    qint64 m_bytesBefore;
    std::chrono::duration<double> m_first{0};
    std::chrono::duration<double> m_last{0};
};

void InventoryLoad::consume(std::vector<BatchDelivery::Item> &items)
{
    m_onBatch(m_roster.take(items));
    m_last = elapsed();
    if (m_first.count() == 0 && m_roster.objectCount() > 0)
        m_first = m_last;
}

LoadStats InventoryLoad::stats() const
{
    LoadStats stats;
    stats.objects = m_roster.objectCount();
    stats.bytes = m_session->transport().bytesReceived() - m_bytesBefore;
    stats.firstObject = m_first;
    stats.lastObject = m_last;
    return stats;
}

QCoro::Task<Outcome> InventoryLoad::read(MakeSpec make, std::stop_token stop)
{
    Outcome outcome;
    for (int attempt = 0; attempt < MostRefusedPaths; ++attempt) {
        const AnswerReader::ObjectSink sink
            = [decoder = m_decoder, delivery = &m_delivery](const XmlNode &object) {
                  if (auto item = readItem(*decoder, object))
                      delivery->push(std::move(*item));
              };
        const FilterSpec spec = make(PathChoice{m_session->version(), m_refused});
        const Outcome tried = co_await retrieveAll(m_session, spec, sink, stop);
        outcome = tried;
        if (outcome.kind != Outcome::Kind::RefusedPath)
            break;
        qCInfo(lcVsphere) << "the server does not know" << outcome.path << "- going on without";
        m_refused.insert(outcome.path);
    }
    co_return outcome;
}

QCoro::Task<Outcome> InventoryLoad::readTree(std::stop_token stop)
{
    const Outcome created = co_await createRootView(m_session, containerTypes(), stop);
    if (!created.done())
        co_return created;
    const values::MoRef view = created.answer.returnval().toMoRef();
    const int generation = m_session->generation();
    const MakeSpec make = [view](const PathChoice &choice) {
        return treeSpec(view, choice);
    };
    const Outcome tree = co_await read(make, stop);
    co_await m_delivery.drained();
    m_treeView = calls::destroyView(view);
    m_treeView.generation = generation;
    co_return tree;
}

QCoro::Task<Outcome> InventoryLoad::readSlices(std::stop_source source)
{
    Outcome outcome = Outcome::success();
    Slice slice = m_roster.plan().takeNext();
    while (!slice.isEmpty() && outcome.done()) {
        const MakeSpec make = [slice](const PathChoice &choice) {
            return computeSpec(slice, choice);
        };
        const Outcome one = co_await read(make, source.get_token());
        outcome = one;
        slice = m_roster.plan().takeNext();
    }
    if (!outcome.done())
        source.request_stop();
    co_return outcome;
}

QCoro::Task<SeenObjects> InventoryLoad::list(std::stop_source source)
{
    SeenObjects all;
    // Reading needs no session, so an expired one shows here: what was read is not the tree.
    const auto destroyed = co_await m_session->call(m_treeView, source.get_token());
    all.outcome = Outcome::of(destroyed, {});
    if (all.outcome.kind != Outcome::Kind::Rebuild) {
        const SeenObjects listed = co_await listAll(m_session, source.get_token());
        all = listed;
    }
    if (!all.outcome.done())
        source.request_stop();
    co_return all;
}

QCoro::Task<Outcome> InventoryLoad::readStrays(SeenObjects all, std::stop_token stop)
{
    QList<values::MoRef> strays;
    for (const values::MoRef &ref : all.refs) {
        if (!m_roster.contains(ref))
            strays.append(ref);
    }
    if (strays.isEmpty())
        co_return Outcome::success();
    const MakeSpec make = [strays](const PathChoice &choice) {
        return objectsSpec(strays, choice);
    };
    const Outcome outcome = co_await read(make, stop);
    co_await m_delivery.drained();
    co_return outcome;
}

/// The error that did not come from stopping the others.
Outcome worst(const std::initializer_list<Outcome> &outcomes)
{
    Outcome found = Outcome::success();
    for (const Outcome &outcome : outcomes) {
        const bool telling = found.done() || found.error.kind == Error::Kind::Cancelled;
        if (!outcome.done() && telling)
            found = outcome;
    }
    return found;
}

QCoro::Task<Outcome> InventoryLoad::run(std::stop_token stop)
{
    const Outcome tree = co_await readTree(stop);
    if (!tree.done())
        co_return tree;
    std::stop_source source;
    const std::stop_callback forward(stop, [&source] { source.request_stop(); });
    auto first = readSlices(source);
    auto second = readSlices(source);
    auto listing = list(source);
    const Outcome one = co_await first;
    const Outcome other = co_await second;
    const SeenObjects all = co_await listing;
    co_await m_delivery.drained();
    const Outcome slices = worst({one, other, all.outcome});
    if (!slices.done())
        co_return slices;
    const Outcome strays = co_await readStrays(all, stop);
    co_return strays;
}

} // namespace

QCoro::Task<Result<LoadStats>> loadOnce(
    Session *session, std::function<void(const ChangeBatch &)> onBatch, std::stop_token stop)
{
    std::unique_ptr<InventoryLoad> load;
    Outcome outcome;
    for (int attempt = 0; attempt < MostAttempts; ++attempt) {
        load = std::make_unique<InventoryLoad>(session, onBatch);
        const int generation = session->generation();
        const Outcome ended = co_await load->run(stop);
        outcome = ended;
        // A new login makes views and pages of the old session worthless, and what was read
        // without a session is what nobody in particular may see: next to nothing.
        const bool sameSession = session->generation() == generation;
        if (outcome.kind != Outcome::Kind::Rebuild && (sameSession || !outcome.done()))
            break;
    }
    if (!outcome.done())
        co_return outcome.error;
    co_return load->stats();
}

} // namespace vsphere
