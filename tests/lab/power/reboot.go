// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"../clock"
	"../inventory"
	"../tasks"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

func (m *Manager) rebootHost(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	return m.stopHost(ctx, this, "RebootHost_Task", "HostSystem.reboot", req.(*types.RebootHost_Task).Force, true)
}

func (m *Manager) shutdownHost(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	return m.stopHost(ctx, this, "ShutdownHost_Task", "HostSystem.shutdown", req.(*types.ShutdownHost_Task).Force, false)
}

// stopHost accepts a reboot or shutdown. The task succeeds when the host has
// taken the command; going down and coming back follow.
func (m *Manager) stopHost(ctx *simulator.Context, this types.ManagedObjectReference, method, id string, force, again bool) soap.HasFault {
	h := m.estate.Host(this)
	if h == nil {
		return nil
	}
	if res := notConnected(h); res != nil {
		return res
	}
	if !h.Object().Runtime.InMaintenanceMode && !force {
		return invalidState()
	}
	ref := tasks.Run(ctx, this, id, false, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		clock.After(shutdownTime, func() { m.goDown(h, again) })
		return nil, nil
	})
	return started(method, ref)
}

// Reboot restarts a host as a command on its own shell does.
func (m *Manager) Reboot(h *inventory.Host) {
	clock.After(shutdownTime, func() { m.goDown(h, true) })
}

func (m *Manager) goDown(h *inventory.Host, again bool) {
	m.HostDown(h)
	world.Change(func() {
		setConnection(h, types.HostSystemConnectionStateNotResponding, types.HostSystemPowerStateUnknown)
		m.eachVM(h, func(vm *simulator.VirtualMachine) {
			world.Update(vm, types.PropertyChange{Name: "runtime.connectionState", Val: types.VirtualMachineConnectionStateDisconnected},
				types.PropertyChange{Name: "summary.runtime.connectionState", Val: types.VirtualMachineConnectionStateDisconnected})
		})
	})
	m.mu.Lock()
	never := m.neverReturn[h.Ref]
	if again && never {
		m.hangs[h.Ref] = true
	}
	m.mu.Unlock()
	if again && !never {
		clock.After(bootTime, func() { m.comeBack(h) })
	}
}

func (m *Manager) comeBack(h *inventory.Host) {
	world.Change(func() {
		m.eachVM(h, func(vm *simulator.VirtualMachine) {
			if vm.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOn {
				m.setPower(vm, types.VirtualMachinePowerStatePoweredOff, nil)
			}
			h.Unclaim(vm.Self)
			world.Update(vm, types.PropertyChange{Name: "runtime.connectionState", Val: types.VirtualMachineConnectionStateConnected},
				types.PropertyChange{Name: "summary.runtime.connectionState", Val: types.VirtualMachineConnectionStateConnected})
		})
		h.Boot()
		now := clock.Now().UTC()
		// In quick time reboots follow each other faster than a host can boot: its clock counts it whole.
		if last := h.Object().Runtime.BootTime; last != nil && now.Before(last.Add(bootTime)) {
			now = last.Add(bootTime)
		}
		h.Object().Runtime.BootTime = &now
		h.Publish(inventory.AllPaths...)
		setConnection(h, types.HostSystemConnectionStateConnected, types.HostSystemPowerStatePoweredOn)
		world.Touch(h.Ref, "runtime.bootTime", "summary.runtime.bootTime", "runtime", "summary.runtime", "config.service", "config.service.service")
	})
	m.HostUp(h)
}

func (m *Manager) eachVM(h *inventory.Host, f func(vm *simulator.VirtualMachine)) {
	for _, ref := range h.Object().Vm {
		if vm := vmOf(ref); vm != nil {
			f(vm)
		}
	}
}

func setConnection(h *inventory.Host, c types.HostSystemConnectionState, p types.HostSystemPowerState) {
	r := &h.Object().Runtime
	r.ConnectionState, r.PowerState = c, p
	world.Touch(h.Ref, "runtime.connectionState", "runtime.powerState", "summary.runtime.connectionState",
		"summary.runtime.powerState", "runtime", "summary.runtime")
}

func (m *Manager) disconnectHost(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	h := m.estate.Host(this)
	if h == nil {
		return nil
	}
	if h.Object().Runtime.ConnectionState == types.HostSystemConnectionStateDisconnected {
		return invalidState()
	}
	ref := tasks.Run(ctx, this, "HostSystem.disconnect", false, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		t.Do(func() {
			setConnection(h, types.HostSystemConnectionStateDisconnected, types.HostSystemPowerStateUnknown)
			m.connectVMs(h, types.VirtualMachineConnectionStateDisconnected)
		})
		return nil, nil
	})
	return started("DisconnectHost_Task", ref)
}

func (m *Manager) connectVMs(h *inventory.Host, state types.VirtualMachineConnectionState) {
	m.eachVM(h, func(vm *simulator.VirtualMachine) {
		world.Update(vm, types.PropertyChange{Name: "runtime.connectionState", Val: state},
			types.PropertyChange{Name: "summary.runtime.connectionState", Val: state})
	})
}

func (m *Manager) reconnectHost(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	h := m.estate.Host(this)
	if h == nil {
		return nil
	}
	if h.Object().Runtime.ConnectionState == types.HostSystemConnectionStateConnected {
		return invalidState()
	}
	ref := tasks.Run(ctx, this, "HostSystem.reconnect", false, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		down := false
		world.Read(func() {
			down = h.Object().Runtime.ConnectionState == types.HostSystemConnectionStateNotResponding
		})
		if down {
			t.Explain("Cannot contact the specified host (" + h.Name + "). The host may not be available on the network.")
			return nil, &types.NoHost{HostConnectFault: types.HostConnectFault{}, Name: h.Name}
		}
		t.Do(func() {
			setConnection(h, types.HostSystemConnectionStateConnected, types.HostSystemPowerStatePoweredOn)
			m.connectVMs(h, types.VirtualMachineConnectionStateConnected)
		})
		return nil, nil
	})
	return started("ReconnectHost_Task", ref)
}
