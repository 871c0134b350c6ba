// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"encoding/json"
	"fmt"

	"../faults"
	"../gpu"
	"../inventory"
	"../world"
)

// hardware puts faults on devices and takes them away at the reset; a renumbered host stays so.
type hardware struct {
	estate *estate
	stuck  map[*inventory.Function]asked // as they were before needs-reboot-for-ever
	down   map[*inventory.Host]bool      // never come back
}

type asked struct{ enabled, active bool }

func newHardware(e *estate) *hardware {
	return &hardware{e, map[*inventory.Function]asked{}, map[*inventory.Host]bool{}}
}

func (hw *hardware) register(f *faults.Set) {
	f.Register("slot-hotplug", hw.of(func(h *inventory.Host, s faults.Spec) error {
		return gpu.SlotHotplug(h, s.Device)
	}), hw.reset)
	f.Register("address-renumbered", hw.of(func(h *inventory.Host, _ faults.Spec) error {
		gpu.Renumber(h)
		return nil
	}), nil)
	f.Register("renumbered-at-boot", hw.of(func(h *inventory.Host, s faults.Spec) error {
		h.RenumberAtBoot = !s.Off
		return nil
	}), nil)
	f.Register("device-busy", hw.of(func(h *inventory.Host, s faults.Spec) error {
		return gpu.DeviceBusy(h, s.Device, !s.Off)
	}), nil)
	f.Register("needs-reboot-for-ever", hw.of(hw.stick), nil)
	f.Register("reboot-never-returns", hw.of(func(h *inventory.Host, s faults.Spec) error {
		hw.down[h] = !s.Off
		hw.estate.power.NeverReturn(h, !s.Off)
		return nil
	}), nil)
}

// of finds the host that a fault names and acts with the world's lock.
func (hw *hardware) of(act func(*inventory.Host, faults.Spec) error) faults.Action {
	return func(s faults.Spec) (err error) {
		name := s.Host
		if name == "" {
			name = s.Target
		}
		world.Change(func() {
			h := hw.estate.HostNamed(name)
			if h == nil {
				err = fmt.Errorf("there is no host %q", name)
				return
			}
			err = act(h, s)
		})
		return err
	}
}

// bios is POST /bios: what a person sets in a host's firmware. It holds at once.
func (hw *hardware) bios(body json.RawMessage) (interface{}, error) {
	var order struct {
		Host    string `json:"host"`
		Above4G *bool  `json:"above4G"`
	}
	if err := json.Unmarshal(body, &order); err != nil {
		return nil, err
	}
	if order.Above4G == nil {
		return nil, fmt.Errorf("above4G is true or false")
	}
	set := hw.of(func(h *inventory.Host, _ faults.Spec) error {
		h.Above4G = *order.Above4G
		return nil
	})
	return map[string]bool{"above4G": *order.Above4G}, set(faults.Spec{Host: order.Host})
}

func (hw *hardware) stick(h *inventory.Host, s faults.Spec) error {
	if s.Off {
		hw.unstick(h)
		h.Publish(inventory.AllPaths...)
		return nil
	}
	for _, f := range h.Functions {
		if _, known := hw.stuck[f]; !known && !f.StuckReboot {
			hw.stuck[f] = asked{f.Enabled, f.Active}
		}
	}
	return gpu.NeedsRebootForEver(h, s.Device)
}

func (hw *hardware) unstick(h *inventory.Host) {
	for _, f := range h.Functions {
		if was, known := hw.stuck[f]; known && f.StuckReboot {
			f.StuckReboot, f.Enabled, f.Active = false, was.enabled, was.active
		}
		delete(hw.stuck, f)
	}
}

// reset plugs everything in and lets it go.
func (hw *hardware) reset() {
	world.Change(func() {
		for _, h := range hw.estate.Hosts {
			changed := false
			for _, f := range h.Functions {
				changed = changed || f.Missing != f.Described || f.Busy || f.StuckReboot
				f.Missing, f.Busy = f.Described, false
			}
			h.NoVectors = h.Spec.NoVectors
			hw.unstick(h)
			if changed {
				h.Publish(inventory.AllPaths...)
			}
			if hw.down[h] {
				hw.estate.power.NeverReturn(h, false)
			}
		}
		hw.down = map[*inventory.Host]bool{}
	})
}
