// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"math/rand"
)

const (
	clusterHosts    = 64  // the largest cluster
	datacenterHosts = 512 // hosts per site
	maxFleetGPUs    = 16
)

// kind is what the hosts of one cluster have in common.
type kind struct {
	release, server, gpu, method string
	manager                      *ManagerSpec
	profile                      string
	memory                       int32 // MiB of a GPU VM
	window                       int   // 64-bit MMIO window in GiB
	ssh                          bool
}

var fleetKinds = []kind{
	{release: "7.0U3", server: "r740", gpu: "t4", method: "vgpu", manager: &ManagerSpec{Driver: "510.85.03", Package: "graphics"}, profile: "grid_t4-8q", memory: 16384, window: 64},
	{release: "8.0U3", server: "r750xa", gpu: "l40s", method: "directpath", memory: 65536, window: 128},
	{release: "8.0U3", server: "r750xa", gpu: "a100-40", method: "dynamic", memory: 131072, window: 128},
	{release: "6.7U1", server: "r730", gpu: "p100", method: "directpath", memory: 32768, window: 32},
	{release: "8.0U3", server: "r750xa", gpu: "h100", method: "directpath", memory: 262144, window: 256},
}

// vgpuKinds are hosts that show their GPUs themselves, with SSH on: for telemetry of many.
var vgpuKinds = []kind{
	{release: "7.0U3", server: "r740", gpu: "t4", method: "vgpu", manager: &ManagerSpec{Driver: "510.85.03", Package: "graphics"}, profile: "grid_t4-8q", memory: 16384, window: 64, ssh: true},
	{release: "8.0U3", server: "r750xa", gpu: "l40s", method: "vgpu", manager: &ManagerSpec{Driver: "535.161.05", Package: "graphics"}, profile: "nvidia_l40s-24q", memory: 16384, window: 64, ssh: true},
}

var (
	sites = []string{"Frankfurt", "Ashburn", "Singapore", "Dublin", "Osaka", "Sydney", "Toronto", "São Paulo"}
	codes = []string{"fra", "iad", "sin", "dub", "osa", "syd", "yyz", "gru"}
	roles = []string{"jupyter", "render", "db", "web", "ci-runner", "etl", "gitlab", "cache"}
	works = []string{"train", "infer", "finetune", "batch"}
	// fleetWork repeats over the GPU VMs.
	fleetWork = []string{"training", "inference", "burst", "training", "idle"}
)

// fleet describes H hosts with G GPUs each and V VMs; the same seed gives the same fleet.
func fleet(hosts, gpus, vms int, seed int64, kinds []kind) (*Spec, error) {
	if gpus > maxFleetGPUs {
		return nil, fmt.Errorf("a fleet's hosts have at most %d GPUs", maxFleetGPUs)
	}
	if hosts > datacenterHosts*len(sites) {
		return nil, fmt.Errorf("a fleet has at most %d hosts", datacenterHosts*len(sites))
	}
	rng := rand.New(rand.NewSource(seed + 1))
	spec := &Spec{Schema: SchemaName, Name: fmt.Sprintf("fleet:%d,%d,%d", hosts, gpus, vms),
		VCenter: VCenterSpec{Name: "vc01.fleet.example", Release: "8.0U3"}}
	firstKind := rng.Intn(len(kinds))
	for n := 0; n < hosts; n++ {
		if n%datacenterHosts == 0 {
			site := n / datacenterHosts
			spec.Datacenters = append(spec.Datacenters, DatacenterSpec{Name: sites[site],
				Datastores: []DatastoreSpec{{Name: codes[site] + "-san-01", CapacityGB: 1 << 20}}})
		}
		d := &spec.Datacenters[len(spec.Datacenters)-1]
		if n%clusterHosts == 0 {
			d.Clusters = append(d.Clusters, ClusterSpec{DRS: "partiallyAutomated", HA: true,
				Name: fmt.Sprintf("%s-gpu-%02d", codes[n/datacenterHosts], len(d.Clusters)+1)})
		}
		c := &d.Clusters[len(d.Clusters)-1]
		k := kinds[(firstKind+n/clusterHosts)%len(kinds)]
		count := vms*(n+1)/hosts - vms*n/hosts
		c.Hosts = append(c.Hosts, fleetHost(n, gpus, vms*n/hosts, count, k, rng))
	}
	return spec, nil
}

func fleetHost(n, gpus, firstVM, vms int, k kind, rng *rand.Rand) HostSpec {
	h := HostSpec{Name: fmt.Sprintf("%s-r%02d-n%02d.fleet.example", codes[n/datacenterHosts], n%datacenterHosts/16+1, n%16+1),
		Release: k.release, Server: k.server, Manager: k.manager, MemoryGiB: 2048, SSH: k.ssh}
	passthrough := "active"
	if k.method == "vgpu" {
		passthrough, h.Graphics.Default = "off", "sharedDirect"
	}
	addresses := fleetCards(&h, gpus, passthrough, k)
	withGPU := vms * 3 / 10
	if k.method != "vgpu" && withGPU > gpus {
		withGPU = gpus
	}
	if gpus == 0 {
		withGPU = 0
	}
	for i := 0; i < vms; i++ {
		if i < withGPU {
			h.VMs = append(h.VMs, fleetGPUVM(firstVM+i, i, addresses, k, rng))
			continue
		}
		v := VMSpec{Name: fmt.Sprintf("%s-%05d", roles[rng.Intn(len(roles))], firstVM+i+1), Folder: "General", CPUs: 2 << rng.Intn(3),
			MemoryMiB: 4096 << rng.Intn(3)}
		if rng.Intn(10) < 8 {
			v.Power, v.IP = "poweredOn", fleetIP(firstVM+i)
		}
		h.VMs = append(h.VMs, v)
	}
	return h
}

// fleetCards gives a host its cards and tells their addresses.
func fleetCards(h *HostSpec, gpus int, passthrough string, k kind) []string {
	var addresses []string
	l := &layout{host: &Host{Server: servers[k.server]}, used: map[string]bool{}, slots: servers[k.server].Slots}
	for _, b := range servers[k.server].Base {
		l.used[b.Address] = true
	}
	for g := 0; g < gpus; g++ {
		card := CardSpec{Model: k.gpu, Passthrough: passthrough}
		if k.method == "dynamic" {
			card.Label = "pool-" + k.gpu
		}
		// The same rule that places the cards tells the VMs their addresses.
		if s, a, err := l.slotFor(&card); err == nil {
			l.used[a.String()], l.used[s.PortAddress] = true, true
			card.Address = a.String()
			addresses = append(addresses, card.Address)
		}
		h.Cards = append(h.Cards, card)
	}
	return addresses
}

func fleetGPUVM(n, i int, addresses []string, k kind, rng *rand.Rand) VMSpec {
	v := VMSpec{Name: fmt.Sprintf("%s-%s-%05d", works[rng.Intn(len(works))], k.gpu, n+1), Folder: "GPU", CPUs: 16, MemoryMiB: k.memory,
		ReserveAll: true, ExtraConfig: keys(k.window), Workload: &WorkloadSpec{Kind: fleetWork[n%len(fleetWork)]}}
	switch k.method {
	case "directpath":
		v.GPUs = []VMDeviceSpec{{Method: k.method, Device: addresses[i%len(addresses)]}}
	case "dynamic":
		v.GPUs = []VMDeviceSpec{{Method: k.method, Model: k.gpu, Label: "pool-" + k.gpu}}
	default:
		v.GPUs = []VMDeviceSpec{{Method: k.method, Profile: k.profile}}
	}
	if rng.Intn(10) < 8 && (k.method != "vgpu" || i < 2*len(addresses)) {
		v.Power, v.IP = "poweredOn", fleetIP(n)
	}
	return v
}

func fleetIP(n int) string {
	return fmt.Sprintf("10.%d.%d.%d", 64+n>>16&0x3f, n>>8&0xff, n&0xff)
}
