// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"../inventory"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// grant is a device that a VM gets when it starts.
type grant struct {
	function *inventory.Function
	profile  *inventory.Profile // of a vGPU
	dynamic  *types.VirtualPCIPassthroughDynamicBackingInfo
}

// trial is what a VM's devices meet on one host.
type trial struct {
	placing        []Hit // before anything starts
	devices, vgpus []Hit // of the VM process
	grants         []grant
	need           mmio
}

func (t *trial) fits() bool {
	for _, list := range [][]Hit{t.placing, t.devices, t.vgpus} {
		for _, h := range list {
			if h.Class.blocks() {
				return false
			}
		}
	}
	return true
}

// try asks a host for all devices of a VM that is off and gives them back.
func (m *Manager) try(h *inventory.Host, vm *simulator.VirtualMachine) trial {
	t := trial{}
	for i, d := range inventory.PCIDevices(vm.Config.Hardware.Device) {
		switch b := d.Backing.(type) {
		case *types.VirtualPCIPassthroughDeviceBackingInfo:
			m.tryFixed(&t, h, vm, i, b)
		case *types.VirtualPCIPassthroughDynamicBackingInfo:
			m.tryDynamic(&t, h, vm, i, b)
		case *types.VirtualPCIPassthroughVmiopBackingInfo:
			m.tryVGPU(&t, h, vm, i, b)
		}
	}
	h.Unclaim(vm.Self)
	t.need = mmioOf(t.grants)
	return t
}

// take gives a VM that starts what a trial found.
func take(h *inventory.Host, vm *simulator.VirtualMachine, grants []grant) {
	for _, g := range grants {
		switch {
		case g.profile != nil:
			g.function.AddVGPU(inventory.VGPU{VM: vm.Self, Profile: *g.profile})
			continue
		case g.dynamic != nil:
			g.dynamic.AssignedId = g.function.Address.String()
		}
		h.Hold(g.function, vm.Self)
	}
}
