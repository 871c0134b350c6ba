// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/plan/journal.h"

#include <QByteArray>

namespace plan
{

/// The bytes that an entry's hash is taken over: compact JSON, names sorted, with everything but
/// the hash itself; "previous" is the hash of the entry before, as hexadecimal text.
[[nodiscard]] QByteArray canonicalBytes(const JournalEntry &entry);
/// SHA-256 of those bytes.
[[nodiscard]] QByteArray hashOf(const QByteArray &canonical);
/// Reads canonical bytes back. Errors: Storage.
[[nodiscard]] values::Result<JournalEntry> entryFrom(const QByteArray &canonical);

/// "run-begun", "intent" …: how the journal and the audit trail spell a kind.
[[nodiscard]] QString wordFor(JournalEntry::Kind kind);

} // namespace plan
