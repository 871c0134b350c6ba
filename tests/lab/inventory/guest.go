// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// empty are VMs made by clients on whose disk nobody has installed an operating system: VMware
// Tools never run there. The world's lock guards it.
var empty = map[types.ManagedObjectReference]bool{}

// HasSystem tells whether an operating system is installed in a VM.
func HasSystem(vm types.ManagedObjectReference) bool { return !empty[vm] }

// SetSystem notes that one is installed, or that the disk is empty.
func SetSystem(vm types.ManagedObjectReference, installed bool) {
	if installed {
		delete(empty, vm)
	} else {
		empty[vm] = true
	}
}

// Guest is the guest of a VM that answers SSH, or nil. The world's lock must be held.
func (e *Estate) Guest(vm types.ManagedObjectReference) *Guest {
	for _, h := range e.Hosts {
		for _, g := range h.Guests {
			if g.Ref == vm {
				return g
			}
		}
	}
	return nil
}

// AddGuest gives a VM an operating system that answers SSH. The world's lock must be held.
func (e *Estate) AddGuest(vm *simulator.VirtualMachine, spec *GuestSpec) *Guest {
	host := e.Host(*vm.Runtime.Host)
	if addresses[vm.Self] == "" {
		addresses[vm.Self] = guestAddress(vm.Config.InstanceUuid)
	}
	g := &Guest{Ref: vm.Self, Name: vm.Name, Spec: spec, IP: addresses[vm.Self]}
	host.Guests = append(host.Guests, g)
	SetSystem(vm.Self, true)
	return g
}

// RemoveGuest forgets the guest of a VM that is gone. The world's lock must be held.
func (e *Estate) RemoveGuest(vm types.ManagedObjectReference) {
	for _, h := range e.Hosts {
		for i, g := range h.Guests {
			if g.Ref == vm {
				h.Guests = append(h.Guests[:i:i], h.Guests[i+1:]...)
				return
			}
		}
	}
}

// guestAddress is what VMware Tools report of a guest without a described address.
func guestAddress(id string) string {
	n := stableNumber("address/" + id)
	return fmt.Sprintf("10.30.%d.%d", n>>8&0xff, 1+n%250)
}

// linuxGuest is what a person finds after installing a distribution: no driver.
func linuxGuest() *GuestSpec { return &GuestSpec{Distribution: "ubuntu-22.04", Slot: "13:00.0"} }
