// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace app
{

/// `gpudeckctl doctor FILE|- [--format text|json]`: what a log or a fault's text says is wrong, in
/// one sentence for each cause, with the remedy, the rule and its source.
/// Exit codes: 0 something is known of it; 1 nothing known was found; 2 usage, or not readable.
class DoctorCommand final
{
public:
    /// One line about it, for the program's --help.
    [[nodiscard]] static QString summary();
    /// arguments: the program's, its name first. Prints to stdout, trouble to stderr.
    [[nodiscard]] static int run(const QStringList &arguments);
};

} // namespace app
