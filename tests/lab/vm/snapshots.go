// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package vm

import (
	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// LeaveDisks lets the next deletion of a VM's snapshots leave disks to consolidate (a control fault).
func (m *Manager) LeaveDisks(ref types.ManagedObjectReference, leave bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if leave {
		m.leftDisks[ref] = true
	} else {
		delete(m.leftDisks, ref)
	}
}

// removeSnapshots deletes all snapshots of a VM and merges its disks.
func (m *Manager) removeSnapshots(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	return work(ctx, this, "RemoveAllSnapshots_Task", "VirtualMachine.removeAllSnapshots", func() types.BaseMethodFault {
		return m.diskFault(vm)
	}, func() (types.AnyType, types.BaseMethodFault) {
		if vm.Snapshot != nil {
			forgetSnapshots(vm.Snapshot.RootSnapshotList)
		}
		m.mu.Lock()
		left := vm.Snapshot != nil && m.leftDisks[vm.Self]
		delete(m.leftDisks, vm.Self)
		m.mu.Unlock()
		vm.Snapshot, vm.RootSnapshot = nil, nil
		setConsolidation(vm, left)
		world.Touch(vm.Self, "snapshot", "rootSnapshot", "layoutEx")
		return nil, inventory.RemoveSnapshotFiles(vm)
	})
}

// consolidate merges disks that a deletion of snapshots left behind.
func (m *Manager) consolidate(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	return work(ctx, this, "ConsolidateVMDisks_Task", "VirtualMachine.consolidateDisks", func() types.BaseMethodFault {
		return m.diskFault(vm)
	}, func() (types.AnyType, types.BaseMethodFault) {
		setConsolidation(vm, false)
		return nil, nil
	})
}

func (m *Manager) diskFault(vm *simulator.VirtualMachine) types.BaseMethodFault {
	if simulator.Map.Get(vm.Self) == nil {
		return &types.ManagedObjectNotFound{Obj: vm.Self}
	}
	if h := m.hostOf(vm); h == nil || h.Object().Runtime.ConnectionState != types.HostSystemConnectionStateConnected {
		return &types.HostNotConnected{}
	}
	return nil
}

func forgetSnapshots(list []types.VirtualMachineSnapshotTree) {
	for _, tree := range list {
		forgetSnapshots(tree.ChildSnapshotList)
		simulator.Map.Remove(tree.Snapshot)
	}
}

func setConsolidation(vm *simulator.VirtualMachine, needed bool) {
	vm.Runtime.ConsolidationNeeded = types.NewBool(needed)
	vm.Summary.Runtime.ConsolidationNeeded = vm.Runtime.ConsolidationNeeded
	world.Touch(vm.Self, "runtime.consolidationNeeded", "summary.runtime.consolidationNeeded", "runtime", "summary.runtime")
}
