// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/exec.h"

#include "services/ssh/errors.h"

#include <algorithm>
#include <array>

namespace ssh
{

namespace
{

/// So much is given to libssh at once; it keeps what the socket does not take.
constexpr qsizetype WritePiece = qsizetype(256) << 10;
constexpr uint32_t ReadPiece = 32U << 10;

/// sshd counts a session until it has looked for ended ones, which is after it has read what we
/// sent meanwhile: a refusal is often over a moment later.
constexpr int MostRefusals = 20;
constexpr std::chrono::milliseconds UntilAgain{100};

} // namespace

Exec::Exec(JobPtr job, QString target, std::chrono::milliseconds channelTimeout)
    : m_job(std::move(job))
    , m_target(std::move(target))
    , m_channelTimeout(channelTimeout)
{
    m_timer.setSingleShot(true);
    m_channelTimer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Exec::expire);
    connect(&m_channelTimer, &QTimer::timeout, this, [this] {
        fail(channelSilentError(m_target, m_channelTimeout));
        Q_EMIT stirred();
    });
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        openChannel();
        Q_EMIT stirred();
    });
    m_left = m_job->timeout;
    setClockRunning(true);
}

Exec::~Exec()
{
    fail(closedError(m_target));
}

bool Exec::isTimed() const
{
    if (isEnded() || m_step == Step::Ending || m_job->timeout.count() == 0)
        return false;
    return m_step != Step::Running || !m_job->timeoutUntilStart;
}

void Exec::setClockRunning(bool running)
{
    if (!isTimed() || running == m_timer.isActive())
        return;
    if (running) {
        m_timer.start(m_left);
    } else {
        m_left = m_timer.remainingTimeAsDuration();
        m_timer.stop();
    }
}

void Exec::begin(Wire &wire)
{
    m_wire = &wire;
    m_channelTimer.start(m_channelTimeout);
    openChannel();
}

void Exec::openChannel()
{
    m_channel = ssh_channel_new(m_wire->session());
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &Exec::onData;
    m_callbacks.channel_close_function = &Exec::onClose;
    m_callbacks.channel_exit_status_function = &Exec::onStatus;
    m_callbacks.channel_exit_signal_function = &Exec::onSignal;
    ssh_callbacks_init(&m_callbacks);
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
    m_step = Step::Opening;
}

bool Exec::advance()
{
    switch (m_step) {
    case Step::Opening:
        return open();
    case Step::Asking:
        return ask();
    case Step::Running:
        return run();
    case Step::Ending:
        if (m_isClosed)
            finish(cancelledError());
        return m_isClosed;
    case Step::Queued:
    case Step::Refused:
    case Step::Ended:
        return false;
    }
    return false;
}

bool Exec::open()
{
    const int result = ssh_channel_open_session(m_channel);
    if (result == SSH_AGAIN)
        return false;
    if (result != SSH_OK)
        return refuse();
    m_step = Step::Asking;
    return true;
}

bool Exec::refuse()
{
    if (m_wire->isBroken()) // the connection tells its commands why
        return false;
    if (++m_refusals > MostRefusals) {
        finish(channelError(m_target, m_wire->words()));
        return true;
    }
    drop();
    m_step = Step::Refused;
    m_again.start(UntilAgain);
    return false;
}

bool Exec::ask()
{
    const int result = ssh_channel_request_exec(m_channel, m_job->text.constData());
    if (result == SSH_AGAIN)
        return false;
    if (result == SSH_OK)
        start();
    else if (m_wire->isBroken())
        return false;
    else
        finish(channelError(m_target, m_wire->words()));
    return true;
}

void Exec::start()
{
    m_step = Step::Running;
    m_channelTimer.stop();
    if (m_job->timeoutUntilStart)
        m_timer.stop();
    m_job->sink->started();
}

bool Exec::run()
{
    const bool fed = feed();
    if (!m_isClosed || m_isOutStalled || m_isErrStalled)
        return fed;
    finish(m_exit);
    return true;
}

bool Exec::feed()
{
    if (m_isFed || m_isClosed || m_wire->isCongested())
        return false;
    const QByteArrayView bytes = m_job->input ? m_job->input->peek() : QByteArrayView();
    if (bytes.isEmpty()) {
        m_isFed = !m_job->input || m_job->input->isAtEnd();
        return m_isFed && ssh_channel_send_eof(m_channel) == SSH_OK;
    }
    const qsizetype room = static_cast<qsizetype>(ssh_channel_window_size(m_channel));
    const qsizetype size = std::min({bytes.size(), room, WritePiece});
    if (size == 0)
        return false;
    const int written = ssh_channel_write(m_channel, bytes.data(), static_cast<uint32_t>(size));
    if (written > 0)
        m_job->input->pass(written);
    return written > 0;
}

void Exec::resume()
{
    if (m_step != Step::Running)
        return;
    m_isOutStalled = m_isOutStalled && !drain(false);
    m_isErrStalled = m_isErrStalled && !drain(true);
}

bool Exec::drain(bool isError)
{
    std::array<char, ReadPiece> piece{};
    while (hasRoom()) {
        const int count
            = ssh_channel_read_nonblocking(m_channel, piece.data(), ReadPiece, isError ? 1 : 0);
        if (count <= 0)
            return true;
        take(QByteArrayView(piece.data(), count), isError);
    }
    return false;
}

bool Exec::hasRoom() const
{
    return m_step == Step::Ending || m_job->sink->hasRoom();
}

void Exec::take(QByteArrayView bytes, bool isError)
{
    if (m_step != Step::Ending)
        m_job->sink->take(bytes, isError);
}

int Exec::onData(ssh_session, ssh_channel, void *data, uint32_t length, int isError, void *self)
{
    auto *const exec = static_cast<Exec *>(self);
    const bool hasRoom = exec->hasRoom();
    (isError ? exec->m_isErrStalled : exec->m_isOutStalled) = !hasRoom;
    if (!hasRoom)
        return 0; // libssh keeps it, and the window closes by and by
    const QByteArrayView bytes(static_cast<const char *>(data), static_cast<qsizetype>(length));
    exec->take(bytes, isError != 0);
    return static_cast<int>(length);
}

void Exec::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<Exec *>(self)->m_isClosed = true;
}

void Exec::onStatus(ssh_session, ssh_channel, int status, void *self)
{
    static_cast<Exec *>(self)->m_exit.status = status;
}

void Exec::onSignal(
    ssh_session, ssh_channel, const char *signal, int, const char *, const char *, void *self)
{
    static_cast<Exec *>(self)->m_exit.signal = QString::fromLatin1(signal);
}

} // namespace ssh
