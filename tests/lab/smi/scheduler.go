// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"bytes"
	"fmt"

	"../inventory"
)

var policyWords = map[string]string{inventory.BestEffort: "Best Effort", inventory.EqualShare: "Equal Share", inventory.FixedShare: "Fixed Share"}

// firstWithScheduler is the branch from which nvidia-smi tells of the scheduler.
const firstWithScheduler = 550

// schedulerCapabilities is nvidia-smi vgpu -sc.
func (c *call) schedulerCapabilities(b *bytes.Buffer, devices []Device) int {
	for i := range devices {
		fmt.Fprintf(b, "GPU %s\n    vGPU scheduler capabilities\n        Supported Policies                : Best Effort\n", devices[i].Bus())
		fmt.Fprintf(b, "                                            Equal Share\n                                            Fixed Share\n")
		fmt.Fprintf(b, "        ARR Mode                          : Supported\n        Maximum Timeslice                 : 30000000 ns\n        Minimum Timeslice                 : 1000000 ns\n")
		fmt.Fprintf(b, "        Maximum Frequency                 : 960\n        Minimum Frequency                 : 63\n        Maximum Avg Factor                : 60\n        Minimum Avg Factor                : 1\n")
	}
	return 0
}

// schedulerState is nvidia-smi vgpu -ss.
func (c *call) schedulerState(b *bytes.Buffer, devices []Device) int {
	for i := range devices {
		d := &devices[i]
		s := c.Host.SchedulerOf(d.Function)
		running := len(served(d))
		fmt.Fprintf(b, "GPU %s\n    Active vGPUs                          : %d\n    Scheduler Policy                      : %s\n", d.Bus(), running, policyWords[s.Policy])
		if running == 0 || s.Policy == inventory.BestEffort {
			continue
		}
		if s.Strict {
			fmt.Fprintf(b, "    ARR Mode                              : Enabled\n    Average Factor                        : 33\n    Time Slice(ns)                        : 2083333\n")
			continue
		}
		slice := s.SliceMS
		if slice == 0 {
			slice = 2
		}
		fmt.Fprintf(b, "    ARR Mode                              : Disabled\n    Time Slice(ns)                        : %d\n", slice*1000000)
	}
	return 0
}
