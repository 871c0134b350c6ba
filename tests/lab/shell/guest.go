// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"fmt"
	"strings"

	"../inventory"
	"../load"
	"../smi"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// distributions: name, version line, kernel.
var distributions = map[string][3]string{
	"ubuntu-16.04": {"Ubuntu", "16.04.5 LTS (Xenial Xerus)", "4.4.0-135-generic"},
	"ubuntu-22.04": {"Ubuntu", "22.04.4 LTS (Jammy Jellyfish)", "5.15.0-112-generic"},
	"centos-7":     {"CentOS Linux", "7 (Core)", "3.10.0-862.el7.x86_64"},
}

// ForGuest makes the machine behind the SSH of a VM's operating system.
func ForGuest(e *inventory.Estate, g *inventory.Guest, model *load.Model) *Machine {
	m := &Machine{Name: g.Name, FS: NewFS(), Commands: map[string]Command{}, Home: "/root"}
	m.install(common())
	l := &linux{estate: e, guest: g, model: model}
	m.install(map[string]Command{"lspci": l.lspci, "bash": runShell, "sudo": nohup, "dmesg": dmesg})
	m.FS.Generate("/var/log/dmesg", l.kernelLog)
	m.FS.Generate("/var/log/syslog", l.syslog)
	m.install(timedCommands(m, model))
	if g.Spec.Driver != "" {
		m.install(map[string]Command{"nvidia-smi": nvidiaSMI})
		m.SMI = func() *smi.Target { return l.smi(m) }
		m.put("/proc/driver/nvidia/version", fmt.Sprintf("NVRM version: NVIDIA UNIX x86_64 Kernel Module  %s\n", g.Spec.Driver))
	}
	d, ok := distributions[g.Spec.Distribution]
	if !ok {
		d = distributions["ubuntu-16.04"]
	}
	m.put("/proc/version_parts", fmt.Sprintf("Linux|%s|%s|#1 SMP|x86_64", g.Name, d[2]))
	m.put("/etc/os-release", fmt.Sprintf("NAME=%q\nVERSION=%q\nPRETTY_NAME=%q\n", d[0], d[1], d[0]+" "+d[1]))
	m.put("/etc/hostname", g.Name+"\n")
	m.put("/root/.ssh/authorized_keys", "")
	for name, text := range g.Spec.Files {
		m.put(name, text)
	}
	return m
}

// linux answers a guest's commands.
type linux struct {
	estate *inventory.Estate
	guest  *inventory.Guest
	model  *load.Model
}

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

// devices are those that the running VM holds, at the addresses of its guest.
func (l *linux) devices() []guestDevice {
	var out []guestDevice
	world.Read(func() {
		vm, ok := simulator.Map.Get(l.guest.Ref).(*simulator.VirtualMachine)
		if !ok || vm.Runtime.Host == nil {
			return
		}
		h := l.estate.Host(*vm.Runtime.Host)
		at, err := inventory.ParseAddress("0000:" + l.guest.Spec.Slot)
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
	return out
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

func (l *linux) lspci(c *Call) int {
	flags, _ := options(c.Args[1:])
	show := func(at, class, name string, vendor, device uint16) {
		if flags["n"] {
			name += fmt.Sprintf(" [%04x:%04x]", vendor, device)
		}
		if flags["D"] {
			at = "0000:" + at
		}
		c.Printf("%s %s: %s\n", at, class, name)
	}
	show("00:00.0", "Host bridge", "Intel Corporation 440BX/ZX/DX - 82443BX/ZX/DX Host bridge (rev 01)", 0x8086, 0x7190)
	show("00:07.0", "ISA bridge", "Intel Corporation 82371AB/EB/MB PIIX4 ISA (rev 08)", 0x8086, 0x7110)
	show("00:0f.0", "VGA compatible controller", "VMware SVGA II Adapter", 0x15ad, 0x0405)
	show("03:00.0", "Serial Attached SCSI controller", "VMware PVSCSI SCSI Controller (rev 02)", 0x15ad, 0x07c0)
	show("0b:00.0", "Ethernet controller", "VMware VMXNET3 Ethernet Controller (rev 01)", 0x15ad, 0x07b0)
	for _, d := range l.devices() {
		at := strings.TrimPrefix(d.at.String(), "0000:")
		revision := ""
		if d.model.Vendor == 0x10de {
			revision = " (rev a1)"
		}
		show(at, inventory.ClassName(d.class), d.model.VendorName+" "+d.model.DeviceName+revision, d.model.Vendor, d.model.Device)
	}
	return 0
}
