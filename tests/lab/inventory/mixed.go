// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import "fmt"

// mixed holds every release, method and mistake at least once.
func mixed() *Spec {
	return &Spec{
		Schema: SchemaName, Name: "mixed", VCenter: VCenterSpec{Name: "vc01.corp.example", Release: "8.0U3"},
		Datacenters: []DatacenterSpec{
			{Name: "Palo Alto", Folder: "Americas",
				Clusters: []ClusterSpec{
					{Name: "AI-Training", Folder: "Production", DRS: "partiallyAutomated", HA: true, Hosts: trainingHosts()},
					{Name: "Legacy", DRS: "manual", Hosts: legacyHosts()},
				},
				Datastores: []DatastoreSpec{{Name: "pa-vsan-01", CapacityGB: 102400}}},
			{Name: "Rechenzentrum München", Folder: "Europe/Deutschland",
				Clusters:   []ClusterSpec{{Name: "Forschung & Lehre <GPU>", DRS: "fullyAutomated", HA: true, Hosts: researchHosts()}},
				Hosts:      edgeHosts(),
				Datastores: []DatastoreSpec{{Name: "muc-nfs-01", CapacityGB: 51200}}},
		},
		ESXi: []HostSpec{soloHost()},
	}
}

// keys are the two 64-bit MMIO settings.
func keys(sizeGB int) map[string]string {
	return map[string]string{"pciPassthru.use64bitMMIO": "TRUE", "pciPassthru.64bitMMIOSizeGB": fmt.Sprint(sizeGB)}
}

func vgpuVM(name, folder, power, profile string) VMSpec {
	return VMSpec{Name: name, Folder: folder, Power: power, CPUs: 8, MemoryMiB: 32768, ReserveAll: true,
		ExtraConfig: keys(64), GPUs: []VMDeviceSpec{{Method: "vgpu", Profile: profile}}}
}

// working gives a VM its load and a guest that answers SSH; without a driver it has no nvidia-smi.
func working(v VMSpec, kind string, intensity float64, driver string) VMSpec {
	v.Workload = &WorkloadSpec{Kind: kind, Intensity: intensity}
	v.Guest = &GuestSpec{Distribution: "ubuntu-22.04", Driver: driver, Slot: "03:00.0"}
	return v
}

// unlicensed takes the licence from a vGPU's guest.
func unlicensed(v VMSpec) VMSpec {
	v.Guest.Licence = "none"
	return v
}

func trainingHosts() []HostSpec {
	dynamic := func(name, power string, extra map[string]string) VMSpec {
		return VMSpec{Name: name, Folder: "Training", Power: power, CPUs: 32, MemoryMiB: 262144, ReserveAll: true, ExtraConfig: extra,
			GPUs: []VMDeviceSpec{{Method: "dynamic", Model: "h100", Label: "h100-train"}}}
	}
	compute := &ManagerSpec{Driver: "535.161.05", Package: "compute"}
	graphics := &ManagerSpec{Driver: "535.161.05", Package: "graphics"}
	direct := GraphicsSpec{Default: "sharedDirect", Policy: "consolidation"}
	return []HostSpec{
		{Name: "pa-esx-a1.corp.example", Release: "8.0U3", Server: "r750xa", SSH: true,
			Cards: []CardSpec{{Model: "h100", Passthrough: "active", Label: "h100-train"}, {Model: "h100", Passthrough: "active", Label: "h100-train"}},
			VMs:   []VMSpec{working(dynamic("llm-train-01", "poweredOn", keys(256)), "training", 0.96, "550.90.07"), dynamic("llm-train-02", "poweredOff", keys(256))}},
		{Name: "pa-esx-a2.corp.example", Release: "8.0U3", Server: "r750xa", Manager: compute, Graphics: direct,
			Cards: []CardSpec{{Model: "a100-40", MIG: true}, {Model: "a100-40", Health: "failing"}},
			VMs: []VMSpec{working(vgpuVM("mig-notebook-01", "Training", "poweredOn", "nvidia_a100-3-20c"), "burst", 0.9, "535.161.07"),
				vgpuVM("mig-notebook-02", "Training", "poweredOff", "nvidia_a100-3-20c"),
				working(vgpuVM("infer-a100-01", "Inference", "poweredOn", "nvidia_a100-20c"), "inference", 0.6, "535.161.07"),
				{Name: "a100-train-01", Folder: "Training", CPUs: 16, MemoryMiB: 65536, Guest: linuxGuest()}}},
		{Name: "pa-esx-a3.corp.example", Release: "8.0U3", Server: "r750xa", SSH: true, Manager: graphics, Graphics: direct,
			Cards: []CardSpec{{Model: "l40s"}, {Model: "l40s"}, {Model: "a2", NotCapable: true}},
			VMs: []VMSpec{working(vgpuVM("vdi-design-01", "VDI", "poweredOn", "nvidia_l40s-12q"), "inference", 0.45, "535.161.07"),
				unlicensed(working(vgpuVM("vdi-design-02", "VDI", "poweredOn", "nvidia_l40s-12q"), "burst", 0.4, "535.161.07")),
				vgpuVM("vdi-design-03", "VDI", "suspended", "nvidia_l40s-24q")}},
	}
}

func legacyHosts() []HostSpec {
	quad := VMSpec{Name: "v100-quad-01", Folder: "Training", Power: "poweredOn", CPUs: 32, MemoryMiB: 262144, ReserveAll: true, ExtraConfig: keys(256)}
	cards := []CardSpec{}
	for _, at := range []string{"0000:1a:00.0", "0000:1c:00.0", "0000:1d:00.0", "0000:1e:00.0"} {
		card := CardSpec{Model: "v100-sxm2", Address: at, Passthrough: "active"}
		if at == "0000:1d:00.0" {
			card.Health = "failing" // only its guest can tell
		}
		cards = append(cards, card)
		quad.GPUs = append(quad.GPUs, VMDeviceSpec{Method: "directpath", Device: at})
	}
	quad = working(quad, "training", 0.92, "510.85.02")
	return []HostSpec{
		{Name: "pa-esx-l1.corp.example", Release: "7.0U3", Server: "r740", SSH: true, Manager: &ManagerSpec{Driver: "510.85.03", Package: "graphics"},
			Graphics: GraphicsSpec{Default: "sharedDirect"},
			Cards:    []CardSpec{{Model: "t4", Address: "0000:3b:00.0", Health: "hot"}, {Model: "x710", Address: "0000:86:00.0", VirtualFunctions: 8}},
			VMs: []VMSpec{working(vgpuVM("vdi-t4-01", "VDI", "poweredOn", "grid_t4-4q"), "training", 0.9, "510.85.02"),
				vgpuVM("vdi-t4-other-profile", "VDI/wrong", "poweredOff", "grid_t4-8q"),
				{Name: "tmpl-ubuntu-22.04", Folder: "Templates", Template: true, Guest: linuxGuest()}}},
		{Name: "pa-esx-l2.corp.example", Release: "6.7U1", Server: "c4140", Cards: cards, VMs: []VMSpec{quad}},
		{Name: "pa-esx-l3.corp.example", Release: "6.5", Server: "r730",
			Cards: []CardSpec{{Model: "p100", Address: "0000:82:00.0", Passthrough: "active"}, {Model: "p100", Address: "0000:02:00.0", Passthrough: "disabled"}},
			VMs:   wrongVMs("0000:82:00.0")},
	}
}

// wrongVMs share one P100; each lacks something that a power-on needs, the first is right.
func wrongVMs(device string) []VMSpec {
	vm := func(name string, change func(v *VMSpec)) VMSpec {
		v := VMSpec{Name: name, Folder: "Training/wrong", CPUs: 8, MemoryMiB: 65536, ReserveAll: true, ExtraConfig: keys(32),
			GPUs: []VMDeviceSpec{{Method: "directpath", Device: device}}}
		v.Guest = linuxGuest()
		change(&v)
		return v
	}
	return []VMSpec{
		vm("p100-right", func(v *VMSpec) { v.Folder = "Training" }),
		vm("p100-bios-firmware", func(v *VMSpec) { v.Firmware = "bios" }),
		vm("p100-no-reservation", func(v *VMSpec) { v.ReserveAll, v.Reserved = false, 1024 }),
		vm("p100-no-mmio-keys", func(v *VMSpec) { v.ExtraConfig = nil }),
		vm("p100-mmio-too-small", func(v *VMSpec) { v.ExtraConfig = keys(8) }),
		vm("p100-with-snapshot", func(v *VMSpec) { v.Snapshot = "before CUDA" }),
	}
}

func researchHosts() []HostSpec {
	plain := func(name, folder, power string) VMSpec {
		return VMSpec{Name: name, Folder: folder, Power: power, GuestID: "rhel8_64Guest"}
	}
	return []HostSpec{
		{Name: "muc-esx-01.corp.example", Release: "8.0U3", Server: "as4124",
			Cards: []CardSpec{{Model: "mi210", Passthrough: "active"}, {Model: "alveo-u250", Passthrough: "enabled"}},
			VMs: []VMSpec{working(VMSpec{Name: "rocm-sim-01", Folder: "Forschung", Power: "poweredOn", CPUs: 16, MemoryMiB: 131072, ReserveAll: true,
				ExtraConfig: keys(128), GPUs: []VMDeviceSpec{{Method: "directpath", Device: "0000:21:00.0"}}}, "training", 0, ""),
				plain("Müller's \"Test\" VM", "Forschung", "poweredOn"), plain("prod%2fweb", "Forschung", "poweredOff"),
				plain("R&D <alpha>", "F&E <intern>", "poweredOff"),
				plain("very-long-name-"+"0123456789012345678901234567890123456789012345678901234567890123", "Forschung", "poweredOff")}},
		{Name: "muc-esx-02.corp.example", Release: "7.0U3", Server: "r740",
			Cards: []CardSpec{{Model: "rtx6000", Address: "0000:3b:00.0", Passthrough: "active"}, {Model: "cx5", Address: "0000:5e:00.0", VirtualFunctions: 4}},
			VMs: []VMSpec{working(VMSpec{Name: "cad-ws-01", Folder: "CAD", Power: "poweredOn", CPUs: 8, MemoryMiB: 65536, ReserveAll: true,
				GPUs: []VMDeviceSpec{{Method: "directpath", Device: "0000:3b:00.0"}}}, "idle", 0, "535.183.01")}},
		{Name: "muc-esx-03.corp.example", Release: "7.0U3", Server: "r740", Maintenance: true,
			Cards: []CardSpec{{Model: "t4", Address: "0000:3b:00.0"}}, VMs: []VMSpec{plain("wartung-01", "", "poweredOff")}},
	}
}

func edgeHosts() []HostSpec {
	return []HostSpec{
		{Name: "muc-edge-01.corp.example", Release: "6.7U1", Server: "r740", Cards: []CardSpec{{Model: "t4", Address: "0000:3b:00.0", Passthrough: "enabled"}}},
		{Name: "muc-edge-02.corp.example", Release: "7.0U3", Server: "r730", Connection: "disconnected",
			Cards: []CardSpec{{Model: "p100", Address: "0000:82:00.0", Passthrough: "stale"}},
			VMs:   []VMSpec{{Name: "edge-gateway", Power: "poweredOn"}}},
	}
}

func soloHost() HostSpec {
	return HostSpec{Name: "esx-solo.corp.example", Release: "7.0U3", Server: "r740", SSH: true,
		Cards: []CardSpec{{Model: "t4", Address: "0000:3b:00.0", Passthrough: "active"}, {Model: "t4", Address: "0000:5e:00.0"}},
		VMs: []VMSpec{working(VMSpec{Name: "solo-gpu-01", Power: "poweredOn", CPUs: 4, MemoryMiB: 16384, ReserveAll: true,
			GPUs: []VMDeviceSpec{{Method: "directpath", Device: "0000:3b:00.0"}}}, "inference", 0.7, "590.48.01"), {Name: "solo-plain-01", Guest: linuxGuest()}}}
}
