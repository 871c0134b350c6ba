// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// `gpudeckctl inventory`: reads one server whole and prints it as JSON, CSV or a table.
/// Exit codes: those of values::exitCode(); 8 when the account may not read everything.
class InventoryCommand final
{
public:
    static void addOptions(QCommandLineParser &parser);
    /// Prints to stdout (or --output), what went wrong to stderr; returns the exit code.
    [[nodiscard]] static QCoro::Task<int> run(
        const QCommandLineParser *parser, std::stop_token stop);
};

} // namespace app
