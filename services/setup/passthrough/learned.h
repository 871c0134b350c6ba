// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughchoices.h"
#include "models/values/step.h"
#include "services/plan/journal.h"

#include <QHash>
#include <QList>
#include <QString>

namespace setup
{

/// The regions that trial starts told, by model: as PassthroughChoices::bars. Empty: no step of
/// planDiscovery() has ended well. Outside text was judged when the log was read.
using LearnedBars = QHash<QString, QList<values::PassthroughChoices::Bar>>;

[[nodiscard]] LearnedBars learnedBars(const QList<values::StepState> &states);
/// Of one run's entries.
[[nodiscard]] LearnedBars learnedBars(const QList<plan::JournalEntry> &entries);

} // namespace setup
