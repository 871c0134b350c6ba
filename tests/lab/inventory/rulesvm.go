// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import "fmt"

// ruleFaults are all ways to spoil a configuration.
var ruleFaults = append(append(append([]fault(nil), vmFaults...), passedFaults...), sharedFaults...)

var large = []string{"p100", "v100-sxm2", "a40", "a100-40", "l40s", "h100", "mi210"} // a region of 4 GiB or more

var vmFaults = []fault{
	{name: "runs already", kinds: "fdv", alone: true, spoil: func(c *candidate) { c.vm.Power = "poweredOn" }},
	{name: "state", kinds: "fdv", spoil: func(c *candidate) {
		switch c.rng.Intn(4) {
		case 0:
			c.vm.Template = true
		case 1:
			c.vm.Connection = "orphaned"
		case 2:
			c.vm.Connection = "inaccessible"
		default:
			c.host.Connection = "disconnected"
		}
	}},
	{name: "question", kinds: "fdv", spoil: func(c *candidate) { c.vm.Question = true }},
	{name: "busy", kinds: "fdv", spoil: func(c *candidate) { c.vm.Busy = true }},
	{name: "not reserved", kinds: "fdv", spoil: func(c *candidate) { c.vm.ReserveAll, c.vm.Reserved = false, int64(c.vm.MemoryMiB)/2 }},
	{name: "memory limit", kinds: "fdv", spoil: func(c *candidate) {
		limit := int64(c.vm.MemoryMiB) - 1024*int64(c.rng.Intn(2))
		c.vm.LimitMiB = &limit
	}},
	{name: "small host", kinds: "fdv", spoil: func(c *candidate) { c.host.MemoryGiB = int64(c.vm.MemoryMiB) * 7 / 10 / 1024 }},
	{name: "small pool", kinds: "fdv", spoil: func(c *candidate) {
		c.vm.Pool, c.pools = "tight", []PoolSpec{{Name: "tight", ReservedMiB: int64(c.vm.MemoryMiB) / 2}}
	}},
	{name: "nested virtualization", kinds: "fdv", spoil: func(c *candidate) { c.vm.NestedHV = true }},
	{name: "virtual IOMMU", kinds: "v", spoil: func(c *candidate) { c.vm.VirtualIOMMU = true }},
	{name: "latency", kinds: "fdv", spoil: func(c *candidate) { c.vm.Latency, c.vm.CPUReservedMHz = "high", int64(c.rng.Intn(2))*1000 }},
	{name: "fault tolerance", kinds: "fdv", spoil: func(c *candidate) { c.vm.FaultTolerant = true }},
	{name: "snapshot", kinds: "fd", spoil: func(c *candidate) { c.vm.Snapshot = "before driver" }},
	{name: "old hardware", kinds: "dv", spoil: func(c *candidate) { c.vm.Hardware = map[string]string{"d": "vmx-15", "v": "vmx-10"}[c.kind] }},
	{name: "new hardware", kinds: "fdv", releases: []string{"6.5", "6.7U1", "6.7U3", "7.0U3"}, spoil: func(c *candidate) { c.vm.Hardware = "vmx-20" }},
	{name: "hardware upgrade", kinds: "fdv", releases: []string{"8.0U2", "8.0U3"}, spoil: func(c *candidate) { c.vm.Hardware, c.vm.Upgrade = "vmx-19", "vmx-21" }},
	{name: "many devices", kinds: "f", releases: []string{"6.5", "6.7U1", "6.7U3", "7.0U3"}, boards: []string{"p100", "t4"}, spoil: func(c *candidate) {
		n := 6
		if c.release == "7.0U3" {
			n = 16
		}
		at := c.slots[len(c.slots)-1]
		c.host.Cards = append(c.host.Cards, CardSpec{Model: "x710", Address: at, VirtualFunctions: n})
		a, _ := ParseAddress(at)
		for i := 1; i <= n; i++ {
			a.Slot, a.Function = i/8, i%8
			c.vm.GPUs = append(c.vm.GPUs, VMDeviceSpec{Method: "directpath", Device: a.String()})
		}
	}},
	{name: "both methods", kinds: "v", spoil: func(c *candidate) {
		at := c.slots[len(c.slots)-1]
		c.host.Cards = append(c.host.Cards, CardSpec{Model: c.board, Address: at, Passthrough: "active"})
		c.vm.GPUs = append(c.vm.GPUs, VMDeviceSpec{Method: "directpath", Device: at})
		c.vm.ExtraConfig = keys(256)
	}},
	{name: "hot add", kinds: "fdv", spoil: func(c *candidate) {
		c.vm.CPUHotAdd = c.rng.Intn(2) == 0
		c.vm.MemoryHotAdd = !c.vm.CPUHotAdd
	}},
	{name: "size key", kinds: "fd", boards: large, spoil: func(c *candidate) {
		size := c.vm.ExtraConfig["pciPassthru.64bitMMIOSizeGB"]
		switch c.rng.Intn(3) {
		case 0:
			c.vm.ExtraConfig["pciPassthru.64bitMMIOSizeGB"] = size + " GB"
		case 1:
			c.vm.ExtraConfig["pciPassthru.64bitMMIOSizeGB"] = "100"
		default:
			c.vm.ExtraConfig["pciPassthru.64BitMMIOSizeGB"] = "32"
		}
	}},
	{name: "edition", kinds: "v", spoil: func(c *candidate) { c.host.Edition = "standard" }},
	{name: "privilege", kinds: "fdv", spoil: func(c *candidate) { c.vm.Denied = []string{"VirtualMachine.Interact.PowerOn"} }},
	{name: "maintenance", kinds: "fdv", spoil: func(c *candidate) { c.host.Maintenance = true }},
	{name: "kept off", kinds: "fdv", spoil: func(c *candidate) {
		switch c.rng.Intn(3) {
		case 0:
			c.vm.Datastore = otherStore
		case 1:
			c.inCluster().Rules = []RuleSpec{{Name: "not here", VMs: []string{c.vm.Name}, Hosts: []string{c.host.Name}, Never: true}}
		default:
			c.inCluster().Rules = []RuleSpec{{Name: "only there", VMs: []string{c.vm.Name}}}
		}
	}},
	{name: "fully automated", kinds: "v", spoil: func(c *candidate) { c.inCluster().DRS = "fullyAutomated" }},
	{name: "HA", kinds: "f", spoil: func(c *candidate) { c.inCluster().HA = true }},
	{name: "admission control", kinds: "dv", spoil: func(c *candidate) { k := c.inCluster(); k.HA, k.Admission = true, true }},
	{name: "secure boot", kinds: "fdv", boards: []string{"p100", "t4", "a40", "a100-40", "l40s", "h100"}, spoil: func(c *candidate) { c.vm.SecureBoot = true }},
	{name: "32-bit guest", kinds: "fd", boards: large, spoil: func(c *candidate) { c.vm.GuestID = "ubuntuGuest" }},
	{name: "little memory", kinds: "fd", boards: large, spoil: func(c *candidate) { c.vm.MemoryMiB = 8192 }},
	{name: "hidden hypervisor", kinds: "fd", releases: []string{"7.0U3", "8.0U2", "8.0U3"}, spoil: func(c *candidate) { c.vm.ExtraConfig["hypervisor.cpuid.v0"] = "FALSE" }},
	{name: "profiling", kinds: "v", spoil: func(c *candidate) {
		c.vm.ExtraConfig["pciPassthru0.cfg."+c.pick([]string{"enable_uvm", "enable_debugging", "enable_profiling"})] = "1"
	}},
	{name: "no keys", kinds: "fd", boards: large, spoil: func(c *candidate) { c.vm.ExtraConfig = nil }},
	{name: "small window", kinds: "fd", boards: large, spoil: func(c *candidate) { c.vm.ExtraConfig = keys(8) }},
	{name: "no size", kinds: "fd", boards: []string{"v100-sxm2", "a40", "a100-40", "l40s", "h100", "mi210"},
		spoil: func(c *candidate) { delete(c.vm.ExtraConfig, "pciPassthru.64bitMMIOSizeGB") }},
	{name: "BIOS firmware", kinds: "fd", boards: large, spoil: func(c *candidate) { c.vm.Firmware = "bios" }},
	{name: "tight window", kinds: "fd", boards: []string{"a40", "a100-40", "l40s"}, spoil: func(c *candidate) {
		// Two cards of 64 GiB and a little: 256 is enough and half of what two would be given.
		c.addCard()
		c.vm.MemoryMiB *= 2
		c.vm.GPUs = append(c.vm.GPUs, c.vm.GPUs[0])
		if c.kind == "f" {
			c.vm.GPUs[1].Device = c.slots[1]
		} else {
			c.host.Cards[1].Label = c.host.Cards[0].Label
		}
		c.addCard()
		c.vm.MemoryMiB *= 2
		c.vm.GPUs = append(c.vm.GPUs, c.vm.GPUs[0])
		if c.kind == "f" {
			c.vm.GPUs[2].Device = c.slots[2]
		} else {
			c.host.Cards[2].Label = c.host.Cards[0].Label
		}
		c.vm.ExtraConfig = map[string]string{"pciPassthru.use64bitMMIO": "TRUE", "pciPassthru.64bitMMIOSizeGB": fmt.Sprint(256)}
	}},
}
