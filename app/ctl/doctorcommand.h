// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// `gpudeckctl doctor FILE`: why a VM with a GPU does not run, from a log or the text of an error.
/// With a server the remedy is a plan for a VM of it, and the log may come from its datastore.
/// Exit codes: 0 something known was found, 1 nothing, 7 the plan is blocked; else as
/// values::exitCode().
class DoctorCommand final
{
public:
    [[nodiscard]] static QString summary();
    static void addOptions(QCommandLineParser &parser);
    /// The causes, and the plan, to stdout; what is wrong to stderr.
    [[nodiscard]] static QCoro::Task<int> run(
        const QCommandLineParser *parser, std::stop_token stop);
};

} // namespace app
