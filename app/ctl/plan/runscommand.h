// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// `gpudeckctl runs`: the runs of the journal, newest first. Needs no server.
/// Exit codes: 0, 2 usage, 6 the journal cannot be read.
class RunsCommand final
{
public:
    [[nodiscard]] static QString summary();
    static void addOptions(QCommandLineParser &parser);
    [[nodiscard]] static QCoro::Task<int> run(
        const QCommandLineParser *parser, std::stop_token stop);
};

} // namespace app
