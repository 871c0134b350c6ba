// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package load

import (
	"sort"
	"time"

	"../clock"
	"../inventory"
)

// Loop is a command that holds a machine's GPUs while it runs.
type Loop struct {
	Machine string    `json:"machine"`
	Command string    `json:"command"`
	Since   time.Time `json:"since"`
	Samples int64     `json:"samples"`

	host *inventory.Host // nil: a guest
	pid  int
}

// Stats are counted for GET /state.
type Stats struct {
	Loops   []Loop `json:"loops"` // that run now
	Begun   int64  `json:"begun"`
	Samples int64  `json:"samples"`
	Second  int64  `json:"second"` // of the lab's time
}

// Begin notes a looping command; End must follow.
func (m *Model) Begin(machine, command string, h *inventory.Host) *Loop {
	l := &Loop{Machine: machine, Command: command, Since: clock.At(clock.Elapsed()).UTC(), host: h}
	m.mu.Lock()
	m.loops[l] = true
	m.stats.Begun++
	l.pid = 2100000 + int(m.stats.Begun)
	m.mu.Unlock()
	return l
}

// Sample counts one answer of a loop.
func (m *Model) Sample(l *Loop) {
	m.mu.Lock()
	l.Samples++
	m.stats.Samples++
	m.mu.Unlock()
}

// End forgets a loop.
func (m *Model) End(l *Loop) {
	m.mu.Lock()
	delete(m.loops, l)
	m.mu.Unlock()
}

// Held tells whether a looping command holds the host's GPUs.
func (m *Model) Held(h *inventory.Host) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	for l := range m.loops {
		if l.host == h {
			return true
		}
	}
	return false
}

// HeldOn tells the same of a machine by its name.
func (m *Model) HeldOn(machine string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	for l := range m.loops {
		if l.Machine == machine {
			return true
		}
	}
	return false
}

// State is the model's part of GET /state.
func (m *Model) State() interface{} {
	m.mu.Lock()
	defer m.mu.Unlock()
	s := m.stats
	s.Second, s.Loops = now(), []Loop{}
	for l := range m.loops {
		s.Loops = append(s.Loops, *l)
	}
	sort.Slice(s.Loops, func(i, j int) bool {
		a, b := s.Loops[i], s.Loops[j]
		return a.Machine < b.Machine || a.Machine == b.Machine && a.Since.Before(b.Since)
	})
	return s
}
