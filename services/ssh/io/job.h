// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace ssh
{

/// How the other side said that a command ended.
struct Exit {
    int status = -1;
    QString signal;
};

/// Takes what a command writes. Called on the I/O thread.
class Sink
{
public:
    Sink() = default;
    virtual ~Sink() = default;
    Sink(const Sink &) = delete;
    Sink &operator=(const Sink &) = delete;

    virtual void started() { }
    /// False: nothing is read from the connection until Connection::resume().
    [[nodiscard]] virtual bool hasRoom() const { return true; }
    virtual void take(QByteArrayView bytes, bool isError) = 0;
    /// Once, last. A command that was cut off ends with the error.
    virtual void end(const values::Result<Exit> &exit) = 0;
};

/// Gives what a command reads. Called on the I/O thread.
class Input
{
public:
    Input() = default;
    virtual ~Input() = default;
    Input(const Input &) = delete;
    Input &operator=(const Input &) = delete;

    /// What can be had now; empty and not at the end: Connection::resume() tells when there is
    /// more.
    [[nodiscard]] virtual QByteArrayView peek() = 0;
    virtual void pass(qsizetype bytes) = 0;
    [[nodiscard]] virtual bool isAtEnd() const = 0;

    /// Set before the command starts; called from any thread when there is more.
    void setWake(std::function<void()> wake) { m_wake = std::move(wake); }

protected:
    void wake() const
    {
        if (m_wake)
            m_wake();
    }

private:
    std::function<void()> m_wake;
};

/// A command on its way.
struct Job {
    QString program; ///< for sentences
    QByteArray text; ///< what is sent
    std::chrono::milliseconds timeout{0}; ///< zero: none
    bool timeoutUntilStart = false; ///< the time-out ends when the command was accepted
    std::shared_ptr<Sink> sink;
    std::shared_ptr<Input> input; ///< null: stdin is empty
};

using JobPtr = std::shared_ptr<const Job>;

} // namespace ssh
