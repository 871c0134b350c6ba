// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"errors"
	"fmt"

	"../inventory"
	"../tasks"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// Force gives a VM a power state at once, without a task, as seen when somebody acts on the host
// itself. Called with the world's lock.
func (m *Manager) Force(vm *simulator.VirtualMachine, state types.VirtualMachinePowerState) error {
	switch {
	case vm.Runtime.PowerState == state:
		return fmt.Errorf("%s is %s already", vm.Name, displayed(state))
	case state == on:
		if fault := m.start(vm, nil); fault != nil {
			return errors.New(tasks.Words(fault, ""))
		}
	case state == off || state == suspended:
		m.stop(vm, state)
	default:
		return fmt.Errorf("%q is no power state", state)
	}
	return nil
}

// ForceConnection lets vCenter lose a host, or find it again. Called with the world's lock.
func (m *Manager) ForceConnection(host types.ManagedObjectReference, state types.HostSystemConnectionState) error {
	h := m.estate.Host(host)
	if h == nil {
		return fmt.Errorf("%s is no host", host.Value)
	}
	power := types.HostSystemPowerStatePoweredOn
	vms := types.VirtualMachineConnectionStateConnected
	if state != types.HostSystemConnectionStateConnected {
		power, vms = types.HostSystemPowerStateUnknown, types.VirtualMachineConnectionStateDisconnected
	}
	setConnection(h, state, power)
	m.connectVMs(h, vms)
	return nil
}

// ForceMove moves a VM to another host of its cluster as DRS does: not one with devices of a host.
// Called with the world's lock.
func (m *Manager) ForceMove(vm *simulator.VirtualMachine, host types.ManagedObjectReference) error {
	from := m.hostOf(vm)
	cluster, _ := clusterOf(from)
	if cluster == nil || simulator.FindReference(cluster.Host, host) == nil {
		return fmt.Errorf("%s and the host are not in one cluster", vm.Name)
	}
	if vm.Runtime.PowerState == on && len(inventory.PCIDevices(vm.Config.Hardware.Device)) > 0 {
		return fmt.Errorf("%s has devices: DRS does not move it", vm.Name)
	}
	if fault := m.finishMove(vm, &host, nil); fault != nil {
		return errors.New(tasks.Words(fault, ""))
	}
	return nil
}
