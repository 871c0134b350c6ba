// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// `gpudeckctl undo RUN --yes`: takes back what a run did, the last step first. Without --yes it
/// says what that would be, and ends with 7. Exit codes: as of `gpudeckctl apply`.
class UndoCommand final
{
public:
    [[nodiscard]] static QString summary();
    static void addOptions(QCommandLineParser &parser);
    [[nodiscard]] static QCoro::Task<int> run(
        const QCommandLineParser *parser, std::stop_token stop);
};

} // namespace app
