// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/watch/watchprinter.h"
#include "services/telemetry/beat.h"
#include "services/telemetry/source.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <qcorotask.h>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace app
{

/// Sources from their start to their end, with what they bring printed.
/// Shape:  once: until each source has told of its GPUs or failed; else until the operator stops
///         it, nobody reads the output any more, or every source needs a person.
/// Output: samples to the printer, errors to stderr: a sentence each, once until it changes.
/// Thread: the interface thread.
class WatchRun final : public QObject
{
    Q_OBJECT

public:
    using NameOf = std::function<QString(const values::GpuIdentity &gpu)>;

    WatchRun(std::unique_ptr<WatchPrinter> printer, bool once);
    ~WatchRun() override;

    /// nameOf: the target that a line of output names. polls: everything comes with one answer.
    void add(std::unique_ptr<telemetry::Source> source, NameOf nameOf, bool polls);
    /// Something that cannot even be tried; told at once.
    void addFailure(const values::Error &error);
    [[nodiscard]] bool isEmpty() const { return m_members.empty(); }

    /// Returns the exit code. beat: after each of its ticks the output is written.
    [[nodiscard]] QCoro::Task<int> run(std::shared_ptr<telemetry::Beat> beat,
        std::chrono::milliseconds timeout, std::stop_token stop);

Q_SIGNALS:
    void finished();
    void quiet(); ///< every source has stopped

private:
    struct Member;

    void onReadings(Member &member, const telemetry::Readings &readings);
    void onState(Member &member, const values::SourceState &state);
    void onStopped(Member &member);
    void settle(Member &member, bool failed);
    void flush();
    void giveUp();
    [[nodiscard]] int exitCode() const;

    std::unique_ptr<WatchPrinter> m_printer;
    std::vector<std::unique_ptr<Member>> m_members;
    QList<values::Error> m_failures;
    QTimer m_deadline;
    bool m_once;
    bool m_isStarted = false;
};

} // namespace app
