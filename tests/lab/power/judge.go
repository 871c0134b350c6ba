// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"strings"

	"../inventory"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// judgement is one power-on while it is thought through. The checks run in the order of a real
// one; all of them run, so that what holds behind the first obstacle is known too.
type judgement struct {
	m      *Manager
	vm     *simulator.VirtualMachine
	spec   *inventory.VMSpec
	home   *inventory.Host // where the VM is registered
	host   *inventory.Host // where it starts
	hits   []Hit
	trial  trial
	wanted *types.ManagedObjectReference
}

func (j *judgement) add(h Hit) { j.hits = append(j.hits, h) }

func (j *judgement) refuse(id, text string, fault types.BaseMethodFault) {
	if m := fault.GetMethodFault(); m != nil && len(m.FaultMessage) == 0 {
		m.FaultMessage = []types.LocalizableMessage{{Key: "com.vmware.vim.lab." + id, Message: text}}
	}
	j.add(Hit{ID: id, Class: Refused, Text: text, fault: fault})
}

// fail is what the VM process says when it gives up: the useful line first.
func (j *judgement) fail(id, key, text string) {
	j.add(failed(id, key, text))
}

func failed(id, key, text string) Hit {
	return Hit{ID: id, Class: Fails, Text: text, fault: genericFault(key, text, powerOnFailed),
		vmLog: []string{"[" + key + "] " + text, "[msg.moduletable.powerOnFailed] " + powerOnFailed}}
}

func (j *judgement) lose(id, text string) { j.add(Hit{ID: id, Class: Loses, Text: text}) }

// judge thinks a power-on through. Devices are tried and given back: the world's lock must be
// held for changes.
func (m *Manager) judge(vm *simulator.VirtualMachine, wanted *types.ManagedObjectReference) *Verdict {
	return m.think(vm, wanted, false)
}

// think is judge; inTask: the task that runs on the VM is the power-on itself.
func (m *Manager) think(vm *simulator.VirtualMachine, wanted *types.ManagedObjectReference, inTask bool) *Verdict {
	j := &judgement{m: m, vm: vm, spec: inventory.SpecOf(vm.Self), home: m.hostOf(vm), wanted: wanted}
	j.host = j.home
	j.access(inTask)
	if j.states() {
		j.placement()
		j.shape()
		j.admission()
		j.process()
		j.devices()
	}
	v := conclude(vm, j.hits)
	v.target, v.grants, v.need = j.host, j.trial.grants, j.trial.need
	if j.host != nil {
		v.Host, v.HostName = j.host.Ref.Value, j.host.Name
	}
	return v
}

// access: privilege and task lock.
func (j *judgement) access(inTask bool) {
	const needed = "VirtualMachine.Interact.PowerOn"
	for _, p := range j.spec.Denied {
		if p == needed {
			j.refuse("PF-VM-24", "Permission to perform this operation was denied: "+needed+".", &types.NoPermission{Object: j.vm.Self, PrivilegeId: needed})
		}
	}
	if task := runningTask(j.vm.RecentTask, ""); task != nil && !inTask {
		j.refuse("PF-VM-04", "Another task is already in progress.", &types.TaskInProgress{Task: *task})
	}
}

// states: is a power-on possible at all? False: nothing more can be known.
func (j *judgement) states() bool {
	vm, h := j.vm, j.home
	if vm.Config.Template {
		j.refuse("PF-VM-02", "The operation is not supported on the object.", &types.NotSupported{})
		return false
	}
	switch s := vm.Runtime.ConnectionState; s {
	case types.VirtualMachineConnectionStateOrphaned, types.VirtualMachineConnectionStateInaccessible, types.VirtualMachineConnectionStateInvalid:
		j.refuse("PF-VM-02", "The operation is not allowed in the current state: the virtual machine is "+string(s)+".", &types.InvalidState{})
		return false
	}
	if h == nil || h.Object().Runtime.ConnectionState != types.HostSystemConnectionStateConnected {
		j.refuse("PF-VM-02", "Unable to communicate with the remote host, since it is disconnected.", &types.HostNotConnected{})
		return false
	}
	if vm.Runtime.PowerState == on {
		j.refuse("PF-VM-01", "The attempted operation cannot be performed in the current state (Powered on).", powerFault(vm, on))
		return false
	}
	if q := vm.Runtime.Question; q != nil {
		j.refuse("PF-VM-03", "The virtual machine waits for an answer: "+strings.SplitN(q.Text, "\n", 2)[0], &types.Timedout{})
	}
	if h.Object().Runtime.InMaintenanceMode || runningTask(h.Object().RecentTask, "HostSystem.enterMaintenanceMode") != nil {
		j.refuse("PF-VM-25", "The operation is not allowed in the current state: the host is in maintenance mode.", &types.InvalidState{})
	}
	return true
}

func (j *judgement) pci() []*types.VirtualPCIPassthrough {
	return inventory.PCIDevices(j.vm.Config.Hardware.Device)
}

// kinds counts a VM's PCI devices by their backing.
func (j *judgement) kinds() (fixed, dynamic, vgpus int) {
	for _, d := range j.pci() {
		switch d.Backing.(type) {
		case *types.VirtualPCIPassthroughDeviceBackingInfo:
			fixed++
		case *types.VirtualPCIPassthroughDynamicBackingInfo:
			dynamic++
		case *types.VirtualPCIPassthroughVmiopBackingInfo:
			vgpus++
		}
	}
	return fixed, dynamic, vgpus
}

// devices: what the VM process, the firmware and the guest say of the devices.
func (j *judgement) devices() {
	if fixed, dynamic, _ := j.kinds(); fixed+dynamic > 0 && j.host.Spec.DumpOnUSB {
		j.add(onHost("PF-PT-02", "The host keeps its core dump on a USB device: passthrough is not supported."))
	}
	j.hits = append(j.hits, j.trial.devices...)
	j.regions()
	j.hits = append(j.hits, j.trial.vgpus...)
	j.firmware()
	j.guest()
	j.lasting()
}
