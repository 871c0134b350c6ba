// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// Report is what the control endpoint tells of several VMs.
type Report struct {
	Verdicts []*Verdict `json:"verdicts"`
	// Counts of classes and rules; PowersOn is the percentage that starts: works, loses, unusable, stops.
	Counts   map[Class]int  `json:"counts"`
	Rules    map[string]int `json:"rules"`
	PowersOn float64        `json:"powersOnPercent"`
}

// Judge is POST /judge {"vm": name or moref, "host": …}: the verdict without a start.
func (m *Manager) Judge(body json.RawMessage) (interface{}, error) {
	var order struct {
		VM   string `json:"vm"`
		Host string `json:"host"`
	}
	if err := json.Unmarshal(body, &order); err != nil {
		return nil, err
	}
	var v *Verdict
	var err error
	world.Change(func() {
		vm := vmNamed(order.VM)
		if vm == nil {
			err = fmt.Errorf("there is no virtual machine %q", order.VM)
			return
		}
		var wanted *types.ManagedObjectReference
		if order.Host != "" {
			h := m.estate.HostNamed(order.Host)
			if h == nil {
				err = errors.New("there is no host \"" + order.Host + "\"")
				return
			}
			wanted = &h.Ref
		}
		v = m.judge(vm, wanted)
	})
	return v, err
}

// ReportOf is GET /verdicts: of the starts so far, of one VM, or of all VMs as of now; only those
// whose names begin with the prefix.
func (m *Manager) ReportOf(name, prefix string, all bool) (*Report, error) {
	r := &Report{Verdicts: []*Verdict{}, Counts: map[Class]int{}, Rules: map[string]int{}}
	var err error
	world.Change(func() {
		switch {
		case name != "":
			vm := vmNamed(name)
			if vm == nil {
				err = fmt.Errorf("there is no virtual machine %q", name)
				return
			}
			if v := m.verdicts[vm.Self]; v != nil {
				r.Verdicts = append(r.Verdicts, v)
			}
		case all:
			for _, h := range m.estate.Hosts {
				for _, ref := range h.Object().Vm {
					if vm := vmOf(ref); vm != nil {
						r.Verdicts = append(r.Verdicts, m.Verdict(vm))
					}
				}
			}
		default:
			r.Verdicts = m.Verdicts()
		}
	})
	kept := r.Verdicts[:0]
	for _, v := range r.Verdicts {
		if strings.HasPrefix(v.Name, prefix) {
			kept = append(kept, v)
		}
	}
	r.Verdicts = kept
	r.count()
	return r, err
}

func (r *Report) count() {
	started := 0
	for _, v := range r.Verdicts {
		r.Counts[v.Class]++
		if !v.Class.blocks() {
			started++
		}
		seen := map[string]bool{}
		for _, h := range v.Rules {
			if !seen[h.ID] {
				seen[h.ID] = true
				r.Rules[h.ID]++
			}
		}
	}
	if len(r.Verdicts) > 0 {
		r.PowersOn = 100 * float64(started) / float64(len(r.Verdicts))
	}
}

// vmNamed finds a VM by its moref or its name.
func vmNamed(name string) *simulator.VirtualMachine {
	if vm := vmOf(types.ManagedObjectReference{Type: "VirtualMachine", Value: name}); vm != nil {
		return vm
	}
	for _, e := range simulator.Map.All("VirtualMachine") {
		if vm, ok := e.(*simulator.VirtualMachine); ok && vm.Name == name {
			return vm
		}
	}
	return nil
}
