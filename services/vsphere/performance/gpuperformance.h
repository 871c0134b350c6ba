// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/performance/perfcalls.h"
#include "services/vsphere/performance/perfdecoder.h"
#include "services/vsphere/session/session.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace vsphere
{

/// What one reading brought.
struct GpuFigures {
    QList<GpuSeries> series;
    /// Hosts that have no counters of GPUs: no driver, or all GPUs are passed through.
    QList<values::MoRef> silent;
    std::optional<values::Error> error; ///< of some hosts; the others are in series
};

/// Reads the real-time figures of GPUs (20 s steps, one hour kept) of hosts of one session. The
/// server's list of counters is read once, what a host has every ten minutes; then one request asks
/// for several hosts, as many as a vCenter's limit on one query allows.
/// Needs:  System.View on the hosts.
/// Thread: the interface thread; decoding of the long list elsewhere.
/// Life:   shared with its own calls; keep it as shared_ptr. One read at a time.
class GpuPerformance final : public std::enable_shared_from_this<GpuPerformance>
{
public:
    explicit GpuPerformance(std::shared_ptr<Session> session);

    /// The newest samples of each GPU of these hosts.
    /// Errors: Network, Auth, Unsupported (no PerformanceManager), Protocol; those of single hosts
    ///         are in GpuFigures::error.
    [[nodiscard]] QCoro::Task<values::Result<GpuFigures>> read(
        QList<values::MoRef> hosts, int samples, std::stop_token stop);

private:
    struct Known {
        AvailableCounters available;
        QDeadlineTimer until;
    };

    [[nodiscard]] QCoro::Task<values::Status> loadCounters(std::stop_token stop);
    [[nodiscard]] QCoro::Task<values::Status> learn(values::MoRef host, std::stop_token stop);
    [[nodiscard]] std::vector<std::vector<calls::PerfRequest>> requestsFor(
        const QList<values::MoRef> &hosts, int samples) const;
    void forget(const std::vector<calls::PerfRequest> &requests);

    std::shared_ptr<Session> m_session;
    values::MoRef m_manager;
    std::optional<GpuCounters> m_counters;
    QHash<values::MoRef, Known> m_known;
};

} // namespace vsphere
