// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/watch/batchdelivery.h"
#include "services/vsphere/watch/outcome.h"
#include "services/vsphere/watch/roster.h"
#include "services/vsphere/watch/updatestream.h"

#include <QElapsedTimer>
#include <QObject>
#include <qcorotask.h>

#include <functional>
#include <stop_token>

namespace vsphere
{

/// Keeps up with the inventory of one server: loads it once in slices, then waits for changes.
/// Shape:  two collectors of our own with one filter per slice (see SlicePlan) and one for the
///         tree; their initial sets are the load. VMs and hosts that no slice shows (accounts that
///         may not see their parents) get a filter of their own. An object that leaves one filter
///         is reported as gone only when no other has it and the server does not know it any more.
/// Order:  resyncBegan, the batches of a complete load, resyncEnded; then batches of changes.
/// Life:   run() may be called again after it ended: in the same session it goes on where it was,
///         in a new one it loads again. Session and watcher outlive the task.
/// Thread: the interface thread; a batch takes a few milliseconds at most.
/// Source: reference sections 2.1 to 2.4, 8.3.
class InventoryWatcher final : public QObject
{
    Q_OBJECT
public:
    explicit InventoryWatcher(Session *session);
    ~InventoryWatcher() override;

    /// Ends with the reason why changes do not come any more, or Cancelled.
    [[nodiscard]] QCoro::Task<values::Status> run(std::stop_token stop);
    /// Hosts and VMs that are there now.
    [[nodiscard]] int objectCount() const { return m_roster.objectCount(); }

Q_SIGNALS:
    void inventory(const values::ChangeBatch &changes);
    void resyncBegan();
    void resyncEnded();
    /// While the first load goes on: hosts and VMs so far.
    void firstLoadProgress(int objects);

private:
    using MakeSpec = std::function<FilterSpec(const PathChoice &)>;

    QCoro::Task<Outcome> load(std::stop_token stop);
    QCoro::Task<Outcome> openStreams(std::stop_token stop);
    QCoro::Task<Outcome> loadTree(std::stop_token stop);
    QCoro::Task<Outcome> loadSlices(UpdateStream *stream, std::stop_source source);
    QCoro::Task<Outcome> loadStrays(std::stop_token stop);
    QCoro::Task<Outcome> follow(std::stop_token stop);
    QCoro::Task<Outcome> followOne(UpdateStream *stream, std::stop_source source);
    QCoro::Task<Outcome> settle(UpdateStream *stream, std::stop_token stop);
    QCoro::Task<Outcome> settleSuspects(UpdateStream *stream, std::stop_token stop);
    /// Adds a filter and takes its initial set; without a path where the server refuses one.
    QCoro::Task<Outcome> show(UpdateStream *stream, MakeSpec make, std::stop_token stop);
    [[nodiscard]] Slice nextSlice(const UpdateStream &stream);
    [[nodiscard]] bool isLive() const;
    void forget();
    void consume(std::vector<BatchDelivery::Item> &items);

    Session *m_session;
    BatchDelivery m_delivery;
    UpdateStream m_first; ///< has the tree as well
    UpdateStream m_second;
    Roster m_roster;
    QSet<QByteArray> m_refused;
    bool m_loaded = false;
    QElapsedTimer m_sinceLoad;
};

} // namespace vsphere
