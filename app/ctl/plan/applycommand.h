// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// `gpudeckctl apply FILE|- --yes`: carries a plan out and tells how it goes on. Without --yes it
/// says what the plan interrupts, and ends with 7. Asks nobody.
/// Exit codes: those of values::exitCode(); of a failed step its own; 7 where a person has to act.
class ApplyCommand final
{
public:
    [[nodiscard]] static QString summary();
    static void addOptions(QCommandLineParser &parser);
    [[nodiscard]] static QCoro::Task<int> run(
        const QCommandLineParser *parser, std::stop_token stop);
};

} // namespace app
