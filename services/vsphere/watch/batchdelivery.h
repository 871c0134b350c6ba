// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"

#include <QObject>
#include <QTimer>
#include <qcorotask.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace vsphere
{

/// Carries changes from the decoding thread to the interface thread.
/// Shape:  in order; at most about 4 ms of work per turn of the event loop, in small batches.
/// Limits: at most 4,000 changes wait; then push() blocks, so that the decoder stops, the network
///         is not read on and memory stays flat. It never blocks for longer than two seconds
///         without progress: a stopped event loop must not hang the decoder for good.
/// Thread: push() any thread; all else in the thread of the object.
class BatchDelivery final : public QObject
{
    Q_OBJECT
public:
    struct Item {
        QString filter; ///< MoRef value of the filter that reported it; empty for one-shot reads
        values::ObjectChange change;
        int hosts = -1; ///< compute resources: how many hosts they have, where it was told
    };
    /// Takes the items over.
    using Consumer = std::function<void(std::vector<Item> &items)>;

    explicit BatchDelivery(Consumer consumer);
    ~BatchDelivery() override;

    void push(Item item);
    /// Ends when everything pushed so far was consumed.
    [[nodiscard]] QCoro::Task<void> drained();
    /// Drops what waits and what is still pushed until reopen().
    void close();
    void reopen();

Q_SIGNALS:
    void emptied();

private:
    void shut();
    void deliver();
    [[nodiscard]] std::vector<Item> take();
    [[nodiscard]] bool isEmpty();

    Consumer m_consumer;
    QTimer m_next; ///< timers let other events in between, posted events would not
    bool m_delivering = false;

    std::mutex m_mutex; ///< guards all below
    std::condition_variable m_room;
    std::deque<Item> m_items;
    bool m_wakeSent = false;
    bool m_closed = false;
};

} // namespace vsphere
