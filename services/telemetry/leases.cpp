// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/leases.h"

#include "services/telemetry/firstend.h"

#include <QPointer>
#include <qcorofuture.h>

namespace telemetry
{

using values::Error;
using values::ObjectKey;

/// One lease's share in the count of its target.
class Leases::Hold final
{
public:
    Hold(Leases *leases, ObjectKey target)
        : m_leases(leases)
        , m_target(std::move(target))
    {
    }
    ~Hold()
    {
        if (m_leases)
            m_leases->giveBack(m_target);
    }
    Hold(const Hold &) = delete;
    Hold &operator=(const Hold &) = delete;

private:
    QPointer<Leases> m_leases;
    ObjectKey m_target;
};

Leases::Leases(Pausable &sources, ListHolders listHolders)
    : m_sources(sources)
    , m_listHolders(std::move(listHolders))
{
}

Leases::~Leases() = default;

std::shared_ptr<Lease> Leases::take(const ObjectKey &target, const QString &reason)
{
    if (m_counts[target]++ == 0)
        m_sources.pause(target, reason);
    const auto lease = std::make_shared<Lease>();
    lease->m_hold = std::make_shared<Hold>(this, target);
    return lease;
}

QCoro::Task<values::Result<std::shared_ptr<Lease>>> Leases::pause(
    ObjectKey target, QString reason, std::stop_token stop, std::chrono::milliseconds timeout)
{
    const std::shared_ptr<Lease> lease = take(target, reason);
    FirstEnd quiet(timeout, stop);
    const auto look = [this, &quiet, target] {
        if (m_sources.isQuiet(target))
            quiet.happen();
    };
    connect(this, &Leases::quietChanged, &quiet, look);
    look();
    const FirstEnd::End end = co_await quiet.end();
    const QString what = tr("Telemetry could not be paused");
    if (end == FirstEnd::End::Stopped)
        co_return Error(Error::Kind::Cancelled, what, tr("Stopped by the operator"));
    if (end == FirstEnd::End::TimedOut)
        co_return Error(Error::Kind::Blocked, what,
            tr("nvidia-smi was still running after %n second(s)", nullptr,
                static_cast<int>(std::chrono::ceil<std::chrono::seconds>(timeout).count())),
            tr("Check the connection to the host, then try again."));
    co_return lease;
}

QCoro::Task<values::Result<QList<GpuHolder>>> Leases::otherHolders(
    ObjectKey target, std::stop_token stop)
{
    if (!m_listHolders)
        co_return Error(Error::Kind::Unsupported, tr("Other users of the GPUs are not known"),
            tr("This host cannot be asked"), tr("Connect to it over SSH."));
    const ListHolders list = m_listHolders;
    const auto holders = co_await list(target, stop);
    co_return holders;
}

int Leases::held(const ObjectKey &target) const
{
    return m_counts.value(target);
}

void Leases::sourceStopped()
{
    Q_EMIT quietChanged();
}

void Leases::giveBack(const ObjectKey &target)
{
    const auto at = m_counts.find(target);
    if (at == m_counts.end() || --*at > 0)
        return;
    m_counts.erase(at);
    m_sources.resume(target);
}

} // namespace telemetry
