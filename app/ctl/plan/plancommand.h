// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// `gpudeckctl plan passthrough|discovery`: a dry run: the steps with their state and preview, what
/// they interrupt, and what the power-on will meet. Changes nothing and asks nobody. Exit codes:
/// those of values::exitCode(); 7 when the plan is blocked.
class PlanCommand final
{
public:
    [[nodiscard]] static QString summary();
    static void addOptions(QCommandLineParser &parser);
    /// The plan in the format asked for to stdout, what is wrong to stderr.
    [[nodiscard]] static QCoro::Task<int> run(
        const QCommandLineParser *parser, std::stop_token stop);
};

} // namespace app
