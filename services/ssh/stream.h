// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/ssh/output.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace ssh
{

class StreamLink;

struct StreamOptions {
    /// Called on the I/O thread for each whole line, without its line end, in place of lines().
    /// It must be quick and must not call back into the session; the bytes are gone afterwards.
    std::function<void(QByteArrayView line)> onLine;
    qsizetype maxLine = qsizetype(64) << 10; ///< a longer line is skipped and told by trouble()
    qsizetype maxQueued = qsizetype(4)
        << 20; ///< bytes on their way to lines() before reading stops
};

/// A command that runs for long, and the lines it writes as they come.
/// Shape:  batches of whole lines without "\n" or "\r\n", in order; one batch per turn of the loop.
///         What came last without a line end is a line when the command ended, and is dropped when
///         the connection was cut. After ended() nothing follows.
/// Bounds: while the receiver does not keep up nothing is read, and the command blocks in writing.
/// Thread: the one that made the session. Destroying it cancels the command.
class Stream final : public QObject, public std::enable_shared_from_this<Stream>
{
    Q_OBJECT

public:
    /// Made by Session::stream() only.
    explicit Stream(std::shared_ptr<StreamLink> link);
    ~Stream() override;

    /// Ends the command; ended() follows with Cancelled when it is gone on the other side, or after
    /// 3 s where it does not go. Does nothing after the end.
    void cancel();
    [[nodiscard]] bool isEnded() const { return m_isEnded; }

Q_SIGNALS:
    /// The other side accepted the command.
    void started();
    void lines(const QList<QByteArray> &lines);
    void errorLines(const QList<QByteArray> &lines); ///< of stderr
    /// Something was skipped; the stream goes on. Errors: Incomplete (a line too long).
    void trouble(const values::Error &error);
    /// Output without out and err, or why it ended: Network (lost, timed out), Cancelled, Auth,
    /// Trust.
    void ended(const values::Result<ssh::Output> &result);

private:
    void deliver();

    std::shared_ptr<StreamLink> m_link;
    bool m_isEnded = false;
};

} // namespace ssh
