// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shot.h"

#include <QList>
#include <QString>

namespace app
{

class Deck;

/// Pictures of the wizard, the runs and the log doctor on the estate that is there: every page up
/// to the one that would apply the plan, at the usual size and a small one. Nothing is applied.
/// scheme: "light", for their names.
[[nodiscard]] QList<Shot> setUpShots(Deck *deck, const QString &scheme);

} // namespace app
