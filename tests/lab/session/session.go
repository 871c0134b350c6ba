// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package session keeps who is logged in.
package session

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// CookieName names the cookie; its value carries the double quotes.
const CookieName = "vmware_soap_session"

// DefaultIdle is vCenter's idle timeout.
const DefaultIdle = 30 * time.Minute

// User may log in.
type User struct {
	Name, Password string
	ReadOnly       bool // the built-in read-only role, minus some properties
}

// Session is one login.
type Session struct {
	Vim      *simulator.Session // what the simulator's handlers use
	User     User
	ended    chan struct{}
	endOnce  sync.Once
	mu       sync.Mutex
	objects  map[types.ManagedObjectReference]interface{}
	cookie   string
	lastUsed time.Time
}

// Ended is closed when the session is over.
func (s *Session) Ended() <-chan struct{} { return s.ended }

// Put keeps an object that lives as long as the session.
func (s *Session) Put(ref types.ManagedObjectReference, obj interface{}) {
	s.mu.Lock()
	s.objects[ref] = obj
	s.mu.Unlock()
}

// Get finds what Put kept, or nil.
func (s *Session) Get(ref types.ManagedObjectReference) interface{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.objects[ref]
}

// Remove forgets an object.
func (s *Session) Remove(ref types.ManagedObjectReference) {
	s.mu.Lock()
	delete(s.objects, ref)
	s.mu.Unlock()
}

// Drain forgets all objects and returns them.
func (s *Session) Drain() []interface{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []interface{}
	for _, o := range s.objects {
		all = append(all, o)
	}
	s.objects = map[types.ManagedObjectReference]interface{}{}
	return all
}

// NewRef makes a reference in the form that vCenter gives objects of a session.
func (s *Session) NewRef(kind string) types.ManagedObjectReference {
	return types.ManagedObjectReference{
		Type:  kind,
		Value: "session[" + s.Vim.Key + "]" + uuid.New().String(),
	}
}

// Manager knows users and sessions.
type Manager struct {
	mu       sync.Mutex
	users    map[string]User
	sessions map[string]*Session // by cookie value, quotes included
	Idle     time.Duration
	OnEnd    func(*Session) // called once per session that ends
	Now      func() time.Time
}

// NewManager knows these users.
func NewManager(users ...User) *Manager {
	m := &Manager{users: map[string]User{}, sessions: map[string]*Session{}, Idle: DefaultIdle, Now: time.Now}
	for _, u := range users {
		m.users[strings.ToLower(u.Name)] = u
	}
	return m
}

// ErrLogin is a wrong user or password.
var ErrLogin = errors.New("Cannot complete login due to an incorrect user name or password.")

// NewCookie is a value for a client that has none yet.
func NewCookie() string {
	raw := make([]byte, 20)
	if _, err := rand.Read(raw); err != nil {
		panic(err)
	}
	return `"` + hex.EncodeToString(raw) + `"`
}

// UserNamed is an account, by its name.
func (m *Manager) UserNamed(name string) (User, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	user, ok := m.users[strings.ToLower(name)]
	return user, ok
}

// Login opens a session under a new cookie value.
func (m *Manager) Login(r *http.Request, name, password, locale string) (*Session, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	user, ok := m.users[strings.ToLower(name)]
	if !ok || user.Password != password {
		return nil, ErrLogin
	}
	if locale == "" {
		locale = "en"
	}
	now := m.Now()
	s := &Session{
		User: user, ended: make(chan struct{}), cookie: NewCookie(), lastUsed: time.Now(),
		objects: map[types.ManagedObjectReference]interface{}{},
		Vim: &simulator.Session{Registry: simulator.NewRegistry(), UserSession: types.UserSession{
			Key: uuid.New().String(), UserName: user.Name, FullName: user.Name,
			LoginTime: now, LastActiveTime: now, Locale: locale, MessageLocale: locale,
			ExtensionSession: types.NewBool(false),
			IpAddress:        strings.Split(r.RemoteAddr, ":")[0], UserAgent: r.UserAgent(),
		}},
	}
	m.sessions[s.cookie] = s
	return s, nil
}

// Cookie is what the client sends back.
func (s *Session) Cookie() string { return s.cookie }

// Of finds the session that a request's cookie names and counts the call; nil: none or expired.
func (m *Manager) Of(r *http.Request) *Session {
	value := Value(r)
	m.mu.Lock()
	s := m.sessions[value]
	if s == nil {
		m.mu.Unlock()
		return nil
	}
	if time.Since(s.lastUsed) > m.Idle {
		m.mu.Unlock()
		m.End(s)
		return nil
	}
	s.lastUsed = time.Now()
	s.Vim.LastActiveTime = m.Now()
	s.Vim.CallCount++
	m.mu.Unlock()
	return s
}

// Value is the session cookie of a request, byte for byte; empty: none.
func Value(r *http.Request) string {
	for _, line := range r.Header["Cookie"] {
		for _, part := range strings.Split(line, ";") {
			part = strings.TrimSpace(part)
			if strings.HasPrefix(part, CookieName+"=") {
				return part[len(CookieName)+1:]
			}
		}
	}
	return ""
}

// End closes a session: its waits end, its objects are gone.
func (m *Manager) End(s *Session) {
	m.mu.Lock()
	delete(m.sessions, s.cookie)
	m.mu.Unlock()
	s.endOnce.Do(func() {
		close(s.ended)
		if m.OnEnd != nil {
			m.OnEnd(s)
		}
	})
}

// EndAll closes the sessions of one user, or all for an empty name. It tells how many.
func (m *Manager) EndAll(user string) int {
	m.mu.Lock()
	var all []*Session
	for _, s := range m.sessions {
		if user == "" || strings.EqualFold(s.User.Name, user) {
			all = append(all, s)
		}
	}
	m.mu.Unlock()
	for _, s := range all {
		m.End(s)
	}
	return len(all)
}

// Expire ends the sessions that were idle too long; called now and then.
func (m *Manager) Expire() {
	m.mu.Lock()
	var old []*Session
	for _, s := range m.sessions {
		if time.Since(s.lastUsed) > m.Idle {
			old = append(old, s)
		}
	}
	m.mu.Unlock()
	for _, s := range old {
		m.End(s)
	}
}

// Advance lets time pass for idle sessions.
func (m *Manager) Advance(d time.Duration) {
	m.mu.Lock()
	for _, s := range m.sessions {
		s.lastUsed = s.lastUsed.Add(-d)
	}
	m.mu.Unlock()
	m.Expire()
}

// SetIdle changes the idle timeout; zero: vCenter's.
func (m *Manager) SetIdle(d time.Duration) {
	if d <= 0 {
		d = DefaultIdle
	}
	m.mu.Lock()
	m.Idle = d
	m.mu.Unlock()
}

// List is a copy of all sessions' public data.
func (m *Manager) List() []types.UserSession {
	m.mu.Lock()
	defer m.mu.Unlock()
	list := make([]types.UserSession, 0, len(m.sessions))
	for _, s := range m.sessions {
		list = append(list, s.Vim.UserSession)
	}
	return list
}

// Info is a copy of one session's public data.
func (m *Manager) Info(s *Session) types.UserSession {
	m.mu.Lock()
	defer m.mu.Unlock()
	return s.Vim.UserSession
}

// Find is the session of that key, or nil.
func (m *Manager) Find(key string) *Session {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, s := range m.sessions {
		if s.Vim.Key == key {
			return s
		}
	}
	return nil
}
