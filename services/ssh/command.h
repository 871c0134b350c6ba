// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>

namespace ssh
{

/// The words as one line that a POSIX shell splits into exactly these words again, each in quotes.
/// The only place where text for a shell is made: nothing else joins strings.
/// Errors: Usage, for no word at all, NUL, or text that has no UTF-8 form.
/// Source: POSIX.1-2017, Shell Command Language, 2.2.2.
[[nodiscard]] values::Result<QByteArray> quoted(const QStringList &words);

/// A program to run on the other side, with its arguments as words; no shell text.
/// A script is given whole, its inputs as arguments: {"sh", {"-c", script, "sh", input}}.
class Command final
{
public:
    static constexpr std::chrono::milliseconds defaultTimeout{60'000};
    static constexpr qint64 defaultMaxOutput = qint64(16) << 20;

    explicit Command(QString program, QStringList arguments = {});

    Command &withInput(QByteArray bytes); ///< for stdin; without, stdin is empty
    /// From the call to the end, waiting for the connection and for a free channel included. For a
    /// stream: until it has started. Zero: no limit.
    Command &withTimeout(std::chrono::milliseconds timeout);
    Command &withMaxOutput(qint64 bytes); ///< of stdout and of stderr each; the rest is dropped

    [[nodiscard]] const QString &program() const { return m_words.front(); }
    [[nodiscard]] QStringList arguments() const { return m_words.mid(1); }
    [[nodiscard]] const QByteArray &input() const { return m_input; }
    [[nodiscard]] std::chrono::milliseconds timeout() const { return m_timeout; }
    [[nodiscard]] qint64 maxOutput() const { return m_maxOutput; }
    /// What is sent. Errors: Usage.
    [[nodiscard]] values::Result<QByteArray> text() const { return quoted(m_words); }

private:
    QStringList m_words;
    QByteArray m_input;
    std::chrono::milliseconds m_timeout = defaultTimeout;
    qint64 m_maxOutput = defaultMaxOutput;
};

} // namespace ssh
