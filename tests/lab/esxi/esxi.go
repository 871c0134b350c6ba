// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package esxi serves the standalone hosts of an estate. The simulator's map is
// global, so each is a child process of the same program.
package esxi

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"

	"../inventory"
	"../options"
	"../ready"
)

// patience is how long a child may take to serve and to end.
const patience = 20 * time.Second

// Children are the running hosts.
type Children struct {
	commands []*exec.Cmd
	// Hosts are the API addresses; Machines and Guests the SSH listeners.
	Hosts    []ready.ESXi
	Machines []ready.Machine
	Guests   []ready.Machine
}

// Start runs a child for every standalone host and waits until each serves.
func Start(e *inventory.Estate, o options.Options) (*Children, error) {
	c := &Children{}
	for i, spec := range e.Spec.ESXi {
		line, err := c.start(fmt.Sprintf("%s#%d", o.Estate, i), o)
		if err != nil {
			c.Close()
			return nil, fmt.Errorf("standalone host %s: %w", spec.Name, err)
		}
		c.Hosts = append(c.Hosts, ready.ESXi{Name: spec.Name, URL: line.VCenter, Thumbprint: line.Thumbprint, Control: line.Control, User: line.User})
		c.Machines = append(c.Machines, line.Hosts...)
		c.Guests = append(c.Guests, line.Guests...)
	}
	return c, nil
}

func (c *Children) start(estate string, o options.Options) (ready.Line, error) {
	var line ready.Line
	cmd := exec.Command(o.Self, "-esxi", "-estate", estate, "-seed", fmt.Sprint(o.Seed), "-speed", fmt.Sprint(o.Speed))
	cmd.Stderr = os.Stderr
	// A parent that was killed takes its children along.
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return line, err
	}
	if err := cmd.Start(); err != nil {
		return line, err
	}
	c.commands = append(c.commands, cmd)
	late := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
	defer late.Stop()
	text, err := bufio.NewReader(out).ReadBytes('\n')
	if err != nil {
		return line, fmt.Errorf("it ended before it served: %w", err)
	}
	return line, json.Unmarshal(text, &line)
}

// Close ends all children and waits for them.
func (c *Children) Close() {
	for _, cmd := range c.commands {
		_ = cmd.Process.Signal(syscall.SIGTERM)
	}
	for _, cmd := range c.commands {
		late := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
		_ = cmd.Wait()
		late.Stop()
	}
	c.commands = nil
}
