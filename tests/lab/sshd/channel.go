// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package sshd

import (
	"context"
	"fmt"
	"strings"

	"../shell"

	"github.com/gliderlabs/ssh"
	gossh "golang.org/x/crypto/ssh"
	"golang.org/x/term"
)

// ending is a connection's context that ends with one channel.
type ending struct {
	ssh.Context
	own context.Context
}

func (e *ending) Done() <-chan struct{} { return e.own.Done() }
func (e *ending) Err() error            { return e.own.Err() }

// watched tells when a channel's requests end, which is when the channel is closed, or a signal
// comes: commands must not outlive their channel, though others of the connection go on.
type watched struct {
	gossh.NewChannel
	end context.CancelFunc
}

func (w *watched) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	ch, in, err := w.NewChannel.Accept()
	if err != nil {
		return ch, in, err
	}
	out := make(chan *gossh.Request)
	go func() {
		defer close(out)
		defer w.end()
		for req := range in {
			if req.Type == "signal" {
				w.end()
			}
			out <- req
		}
	}()
	return ch, out, nil
}

// channel serves one session.
func channel(srv *ssh.Server, conn *gossh.ServerConn, made gossh.NewChannel, ctx ssh.Context) {
	own, end := context.WithCancel(ctx)
	defer end()
	ssh.DefaultSessionHandler(srv, conn, &watched{made, end}, &ending{ctx, own})
}

func (s *server) session(session ssh.Session) {
	_, _, terminal := session.Pty()
	command := session.RawCommand()
	if terminal && command == "" {
		s.interactive(session)
		return
	}
	out := &spoilt{server: s, session: session}
	sh, err := s.machine.NewShell(session.User(), shell.IO{Stdin: session, Stdout: out, Stderr: session.Stderr()})
	if err != nil {
		fmt.Fprintln(session.Stderr(), err)
		_ = session.Exit(1)
		return
	}
	s.manager.count(func(st *Stats) { st.Commands++ })
	status := 0
	switch {
	case !s.spoils.silence(session.Context()):
	case command != "":
		status, _ = sh.Run(session.Context(), command)
	default:
		status = sh.RunReader(session.Context(), session)
	}
	_ = session.Exit(status)
}

// keyboard takes a line feed for the return key, as a terminal's driver does.
type keyboard struct{ ssh.Session }

func (k keyboard) Read(p []byte) (int, error) {
	n, err := k.Session.Read(p)
	for i := range p[:n] {
		if p[i] == '\n' {
			p[i] = '\r'
		}
	}
	return n, err
}

// interactive is a terminal session with prompt and line editing.
func (s *server) interactive(session ssh.Session) {
	prompt := fmt.Sprintf("[root@%s:~] ", strings.SplitN(s.machine.Name, ".", 2)[0])
	if !s.esxi {
		prompt = fmt.Sprintf("root@%s:~# ", s.machine.Name)
	}
	t := term.NewTerminal(keyboard{session}, prompt)
	sh, err := s.machine.NewShell(session.User(), shell.IO{Stdin: strings.NewReader(""), Stdout: t, Stderr: t})
	if err != nil {
		_ = session.Exit(1)
		return
	}
	status := 0
	for {
		line, err := t.ReadLine()
		if err != nil {
			break
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		s.manager.count(func(st *Stats) { st.Commands++ })
		var exited bool
		if status, exited = sh.Run(session.Context(), line); exited {
			break
		}
	}
	_ = session.Exit(status)
}
