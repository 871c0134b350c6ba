// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"path/filepath"
	"sort"
	"strings"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// cluster makes a cluster and its hosts.
func (d *dc) cluster(spec *ClusterSpec) error {
	folder, err := d.folder("host", spec.Folder)
	if err != nil {
		return err
	}
	made, err := object.NewFolder(d.client, folder.Self).CreateCluster(d.ctx, spec.Name, types.ClusterConfigSpecEx{})
	if err != nil {
		return err
	}
	cluster := simulator.Map.Get(made.Reference()).(*simulator.ClusterComputeResource)
	config := cluster.ConfigurationEx.(*types.ClusterConfigInfoEx)
	config.DrsConfig = types.ClusterDrsConfigInfo{Enabled: types.NewBool(spec.DRS != ""), DefaultVmBehavior: types.DrsBehavior(spec.DRS), VmotionRate: 3}
	config.DasConfig = types.ClusterDasConfigInfo{Enabled: types.NewBool(spec.HA), AdmissionControlEnabled: types.NewBool(spec.Admission)}
	pool := simulator.Map.Get(*cluster.ResourcePool).(*simulator.ResourcePool)
	pools := d.addPools(pool, spec.Pools)
	for i := range spec.Hosts {
		h, err := d.host(cluster, &spec.Hosts[i])
		if err != nil {
			return err
		}
		cluster.Host = append(cluster.Host, h.Ref)
		addToSummary(cluster.Summary.GetComputeResourceSummary(), h)
		d.computes[h] = compute{pool: pool, pools: pools, browser: *cluster.EnvironmentBrowser, datastore: &cluster.Datastore}
	}
	return nil
}

// standalone makes a host of its own in the datacenter.
func (d *dc) standalone(spec *HostSpec) error {
	folder, err := d.folder("host", "")
	if err != nil {
		return err
	}
	env := &simulator.EnvironmentBrowser{}
	simulator.Map.Put(env)
	cr := &mo.ComputeResource{EnvironmentBrowser: &env.Self,
		ConfigurationEx: &types.ComputeResourceConfigInfo{VmSwapPlacement: "vmDirectory"}, Summary: &types.ComputeResourceSummary{}}
	for n := stableNumber("compute/" + spec.Name); cr.Self.Value == "" || simulator.Map.Get(cr.Self) != nil; n++ {
		cr.Self = types.ManagedObjectReference{Type: "ComputeResource", Value: fmt.Sprintf("domain-s%d", n%100000)}
	}
	cr.Name = spec.Name
	cr.Network = []types.ManagedObjectReference{d.network}
	folder.ChildEntity = append(folder.ChildEntity, cr.Self)
	simulator.Map.PutEntity(folder, cr)
	pool := simulator.NewResourcePool()
	simulator.Map.PutEntity(cr, simulator.Map.NewEntity(pool))
	cr.ResourcePool, pool.Owner = &pool.Self, cr.Self
	h, err := d.host(cr, spec)
	if err != nil {
		return err
	}
	cr.Host = []types.ManagedObjectReference{h.Ref}
	addToSummary(cr.Summary.GetComputeResourceSummary(), h)
	d.computes[h] = compute{pool: pool, pools: d.addPools(pool, spec.Pools), browser: env.Self, datastore: &cr.Datastore}
	return nil
}

func (d *dc) host(parent mo.Entity, spec *HostSpec) (*Host, error) {
	h, err := newHost(spec)
	if err != nil {
		return nil, err
	}
	hs := hostObject(h)
	hs.Network = []types.ManagedObjectReference{d.network}
	simulator.Map.PutEntity(parent, hs)
	d.estate.register(h)
	d.hosts = append(d.hosts, h)
	return h, nil
}

func (e *Estate) register(h *Host) {
	e.Hosts = append(e.Hosts, h)
	e.byRef[h.Ref] = h
}

func addToSummary(s *types.ComputeResourceSummary, h *Host) {
	hw := h.object.Summary.Hardware
	s.TotalCpu += hw.CpuMhz * int32(hw.NumCpuCores)
	s.TotalMemory += hw.MemorySize
	s.NumCpuCores += hw.NumCpuCores
	s.NumCpuThreads += hw.NumCpuThreads
	s.NumHosts++
	s.OverallStatus = types.ManagedEntityStatusGreen
	if h.object.Runtime.ConnectionState == types.HostSystemConnectionStateConnected && !h.object.Runtime.InMaintenanceMode {
		s.EffectiveCpu += hw.CpuMhz * int32(hw.NumCpuCores)
		s.EffectiveMemory += (hw.MemorySize * 9 / 10) >> 20 // MB; the rest is the host's own
		s.NumEffectiveHosts++
	}
}

// addVMs makes the VMs of all hosts of the datacenter.
func (d *dc) addVMs() error {
	for _, h := range d.hosts {
		if len(h.Spec.VMs) > 0 && len(h.object.Datastore) == 0 {
			return fmt.Errorf("host %s has VMs and no datastore", h.Name)
		}
		for i := range h.Spec.VMs {
			if err := d.addVM(h, &h.Spec.VMs[i]); err != nil {
				return fmt.Errorf("host %s: %w", h.Name, err)
			}
		}
	}
	published := map[types.ManagedObjectReference]bool{}
	for _, h := range d.hosts {
		if parent := *h.object.Parent; !published[parent] {
			published[parent] = true
			d.estate.PublishPools(h)
		}
	}
	for i := range d.spec.Clusters {
		if err := d.clusterRules(&d.spec.Clusters[i]); err != nil {
			return err
		}
	}
	return nil
}

func (d *dc) addVM(h *Host, spec *VMSpec) error {
	folder, err := d.folder("vm", spec.Folder)
	if err != nil {
		return err
	}
	c := d.computes[h]
	ds := simulator.Map.Get(h.object.Datastore[0]).(*simulator.Datastore)
	if spec.Datastore != "" {
		if ds = d.datastores[spec.Datastore]; ds == nil {
			return fmt.Errorf("VM %s: there is no datastore %q", spec.Name, spec.Datastore)
		}
	}
	pool := c.pool
	if spec.Pool != "" {
		if pool = c.pools[spec.Pool]; pool == nil {
			return fmt.Errorf("VM %s: there is no resource pool %q", spec.Name, spec.Pool)
		}
	}
	return d.placeVM(vmPlace{host: h, folder: folder, pool: pool, browser: c.browser, datastore: ds, network: d.network}, spec)
}

// placeVM makes the VM, starts it where it is to run, and adds its snapshot, files and guest.
func (b *builder) placeVM(p vmPlace, spec *VMSpec) error {
	vm, err := newVM(p, spec)
	if err != nil {
		return err
	}
	h := p.host
	SetUsage(vm, h)
	if spec.Power == "poweredOn" && len(spec.GPUs) > 0 {
		if e := h.Claim(vm.Self, vm.Config.Hardware.Device); e != nil {
			return fmt.Errorf("VM %s is described as running: %s", spec.Name, e.Text)
		}
		h.Publish(AllPaths...)
	}
	if spec.Snapshot != "" {
		addSnapshot(vm, spec.Snapshot)
	}
	if spec.Guest != nil {
		h.Guests = append(h.Guests, &Guest{Ref: vm.Self, Name: spec.Name, Spec: spec.Guest, IP: addresses[vm.Self]})
	}
	if !b.files {
		return nil
	}
	dir := filepath.Join(p.datastore.Info.GetDatastoreInfo().Url, fileName(spec.Name))
	if err := writeFile(filepath.Join(dir, fileName(spec.Name)+".vmx"), vmxText(vm)); err != nil {
		return err
	}
	return writeFile(filepath.Join(dir, "vmware.log"), "")
}

// StoredName is how vSphere keeps a name: separators of paths are escaped.
func StoredName(name string) string {
	return strings.NewReplacer("/", "%2f", `\`, "%5c").Replace(name)
}

// fileName makes a VM's name usable as a folder's: long names are cut.
func fileName(name string) string {
	name = StoredName(name)
	if strings.Trim(name, ".") == "" {
		return "_" + name // not this folder nor the one above
	}
	if runes := []rune(name); len(runes) > 60 {
		name = string(runes[:60])
	}
	return name
}

func addSnapshot(vm *simulator.VirtualMachine, name string) {
	snap := &simulator.VirtualMachineSnapshot{}
	snap.Vm, snap.Config = vm.Self, *vm.Config
	simulator.Map.Put(snap)
	vm.Snapshot = &types.VirtualMachineSnapshotInfo{CurrentSnapshot: &snap.Self,
		RootSnapshotList: []types.VirtualMachineSnapshotTree{{Snapshot: snap.Self, Vm: vm.Self, Name: name, Id: 1,
			CreateTime: epoch, State: vm.Runtime.PowerState}}}
	vm.RootSnapshot = []types.ManagedObjectReference{snap.Self}
}

// vmxText is the configuration file of a VM.
func vmxText(vm *simulator.VirtualMachine) string {
	c := vm.Config
	lines := []string{
		`.encoding = "UTF-8"`, `config.version = "8"`,
		fmt.Sprintf(`virtualHW.version = %q`, strings.TrimPrefix(c.Version, "vmx-")),
		fmt.Sprintf(`displayName = "%s"`, c.Name),
		fmt.Sprintf(`firmware = %q`, c.Firmware),
		fmt.Sprintf(`memSize = "%d"`, c.Hardware.MemoryMB),
		fmt.Sprintf(`numvcpus = "%d"`, c.Hardware.NumCPU),
		fmt.Sprintf(`sched.mem.min = "%d"`, *c.MemoryAllocation.Reservation),
	}
	for _, o := range c.ExtraConfig {
		v := o.GetOptionValue()
		lines = append(lines, fmt.Sprintf(`%s = "%v"`, v.Key, v.Value))
	}
	sort.Strings(lines[2:])
	return strings.Join(lines, "\n") + "\n"
}

func computeResource(x interface{}) *mo.ComputeResource {
	cr, _ := x.(*mo.ComputeResource)
	return cr
}
