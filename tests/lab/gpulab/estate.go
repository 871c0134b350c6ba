// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"../esxi"
	"../front"
	"../gpu"
	"../inventory"
	"../options"
	"../power"
	"../ready"
	"../vm"
)

// estate is what is served: the inventory and who works on it.
type estate struct {
	*inventory.Estate
	power    *power.Manager
	children *esxi.Children
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
	e.power = power.Attach(e.Estate, s, o)
	vm.Attach(e.Estate, s)
	if o.ESXi {
		return nil
	}
	var err error
	if e.children, err = esxi.Start(e.Estate, o); err != nil {
		return err
	}
	line.ESXi = e.children.Hosts
	line.Hosts = append(line.Hosts, e.children.Machines...)
	return nil
}

// close ends what attach started.
func (e *estate) close() {
	if e.children != nil {
		e.children.Close()
	}
}
