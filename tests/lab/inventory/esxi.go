// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/vim25/mo"
)

// BuildESXi makes a standalone ESXi host that no vCenter manages: "mixed#0" is
// the first such host of the estate mixed.
func BuildESXi(estate string, opts Options) (*Estate, error) {
	name, number, _ := strings.Cut(estate, "#")
	spec, err := Describe(name, opts.Seed)
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 || n >= len(spec.ESXi) {
		return nil, fmt.Errorf("estate %q has no standalone ESXi host %q", name, number)
	}
	return buildESXi(spec, &spec.ESXi[n], opts)
}

func buildESXi(estate *Spec, spec *HostSpec, opts Options) (*Estate, error) {
	h, err := newHost(spec)
	if err != nil {
		return nil, err
	}
	model := simulator.ESX()
	model.Datastore, model.Machine = 0, 0
	model.ServiceContent.About = h.Release.HostProduct()
	b, err := newBuilder(model, &Spec{Name: estate.Name + "/" + spec.Name}, opts)
	if err != nil {
		return nil, err
	}
	hs, ok := simulator.Map.Get(esx.HostSystem.Self).(*simulator.HostSystem)
	if !ok {
		return nil, fmt.Errorf("the simulator made no host %s", esx.HostSystem.Self)
	}
	h.fill(hs)
	b.estate.register(h)
	cr := simulator.Map.Get(*hs.Parent).(*mo.ComputeResource)
	cr.Name = spec.Name
	d := &dc{builder: b, spec: &DatacenterSpec{Name: "ha-datacenter"}, hosts: []*Host{h},
		object: simulator.Map.Get(esx.Datacenter.Self).(*simulator.Datacenter), folders: map[string]*simulator.Folder{},
		datastores: map[string]*simulator.Datastore{}, computes: map[*Host]compute{}}
	d.network = d.object.Network[0]
	pool := simulator.Map.Get(*cr.ResourcePool).(*simulator.ResourcePool)
	d.computes[h] = compute{pool: pool, browser: *cr.EnvironmentBrowser, datastore: &cr.Datastore}
	if err := d.addDatastores(); err != nil {
		return nil, err
	}
	return b.estate, d.addVMs()
}
