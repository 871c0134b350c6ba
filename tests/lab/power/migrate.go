// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"time"

	"../call"
	"../inventory"
	"../tasks"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const migrationTime = 20 * time.Second

func (m *Manager) relocate(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	s := req.(*types.RelocateVM_Task).Spec
	return m.move(ctx, this, "RelocateVM_Task", "VirtualMachine.relocate", s.Host, s.Pool)
}

func (m *Manager) migrate(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	r := req.(*types.MigrateVM_Task)
	return m.move(ctx, this, "MigrateVM_Task", "VirtualMachine.migrate", r.Host, r.Pool)
}

// move brings a VM to another host, running or not. Disks stay where they are.
func (m *Manager) move(ctx *simulator.Context, this types.ManagedObjectReference, method, id string, host, pool *types.ManagedObjectReference) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	if host == nil && pool == nil {
		return call.Fail("A specified parameter was not correct: spec.host", &types.InvalidArgument{InvalidProperty: "spec.host"})
	}
	ref := tasks.Run(ctx, this, id, true, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		var fault types.BaseMethodFault
		// Trying whether a vGPU fits changes the host for a moment.
		t.Do(func() {
			if fault = t.Earlier(); fault == nil {
				_, fault = m.moveTarget(vm, host)
			}
		})
		if fault != nil {
			return nil, fault
		}
		t.Progress(20)
		if !t.Wait(migrationTime) {
			return nil, &types.RequestCanceled{}
		}
		t.Do(func() { fault = m.finishMove(vm, host, pool) })
		return nil, fault
	})
	return started(method, ref)
}

// moveTarget is the host to go to, when the VM may go there.
func (m *Manager) moveTarget(vm *simulator.VirtualMachine, host *types.ManagedObjectReference) (*inventory.Host, types.BaseMethodFault) {
	from := m.hostOf(vm)
	if from == nil || from.Object().Runtime.ConnectionState != types.HostSystemConnectionStateConnected {
		return nil, &types.HostNotConnected{}
	}
	if host == nil || *host == from.Ref {
		return from, nil
	}
	to := m.estate.Host(*host)
	if to == nil || !usable(to) {
		return nil, &types.InvalidState{}
	}
	if len(vm.Datastore) > 0 && simulator.FindReference(to.Object().Datastore, vm.Datastore[0]) == nil {
		f := &types.InaccessibleDatastore{}
		f.Datastore = &vm.Datastore[0]
		return nil, f
	}
	if vm.Runtime.PowerState == on {
		return to, m.deviceBlocks(vm, from, to)
	}
	return to, nil
}

// deviceBlocks: a running VM takes only vGPUs along, from 6.7 U1 to a host with a free one.
func (m *Manager) deviceBlocks(vm *simulator.VirtualMachine, from, to *inventory.Host) types.BaseMethodFault {
	for _, d := range inventory.PCIDevices(vm.Config.Hardware.Device) {
		label := d.DeviceInfo.GetDescription().Label
		_, vgpu := d.Backing.(*types.VirtualPCIPassthroughVmiopBackingInfo)
		if !vgpu || !from.Release.AtLeast(6, 7, 1) || !to.Release.AtLeast(6, 7, 1) {
			f := &types.DisallowedMigrationDeviceAttached{Fault: types.LocalizedMethodFault{
				Fault:            &types.DeviceNotSupported{Device: label},
				LocalizedMessage: "Device '" + label + "' does not support migration."}}
			return f
		}
	}
	if len(inventory.PCIDevices(vm.Config.Hardware.Device)) > 0 && !fits(to, vm) {
		return &types.NoCompatibleHost{Host: []types.ManagedObjectReference{to.Ref}}
	}
	return nil
}

func (m *Manager) finishMove(vm *simulator.VirtualMachine, host, pool *types.ManagedObjectReference) types.BaseMethodFault {
	to, fault := m.moveTarget(vm, host)
	if fault != nil {
		return fault
	}
	from := m.hostOf(vm)
	if to != from {
		if from.Holds(vm.Self) {
			if err := to.Claim(vm.Self, vm.Config.Hardware.Device); err != nil {
				return claimFault(to, err)
			}
			from.Unclaim(vm.Self)
			from.Publish(inventory.GraphicsPaths...)
			to.Publish(inventory.GraphicsPaths...)
		}
		moveVM(vm, from, to)
	}
	if pool != nil && vm.ResourcePool != nil && *pool != *vm.ResourcePool {
		changePool(vm, *pool)
	}
	return nil
}

func changePool(vm *simulator.VirtualMachine, pool types.ManagedObjectReference) {
	if old, ok := simulator.Map.Get(*vm.ResourcePool).(*simulator.ResourcePool); ok {
		simulator.RemoveReference(&old.Vm, vm.Self)
		world.Touch(old.Self, "vm")
	}
	if fresh, ok := simulator.Map.Get(pool).(*simulator.ResourcePool); ok {
		fresh.Vm = append(fresh.Vm, vm.Self)
		world.Touch(fresh.Self, "vm")
	}
	world.Update(vm, types.PropertyChange{Name: "resourcePool", Val: pool})
}
