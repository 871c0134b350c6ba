// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"

	"github.com/vmware/govmomi/vim25/types"
)

// ClaimKind says why a VM cannot have a device.
type ClaimKind int

// Reasons, in the order a real power-on finds them.
const (
	ClaimNotPassthrough ClaimKind = iota // the function is not active
	ClaimMismatch                        // system id, vendor or device differ
	ClaimInUse                           // another running VM holds it
	ClaimNoProfile                       // no GPU offers the type
	ClaimNoRoom                          // every GPU that offers it is full or runs another type
	ClaimNoMatch                         // no free device matches label or model
)

// ClaimError is the reason with vSphere's words.
type ClaimError struct {
	Kind  ClaimKind
	Index int // number of the PCI device in the VM
	Text  string
}

func (e *ClaimError) Error() string { return e.Text }

// PCIDevices lists a VM's PCI passthrough devices in order.
func PCIDevices(devices []types.BaseVirtualDevice) []*types.VirtualPCIPassthrough {
	var out []*types.VirtualPCIPassthrough
	for _, d := range devices {
		if pci, ok := d.(*types.VirtualPCIPassthrough); ok {
			out = append(out, pci)
		}
	}
	return out
}

// Claim gives a VM that starts its devices, all or none. The world's lock must be held.
func (h *Host) Claim(vm types.ManagedObjectReference, devices []types.BaseVirtualDevice) *ClaimError {
	for i, d := range PCIDevices(devices) {
		if err := h.claimOne(vm, i, d); err != nil {
			h.Unclaim(vm)
			return err
		}
	}
	return nil
}

// Unclaim takes a VM's devices back.
func (h *Host) Unclaim(vm types.ManagedObjectReference) {
	for _, f := range h.Functions {
		if f.Holder != nil && *f.Holder == vm {
			f.Holder = nil
		}
		kept := f.VGPUs[:0:0]
		for _, v := range f.VGPUs {
			if v.VM != vm {
				kept = append(kept, v)
			}
		}
		f.VGPUs = kept
	}
}

// Holds tells whether the VM runs with any device of this host.
func (h *Host) Holds(vm types.ManagedObjectReference) bool {
	for _, f := range h.Functions {
		if f.Holder != nil && *f.Holder == vm {
			return true
		}
		for _, v := range f.VGPUs {
			if v.VM == vm {
				return true
			}
		}
	}
	return false
}

func (h *Host) claimOne(vm types.ManagedObjectReference, i int, d *types.VirtualPCIPassthrough) *ClaimError {
	switch b := d.Backing.(type) {
	case *types.VirtualPCIPassthroughDeviceBackingInfo:
		return h.claimFixed(vm, i, b)
	case *types.VirtualPCIPassthroughDynamicBackingInfo:
		f := h.FreeMatch(b)
		if f == nil {
			return &ClaimError{ClaimNoMatch, i, fmt.Sprintf("No free device on the host matches pciPassthru%d.", i)}
		}
		h.Hold(f, vm)
		b.AssignedId = f.Address.String()
	case *types.VirtualPCIPassthroughVmiopBackingInfo:
		return h.claimVGPU(vm, i, b.Vgpu)
	}
	return nil
}

// Hold gives the whole unit: dependent functions move together.
func (h *Host) Hold(f *Function, vm types.ManagedObjectReference) {
	for _, g := range h.UnitOf(f) {
		ref := vm
		g.Holder = &ref
	}
}

func (h *Host) claimFixed(vm types.ManagedObjectReference, i int, b *types.VirtualPCIPassthroughDeviceBackingInfo) *ClaimError {
	a, _ := ParseAddress(b.Id)
	at := fmt.Sprintf("%d:%d.%d", a.Bus, a.Slot, a.Function)
	f := h.Function(b.Id)
	if f == nil || !MatchesBacking(h, f, b) {
		return &ClaimError{ClaimMismatch, i, fmt.Sprintf("The systemId does not match the current system or the deviceId, "+
			"and the vendorId does not match the device currently at %s.", at)}
	}
	if !f.Active || f.Missing {
		return &ClaimError{ClaimNotPassthrough, i, fmt.Sprintf("Device %s is not a passthrough device.", at)}
	}
	if f.Busy || f.Holder != nil && *f.Holder != vm {
		return &ClaimError{ClaimInUse, i, fmt.Sprintf("Failed to register the device pciPassthru%d", i)}
	}
	h.Hold(f, vm)
	return nil
}

// MatchesBacking compares a backing with the function at its address. An empty
// device id is accepted, as vSphere does.
func MatchesBacking(h *Host, f *Function, b *types.VirtualPCIPassthroughDeviceBackingInfo) bool {
	if b.SystemId != h.SystemID || uint16(b.VendorId) != f.Model.Vendor {
		return false
	}
	return b.DeviceId == "" || b.DeviceId == fmt.Sprintf("%04x", f.Model.Device) || b.DeviceId == fmt.Sprintf("%x", f.Model.Device)
}

// FreeMatch finds a free device for a dynamic backing: its label and one of its models.
func (h *Host) FreeMatch(b *types.VirtualPCIPassthroughDynamicBackingInfo) *Function {
	for _, f := range h.Functions {
		if f.Active && f.Holder == nil && !f.Busy && !f.Missing && f.Address.String() == f.Unit && Matches(f, b) {
			return f
		}
	}
	return nil
}

// Matches tells whether a dynamic backing accepts the function.
func Matches(f *Function, b *types.VirtualPCIPassthroughDynamicBackingInfo) bool {
	if b.CustomLabel != "" && b.CustomLabel != f.Label {
		return false
	}
	if len(b.AllowedDevice) == 0 {
		return b.CustomLabel != ""
	}
	for _, d := range b.AllowedDevice {
		if uint16(d.VendorId) == f.Model.Vendor && uint16(d.DeviceId) == f.Model.Device {
			return true
		}
	}
	return false
}

func (h *Host) claimVGPU(vm types.ManagedObjectReference, i int, name string) *ClaimError {
	p, known := FindProfile(name)
	offered := false
	for _, o := range h.OfferedProfiles() {
		offered = offered || o.Name == name
	}
	text := fmt.Sprintf("No graphics device is available for vGPU '%s'.", name)
	if !known || !offered {
		return &ClaimError{ClaimNoProfile, i, text}
	}
	f := h.PlaceVGPU(p)
	if f == nil {
		return &ClaimError{ClaimNoRoom, i, text}
	}
	f.AddVGPU(VGPU{VM: vm, Profile: p})
	return nil
}
