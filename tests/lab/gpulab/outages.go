// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"fmt"
	"os"
	"time"

	"../faults"
	"../front"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
)

// wireOutages registers the restart of vCenter and what tasks may leave behind.
func wireOutages(f *faults.Set, s *front.Server, e *estate) {
	e.managers.Lacks = f.Lacking
	f.Register("restart-vcenter", func(spec faults.Spec) error {
		s.Suspend()
		// Real seconds: a client waits for them.
		time.AfterFunc(time.Duration(spec.Seconds*float64(time.Second)), func() {
			if err := s.Resume(); err != nil {
				fmt.Fprintln(os.Stderr, "gpulab:", err)
			}
		})
		return nil
	}, nil)
	f.Register("snapshots-leave-disks", func(spec faults.Spec) (err error) {
		world.Change(func() {
			vm := vmNamed(spec.Target)
			if vm == nil {
				err = fmt.Errorf("there is no virtual machine %q", spec.Target)
				return
			}
			e.vms.LeaveDisks(vm.Reference(), !spec.Off)
		})
		return err
	}, nil)
}

// wirePower registers what DRS and firmware do to VMs by themselves.
func wirePower(f *faults.Set, e *estate) {
	f.Register("drs-moves", func(spec faults.Spec) (err error) {
		world.Change(func() {
			vm, _ := vmNamed(spec.VM).(*simulator.VirtualMachine)
			h := e.HostNamed(spec.Host)
			if vm == nil || h == nil {
				err = fmt.Errorf("there is no virtual machine %q, or no host %q", spec.VM, spec.Host)
				return
			}
			err = e.power.ForceMove(vm, h.Ref)
		})
		return err
	}, nil)
	f.Register("stops-after", func(spec faults.Spec) error {
		e.power.StopsAfter(time.Duration(spec.Seconds * float64(time.Second)))
		return nil
	}, func() { e.power.StopsAfter(0) })
}

// vmNamed finds a VM by its name or reference.
func vmNamed(name string) mo.Entity {
	for _, e := range simulator.Map.All("VirtualMachine") {
		if e.Entity().Name == name || e.Reference().Value == name {
			return e
		}
	}
	return nil
}
