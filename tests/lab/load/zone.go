// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package load

import "time"

// SetZone lets a machine's local time be UTC plus d, as from the beginning of summer time on.
func (m *Model) SetZone(machine string, d time.Duration) {
	m.mu.Lock()
	if m.zones == nil {
		m.zones = map[string]*time.Location{}
	}
	m.zones[machine] = time.FixedZone("", int(d.Seconds()))
	m.mu.Unlock()
}

// ResetZones sets all machines to UTC.
func (m *Model) ResetZones() {
	m.mu.Lock()
	m.zones = nil
	m.mu.Unlock()
}

// local is a time as the machine shows it. The lock is held.
func (m *Model) local(machine string, t time.Time) time.Time {
	if zone, ok := m.zones[machine]; ok {
		return t.In(zone)
	}
	return t
}

// Running are the looping commands of a machine, with the number that ps shows.
func (m *Model) Running(machine string) map[int]string {
	m.mu.Lock()
	defer m.mu.Unlock()
	out := map[int]string{}
	for l := range m.loops {
		if l.Machine == machine {
			out[l.pid] = l.Command
		}
	}
	return out
}
