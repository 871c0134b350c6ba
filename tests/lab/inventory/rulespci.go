// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import "fmt"

var fromSeven = []string{"7.0U3", "8.0U2", "8.0U3"}

// raw writes the VM's first device as it would stand there, with one member wrong.
func (c *candidate) raw(change func(b *BackingSpec)) {
	m := models[c.board]
	b := &BackingSpec{ID: c.slots[0], DeviceID: fmt.Sprintf("%04x", m.Device), Vendor: m.Vendor}
	change(b)
	c.vm.GPUs[0] = VMDeviceSpec{Method: "directpath", Raw: b}
}

// off: the card is not passed through any more.
func (c *candidate) off() { c.host.Cards[0].Passthrough = "off" }

// passedFaults are of passthrough devices and their hosts.
var passedFaults = []fault{
	{name: "no IOMMU", kinds: "f", spoil: func(c *candidate) { c.host.NoIOMMU = true; c.off() }},
	{name: "dump on USB", kinds: "fd", spoil: func(c *candidate) { c.host.DumpOnUSB = true }},
	{name: "not capable", kinds: "f", common: true, spoil: func(c *candidate) { c.host.Cards[0].NotCapable = true; c.off() }},
	{name: "waits for a reboot", kinds: "f", common: true, spoil: func(c *candidate) { c.host.Cards[0].Passthrough = "enabled" }},
	{name: "waits for ever", kinds: "f", spoil: func(c *candidate) { c.host.Cards[0].Passthrough, c.host.Cards[0].Stuck = "enabled", true }},
	{name: "switched off", kinds: "f", common: true, spoil: func(c *candidate) { c.off() }},
	{name: "renumbered", kinds: "f", common: true, spoil: func(c *candidate) {
		if c.rng.Intn(2) == 0 {
			c.raw(func(b *BackingSpec) { b.ID = "0000:fd:00.0" })
			return
		}
		at := c.slots[len(c.slots)-1]
		c.host.Cards = append(c.host.Cards, CardSpec{Model: "cx5", Address: at, Passthrough: "active"})
		c.raw(func(b *BackingSpec) { b.ID = at })
	}},
	{name: "from another site", kinds: "f", spoil: func(c *candidate) {
		c.raw(func(b *BackingSpec) { b.System = stableUUID("foreign/" + c.vm.Name) })
	}},
	{name: "from another host", kinds: "f", spoil: func(c *candidate) {
		c.raw(func(b *BackingSpec) { b.System = SystemIDOf("rules-spare.lab.example") })
	}},
	{name: "wrong form", kinds: "f", spoil: func(c *candidate) {
		c.raw(func(b *BackingSpec) {
			b.DeviceID = c.pick([]string{fmt.Sprint(int(models[c.board].Device) - 65536), "0x" + b.DeviceID})
		})
	}},
	{name: "held", kinds: "f", alone: true, spoil: func(c *candidate) { c.holder(VMDeviceSpec{Method: "directpath", Device: c.slots[0]}) }},
	{name: "first function only", kinds: "f", alone: true, boards: []string{"rtx6000", "rtx3090"}, spoil: func(c *candidate) { c.host.Cards[0].FirstOnly = true }},
	{name: "vGPU manager", kinds: "f", boards: []string{"p100", "t4", "a40", "l40s"}, spoil: func(c *candidate) {
		c.off()
		c.host.Manager, c.host.Graphics.Default = managerFor(c.release, c.board), "sharedDirect"
	}},
	{name: "console", kinds: "f", spoil: func(c *candidate) { c.host.Cards[0].Console = true; c.off() }},
	{name: "no above-4G", kinds: "f", boards: large, spoil: func(c *candidate) { c.host.NoAbove4G, c.host.Cards[0].Missing = true, true }},
	{name: "hot plug", kinds: "f", alone: true, boards: []string{"t4", "a40", "l40s"}, releases: []string{"8.0U2", "8.0U3"}, spoil: func(c *candidate) {
		c.host.Server = "dl380"
		at := Address{Bus: servers["dl380"].Slots[0].Bus}.String()
		c.host.Cards[0].Address = at
		if d := &c.vm.GPUs[0]; d.Raw != nil {
			d.Raw.ID = at
		} else {
			d.Device = at
		}
	}},
	{name: "desktop card", kinds: "f", alone: true, boards: []string{"rtx3090"}, spoil: func(c *candidate) {}},
	{name: "no vectors", kinds: "f", unseen: true, spoil: func(c *candidate) { c.host.NoVectors = true }},
	{name: "MIG", kinds: "f", unseen: true, boards: []string{"a100-40", "h100"}, spoil: func(c *candidate) { c.host.Cards[0].MIG = true }},
	{name: "NVLink split", kinds: "f", boards: []string{"v100-sxm2"}, spoil: func(c *candidate) { c.addCard(); c.addCard() }},
	{name: "no switches", kinds: "f", alone: true, boards: []string{"h100-sxm"}, releases: []string{"8.0U2", "8.0U3"}, spoil: func(c *candidate) {
		c.host.Cards = append(c.host.Cards, CardSpec{Model: "nvswitch", Address: c.slots[1], Passthrough: "active"})
	}},
	{name: "no match", kinds: "d", alone: true, spoil: func(c *candidate) {
		if c.rng.Intn(2) == 0 {
			c.vm.GPUs[0].Label = "pool-other"
			return
		}
		c.holder(VMDeviceSpec{Method: "directpath", Device: c.slots[0]})
	}},
	{name: "old host", kinds: "f", alone: true, releases: []string{"6.5", "6.7U1", "6.7U3"}, boards: []string{"p100", "t4", "v100-sxm2"}, spoil: func(c *candidate) {
		c.vm.GPUs[0] = VMDeviceSpec{Method: "dynamic", Model: c.board}
	}},
}

// reset forgets what the manager was given, for a fault that needs it otherwise.
func (c *candidate) fresh(profile string) {
	c.vm.GPUs = []VMDeviceSpec{{Method: "vgpu", Profile: profile}}
}

// sharedFaults are of vGPUs and their hosts.
var sharedFaults = []fault{
	{name: "default shared", kinds: "v", spoil: func(c *candidate) { c.host.Graphics.Default = "shared" }},
	{name: "device shared", kinds: "v", spoil: func(c *candidate) { c.host.Cards[0].GraphicsType = "shared" }},
	{name: "type pending", kinds: "v", spoil: func(c *candidate) { c.host.Cards[0].ActiveType = "shared" }},
	{name: "GPU passed through", kinds: "v", spoil: func(c *candidate) { c.host.Cards[0].Passthrough = "active" }},
	{name: "no manager", kinds: "v", common: true, spoil: func(c *candidate) { c.host.Manager = nil }},
	{name: "manager waits", kinds: "v", spoil: func(c *candidate) { c.host.Installed, c.host.Manager = c.host.Manager, nil }},
	{name: "high regions", kinds: "v", boards: []string{"p100", "v100-sxm2"}, releases: []string{"6.5", "6.7U1", "6.7U3"}, spoil: func(c *candidate) { c.host.HighMMIO = true }},
	{name: "no SR-IOV", kinds: "v", boards: []string{"a40", "a100-40", "l40s", "h100"}, spoil: func(c *candidate) { c.host.NoSRIOV = true }},
	{name: "other package", kinds: "v", boards: []string{"p100", "t4", "a40", "l40s"}, spoil: func(c *candidate) {
		if c.host.Manager != nil {
			c.host.Manager = &ManagerSpec{Driver: c.host.Manager.Driver, Package: "compute"}
		}
	}},
	{name: "unknown type", kinds: "v", spoil: func(c *candidate) { c.fresh(c.pick([]string{"grid_m60-1q", "nvidia_x1-4q"})) }},
	{name: "other size runs", kinds: "v", alone: true, boards: []string{"t4", "a40", "l40s"}, spoil: func(c *candidate) {
		c.holder(VMDeviceSpec{Method: "vgpu", Profile: map[string]string{"t4": "grid_t4-8q", "a40": "nvidia_a40-16q", "l40s": "nvidia_l40s-16q"}[c.board]})
	}},
	{name: "full", kinds: "v", alone: true, boards: []string{"t4", "l40s", "a40"}, spoil: func(c *candidate) {
		profile := map[string]string{"t4": "grid_t4-8q", "a40": "nvidia_a40-24q", "l40s": "nvidia_l40s-24q"}[c.board]
		c.fresh(profile)
		c.holder(VMDeviceSpec{Method: "vgpu", Profile: profile})
		c.holder(VMDeviceSpec{Method: "vgpu", Profile: profile})
	}},
	{name: "no start", kinds: "v", alone: true, boards: []string{"a40", "l40s"}, releases: []string{"8.0U3"}, spoil: func(c *candidate) {
		c.host.Cards[0].Mode = "mixedSize"
		prefix := "nvidia_" + c.board
		c.holder(VMDeviceSpec{Method: "vgpu", Profile: prefix + "-8q"})
		c.holder(VMDeviceSpec{Method: "vgpu", Profile: prefix + "-16q"})
		c.fresh(prefix + "-24q")
	}},
	{name: "MIG pending", kinds: "v", boards: []string{"a100-40"}, spoil: func(c *candidate) {
		c.host.Cards[0].PendingMIG = true
		c.fresh("nvidia_a100-3-20c")
	}},
	{name: "late type", kinds: "v", boards: []string{"a100-40", "h100"}, releases: []string{"7.0U3", "8.0U2"}, spoil: func(c *candidate) {
		c.host.Cards[0].MIG = true
		c.fresh(map[string]string{"a100-40": "nvidia_a100-1-10c", "h100": "nvidia_h100-1-20c"}[c.board])
	}},
	{name: "ECC", kinds: "v", unseen: true, boards: []string{"p100", "v100-sxm2", "t4"}, releases: []string{"6.5", "6.7U1"}, spoil: func(c *candidate) {
		c.host.Cards[0].ECCOff = false
		c.host.Manager = &ManagerSpec{Driver: "418.181", Package: "graphics"}
	}},
	{name: "compute mode", kinds: "v", alone: true, boards: []string{"t4"}, releases: []string{"6.5", "6.7U1", "6.7U3"}, spoil: func(c *candidate) {
		c.host.Cards[0].Model = "m60-compute"
		c.fresh("grid_m60-4q")
	}},
	{name: "display mode", kinds: "v", boards: []string{"a40"}, spoil: func(c *candidate) { c.host.Cards[0].Model = "a40-display" }},
	{name: "several", kinds: "v", boards: []string{"t4", "p100"}, spoil: func(c *candidate) {
		n := 2
		switch {
		case contains([]string{"8.0U2", "8.0U3"}, c.release):
			n = 9
		case c.rng.Intn(2) == 0:
			n = 5
		}
		for len(c.vm.GPUs) < n {
			c.vm.GPUs = append(c.vm.GPUs, c.vm.GPUs[0])
		}
	}},
	{name: "two boards", kinds: "v", boards: []string{"a40"}, releases: []string{"8.0U2", "8.0U3"}, spoil: func(c *candidate) {
		c.host.Cards = append(c.host.Cards, CardSpec{Model: "l40s", Address: c.slots[1]})
		c.vm.GPUs = append(c.vm.GPUs, VMDeviceSpec{Method: "vgpu", Profile: "nvidia_l40s-12q"})
	}},
	{name: "large frame", kinds: "v", spoil: func(c *candidate) {
		c.fresh(fullProfile(c.board))
		if c.rng.Intn(2) == 0 {
			c.vm.ExtraConfig = nil
		} else {
			c.vm.Firmware = "bios"
		}
	}},
	{name: "dropped", kinds: "v", boards: []string{"p100"}, releases: []string{"8.0U2", "8.0U3"}, spoil: func(c *candidate) {
		c.host.Manager = &ManagerSpec{Driver: "590.48.01", Package: "graphics"}
	}},
	{name: "new guest driver", kinds: "v", unseen: true, spoil: func(c *candidate) { c.vm.GuestDriver = "595.71.05" }},
	{name: "pinned", kinds: "v", spoil: func(c *candidate) { c.vm.ExtraConfig["pciPassthru0.cfg.gpu-pci-id"] = c.slots[1] }},
	{name: "no Xorg", kinds: "v", spoil: func(c *candidate) { c.host.NoXorg = true }},
	{name: "old branch", kinds: "v", unseen: true, boards: []string{"l40s", "h100"}, spoil: func(c *candidate) {
		if c.host.Manager != nil {
			c.host.Manager = &ManagerSpec{Driver: "535.161.05", Package: c.host.Manager.Package}
		}
	}},
	{name: "branches differ", kinds: "v", unseen: true, releases: fromSeven, spoil: func(c *candidate) {
		if c.host.Manager != nil {
			c.neighbour().Manager.Driver = "525.85.07"
		}
	}},
	{name: "policies differ", kinds: "v", spoil: func(c *candidate) {
		if c.host.Manager != nil {
			c.neighbour().Graphics.Policy = "consolidation"
		}
	}},
}
