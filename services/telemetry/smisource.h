// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/session.h"
#include "services/telemetry/beat.h"
#include "services/telemetry/smi/smiinbox.h"
#include "services/telemetry/smi/smistates.h"
#include "services/telemetry/smi/smitrouble.h"
#include "services/telemetry/source.h"

#include <QStringList>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace telemetry
{

struct SlowFacts;

struct SmiOptions {
    std::chrono::milliseconds interval{1'000};
    /// Between two looks at what changes seldom (nvidia-smi -q -x and the log); 0: never.
    std::chrono::milliseconds slowInterval{60'000};
    /// So long without a line beyond the interval, and nvidia-smi is started again.
    std::chrono::milliseconds patience{10'000};
    std::chrono::milliseconds shortestPause{1'000}; ///< after a failure; doubles up to the longest
    std::chrono::milliseconds longestPause{60'000};
    /// Between two stateChanged() that only tell a newer lastSample.
    std::chrono::milliseconds lastSampleInterval{10'000};
    Clock now = systemTime;
    std::shared_ptr<Beat> beat; ///< shared by all sources; null: one of its own
};

/// The GPUs of one host or guest by nvidia-smi over SSH: one command that runs for as long as the
/// source does, and a slow look at what changes seldom, on one connection.
/// Shape:  samples carry the machine's own time in UTC; see SmiClock. What the driver does not know
///         is not asked again. While nothing comes there is nothing: no sample is made up.
/// States: Waiting with a pause that grows to a minute after a failure; Failed where SSH needs a
///         person (password, host key): it goes on as soon as the session is Ready. A machine
///         without GPUs is Running, with an error that says so.
/// Errors: one plain sentence; the beginning of its detail is one of those in smitrouble.h where
///         the program can help.
/// Thread: the interface thread; lines are read on the session's I/O thread.
class SmiSource final : public Source
{
    Q_OBJECT

public:
    SmiSource(SmiTarget target, std::shared_ptr<ssh::Session> session, SmiOptions options = {});
    ~SmiSource() override;

    void start() override;
    void stop() override;
    [[nodiscard]] const values::SourceState &state() const override { return m_state; }
    [[nodiscard]] const SmiTarget &target() const { return m_target; }

private:
    void begin();
    void onOpened(const values::Result<std::optional<ClockReading>> &answer);
    void onClock(const values::Result<std::optional<ClockReading>> &answer);
    void openStream();
    void onEnded(const values::Result<ssh::Output> &result);
    void onSession(const values::SshState &state);
    void dropStream();
    void rest(const values::Error &error);
    void lookSlowly();
    void takeFacts(const SlowFacts &facts);

    void tick();
    void drain();
    void watchSilence();
    void takeSamples(std::vector<SmiInbox::Sample> samples);
    void release(bool mayDoubt);
    [[nodiscard]] bool doubts(const SmiInbox::Sample &sample);
    void askClockAgain();
    void tellStates();
    void setPhase(values::SourceState::Phase phase, const std::optional<values::Error> &error);
    void tellState();
    void stoppedIfIdle();

    SmiTarget m_target;
    std::shared_ptr<ssh::Session> m_session;
    SmiOptions m_options;
    values::SourceState m_state;
    SmiStates m_states;
    SmiClock m_clock;
    std::shared_ptr<SmiInbox> m_inbox;
    std::shared_ptr<ssh::Stream> m_stream;
    QStringList m_refused; ///< fields that this driver does not know
    QByteArray m_errorText; ///< what the stream said on stderr
    QByteArray m_lastWords; ///< what it printed last that was no sample
    std::vector<SmiInbox::Sample> m_held; ///< while the clock is asked again
    QTimer m_retry;
    QTimer m_slow;
    std::chrono::milliseconds m_pause;
    std::chrono::steady_clock::time_point m_askClockFrom{}; ///< not before
    std::chrono::steady_clock::time_point m_told{}; ///< the last stateChanged()
    std::stop_source m_stop;
    int m_pending = 0; ///< commands besides the stream that have not come back
    bool m_isOpening = false; ///< connecting, then asking for the clock
    bool m_isAsking = false; ///< for the clock, with samples held
    bool m_isStarted = false;
};

} // namespace telemetry
