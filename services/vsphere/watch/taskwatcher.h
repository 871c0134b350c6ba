// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/task.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/watch/batchdelivery.h"
#include "services/vsphere/watch/outcome.h"
#include "services/vsphere/watch/updatestream.h"

#include <QObject>
#include <qcorotask.h>

#include <stop_token>

namespace vsphere
{

/// Follows the tasks of one server to their end: ours and those of other administrators, as
/// TaskManager.recentTask names them.
/// Shape:  each state of a task that the server reports, the first one included; a task that the
///         server forgets (ten minutes after its end) is not reported again.
/// Life:   as InventoryWatcher: run() may be called again and goes on in the same session.
/// Thread: the interface thread.
/// Source: reference section 4.6; a collector of its own (T22).
class TaskWatcher final : public QObject
{
    Q_OBJECT
public:
    explicit TaskWatcher(Session *session);
    ~TaskWatcher() override;

    /// Ends with the reason why tasks cannot be followed any more, or Cancelled.
    [[nodiscard]] QCoro::Task<values::Status> run(std::stop_token stop);

Q_SIGNALS:
    void taskChanged(const values::TaskInfo &task);

private:
    QCoro::Task<Outcome> begin(std::stop_token stop);
    QCoro::Task<Outcome> follow(std::stop_token stop);
    void consume(const std::vector<BatchDelivery::Item> &items);

    Session *m_session;
    BatchDelivery m_delivery;
    UpdateStream m_stream;
};

} // namespace vsphere
