// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package control is the lab's own HTTP endpoint on the loopback: what clients asked, and what is
// to go wrong next.
package control

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"syscall"
	"time"

	"../clock"
	"../faults"
	"../front"
	"../session"
	"../touch"
)

const maxOrder = 1 << 20

// Server answers on http://127.0.0.1:PORT.
type Server struct {
	Front    *front.Server
	Sessions *session.Manager
	Faults   *faults.Set
	Touch    *touch.Toucher

	parts   map[string]func() interface{}
	resets  []func()
	orders  map[string]func(json.RawMessage) (interface{}, error)
	pages   map[string]http.HandlerFunc
	http    *http.Server
	started time.Time
}

// New makes the endpoint; the fields are set before Listen.
func New() *Server {
	return &Server{parts: map[string]func() interface{}{}, started: time.Now(),
		orders: map[string]func(json.RawMessage) (interface{}, error){}, pages: map[string]http.HandlerFunc{}}
}

// AddState adds a member to what GET /state tells, as "ssh".
func (s *Server) AddState(name string, f func() interface{}) { s.parts[name] = f }

// AddReset is called by POST /reset.
func (s *Server) AddReset(f func()) { s.resets = append(s.resets, f) }

// AddOrder adds POST /name, as "workload"; the result is sent as JSON.
func (s *Server) AddOrder(name string, f func(json.RawMessage) (interface{}, error)) {
	s.orders[name] = f
}

// AddPage adds GET /name, as "metrics".
func (s *Server) AddPage(name string, h http.HandlerFunc) { s.pages[name] = h }

// Listen starts to serve on a free port of 127.0.0.1 and tells it.
func (s *Server) Listen() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/state", s.state)
	s.post(mux, "fault", s.fault)
	s.post(mux, "touch", s.touch)
	s.post(mux, "advance", s.advance)
	s.post(mux, "reset", s.reset)
	for name, order := range s.orders {
		s.post(mux, name, order)
	}
	for name, page := range s.pages {
		mux.HandleFunc("/"+name, page)
	}
	s.http = &http.Server{Handler: mux}
	go func() { _ = s.http.Serve(listener) }()
	return listener.Addr().(*net.TCPAddr).Port, nil
}

// Close ends it.
func (s *Server) Close() {
	if s.Touch != nil {
		s.Touch.Stop()
	}
	if s.http != nil {
		_ = s.http.Close()
	}
}

func (s *Server) post(mux *http.ServeMux, name string, order func(json.RawMessage) (interface{}, error)) {
	mux.HandleFunc("/"+name, func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost || r.Header.Get("Origin") != "" {
			w.Header().Set("Allow", "POST")
			answer(w, http.StatusMethodNotAllowed, map[string]string{"error": "POST only, and not from a web page"})
			return
		}
		body, err := io.ReadAll(io.LimitReader(r.Body, maxOrder))
		if err == nil && len(body) == 0 {
			body = []byte("{}")
		}
		var result interface{}
		if err == nil {
			result, err = order(body)
		}
		if err != nil {
			answer(w, http.StatusBadRequest, map[string]string{"error": err.Error()})
			return
		}
		answer(w, http.StatusOK, result)
	})
}

func answer(w http.ResponseWriter, status int, what interface{}) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	_ = e.Encode(what)
}

var done = map[string]bool{"ok": true}

func (s *Server) state(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		answer(w, http.StatusMethodNotAllowed, map[string]string{"error": "GET only"})
		return
	}
	active, fired := s.Faults.State()
	all := map[string]interface{}{
		"vsphere": s.Front.Counters(), "sessions": s.sessions(), "faults": active, "fired": fired,
		"kinds": s.Faults.Kinds(), "touch": s.Touch.State(), "process": process(s.started),
		"thumbprint": s.Front.Thumbprint(), "time": clock.Now().UTC(),
	}
	for name, part := range s.parts {
		all[name] = part()
	}
	answer(w, http.StatusOK, all)
}

// loggedIn is a session without its key.
type loggedIn struct {
	User  string    `json:"user"`
	Agent string    `json:"agent"`
	Since time.Time `json:"since"`
	Calls int64     `json:"calls"`
}

func (s *Server) sessions() []loggedIn {
	out := []loggedIn{}
	for _, u := range s.Sessions.List() {
		out = append(out, loggedIn{u.UserName, u.UserAgent, u.LoginTime, u.CallCount})
	}
	return out
}

func process(started time.Time) map[string]interface{} {
	var usage syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	cpu := time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	return map[string]interface{}{
		"cpuSeconds": cpu.Seconds(), "upSeconds": time.Since(started).Seconds(),
		"maxRssKiB": usage.Maxrss, "goroutines": runtime.NumGoroutine(),
	}
}

func (s *Server) fault(body json.RawMessage) (interface{}, error) {
	var spec faults.Spec
	if err := json.Unmarshal(body, &spec); err != nil {
		return nil, err
	}
	return done, s.Faults.Put(spec)
}

func (s *Server) touch(body json.RawMessage) (interface{}, error) {
	var order touch.Order
	if err := json.Unmarshal(body, &order); err != nil {
		return nil, err
	}
	return s.Touch.Do(order)
}

func (s *Server) advance(body json.RawMessage) (interface{}, error) {
	var order struct {
		Seconds float64 `json:"seconds"`
	}
	if err := json.Unmarshal(body, &order); err != nil {
		return nil, err
	}
	if order.Seconds <= 0 {
		return nil, fmt.Errorf("seconds must be more than 0")
	}
	d := time.Duration(order.Seconds * float64(time.Second))
	clock.Advance(d)
	s.Sessions.Advance(d)
	return done, nil
}

func (s *Server) reset(json.RawMessage) (interface{}, error) {
	s.Faults.Reset()
	s.Touch.Reset()
	s.Front.ResetCounters()
	for _, f := range s.resets {
		f()
	}
	return done, nil
}

// Page answers GET with JSON, for AddPage.
func Page(w http.ResponseWriter, r *http.Request, what interface{}, err error) {
	switch {
	case r.Method != http.MethodGet || r.Header.Get("Origin") != "":
		answer(w, http.StatusMethodNotAllowed, map[string]string{"error": "GET only, and not from a web page"})
	case err != nil:
		answer(w, http.StatusBadRequest, map[string]string{"error": err.Error()})
	default:
		answer(w, http.StatusOK, what)
	}
}
