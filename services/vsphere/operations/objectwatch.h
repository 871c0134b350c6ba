// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/watch/batchdelivery.h"
#include "services/vsphere/watch/outcome.h"
#include "services/vsphere/watch/updatestream.h"

#include <QByteArray>
#include <QSet>
#include <qcorotask.h>

#include <chrono>
#include <memory>
#include <stop_token>

namespace vsphere
{

/// Tells when something of one host or VM changed, by a collector of its own. It says that, not
/// what: read the object again.
/// Shape:  next() until it is of no interest any more, then close(). The first next(), and the one
///         after a loss, returns at once: something may have changed before it listened.
/// Life:   shared: a wait may outlive its caller.
/// Source: reference section 2.3 and T22.
class ObjectWatch final
{
public:
    ObjectWatch(std::shared_ptr<Session> session, values::MoRef object);

    /// Success when something changed or the time is over. Errors: Network, Auth, Cancelled …
    [[nodiscard]] QCoro::Task<values::Status> next(
        std::chrono::seconds limit, std::stop_token stop);
    [[nodiscard]] QCoro::Task<void> close();

private:
    QCoro::Task<Outcome> listen(std::stop_token stop);

    std::shared_ptr<Session> m_session;
    values::MoRef m_object;
    QSet<QByteArray> m_refused;
    BatchDelivery m_delivery;
    UpdateStream m_stream;
};

} // namespace vsphere
