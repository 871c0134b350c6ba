// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package options holds what every part of the lab is told once, at the start.
package options

import "time"

// Options are the lab's command line.
type Options struct {
	Estate string  // guide, mixed, fleet:H,G,V or a JSON file
	Seed   int64   // fixes names and telemetry
	Speed  float64 // 60: what takes five minutes takes five seconds
	Port   int     // of the vCenter; 0: a free one
	Temp   string  // folder of this process alone, removed at its end
	ESXi   bool    // this process is a standalone ESXi host
	Self   string  // path of the gpulab program, to start children
	// Packages is a folder that NVIDIA's packages are written to; empty: none.
	Packages string
}

// Scale says how long something lasts here that takes d in reality.
func (o Options) Scale(d time.Duration) time.Duration {
	if o.Speed <= 0 {
		return d
	}
	return time.Duration(float64(d) / o.Speed)
}
