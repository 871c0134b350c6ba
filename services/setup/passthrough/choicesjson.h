// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughchoices.h"

#include <QJsonObject>

namespace setup
{

/// Choices as Plan::choices keeps them: to be shown, and to plan again.
[[nodiscard]] QJsonObject toJson(const values::PassthroughChoices &choices);
/// What does not fit is left at its default; the recipe then judges.
[[nodiscard]] values::PassthroughChoices passthroughChoicesFrom(const QJsonObject &object);

/// PassthroughChoices::bars, both ways.
[[nodiscard]] QJsonObject barsObject(
    const QHash<QString, QList<values::PassthroughChoices::Bar>> &bars);
[[nodiscard]] QHash<QString, QList<values::PassthroughChoices::Bar>> barsIn(
    const QJsonObject &object);

} // namespace setup
