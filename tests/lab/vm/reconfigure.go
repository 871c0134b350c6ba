// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package vm

import (
	"../clock"
	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const poweredOff = types.VirtualMachinePowerStatePoweredOff

// configPaths are announced after a reconfigure; only what differs is sent.
var configPaths = []string{"name", "config", "config.name", "config.changeVersion", "config.firmware", "config.bootOptions",
	"config.hardware", "config.hardware.device", "config.hardware.memoryMB", "config.hardware.numCPU", "config.extraConfig",
	"config.memoryReservationLockedToMax", "config.memoryAllocation", "config.cpuAllocation", "config.memoryHotAddEnabled",
	"config.cpuHotAddEnabled", "config.annotation", "config.guestId", "config.guestFullName", "config.latencySensitivity",
	"config.latencySensitivity.level", "config.nestedHVEnabled", "config.version", "resourceConfig", "resourceConfig.memoryAllocation",
	"summary", "summary.config", "summary.config.name", "summary.config.memorySizeMB", "summary.config.numCpu",
	"summary.config.numVmiopBackings", "summary.config.memoryReservation", "network"}

// draft is a configuration while it is changed: the VM keeps the old one until
// every member of the spec was accepted.
type draft struct {
	vm      *simulator.VirtualMachine
	host    *inventory.Host
	spec    *types.VirtualMachineConfigSpec
	config  types.VirtualMachineConfigInfo
	devices []types.BaseVirtualDevice
}

func (m *Manager) reconfigure(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	spec := req.(*types.ReconfigVM_Task).Spec
	spec.Name = inventory.StoredName(spec.Name)
	return work(ctx, this, "ReconfigVM_Task", "VirtualMachine.reconfigure", func() types.BaseMethodFault {
		if simulator.Map.Get(this) == nil {
			return &types.ManagedObjectNotFound{Obj: this}
		}
		_, fault := m.draftOf(vm, &spec)
		return fault
	}, func() (types.AnyType, types.BaseMethodFault) {
		d, fault := m.draftOf(vm, &spec)
		if fault == nil {
			d.commit()
		}
		return nil, fault
	})
}

// Draft is the configuration that a spec would make of a VM's; nothing is changed.
func (m *Manager) Draft(vm *simulator.VirtualMachine, spec *types.VirtualMachineConfigSpec) (*types.VirtualMachineConfigInfo, types.BaseMethodFault) {
	d, fault := m.draftOf(vm, spec)
	if fault != nil {
		return nil, fault
	}
	d.config.Hardware.Device = d.devices
	return &d.config, nil
}

// draftOf applies a spec to a copy of the configuration.
func (m *Manager) draftOf(vm *simulator.VirtualMachine, spec *types.VirtualMachineConfigSpec) (*draft, types.BaseMethodFault) {
	d := &draft{vm: vm, host: m.hostOf(vm), spec: spec, config: *vm.Config,
		devices: append([]types.BaseVirtualDevice(nil), vm.Config.Hardware.Device...)}
	for _, step := range []func() types.BaseMethodFault{d.state, d.names, d.hardware, d.memory, d.cpu, d.firmware, d.changeDevices, d.together, d.keys} {
		if fault := step(); fault != nil {
			return nil, fault
		}
	}
	return d, nil
}

// state: is a change possible at all?
func (d *draft) state() types.BaseMethodFault {
	if d.host == nil || d.host.Object().Runtime.ConnectionState != types.HostSystemConnectionStateConnected {
		return &types.HostNotConnected{}
	}
	if d.spec.ChangeVersion != "" && d.spec.ChangeVersion != d.config.ChangeVersion {
		return &types.ConcurrentAccess{}
	}
	if d.config.Template && (len(d.spec.DeviceChange) > 0 || d.spec.MemoryMB != 0 || d.spec.NumCPUs != 0 || len(d.spec.ExtraConfig) > 0 || d.spec.Firmware != "") {
		return &types.NotSupported{}
	}
	return nil
}

// needsOff is the fault for a member that only a stopped VM can change.
func (d *draft) needsOff() types.BaseMethodFault {
	if d.vm.Runtime.PowerState == poweredOff {
		return nil
	}
	return &types.InvalidPowerState{InvalidState: types.InvalidState{}, RequestedState: poweredOff, ExistingState: d.vm.Runtime.PowerState}
}

func (d *draft) names() types.BaseMethodFault {
	if n := d.spec.Name; n != "" && n != d.vm.Name {
		if fault := nameFault(d.vm, n); fault != nil {
			return fault
		}
		d.config.Name = n
	}
	if d.spec.Annotation != "" {
		d.config.Annotation = d.spec.Annotation
	}
	if g := d.spec.GuestId; g != "" && g != d.config.GuestId {
		if fault := d.needsOff(); fault != nil {
			return fault
		}
		d.config.GuestId, d.config.GuestFullName = g, inventory.GuestName(g)
	}
	return nil
}

func (d *draft) hardware() types.BaseMethodFault {
	s, c := d.spec, &d.config
	if s.LatencySensitivity != nil {
		c.LatencySensitivity = s.LatencySensitivity
	}
	if s.Flags != nil {
		c.Flags = *s.Flags
	}
	for _, b := range []struct {
		from *bool
		to   **bool
	}{{s.MemoryHotAddEnabled, &c.MemoryHotAddEnabled}, {s.CpuHotAddEnabled, &c.CpuHotAddEnabled},
		{s.CpuHotRemoveEnabled, &c.CpuHotRemoveEnabled}, {s.NestedHVEnabled, &c.NestedHVEnabled}} {
		if b.from == nil || (*b.to != nil && **b.to == *b.from) {
			continue
		}
		if fault := d.needsOff(); fault != nil {
			return fault
		}
		*b.to = b.from
	}
	return nil
}

func isTrue(b *bool) bool { return b != nil && *b }

func (d *draft) memory() types.BaseMethodFault {
	s, c := d.spec, &d.config
	if s.MemoryMB != 0 && int32(s.MemoryMB) != c.Hardware.MemoryMB {
		if s.MemoryMB < 4 || s.MemoryMB%4 != 0 {
			return &types.InvalidArgument{InvalidProperty: "spec.memoryMB"}
		}
		if d.vm.Runtime.PowerState != poweredOff && !isTrue(c.MemoryHotAddEnabled) {
			return &types.MemoryHotPlugNotSupported{}
		}
		c.Hardware.MemoryMB = int32(s.MemoryMB)
	}
	alloc := *c.MemoryAllocation
	if a := s.MemoryAllocation; a != nil {
		if a.Reservation != nil && *a.Reservation < 0 {
			return &types.InvalidArgument{InvalidProperty: "spec.memoryAllocation.reservation"}
		}
		mergeAllocation(&alloc, a)
	}
	if l := s.MemoryReservationLockedToMax; l != nil && *l != isTrue(c.MemoryReservationLockedToMax) {
		if fault := d.needsOff(); fault != nil {
			return fault
		}
		c.MemoryReservationLockedToMax = l
	}
	if isTrue(c.MemoryReservationLockedToMax) {
		alloc.Reservation = types.NewInt64(int64(c.Hardware.MemoryMB))
	}
	if alloc.Limit != nil && *alloc.Limit >= 0 && alloc.Reservation != nil && *alloc.Reservation > *alloc.Limit {
		return &types.InvalidArgument{InvalidProperty: "spec.memoryAllocation.limit"}
	}
	c.MemoryAllocation = &alloc
	return nil
}

func (d *draft) cpu() types.BaseMethodFault {
	s, c := d.spec, &d.config
	if s.NumCPUs != 0 && s.NumCPUs != c.Hardware.NumCPU {
		if s.NumCPUs < 1 {
			return &types.InvalidArgument{InvalidProperty: "spec.numCPUs"}
		}
		if d.vm.Runtime.PowerState != poweredOff && !isTrue(c.CpuHotAddEnabled) {
			return &types.CpuHotPlugNotSupported{}
		}
		c.Hardware.NumCPU = s.NumCPUs
	}
	if s.NumCoresPerSocket != 0 {
		c.Hardware.NumCoresPerSocket = s.NumCoresPerSocket
	}
	if a := s.CpuAllocation; a != nil {
		alloc := *c.CpuAllocation
		mergeAllocation(&alloc, a)
		c.CpuAllocation = &alloc
	}
	return nil
}

// mergeAllocation takes over what a spec sets.
func mergeAllocation(into, from *types.ResourceAllocationInfo) {
	if from.Reservation != nil {
		into.Reservation = from.Reservation
	}
	if from.Limit != nil {
		into.Limit = from.Limit
	}
	if from.Shares != nil {
		into.Shares = from.Shares
	}
}

func (d *draft) firmware() types.BaseMethodFault {
	s, c := d.spec, &d.config
	if s.Firmware != "" && s.Firmware != c.Firmware {
		if s.Firmware != "efi" && s.Firmware != "bios" {
			return &types.InvalidArgument{InvalidProperty: "spec.firmware"}
		}
		if fault := d.needsOff(); fault != nil {
			return fault
		}
		c.Firmware = s.Firmware
	}
	if o := s.BootOptions; o != nil {
		merged := types.VirtualMachineBootOptions{}
		if c.BootOptions != nil {
			merged = *c.BootOptions
		}
		if o.EfiSecureBootEnabled != nil {
			merged.EfiSecureBootEnabled = o.EfiSecureBootEnabled
		}
		if o.EnterBIOSSetup != nil {
			merged.EnterBIOSSetup = o.EnterBIOSSetup
		}
		if o.BootDelay != 0 {
			merged.BootDelay = o.BootDelay
		}
		if len(o.BootOrder) > 0 {
			merged.BootOrder = o.BootOrder
		}
		c.BootOptions = &merged
	}
	if c.BootOptions != nil && isTrue(c.BootOptions.EfiSecureBootEnabled) && c.Firmware != "efi" {
		return &types.InvalidVmConfig{Property: "spec.bootOptions.efiSecureBootEnabled"}
	}
	return nil
}

// commit makes the draft the VM's configuration and announces it.
func (d *draft) commit() {
	now := clock.Now().UTC()
	d.config.Modified, d.config.ChangeVersion = now, now.Format("2006-01-02T15:04:05.000000Z")
	d.config.Hardware.Device = d.devices
	vm, c := d.vm, &d.config
	vm.Config = c
	vm.Name = c.Name
	vm.ResourceConfig = &types.ResourceConfigSpec{Entity: &vm.Self, CpuAllocation: *c.CpuAllocation, MemoryAllocation: *c.MemoryAllocation}
	s := &vm.Summary.Config
	s.Name, s.MemorySizeMB, s.NumCpu, s.Annotation = c.Name, c.Hardware.MemoryMB, c.Hardware.NumCPU, c.Annotation
	s.GuestId, s.GuestFullName = c.GuestId, c.GuestFullName
	if r := c.MemoryAllocation.Reservation; r != nil {
		s.MemoryReservation = int32(*r)
	}
	s.NumVmiopBackings, s.NumVirtualDisks, s.NumEthernetCards = count(d.devices)
	world.Touch(vm.Self, configPaths...)
	// The file is for people who look at the datastore; the API does not depend on it.
	_ = inventory.RewriteVMX(vm)
}

func count(devices []types.BaseVirtualDevice) (vgpus, disks, nics int32) {
	for _, d := range devices {
		switch x := d.(type) {
		case *types.VirtualPCIPassthrough:
			if _, ok := x.Backing.(*types.VirtualPCIPassthroughVmiopBackingInfo); ok {
				vgpus++
			}
		case *types.VirtualDisk:
			disks++
		case types.BaseVirtualEthernetCard:
			nics++
		}
	}
	return vgpus, disks, nics
}
