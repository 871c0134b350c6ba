// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package touch changes the inventory as a busy estate changes by itself: at random at a rate, or
// exactly once with the time told, so that a client can measure how fast it hears of it.
package touch

import (
	"fmt"
	"math/rand"
	"sort"
	"sync"
	"time"

	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// Power acts on states that have rules of their own.
type Power interface {
	Force(vm *simulator.VirtualMachine, state types.VirtualMachinePowerState) error
	ForceConnection(host types.ManagedObjectReference, state types.HostSystemConnectionState) error
}

// Order is what a client asks for: random changes (Rate), or one exact change.
type Order struct {
	Rate    float64  `json:"rate"` // changes per second
	Seconds float64  `json:"seconds"`
	Kinds   []string `json:"kinds"` // power, name, device, connection, presence; none: all

	VM         string `json:"vm"`   // name or moref
	Host       string `json:"host"` // name or moref
	Power      string `json:"power"`
	Name       string `json:"name"`
	Device     bool   `json:"device"`
	Connection string `json:"connection"`
	Present    *bool  `json:"present"` // false: removed from the inventory, true: back again
}

// Sent tells what was changed, and when it was announced.
type Sent struct {
	Object  string `json:"object,omitempty"`
	SentUs  int64  `json:"sentUs,omitempty"` // microseconds since 1970, this machine's clock
	Started bool   `json:"started,omitempty"`
}

// State is what random changes did so far.
type State struct {
	Running bool           `json:"running"`
	Done    map[string]int `json:"done"`
	Refused int            `json:"refused"` // what the rules did not allow
}

// Toucher makes the changes.
type Toucher struct {
	power Power
	mu    sync.Mutex
	rng   *rand.Rand
	stop  chan struct{}
	state State
	vms   []types.ManagedObjectReference
	hosts []types.ManagedObjectReference
	gone  []*absent
	were  map[types.ManagedObjectReference]*was
}

// New knows the estate as it is now.
func New(power Power, seed int64) *Toucher {
	t := &Toucher{power: power, rng: rand.New(rand.NewSource(seed)), state: State{Done: map[string]int{}},
		were: map[types.ManagedObjectReference]*was{}}
	t.vms = refs("VirtualMachine")
	t.hosts = refs("HostSystem")
	return t
}

func refs(kind string) []types.ManagedObjectReference {
	var out []types.ManagedObjectReference
	for _, e := range simulator.Map.All(kind) {
		out = append(out, e.Reference())
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Value < out[j].Value })
	return out
}

// Do carries an order out; random changes go on after it returned.
func (t *Toucher) Do(o Order) (Sent, error) {
	if o.VM != "" || o.Host != "" {
		return t.exact(o)
	}
	if o.Rate <= 0 || o.Seconds <= 0 {
		return Sent{}, fmt.Errorf("an order names a vm or host, or a rate and seconds")
	}
	for _, kind := range o.Kinds {
		if changesOf[kind] == nil {
			return Sent{}, fmt.Errorf("unknown kind %q", kind)
		}
	}
	if len(o.Kinds) == 0 {
		o.Kinds = allKinds
	}
	t.Stop()
	stop := make(chan struct{})
	t.mu.Lock()
	t.stop = stop
	t.state.Running = true
	t.mu.Unlock()
	go t.run(o, stop)
	return Sent{Started: true}, nil
}

// Stop ends random changes.
func (t *Toucher) Stop() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.stop != nil {
		close(t.stop)
		t.stop = nil
	}
	t.state.Running = false
}

// Reset ends all changes, puts everything back as it was before them and forgets what was counted.
func (t *Toucher) Reset() {
	t.Stop()
	t.mu.Lock()
	defer t.mu.Unlock()
	world.Change(func() {
		for _, a := range t.gone {
			a.restore()
		}
		for _, kind := range []string{"HostSystem", "VirtualMachine"} { // a VM needs its host
			for ref, w := range t.were {
				if ref.Type == kind {
					t.undo(ref, w)
				}
			}
		}
	})
	t.gone = nil
	t.were = map[types.ManagedObjectReference]*was{}
	t.state = State{Done: map[string]int{}}
}

// State is a copy of what was done.
func (t *Toucher) State() State {
	t.mu.Lock()
	defer t.mu.Unlock()
	s := t.state
	s.Done = map[string]int{}
	for kind, n := range t.state.Done {
		s.Done[kind] = n
	}
	return s
}

const tick = 10 * time.Millisecond

func (t *Toucher) run(o Order, stop chan struct{}) {
	ticker := time.NewTicker(tick)
	defer ticker.Stop()
	start := time.Now()
	done := 0
	for {
		select {
		case <-stop:
			return
		case <-ticker.C:
		}
		passed := time.Since(start).Seconds()
		if passed > o.Seconds {
			passed = o.Seconds
		}
		for ; float64(done) < passed*o.Rate; done++ {
			t.once(o.Kinds)
		}
		if passed >= o.Seconds {
			t.mu.Lock()
			if t.stop == stop {
				t.stop = nil
				t.state.Running = false
			}
			t.mu.Unlock()
			return
		}
	}
}

func (t *Toucher) once(kinds []string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	kind := kinds[t.rng.Intn(len(kinds))]
	ok := false
	world.Change(func() { ok = changesOf[kind](t) })
	if ok {
		t.state.Done[kind]++
	} else {
		t.state.Refused++
	}
}

// exact makes one change and tells when.
func (t *Toucher) exact(o Order) (sent Sent, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	world.Change(func() {
		var ref types.ManagedObjectReference
		if o.VM != "" {
			ref, err = t.vm(o)
		} else {
			ref, err = t.host(o)
		}
		sent.Object = ref.Value
		sent.SentUs = time.Now().UnixNano() / 1000
	})
	return sent, err
}

func find(kind, name string) mo.Entity {
	if e, ok := simulator.Map.Get(types.ManagedObjectReference{Type: kind, Value: name}).(mo.Entity); ok {
		return e
	}
	for _, e := range simulator.Map.All(kind) {
		if e.Entity().Name == name {
			return e
		}
	}
	return nil
}
