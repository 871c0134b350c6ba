// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/connection/pause.h"

#include <QPromise>
#include <QTimer>

#include <memory>

namespace vsphere
{

namespace
{

/// Keeps itself alive until the wait is over.
class TimedPause final : public QObject
{
public:
    TimedPause(std::chrono::milliseconds time, std::stop_token stop)
    {
        m_promise.start();
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { end(); });
        m_timer.start(time);
        m_onStop = std::make_unique<std::stop_callback<std::function<void()>>>(
            std::move(stop), [this] { QMetaObject::invokeMethod(this, [this] { end(); }); });
    }
    [[nodiscard]] QFuture<void> future() const { return m_promise.future(); }

private:
    void end()
    {
        if (m_ended)
            return;
        m_ended = true;
        m_timer.stop();
        m_promise.finish();
        deleteLater();
    }

    QPromise<void> m_promise;
    QTimer m_timer;
    bool m_ended = false;
    std::unique_ptr<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace

QFuture<void> timedPause(std::chrono::milliseconds time, std::stop_token stop)
{
    auto *const pause = new TimedPause(time, std::move(stop)); // deletes itself
    return pause->future();
}

} // namespace vsphere
