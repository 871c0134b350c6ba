// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughchoices.h"
#include "models/values/result.h"
#include "services/plan/estate.h"
#include "services/readings/barevidence.h"

#include <QHash>
#include <QList>

namespace app
{

using ModelBars = QHash<QString, QList<values::PassthroughChoices::Bar>>;

/// Assigns what a text proves to the models of the devices chosen: by the ids that it names, by
/// the host's address, or, where only one model is chosen, to that one.
/// Errors: NotFound (no regions in the text, or none of a device chosen).
[[nodiscard]] values::Result<ModelBars> barsOfModels(const QList<readings::BarEvidence> &found,
    const values::PassthroughChoices &choices, const plan::Estate &estate);

/// The same of what a trial start told (setup::learnedBars); functions that move along with a
/// device chosen count, too. Errors: NotFound.
[[nodiscard]] values::Result<ModelBars> barsOfModels(const ModelBars &learned,
    const values::PassthroughChoices &choices, const plan::Estate &estate);

} // namespace app
