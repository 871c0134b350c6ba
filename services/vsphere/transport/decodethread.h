// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/transport/decoding.h"

#include <QByteArray>
#include <QObject>
#include <QThread>

#include <memory>

namespace vsphere
{

/// The thread in which the answers of one server are decoded, and the bounded queue before it.
/// Thread: all members are called in the interface thread.
class DecodeThread final : public QObject
{
    Q_OBJECT

public:
    DecodeThread();
    ~DecodeThread() override;

    [[nodiscard]] bool hasRoom() const { return m_queued < MaxQueued; }
    void feed(const std::shared_ptr<Decoding> &decoding, const QByteArray &bytes);
    /// Queues the end of the answer; ended() follows, after which the sink is not called any more.
    void finish(const std::shared_ptr<Decoding> &decoding);

Q_SIGNALS:
    /// A piece was decoded: there may be room again, and its decoding may have failed.
    void advanced();
    void ended(const std::shared_ptr<vsphere::Decoding> &decoding);

private:
    static constexpr qint64 MaxQueued = qint64(4) << 20;

    QThread m_thread;
    QObject *m_worker; ///< lives in the thread
    qint64 m_queued = 0;
};

} // namespace vsphere
