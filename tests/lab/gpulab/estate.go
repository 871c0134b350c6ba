// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"fmt"
	"os"
	"runtime/debug"

	"../esxi"
	"../front"
	"../gpu"
	"../inventory"
	"../load"
	"../manage"
	"../options"
	"../perf"
	"../power"
	"../ready"
	"../sshd"
	"../vm"
	"../world"
)

// estate is what is served: the inventory and who works on it.
type estate struct {
	*inventory.Estate
	power    *power.Manager
	vms      *vm.Manager
	managers *manage.Manager
	ssh      *sshd.Manager
	children *esxi.Children
	load     *load.Model
}

// buildEstate fills the simulator.
func buildEstate(o options.Options) (*estate, error) {
	build := inventory.Build
	if o.ESXi {
		build = inventory.BuildESXi
	}
	made, err := build(o.Estate, o)
	if err != nil {
		return nil, err
	}
	gpu.Attach(made)
	return &estate{Estate: made}, nil
}

// attach registers the estate's methods and starts what answers beside the API.
func (e *estate) attach(s *front.Server, o options.Options, line *ready.Line) error {
	s.APIVersion = e.Model.ServiceContent.About.ApiVersion
	e.power = power.Attach(e.Estate, s)
	e.vms = vm.Attach(e.Estate, s)
	e.vms.PowerOn, e.power.Draft = e.power.Start, e.vms.Draft
	e.managers = manage.Attach(e.Estate, s)
	e.load = load.New(e.Estate, o.Seed)
	world.Listen(e.load)
	err := perf.Attach(e.Estate, e.load, s)
	if err != nil {
		return err
	}
	if e.ssh, err = sshd.Start(e.Estate, e.power, e.load, password); err != nil {
		return err
	}
	e.vms.Cloned = e.ssh.Cloned
	e.power.HostDown, e.power.HostUp = e.ssh.HostDown, e.ssh.HostUp
	line.Hosts, line.Guests = e.ssh.Machines()
	if len(line.Guests) > 0 {
		line.GuestUser = "root"
	}
	if o.ESXi {
		e.followHost(s)
		return nil
	}
	if e.children, err = esxi.Start(e.Estate, o); err != nil {
		return err
	}
	line.ESXi = e.children.Hosts
	line.Hosts = append(line.Hosts, e.children.Machines...)
	line.Guests = append(line.Guests, e.children.Guests...)
	debug.FreeOSMemory() // a large estate leaves much behind while it is built
	return nil
}

// followHost lets a standalone host's API go down and come back with the host.
func (e *estate) followHost(s *front.Server) {
	e.power.HostDown = func(h *inventory.Host) {
		e.ssh.HostDown(h)
		s.Suspend()
	}
	e.power.HostUp = func(h *inventory.Host) {
		e.ssh.HostUp(h)
		if err := s.Resume(); err != nil {
			fmt.Fprintln(os.Stderr, "gpulab:", err)
		}
	}
}

// The power manager carries out what hosts and guests are told over SSH.
var _ sshd.Actions = (*power.Manager)(nil)

// close ends what attach started.
func (e *estate) close() {
	if e.ssh != nil {
		e.ssh.Close()
	}
	if e.children != nil {
		e.children.Close()
	}
}
