// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"strings"
)

// build makes a configuration that is right.
func (c *candidate) build() {
	server := map[string]string{"p100": "r730", "v100-sxm2": "c4140", "t4": "r740", "mi210": "as4124"}[c.board]
	if server == "" {
		server = "r750xa"
	}
	c.host = HostSpec{Name: fmt.Sprintf("rules-esx-%04d.lab.example", c.number), Release: c.release, Server: server, MemoryGiB: 2048, Edition: "enterprisePlus"}
	c.others, c.cluster, c.more, c.pools, c.slots = nil, nil, nil, nil, nil
	for _, s := range servers[server].Slots {
		c.slots = append(c.slots, Address{Bus: s.Bus}.String())
	}
	memory := int32(24576)
	for int64(memory) < models[c.board].MemoryMiB*3/2 {
		memory *= 2
	}
	c.vm = VMSpec{Name: fmt.Sprintf("cfg-%04d", c.number), Folder: "Configurations", CPUs: 8, MemoryMiB: memory, ReserveAll: true, ExtraConfig: map[string]string{}}
	c.addCard()
	switch c.kind {
	case "v":
		c.host.Manager = managerFor(c.release, c.board)
		c.host.Graphics.Default, c.host.SSH = "sharedDirect", c.ssh
		c.host.Cards[0].ECCOff = models[c.board].Arch() <= Turing && !contains([]string{"8.0U2", "8.0U3", "7.0U3"}, c.release)
		c.vm.GPUs = []VMDeviceSpec{{Method: "vgpu", Profile: profileFor(c.board)}}
		c.vm.ExtraConfig = keys(64)
	case "d":
		c.host.Cards[0].Label = "pool-" + c.board
		c.vm.GPUs = []VMDeviceSpec{{Method: "dynamic", Model: c.board, Label: "pool-" + c.board}}
		c.window()
	default:
		c.vm.GPUs = []VMDeviceSpec{{Method: "directpath", Device: c.slots[0]}}
		c.window()
	}
}

// addCard puts one more card of the board into the host, passed through unless it serves vGPUs.
func (c *candidate) addCard() {
	card := CardSpec{Model: c.board, Address: c.slots[len(c.host.Cards)]}
	if c.kind != "v" {
		card.Passthrough = "active"
	}
	c.host.Cards = append(c.host.Cards, card)
}

// window writes the 64-bit keys that all passed cards need.
func (c *candidate) window() {
	sum, size := 0, 1
	for range c.vm.GPUs {
		sum += map[string]int{"p100": 32, "v100-sxm2": 64, "a40": 128, "a100-40": 128, "l40s": 128, "h100": 256, "mi210": 128, "h100-sxm": 256}[c.board]
	}
	if sum == 0 {
		return
	}
	for size < sum {
		size *= 2
	}
	c.vm.ExtraConfig = keys(size)
}

// managerFor is a vGPU manager that knows the board on the release.
func managerFor(release, board string) *ManagerSpec {
	driver := map[string]string{"6.5": "430.99", "6.7U1": "430.99", "6.7U3": "450.102", "7.0U3": "535.247.02", "8.0U2": "550.127.06", "8.0U3": "550.127.06"}[release]
	m := &ManagerSpec{Driver: driver, Package: "graphics"}
	if strings.HasSuffix(profileFor(board), "c") {
		m.Package = "compute"
	}
	return m
}

// profileFor is a type of the board that shares it with others.
func profileFor(board string) string {
	return map[string]string{"p100": "grid_p100-4q", "t4": "grid_t4-4q", "a40": "nvidia_a40-8q", "a100-40": "nvidia_a100-8c", "l40s": "nvidia_l40s-12q",
		"h100": "nvidia_h100-10c", "v100-sxm2": "grid_v100dx-8q", "m60": "grid_m60-4q", "rtx6000": "grid_rtx6000-6q"}[board]
}

// fullProfile is the board's whole frame buffer.
func fullProfile(board string) string {
	return map[string]string{"p100": "grid_p100-16q", "t4": "grid_t4-16q", "a40": "nvidia_a40-48q", "a100-40": "nvidia_a100-40c", "l40s": "nvidia_l40s-48q",
		"h100": "nvidia_h100-80c", "v100-sxm2": "grid_v100dx-32q"}[board]
}

// holder is another VM on the same host that runs with a device.
func (c *candidate) holder(d VMDeviceSpec) {
	v := VMSpec{Name: fmt.Sprintf("hold-%04d-%d", c.number, len(c.others)+1), Folder: "Holders", Power: "poweredOn", CPUs: 4, MemoryMiB: 8192, ReserveAll: true,
		ExtraConfig: keys(256), GPUs: []VMDeviceSpec{d}}
	c.others = append(c.others, v)
}

// inCluster puts the host into a cluster of its own.
func (c *candidate) inCluster() *ClusterSpec {
	if c.cluster == nil {
		c.cluster = &ClusterSpec{Name: fmt.Sprintf("rules-cluster-%04d", c.number), DRS: "partiallyAutomated"}
	}
	return c.cluster
}

// neighbour is another host of the cluster that serves vGPUs.
func (c *candidate) neighbour() *HostSpec {
	c.inCluster()
	manager := *c.host.Manager
	h := HostSpec{Name: fmt.Sprintf("rules-nbr-%04d-%d.lab.example", c.number, len(c.more)+1), Release: c.release, Server: c.host.Server, MemoryGiB: 2048,
		Edition: "enterprisePlus", SSH: c.ssh, Manager: &manager, Graphics: c.host.Graphics, Cards: []CardSpec{{Model: c.board, Address: c.slots[0], ECCOff: c.host.Cards[0].ECCOff}}}
	c.more = append(c.more, h)
	return &c.more[len(c.more)-1]
}

// vary changes what does no harm: right configurations do not look alike.
func (c *candidate) vary() {
	variants := []func(){
		func() {},
		func() { c.vm.CPUs, c.vm.Latency, c.vm.CPUReservedMHz = 4, "high", 40000 },
		func() { limit := int64(c.vm.MemoryMiB) * 2; c.vm.LimitMiB = &limit },
		func() { c.inCluster() },
		func() {
			c.inCluster().Rules = []RuleSpec{{Name: "stay", VMs: []string{c.vm.Name}, Hosts: []string{c.host.Name}}}
		},
		func() {
			c.pools, c.vm.Pool = []PoolSpec{{Name: "gpu", ReservedMiB: 1024, Expandable: true}}, "gpu"
		},
		func() {
			c.pools, c.vm.Pool = []PoolSpec{{Name: "gpu", ReservedMiB: int64(c.vm.MemoryMiB) * 2}}, "gpu"
		},
		func() { c.vm.SecureBoot, c.vm.GuestID = true, "windows9Server64Guest" },
		func() { c.inCluster().DRS, c.vm.DRS = "fullyAutomated", "manual" },
		c.varyDevices, c.varyDevices, c.varyDevices,
	}
	variants[c.rng.Intn(len(variants))]()
}

// varyDevices: more cards, neighbours with vGPUs of the same type, firmware without harm.
func (c *candidate) varyDevices() {
	switch {
	case c.kind == "v":
		switch c.rng.Intn(3) {
		case 0:
			c.holder(VMDeviceSpec{Method: "vgpu", Profile: profileFor(c.board)})
		case 1:
			c.vm.ExtraConfig["pciPassthru0.cfg.gpu-pci-id"] = c.slots[0]
		default:
			c.host.Graphics.Policy = "consolidation"
		}
	case c.board == "t4":
		c.vm.Firmware = c.pick([]string{"bios", "efi"})
	case c.kind == "f" && c.rng.Intn(2) == 0:
		for n := 1 + c.rng.Intn(2); len(c.host.Cards) <= n; {
			c.addCard()
			c.vm.GPUs = append(c.vm.GPUs, VMDeviceSpec{Method: "directpath", Device: c.slots[len(c.host.Cards)-1]})
			c.vm.MemoryMiB *= 2
		}
		c.window()
	default:
		c.host.DumpOnUSB = false
		c.host.Cards = append(c.host.Cards, CardSpec{Model: "cx5", Address: c.slots[len(c.slots)-1], Passthrough: "active"})
		c.vm.GPUs = append(c.vm.GPUs, VMDeviceSpec{Method: "directpath", Device: c.slots[len(c.slots)-1]})
	}
}
