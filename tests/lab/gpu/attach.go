// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package gpu holds the host managers for passthrough and graphics, which
// govmomi's simulator lacks, and the faults that the control endpoint can put
// on a host's devices. All of it runs under the lock of package world.
package gpu

import (
	"strings"

	"../inventory"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// Attach gives every host of the estate its managers. Call it before serving.
func Attach(e *inventory.Estate) {
	addFields(e)
	for _, h := range e.Hosts {
		attachHost(h)
	}
}

func attachHost(h *inventory.Host) {
	number := strings.TrimPrefix(h.Ref.Value, "host-")
	p := &PassthruSystem{host: h}
	p.Self = types.ManagedObjectReference{Type: "HostPciPassthruSystem", Value: "pciPassthruSystem-" + number}
	g := &GraphicsManager{host: h}
	g.Self = types.ManagedObjectReference{Type: "HostGraphicsManager", Value: "graphicsManager-" + number}
	mirror := func(paths []string) {
		for _, path := range paths {
			p.mirror(path)
			g.mirror(path)
		}
	}
	mirror(inventory.AllPaths)
	simulator.Map.Put(p)
	simulator.Map.Put(g)
	m := &h.Object().ConfigManager
	m.PciPassthruSystem, m.GraphicsManager = &p.Self, &g.Self
	h.Mirror = mirror
	if h.Release.AtLeast(7, 0, 0) {
		attachAssignable(h, number)
	}
}

// update sets a property of an object once it is in the map.
func update(obj interface {
	Reference() types.ManagedObjectReference
}, path string, value interface{}) {
	if simulator.Map.Get(obj.Reference()) != nil {
		simulator.Map.Update(obj, []types.PropertyChange{{Name: path, Val: value}})
	}
}
