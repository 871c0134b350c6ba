// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/preflight.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace advice
{

/// One cause that a log tells, most likely first.
struct Diagnosis {
    /// rule: of the preflight catalogue, or "XID-79" and "LOG-…" for what is no rule there.
    values::Finding finding;
    QString line; ///< the log's own words, cut to 500 characters; outside text
    qint64 lineNumber = 0; ///< 1-based
    QString device; ///< PCI address, where the line names one, in hexadecimal
    bool byPassthroughPlan = false; ///< the recipe "passthrough" mends it
};

/// Reads vmware.log, vmkernel.log, a guest's kernel log, or a fault's text, and tells the causes.
/// Copies from web pages and terminals are understood: typographic quotes, HTML entities, broken
/// lines, decimal bus numbers.
/// Shape:  empty: nothing known was found. At most 50, one per rule and device.
/// Units:  up to 64 MiB of text; more: the last 64 MiB. Pure; any thread.
[[nodiscard]] QList<Diagnosis> diagnose(const QByteArray &log);

/// The VM that a vmware.log is of, as its configuration calls it, else by the name of its .vmx
/// file; the last one that the text names. Empty: it names none. Outside text: anybody may have
/// written it, so it is a proposal and no more.
[[nodiscard]] QString vmNamedIn(const QByteArray &log);

} // namespace advice
