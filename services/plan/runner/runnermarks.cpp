// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/hostmarks.h"
#include "services/plan/runner/runnerprivate.h"

namespace plan
{

using values::Error;
using values::Status;

QCoro::Task<Status> Runner::Private::lookAtHosts()
{
    HostMarks marks(core);
    const std::stop_token stop = halt.get_token();
    const Status free = co_await marks.look(stop);
    co_return free;
}

QCoro::Task<Status> Runner::Private::setMarks()
{
    HostMarks marks(core);
    const std::stop_token stop = halt.get_token();
    const Status marked = co_await marks.set(stop);
    tellNotes();
    co_return marked;
}

QCoro::Task<Status> Runner::Private::clearMarks()
{
    HostMarks marks(core);
    const Status cleared = co_await marks.clear();
    tellNotes();
    co_return cleared;
}

Error Runner::Private::unbegun(const Error &error)
{
    setBusy(false);
    settle(core->log.record().progress(false));
    return error;
}

void Runner::Private::tellNotes()
{
    const QStringList notes = core->log.record().notes();
    while (m_notesTold < notes.size())
        Q_EMIT q->noted(notes.at(m_notesTold++));
}

} // namespace plan
