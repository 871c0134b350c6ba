// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/smisource.h"

#include "services/telemetry/smi/smicommands.h"
#include "services/telemetry/smi/smimachine.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace telemetry
{

using values::Error;
using values::Result;
using values::SourceState;
using Phase = SourceState::Phase;

namespace
{

constexpr qsizetype MostErrorText = 2000;
constexpr auto NoDevicesPause = 60s; ///< a GPU that a VM gave back shows then

/// Only a person can help, and what is tried again may lock an account.
bool needsPerson(const Error &error)
{
    return error.kind == Error::Kind::Auth || error.kind == Error::Kind::Trust;
}

} // namespace

SmiSource::SmiSource(SmiTarget target, std::shared_ptr<ssh::Session> session, SmiOptions options)
    : m_target(std::move(target))
    , m_session(std::move(session))
    , m_options(std::move(options))
    , m_states(m_target)
    , m_inbox(std::make_shared<SmiInbox>(m_target.source(), m_options.now))
    , m_pause(m_options.shortestPause)
{
    if (!m_options.beat)
        m_options.beat = std::make_shared<Beat>();
    m_state.source = m_target.source();
    m_state.target = m_target.key;
    m_retry.setSingleShot(true);
    m_slow.setInterval(m_options.slowInterval);
    connect(&m_retry, &QTimer::timeout, this, &SmiSource::begin);
    connect(&m_slow, &QTimer::timeout, this, &SmiSource::lookSlowly);
    connect(m_options.beat.get(), &Beat::tick, this, &SmiSource::tick);
    connect(m_session.get(), &ssh::Session::stateChanged, this, &SmiSource::onSession);
}

SmiSource::~SmiSource()
{
    m_stop.request_stop();
}

void SmiSource::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    m_isAsking = false;
    m_held.clear();
    m_stop = {};
    m_pause = m_options.shortestPause;
    begin();
}

void SmiSource::stop()
{
    m_isStarted = false;
    m_retry.stop();
    m_slow.stop();
    m_held.clear();
    m_isAsking = false;
    m_stop.request_stop();
    setPhase(Phase::Off, {});
    if (m_stream)
        m_stream->cancel();
    stoppedIfIdle();
}

void SmiSource::stoppedIfIdle()
{
    if (!m_isStarted && !m_isOpening && !m_stream && m_pending == 0)
        Q_EMIT stopped();
}

void SmiSource::begin()
{
    m_retry.stop();
    if (m_isOpening || m_stream) { // of a run that is still ending
        m_retry.start(m_options.shortestPause);
        return;
    }
    setPhase(Phase::Connecting, m_state.error);
    m_isOpening = true; // connects by itself, but not where a person is needed
    auto asking = askClock(m_session, m_options.now, m_stop.get_token());
    QCoro::connect(std::move(asking), this,
        [this](const Result<std::optional<ClockReading>> &answer) { onOpened(answer); });
}

void SmiSource::onOpened(const Result<std::optional<ClockReading>> &answer)
{
    m_isOpening = false;
    if (!m_isStarted) {
        stoppedIfIdle();
        return;
    }
    if (answer.ok() && *answer)
        m_clock.take(**answer);
    if (answer.ok())
        openStream();
    else if (answer.error().kind == Error::Kind::Cancelled)
        begin(); // stopped and started again meanwhile
    else
        rest(notReached(m_target, answer.error()));
}

void SmiSource::openStream()
{
    const QStringList fields = sampledFields(m_refused);
    m_inbox->restart(fields.first().toUtf8());
    m_errorText.clear();
    m_lastWords.clear();
    ssh::StreamOptions options;
    options.onLine = [inbox = m_inbox](QByteArrayView line) {
        inbox->line(line);
    };
    m_stream = m_session->stream(smiStream(fields, m_options.interval), options);
    connect(m_stream.get(), &ssh::Stream::errorLines, this, [this](const QList<QByteArray> &lines) {
        for (const QByteArray &line : lines)
            m_errorText = QByteArray(m_errorText + line + '\n').right(MostErrorText);
    });
    connect(m_stream.get(), &ssh::Stream::trouble, this,
        [this](const Error &error) { setPhase(m_state.phase, error); });
    connect(m_stream.get(), &ssh::Stream::ended, this, &SmiSource::onEnded);
}

void SmiSource::dropStream()
{
    if (!m_stream)
        return;
    m_stream->disconnect(this);
    // It may be the one that is just telling us.
    QTimer::singleShot(0, this, [stream = std::exchange(m_stream, nullptr)] {});
}

void SmiSource::onEnded(const Result<ssh::Output> &result)
{
    if (m_isStarted)
        drain();
    const QByteArray words = m_lastWords.isEmpty() ? m_errorText : m_lastWords;
    dropStream();
    if (!m_isStarted) {
        stoppedIfIdle();
        return;
    }
    if (!result.ok()) {
        if (result.error().kind == Error::Kind::Cancelled)
            begin();
        else
            rest(notReached(m_target, result.error()));
        return;
    }
    const SmiEnd end = judgeEnd(m_target, *result, QString::fromUtf8(words).trimmed());
    if (end.kind == SmiEnd::Kind::FieldRefused && sampledFields(m_refused).contains(end.field)) {
        m_refused.append(end.field);
        openStream();
    } else if (end.kind == SmiEnd::Kind::NoDevices) {
        setPhase(Phase::Running, end.error);
        m_retry.start(NoDevicesPause);
    } else {
        rest(end.error);
    }
}

void SmiSource::onSession(const values::SshState &state)
{
    const bool isBack = state.phase == values::SshState::Phase::Ready;
    if (m_isStarted && isBack && m_state.phase == Phase::Failed)
        begin();
}

void SmiSource::rest(const Error &error)
{
    m_slow.stop();
    if (needsPerson(error)) {
        setPhase(Phase::Failed, error);
        return;
    }
    m_retry.start(m_pause);
    m_pause = std::min(m_pause * 2, m_options.longestPause);
    setPhase(Phase::Waiting, error);
}

void SmiSource::setPhase(Phase phase, const std::optional<Error> &error)
{
    SourceState fresh = m_state;
    fresh.phase = phase;
    fresh.error = error;
    fresh.nextAttempt = {};
    if (phase == Phase::Waiting)
        fresh.nextAttempt
            = QDateTime::currentDateTimeUtc().addMSecs(m_retry.remainingTimeAsDuration().count());
    const bool isSame = fresh == m_state;
    m_state = fresh;
    if (!isSame)
        tellState();
}

void SmiSource::tellState()
{
    m_told = std::chrono::steady_clock::now();
    Q_EMIT stateChanged(m_state);
}

} // namespace telemetry
