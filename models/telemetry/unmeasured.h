// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/fleetrow.h"

namespace models
{

/// Says in the row why a GPU of the estate has no figures and what to do about it.
void explainUnmeasured(FleetRow &row, const GpuRow &gpu, const values::Host &host,
    const ServerEstate &estate, const TelemetryStore &telemetry);
/// What to offer for a source: Retry where it failed, StartSsh where the host's SSH does not
/// answer, TurnOff where it works or tries, TurnOn where it is off.
[[nodiscard]] TelemetryAction actionFor(const values::SourceState &source);
/// "Turn on telemetry", "Retry", "Start SSH…"; tr().
[[nodiscard]] QString actionText(TelemetryAction action);

} // namespace models
