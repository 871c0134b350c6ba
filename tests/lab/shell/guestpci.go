// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"fmt"
	"strings"

	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// guestDevice is a PCI device as the guest sees it.
type guestDevice struct {
	at    inventory.Address
	model *inventory.Model
	class uint16
	// host and function of the board behind it; profile of a vGPU, nil: the whole card.
	host     *inventory.Host
	function *inventory.Function
	profile  *inventory.Profile
	// unmapped: no region was assigned, so no driver finds the card.
	unmapped bool
}

// firmware of a VM, as its guest can ask.
type firmware struct{ efi, secureBoot bool }

// devices are those that the running VM holds, at the addresses of its guest.
func (l *linux) devices() []guestDevice {
	out, _ := l.look()
	return out
}

func (l *linux) look() (out []guestDevice, fw firmware) {
	world.Read(func() {
		vm, ok := simulator.Map.Get(l.guest.Ref).(*simulator.VirtualMachine)
		if !ok || vm.Runtime.Host == nil {
			return
		}
		fw.efi = vm.Config.Firmware == "efi"
		if o := vm.Config.BootOptions; o != nil && o.EfiSecureBootEnabled != nil {
			fw.secureBoot = fw.efi && *o.EfiSecureBootEnabled
		}
		h := l.estate.Host(*vm.Runtime.Host)
		slot := l.guest.Spec.Slot
		if slot == "" {
			slot = "13:00.0"
		}
		at, err := inventory.ParseAddress("0000:" + slot)
		if h == nil || err != nil || !h.Holds(vm.Self) {
			return
		}
		n := 0
		for _, d := range inventory.PCIDevices(vm.Config.Hardware.Device) {
			if g, ok := seen(h, d); ok {
				if g.profile != nil {
					g.function = boardOf(h, vm.Self, n)
					n++
				}
				g.at = at
				// Neither a BIOS guest nor a host without "above 4G decoding" maps a large region.
				g.host, g.unmapped = h, g.profile == nil && g.model.LargeRegion() && (vm.Config.Firmware == "bios" || !h.Above4G)
				out = append(out, g)
				at.Bus += 8
			}
		}
	})
	return out, fw
}

func seen(h *inventory.Host, d *types.VirtualPCIPassthrough) (guestDevice, bool) {
	id := ""
	switch b := d.Backing.(type) {
	case *types.VirtualPCIPassthroughDeviceBackingInfo:
		id = b.Id
	case *types.VirtualPCIPassthroughDynamicBackingInfo:
		id = b.AssignedId
	case *types.VirtualPCIPassthroughVmiopBackingInfo:
		p, m, ok := inventory.ProfileModel(b.Vgpu)
		return guestDevice{model: m, class: 0x0300, profile: &p}, ok
	}
	f := h.Function(id)
	if f == nil {
		return guestDevice{}, false
	}
	return guestDevice{model: f.Model, class: f.Model.Class, function: f}, true
}

// boardOf is the GPU that serves the n-th vGPU of a VM.
func boardOf(h *inventory.Host, vm types.ManagedObjectReference, n int) *inventory.Function {
	for _, f := range h.Functions {
		for _, v := range f.VGPUs {
			if v.VM == vm {
				if n == 0 {
					return f
				}
				n--
			}
		}
	}
	return nil
}

// regions are those of the card, or of a vGPU.
func (d *guestDevice) regions() []inventory.Region {
	if d.profile == nil {
		return d.model.Regions
	}
	const mib = 1 << 20
	return []inventory.Region{{Index: 0, Type: 2, Size: 16 * mib}, {Index: 1, Type: 3, Size: 256 * mib}, {Index: 3, Type: 3, Size: 32 * mib}}
}

// moduleNames are the kernel's modules that know the device, as lspci -k lists them.
func (l *linux) moduleNames(m *inventory.Model) []string {
	switch m.Vendor {
	case 0x10de:
		if m.Class>>8 != 0x03 {
			return nil
		}
		if l.system.driverVersion() != "" {
			return []string{"nvidiafb", "nouveau", "nvidia_drm", "nvidia"}
		}
		return []string{"nvidiafb", "nouveau"}
	case 0x1002:
		return []string{"amdgpu"}
	case 0x15b3:
		return []string{"mlx5_core"}
	case 0x8086:
		return []string{"i40e"}
	}
	return nil
}

// driverOf is the driver in use of a device, or empty.
func (l *linux) driverOf(d *guestDevice) string {
	names := l.moduleNames(d.model)
	switch {
	case len(names) == 0:
		return ""
	case d.model.Vendor != 0x10de:
		return names[0]
	case l.system.loaded("nvidia"):
		return "nvidia"
	case l.system.loaded("nouveau") && !d.unmapped:
		return "nouveau"
	}
	return ""
}

// entry is one line of lspci with what stands below it.
type entry struct {
	at             string // without domain
	class          uint16
	className      string
	vendor, device uint16
	vendorName     string
	name           string
	revision       string
	subsystem      string
	subVendor      uint16
	subDevice      uint16
	slot           int
	regions        []string
	driver         string
	modules        []string
}

// virtual are the devices of every VM, with the address that each has where no card took it.
var virtual = []entry{
	{at: "00:00.0", class: 0x0600, className: "Host bridge", vendor: 0x8086, device: 0x7190, vendorName: "Intel Corporation",
		name: "440BX/ZX/DX - 82443BX/ZX/DX Host bridge", revision: "01", driver: "agpgart-intel"},
	{at: "00:07.0", class: 0x0601, className: "ISA bridge", vendor: 0x8086, device: 0x7110, vendorName: "Intel Corporation",
		name: "82371AB/EB/MB PIIX4 ISA", revision: "08"},
	{at: "00:0f.0", class: 0x0300, className: "VGA compatible controller", vendor: 0x15ad, device: 0x0405, vendorName: "VMware",
		name: "SVGA II Adapter", driver: "vmwgfx", modules: []string{"vmwgfx"}},
	{at: "03:00.0", class: 0x0107, className: "Serial Attached SCSI controller", vendor: 0x15ad, device: 0x07c0, vendorName: "VMware",
		name: "PVSCSI SCSI Controller", revision: "02", driver: "vmw_pvscsi", modules: []string{"vmw_pvscsi"}},
	{at: "0b:00.0", class: 0x0200, className: "Ethernet controller", vendor: 0x15ad, device: 0x07b0, vendorName: "VMware",
		name: "VMXNET3 Ethernet Controller", revision: "01", driver: "vmxnet3", modules: []string{"vmxnet3"}},
}

// entries are all devices in the order of their addresses.
func (l *linux) entries(found []guestDevice) []entry {
	var cards []entry
	taken := map[string]bool{}
	low, high := int64(0xfd000000), int64(0x20000000000)
	for i := range found {
		d := &found[i]
		e := entry{at: strings.TrimPrefix(d.at.String(), "0000:"), class: d.class, className: inventory.ClassName(d.class),
			vendor: d.model.Vendor, device: d.model.Device, vendorName: d.model.VendorName, name: d.model.DeviceName,
			subVendor: d.model.SubVendor, subDevice: d.model.SubDevice, slot: 160 + 32*i, driver: l.driverOf(d), modules: l.moduleNames(d.model)}
		e.subsystem = d.model.VendorName + " " + d.model.DeviceName
		if d.model.Vendor == 0x10de {
			e.revision = "a1"
		}
		for _, r := range d.regions() {
			e.regions = append(e.regions, regionLine(r, d.unmapped, &low, &high))
		}
		taken[e.at] = true
		cards = append(cards, e)
	}
	out := append([]entry(nil), virtual...)
	for i := range out {
		if taken[out[i].at] {
			out[i].at = map[string]string{"03:00.0": "04:00.0", "0b:00.0": "0c:00.0"}[out[i].at]
		}
	}
	return append(out, cards...)
}

// regionLine is a region as lspci -vv prints it; the large ones of an unmapped card have no place.
func regionLine(r inventory.Region, unmapped bool, low, high *int64) string {
	kind, next := "32-bit, non-prefetchable", low
	if r.Type == 3 {
		kind, next = "64-bit, prefetchable", high
	}
	if unmapped && r.Size >= 4<<30 {
		return fmt.Sprintf("Region %d: Memory at <unassigned> (%s)", r.Index, kind)
	}
	at := *next
	if r.Type == 3 {
		at = (at + r.Size - 1) / r.Size * r.Size
		*next = at + r.Size
	} else {
		*next -= r.Size
	}
	return fmt.Sprintf("Region %d: Memory at %x (%s) [size=%s]", r.Index, at, kind, sizeText(r.Size))
}

func sizeText(n int64) string {
	switch {
	case n >= 1<<30:
		return fmt.Sprintf("%dG", n>>30)
	case n >= 1<<20:
		return fmt.Sprintf("%dM", n>>20)
	}
	return fmt.Sprintf("%dK", n>>10)
}
