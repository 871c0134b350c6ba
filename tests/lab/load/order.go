// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package load

import (
	"encoding/json"
	"fmt"

	"../world"
)

// Order is what POST /workload takes. One of VM, Host and All says who is meant.
type Order struct {
	VM   string `json:"vm"`   // name or moref
	Host string `json:"host"` // every VM with a GPU on it
	All  bool   `json:"all"`
	GPU  *int   `json:"gpu"` // of the VM's GPUs, or of the host's, in PCI order

	Kind      string  `json:"kind"`
	Intensity float64 `json:"intensity"` // 0 to 1; 0: the kind's usual
	Memory    float64 `json:"memory"`    // share of the frame buffer

	Health  string `json:"health"`  // of the GPUs meant
	Xid     int    `json:"xid"`     // one error now
	Licence string `json:"licence"` // licensed, none
}

// Done is what an order changed.
type Done struct {
	VMs     []string `json:"vms"`
	GPUs    []string `json:"gpus"` // host and address
	Seconds int64    `json:"atSecond"`
}

// place is a GPU and those of its tenants that are meant.
type place struct {
	gpu     *GPU
	tenants []*Tenant
}

// Do carries an order out.
func (m *Model) Do(body json.RawMessage) (interface{}, error) {
	var o Order
	if err := json.Unmarshal(body, &o); err != nil {
		return nil, err
	}
	if err := o.check(); err != nil {
		return nil, err
	}
	done, err := &Done{VMs: []string{}, GPUs: []string{}, Seconds: now()}, error(nil)
	world.Read(func() {
		m.mu.Lock()
		defer m.mu.Unlock()
		err = m.do(o, done)
	})
	return done, err
}

func (o *Order) check() error {
	if o.Kind != "" {
		if _, err := parseKind(o.Kind); err != nil {
			return err
		}
	}
	if o.Health != "" {
		if _, err := parseHealth(o.Health); err != nil {
			return err
		}
	}
	if o.Kind == "" && o.Health == "" && o.Xid == 0 && o.Licence == "" {
		return fmt.Errorf("nothing to do: give kind, health, xid or licence")
	}
	if o.Intensity < 0 || o.Intensity > 1 || o.Memory < 0 || o.Memory > 1 {
		return fmt.Errorf("intensity and memory go from 0 to 1")
	}
	return nil
}

func (m *Model) do(o Order, done *Done) error {
	for _, h := range m.estate.Hosts {
		m.sync(h, done.Seconds)
	}
	places, vms, err := m.meant(o)
	if err != nil {
		return err
	}
	for _, v := range vms {
		done.VMs = append(done.VMs, v.Name)
		if o.Licence != "" {
			v.licensed = o.Licence != "none"
		}
		if o.Kind != "" && (o.GPU == nil || o.Host != "") && o.Host == "" {
			v.jobs = append(v.jobs, o.job(done.Seconds))
		}
	}
	for _, p := range places {
		done.GPUs = append(done.GPUs, p.gpu.Host.Name+" "+p.gpu.Function.Address.String())
		if o.Kind != "" && (o.GPU != nil || o.Host != "") {
			for _, t := range p.tenants {
				t.VM.own[t.Index] = append(t.VM.own[t.Index], o.job(done.Seconds))
			}
		}
		if o.Health != "" {
			p.gpu.setHealth(Health(o.Health), done.Seconds)
		}
		if o.Xid != 0 {
			p.gpu.extra = append(p.gpu.extra, Xid{done.Seconds, o.Xid, xidText[o.Xid]})
		}
	}
	// A VM may share its GPU with others, on whatever host it is.
	for _, g := range m.gpus {
		g.forget()
	}
	return nil
}

func (o *Order) job(tick int64) job {
	j := job{from: tick, kind: Kind(o.Kind), intensity: o.Intensity, memory: o.Memory}
	if j.intensity == 0 {
		j.intensity = usual[j.kind]
	}
	return j
}

// meant finds the GPUs and VMs of an order.
func (m *Model) meant(o Order) ([]place, []*VM, error) {
	var places []place
	var vms []*VM
	known := map[*VM]bool{}
	for _, h := range m.estate.Hosts {
		if o.Host != "" && h.Name != o.Host && h.Ref.Value != o.Host {
			continue
		}
		for i, g := range m.hosts[h] {
			if o.Host != "" && o.GPU != nil && *o.GPU != i {
				continue
			}
			p := place{gpu: g}
			for _, t := range g.tenants(now()) {
				if o.wants(t) {
					p.tenants = append(p.tenants, t)
					if !known[t.VM] {
						known[t.VM], vms = true, append(vms, t.VM)
					}
				}
			}
			if o.VM == "" || len(p.tenants) > 0 {
				places = append(places, p)
			}
		}
	}
	return m.checkMeant(o, places, vms)
}

func (o *Order) wants(t *Tenant) bool {
	if o.VM == "" {
		return true
	}
	return (t.VM.Name == o.VM || t.VM.Ref.Value == o.VM) && (o.GPU == nil || *o.GPU == t.Index)
}

// checkMeant: a VM that is off may be told what to do once it runs.
func (m *Model) checkMeant(o Order, places []place, vms []*VM) ([]place, []*VM, error) {
	switch {
	case o.VM != "" && len(vms) == 0:
		for _, h := range m.estate.Hosts {
			for _, ref := range h.Object().Vm {
				if v := m.vm(ref); v.Name == o.VM || ref.Value == o.VM {
					return nil, []*VM{v}, nil
				}
			}
		}
		return nil, nil, fmt.Errorf("there is no VM %q", o.VM)
	case o.Host != "" && len(places) == 0:
		return nil, nil, fmt.Errorf("there is no host %q with such a GPU", o.Host)
	case o.VM == "" && o.Host == "" && !o.All:
		return nil, nil, fmt.Errorf("give vm, host or all")
	}
	return places, vms, nil
}
