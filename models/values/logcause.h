// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/preflight.h"

#include <QString>

namespace values
{

/// One cause that a log tells, as the log doctor shows it. Source: advice::diagnose().
struct LogCause {
    Finding finding;
    QString line; ///< the log's own words; outside text
    qint64 lineNumber = 0; ///< 1-based
    QString device; ///< PCI address, where the line names one
    friend bool operator==(const LogCause &, const LogCause &) = default;
};

} // namespace values
