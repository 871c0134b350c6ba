// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package vm

import (
	"strings"

	"../call"
	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// create makes a VM in a folder. PCI devices come later, by reconfigure.
func (m *Manager) create(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	folder, ok := simulator.Map.Get(this).(*simulator.Folder)
	if !ok {
		return nil
	}
	r := req.(*types.CreateVM_Task)
	r.Config.Name = inventory.StoredName(r.Config.Name)
	var p place
	return work(ctx, this, "CreateVM_Task", "Folder.createVm", func() types.BaseMethodFault {
		var fault types.BaseMethodFault
		p, fault = m.placeNew(folder, r)
		return fault
	}, func() (types.AnyType, types.BaseMethodFault) {
		return m.createIn(folder, p, &r.Config)
	})
}

type place struct {
	host      *inventory.Host
	pool      *simulator.ResourcePool
	datastore *simulator.Datastore
}

func (m *Manager) placeNew(folder *simulator.Folder, r *types.CreateVM_Task) (place, types.BaseMethodFault) {
	var p place
	c := &r.Config
	if c.Name == "" || len([]rune(c.Name)) > 80 {
		return p, &types.InvalidName{Name: c.Name}
	}
	if other := simulator.Map.FindByName(c.Name, folder.ChildEntity); other != nil {
		return p, &types.DuplicateName{Name: c.Name, Object: other.Reference()}
	}
	for _, change := range c.DeviceChange {
		if _, ok := change.GetVirtualDeviceConfigSpec().Device.(*types.VirtualPCIPassthrough); ok {
			return p, &types.InvalidVmConfig{Property: "config.deviceChange"}
		}
	}
	pool, ok := simulator.Map.Get(r.Pool).(*simulator.ResourcePool)
	if !ok {
		return p, &types.InvalidArgument{InvalidProperty: "pool"}
	}
	p.pool = pool
	if p.host = m.hostFor(pool, r.Host); p.host == nil {
		return p, &types.InvalidState{}
	}
	if c.Files == nil || !strings.HasPrefix(c.Files.VmPathName, "[") {
		return p, &types.InvalidVmConfig{Property: "config.files.vmPathName"}
	}
	name := strings.TrimPrefix(c.Files.VmPathName[:strings.Index(c.Files.VmPathName+"]", "]")], "[")
	for _, ref := range p.host.Object().Datastore {
		if ds, ok := simulator.Map.Get(ref).(*simulator.Datastore); ok && ds.Name == name {
			p.datastore = ds
		}
	}
	if p.datastore == nil {
		return p, &types.InvalidDatastorePath{DatastorePath: c.Files.VmPathName}
	}
	return p, nil
}

// hostFor is the host asked for, or the first of the pool's owner that can run VMs.
func (m *Manager) hostFor(pool *simulator.ResourcePool, wanted *types.ManagedObjectReference) *inventory.Host {
	var refs []types.ManagedObjectReference
	switch owner := simulator.Map.Get(pool.Owner).(type) {
	case *simulator.ClusterComputeResource:
		refs = owner.Host
	case *mo.ComputeResource:
		refs = owner.Host
	}
	for _, ref := range refs {
		h := m.estate.Host(ref)
		if h == nil || wanted != nil && *wanted != ref {
			continue
		}
		r := h.Object().Runtime
		if r.ConnectionState == types.HostSystemConnectionStateConnected && !r.InMaintenanceMode {
			return h
		}
	}
	return nil
}

func (m *Manager) createIn(folder *simulator.Folder, p place, c *types.VirtualMachineConfigSpec) (types.AnyType, types.BaseMethodFault) {
	spec := inventory.VMSpec{Name: c.Name, GuestID: c.GuestId, Firmware: c.Firmware, CPUs: c.NumCPUs, MemoryMiB: int32(c.MemoryMB),
		Hardware: c.Version, Annotation: c.Annotation}
	if spec.Firmware == "" {
		spec.Firmware = "bios"
	}
	vm, err := m.estate.CreateVM(p.host, folder, p.pool, p.datastore, &spec)
	if err != nil {
		f := &types.FileFault{File: c.Files.VmPathName}
		f.FaultMessage = []types.LocalizableMessage{{Message: err.Error()}}
		return nil, f
	}
	d, fault := m.draftOf(vm, c)
	if fault != nil {
		m.forget(vm)
		_ = inventory.RemoveFiles(vm)
		return nil, fault
	}
	d.commit()
	m.announceNew(folder, p)
	return vm.Self, nil
}

// forget takes a VM out of the inventory.
func (m *Manager) forget(vm *simulator.VirtualMachine) {
	ref := vm.Self
	if h := m.hostOf(vm); h != nil {
		simulator.RemoveReference(&h.Object().Vm, ref)
		world.Touch(h.Ref, "vm")
	}
	if vm.ResourcePool != nil {
		if pool, ok := simulator.Map.Get(*vm.ResourcePool).(*simulator.ResourcePool); ok {
			simulator.RemoveReference(&pool.Vm, ref)
			world.Touch(pool.Self, "vm")
		}
	}
	for _, id := range vm.Datastore {
		if ds, ok := simulator.Map.Get(id).(*simulator.Datastore); ok {
			simulator.RemoveReference(&ds.Vm, ref)
			world.Touch(ds.Self, "vm")
		}
	}
	if vm.Parent != nil {
		if folder, ok := simulator.Map.Get(*vm.Parent).(*simulator.Folder); ok {
			simulator.RemoveReference(&folder.ChildEntity, ref)
			world.Touch(folder.Self, "childEntity")
		}
	}
	for _, snap := range vm.RootSnapshot {
		simulator.Map.Remove(snap)
	}
	simulator.Map.Remove(ref)
}

func stoppedFault(vm *simulator.VirtualMachine) types.BaseMethodFault {
	if simulator.Map.Get(vm.Self) == nil {
		return &types.ManagedObjectNotFound{Obj: vm.Self}
	}
	if vm.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOn {
		return nil
	}
	return &types.InvalidPowerState{RequestedState: poweredOff, ExistingState: vm.Runtime.PowerState}
}

func (m *Manager) destroy(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	return work(ctx, this, "Destroy_Task", "VirtualMachine.destroy", func() types.BaseMethodFault { return stoppedFault(vm) },
		func() (types.AnyType, types.BaseMethodFault) {
			if err := inventory.RemoveFiles(vm); err != nil {
				return nil, &types.FileFault{File: vm.Config.Files.VmPathName}
			}
			m.forget(vm)
			return nil, nil
		})
}

func (m *Manager) unregister(_ *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	if fault := stoppedFault(vm); fault != nil {
		return call.Fail("The attempted operation cannot be performed in the current state (Powered on).", fault)
	}
	m.forget(vm)
	return &methods.UnregisterVMBody{Res: &types.UnregisterVMResponse{}}
}

// rename changes the name of a VM; the simulator renames all other entities.
func (m *Manager) rename(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	name := inventory.StoredName(req.(*types.Rename_Task).NewName)
	if this.Type == "HostSystem" {
		return call.Fail("The operation is not supported on the object.", &types.NotSupported{})
	}
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	return work(ctx, this, "Rename_Task", "VirtualMachine.rename", func() types.BaseMethodFault { return nameFault(vm, name) },
		func() (types.AnyType, types.BaseMethodFault) {
			world.Update(vm, types.PropertyChange{Name: "name", Val: name}, types.PropertyChange{Name: "config.name", Val: name},
				types.PropertyChange{Name: "summary.config.name", Val: name})
			return nil, nil
		})
}

// snapshot refuses what the VM's devices do not allow; the simulator makes the rest.
func (m *Manager) snapshot(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	r := req.(*types.CreateSnapshot_Task)
	for _, d := range inventory.PCIDevices(vm.Config.Hardware.Device) {
		b, vgpu := d.Backing.(*types.VirtualPCIPassthroughVmiopBackingInfo)
		if vgpu && (vm.Runtime.PowerState == poweredOff || m.snapshotAllowed(vm, b.Vgpu, r.Memory)) {
			continue
		}
		device := &types.DeviceNotSupported{Device: d.DeviceInfo.GetDescription().Label}
		fault := &types.SnapshotIncompatibleDeviceInVm{Fault: types.LocalizedMethodFault{Fault: device,
			LocalizedMessage: "Device '" + device.Device + "' is not supported."}}
		return work(ctx, this, "CreateSnapshot_Task", "VirtualMachine.createSnapshot",
			func() types.BaseMethodFault { return fault }, nil)
	}
	return nil
}

func (m *Manager) snapshotAllowed(vm *simulator.VirtualMachine, profile string, memory bool) bool {
	h := m.hostOf(vm)
	if h == nil {
		return false
	}
	for _, c := range h.SharedCapabilities() {
		if c.Vgpu == profile {
			return c.DiskSnapshotSupported && !memory || c.MemorySnapshotSupported
		}
	}
	return false
}
