// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package front

import "sync"

// MethodStats counts one method's calls.
type MethodStats struct {
	Calls  int   `json:"calls"`
	Faults int   `json:"faults"`
	Bytes  int64 `json:"bytes"` // of the answers as sent, compressed or not
}

// Stats counts what clients asked.
type Stats struct {
	Methods      map[string]*MethodStats `json:"methods"`
	Logins       int                     `json:"logins"`
	FailedLogins int                     `json:"failedLogins"`
	Requests     int                     `json:"requests"` // of HTTP, whatever the path
	Connections  int                     `json:"connections"`
	BytesIn      int64                   `json:"bytesIn"`
	BytesOut     int64                   `json:"bytesOut"` // of bodies
}

type counters struct {
	mu sync.Mutex
	Stats
}

func (s *counters) connection() {
	s.mu.Lock()
	s.Connections++
	s.mu.Unlock()
}

func (s *counters) request(in int64) {
	s.mu.Lock()
	s.Requests++
	s.BytesIn += in
	s.mu.Unlock()
}

func (s *counters) begin(method string) {
	s.mu.Lock()
	s.method(method).Calls++
	s.mu.Unlock()
}

func (s *counters) end(method string, fault bool, out int64) {
	s.mu.Lock()
	m := s.method(method)
	if fault {
		m.Faults++
	}
	m.Bytes += out
	s.BytesOut += out
	s.mu.Unlock()
}

func (s *counters) method(name string) *MethodStats {
	m := s.Methods[name]
	if m == nil {
		m = &MethodStats{}
		s.Methods[name] = m
	}
	return m
}

func (s *counters) login(ok bool) {
	s.mu.Lock()
	if ok {
		s.Logins++
	} else {
		s.FailedLogins++
	}
	s.mu.Unlock()
}

func (s *counters) copy() Stats {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := Stats{Methods: map[string]*MethodStats{}, Logins: s.Logins, FailedLogins: s.FailedLogins,
		Requests: s.Requests, Connections: s.Connections, BytesIn: s.BytesIn, BytesOut: s.BytesOut}
	for name, m := range s.Methods {
		held := *m
		out.Methods[name] = &held
	}
	return out
}

func (s *counters) reset() {
	s.mu.Lock()
	s.Methods = map[string]*MethodStats{}
	s.Logins, s.FailedLogins, s.Requests, s.Connections, s.BytesIn, s.BytesOut = 0, 0, 0, 0, 0, 0
	s.mu.Unlock()
}
