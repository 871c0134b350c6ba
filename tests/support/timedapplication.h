// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QStringList>

namespace tests
{

/// An application that can name what keeps its event loop from turning: while it records, each
/// event that takes a receiver longer than a few milliseconds of processor time is noted.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    /// Forgets what was noted, and begins.
    void record();
    /// Ends; "31 ms Timer of app::Planning", longest first, at most so many.
    [[nodiscard]] QStringList longest(int most);

    bool notify(QObject *receiver, QEvent *event) override;

private:
    struct Noted {
        double milliseconds;
        QString what;
    };
    bool m_records = false;
    int m_depth = 0;
    QList<Noted> m_noted;
};

} // namespace tests
