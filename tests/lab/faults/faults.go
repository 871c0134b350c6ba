// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package faults makes the lab misbehave on request, as servers, networks and hardware do.
package faults

import (
	"fmt"
	"net/http"
	"sort"
	"strings"
	"sync"
)

// Spec is what a client asks for.
type Spec struct {
	Kind string `json:"kind"`
	// Target is the method spoilt, empty for any; for other kinds the task, user or object meant.
	Target string `json:"target,omitempty"`
	// Before puts a fault that is not of HTTP on as soon as a request of that method comes.
	Before string `json:"before,omitempty"`
	After  int    `json:"after,omitempty"` // so many matching requests pass first
	Count  int    `json:"count,omitempty"` // so many are spoilt; 0: one, -1: until the reset
	Bytes  int64  `json:"bytes,omitempty"`

	Milliseconds int64    `json:"milliseconds,omitempty"`
	Seconds      float64  `json:"seconds,omitempty"`
	Value        int      `json:"value,omitempty"`
	Text         bool     `json:"text,omitempty"` // endless-xml: one endless text instead of elements
	Fault        string   `json:"fault,omitempty"`
	Message      string   `json:"message,omitempty"`
	User         string   `json:"user,omitempty"`
	Privilege    string   `json:"privilege,omitempty"`
	Paths        []string `json:"paths,omitempty"`
	Methods      []string `json:"methods,omitempty"`
	Host         string   `json:"host,omitempty"` // name or moref
	VM           string   `json:"vm,omitempty"`   // name or moref
	Device       string   `json:"device,omitempty"`
	Off          bool     `json:"off,omitempty"` // take the fault away again
}

// Action puts a fault on that is not of HTTP.
type Action func(Spec) error

// Set holds what is registered and what is on.
type Set struct {
	// Expire ends the sessions of a user, or all; for expire-sessions before a certain request.
	Expire func(user string) int

	mu      sync.Mutex
	actions map[string]Action
	resets  []func()
	rules   []*rule
	fired   map[string]int
	denials []Spec
	quiet   chan struct{} // closed when silences end
}

type rule struct {
	Spec
	seen int
	left int
}

// New knows the faults of HTTP.
func New() *Set {
	return &Set{actions: map[string]Action{}, fired: map[string]int{}, quiet: make(chan struct{})}
}

// Register adds a kind of fault. reset, if any, undoes it.
func (s *Set) Register(kind string, act Action, reset func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.actions[kind] = act
	if reset != nil {
		s.resets = append(s.resets, reset)
	}
}

// Kinds are all faults that can be asked for.
func (s *Set) Kinds() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var kinds []string
	for kind := range s.actions {
		kinds = append(kinds, kind)
	}
	for kind := range spoilers {
		if s.actions[kind] == nil {
			kinds = append(kinds, kind)
		}
	}
	sort.Strings(kinds)
	return kinds
}

// Put puts a fault on.
func (s *Set) Put(spec Spec) error {
	s.mu.Lock()
	act := s.actions[spec.Kind]
	s.mu.Unlock()
	later := spec.Target != "" || spec.After > 0
	if act != nil && spec.Before != "" {
		s.mu.Lock()
		s.rules = append(s.rules, &rule{Spec: spec, left: 1})
		s.mu.Unlock()
		return nil
	}
	if act != nil && !(later && spoilers[spec.Kind] != nil) {
		if err := act(spec); err != nil {
			return err
		}
		s.count(spec.Kind)
		return nil
	}
	if spoilers[spec.Kind] == nil {
		return fmt.Errorf("unknown fault %q; known are %s", spec.Kind, strings.Join(s.Kinds(), ", "))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if spec.Off {
		kept := s.rules[:0]
		for _, r := range s.rules {
			if r.Kind != spec.Kind {
				kept = append(kept, r)
			}
		}
		s.rules = kept
		return nil
	}
	left := spec.Count
	if left == 0 {
		left = 1
	}
	s.rules = append(s.rules, &rule{Spec: spec, left: left})
	return nil
}

func (s *Set) count(kind string) {
	s.mu.Lock()
	s.fired[kind]++
	s.mu.Unlock()
}

// Reset takes all faults away.
func (s *Set) Reset() {
	s.mu.Lock()
	s.rules, s.denials, s.fired = nil, nil, map[string]int{}
	close(s.quiet)
	s.quiet = make(chan struct{})
	resets := s.resets
	s.mu.Unlock()
	for _, reset := range resets {
		reset()
	}
}

// Active is a rule as the state shows it.
type Active struct {
	Spec
	Seen int `json:"seen"`
	Left int `json:"left"`
}

// State tells what is on and how often each kind acted.
func (s *Set) State() (active []Active, fired map[string]int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	active = []Active{}
	for _, r := range s.rules {
		active = append(active, Active{r.Spec, r.seen, r.left})
	}
	fired = map[string]int{}
	for kind, n := range s.fired {
		fired[kind] = n
	}
	return active, fired
}

// Around implements front.Around.
func (s *Set) Around(w http.ResponseWriter, r *http.Request, method string, next func(http.ResponseWriter)) {
	spec, ok := s.due(method)
	if !ok {
		next(w)
		return
	}
	s.count(spec.Kind)
	if spec.Before != "" {
		s.mu.Lock()
		act := s.actions[spec.Kind]
		s.mu.Unlock()
		_ = act(spec)
		next(w)
		return
	}
	spoilers[spec.Kind](&spoiling{set: s, spec: spec, w: w, r: r, next: next, method: method})
}

// due is the rule that spoils this request, if one does.
func (s *Set) due(method string) (Spec, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, r := range s.rules {
		named := r.Target
		if r.Before != "" {
			named = r.Before
		}
		if named != "" && !strings.EqualFold(named, method) {
			continue
		}
		if r.seen++; r.seen <= r.After {
			continue
		}
		if r.left > 0 {
			if r.left--; r.left == 0 {
				s.rules = append(s.rules[:i:i], s.rules[i+1:]...)
			}
		}
		return r.Spec, true
	}
	return Spec{}, false
}

func (s *Set) silence() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.quiet
}
