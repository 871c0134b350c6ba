// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/watch/watchrun.h"

#include "app/output.h"

#include <qcorosignal.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace app
{

using telemetry::Readings;
using values::Error;
using values::SourceState;

namespace
{

constexpr auto LastGpu = 400ms; ///< after a GPU of a machine another one may follow
constexpr auto LongestStop = 5s;

bool isSettled(SourceState::Phase phase)
{
    return phase == SourceState::Phase::Failed || phase == SourceState::Phase::Waiting;
}

QString keyOf(const values::GpuIdentity &gpu)
{
    const QString place = gpu.address ? gpu.address->toString() : QString();
    return gpu.uuid + QLatin1Char('\n') + gpu.host.value + place;
}

/// The newest sample of each GPU that is not among those known.
Readings newest(const Readings &readings, QSet<QString> &known)
{
    Readings last;
    QHash<QString, std::size_t> where;
    for (const telemetry::Reading &reading : readings) {
        const QString key = keyOf(reading.gpu);
        if (known.contains(key))
            continue;
        const auto at = where.constFind(key);
        if (at != where.constEnd()) {
            last[*at] = reading;
            continue;
        }
        where.insert(key, last.size());
        last.push_back(reading);
    }
    for (const telemetry::Reading &reading : last)
        known.insert(keyOf(reading.gpu));
    return last;
}

} // namespace

struct WatchRun::Member {
    std::unique_ptr<telemetry::Source> source;
    NameOf nameOf;
    bool polls = false;
    bool isSettled = false; ///< once: nothing more is awaited
    bool isStopped = false;
    QString told; ///< the last error's sentence
    std::optional<Error> failure;
    QSet<QString> seen;
    QTimer last;
};

WatchRun::WatchRun(std::unique_ptr<WatchPrinter> printer, bool once)
    : m_printer(std::move(printer))
    , m_once(once)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &WatchRun::giveUp);
}

WatchRun::~WatchRun() = default;

void WatchRun::add(std::unique_ptr<telemetry::Source> source, NameOf nameOf, bool polls)
{
    m_members.push_back(std::make_unique<Member>());
    Member &member = *m_members.back();
    member.source = std::move(source);
    member.nameOf = std::move(nameOf);
    member.polls = polls;
    member.last.setSingleShot(true);
    using telemetry::Source;
    Source *from = member.source.get();
    connect(from, &Source::readings, this,
        [this, &member](const Readings &readings) { onReadings(member, readings); });
    connect(from, &Source::stateChanged, this,
        [this, &member](const SourceState &state) { onState(member, state); });
    connect(from, &Source::stopped, this, [this, &member] { onStopped(member); });
    connect(&member.last, &QTimer::timeout, this, [this, &member] { settle(member, false); });
}

void WatchRun::addFailure(const Error &error)
{
    m_failures.append(error);
    note(error.sentence());
}

void WatchRun::onReadings(Member &member, const Readings &readings)
{
    if (!m_isStarted || readings.empty())
        return;
    const Readings shown = m_once ? newest(readings, member.seen) : readings;
    for (const telemetry::Reading &reading : shown)
        m_printer->add(member.nameOf(reading.gpu), reading);
    if (m_once && !member.polls) {
        if (shown.empty())
            settle(member, false);
        else
            member.last.start(LastGpu);
    }
}

void WatchRun::onState(Member &member, const SourceState &state)
{
    if (!m_isStarted)
        return;
    const QString sentence = state.error ? state.error->sentence() : QString();
    if (!sentence.isEmpty() && sentence != member.told)
        note(sentence);
    member.told = sentence;
    member.failure = isSettled(state.phase) ? state.error : std::nullopt;
    const bool isRunning = state.phase == SourceState::Phase::Running;
    if (m_once && isSettled(state.phase))
        settle(member, true);
    else if (m_once && isRunning && (member.polls || (state.error && member.seen.isEmpty())))
        settle(member, false);
    const bool isHopeless = std::all_of(m_members.begin(), m_members.end(),
        [](const auto &each) { return each->source->state().phase == SourceState::Phase::Failed; });
    if (!m_once && isHopeless)
        Q_EMIT finished();
}

void WatchRun::settle(Member &member, bool failed)
{
    if (member.isSettled)
        return;
    member.isSettled = true;
    if (!failed)
        member.failure.reset();
    const bool isDone = std::all_of(
        m_members.begin(), m_members.end(), [](const auto &each) { return each->isSettled; });
    if (isDone)
        Q_EMIT finished();
}

void WatchRun::giveUp()
{
    for (const auto &member : m_members) {
        if (member->isSettled || !member->seen.isEmpty())
            continue;
        if (member->failure)
            continue; // told already
        member->failure = Error(Error::Kind::Network, tr("No sample came in time"),
            tr("%1 s were not enough").arg(m_deadline.intervalAsDuration() / 1s),
            tr("Give more time with --timeout."));
        note(member->failure->sentence());
    }
    Q_EMIT finished();
}

void WatchRun::flush()
{
    if (!m_printer->flush())
        Q_EMIT finished();
}

void WatchRun::onStopped(Member &member)
{
    member.isStopped = true;
    const bool isQuiet = std::all_of(
        m_members.begin(), m_members.end(), [](const auto &each) { return each->isStopped; });
    if (isQuiet)
        Q_EMIT quiet();
}

int WatchRun::exitCode() const
{
    QList<Error> failures = m_failures;
    for (const auto &member : m_members) {
        if (member->failure)
            failures.append(*member->failure);
    }
    if (failures.isEmpty())
        return 0;
    const auto tried = m_members.size() + std::size_t(m_failures.size());
    return values::exitCode(
        std::size_t(failures.size()) == tried ? failures.first().kind : Error::Kind::Incomplete);
}

QCoro::Task<int> WatchRun::run(
    std::shared_ptr<telemetry::Beat> beat, std::chrono::milliseconds timeout, std::stop_token stop)
{
    if (m_members.empty())
        co_return exitCode();
    m_isStarted = true;
    connect(beat.get(), &telemetry::Beat::tick, this, &WatchRun::flush);
    const auto finish = [this] {
        QMetaObject::invokeMethod(this, &WatchRun::finished, Qt::QueuedConnection);
    };
    const std::stop_callback onStop(stop, finish);
    if (m_once)
        m_deadline.start(timeout);
    const auto begin = [this] {
        for (const auto &member : m_members)
            member->source->start();
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
    co_await qCoro(this, &WatchRun::finished);
    m_deadline.stop();
    static_cast<void>(m_printer->flush());
    const int code = stop.stop_requested() ? values::exitCode(Error::Kind::Cancelled) : exitCode();
    m_isStarted = false;
    const auto end = [this] {
        for (const auto &member : m_members)
            member->source->stop();
    };
    QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
    co_await qCoro(this, &WatchRun::quiet, std::chrono::milliseconds(LongestStop));
    co_return code;
}

} // namespace app
