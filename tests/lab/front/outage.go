// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package front

import (
	"errors"
	"net"
	"net/http"
)

// life is what serves at the moment, and where.
func (s *Server) life() (*http.Server, net.Listener) {
	s.lifeMu.Lock()
	defer s.lifeMu.Unlock()
	return s.http, s.listener
}

// Suspend is a server that goes down: connections and sessions end, new connections are refused.
func (s *Server) Suspend() {
	s.Sessions.EndAll("")
	if serving, _ := s.life(); serving != nil {
		_ = serving.Close()
	}
}

// Resume is the server back at its old address, with its old certificate.
func (s *Server) Resume() error {
	_, old := s.life()
	if old == nil {
		return errors.New("the server was never listening")
	}
	listener, err := net.Listen("tcp", old.Addr().String())
	if err != nil {
		return err
	}
	s.serveOn(listener)
	return nil
}
