// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/io/forward.h"
#include "services/ssh/io/wire.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace ssh
{

/// The ways through one machine to others; they do not count among its commands.
/// Thread: the I/O thread.
class Forwards final : public QObject
{
    Q_OBJECT

public:
    using Done = Forward::Done;

    Forwards(QString jump, std::chrono::milliseconds timeout);

    void start(Wire &wire);
    /// The wire goes: open ways end, those that wait go on waiting.
    void stop(const values::Error &error);
    void failAll(const values::Error &error);
    void add(const QString &host, int port, const Done &done);
    void advance();

Q_SIGNALS:
    void touched();

private:
    void sweep();

    const QString m_jump;
    const std::chrono::milliseconds m_timeout;
    Wire *m_wire = nullptr;
    std::vector<std::unique_ptr<Forward>> m_forwards;
};

} // namespace ssh
