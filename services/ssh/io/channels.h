// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/io/exec.h"
#include "services/ssh/io/job.h"
#include "services/ssh/io/wire.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace ssh
{

/// The commands of one connection: those that wait, in order, and at most six that run.
/// Thread: the I/O thread.
class Channels final : public QObject
{
    Q_OBJECT

public:
    static constexpr int Most = 6; ///< sshd allows ten sessions per connection

    Channels(QString target, std::chrono::milliseconds channelTimeout);
    ~Channels() override;

    /// Commands may run on this wire from now on.
    void start(Wire &wire);
    /// The wire goes: those that ran fail with the error, the others wait on.
    void stop(const values::Error &error);
    void failAll(const values::Error &error);

    void submit(const JobPtr &job);
    void cancel(const Job *job);
    void resume(const Job *job);
    /// Goes on as far as possible; after each turn of the wire.
    void advance();
    void setClocksRunning(bool running);
    [[nodiscard]] bool isEmpty() const { return m_execs.empty(); }

Q_SIGNALS:
    /// libssh was called beside a turn of the wire.
    void touched();

private:
    [[nodiscard]] Exec *find(const Job *job) const;
    bool beginNext();
    void sweep();

    const QString m_target;
    const std::chrono::milliseconds m_channelTimeout;
    Wire *m_wire = nullptr;
    std::vector<std::unique_ptr<Exec>> m_execs; ///< in the order of the calls
    bool m_isAdvancing = false;
};

} // namespace ssh
