// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/io/io.h"
#include "services/ssh/io/job.h"
#include "services/ssh/io/linesplitter.h"
#include "services/ssh/output.h"
#include "services/ssh/stream.h"

#include <QList>
#include <QMutex>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace ssh
{

class Connection;

/// Between the I/O thread, where lines are cut, and the thread of the stream, which takes them.
/// Thread: the functions of Sink on the I/O thread, the others on the stream's.
class StreamLink final : public QObject, public Sink
{
    Q_OBJECT

public:
    StreamLink(std::shared_ptr<Io> io, QPointer<Connection> connection, StreamOptions options);

    void started() override;
    [[nodiscard]] bool hasRoom() const override;
    void take(QByteArrayView bytes, bool isError) override;
    void end(const values::Result<Exit> &exit) override;

    /// What came since the last call.
    struct Batch {
        QList<QByteArray> lines, errorLines;
        int skipped = 0;
        bool started = false;
        std::optional<values::Result<Output>> end;
    };
    [[nodiscard]] Batch takeBatch();
    void setJob(const JobPtr &job) { m_job = job; }
    void cancel();

Q_SIGNALS:
    /// There is a batch; emitted on the I/O thread.
    void pending();

private:
    void onLine(QByteArrayView line, bool isError);
    template <class Change>
    void change(Change change);

    const std::shared_ptr<Io> m_io;
    const QPointer<Connection> m_connection;
    const StreamOptions m_options;
    std::weak_ptr<const Job> m_job;
    LineSplitter m_out, m_err;

    mutable QMutex m_mutex; ///< for what follows
    Batch m_batch;
    qsizetype m_queued = 0; ///< bytes in the batch
    bool m_isPending = false;
    mutable bool m_isFull = false; ///< the I/O thread found no room
};

} // namespace ssh
