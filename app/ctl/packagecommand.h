// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace app
{

/// `gpudeckctl package FILE [--esxi VERSION] [--format text|json]`: what a VIB, an offline bundle
/// or NVIDIA's download brings to hosts, and whether a host of that version takes it. No server is
/// asked. Exit codes: 0 it fits, or no version was given; 1 not a package; 2 usage; 7 it does not
/// fit.
class PackageCommand final
{
public:
    /// One line about it, for the program's --help.
    [[nodiscard]] static QString summary();
    /// arguments: the program's, its name first. Prints to stdout, trouble to stderr.
    [[nodiscard]] static int run(const QStringList &arguments);
};

} // namespace app
