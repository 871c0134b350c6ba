// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	_ "embed" // the table of vGPU types
	"strconv"
	"strings"
)

//go:embed profiles.csv
var profileTable string

// Profile is one vGPU type of one GPU model.
type Profile struct {
	Name           string // as ESXi spells it: grid_p100-8q
	FramebufferMiB int64
	MaxPerGPU      int
	MIG            bool
	Series         byte // Q, B, A or C
}

var profilesByProduct = parseProfiles(profileTable)

func parseProfiles(table string) map[string][]Profile {
	out := map[string][]Profile{}
	for _, line := range strings.Split(table, "\n")[1:] {
		f := strings.Split(strings.TrimSpace(line), ",")
		if len(f) != 5 {
			continue
		}
		p := Profile{MIG: f[4] == "yes", Name: esxiName(f[0], f[1])}
		p.FramebufferMiB, _ = strconv.ParseInt(f[2], 10, 64)
		p.MaxPerGPU, _ = strconv.Atoi(f[3])
		if p.MaxPerGPU == 0 {
			p.MaxPerGPU = int(16384 / p.FramebufferMiB)
		}
		p.Series = strings.TrimRight(f[1], "0123456789")[len(strings.TrimRight(f[1], "0123456789"))-1]
		if strings.Contains(f[1], "C") && p.MIG {
			p.Series = 'C'
		}
		out[f[0]] = append(out[f[0]], p)
	}
	return out
}

// esxiName: boards up to Turing carry the prefix grid_, later ones nvidia_.
func esxiName(product, profile string) string {
	prefix := "nvidia_"
	if !strings.HasPrefix(product, "NVIDIA ") {
		prefix = "grid_"
	}
	return prefix + strings.ToLower(profile)
}

// ProfilesOf lists the types that a manager offers for a GPU, in the table's
// order. C types need the compute package, Q, B and A types the graphics one.
func ProfilesOf(m *Model, manager *ManagerSpec, mig bool) []Profile {
	if manager == nil || !m.VGPU {
		return nil
	}
	major, _ := strconv.Atoi(strings.SplitN(manager.Driver, ".", 2)[0])
	var out []Profile
	for _, p := range profilesByProduct[m.Product] {
		if p.MIG != mig || (p.Series == 'C') != (manager.Package == "compute") {
			continue
		}
		// The 1B4 and 2B4 types came with the 410 branch.
		if major < 410 && strings.HasSuffix(p.Name, "b4") {
			continue
		}
		out = append(out, p)
	}
	return out
}

// FindProfile returns a type by its ESXi name, whatever host offers it.
func FindProfile(name string) (Profile, bool) {
	p, _, ok := ProfileModel(name)
	return p, ok
}

// ProfileModel returns a type and the GPU model that it belongs to.
func ProfileModel(name string) (Profile, *Model, bool) {
	for i := range modelList {
		m := &modelList[i]
		if !m.VGPU {
			continue
		}
		for _, p := range profilesByProduct[m.Product] {
			if p.Name == name {
				return p, m, true
			}
		}
	}
	return Profile{}, nil, false
}

// HasMIG tells whether a model can be partitioned.
func HasMIG(m *Model) bool {
	for _, p := range profilesByProduct[m.Product] {
		if p.MIG {
			return true
		}
	}
	return false
}
