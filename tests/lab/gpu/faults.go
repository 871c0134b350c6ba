// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package gpu

import (
	"fmt"

	"../inventory"
)

// The faults below are put on by the control endpoint, under the world's lock.
// A device is named by its address, empty means the host's first GPU.

func find(h *inventory.Host, id string) (*inventory.Function, error) {
	if id == "" {
		if all := h.GPUs(); len(all) > 0 {
			return all[0], nil
		}
		return nil, fmt.Errorf("host %s has no GPU", h.Name)
	}
	if f := h.Function(id); f != nil {
		return f, nil
	}
	return nil, fmt.Errorf("host %s has no PCI device %s", h.Name, id)
}

// SlotHotplug takes an adapter off the bus, or puts it back: the setting stays
// in the passthrough configuration, the device is gone from the device list.
func SlotHotplug(h *inventory.Host, id string) error {
	f, err := find(h, id)
	if err != nil {
		return err
	}
	missing := !f.Missing
	for _, g := range h.UnitOf(f) {
		g.Missing = missing
	}
	h.Publish(inventory.AllPaths...)
	return nil
}

// Renumber moves every card to another bus, as a firmware change does;
// devices keep their settings, VMs keep pointing to the old addresses.
func Renumber(h *inventory.Host) {
	h.Renumber()
	h.Publish(inventory.AllPaths...)
}

// NeedsRebootForEver leaves a device enabled and never active, whatever is done.
func NeedsRebootForEver(h *inventory.Host, id string) error {
	f, err := find(h, id)
	if err != nil {
		return err
	}
	for _, g := range h.UnitOf(f) {
		g.StuckReboot, g.Enabled, g.Active = true, true, false
	}
	h.Publish(inventory.AllPaths...)
	return nil
}

// DeviceBusy lets the kernel hold a device, or release it.
func DeviceBusy(h *inventory.Host, id string, busy bool) error {
	f, err := find(h, id)
	if err != nil {
		return err
	}
	for _, g := range h.UnitOf(f) {
		g.Busy = busy
	}
	h.Publish(inventory.AllPaths...)
	return nil
}
