// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/updatestream.h"

#include "services/vsphere/watch/collectorcalls.h"

namespace vsphere
{

namespace
{

constexpr int MaxObjectUpdates = 400;

/// Compute resources are asked for their hosts only to be counted.
int countHosts(const XmlNode &object)
{
    for (const XmlNode property : object.children()) {
        if (property.child("name").text() != "host")
            continue;
        int count = 0;
        for (const XmlNode host : property.child("val").children()) {
            Q_UNUSED(host)
            ++count;
        }
        return count;
    }
    return -1;
}

bool saysNothing(const values::ObjectChange &change)
{
    if (change.kind != values::ChangeKind::Modify)
        return false;
    const auto *patch = std::get_if<values::EntityPatch>(&change.patch);
    return patch != nullptr && patch->fields.isEmpty() && !patch->missingGiven;
}

} // namespace

std::optional<BatchDelivery::Item> readItem(ChangeDecoder &decoder, const XmlNode &object)
{
    auto change = decoder.decode(object);
    if (!change || saysNothing(*change))
        return std::nullopt;
    BatchDelivery::Item item;
    item.filter = object.parent().child("filter").toString();
    if (change->ref.type.endsWith(QLatin1String("ComputeResource")))
        item.hosts = countHosts(object);
    item.change = std::move(*change);
    return item;
}

UpdateStream::UpdateStream(Session *session, BatchDelivery *delivery)
    : m_session(session)
    , m_delivery(delivery)
{
}

bool UpdateStream::isAlive() const
{
    return !m_collector.isNull() && m_generation == m_session->generation();
}

AnswerReader::ObjectSink UpdateStream::sink()
{
    return [decoder = m_decoder, delivery = m_delivery](const XmlNode &object) {
        if (auto item = readItem(*decoder, object))
            delivery->push(std::move(*item));
    };
}

QCoro::Task<Outcome> UpdateStream::open(std::stop_token stop)
{
    m_version.clear();
    m_collector = {};
    const int generation = m_session->generation();
    const Call request = calls::createPropertyCollector(m_session->content().propertyCollector);
    const auto answer = co_await m_session->call(request, stop);
    const Outcome outcome = Outcome::of(answer, tr("The changes cannot be watched"));
    if (outcome.done()) {
        m_collector = outcome.answer.returnval().toMoRef();
        // A login in between makes it belong to the later session, or to none.
        m_generation = m_session->generation() == generation ? generation : 0;
    }
    co_return outcome;
}

QCoro::Task<Outcome> UpdateStream::addFilter(FilterSpec spec, std::stop_token stop)
{
    Call request = calls::createFilter(m_collector, spec);
    request.generation = m_generation;
    const auto answer = co_await m_session->call(request, stop);
    co_return Outcome::of(answer, tr("The inventory cannot be watched"));
}

QString UpdateStream::versionToAsk(std::chrono::seconds maxWait) const
{
    return countsVersions() || maxWait.count() > 0 ? m_version : QString();
}

QCoro::Task<Outcome> UpdateStream::advance(std::chrono::seconds maxWait, std::stop_token stop)
{
    const QString what = tr("The inventory is not updated any more");
    bool truncated = true;
    Outcome outcome;
    std::chrono::seconds patience = maxWait;
    while (truncated) {
        Call request = calls::waitForUpdates(
            m_collector, versionToAsk(patience), patience, MaxObjectUpdates);
        request.generation = m_generation;
        const AnswerReader::ObjectSink into = sink();
        const auto answer = co_await m_session->stream(request, into, stop);
        outcome = Outcome::of(answer, what);
        if (!outcome.done())
            co_return outcome;
        const XmlNode updates = outcome.answer.returnval();
        if (updates)
            m_version = updates.child("version").toString();
        truncated = updates.child("truncated").toBool().value_or(false);
        patience = std::chrono::seconds(0);
    }
    co_return outcome;
}

QCoro::Task<void> UpdateStream::close(std::stop_token stop)
{
    if (isAlive()) {
        Call request = calls::destroyPropertyCollector(m_collector);
        request.generation = m_generation;
        const auto answer = co_await m_session->call(request, stop);
        Q_UNUSED(answer)
    }
    m_collector = {};
}

} // namespace vsphere
