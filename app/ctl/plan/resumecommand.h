// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// `gpudeckctl resume RUN`: goes on with a run that failed, was stopped, or whose program died;
/// with
/// --confirm a step is done by a person, with --skip and --reason one is passed over.
/// Exit codes: as of `gpudeckctl apply`.
class ResumeCommand final
{
public:
    [[nodiscard]] static QString summary();
    static void addOptions(QCommandLineParser &parser);
    [[nodiscard]] static QCoro::Task<int> run(
        const QCommandLineParser *parser, std::stop_token stop);
};

} // namespace app
