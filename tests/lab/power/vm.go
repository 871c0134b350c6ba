// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"time"

	"../call"
	"../clock"
	"../inventory"
	"../tasks"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	off       = types.VirtualMachinePowerStatePoweredOff
	on        = types.VirtualMachinePowerStatePoweredOn
	suspended = types.VirtualMachinePowerStateSuspended
)

// setPower changes the power state and what follows from it, and announces it.
func (m *Manager) setPower(vm *simulator.VirtualMachine, state types.VirtualMachinePowerState, boot *time.Time) {
	ip := ""
	if vm.Guest != nil {
		ip = vm.Guest.IpAddress
	}
	if ip == "" {
		ip = inventory.GuestAddress(vm.Self)
	}
	vm.Runtime.PowerState, vm.Runtime.BootTime = state, boot
	vm.Summary.Runtime.PowerState, vm.Summary.Runtime.BootTime = state, boot
	m.showGuest(vm, state == on, ip)
	g := vm.Summary.Guest
	g.ToolsStatus, g.ToolsRunningStatus, g.HostName, g.IpAddress = vm.Guest.ToolsStatus, vm.Guest.ToolsRunningStatus, vm.Guest.HostName, vm.Guest.IpAddress
	if h := m.hostOf(vm); h != nil {
		inventory.SetUsage(vm, h)
		m.estate.PublishPools(h)
		world.Touch(h.Ref, "summary.quickStats", "summary.quickStats.overallMemoryUsage", "summary.quickStats.overallCpuUsage")
	}
	world.Touch(vm.Self, "runtime.powerState", "runtime.bootTime", "runtime", "summary.runtime.powerState", "summary.runtime.bootTime",
		"summary.runtime", "summary.guest", "summary.guest.ipAddress", "summary.guest.hostName", "summary.guest.toolsRunningStatus", "summary.quickStats",
		"guest", "guest.toolsStatus", "guest.ipAddress", "guest.guestState", "guest.net", "guest.toolsRunningStatus", "guest.hostName", "guestHeartbeatStatus")
}

func powerFault(vm *simulator.VirtualMachine, want types.VirtualMachinePowerState) types.BaseMethodFault {
	return &types.InvalidPowerState{RequestedState: want, ExistingState: vm.Runtime.PowerState}
}

// run starts a task on a VM whose end is one change under the lock.
func (m *Manager) run(ctx *simulator.Context, vm *simulator.VirtualMachine, method, id string, lasts time.Duration,
	check func() types.BaseMethodFault, change func() types.BaseMethodFault) soap.HasFault {
	ref := tasks.Run(ctx, vm.Self, "VirtualMachine."+id, false, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		var fault types.BaseMethodFault
		world.Read(func() {
			if fault = t.Earlier(); fault == nil {
				fault = check()
			}
		})
		if fault != nil {
			return nil, fault
		}
		t.Progress(30)
		if !t.Wait(lasts) {
			return nil, &types.RequestCanceled{}
		}
		t.Do(func() {
			if fault = check(); fault == nil {
				fault = change()
			}
		})
		return nil, fault
	})
	return started(method, ref)
}

// hostOf is the host that a VM is registered on.
func (m *Manager) hostOf(vm *simulator.VirtualMachine) *inventory.Host {
	if vm.Runtime.Host == nil {
		return nil
	}
	return m.estate.Host(*vm.Runtime.Host)
}

// stop ends a VM and frees its devices.
func (m *Manager) stop(vm *simulator.VirtualMachine, state types.VirtualMachinePowerState) {
	m.setPower(vm, state, nil)
	inventory.SetTroubles(vm.Self, nil)
	if h := m.hostOf(vm); h != nil && h.Holds(vm.Self) {
		h.Unclaim(vm.Self)
		clearAssigned(vm)
		h.Publish(inventory.GraphicsPaths...)
	}
}

// clearAssigned forgets the devices that dynamic backings were given.
func clearAssigned(vm *simulator.VirtualMachine) {
	for _, d := range inventory.PCIDevices(vm.Config.Hardware.Device) {
		if b, ok := d.Backing.(*types.VirtualPCIPassthroughDynamicBackingInfo); ok && b.AssignedId != "" {
			b.AssignedId = ""
			world.Touch(vm.Self, "config.hardware.device", "config.hardware", "config")
		}
	}
}

func (m *Manager) powerOff(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	return m.run(ctx, vm, "PowerOffVM_Task", "powerOff", powerOffTime, func() types.BaseMethodFault {
		if vm.Runtime.PowerState == off {
			return powerFault(vm, off)
		}
		return m.reachable(vm)
	}, func() types.BaseMethodFault {
		m.stop(vm, off)
		return nil
	})
}

func (m *Manager) reachable(vm *simulator.VirtualMachine) types.BaseMethodFault {
	if h := m.hostOf(vm); h == nil || h.Object().Runtime.ConnectionState != types.HostSystemConnectionStateConnected {
		return &types.HostNotConnected{}
	}
	return nil
}

func (m *Manager) reset(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	return m.run(ctx, vm, "ResetVM_Task", "reset", powerOnTime, func() types.BaseMethodFault {
		if vm.Runtime.PowerState != on {
			return powerFault(vm, on)
		}
		return m.reachable(vm)
	}, func() types.BaseMethodFault {
		now := clock.Now().UTC()
		m.setPower(vm, on, &now)
		return nil
	})
}

func (m *Manager) suspend(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	return m.run(ctx, vm, "SuspendVM_Task", "suspend", powerOffTime, func() types.BaseMethodFault {
		if vm.Runtime.PowerState != on {
			return powerFault(vm, suspended)
		}
		for _, d := range inventory.PCIDevices(vm.Config.Hardware.Device) {
			if _, ok := d.Backing.(*types.VirtualPCIPassthroughVmiopBackingInfo); !ok {
				return genericFault("msg.checkpoint.passthru", "Cannot suspend the virtual machine because it has a PCI passthrough device.")
			}
		}
		return m.reachable(vm)
	}, func() types.BaseMethodFault {
		m.stop(vm, suspended)
		return nil
	})
}

// shutdownGuest returns at once; the guest stops a little later.
func (m *Manager) shutdownGuest(_ *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	if res := m.toolsNeeded(vm); res != nil {
		return res
	}
	clock.After(guestShutdown, func() {
		world.Change(func() {
			if vm.Runtime.PowerState == on {
				m.stop(vm, off)
			}
		})
	})
	return &methods.ShutdownGuestBody{Res: &types.ShutdownGuestResponse{}}
}

func (m *Manager) rebootGuest(_ *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	if res := m.toolsNeeded(vm); res != nil {
		return res
	}
	m.RebootGuest(this)
	return &methods.RebootGuestBody{Res: &types.RebootGuestResponse{}}
}

func (m *Manager) toolsNeeded(vm *simulator.VirtualMachine) soap.HasFault {
	if vm.Runtime.PowerState != on {
		return call.Fail("The attempted operation cannot be performed in the current state ("+displayed(vm.Runtime.PowerState)+").", powerFault(vm, on))
	}
	if vm.Guest == nil || vm.Guest.ToolsRunningStatus != string(types.VirtualMachineToolsRunningStatusGuestToolsRunning) {
		return call.Fail("Cannot complete operation because VMware Tools is not running in this virtual machine.", &types.ToolsUnavailable{})
	}
	return nil
}

func displayed(s types.VirtualMachinePowerState) string {
	return map[types.VirtualMachinePowerState]string{off: "Powered off", on: "Powered on", suspended: "Suspended"}[s]
}
