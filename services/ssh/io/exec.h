// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/ssh/io/job.h"
#include "services/ssh/io/wire.h"

#include <QObject>
#include <QTimer>

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

namespace ssh
{

/// One job from the queue to its end: opens a channel, asks for the command, feeds it, hands out
/// what it writes.
/// Thread: the I/O thread.
class Exec final : public QObject
{
    Q_OBJECT

public:
    Exec(JobPtr job, QString target, std::chrono::milliseconds channelTimeout);
    ~Exec() override;

    [[nodiscard]] const JobPtr &job() const { return m_job; }
    [[nodiscard]] bool isQueued() const { return m_step == Step::Queued; }
    [[nodiscard]] bool isEnded() const { return m_step == Step::Ended; }

    /// Leaves the queue. The wire must outlive the exec, or drop() comes first.
    void begin(Wire &wire);
    /// Goes on as far as the server has answered; true when it got further.
    bool advance();
    /// The sink takes again, or the input has more.
    void resume();
    void fail(const values::Error &error);
    /// Ends with Cancelled: at once, but a running stream only when the other side says that the
    /// command is gone, or has not said so for a while.
    void cancel();
    /// The time-out stands still while a person is asked.
    void setClockRunning(bool running);

Q_SIGNALS:
    /// A timer of its own brought it further: somebody should look.
    void stirred();

private:
    enum class Step { Queued, Opening, Refused, Asking, Running, Ending, Ended };

    [[nodiscard]] bool isTimed() const;
    bool open();
    bool refuse();
    bool ask();
    bool run();
    bool feed();
    /// True when nothing is left.
    bool drain(bool isError);
    [[nodiscard]] bool hasRoom() const;
    void take(QByteArrayView bytes, bool isError);
    void askToLeave();
    void start();
    void finish(const values::Result<Exit> &exit);
    void expire();
    void drop();
    void openChannel();

    static int onData(ssh_session session, ssh_channel channel, void *data, uint32_t length,
        int isError, void *self);
    static void onClose(ssh_session session, ssh_channel channel, void *self);
    static void onStatus(ssh_session session, ssh_channel channel, int status, void *self);
    static void onSignal(ssh_session session, ssh_channel channel, const char *signal, int core,
        const char *message, const char *language, void *self);

    const JobPtr m_job;
    const QString m_target;
    const std::chrono::milliseconds m_channelTimeout;
    Step m_step = Step::Queued;
    Wire *m_wire = nullptr;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks{};
    Exit m_exit;
    bool m_isClosed = false; ///< by the other side
    bool m_isFed = false; ///< the end of stdin was sent
    bool m_isOutStalled = false; ///< libssh holds bytes for which the sink had no room
    bool m_isErrStalled = false;
    QTimer m_timer;
    QTimer m_channelTimer;
    QTimer m_again; ///< after a refusal
    int m_refusals = 0;
    std::chrono::milliseconds m_left{0}; ///< while the clock stands still
};

} // namespace ssh
