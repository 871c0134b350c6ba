// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QStringList>
#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// `gpudeckctl watch`: what GPUs are doing, as it happens: of the hosts and VMs of a server, of
/// machines reached by SSH alone, or of a Prometheus.
/// Exit codes: those of values::exitCode(); 8 when some targets failed, 9 when it was stopped.
class WatchCommand final
{
public:
    [[nodiscard]] static QString summary();
    static void addOptions(QCommandLineParser &parser);
    /// Samples to stdout, what goes wrong to stderr; returns the exit code.
    [[nodiscard]] static QCoro::Task<int> run(
        const QCommandLineParser *parser, std::stop_token stop);
};

} // namespace app
