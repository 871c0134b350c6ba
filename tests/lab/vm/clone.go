// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package vm

import (
	"fmt"
	"strings"

	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// clone copies a VM, its PCI devices included: a fixed one is dead on another
// host unless config.deviceChange removes it.
func (m *Manager) clone(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	source := vmOf(this)
	if source == nil {
		return nil
	}
	r := req.(*types.CloneVM_Task)
	r.Name = inventory.StoredName(r.Name)
	var p place
	return work(ctx, this, "CloneVM_Task", "VirtualMachine.clone", func() types.BaseMethodFault {
		var fault types.BaseMethodFault
		p, fault = m.placeClone(source, r)
		return fault
	}, func() (types.AnyType, types.BaseMethodFault) {
		return m.cloneIn(ctx, source, p, r)
	})
}

func (m *Manager) placeClone(source *simulator.VirtualMachine, r *types.CloneVM_Task) (place, types.BaseMethodFault) {
	var p place
	folder, ok := simulator.Map.Get(r.Folder).(*simulator.Folder)
	if !ok {
		return p, &types.InvalidArgument{InvalidProperty: "folder"}
	}
	if r.Name == "" || len([]rune(r.Name)) > 80 {
		return p, &types.InvalidName{Name: r.Name}
	}
	if other := simulator.Map.FindByName(r.Name, folder.ChildEntity); other != nil {
		return p, &types.DuplicateName{Name: r.Name, Object: other.Reference()}
	}
	if len(inventory.PCIDevices(source.Config.Hardware.Device)) > 0 && source.Runtime.PowerState != poweredOff {
		return p, &types.InvalidPowerState{RequestedState: poweredOff, ExistingState: source.Runtime.PowerState}
	}
	pool := r.Spec.Location.Pool
	if pool == nil {
		pool = source.ResourcePool
	}
	if pool == nil {
		return p, &types.InvalidArgument{InvalidProperty: "spec.location.pool"}
	}
	if p.pool, ok = simulator.Map.Get(*pool).(*simulator.ResourcePool); !ok {
		return p, &types.InvalidArgument{InvalidProperty: "spec.location.pool"}
	}
	wanted := r.Spec.Location.Host
	if wanted == nil && source.ResourcePool != nil && *pool == *source.ResourcePool {
		wanted = source.Runtime.Host
	}
	if p.host = m.hostFor(p.pool, wanted); p.host == nil {
		return p, &types.InvalidState{}
	}
	return p, p.chooseDatastore(r.Spec.Location.Datastore, source)
}

// chooseDatastore takes the one asked for, or one that both can see.
func (p *place) chooseDatastore(wanted *types.ManagedObjectReference, source *simulator.VirtualMachine) types.BaseMethodFault {
	for _, ref := range p.host.Object().Datastore {
		ds, ok := simulator.Map.Get(ref).(*simulator.Datastore)
		if ok && (wanted != nil && *wanted == ref || wanted == nil && (p.datastore == nil || ref == source.Datastore[0])) {
			p.datastore = ds
		}
	}
	if p.datastore == nil {
		return &types.InvalidDatastore{Datastore: wanted}
	}
	return nil
}

func (m *Manager) cloneIn(ctx *simulator.Context, source *simulator.VirtualMachine, p place, r *types.CloneVM_Task) (types.AnyType, types.BaseMethodFault) {
	folder := simulator.Map.Get(r.Folder).(*simulator.Folder)
	c := source.Config
	spec := inventory.VMSpec{Name: r.Name, GuestID: c.GuestId, Firmware: c.Firmware, CPUs: c.Hardware.NumCPU, MemoryMiB: c.Hardware.MemoryMB,
		Hardware: c.Version, Annotation: c.Annotation, ReserveAll: isTrue(c.MemoryReservationLockedToMax)}
	vm, err := m.estate.CreateVM(p.host, folder, p.pool, p.datastore, &spec)
	if err != nil {
		return nil, &types.FileFault{File: r.Name}
	}
	copyConfig(vm, source)
	config := r.Spec.Config
	if config == nil {
		config = &types.VirtualMachineConfigSpec{}
	}
	d, fault := m.draftOf(vm, config)
	if fault != nil {
		m.forget(vm)
		_ = inventory.RemoveFiles(vm)
		return nil, fault
	}
	d.commit()
	if r.Spec.Template {
		vm.Config.Template, vm.Summary.Config.Template, vm.ResourcePool = true, true, nil
	}
	if m.Cloned != nil {
		m.Cloned(source, vm)
	}
	m.announceNew(folder, p)
	if r.Spec.PowerOn && !r.Spec.Template && m.PowerOn != nil {
		m.PowerOn(ctx, vm)
	}
	return vm.Self, nil
}

// copyConfig gives a new VM the source's settings and copies of its devices.
func copyConfig(vm, source *simulator.VirtualMachine) {
	c, s := vm.Config, source.Config
	memory, cpu := *s.MemoryAllocation, *s.CpuAllocation
	c.MemoryAllocation, c.CpuAllocation = &memory, &cpu
	c.BootOptions, c.LatencySensitivity, c.NestedHVEnabled = s.BootOptions, s.LatencySensitivity, s.NestedHVEnabled
	c.MemoryHotAddEnabled, c.CpuHotAddEnabled = s.MemoryHotAddEnabled, s.CpuHotAddEnabled
	c.ExtraConfig = append([]types.BaseOptionValue(nil), s.ExtraConfig...)
	path := c.Files.VmPathName[:strings.LastIndex(c.Files.VmPathName, "/")+1]
	c.Hardware.Device = nil
	disks := 0
	for _, d := range s.Hardware.Device {
		c.Hardware.Device = append(c.Hardware.Device, copyDevice(d, path, &disks))
	}
}

// copyDevice copies what belongs to one VM alone; the rest is shared.
func copyDevice(d types.BaseVirtualDevice, path string, disks *int) types.BaseVirtualDevice {
	switch x := d.(type) {
	case *types.VirtualDisk:
		disk := *x
		if b, ok := x.Backing.(*types.VirtualDiskFlatVer2BackingInfo); ok {
			backing := *b
			backing.FileName = fmt.Sprintf("%sdisk-%d.vmdk", path, *disks)
			*disks++
			disk.Backing = &backing
		}
		return &disk
	case *types.VirtualVmxnet3:
		nic := *x
		nic.MacAddress = inventory.MAC(path)
		return &nic
	case *types.VirtualPCIPassthrough:
		pci := *x
		if b, ok := x.Backing.(*types.VirtualPCIPassthroughDynamicBackingInfo); ok {
			backing := *b
			backing.AssignedId = ""
			pci.Backing = &backing
		}
		return &pci
	}
	return d
}

// announceNew tells what a new VM changed beside itself.
func (m *Manager) announceNew(folder *simulator.Folder, p place) {
	world.Touch(folder.Self, "childEntity")
	world.Touch(p.host.Ref, "vm")
	world.Touch(p.pool.Self, "vm")
	world.Touch(p.datastore.Self, "vm")
}
