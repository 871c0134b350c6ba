// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"../options"

	"github.com/vmware/govmomi/simulator"
)

// buildEstate fills the simulator.
func buildEstate(options.Options) error {
	return simulator.VPX().Create()
}
