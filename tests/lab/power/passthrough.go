// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"fmt"
	"strconv"

	"../inventory"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	keyUnavailable = "msg.pciPassthru.unavailable"
	hpe            = "HPE"
)

// place is a PCI address as the VM process prints it: decimal, without the domain.
func printed(a inventory.Address) string { return fmt.Sprintf("%d:%d.%d", a.Bus, a.Slot, a.Function) }

func onHost(id, text string) Hit { return Hit{ID: id, Class: OnHost, Text: text} }

// tryFixed asks for the function that a fixed backing names.
func (m *Manager) tryFixed(t *trial, h *inventory.Host, vm *simulator.VirtualMachine, i int, b *types.VirtualPCIPassthroughDeviceBackingInfo) {
	f := h.Function(b.Id)
	if id := m.mismatch(h, f, b); id != "" {
		if f != nil && f.Missing && !h.Above4G {
			t.devices = append(t.devices, onHost("PF-PT-14", "The host's firmware gives regions above 4 GB no addresses: "+b.Id+" is missing."))
		}
		a, _ := inventory.ParseAddress(b.Id)
		t.devices = append(t.devices, failed(id, keyUnavailable, "The systemId does not match the current system or the deviceId, "+
			"and the vendorId does not match the device currently at "+printed(a)+"."))
		return
	}
	// What the regions need is known before the device is free.
	t.grants = append(t.grants, grant{function: f})
	if hits := m.obstacles(h, f, vm, i); len(hits) > 0 {
		t.devices = append(t.devices, hits...)
		return
	}
	h.Hold(f, vm.Self)
}

// mismatch is the rule by which a backing does not name the function at its address.
func (m *Manager) mismatch(h *inventory.Host, f *inventory.Function, b *types.VirtualPCIPassthroughDeviceBackingInfo) string {
	switch {
	case b.SystemId != h.SystemID:
		for _, other := range m.estate.Hosts {
			if other.SystemID == b.SystemId {
				return "PF-PT-33"
			}
		}
		return "PF-PT-08"
	case f == nil, f.Missing && !h.Above4G:
		return "PF-PT-07"
	case inventory.MatchesBacking(h, f, b):
		return ""
	}
	if _, err := strconv.ParseUint(b.DeviceId, 16, 16); err != nil && b.DeviceId != "" {
		return "PF-PT-09"
	}
	return "PF-PT-07"
}

// obstacles are what keeps a VM from a function that is the right one.
func (m *Manager) obstacles(h *inventory.Host, f *inventory.Function, vm *simulator.VirtualMachine, i int) []Hit {
	not := "Device " + printed(f.Address) + " is not a passthrough device."
	switch {
	case f.Missing || f.Active && hotPlugs(h):
		hit := failed("PF-PT-17", keyUnavailable, not)
		hit.hostLog = []string{fmt.Sprintf("PCIEHP: 1009: %s: hotplug slot:%d: Adapter removed", f.Bridge, f.Address.Bus)}
		return []Hit{hit}
	case !f.Active:
		return append(causes(h, f), failed(inactive(f), keyUnavailable, not))
	}
	for _, g := range h.UnitOf(f) {
		if !g.Active {
			return []Hit{failed("PF-PT-11", keyUnavailable, "Device "+printed(g.Address)+" is not a passthrough device.")}
		}
	}
	if h.NoVectors {
		hit := failed("PF-PT-19", "msg.pciPassthru.createFailed", fmt.Sprintf("Failed to register the device pciPassthru%d", i))
		hit.hostLog = []string{"WARNING: IntrVector: 245: Out of interrupt vectors", "WARNING: PCI: 470: " + f.Address.String() + ": Failed to allocate 32 MSIX vectors"}
		return []Hit{hit}
	}
	if f.Busy || f.Holder != nil {
		hit := failed("PF-PT-10", "msg.pciPassthru.createFailed", fmt.Sprintf("Failed to register the device pciPassthru%d", i))
		hit.hostLog = []string{"WARNING: VMKPCIPassthru: " + f.Address.String() + ": the device is in use"}
		if f.Holder != nil && *f.Holder != vm.Self {
			if other := vmOf(*f.Holder); other != nil {
				hit.hostLog[0] += " by " + other.Name
			}
		}
		return []Hit{hit}
	}
	return nil
}

// inactive is the rule for a function that is no passthrough device now.
func inactive(f *inventory.Function) string {
	if f.Enabled {
		return "PF-PT-04"
	}
	return "PF-PT-06"
}

// causes are the host's own reasons for a function that is not active.
func causes(h *inventory.Host, f *inventory.Function) []Hit {
	switch {
	case h.Spec.NoIOMMU:
		return []Hit{onHost("PF-PT-01", "VT-d or AMD-Vi is off in the firmware: no device can be passed through.")}
	case f.Console:
		return []Hit{onHost("PF-PT-13", f.Address.String()+" is the host's display."), onHost("PF-PT-03", f.Address.String()+" cannot be passed through.")}
	case !f.Capable:
		return []Hit{onHost("PF-PT-03", f.Address.String()+" cannot be passed through.")}
	case f.StuckReboot:
		return []Hit{onHost("PF-PT-05", f.Address.String()+" needs a reboot, whatever is done.")}
	case h.ManagerDrives(f) && f.ActiveType == "sharedDirect":
		return []Hit{onHost("PF-PT-12", f.Address.String()+" is driven by the vGPU manager.")}
	}
	return nil
}

// hotPlugs: servers of this maker report hot-plug events of a slot while a VM starts, from 7.0 U3n on.
func hotPlugs(h *inventory.Host) bool {
	if h.Server.Vendor != hpe || h.NoHotPlug {
		return false
	}
	return h.Release.AtLeast(8, 0, 0) || h.Release.Key == "7.0U3n"
}

// tryDynamic asks for any free device that matches.
func (m *Manager) tryDynamic(t *trial, h *inventory.Host, vm *simulator.VirtualMachine, i int, b *types.VirtualPCIPassthroughDynamicBackingInfo) {
	refuse := func(id, text string, fault types.BaseMethodFault) {
		t.placing = append(t.placing, Hit{ID: id, Class: Refused, Text: text, fault: fault})
	}
	if !simulator.Map.IsVPX() || !isTrue(h.Object().Capability.AssignableHardwareSupported) {
		text := "The host does not support assignable hardware."
		refuse("PF-PT-31", text, &types.NoCompatibleHost{Host: []types.ManagedObjectReference{h.Ref},
			Error: []types.LocalizedMethodFault{{Fault: &types.NotSupported{}, LocalizedMessage: text}}})
		return
	}
	f := h.FreeMatch(b)
	if f == nil {
		text := fmt.Sprintf("No free device on the host matches pciPassthru%d.", i)
		refuse("PF-PT-30", text, &types.NoCompatibleHost{Host: []types.ManagedObjectReference{h.Ref},
			Error: []types.LocalizedMethodFault{{Fault: &types.InsufficientResourcesFault{}, LocalizedMessage: text}}})
		return
	}
	t.grants = append(t.grants, grant{function: f, dynamic: b})
	if hits := m.obstacles(h, f, vm, i); len(hits) > 0 {
		t.devices = append(t.devices, hits...)
		return
	}
	h.Hold(f, vm.Self)
}

func isTrue(b *bool) bool { return b != nil && *b }
