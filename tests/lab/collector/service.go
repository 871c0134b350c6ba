// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package collector is the lab's PropertyCollector and ViewManager: pages, versions, changes sent
// as they happen, each session by itself. It replaces the simulator's, which re-collects all.
package collector

import (
	gopath "path"
	"reflect"
	"sync"
	"time"

	"../session"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	// DefaultPage is how many objects one answer holds when the client names no number.
	DefaultPage = 100
	// gather is how long changes are gathered into one answer.
	gather = 4 * time.Millisecond
	// slice is how many bytes are written under the world's lock at a time.
	slice = 256 << 10
	// patience is vCenter's default for waits without maxWaitSeconds.
	patience = 30 * time.Minute
)

// Settings can be changed while the lab runs; zero values are normal behaviour.
type Settings struct {
	Page          int // objects per page, at most
	Truncate      int // object updates per answer, at most
	RefuseVersion int // so many waits are answered with InvalidCollectorVersion
}

// Deny tells the privilege that a user lacks to read a path of an object; empty: may read.
type Deny func(user session.User, ref types.ManagedObjectReference, path string) string

// Service holds all collectors.
type Service struct {
	Sessions *session.Manager
	Denied   Deny // nil: everybody may read all

	inTree   map[string]bool // types that a view can hold
	rootMu   sync.Mutex
	mu       sync.RWMutex
	settings Settings
	all      map[*Collector]bool
}

// New makes the service; Register connects it to the front.
func New(sessions *session.Manager) *Service {
	s := &Service{Sessions: sessions, all: map[*Collector]bool{}, inTree: map[string]bool{}}
	for _, kind := range viewTypes {
		s.inTree[kind] = true
	}
	return s
}

// Set changes the settings.
func (s *Service) Set(change func(*Settings)) {
	s.mu.Lock()
	change(&s.settings)
	s.mu.Unlock()
}

func (s *Service) current() Settings {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.settings
}

// refuseVersion uses up one refusal, if any was asked for.
func (s *Service) refuseVersion() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.settings.RefuseVersion <= 0 {
		return false
	}
	s.settings.RefuseVersion--
	return true
}

// SessionEnded forgets the collectors of a session; their waits see the end themselves.
func (s *Service) SessionEnded(ended *session.Session) {
	for _, o := range ended.Drain() {
		if c, ok := o.(*Collector); ok {
			s.mu.Lock()
			delete(s.all, c)
			s.mu.Unlock()
		}
	}
}

// Changed implements world.Listener.
func (s *Service) Changed(ref types.ManagedObjectReference, paths []string) {
	s.each(func(c *Collector) { c.note(ref, paths) })
}

// Entered implements world.Listener.
func (s *Service) Entered(ref types.ManagedObjectReference) {
	s.each(func(c *Collector) { c.noteMember(ref) })
}

// Left implements world.Listener.
func (s *Service) Left(ref types.ManagedObjectReference) {
	s.each(func(c *Collector) { c.noteMember(ref) })
}

func (s *Service) each(f func(*Collector)) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for c := range s.all {
		f(c)
	}
}

// object finds the managed object's own struct, or false. Called with the world's lock.
func (s *Service) object(sess *session.Session, ref types.ManagedObjectReference) (reflect.Value, bool) {
	if sess != nil {
		if v, ok := sess.Get(ref).(viewer); ok {
			return reflect.ValueOf(v.view()).Elem(), true
		}
	}
	var obj mo.Reference
	if ref.Type == "SessionManager" {
		return s.sessionManager(sess, ref)
	}
	if sess != nil {
		obj = sess.Vim.Registry.Get(ref)
	}
	if obj == nil {
		obj = simulator.Map.Get(ref)
	}
	if obj == nil {
		return reflect.Value{}, false
	}
	if o, ok := obj.(interface{ Get() mo.Reference }); ok { // how the simulator shows event collectors
		obj = o.Get()
	}
	return managed(obj)
}

func (s *Service) sessionManager(sess *session.Session, ref types.ManagedObjectReference) (reflect.Value, bool) {
	held, ok := simulator.Map.Get(ref).(*simulator.SessionManager)
	if !ok {
		return reflect.Value{}, false
	}
	copied := held.SessionManager
	if sess == nil {
		copied = mo.SessionManager{Self: ref}
	} else {
		own := s.Sessions.Info(sess)
		copied.CurrentSession = &own
		copied.SessionList = s.Sessions.List()
	}
	return reflect.ValueOf(&copied).Elem(), true
}

// managed is the struct of package mo within the simulator's or the lab's own type.
func managed(obj mo.Reference) (reflect.Value, bool) {
	v := reflect.ValueOf(obj)
	if v.Kind() == reflect.Ptr {
		v = v.Elem()
	}
	for v.Kind() == reflect.Struct && gopath.Base(v.Type().PkgPath()) != "mo" {
		if v.NumField() == 0 {
			return v, false
		}
		if v = v.Field(0); v.Kind() == reflect.Ptr {
			if v.IsNil() {
				return v, false
			}
			v = v.Elem()
		}
	}
	return v, v.Kind() == reflect.Struct
}
