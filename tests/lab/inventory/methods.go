// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import "github.com/vmware/govmomi/vim25/types"

// NestedText refuses nested virtualization beside a PCI device.
const NestedText = "Nested Hardware-Assisted Virtualization is not supported on a virtual machine with a PCI passthrough device."

// BothMethods tells whether devices hold a vGPU and a passthrough GPU of the host.
func BothMethods(h *Host, devices []types.BaseVirtualDevice) bool {
	vgpu, passed := false, false
	for _, d := range PCIDevices(devices) {
		switch b := d.Backing.(type) {
		case *types.VirtualPCIPassthroughVmiopBackingInfo:
			vgpu = true
		case *types.VirtualPCIPassthroughDeviceBackingInfo:
			f := h.Function(b.Id)
			passed = passed || f != nil && f.Model.IsGPU()
		case *types.VirtualPCIPassthroughDynamicBackingInfo:
			for _, f := range h.Functions {
				passed = passed || Matches(f, b) && f.Model.IsGPU()
			}
		}
	}
	return vgpu && passed
}
