// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package sshd

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand"
	"sync"

	"github.com/gliderlabs/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// Spoil is a fault in what commands print. It acts on commands that run already, too.
type Spoil struct {
	Kind  string // hang, garbage, long-line, cut
	Bytes int64  // of garbage, of the line; or that pass before the connection is cut
	Count int    // so many times; less than 0: until it is taken away
}

// usual sizes.
const (
	garbageBytes = 64 << 10
	lineBytes    = 10 << 20
)

// spoils are the faults of one machine.
type spoils struct {
	mu     sync.Mutex
	active map[string]*Spoil
	lifted chan struct{} // closed when a hang ends
}

func (s *spoils) put(f Spoil) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.active == nil {
		s.active = map[string]*Spoil{}
	}
	if f.Kind == "hang" && s.lifted == nil {
		s.lifted = make(chan struct{})
	}
	s.active[f.Kind] = &f
}

func (s *spoils) lift(kind string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.active, kind)
	if kind == "hang" && s.lifted != nil {
		close(s.lifted)
		s.lifted = nil
	}
}

// silence waits while the machine hangs; false: the session ended before.
func (s *spoils) silence(ctx context.Context) bool {
	s.mu.Lock()
	lifted := s.lifted
	s.mu.Unlock()
	if lifted == nil {
		return true
	}
	select {
	case <-lifted:
		return true
	case <-ctx.Done():
		return false
	}
}

// junk is what comes before the next output, if anything does.
func (s *spoils) junk() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f := s.take("garbage", garbageBytes); f > 0 {
		out := make([]byte, f)
		_, _ = rand.New(rand.NewSource(f)).Read(out)
		return out
	}
	if f := s.take("long-line", lineBytes); f > 0 {
		return append(bytes.Repeat([]byte{'x'}, int(f)), '\n')
	}
	return nil
}

// take counts a use of a fault and tells its size. The lock is held.
func (s *spoils) take(kind string, usual int64) int64 {
	f, ok := s.active[kind]
	if !ok {
		return 0
	}
	if f.Count > 0 {
		if f.Count--; f.Count == 0 {
			delete(s.active, kind)
		}
	}
	if f.Bytes > 0 {
		return f.Bytes
	}
	return usual
}

// left tells how many of n bytes may pass before the cut.
func (s *spoils) left(n int) (int, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f, ok := s.active["cut"]
	if !ok {
		return n, false
	}
	if f.Bytes >= int64(n) {
		f.Bytes -= int64(n)
		return n, false
	}
	keep := int(f.Bytes)
	delete(s.active, "cut")
	return keep, true
}

// spoilt is a command's standard output.
type spoilt struct {
	server  *server
	session ssh.Session
}

func (s *spoilt) Write(p []byte) (int, error) {
	f := &s.server.spoils
	if !f.silence(s.session.Context()) {
		return 0, io.ErrClosedPipe
	}
	if junk := f.junk(); junk != nil {
		if _, err := s.session.Write(junk); err != nil {
			return 0, err
		}
	}
	keep, cut := f.left(len(p))
	if !cut {
		return s.session.Write(p)
	}
	n, _ := s.session.Write(p[:keep])
	if conn, ok := s.session.Context().Value(ssh.ContextKeyConn).(*gossh.ServerConn); ok {
		_ = conn.Close()
	}
	return n, io.ErrClosedPipe
}

// SpoilKinds are those that Spoil takes.
var SpoilKinds = []string{"hang", "garbage", "long-line", "cut"}

// Spoil puts a fault on a machine.
func (m *Manager) Spoil(name string, f Spoil) error {
	s := m.find(name)
	if s == nil {
		return fmt.Errorf("no machine %q answers SSH", name)
	}
	s.spoils.put(f)
	return nil
}

// Lift takes a fault away from a machine.
func (m *Manager) Lift(name, kind string) error {
	s := m.find(name)
	if s == nil {
		return fmt.Errorf("no machine %q answers SSH", name)
	}
	s.spoils.lift(kind)
	return nil
}

// BreakSMI lets nvidia-smi of a machine fail: missing, couldnt-communicate, version-mismatch; empty: works.
func (m *Manager) BreakSMI(name, how string) error {
	s := m.find(name)
	if s == nil {
		return fmt.Errorf("no machine %q answers SSH", name)
	}
	s.machine.BreakSMI(how)
	return nil
}
