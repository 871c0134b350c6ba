// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"fmt"

	"../inventory"
	"../tasks"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// placement: which host takes the VM.
func (j *judgement) placement() {
	m, vm := j.m, j.vm
	if j.wanted != nil && *j.wanted != j.home.Ref {
		other := m.estate.Host(*j.wanted)
		if other == nil || !usable(other) {
			j.refuse("PF-VM-26", "The host asked for cannot run the virtual machine.", &types.NoCompatibleHost{Host: []types.ManagedObjectReference{*j.wanted}})
		} else {
			j.host = other
		}
	}
	j.trial = m.try(j.host, vm)
	if flexible(vm) && j.host == j.home && !(j.trial.fits() && allowed(j.host, vm) == "") {
		if other, t := m.elsewhere(vm, j.host); other != nil {
			j.host, j.trial = other, t
		}
	}
	if name := allowed(j.host, vm); name != "" {
		text := "The virtual machine / host rule '" + name + "' keeps the virtual machine off the host."
		j.refuse("PF-VM-26", text, &types.NoCompatibleHost{Host: []types.ManagedObjectReference{j.host.Ref},
			Error: []types.LocalizedMethodFault{{Fault: &types.RuleViolation{Host: &j.host.Ref}, LocalizedMessage: text}}})
	}
	if len(vm.Datastore) > 0 && simulator.FindReference(j.host.Object().Datastore, vm.Datastore[0]) == nil {
		text := "The host cannot access the datastore of the virtual machine."
		f := &types.InaccessibleDatastore{}
		f.Datastore = &vm.Datastore[0]
		j.refuse("PF-VM-26", text, &types.NoCompatibleHost{Host: []types.ManagedObjectReference{j.host.Ref},
			Error: []types.LocalizedMethodFault{{Fault: f, LocalizedMessage: text}}})
	}
	j.hits = append(j.hits, j.trial.placing...)
}

// elsewhere is another host of the same DRS cluster that has all devices of the VM.
func (m *Manager) elsewhere(vm *simulator.VirtualMachine, h *inventory.Host) (*inventory.Host, trial) {
	cluster, config := clusterOf(h)
	if cluster == nil || !isTrue(config.DrsConfig.Enabled) {
		return nil, trial{}
	}
	for _, ref := range cluster.Host {
		other := m.estate.Host(ref)
		if other == nil || other == h || !usable(other) || allowed(other, vm) != "" {
			continue
		}
		if t := m.try(other, vm); t.fits() {
			return other, t
		}
	}
	return nil, trial{}
}

// clusterOf is the cluster of a host with its settings; nil for a standalone one.
func clusterOf(h *inventory.Host) (*simulator.ClusterComputeResource, *types.ClusterConfigInfoEx) {
	cluster, ok := simulator.Map.Get(*h.Object().Parent).(*simulator.ClusterComputeResource)
	if !ok {
		return nil, nil
	}
	config, ok := cluster.ConfigurationEx.(*types.ClusterConfigInfoEx)
	if !ok {
		return nil, nil
	}
	return cluster, config
}

// allowed names the mandatory rule that keeps a VM off a host; empty: none does.
func allowed(h *inventory.Host, vm *simulator.VirtualMachine) string {
	_, config := clusterOf(h)
	if config == nil {
		return ""
	}
	vms, hosts := map[string]bool{}, map[string]bool{}
	for _, g := range config.Group {
		switch x := g.(type) {
		case *types.ClusterVmGroup:
			vms[x.Name] = simulator.FindReference(x.Vm, vm.Self) != nil
		case *types.ClusterHostGroup:
			hosts[x.Name] = simulator.FindReference(x.Host, h.Ref) != nil
		}
	}
	for _, rule := range config.Rule {
		r, ok := rule.(*types.ClusterVmHostRuleInfo)
		if !ok || !isTrue(r.Enabled) || !isTrue(r.Mandatory) || !vms[r.VmGroupName] {
			continue
		}
		if r.AffineHostGroupName != "" && !hosts[r.AffineHostGroupName] || r.AntiAffineHostGroupName != "" && hosts[r.AntiAffineHostGroupName] {
			return r.Name
		}
	}
	return ""
}

// admission keeps memory for reservations, of the host and of resource pools, and asks the licence.
func (j *judgement) admission() {
	want := reserved(j.vm) + overhead(j.vm)
	free := unreserved(j.host, j.vm)
	if want > free {
		j.refuse("PF-VM-07", "The host does not have sufficient memory resources to satisfy the reservation.",
			&types.InsufficientMemoryResourcesFault{Unreserved: free, Requested: want})
	}
	if j.vm.ResourcePool != nil {
		j.pool(*j.vm.ResourcePool, want)
	}
	if _, _, vgpus := j.kinds(); vgpus > 0 && j.host.Spec.Edition == "standard" {
		j.refuse("PF-VM-23", "The host's licence edition does not include vGPU: vSphere Standard, needed is Enterprise Plus.", &types.NotEnoughLicenses{})
	}
}

// pool: a resource pool that does not expand lends no more than its own reservation.
func (j *judgement) pool(ref types.ManagedObjectReference, want int64) {
	pool, ok := simulator.Map.Get(ref).(*simulator.ResourcePool)
	if !ok || pool.Parent == nil || pool.Parent.Type != "ResourcePool" {
		return
	}
	a := pool.Config.MemoryAllocation
	if a.Reservation == nil || isTrue(a.ExpandableReservation) {
		return
	}
	free := *a.Reservation << 20
	for _, other := range pool.Vm {
		if vm := vmOf(other); vm != nil && vm.Self != j.vm.Self && vm.Runtime.PowerState == on {
			free -= reserved(vm) + overhead(vm)
		}
	}
	if want > free {
		text := fmt.Sprintf("The available memory resources in the parent resource pool '%s' are insufficient for the operation.", pool.Name)
		j.refuse("PF-VM-08", text, &types.InsufficientMemoryResourcesFault{Unreserved: free, Requested: want})
	}
}

// unreserved is the memory of a host that reservations of other running VMs leave.
func unreserved(h *inventory.Host, vm *simulator.VirtualMachine) int64 {
	free := h.Object().Hardware.MemorySize * 9 / 10
	for _, ref := range h.Object().Vm {
		if other := vmOf(ref); other != nil && other.Self != vm.Self && other.Runtime.PowerState == on {
			free -= reserved(other) + overhead(other)
		}
	}
	return free
}

// overhead is what a VM process needs beside the guest's memory, in bytes.
func overhead(vm *simulator.VirtualMachine) int64 {
	if reserved(vm) == 0 {
		return 0
	}
	return int64(vm.Config.Hardware.MemoryMB)<<20/256 + 64<<20
}

// process: what the VM process checks of its memory and CPU before it opens devices.
func (j *judgement) process() {
	fixed, dynamic, vgpus := j.kinds()
	c := j.vm.Config
	size := int64(c.Hardware.MemoryMB)
	if fixed+dynamic+vgpus > 0 {
		text := fmt.Sprintf("Invalid memory setting: memory reservation (sched.mem.min) should be equal to memsize(%d).", size)
		if reserved(j.vm)>>20 < size {
			j.fail("PF-VM-05", "msg.mem.schedmin", text)
		}
		if l := c.MemoryAllocation.Limit; l != nil && *l >= 0 && *l <= size {
			j.fail("PF-VM-06", "msg.mem.schedmin", text)
		}
	}
	if l := c.LatencySensitivity; l != nil && l.Level == types.LatencySensitivitySensitivityLevelHigh {
		needed, have := int64(c.Hardware.NumCPU)*int64(j.host.Server.MHz), int64(0)
		if r := c.CpuAllocation.Reservation; r != nil {
			have = *r
		}
		if have < needed {
			j.fail("PF-VM-11", "msg.cpu.latency", fmt.Sprintf("Invalid CPU reservation for the latency-sensitive VM, (sched.cpu.min) should be at least %d MHz.", needed))
		}
	}
	if isTrue(c.Flags.VvtdEnabled) && vgpus > 0 {
		j.fail("PF-VM-10", "msg.vmiop.vvtd", "The virtual machine cannot be powered on because IOMMU virtualization is not allowed with VGPU.")
	}
}

// runningTask is a task of a list that has not ended; empty id: any.
func runningTask(recent []types.ManagedObjectReference, id string) *types.ManagedObjectReference {
	for i, ref := range recent {
		info := tasks.Info(ref)
		if info != nil && (id == "" || info.DescriptionId == id) &&
			(info.State == types.TaskInfoStateRunning || info.State == types.TaskInfoStateQueued) {
			return &recent[i]
		}
	}
	return nil
}
