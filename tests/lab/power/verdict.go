// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"sort"
	"time"

	"../clock"
	"../inventory"
	"../tasks"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// Class is one of the endings of a power-on, in order of badness.
type Class string

// The endings. OnHost is a trouble of the host that ends no power-on by itself.
const (
	Works    Class = "works"
	Loses    Class = "loses"
	Unusable Class = "unusable"
	Stops    Class = "stops"
	Fails    Class = "fails"
	Refused  Class = "refused"
	OnHost   Class = "host"
)

var badness = map[Class]int{OnHost: 0, Works: 0, Loses: 1, Unusable: 2, Stops: 3, Fails: 4, Refused: 5}

func (c Class) blocks() bool { return c == Fails || c == Refused }

// Hit is one rule that the lab enforced or observed.
type Hit struct {
	ID    string `json:"id"` // empty: no rule of the list, as a VM that runs already
	Class Class  `json:"class"`
	Text  string `json:"text"`

	fault   types.BaseMethodFault
	vmLog   []string // lines for vmware.log
	hostLog []string // lines for vmkernel.log
	trouble *inventory.Trouble
}

// Verdict is how a power-on of a VM ends, and why.
type Verdict struct {
	VM       string `json:"vm"`
	Name     string `json:"name"`
	Host     string `json:"host"`
	HostName string `json:"hostName"`
	Class    Class  `json:"class"`
	// Rules up to the one that ended the power-on, in the order in which they were met.
	Rules []Hit `json:"rules"`
	// Further rules hold too; the power-on never came to them.
	Further []Hit  `json:"further,omitempty"`
	Text    string `json:"text"`
	// Fault is the type that the task or call ended with.
	Fault string     `json:"fault,omitempty"`
	At    *time.Time `json:"at,omitempty"` // of a power-on that was tried

	target *inventory.Host
	grants []grant
	need   mmio
	fault  types.BaseMethodFault
}

// conclude makes the verdict of all hits in their order.
func conclude(vm *simulator.VirtualMachine, hits []Hit) *Verdict {
	v := &Verdict{VM: vm.Self.Value, Name: vm.Name, Class: Works, Rules: []Hit{}, Text: "The virtual machine runs."}
	for i, h := range hits {
		v.Rules = append(v.Rules, h)
		if badness[h.Class] > badness[v.Class] {
			v.Class, v.Text = h.Class, h.Text
		}
		if h.Class.blocks() {
			v.Further, v.fault, v.Fault = hits[i+1:], h.fault, tasks.TypeName(h.fault)
			break
		}
	}
	return v
}

// Verdicts are the latest verdicts of VMs that were started, in the order of the starts.
func (m *Manager) Verdicts() []*Verdict {
	out := make([]*Verdict, 0, len(m.verdicts))
	for _, v := range m.verdicts {
		out = append(out, v)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].At.Before(*out[j].At) })
	return out
}

// record keeps the verdict of a power-on that was tried.
func (m *Manager) record(vm types.ManagedObjectReference, v *Verdict) {
	now := clock.Now().UTC()
	v.At = &now
	m.verdicts[vm] = v
}

// Verdict tells how a power-on of the VM ends now, without starting it; of a running VM that was
// started here, how it ended. The world's lock must be held for changes.
func (m *Manager) Verdict(vm *simulator.VirtualMachine) *Verdict {
	if v, ok := m.verdicts[vm.Self]; ok && vm.Runtime.PowerState == on {
		return v
	}
	return m.judge(vm, nil)
}
