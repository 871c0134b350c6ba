// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package touch

import (
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// was is an object before the first change.
type was struct {
	name       string
	power      types.VirtualMachinePowerState
	devices    []types.BaseVirtualDevice
	version    string // of the configuration: a reconfigured VM keeps its new devices
	connection types.HostSystemConnectionState
}

// keep notes how an object is, before the first change of it. Called with the world's lock.
func (t *Toucher) keep(ref types.ManagedObjectReference) {
	if t.were[ref] != nil {
		return
	}
	switch o := simulator.Map.Get(ref).(type) {
	case *simulator.VirtualMachine:
		w := &was{name: o.Name, power: o.Runtime.PowerState}
		if o.Config != nil {
			w.devices, w.version = o.Config.Hardware.Device, o.Config.ChangeVersion
		}
		t.were[ref] = w
	case *simulator.HostSystem:
		t.were[ref] = &was{connection: o.Runtime.ConnectionState}
	}
}

// undo puts an object back; a power state that the rules no longer allow stays as it is. Called
// with the world's lock.
func (t *Toucher) undo(ref types.ManagedObjectReference, w *was) {
	switch o := simulator.Map.Get(ref).(type) {
	case *simulator.VirtualMachine:
		if o.Name != w.name {
			rename(o, w.name)
		}
		if o.Config != nil && o.Config.ChangeVersion == w.version {
			o.Config.Hardware.Device = w.devices
			world.Touch(ref, "config.hardware.device")
		}
		if o.Runtime.PowerState != w.power {
			_ = t.power.Force(o, w.power)
		}
	case *simulator.HostSystem:
		if o.Runtime.ConnectionState != w.connection {
			_ = t.power.ForceConnection(ref, w.connection)
		}
	}
}
