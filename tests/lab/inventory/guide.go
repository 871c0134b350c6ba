// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"

	"../packages"
)

// GuideVIB is the vGPU manager package of the guide's host; the guide prints
// its suffix with a zero for the letter O.
const GuideVIB = "NVIDIA-VMware_ESXi_6.7_Host_Driver_390.42-1OEM.670.0.0.7535516"

// guide is the estate that the guide "GPUs for Machine Learning on VMware
// vSphere" shows in its figures 8, 9, 17 and 19 to 25.
func guide() *Spec {
	hosts := guideCluster()
	vgpu := HostSpec{Name: "arl-esx14.vslab.local", Release: "6.7", Server: "r730", SSH: true,
		Manager: &ManagerSpec{Driver: "390.42", Package: "graphics"}, Graphics: GraphicsSpec{Default: "sharedDirect"},
		Cards: []CardSpec{guideP100("0000:02:00.0", "off")}}
	vgpu.Cards[0].ECCOff = true // a manager before 9.0 starts no vGPU beside error correction
	for i := 1; i <= 2; i++ {
		vgpu.VMs = append(vgpu.VMs, VMSpec{Name: fmt.Sprintf("ml-vgpu-%02d", i), Folder: "Machine Learning", Power: "poweredOn",
			CPUs: 4, MemoryMiB: 16384, ReserveAll: true, IP: fmt.Sprintf("172.16.31.%d", 110+i),
			GPUs:  []VMDeviceSpec{{Method: "vgpu", Profile: "grid_p100-8q"}},
			Guest: &GuestSpec{Distribution: "ubuntu-16.04", Driver: "390.42", Slot: "02:02.0"}})
	}
	return &Spec{
		Schema: SchemaName, Name: "guide", VCenter: VCenterSpec{Name: "vcsa-01.vslab.local", Release: "6.7U1"},
		Datacenters: []DatacenterSpec{{
			Name:     "vslab",
			Clusters: []ClusterSpec{{Name: "ML-Cluster", DRS: "partiallyAutomated", HA: true, Hosts: hosts}},
			Hosts:    []HostSpec{vgpu},
			Datastores: []DatastoreSpec{
				{Name: "SC2-DS1", CapacityGB: 20480, Hosts: []string{"sc2esx01.vslab.local", "sc2esx02.vslab.local", "sc2esx03.vslab.local", "sc2esx04.vslab.local"}},
				{Name: "ARL-ESX14-DS1", CapacityGB: 4096, Hosts: []string{"arl-esx14.vslab.local"},
					Files: map[string]string{"NVIDIA/" + GuideVIB + ".vib": string(packages.Manager("6.7.0", "390.42", "graphics").Bytes())}},
			},
		}},
	}
}

// guideP100 is the guide's card at an address.
func guideP100(address, passthrough string) CardSpec {
	return CardSpec{Model: "p100", Address: address, Passthrough: passthrough}
}

// guideCluster are the passthrough hosts of figures 8 and 9, and the client's host.
func guideCluster() []HostSpec {
	cx4 := CardSpec{Model: "cx4", Address: "0000:83:00.0", Passthrough: "active"}
	return []HostSpec{
		{Name: "sc2esx01.vslab.local", Release: "6.7", Server: "r730",
			Cards: []CardSpec{guideP100("0000:82:00.0", "active"), cx4},
			VMs: []VMSpec{{Name: "ml-train-01", Folder: "Machine Learning", CPUs: 8, MemoryMiB: 32768,
				Guest:      &GuestSpec{Distribution: "ubuntu-16.04", Slot: "13:00.0"},
				Annotation: "New EFI VM, ready for a GPU."}}},
		{Name: "sc2esx02.vslab.local", Release: "6.7", Server: "r730",
			Cards: []CardSpec{guideP100("0000:82:00.0", "active"), cx4}, VMs: []VMSpec{bitfusionServer()}},
		{Name: "sc2esx03.vslab.local", Release: "6.7", Server: "r730",
			VMs: []VMSpec{bitfusionClient(), {Name: "vcsa-01", Folder: "Infrastructure", Power: "poweredOn", CPUs: 4, MemoryMiB: 16384,
				GuestID: "vmwarePhoton64Guest", Firmware: "bios", IP: "10.20.0.10"}}},
		{Name: "sc2esx04.vslab.local", Release: "6.7", Server: "r730", NoAbove4G: true,
			Cards: []CardSpec{guideP100("0000:82:00.0", "off")},
			VMs: []VMSpec{{Name: "ml-train-02", Folder: "Machine Learning", CPUs: 8, MemoryMiB: 32768,
				Guest: &GuestSpec{Distribution: "centos-7", Slot: "13:00.0"}}}},
	}
}

func bitfusionServer() VMSpec {
	return VMSpec{Name: "bf-gpu-vm-02", Folder: "Bitfusion", Power: "poweredOn", CPUs: 8, MemoryMiB: 98304, ReserveAll: true,
		IP: "172.16.31.92", ExtraConfig: map[string]string{"pciPassthru.use64bitMMIO": "TRUE", "pciPassthru.64bitMMIOSizeGB": "32"},
		GPUs:  []VMDeviceSpec{{Method: "directpath", Device: "0000:82:00.0"}, {Method: "directpath", Device: "0000:83:00.0"}},
		Guest: &GuestSpec{Distribution: "ubuntu-16.04", Driver: "384.81", Slot: "13:00.0"}}
}

func bitfusionClient() VMSpec {
	return VMSpec{Name: "bf-cpu-vm-01", Folder: "Bitfusion", Power: "poweredOn", CPUs: 4, MemoryMiB: 16384, IP: "172.16.31.81",
		Guest: &GuestSpec{Distribution: "ubuntu-16.04", Files: map[string]string{"/etc/bitfusionio/servers.conf": "172.16.31.92\n"}}}
}
