// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package load is what the lab's GPUs are doing: VMs work, and work makes load, heat, power, errors.
//
// Every figure is a function of the seed, the second of the lab's time, and what was ordered and
// assigned up to then; so nvidia-smi on a host and in a guest, QueryPerf and /metrics say the same
// of the same second, whoever asks first.
//
// Locks: the world's lock first (who holds which device is read from the inventory), then the
// model's own.
package load

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"../clock"
	"../inventory"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// VM is a virtual machine as far as its work goes.
type VM struct {
	Ref  types.ManagedObjectReference
	Name string
	PID  int // of its vmx on the host

	seed     uint64
	jobs     []job         // of all its GPUs
	own      map[int][]job // of one of them
	licensed bool
}

func last(jobs []job, tick int64) (job, bool) {
	for i := len(jobs) - 1; i >= 0; i-- {
		if jobs[i].from <= tick {
			return jobs[i], true
		}
	}
	return job{}, false
}

// job is what the VM does with one of its GPUs: the newest order counts.
func (v *VM) job(index int, tick int64) job {
	j, _ := last(v.jobs, tick)
	if own, ok := last(v.own[index], tick); ok && own.from >= j.from {
		return own
	}
	return j
}

func (v *VM) demand(index int, tick int64) demand {
	return v.job(index, tick).at(v.seed+uint64(index)*7919, tick)
}

func (v *VM) kind(index int, tick int64) Kind { return v.job(index, tick).kind }

// Licensed tells whether the guest's driver has its licence.
func (v *VM) Licensed() bool { return v.licensed }

// SetLicensed is what a guest's licence service found out.
func (m *Model) SetLicensed(ref types.ManagedObjectReference, licensed bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v := m.vms[ref]; v != nil {
		v.licensed = licensed
	}
}

// Model is all GPUs and VMs of an estate.
type Model struct {
	mu     sync.Mutex
	estate *inventory.Estate
	seed   uint64
	hosts  map[*inventory.Host][]*GPU
	gpus   map[*inventory.Function]*GPU
	vms    map[types.ManagedObjectReference]*VM
	dirty  map[types.ManagedObjectReference]int64 // hosts whose VMs changed, and when
	loops  map[*Loop]bool
	stats  Stats
	began  bool                     // VMs from now on are new: nobody licensed them
	jumps  map[string]time.Duration // that a machine's clock is wrong by
	zones  map[string]*time.Location
}

// New makes the model of an estate. The estate's VMs begin with the work that they are described with.
func New(e *inventory.Estate, seed int64) *Model {
	m := &Model{estate: e, seed: mix(uint64(seed)), hosts: map[*inventory.Host][]*GPU{}, gpus: map[*inventory.Function]*GPU{},
		vms: map[types.ManagedObjectReference]*VM{}, dirty: map[types.ManagedObjectReference]int64{}, loops: map[*Loop]bool{},
		jumps: map[string]time.Duration{}}
	for _, h := range e.Hosts {
		for _, f := range h.Functions {
			if card, ok := CardOf(f.Model); ok {
				m.add(h, f, card)
			}
		}
		for _, ref := range h.Object().Vm {
			m.begin(h, m.vm(ref))
		}
		m.assign(h, 0)
		m.ail(h)
		h := h
		h.Held = func() bool { return m.Held(h) }
	}
	m.began = true
	return m
}

func (m *Model) add(h *inventory.Host, f *inventory.Function, card Card) {
	id := h.Name + "/" + f.Address.String()
	g := &GPU{Card: card, Host: h, Function: f, Limit: card.Limit, seed: m.seed ^ text(id)}
	g.ambient = 26 + 3*unit(g.seed, 40, 0)
	g.UUID = "GPU-" + uuid.NewSHA1(uuid.NameSpaceOID, []byte("gpulab/gpu/"+id)).String()
	g.Serial = fmt.Sprintf("%d%09d", 1320+int(unit(g.seed, 41, 0)*300), int(unit(g.seed, 42, 0)*1e9))
	m.hosts[h], m.gpus[f] = append(m.hosts[h], g), g
}

// vm is the VM of a reference; its noise hangs on its name, not on when it was made.
func (m *Model) vm(ref types.ManagedObjectReference) *VM {
	if v, ok := m.vms[ref]; ok {
		return v
	}
	name := ref.Value
	if vm, ok := simulator.Map.Get(ref).(*simulator.VirtualMachine); ok {
		name = vm.Name
	}
	v := &VM{Ref: ref, Name: name, seed: m.seed ^ text("vm/"+name), own: map[int][]job{}, licensed: !m.began}
	v.PID = 2100000 + int(text(name)%90000)
	m.vms[ref] = v
	return v
}

// begin gives a VM the work that its description names.
func (m *Model) begin(h *inventory.Host, v *VM) {
	for _, spec := range h.Spec.VMs {
		if spec.Name != v.Name {
			continue
		}
		v.licensed = spec.Guest == nil || spec.Guest.Licence != "none"
		if w := spec.Workload; w != nil {
			kind := Kind(w.Kind)
			intensity := w.Intensity
			if intensity == 0 {
				intensity = usual[kind]
			}
			v.jobs = append(v.jobs, job{from: -3600, kind: kind, intensity: intensity, memory: w.Memory})
		}
	}
}

// ail gives GPUs the health that their cards are described with.
func (m *Model) ail(h *inventory.Host) {
	for _, g := range m.hosts[h] {
		if g.Function.Health != "" {
			g.setHealth(Health(g.Function.Health), 0)
		}
	}
}

// slices of a MIG type: nvidia_a100-3-20c has three of seven.
func slices(p inventory.Profile) int {
	parts := strings.Split(p.Name, "-")
	if !p.MIG || len(parts) < 3 {
		return 0
	}
	n := 0
	_, _ = fmt.Sscan(parts[1], &n)
	return n
}

// holders are those who have a GPU now.
func (m *Model) holders(f *inventory.Function, count map[types.ManagedObjectReference]int) []*Tenant {
	var out []*Tenant
	add := func(ref types.ManagedObjectReference, p *inventory.Profile) {
		v := m.vm(ref)
		t := &Tenant{VM: v, Index: count[ref], Profile: p}
		count[ref]++
		if p != nil {
			t.slices = slices(*p)
			t.ID = 3251634000 + uint32(text(v.Name)%1000) + uint32(t.Index)
		}
		out = append(out, t)
	}
	if f.Holder != nil {
		add(*f.Holder, nil)
	}
	for i := range f.VGPUs {
		p := f.VGPUs[i].Profile
		add(f.VGPUs[i].VM, &p)
	}
	return out
}

// Slices of seven that the tenant has, with MIG; 0: without.
func (t *Tenant) Slices() int { return t.slices }

func same(a, b []*Tenant) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].VM != b[i].VM || a[i].Index != b[i].Index || (a[i].Profile == nil) != (b[i].Profile == nil) ||
			a[i].Profile != nil && a[i].Profile.Name != b[i].Profile.Name {
			return false
		}
	}
	return true
}

// assign notes who has the host's GPUs from a second on. Both locks are held.
func (m *Model) assign(h *inventory.Host, tick int64) {
	count := map[types.ManagedObjectReference]int{}
	for _, g := range m.hosts[h] {
		now := m.holders(g.Function, count)
		n := len(g.tenancy)
		if n == 0 || !same(g.tenancy[n-1].tenants, now) {
			if n == 0 {
				tick = -3600 // what runs at the start has run before
			}
			g.tenancy = append(g.tenancy, tenancy{tick, now})
			g.forget()
		}
	}
}

// now is the second of the lab's time.
func now() int64 { return int64(clock.Elapsed().Seconds()) }

// sync follows what changed on a host since it was last read. Both locks are held.
func (m *Model) sync(h *inventory.Host, tick int64) {
	if at, ok := m.dirty[h.Ref]; ok {
		tick = at
		delete(m.dirty, h.Ref)
	}
	m.assign(h, tick)
}

// Changed is part of world.Listener: VMs start and stop.
func (m *Model) Changed(ref types.ManagedObjectReference, paths []string) {
	if ref.Type != "VirtualMachine" {
		return
	}
	for _, path := range paths {
		if path != "runtime.powerState" && path != "runtime.host" {
			continue
		}
		if vm, ok := simulator.Map.Get(ref).(*simulator.VirtualMachine); ok && vm.Runtime.Host != nil {
			m.mu.Lock()
			if _, known := m.dirty[*vm.Runtime.Host]; !known {
				m.dirty[*vm.Runtime.Host] = now()
			}
			m.mu.Unlock()
		}
	}
}

// Entered is part of world.Listener.
func (m *Model) Entered(types.ManagedObjectReference) {}

// Left is part of world.Listener.
func (m *Model) Left(types.ManagedObjectReference) {}
