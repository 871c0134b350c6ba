// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/journal.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace plan
{

/// The entries as JSON lines, for programs and for keeping elsewhere.
/// Shape:  one line per entry: its canonical JSON with "hash" put at its end. So anybody can prove
///         it: without `,"hash":"…"` before the last brace, a line's SHA-256 is its hash, and
///         "previous" is the hash of the entry before (of another run, where only one run is here).
/// Never holds a secret: no entry does.
[[nodiscard]] QByteArray auditJsonLines(const QList<JournalEntry> &entries);

/// The same for people: a Markdown table of when, who, what, before and after, evidence. Text from
/// outside is escaped. tr().
[[nodiscard]] QString auditMarkdown(const QList<JournalEntry> &entries);

} // namespace plan
