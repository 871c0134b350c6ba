// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace ssh
{

/// Cuts bytes into lines at "\n", without it and without a "\r" before it. Holds at most one line.
class LineSplitter final
{
public:
    using OnLine = std::function<void(QByteArrayView line)>;
    using OnSkipped = std::function<void()>; ///< once per line that is too long

    LineSplitter(qsizetype maxLine, OnLine onLine, OnSkipped onSkipped);

    void feed(QByteArrayView bytes);
    /// What is there is a line, though it has no end.
    void finish();

private:
    void complete(QByteArrayView last);
    void keep(QByteArrayView part);

    const qsizetype m_maxLine;
    const OnLine m_onLine;
    const OnSkipped m_onSkipped;
    QByteArray m_begun;
    bool m_isSkipping = false;
};

} // namespace ssh
