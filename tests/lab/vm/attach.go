// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package vm changes virtual machines: reconfigure, create, destroy, rename,
// snapshots, and what a VM may be given (EnvironmentBrowser).
package vm

import (
	"sync"
	"time"

	"../call"
	"../front"
	"../inventory"
	"../tasks"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const changeTime = 2 * time.Second

// Manager changes the VMs of an estate.
type Manager struct {
	estate *inventory.Estate
	// PowerOn starts a VM, for clones that are to run.
	PowerOn func(ctx *simulator.Context, vm *simulator.VirtualMachine)
	// Cloned is told of a clone, with the world's lock: what is on the disk is copied, too.
	Cloned func(source, clone *simulator.VirtualMachine)

	mu        sync.Mutex
	leftDisks map[types.ManagedObjectReference]bool
}

// Attach registers the methods and replaces the environment browsers.
func Attach(e *inventory.Estate, s *front.Server) *Manager {
	m := &Manager{estate: e, leftDisks: map[types.ManagedObjectReference]bool{}}
	for name, h := range map[string]front.Handler{
		"ReconfigVM_Task":     m.reconfigure,
		"CreateVM_Task":       m.create,
		"CloneVM_Task":        m.clone,
		"Destroy_Task":        m.destroy,
		"UnregisterVM":        m.unregister,
		"Rename_Task":         m.rename,
		"CreateSnapshot_Task": m.snapshot,

		"RemoveAllSnapshots_Task": m.removeSnapshots,
		"ConsolidateVMDisks_Task": m.consolidate,
		"UpgradeVM_Task":          m.upgrade,
	} {
		s.Handle(name, h)
	}
	m.attachBrowsers()
	return m
}

func vmOf(ref types.ManagedObjectReference) *simulator.VirtualMachine {
	vm, _ := simulator.Map.Get(ref).(*simulator.VirtualMachine)
	return vm
}

func (m *Manager) hostOf(vm *simulator.VirtualMachine) *inventory.Host {
	if vm.Runtime.Host == nil {
		return nil
	}
	return m.estate.Host(*vm.Runtime.Host)
}

// work starts a task on an entity that ends with one change under the lock.
// check is asked before the wait and again before the change.
func work(ctx *simulator.Context, entity types.ManagedObjectReference, method, id string,
	check func() types.BaseMethodFault, change func() (types.AnyType, types.BaseMethodFault)) soap.HasFault {
	ref := tasks.Run(ctx, entity, id, false, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		var fault types.BaseMethodFault
		world.Read(func() {
			if fault = t.Earlier(); fault == nil {
				fault = check()
			}
		})
		if fault != nil {
			return nil, fault
		}
		if !t.Wait(changeTime) {
			return nil, &types.RequestCanceled{}
		}
		var result types.AnyType
		t.Do(func() {
			if fault = check(); fault == nil {
				result, fault = change()
			}
		})
		return result, fault
	})
	return &call.TaskStarted{Method: method, Task: ref}
}
