// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out of a running nvidia-smi: samples, states, and what to make of silence.
#include "services/telemetry/smi/smimachine.h"
#include "services/telemetry/smisource.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace telemetry
{

using values::Result;
using Phase = values::SourceState::Phase;

namespace
{

constexpr std::size_t MostHeld = 4096; ///< samples while the clock is asked again
constexpr std::chrono::seconds AskNewClockAgain{5}; ///< not more often
constexpr std::chrono::seconds AskSameClockAgain{30}; ///< lines are late, the clock is right
constexpr qsizetype MostWords = 2000;
constexpr int ManyUnread = 3; ///< lines without one sample among them

} // namespace

void SmiSource::tick()
{
    if (!m_isStarted || !m_stream)
        return;
    drain();
    watchSilence();
}

void SmiSource::drain()
{
    SmiInbox::Taken taken = m_inbox->take();
    if (!taken.slots.empty())
        m_states.takeSlots(taken.slots);
    if (!taken.message.isEmpty())
        m_lastWords = QByteArray(m_lastWords + taken.message).left(MostWords);
    if (!taken.samples.empty()) {
        m_lastWords.clear();
        takeSamples(std::move(taken.samples));
    } else if (taken.unread >= ManyUnread) {
        setPhase(m_state.phase, notUnderstood(m_target, QString::fromUtf8(taken.message)));
    }
    tellStates();
}

void SmiSource::takeSamples(std::vector<SmiInbox::Sample> samples)
{
    m_pause = m_options.shortestPause;
    m_state.lastSample = QDateTime::currentDateTimeUtc();
    if (m_state.phase != Phase::Running) {
        setPhase(Phase::Running, {});
        if (m_options.slowInterval > 0ms) {
            m_slow.start();
            lookSlowly();
        }
    } else if (m_state.error) {
        setPhase(Phase::Running, {});
    } else if (std::chrono::steady_clock::now() - m_told >= m_options.lastSampleInterval) {
        tellState();
    }
    if (m_held.size() + samples.size() <= MostHeld)
        m_held.insert(m_held.end(), samples.begin(), samples.end());
    if (!m_isAsking)
        release(true);
}

void SmiSource::release(bool mayDoubt)
{
    Readings batch;
    batch.reserve(m_held.size());
    std::size_t done = 0;
    for (; done < m_held.size(); ++done) {
        const SmiInbox::Sample &held = m_held[done];
        if (mayDoubt && doubts(held))
            break;
        Reading reading{m_states.identity(held.slot), held.values};
        reading.sample.time = held.values.time == Instant(0)
            ? held.arrived
            : m_clock.toUtc(held.values.time, held.arrived);
        batch.push_back(std::move(reading));
    }
    m_held.erase(m_held.begin(), m_held.begin() + std::ptrdiff_t(done));
    if (!batch.empty())
        Q_EMIT readings(batch);
    if (!m_held.empty())
        askClockAgain();
}

bool SmiSource::doubts(const SmiInbox::Sample &sample)
{
    if (sample.values.time == Instant(0))
        return false;
    const Instant utc = m_clock.toUtc(sample.values.time, sample.arrived);
    return SmiClock::isDoubtful(utc, sample.arrived)
        && std::chrono::steady_clock::now() >= m_askClockFrom;
}

void SmiSource::askClockAgain()
{
    m_isAsking = true;
    ++m_pending;
    auto asking = askClock(m_session, m_options.now, m_stop.get_token());
    QCoro::connect(std::move(asking), this,
        [this](const Result<std::optional<ClockReading>> &answer) { onClock(answer); });
}

void SmiSource::onClock(const Result<std::optional<ClockReading>> &answer)
{
    --m_pending;
    if (!m_isStarted) {
        stoppedIfIdle();
        return;
    }
    const bool isNews = answer.ok() && *answer && m_clock.take(**answer);
    m_isAsking = false;
    m_askClockFrom
        = std::chrono::steady_clock::now() + (isNews ? AskNewClockAgain : AskSameClockAgain);
    release(false);
}

void SmiSource::watchSilence()
{
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - m_inbox->lastLine());
    if (since <= m_options.patience + 3 * m_options.interval)
        return;
    dropStream();
    rest(silence(m_target, since));
}

void SmiSource::lookSlowly()
{
    if (!m_isStarted || m_pending > 0)
        return;
    ++m_pending;
    auto asking = askSlowly(m_session, m_target.isHost(), m_stop.get_token());
    QCoro::connect(std::move(asking), this, [this](const SlowFacts &facts) {
        --m_pending;
        if (m_isStarted)
            takeFacts(facts);
        else
            stoppedIfIdle();
    });
}

void SmiSource::takeFacts(const SlowFacts &facts)
{
    if (facts.report)
        m_states.takeReport(*facts.report);
    if (facts.vgpus)
        m_states.takeVgpus(*facts.vgpus);
    if (facts.log)
        m_states.takeXids(xidsOf(*facts.log, m_clock.offset()));
    tellStates();
}

void SmiSource::tellStates()
{
    const QList<values::GpuState> states = m_states.due(QDateTime::currentDateTimeUtc());
    for (const values::GpuState &state : states)
        Q_EMIT gpuState(state);
}

} // namespace telemetry
