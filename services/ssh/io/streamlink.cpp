// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/streamlink.h"

#include "services/ssh/io/connection.h"

#include <QMutexLocker>

namespace ssh
{

using values::Result;

StreamLink::StreamLink(
    std::shared_ptr<Io> io, QPointer<Connection> connection, StreamOptions options)
    : m_io(std::move(io))
    , m_connection(std::move(connection))
    , m_options(std::move(options))
    , m_out(
          m_options.maxLine, [this](QByteArrayView line) { onLine(line, false); },
          [this] { change([](Batch &batch) { ++batch.skipped; }); })
    , m_err(
          m_options.maxLine, [this](QByteArrayView line) { onLine(line, true); },
          [this] { change([](Batch &batch) { ++batch.skipped; }); })
{
}

template <class Change>
void StreamLink::change(Change change)
{
    const QMutexLocker lock(&m_mutex);
    change(m_batch);
    if (!std::exchange(m_isPending, true))
        Q_EMIT pending(); // queued: the receiver lives on another thread
}

void StreamLink::started()
{
    change([](Batch &batch) { batch.started = true; });
}

bool StreamLink::hasRoom() const
{
    const QMutexLocker lock(&m_mutex);
    m_isFull = m_queued >= m_options.maxQueued;
    return !m_isFull;
}

void StreamLink::take(QByteArrayView bytes, bool isError)
{
    (isError ? m_err : m_out).feed(bytes);
}

void StreamLink::onLine(QByteArrayView line, bool isError)
{
    if (m_options.onLine && !isError) {
        m_options.onLine(line);
        return;
    }
    change([this, line, isError](Batch &batch) {
        (isError ? batch.errorLines : batch.lines).push_back(line.toByteArray());
        m_queued += line.size() + qsizetype(sizeof(QByteArray));
    });
}

void StreamLink::end(const Result<Exit> &exit)
{
    Result<Output> result;
    if (exit.ok()) {
        m_out.finish();
        m_err.finish();
        Output output;
        output.exitStatus = exit->signal.isEmpty() ? exit->status : -1;
        output.signal = exit->signal;
        result = output;
    } else {
        result = exit.error();
    }
    change([&result](Batch &batch) { batch.end = result; });
}

StreamLink::Batch StreamLink::takeBatch()
{
    const QMutexLocker lock(&m_mutex);
    m_isPending = false;
    m_queued = 0;
    if (std::exchange(m_isFull, false)) {
        m_io->post([connection = m_connection, job = m_job.lock()] {
            if (connection && job)
                connection->resume(job.get());
        });
    }
    return std::exchange(m_batch, {});
}

void StreamLink::cancel()
{
    m_io->post([connection = m_connection, job = m_job.lock()] {
        if (connection && job)
            connection->cancel(job.get());
    });
}

} // namespace ssh
