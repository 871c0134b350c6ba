// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/journal.h"

namespace plan
{

/// The hook, and behind it the crash that the environment asks for; see openJournal(). What users
/// get is built without GPUDECK_TEST_HOOKS and returns the hook as it is.
[[nodiscard]] JournalHook withKillHook(JournalHook hook);

} // namespace plan
