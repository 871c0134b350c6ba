// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/estate.h"

#include <QJsonObject>

namespace plan
{

/// What steps rely on in these objects, in words that the journal keeps and that are compared
/// later: {"vm-31": {"name": "train", "power": "off", "host": "esx-01", "snapshot": "no"},
/// "host-9": {"name": "esx-01", "maintenance": "no", "holds": {"0000:82:00.0": "train"},
/// "passthrough": {"0000:82:00.0": "active"}}}. What is not known is not in it.
/// Pure; any thread.
[[nodiscard]] QJsonObject factsOf(const Estate &estate, const QList<values::MoRef> &objects);

} // namespace plan
