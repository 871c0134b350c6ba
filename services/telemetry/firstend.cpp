// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/firstend.h"

#include <utility>

namespace telemetry
{

namespace
{

QPromise<FirstEnd::End> startedPromise()
{
    QPromise<FirstEnd::End> promise;
    promise.start();
    return promise;
}

} // namespace

FirstEnd::FirstEnd(std::chrono::milliseconds time, std::stop_token stop)
    : m_promise(startedPromise())
    , m_onStop(std::move(stop), [this] { settle(End::Stopped); })
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { settle(End::TimedOut); });
    m_timer.start(time);
}

FirstEnd::~FirstEnd() = default;

void FirstEnd::settle(End end)
{
    if (m_settled.exchange(true))
        return;
    m_promise.addResult(end);
    m_promise.finish();
}

} // namespace telemetry
