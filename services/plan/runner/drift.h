// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"

#include <QJsonObject>
#include <QString>

namespace plan
{

/// What differs between the preview that a run began with and what a step finds now, in one
/// sentence (tr()); empty where nothing does, or where the preview did not know.
/// Pure; any thread.
[[nodiscard]] QString driftBetween(
    const values::StepCheck &expected, const values::StepCheck &found);

/// What differs in the objects that a step reads, by name, before → after; see worldfacts.h.
[[nodiscard]] QString driftOfWorld(const QJsonObject &expected, const QJsonObject &found);

} // namespace plan
