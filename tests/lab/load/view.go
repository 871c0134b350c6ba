// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package load

import (
	"time"

	"../clock"
	"../inventory"

	"github.com/vmware/govmomi/vim25/types"
)

// Moment is a second of the lab's time.
type Moment struct {
	Tick int64
	Wall time.Time // what a clock shows then, with its fraction
}

// Now is this moment by the clock of a machine, or of none: by a right clock.
func (m *Model) Now(machine string) Moment {
	d := clock.Elapsed()
	at := Moment{Tick: int64(d.Seconds()), Wall: clock.At(d).UTC()}
	m.mu.Lock()
	at.Wall = m.local(machine, at.Wall.Add(m.jumps[machine]))
	m.mu.Unlock()
	return at
}

// Jump makes the clock of a host or guest wrong by d.
func (m *Model) Jump(machine string, d time.Duration) {
	m.mu.Lock()
	m.jumps[machine] = d
	m.mu.Unlock()
}

// ResetJumps sets all clocks right.
func (m *Model) ResetJumps() {
	m.mu.Lock()
	m.jumps = map[string]time.Duration{}
	m.mu.Unlock()
}

// Seen is a GPU with its reading.
type Seen struct {
	*GPU
	Reading
}

// Host reads all modelled GPUs of a host in PCI order. The world's lock is held.
func (m *Model) Host(h *inventory.Host, tick int64) []Seen {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sync(h, now())
	out := make([]Seen, 0, len(m.hosts[h]))
	for _, g := range m.hosts[h] {
		out = append(out, Seen{GPU: g, Reading: g.at(tick)})
	}
	return out
}

// Function reads one GPU; false for what the model does not know. The world's lock is held.
func (m *Model) Function(h *inventory.Host, f *inventory.Function, tick int64) (Seen, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	g, ok := m.gpus[f]
	if !ok {
		return Seen{}, false
	}
	m.sync(h, now())
	return Seen{GPU: g, Reading: g.at(tick)}, true
}

// Machine is the VM of a reference.
func (m *Model) Machine(ref types.ManagedObjectReference) *VM {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.vm(ref)
}

// Errors are the Xids of a GPU up to a second.
func (m *Model) Errors(f *inventory.Function, tick int64) []Xid {
	m.mu.Lock()
	defer m.mu.Unlock()
	if g, ok := m.gpus[f]; ok {
		return g.xids(tick)
	}
	return nil
}

// SetLimit sets a board's power limit, in watts.
func (m *Model) SetLimit(f *inventory.Function, watts float64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if g, ok := m.gpus[f]; ok {
		g.Limit = watts
		g.forget()
	}
}
