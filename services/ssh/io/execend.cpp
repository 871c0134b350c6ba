// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a command ends: by itself, by its time-out, or because somebody cancels it.
#include "services/ssh/errors.h"
#include "services/ssh/io/exec.h"

namespace ssh
{

using values::Error;
using values::Result;

namespace
{

/// So long a cancelled stream may take to end on the other side.
constexpr std::chrono::milliseconds UntilLeft{3'000};

} // namespace

void Exec::cancel()
{
    if (m_step == Step::Ending)
        return;
    const bool mayLive = m_step == Step::Running && m_job->timeoutUntilStart && !m_isClosed
        && !m_wire->isBroken() && ssh_channel_is_open(m_channel);
    if (!mayLive) {
        fail(cancelledError());
        return;
    }
    m_step = Step::Ending;
    askToLeave();
    m_timer.start(UntilLeft);
    drain(false); // a command that is blocked in writing does not end
    drain(true);
}

void Exec::askToLeave()
{
    ssh_channel_request_send_signal(m_channel, "TERM"); // unknown to a server: ignored
    ssh_channel_send_eof(m_channel); // else libssh forgets the close where the socket is full
}

void Exec::fail(const Error &error)
{
    if (m_step != Step::Ended)
        finish(m_step == Step::Ending ? cancelledError() : error);
}

void Exec::expire()
{
    fail(timeoutError(m_job->program, m_target, m_job->timeout));
    Q_EMIT stirred();
}

void Exec::finish(const Result<Exit> &exit)
{
    m_step = Step::Ended;
    m_timer.stop();
    m_channelTimer.stop();
    m_again.stop();
    drop();
    m_job->sink->end(exit);
}

void Exec::drop()
{
    if (!m_channel)
        return;
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    if (!m_isClosed && !m_wire->isBroken() && ssh_channel_is_open(m_channel))
        askToLeave();
    ssh_channel_free(m_channel);
    m_channel = nullptr;
}

} // namespace ssh
