// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"strconv"
	"strings"
)

// Policies of the vGPU scheduler, as the kernel log writes them.
const (
	BestEffort = "BEST_EFFORT"
	EqualShare = "EQUAL_SHARE"
	FixedShare = "FIXED_SHARE"
)

// Scheduler is how a GPU divides its time among vGPUs.
type Scheduler struct {
	Policy string
	// Strict round robin, the default of 15.0 and later.
	Strict  bool
	SliceMS int // of plain time slices; 0: the driver's own
}

// word is the value of RmPVMRL for a GPU in the module's parameters; one of its own wins.
func word(parameters, address string) (uint32, bool) {
	value, found := uint32(0), false
	take := func(text string) {
		if n, err := strconv.ParseUint(strings.TrimPrefix(strings.ToLower(text), "0x"), 16, 32); err == nil {
			value, found = uint32(n), true
		}
	}
	for _, part := range strings.Fields(parameters) {
		name, rest, _ := strings.Cut(part, "=")
		if name != "NVreg_RegistryDwords" {
			continue
		}
		for _, pair := range strings.Split(strings.Trim(rest, `"`), ";") {
			if v := strings.TrimPrefix(pair, "RmPVMRL="); v != pair {
				take(v)
			}
		}
	}
	for _, part := range strings.Fields(parameters) {
		name, rest, _ := strings.Cut(part, "=")
		if name != "NVreg_RegistryDwordsPerDevice" {
			continue
		}
		at := ""
		for _, pair := range strings.Split(strings.Trim(rest, `"`), ";") {
			if v := strings.TrimPrefix(pair, "pci="); v != pair {
				at = v
			} else if v := strings.TrimPrefix(pair, "RmPVMRL="); v != pair && at == address {
				take(v)
			}
		}
	}
	return value, found
}

// SchedulerOf is what the module made of its parameters at the boot. Maxwell and MIG ignore them,
// fixed share does not exist beside mixed sizes.
func (h *Host) SchedulerOf(f *Function) Scheduler {
	value, found := word(h.LoadedParameters, f.Address.String())
	if !found || value&1 == 0 || f.MIG || f.Model.Arch() <= Maxwell {
		return Scheduler{Policy: BestEffort}
	}
	s := Scheduler{Policy: EqualShare}
	if value>>4&0xf == 1 {
		if f.ActiveMode == "mixedSize" {
			return Scheduler{Policy: BestEffort}
		}
		s.Policy = FixedShare
	}
	slice := int(value >> 16 & 0xff)
	if slice > 30 {
		slice = 30
	}
	major, _ := h.Manager.Version()
	switch {
	case major < 525 || value&2 != 0:
		s.SliceMS = slice
	default:
		s.Strict = true // the bits are a frequency now
	}
	return s
}
