// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// addPools makes resource pools below a root pool.
func (d *dc) addPools(root *simulator.ResourcePool, specs []PoolSpec) map[string]*simulator.ResourcePool {
	out := map[string]*simulator.ResourcePool{}
	for _, s := range specs {
		pool := simulator.NewResourcePool()
		pool.Name, pool.Owner = s.Name, root.Owner
		summary := types.ResourcePoolSummary{Name: s.Name}
		a := &pool.Config.MemoryAllocation
		a.Reservation, a.ExpandableReservation, a.Limit = types.NewInt64(s.ReservedMiB), types.NewBool(s.Expandable), types.NewInt64(-1)
		summary.Config, pool.Summary = pool.Config, &summary
		simulator.Map.PutEntity(root, simulator.Map.NewEntity(pool))
		pool.Config.Entity = &pool.Self
		root.ResourcePool.ResourcePool = append(root.ResourcePool.ResourcePool, pool.Self)
		out[s.Name] = pool
	}
	return out
}

// PublishPools gives the root pool of a host or cluster its memory and what is reserved of it.
func (e *Estate) PublishPools(h *Host) {
	root, hosts := rootPool(h)
	if root == nil {
		return
	}
	total, used := int64(0), int64(0)
	for _, ref := range hosts {
		other := e.Host(ref)
		if other == nil {
			continue
		}
		total += other.object.Hardware.MemorySize * 9 / 10
		for _, v := range other.object.Vm {
			if vm, ok := simulator.Map.Get(v).(*simulator.VirtualMachine); ok && vm.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOn {
				used += *vm.Config.MemoryAllocation.Reservation << 20
			}
		}
	}
	m := types.ResourcePoolResourceUsage{ReservationUsed: used, ReservationUsedForVm: used, UnreservedForPool: total - used,
		UnreservedForVm: total - used, OverallUsage: used, MaxUsage: total}
	root.Config.MemoryAllocation.Reservation, root.Config.MemoryAllocation.Limit = types.NewInt64(total>>20), types.NewInt64(total>>20)
	simulator.Map.Update(root, []types.PropertyChange{{Name: "runtime.memory", Val: m}})
}

func rootPool(h *Host) (*simulator.ResourcePool, []types.ManagedObjectReference) {
	cr := simulator.Map.Get(*h.object.Parent)
	var ref *types.ManagedObjectReference
	var hosts []types.ManagedObjectReference
	switch x := cr.(type) {
	case *simulator.ClusterComputeResource:
		ref, hosts = x.ResourcePool, x.Host
	default:
		if m := computeResource(cr); m != nil {
			ref, hosts = m.ResourcePool, m.Host
		}
	}
	if ref == nil {
		return nil, nil
	}
	pool, _ := simulator.Map.Get(*ref).(*simulator.ResourcePool)
	return pool, hosts
}

// clusterRules makes a cluster's mandatory rules and the automation of single VMs.
func (d *dc) clusterRules(spec *ClusterSpec) error {
	if len(spec.Hosts) == 0 {
		return nil
	}
	first := d.hostNamed(spec.Hosts[0].Name)
	cluster, ok := simulator.Map.Get(*first.object.Parent).(*simulator.ClusterComputeResource)
	if !ok {
		return fmt.Errorf("cluster %s is none", spec.Name)
	}
	config := cluster.ConfigurationEx.(*types.ClusterConfigInfoEx)
	vms := map[string]types.ManagedObjectReference{}
	for _, ref := range cluster.Host {
		for _, v := range d.estate.Host(ref).object.Vm {
			vm := simulator.Map.Get(v).(*simulator.VirtualMachine)
			vms[vm.Name] = v
			if behavior := SpecOf(v).DRS; behavior != "" {
				config.DrsVmConfig = append(config.DrsVmConfig, types.ClusterDrsVmConfigInfo{Key: v, Enabled: types.NewBool(true), Behavior: types.DrsBehavior(behavior)})
			}
		}
	}
	for i, r := range spec.Rules {
		if err := d.addRule(config, int32(i+1), r, vms); err != nil {
			return fmt.Errorf("rule %s: %w", r.Name, err)
		}
	}
	return nil
}

// addRule makes a mandatory rule with its two groups.
func (d *dc) addRule(config *types.ClusterConfigInfoEx, key int32, r RuleSpec, vms map[string]types.ManagedObjectReference) error {
	vmGroup := &types.ClusterVmGroup{ClusterGroupInfo: types.ClusterGroupInfo{Name: r.Name + " VMs"}}
	hostGroup := &types.ClusterHostGroup{ClusterGroupInfo: types.ClusterGroupInfo{Name: r.Name + " hosts"}}
	for _, name := range r.VMs {
		ref, ok := vms[name]
		if !ok {
			return fmt.Errorf("there is no VM %s in the cluster", name)
		}
		vmGroup.Vm = append(vmGroup.Vm, ref)
	}
	for _, name := range r.Hosts {
		h := d.hostNamed(name)
		if h == nil {
			return fmt.Errorf("there is no host %s", name)
		}
		hostGroup.Host = append(hostGroup.Host, h.Ref)
	}
	rule := &types.ClusterVmHostRuleInfo{VmGroupName: vmGroup.Name}
	rule.Key, rule.Name, rule.Enabled, rule.Mandatory, rule.InCompliance = key, r.Name, types.NewBool(true), types.NewBool(true), types.NewBool(true)
	if r.Never {
		rule.AntiAffineHostGroupName = hostGroup.Name
	} else {
		rule.AffineHostGroupName = hostGroup.Name
	}
	config.Group = append(config.Group, vmGroup, hostGroup)
	config.Rule = append(config.Rule, rule)
	return nil
}

func (d *dc) hostNamed(name string) *Host {
	for _, h := range d.hosts {
		if h.Name == name {
			return h
		}
	}
	return nil
}

// dumpPartition is where the kernel writes when it stops: a disk, or a USB stick.
func (h *Host) dumpPartition() *types.HostDiagnosticPartition {
	disk, storage := "naa.6848f690e9b5c0002a2f4c1d0f8c1f2a", types.DiagnosticPartitionStorageTypeDirectAttached
	if h.Spec.DumpOnUSB {
		disk = "mpx.vmhba32:C0:T0:L0"
	}
	return &types.HostDiagnosticPartition{StorageType: string(storage), DiagnosticType: string(types.DiagnosticPartitionTypeSingleHost), Slots: 1,
		Id: types.HostScsiDiskPartition{DiskName: disk, Partition: 7}}
}

// hotPlugKey is the setting for PCIe hot plug; only servers that need it show it.
const hotPlugKey = "VMkernel.Boot.enablePCIEHotplug"

// options are the host's advanced settings beside the simulator's.
func (h *Host) options(base []types.BaseOptionValue) []types.BaseOptionValue {
	out := append([]types.BaseOptionValue(nil), base...)
	if h.Server.Vendor == "HPE" {
		out = append(out, &types.OptionValue{Key: hotPlugKey, Value: !h.NoHotPlug})
	}
	return out
}
