// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"strings"
)

// Arch is the generation of a GPU.
type Arch int

// Generations in their order.
const (
	Unknown Arch = iota
	Maxwell
	Pascal
	Volta
	Turing
	Ampere
	Ada
	Hopper
)

var archs = map[string]Arch{"m60": Maxwell, "m60-compute": Maxwell, "p100": Pascal, "v100-sxm2": Volta, "t4": Turing, "rtx6000": Turing,
	"a2": Ampere, "a40": Ampere, "a40-display": Ampere, "a100-40": Ampere, "rtx3090": Ampere, "l40s": Ada, "h100": Hopper, "h100-sxm": Hopper}

// Arch is the generation of the GPU; Unknown for others than NVIDIA's.
func (m *Model) Arch() Arch { return archs[m.Key] }

// Version is the manager's driver version as two numbers: 535.161.
func (m *ManagerSpec) Version() (major, minor int) {
	_, _ = fmt.Sscanf(m.Driver, "%d.%d", &major, &minor)
	return major, minor
}

// Dropped: the manager's branch no longer knows the GPU: Maxwell after 16, Pascal after 19.
func (m *Model) Dropped(manager *ManagerSpec) bool {
	major, _ := manager.Version()
	return m.Arch() == Maxwell && major > 535 || m.Arch() == Pascal && major > 580
}

// NeedsSRIOV: vGPUs of the board are virtual functions.
func (m *Model) NeedsSRIOV() bool { return m.Arch() >= Ampere }

// ECCHarms: error correction is on and the manager cannot start vGPUs with it: before 9.0 on
// Pascal, Volta and Turing, always on Maxwell.
func (f *Function) ECCHarms(manager *ManagerSpec) bool {
	major, _ := manager.Version()
	a := f.Model.Arch()
	return !f.ECCOff && (a == Maxwell || major < 430 && a >= Pascal && a <= Turing)
}

// Late: types of one slice with twice the memory, or with the media engine, came with 8.0 U3.
func (p Profile) Late() bool {
	if !p.MIG {
		return false
	}
	return strings.HasSuffix(p.Name, "cme") || p.Name == "nvidia_a100-1-10c" || p.Name == "nvidia_h100-1-20c"
}
