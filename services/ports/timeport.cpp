// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ports/timeport.h"

#include "services/vsphere/connection/pause.h"

#include <QCoreApplication>
#include <qcorofuture.h>

namespace ports
{

namespace
{

struct TimeText {
    Q_DECLARE_TR_FUNCTIONS(ports::TimePort)
};

QCoro::Task<values::Status> pauseFor(std::chrono::milliseconds time, std::stop_token stop)
{
    const QFuture<void> over = vsphere::timedPause(time, stop);
    co_await over;
    if (stop.stop_requested())
        co_return values::Error(values::Error::Kind::Cancelled, TimeText::tr("Waiting was stopped"),
            TimeText::tr("Stopped by the operator."));
    co_return values::done();
}

} // namespace

plan::Answer<> TimePort::pause(std::chrono::milliseconds time, std::stop_token stop)
{
    return pauseFor(time, stop);
}

} // namespace ports
