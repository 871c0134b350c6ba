// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "services/telemetry/smi/smitarget.h"

#include <QHash>

namespace app
{

/// Every host and VM of a server on which nvidia-smi can be asked.
[[nodiscard]] QHash<values::ObjectKey, telemetry::SmiTarget> smiTargets(
    const values::ServerId &server, const models::ServerEstate &estate);

} // namespace app
