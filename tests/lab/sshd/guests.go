// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package sshd

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sort"

	"../inventory"
	"../ready"
	"../shell"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// addGuest gives a guest its machine.
func (m *Manager) addGuest(g *inventory.Guest) error {
	s, err := m.newServer(shell.ForGuest(m.estate, g, m.model, m.actions), false)
	if err != nil {
		return err
	}
	g.SSHAddress, g.HostKey = s.address, s.fingerprint()
	m.mu.Lock()
	m.guests[g.Ref] = s
	m.mu.Unlock()
	return nil
}

func (m *Manager) guest(ref types.ManagedObjectReference) *server {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.guests[ref]
}

func (m *Manager) allGuests() []*server { return m.all(m.guests) }

func (m *Manager) allHosts() []*server { return m.all(m.hosts) }

// all are the servers of a map, in the order of their names.
func (m *Manager) all(of map[types.ManagedObjectReference]*server) []*server {
	m.mu.Lock()
	defer m.mu.Unlock()
	out := make([]*server, 0, len(of))
	for _, s := range of {
		out = append(out, s)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].machine.Name < out[j].machine.Name })
	return out
}

// syncGuest lets a guest listen exactly while its operating system is up. The world's lock must be held.
func (m *Manager) syncGuest(ref types.ManagedObjectReference) {
	s := m.guest(ref)
	if s == nil {
		return
	}
	vm, ok := simulator.Map.Get(ref).(*simulator.VirtualMachine)
	up := ok && vm.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOn && vm.Guest != nil &&
		vm.Guest.ToolsRunningStatus == string(types.VirtualMachineToolsRunningStatusGuestToolsRunning)
	s.machine.SetUp(up)
	if up {
		s.set(true)
	} else {
		s.cut()
	}
}

// Changed is part of world.Listener: a guest answers while its operating system is up.
func (m *Manager) Changed(ref types.ManagedObjectReference, paths []string) {
	if ref.Type != "VirtualMachine" {
		return
	}
	for _, path := range paths {
		if path == "runtime.powerState" || path == "guest.toolsRunningStatus" {
			m.syncGuest(ref)
			return
		}
	}
}

// Entered is part of world.Listener.
func (m *Manager) Entered(types.ManagedObjectReference) {}

// Left is part of world.Listener.
func (m *Manager) Left(ref types.ManagedObjectReference) {
	s := m.guest(ref)
	if s == nil {
		return
	}
	s.machine.SetUp(false)
	s.cut()
	m.mu.Lock()
	delete(m.guests, ref)
	m.mu.Unlock()
	m.estate.RemoveGuest(ref)
}

// Cloned gives a clone what was on the disk of its source. The world's lock must be held.
func (m *Manager) Cloned(source, clone *simulator.VirtualMachine) {
	inventory.SetSystem(clone.Self, inventory.HasSystem(source.Self))
	inventory.SetGuest(clone, false, "")
	from := m.estate.Guest(source.Self)
	old := m.guest(source.Self)
	if from == nil || old == nil {
		return
	}
	spec := *from.Spec
	g := m.estate.AddGuest(clone, &spec)
	if m.addGuest(g) == nil {
		m.guest(clone.Self).machine.CopyDisk(old.machine)
	}
}

// order is a POST /guest.
type order struct {
	VM string `json:"vm"`
	// Install puts an operating system on the disk of a VM that has none.
	Install string `json:"install"`
	shell.Condition
}

// systems that a person can install, by the short name that a test gives.
var systems = map[string]string{"ubuntu": "ubuntu-22.04", "ubuntu-16.04": "ubuntu-16.04", "ubuntu-22.04": "ubuntu-22.04",
	"centos": "centos-7", "centos-7": "centos-7", "windows": ""}

// Order carries out POST /guest: the person at the console of a VM. install answers with the
// installation alone.
func (m *Manager) Order(install func(types.ManagedObjectReference) error) func(json.RawMessage) (interface{}, error) {
	return func(body json.RawMessage) (interface{}, error) {
		var o order
		if err := json.Unmarshal(body, &o); err != nil {
			return nil, err
		}
		var entry interface{} = map[string]bool{"ok": true}
		var err error
		world.Change(func() {
			vm := vmNamed(o.VM)
			switch {
			case vm == nil:
				err = fmt.Errorf("there is no VM %q", o.VM)
			case o.Install != "":
				entry, err = m.install(vm, o.Install, install)
			case m.guest(vm.Self) == nil:
				err = fmt.Errorf("%s has no guest that answers SSH", o.VM)
			}
			if err == nil && m.guest(vm.Self) != nil {
				err = m.guest(vm.Self).machine.SetCondition(o.Condition)
			}
		})
		return entry, err
	}
}

// vmNamed finds a VM by name or moref.
func vmNamed(name string) *simulator.VirtualMachine {
	for _, e := range simulator.Map.All("VirtualMachine") {
		if vm, ok := e.(*simulator.VirtualMachine); ok && (vm.Name == name || vm.Self.Value == name) {
			return vm
		}
	}
	return nil
}

func (m *Manager) install(vm *simulator.VirtualMachine, system string, install func(types.ManagedObjectReference) error) (interface{}, error) {
	distribution, known := systems[system]
	if !known {
		return nil, fmt.Errorf("the lab cannot install %q", system)
	}
	if m.guest(vm.Self) != nil {
		return nil, fmt.Errorf("%s has an operating system already", vm.Name)
	}
	if distribution == "" { // Windows answers no SSH
		return ready.Machine{Name: vm.Name, MoRef: vm.Self.Value, System: system}, install(vm.Self)
	}
	g := m.estate.AddGuest(vm, &inventory.GuestSpec{Distribution: distribution, Slot: "13:00.0"})
	if err := m.addGuest(g); err != nil {
		return nil, err
	}
	return m.entry(g), install(vm.Self)
}

func (m *Manager) entry(g *inventory.Guest) ready.Machine {
	s := m.guest(g.Ref)
	return ready.Machine{Name: g.Name, MoRef: g.Ref.Value, SSH: g.SSHAddress, HostKey: g.HostKey, System: g.Spec.Distribution,
		Up: s != nil && s.machine.Up()}
}

// Page answers GET /guests: all guests that answer SSH or will, with their addresses.
func (m *Manager) Page(w http.ResponseWriter, _ *http.Request) {
	out := []ready.Machine{}
	world.Read(func() {
		for _, g := range m.estate.Guests() {
			out = append(out, m.entry(g))
		}
	})
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(out)
}
