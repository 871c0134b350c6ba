// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"fmt"
	"time"

	"../clock"
	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// How long a guest's operating system takes in reality.
const (
	systemBoot    = 40 * time.Second
	systemStop    = 10 * time.Second
	systemInstall = 10 * time.Minute
)

// showGuest lets VMware Tools tell of a VM that has just got a power state. A guest that answers
// SSH in the lab is up a little later; that of a VM without one, at once.
func (m *Manager) showGuest(vm *simulator.VirtualMachine, running bool, ip string) {
	m.boots[vm.Self]++
	if running && m.estate.Guest(vm.Self) != nil {
		m.bootLater(vm, systemBoot)
		running = false
	}
	inventory.SetGuest(vm, running, ip)
}

// bootLater lets the operating system be up after a while, unless it is started anew meanwhile.
func (m *Manager) bootLater(vm *simulator.VirtualMachine, after time.Duration) {
	m.boots[vm.Self]++
	boot := m.boots[vm.Self]
	clock.After(after, func() {
		world.Change(func() {
			if m.boots[vm.Self] == boot && vm.Runtime.PowerState == on {
				m.announceGuest(vm, true)
			}
		})
	})
}

// announceGuest lets VMware Tools come or go while the VM runs.
func (m *Manager) announceGuest(vm *simulator.VirtualMachine, up bool) {
	inventory.SetGuest(vm, up, inventory.GuestAddress(vm.Self))
	if g := vm.Summary.Guest; g != nil {
		g.ToolsStatus, g.ToolsRunningStatus, g.HostName, g.IpAddress = vm.Guest.ToolsStatus, vm.Guest.ToolsRunningStatus, vm.Guest.HostName, vm.Guest.IpAddress
	}
	world.Touch(vm.Self, guestPaths...)
}

var guestPaths = []string{"summary.guest", "summary.guest.ipAddress", "summary.guest.hostName", "summary.guest.toolsStatus",
	"summary.guest.toolsRunningStatus", "guest", "guest.ipAddress", "guest.guestState", "guest.net", "guest.toolsStatus",
	"guest.toolsRunningStatus", "guest.hostName", "guestHeartbeatStatus"}

// RebootGuest restarts the operating system of a VM that runs, as its own command does.
func (m *Manager) RebootGuest(ref types.ManagedObjectReference) {
	m.afterStop(ref, func(vm *simulator.VirtualMachine) {
		m.announceGuest(vm, false)
		m.bootLater(vm, systemBoot)
	})
}

// StopGuest shuts the operating system down, and the VM with it.
func (m *Manager) StopGuest(ref types.ManagedObjectReference) {
	m.afterStop(ref, func(vm *simulator.VirtualMachine) { m.stop(vm, off) })
}

func (m *Manager) afterStop(ref types.ManagedObjectReference, f func(vm *simulator.VirtualMachine)) {
	clock.After(systemStop, func() {
		world.Change(func() {
			if vm := vmOf(ref); vm != nil && vm.Runtime.PowerState == on {
				f(vm)
			}
		})
	})
}

// InstallSystem plays the person at a VM's console: the operating system that was put on its disk
// is up when the installation ends, or at the next power-on of a VM that is off. The world's lock
// must be held.
func (m *Manager) InstallSystem(ref types.ManagedObjectReference) error {
	vm := vmOf(ref)
	if vm == nil {
		return fmt.Errorf("there is no VM %s", ref.Value)
	}
	inventory.SetSystem(ref, true)
	m.announceGuest(vm, false)
	if vm.Runtime.PowerState == on {
		m.bootLater(vm, systemInstall)
	}
	return nil
}
