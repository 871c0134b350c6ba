// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"../control"
)

// wireTelemetry puts the GPUs' work on the control endpoint.
func wireTelemetry(end *control.Server, e *estate) {
	end.AddOrder("workload", e.load.Do)
	end.AddState("telemetry", e.load.State)
}
