// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package sshd

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"fmt"
	"io"
	"net"
	"os"
	"sync"
	"sync/atomic"

	"../shell"

	"github.com/gliderlabs/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// server is one machine's listener.
type server struct {
	manager *Manager
	machine *shell.Machine
	esxi    bool
	address string

	mu       sync.Mutex
	key      gossh.Signer
	wanted   bool
	refusing bool
	running  *ssh.Server
	listener net.Listener
	limit    int64 // bytes after which connections are cut; 0: never
	spoils   spoils
}

// newServer gives a machine its address and key.
func (m *Manager) newServer(machine *shell.Machine, esxi bool) (*server, error) {
	key, err := newSigner()
	if err != nil {
		return nil, err
	}
	m.mu.Lock()
	m.machines++
	n := m.machines
	m.mu.Unlock()
	return &server{manager: m, machine: machine, esxi: esxi, address: m.address(n), key: key}, nil
}

// newSigner makes an ECDSA key: hosts in FIPS mode have no Ed25519 key.
func newSigner() (gossh.Signer, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	return gossh.NewSignerFromKey(key)
}

func (s *server) fingerprint() string { return gossh.FingerprintSHA256(s.key.PublicKey()) }

// set starts or stops listening; sessions that run stay.
func (s *server) set(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.wanted = on
	s.apply()
}

func (s *server) refuse(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refusing = on
	s.apply()
}

// apply makes the listener as it is wanted. The server's lock is held.
func (s *server) apply() {
	on := s.wanted && !s.refusing
	if on == (s.listener != nil) {
		return
	}
	if !on {
		_ = s.listener.Close()
		s.listener = nil
		return
	}
	listener, err := net.Listen("tcp", s.address)
	if err != nil {
		fmt.Fprintf(os.Stderr, "gpulab: SSH of %s: %v\n", s.machine.Name, err)
		return
	}
	s.listener = listener
	if s.running == nil {
		s.running = s.newSSH()
	}
	go func(run *ssh.Server) { _ = run.Serve(listener) }(s.running)
}

// cut stops listening and ends all sessions.
func (s *server) cut() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.wanted = false
	s.apply()
	if s.running != nil {
		run := s.running
		s.running = nil
		go run.Close()
	}
}

// newKey changes the host key for connections from now on.
func (s *server) newKey() error {
	key, err := newSigner()
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.key = key
	if s.listener != nil {
		_ = s.listener.Close()
		s.listener = nil
	}
	s.running = nil
	s.apply()
	return nil
}

func (s *server) cutAfter(bytes int64) {
	s.mu.Lock()
	s.limit = bytes
	s.mu.Unlock()
}

// newSSH makes the protocol server: ESXi takes passwords by
// keyboard-interactive alone, guests by both ways.
func (s *server) newSSH() *ssh.Server {
	run := &ssh.Server{Handler: s.session, Version: "OpenSSH_8.9", ConnCallback: s.connection,
		KeyboardInteractiveHandler: s.ask, PublicKeyHandler: s.publicKey,
		ChannelHandlers: map[string]ssh.ChannelHandler{"session": channel}}
	if s.esxi {
		run.Version = "OpenSSH_7.7"
	} else {
		run.PasswordHandler = func(ctx ssh.Context, password string) bool { return s.login(ctx.User(), password) }
	}
	run.AddHostKey(s.key)
	return run
}

func (s *server) connection(_ ssh.Context, conn net.Conn) net.Conn {
	s.manager.count(func(st *Stats) { st.Connections++ })
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.limit <= 0 {
		return conn
	}
	return &limited{Conn: conn, left: s.limit}
}

// limited ends a connection after so many bytes sent.
type limited struct {
	net.Conn
	left int64
}

func (l *limited) Write(p []byte) (int, error) {
	left := atomic.AddInt64(&l.left, -int64(len(p)))
	if left < 0 {
		if keep := int64(len(p)) + left; keep > 0 {
			_, _ = l.Conn.Write(p[:keep])
		}
		_ = l.Conn.Close()
		return 0, io.ErrClosedPipe
	}
	return l.Conn.Write(p)
}

func (s *server) login(user, password string) bool {
	ok := user == "root" && password == s.manager.password
	s.manager.count(func(st *Stats) {
		if ok {
			st.Logins++
		} else {
			st.Refused++
		}
	})
	return ok
}

func (s *server) ask(ctx ssh.Context, challenge gossh.KeyboardInteractiveChallenge) bool {
	answers, err := challenge(ctx.User(), "", []string{"Password: "}, []bool{false})
	return err == nil && len(answers) == 1 && s.login(ctx.User(), answers[0])
}

// publicKey accepts what stands in the machine's own authorized_keys.
func (s *server) publicKey(ctx ssh.Context, key ssh.PublicKey) bool {
	name := "/root/.ssh/authorized_keys"
	if s.esxi {
		name = "/etc/ssh/keys-root/authorized_keys"
	}
	data, err := s.machine.FS.ReadFile(name)
	if err != nil || ctx.User() != "root" {
		return false
	}
	for len(data) > 0 {
		known, _, _, rest, err := ssh.ParseAuthorizedKey(data)
		if err != nil {
			return false
		}
		if ssh.KeysEqual(known, key) {
			return true
		}
		data = rest
	}
	return false
}
