// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/decode/changedecoder.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/watch/batchdelivery.h"
#include "services/vsphere/watch/filterspec.h"
#include "services/vsphere/watch/outcome.h"

#include <QCoreApplication>
#include <QString>
#include <qcorotask.h>

#include <chrono>
#include <memory>
#include <stop_token>

namespace vsphere
{

/// One property collector of our own with its filters: what they report goes to the delivery.
/// Shape:  open(), addFilter() and advance() in any order, one at a time. advance() takes one
///         UpdateSet, however many truncated answers it needs, and keeps its version, so that after
///         a broken connection the same session goes on where it was.
/// Life:   session and delivery outlive it.
/// Source: reference sections 2.3 and 8.3 (T21, T22).
class UpdateStream final
{
    Q_DECLARE_TR_FUNCTIONS(vsphere::UpdateStream)
public:
    UpdateStream(Session *session, BatchDelivery *delivery);

    [[nodiscard]] QCoro::Task<Outcome> open(std::stop_token stop);
    /// The answer's returnval is the filter.
    [[nodiscard]] QCoro::Task<Outcome> addFilter(FilterSpec spec, std::stop_token stop);
    /// Waits up to maxWait for changes, or with 0 takes what is there. Done with an answer without
    /// returnval: nothing changed.
    [[nodiscard]] QCoro::Task<Outcome> advance(std::chrono::seconds maxWait, std::stop_token stop);
    /// Destroys the collector, where the session that made it still lives. Its failure is of no
    /// interest: the collector dies with the session anyway.
    [[nodiscard]] QCoro::Task<void> close(std::stop_token stop);

    /// The collector exists and its session is still the same.
    [[nodiscard]] bool isAlive() const;
    /// The plain simulator counts no versions ("-"). It gives the state of a new filter only when
    /// asked with an empty version, and then whatever it has not reported yet.
    [[nodiscard]] bool countsVersions() const { return m_version != QLatin1String("-"); }

private:
    [[nodiscard]] AnswerReader::ObjectSink sink();
    [[nodiscard]] QString versionToAsk(std::chrono::seconds maxWait) const;

    Session *m_session;
    BatchDelivery *m_delivery;
    std::shared_ptr<ChangeDecoder> m_decoder = std::make_shared<ChangeDecoder>();
    values::MoRef m_collector;
    int m_generation = 0;
    QString m_version;
};

/// Reads one <objects> or <objectSet> for the delivery; nothing for types that are not watched.
[[nodiscard]] std::optional<BatchDelivery::Item> readItem(
    ChangeDecoder &decoder, const XmlNode &object);

} // namespace vsphere
