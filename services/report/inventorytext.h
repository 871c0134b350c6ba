// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/report/inventorylists.h"

class QIODevice;

namespace report
{

/// Writes a list as CSV (RFC 4180, UTF-8, CRLF). A cell that a spreadsheet would run as a formula
/// gets an apostrophe in front: names come from outside.
values::Status writeCsv(QIODevice &out, const TextTable &table);

/// Writes a list as columns for a terminal; control characters of outside text are shown as "?".
values::Status writeColumns(QIODevice &out, const TextTable &table);

} // namespace report
