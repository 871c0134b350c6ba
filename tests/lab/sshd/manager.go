// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package sshd lets hosts and guests answer SSH: every machine has an address
// of its own in 127.0.0.0/8 and a listener while its service runs.
package sshd

import (
	"fmt"
	"net"
	"os"
	"sync"

	"../inventory"
	"../load"
	"../ready"
	"../shell"
	"../smi"
	"../world"

	"github.com/vmware/govmomi/vim25/types"
)

// Stats are counted since the start.
type Stats struct {
	Connections int `json:"connections"`
	Logins      int `json:"logins"`
	Refused     int `json:"refused"` // wrong password or key
	Commands    int `json:"commands"`
}

// Manager runs the listeners of an estate.
type Manager struct {
	estate   *inventory.Estate
	password string
	port     int
	actions  Actions
	model    *load.Model
	machines int // that have an address
	hosts    map[types.ManagedObjectReference]*server
	guests   map[types.ManagedObjectReference]*server

	mu    sync.Mutex
	stats Stats
}

// Actions carry out what machines are told over SSH.
type Actions interface {
	shell.Host
	shell.System
}

// Start makes a server for every host and guest and the hosts' service
// managers. Machines listen when their service runs or their guest is up.
func Start(e *inventory.Estate, actions Actions, model *load.Model, password string) (*Manager, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	m := &Manager{estate: e, password: password, port: port, actions: actions, model: model, hosts: map[types.ManagedObjectReference]*server{},
		guests: map[types.ManagedObjectReference]*server{}}
	for _, h := range e.Hosts {
		if m.hosts[h.Ref], err = m.newServer(shell.ForHost(h, actions, model), true); err != nil {
			return nil, err
		}
		h.SSHAddress, h.HostKey = m.hosts[h.Ref].address, m.hosts[h.Ref].fingerprint()
		attachServices(m, h)
	}
	for _, g := range e.Guests() {
		if err = m.addGuest(g); err != nil {
			return nil, err
		}
	}
	world.Listen(m)
	world.Change(m.syncAll)
	return m, nil
}

// freePort is one port that all machines of this process use on their own addresses.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// address of the n-th machine. The process id keeps labs that run side by side apart.
func (m *Manager) address(n int) string {
	return fmt.Sprintf("127.%d.%d.%d:%d", 64+os.Getpid()%64, n>>8, n&0xff, m.port)
}

// Machines lists hosts and guests for the ready line.
func (m *Manager) Machines() (hosts, guests []ready.Machine) {
	for _, h := range m.estate.Hosts {
		hosts = append(hosts, ready.Machine{Name: h.Name, MoRef: h.Ref.Value, SSH: h.SSHAddress, HostKey: h.HostKey})
	}
	for _, g := range m.estate.Guests() {
		guests = append(guests, ready.Machine{Name: g.Name, MoRef: g.Ref.Value, SSH: g.SSHAddress, HostKey: g.HostKey, System: g.Spec.Distribution})
	}
	return hosts, guests
}

func (m *Manager) syncAll() {
	for _, h := range m.estate.Hosts {
		m.SyncHost(h)
	}
	for _, g := range m.estate.Guests() {
		m.syncGuest(g.Ref)
	}
}

// SyncHost lets a host listen exactly while it is up and its service TSM-SSH
// runs. The world's lock must be held.
func (m *Manager) SyncHost(h *inventory.Host) {
	s := m.hosts[h.Ref]
	if s == nil {
		return
	}
	running := false
	for _, service := range h.Services {
		running = running || service.Key == serviceSSH && service.Running
	}
	up := h.Object().Runtime.ConnectionState != types.HostSystemConnectionStateNotResponding
	s.set(running && up)
}

// HostDown cuts a host's sessions: it is going down.
func (m *Manager) HostDown(h *inventory.Host) {
	if s := m.hosts[h.Ref]; s != nil {
		s.cut()
	}
}

// HostUp lets a host that is back listen again.
func (m *Manager) HostUp(h *inventory.Host) {
	world.Change(func() { m.SyncHost(h) })
}

// find is the server of a machine by name or moref value.
func (m *Manager) find(name string) *server {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, all := range []map[types.ManagedObjectReference]*server{m.hosts, m.guests} {
		for ref, s := range all {
			if ref.Value == name || s.machine.Name == name {
				return s
			}
		}
	}
	return nil
}

// Targets are the nvidia-smi of all hosts and guests that are up.
func (m *Manager) Targets() []*smi.Target {
	var out []*smi.Target
	add := func(s *server) {
		if s == nil || s.machine.SMI == nil {
			return
		}
		if t := s.machine.SMI(); t != nil {
			out = append(out, t)
		}
	}
	for _, h := range m.estate.Hosts {
		up := false
		world.Read(func() { up = h.Object().Runtime.ConnectionState != types.HostSystemConnectionStateNotResponding })
		if up {
			add(m.hosts[h.Ref])
		}
	}
	for _, s := range m.allGuests() {
		add(s)
	}
	return out
}

// NameOf is the name of a machine that answers SSH, by its name or moref.
func (m *Manager) NameOf(name string) (string, error) {
	s := m.find(name)
	if s == nil {
		return "", fmt.Errorf("no machine %q answers SSH", name)
	}
	return s.machine.Name, nil
}

// ChangeHostKey gives a machine a new host key (a control fault).
func (m *Manager) ChangeHostKey(name string) error {
	s := m.find(name)
	if s == nil {
		return fmt.Errorf("no machine %q answers SSH", name)
	}
	return s.newKey()
}

// Refuse lets a machine refuse connections although its service runs.
func (m *Manager) Refuse(name string, refuse bool) error {
	s := m.find(name)
	if s == nil {
		return fmt.Errorf("no machine %q answers SSH", name)
	}
	s.refuse(refuse)
	return nil
}

// CutAfter closes each connection of a machine after so many bytes sent; 0 ends that.
func (m *Manager) CutAfter(name string, bytes int64) error {
	s := m.find(name)
	if s == nil {
		return fmt.Errorf("no machine %q answers SSH", name)
	}
	s.cutAfter(bytes)
	return nil
}

// ResetFaults takes refusals and cuts away.
func (m *Manager) ResetFaults() {
	for _, all := range [][]*server{m.allHosts(), m.allGuests()} {
		for _, s := range all {
			s.refuse(false)
			s.cutAfter(0)
			s.machine.BreakSMI("")
			for _, kind := range SpoilKinds {
				s.spoils.lift(kind)
			}
		}
	}
}

// Counters are what was counted since the start or the last reset.
func (m *Manager) Counters() Stats {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.stats
}

// ResetCounters sets all to zero.
func (m *Manager) ResetCounters() {
	m.mu.Lock()
	m.stats = Stats{}
	m.mu.Unlock()
}

func (m *Manager) count(f func(s *Stats)) {
	m.mu.Lock()
	f(&m.stats)
	m.mu.Unlock()
}

// Close ends all listeners and sessions.
func (m *Manager) Close() {
	for _, s := range append(m.allHosts(), m.allGuests()...) {
		s.cut()
	}
}
