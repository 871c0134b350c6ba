// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package front is the lab's own HTTPS server before govmomi's simulator: sessions, versions,
// strict requests, gzip, faults. Methods that the lab does better than the simulator are
// registered with Handle; all others fall through to the simulator's own objects.
package front

import (
	"context"
	"crypto/tls"
	"fmt"
	"log"
	"net"
	"net/http"
	"sync"
	"time"

	"../call"
	"../session"
	"../wire"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// Handler answers one method. It is called with the world's lock held (see package world) and
// must not wait. nil lets the handler registered before it, at last the simulator, answer.
// call.Of(ctx) tells the session, the version and the request's tree.
type Handler func(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault

// Around sees every request before it is answered and may answer, delay or spoil it.
type Around func(w http.ResponseWriter, r *http.Request, method string, next func(http.ResponseWriter))

type entry struct {
	handler Handler
	free    bool
}

// Server is the HTTPS side of the lab.
type Server struct {
	Sessions   *session.Manager
	Around     Around           // nil: none
	Now        func() time.Time // the server's clock
	APIVersion string           // the newest that it speaks
	// Forbidden tells the privilege that a user lacks for a method; nil: as the role says.
	Forbidden func(user session.User, this types.ManagedObjectReference, method string) string

	handlers map[string][]entry
	files    http.Handler
	http     *http.Server
	lifeMu   sync.Mutex // guards http and listener
	listener net.Listener
	certMu   sync.RWMutex
	cert     *tls.Certificate
	names    []string
	conns    sync.Map // net.Conn -> struct{}
	stats    counters
}

// New makes a server that is not listening yet.
func New(sessions *session.Manager) *Server {
	s := &Server{Sessions: sessions, Now: time.Now, handlers: map[string][]entry{},
		APIVersion: wire.Known[1]}
	s.stats.Methods = map[string]*MethodStats{}
	s.handleSession()
	return s
}

// Handle registers a handler for a method, as "UpdatePassthruConfig" or "PowerOnVM_Task".
func (s *Server) Handle(method string, h Handler) {
	s.handlers[method] = append(s.handlers[method], entry{h, false})
}

// HandleFree registers a handler that is called without the world's lock and may wait.
func (s *Server) HandleFree(method string, h Handler) {
	s.handlers[method] = append(s.handlers[method], entry{h, true})
}

// HandleFiles serves the datastores' files under /folder/; sessions are checked before.
func (s *Server) HandleFiles(h http.Handler) { s.files = h }

// Listen starts to serve on 127.0.0.1 and tells the port; zero takes a free one.
func (s *Server) Listen(port int) (int, error) {
	if err := s.NewCertificate(); err != nil {
		return 0, err
	}
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return 0, err
	}
	s.serveOn(listener)
	return listener.Addr().(*net.TCPAddr).Port, nil
}

// serveOn answers connections of a listener until it is closed.
func (s *Server) serveOn(listener net.Listener) {
	secured := tls.NewListener(listener, &tls.Config{
		MinVersion: tls.VersionTLS12,
		GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) {
			s.certMu.RLock()
			defer s.certMu.RUnlock()
			return s.cert, nil
		},
	})
	serving := &http.Server{
		Handler:      http.HandlerFunc(s.serve),
		TLSNextProto: map[string]func(*http.Server, *tls.Conn, http.Handler){},
		ErrorLog:     log.New(log.Writer(), "gpulab: ", 0),
		ConnState: func(c net.Conn, state http.ConnState) {
			if state == http.StateNew {
				s.conns.Store(c, struct{}{})
				s.stats.connection()
			} else if state == http.StateClosed || state == http.StateHijacked {
				s.conns.Delete(c)
			}
		},
	}
	s.lifeMu.Lock()
	s.http, s.listener = serving, listener
	s.lifeMu.Unlock()
	go func() {
		if err := serving.Serve(secured); err != http.ErrServerClosed {
			log.Print(err)
		}
	}()
}

// Close ends all sessions and connections.
func (s *Server) Close() {
	s.Sessions.EndAll("")
	if serving, _ := s.life(); serving != nil {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		if serving.Shutdown(ctx) != nil {
			_ = serving.Close()
		}
	}
}

// DropConnections closes every open connection.
func (s *Server) DropConnections() {
	s.conns.Range(func(c, _ interface{}) bool {
		_ = c.(net.Conn).Close()
		return true
	})
}

// Counters is a copy of what was counted so far.
func (s *Server) Counters() Stats { return s.stats.copy() }

// ResetCounters sets all counters to zero.
func (s *Server) ResetCounters() { s.stats.reset() }

// Request is the method element as the client sent it, for fields that govmomi does not know.
func Request(ctx *simulator.Context) *wire.Node { return call.Of(ctx).Request }
