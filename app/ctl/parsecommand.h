// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace app
{

/// `gpudeckctl parse KIND|auto [FILE|-]`: prints what the output of a tool says.
/// Shape:  typed and nested, or with --flat one object of the keys of tests/samples/INDEX.csv.
/// Exit codes: 0; 1 when the text is none of it, with line and column; 2 usage; 6 no such file.
class ParseCommand final
{
public:
    /// One line about it, for the program's --help.
    [[nodiscard]] static QString summary();
    /// arguments: the program's, its name first. Prints to stdout, trouble to stderr.
    [[nodiscard]] static int run(const QStringList &arguments);
};

} // namespace app
