// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"errors"
	"fmt"
	"time"

	"../call"
	"../clock"
	"../inventory"
	"../tasks"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// started answers a method whose task runs.
func started(method string, task types.ManagedObjectReference) soap.HasFault {
	return &call.TaskStarted{Method: method, Task: task}
}

// notConnected refuses a call to a host that vCenter cannot reach.
func notConnected(h *inventory.Host) soap.HasFault {
	if h.Object().Runtime.ConnectionState == types.HostSystemConnectionStateConnected {
		return nil
	}
	return call.Fail("Unable to communicate with the remote host, since it is disconnected.", &types.HostNotConnected{})
}

func invalidState() soap.HasFault {
	return call.Fail("The operation is not allowed in the current state.", &types.InvalidState{})
}

func (m *Manager) enterMaintenance(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	h := m.estate.Host(this)
	if h == nil {
		return nil
	}
	if res := notConnected(h); res != nil {
		return res
	}
	if h.Object().Runtime.InMaintenanceMode {
		return invalidState()
	}
	r := req.(*types.EnterMaintenanceMode_Task)
	vsan := ""
	if spec := r.MaintenanceSpec; spec != nil && spec.VsanMode != nil {
		vsan = spec.VsanMode.ObjectAction
	}
	switch types.VsanHostDecommissionModeObjectAction(vsan) {
	case "", types.VsanHostDecommissionModeObjectActionNoAction, types.VsanHostDecommissionModeObjectActionEnsureObjectAccessibility,
		types.VsanHostDecommissionModeObjectActionEvacuateAllData:
	default:
		return call.Fail("A specified parameter was not correct: maintenanceSpec.vsanMode.objectAction", &types.InvalidArgument{InvalidProperty: "maintenanceSpec.vsanMode.objectAction"})
	}
	m.noteEntry(h.Name, vsan)
	var deadline <-chan time.Time
	if r.Timeout > 0 {
		late := make(chan time.Time, 1)
		clock.After(time.Duration(r.Timeout)*time.Second, func() { late <- clock.Now() })
		deadline = late
	}
	ref := tasks.Run(ctx, this, "HostSystem.enterMaintenanceMode", true, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		return nil, m.emptyHost(t, h, deadline)
	})
	return started("EnterMaintenanceMode_Task", ref)
}

// Entry is a call to enter maintenance mode: what should become of vSAN data; empty: not told.
type Entry struct {
	Host string `json:"host"`
	VSAN string `json:"vsan"`
}

func (m *Manager) noteEntry(host, vsan string) {
	m.mu.Lock()
	m.entries = append(m.entries, Entry{host, vsan})
	m.mu.Unlock()
}

// Entries are the calls so far. No API tells what was chosen.
func (m *Manager) Entries() interface{} {
	m.mu.Lock()
	defer m.mu.Unlock()
	return append([]Entry{}, m.entries...)
}

// ForgetEntries starts anew.
func (m *Manager) ForgetEntries() {
	m.mu.Lock()
	m.entries = nil
	m.mu.Unlock()
}

// emptyHost waits until no VM runs on the host: those that can move are moved,
// VMs with PCI devices hold the task until they are off.
func (m *Manager) emptyHost(t *tasks.Task, h *inventory.Host, deadline <-chan time.Time) types.BaseMethodFault {
	if !t.Wait(maintenanceTime) {
		return &types.RequestCanceled{}
	}
	for percent := int32(12); ; percent += 10 {
		// Asked for first: a VM that stops meanwhile must not be missed.
		changed := m.watch.next()
		var running, movable []*simulator.VirtualMachine
		world.Read(func() { running, movable = m.runningOn(h) })
		if len(running) == 0 {
			break
		}
		if len(movable) > 0 {
			if !t.Wait(evacuationTime) {
				return &types.RequestCanceled{}
			}
			t.Do(func() { m.evacuate(h, movable[0]) })
			continue
		}
		if percent < 90 {
			t.Progress(percent)
		}
		select {
		case <-changed:
		case <-deadline:
			return &types.Timedout{}
		case <-t.Cancelled():
			return &types.RequestCanceled{}
		}
	}
	t.Do(func() { setMaintenance(h, true) })
	return nil
}

func setMaintenance(h *inventory.Host, on bool) {
	h.Object().Runtime.InMaintenanceMode = on
	world.Touch(h.Ref, "runtime.inMaintenanceMode", "summary.runtime.inMaintenanceMode", "runtime", "summary.runtime")
}

// runningOn lists the VMs that run on a host, and those of them that can move.
func (m *Manager) runningOn(h *inventory.Host) (running, movable []*simulator.VirtualMachine) {
	for _, ref := range h.Object().Vm {
		vm := vmOf(ref)
		if vm == nil || vm.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOn {
			continue
		}
		running = append(running, vm)
		if len(inventory.PCIDevices(vm.Config.Hardware.Device)) == 0 && m.targetFor(h, vm) != nil {
			movable = append(movable, vm)
		}
	}
	return running, movable
}

// targetFor is another host of the same cluster to which DRS takes a VM by itself: only where it is
// fully automated for this VM, and where no mandatory rule keeps the VM from the host.
func (m *Manager) targetFor(h *inventory.Host, vm *simulator.VirtualMachine) *inventory.Host {
	cluster, config := clusterOf(h)
	if cluster == nil || !isTrue(config.DrsConfig.Enabled) || automation(config, vm) != types.DrsBehaviorFullyAutomated {
		return nil
	}
	for _, ref := range cluster.Host {
		other := m.estate.Host(ref)
		if other != nil && other != h && usable(other) && allowed(other, vm) == "" {
			return other
		}
	}
	return nil
}

// automation is what DRS may do with a VM: its own level, or the cluster's; empty: nothing.
func automation(config *types.ClusterConfigInfoEx, vm *simulator.VirtualMachine) types.DrsBehavior {
	for _, own := range config.DrsVmConfig {
		if own.Key != vm.Self {
			continue
		}
		if own.Enabled != nil && !*own.Enabled {
			return ""
		}
		if own.Behavior != "" {
			return own.Behavior
		}
	}
	return config.DrsConfig.DefaultVmBehavior
}

// usable: VMs can run here.
func usable(h *inventory.Host) bool {
	r := h.Object().Runtime
	return r.ConnectionState == types.HostSystemConnectionStateConnected && !r.InMaintenanceMode
}

// evacuate moves a running VM to another host, when there still is one.
func (m *Manager) evacuate(h *inventory.Host, vm *simulator.VirtualMachine) {
	target := m.targetFor(h, vm)
	if target != nil && vm.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOn {
		moveVM(vm, h, target)
	}
}

// moveVM changes the host that a VM is registered on.
func moveVM(vm *simulator.VirtualMachine, from, to *inventory.Host) {
	simulator.RemoveReference(&from.Object().Vm, vm.Self)
	to.Object().Vm = append(to.Object().Vm, vm.Self)
	inventory.MoveUsage(vm, from, to)
	world.Touch(from.Ref, "vm", "summary.quickStats")
	world.Touch(to.Ref, "vm", "summary.quickStats")
	ref := to.Ref
	world.Update(vm, types.PropertyChange{Name: "runtime.host", Val: ref}, types.PropertyChange{Name: "summary.runtime.host", Val: ref})
}

func (m *Manager) exitMaintenance(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	h := m.estate.Host(this)
	if h == nil {
		return nil
	}
	if res := notConnected(h); res != nil {
		return res
	}
	if !h.Object().Runtime.InMaintenanceMode {
		return invalidState()
	}
	ref := tasks.Run(ctx, this, "HostSystem.exitMaintenanceMode", true, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		if !t.Wait(maintenanceTime) {
			return nil, &types.RequestCanceled{}
		}
		t.Do(func() { setMaintenance(h, false) })
		return nil, nil
	})
	return started("ExitMaintenanceMode_Task", ref)
}

// SetMaintenance is the host's own command: it refuses while VMs run.
func (m *Manager) SetMaintenance(h *inventory.Host, on bool) error {
	var err error
	world.Change(func() {
		running, _ := m.runningOn(h)
		switch {
		case h.Object().Runtime.InMaintenanceMode == on:
			err = errors.New("The operation is not allowed in the current state.")
		case on && len(running) > 0:
			err = fmt.Errorf("Cannot enter maintenance mode: %d virtual machines are running.", len(running))
		default:
			setMaintenance(h, on)
		}
	})
	return err
}
