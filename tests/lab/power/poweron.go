// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"fmt"

	"../call"
	"../clock"
	"../inventory"
	"../tasks"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const powerOnFailed = "Module 'DevicePowerOn' power on failed."

// genericFault is what a VM process says when it gives up: the useful line first.
func genericFault(key, first string, more ...string) types.BaseMethodFault {
	f := &types.GenericVmConfigFault{Reason: first}
	f.FaultMessage = []types.LocalizableMessage{{Key: key, Message: first}}
	for _, text := range more {
		f.FaultMessage = append(f.FaultMessage, types.LocalizableMessage{Key: "msg.moduletable.powerOnFailed", Message: text})
		f.Reason = text
	}
	return f
}

func (m *Manager) powerOn(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	if vm.Config.Template {
		return call.Fail("The operation is not supported on the object.", &types.NotSupported{})
	}
	return started("PowerOnVM_Task", m.startTask(ctx, vm, req.(*types.PowerOnVM_Task).Host))
}

// Start starts a VM in a task of its own. The world's lock must be held.
func (m *Manager) Start(ctx *simulator.Context, vm *simulator.VirtualMachine) {
	m.startTask(ctx, vm, nil)
}

func (m *Manager) startTask(ctx *simulator.Context, vm *simulator.VirtualMachine, wanted *types.ManagedObjectReference) types.ManagedObjectReference {
	return tasks.Run(ctx, vm.Self, "VirtualMachine.powerOn", false, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		var fault types.BaseMethodFault
		world.Read(func() {
			if fault = t.Earlier(); fault == nil {
				fault = m.stateChecks(vm)
			}
		})
		if fault != nil {
			return nil, fault
		}
		t.Progress(20)
		if !t.Wait(powerOnTime) {
			return nil, &types.RequestCanceled{}
		}
		t.Do(func() { fault = m.start(vm, wanted) })
		return nil, fault
	})
}

// stateChecks are the checks of a power-on that concern states, in their order.
func (m *Manager) stateChecks(vm *simulator.VirtualMachine) types.BaseMethodFault {
	h := m.hostOf(vm)
	switch {
	case simulator.Map.Get(vm.Self) == nil:
		return &types.ManagedObjectNotFound{Obj: vm.Self}
	case vm.Runtime.PowerState == on:
		return powerFault(vm, on)
	case h == nil, h.Object().Runtime.ConnectionState != types.HostSystemConnectionStateConnected:
		return &types.HostNotConnected{}
	case h.Object().Runtime.InMaintenanceMode:
		return &types.InvalidState{}
	}
	return nil
}

// start does all checks again and starts the VM, or tells why not.
func (m *Manager) start(vm *simulator.VirtualMachine, wanted *types.ManagedObjectReference) types.BaseMethodFault {
	if fault := m.stateChecks(vm); fault != nil {
		return fault
	}
	h := m.hostOf(vm)
	target, fault := m.place(vm, h, wanted)
	if fault != nil {
		return fault
	}
	if fault := m.admit(vm, target); fault != nil {
		return fault
	}
	if fault := reservationCheck(vm); fault != nil {
		return fault
	}
	devices := inventory.PCIDevices(vm.Config.Hardware.Device)
	if err := target.Claim(vm.Self, vm.Config.Hardware.Device); err != nil {
		return claimFault(target, err)
	}
	need := mmioOf(vm, target)
	if fault := mmioCheck(vm, need); fault != nil {
		target.Unclaim(vm.Self)
		clearAssigned(vm)
		return fault
	}
	if target != h {
		moveVM(vm, h, target)
	}
	now := clock.Now().UTC()
	m.setPower(vm, on, &now)
	if len(devices) > 0 {
		world.Touch(vm.Self, "config.hardware.device", "config.hardware", "config")
		target.Publish(inventory.GraphicsPaths...)
	}
	m.bootFirmware(vm, need)
	return nil
}

// place chooses the host: VMs with dynamic devices or vGPUs may start on any
// host of a DRS cluster, all others stay.
func (m *Manager) place(vm *simulator.VirtualMachine, h *inventory.Host, wanted *types.ManagedObjectReference) (*inventory.Host, types.BaseMethodFault) {
	if wanted != nil && *wanted != h.Ref {
		other := m.estate.Host(*wanted)
		if other == nil || !usable(other) {
			return nil, &types.NoCompatibleHost{Host: []types.ManagedObjectReference{*wanted}}
		}
		return other, nil
	}
	if !flexible(vm) || fits(h, vm) {
		return h, nil
	}
	cluster, ok := simulator.Map.Get(*h.Object().Parent).(*simulator.ClusterComputeResource)
	if !ok {
		return h, nil
	}
	config := cluster.ConfigurationEx.(*types.ClusterConfigInfoEx)
	if config.DrsConfig.Enabled == nil || !*config.DrsConfig.Enabled {
		return h, nil
	}
	none := &types.NoCompatibleHost{}
	for _, ref := range cluster.Host {
		other := m.estate.Host(ref)
		if other == nil || !usable(other) {
			continue
		}
		if fits(other, vm) {
			return other, nil
		}
		none.Host = append(none.Host, ref)
		none.Error = append(none.Error, types.LocalizedMethodFault{Fault: &types.InsufficientResourcesFault{},
			LocalizedMessage: "The host has no free device for this virtual machine."})
	}
	if onlyVGPU(vm) {
		return h, nil // the host's own words say more
	}
	return nil, none
}

func onlyVGPU(vm *simulator.VirtualMachine) bool {
	for _, d := range inventory.PCIDevices(vm.Config.Hardware.Device) {
		if _, ok := d.Backing.(*types.VirtualPCIPassthroughVmiopBackingInfo); !ok {
			return false
		}
	}
	return true
}

// flexible: no device ties the VM to its host.
func flexible(vm *simulator.VirtualMachine) bool {
	devices := inventory.PCIDevices(vm.Config.Hardware.Device)
	for _, d := range devices {
		if _, ok := d.Backing.(*types.VirtualPCIPassthroughDeviceBackingInfo); ok {
			return false
		}
	}
	return len(devices) > 0
}

// fits tries a host's devices and leaves them as they were.
func fits(h *inventory.Host, vm *simulator.VirtualMachine) bool {
	err := h.Claim(vm.Self, vm.Config.Hardware.Device)
	h.Unclaim(vm.Self)
	clearAssigned(vm)
	return err == nil
}

// admit keeps the host's memory for reservations.
func (m *Manager) admit(vm *simulator.VirtualMachine, h *inventory.Host) types.BaseMethodFault {
	free := h.Object().Hardware.MemorySize * 9 / 10
	for _, ref := range h.Object().Vm {
		if other := vmOf(ref); other != nil && other.Self != vm.Self && other.Runtime.PowerState == on {
			free -= reserved(other)
		}
	}
	if want := reserved(vm); want > free {
		f := &types.InsufficientMemoryResourcesFault{Unreserved: free, Requested: want}
		f.FaultMessage = []types.LocalizableMessage{{Key: "com.vmware.vim.vpxd.memory", Message: "The host does not have sufficient memory resources to satisfy the reservation."}}
		return f
	}
	return nil
}

// reserved is a VM's memory reservation in bytes.
func reserved(vm *simulator.VirtualMachine) int64 {
	if a := vm.Config.MemoryAllocation; a != nil && a.Reservation != nil {
		return *a.Reservation << 20
	}
	return 0
}

// reservationCheck: with a PCI device all memory must be reserved.
func reservationCheck(vm *simulator.VirtualMachine) types.BaseMethodFault {
	size := int64(vm.Config.Hardware.MemoryMB)
	if len(inventory.PCIDevices(vm.Config.Hardware.Device)) == 0 || reserved(vm)>>20 >= size {
		return nil
	}
	return genericFault("msg.mem.schedmin", fmt.Sprintf("Invalid memory setting: memory reservation (sched.mem.min) should be equal to memsize(%d).", size), powerOnFailed)
}

// claimFault is the fault of a device that the VM cannot have.
func claimFault(h *inventory.Host, err *inventory.ClaimError) types.BaseMethodFault {
	switch err.Kind {
	case inventory.ClaimNoProfile, inventory.ClaimNoRoom:
		if h.Manager != nil && len(h.OfferedProfiles()) == 0 {
			f := &types.InsufficientGraphicsResourcesFault{}
			f.FaultMessage = []types.LocalizableMessage{{Key: "com.vmware.vim.graphics", Message: "The amount of graphics resource available in the parent resource pool is insufficient for the operation."}}
			return f
		}
		return genericFault("msg.vmiop.nographics", err.Text, powerOnFailed)
	case inventory.ClaimNoMatch:
		return &types.NoCompatibleHost{Host: []types.ManagedObjectReference{h.Ref},
			Error: []types.LocalizedMethodFault{{Fault: &types.InsufficientResourcesFault{}, LocalizedMessage: err.Text}}}
	}
	return genericFault("msg.pciPassthru.unavailable", err.Text, powerOnFailed)
}

// powerOnMulti starts several VMs; it succeeds even when none could be tried.
func (m *Manager) powerOnMulti(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	if simulator.Map.Get(this) == nil {
		return nil
	}
	r := req.(*types.PowerOnMultiVM_Task)
	ref := tasks.Run(ctx, this, "Datacenter.powerOnMultiVM", false, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		result := types.ClusterPowerOnVmResult{}
		t.Do(func() {
			for _, id := range r.Vm {
				vm := vmOf(id)
				if vm == nil {
					result.NotAttempted = append(result.NotAttempted, notAttempted(id, &types.ManagedObjectNotFound{Obj: id}))
				} else if fault := m.stateChecks(vm); fault != nil {
					result.NotAttempted = append(result.NotAttempted, notAttempted(id, fault))
				} else {
					started := m.startTask(ctx, vm, nil)
					result.Attempted = append(result.Attempted, types.ClusterAttemptedVmInfo{Vm: id, Task: &started})
				}
			}
		})
		return result, nil
	})
	return started("PowerOnMultiVM_Task", ref)
}

func notAttempted(vm types.ManagedObjectReference, fault types.BaseMethodFault) types.ClusterNotAttemptedVmInfo {
	return types.ClusterNotAttemptedVmInfo{Vm: vm, Fault: types.LocalizedMethodFault{Fault: fault, LocalizedMessage: tasks.Words(fault, "")}}
}
