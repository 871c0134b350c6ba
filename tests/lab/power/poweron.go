// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"strings"
	"time"

	"../call"
	"../clock"
	"../front"
	"../inventory"
	"../tasks"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// questionTime is how long a power-on waits for an answer.
const questionTime = 10 * time.Minute

const powerOnFailed = "Module 'DevicePowerOn' power on failed."

// genericFault is what a VM process says when it gives up: the useful line first.
func genericFault(key, first string, more ...string) types.BaseMethodFault {
	f := &types.GenericVmConfigFault{Reason: first}
	f.FaultMessage = []types.LocalizableMessage{{Key: key, Message: first}}
	for _, text := range more {
		f.FaultMessage = append(f.FaultMessage, types.LocalizableMessage{Key: "msg.moduletable.powerOnFailed", Message: text})
		f.Reason = text
	}
	return f
}

func (m *Manager) powerOn(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	if vm.Config.Template {
		m.record(this, m.judge(vm, nil))
		return call.Fail("The operation is not supported on the object.", &types.NotSupported{})
	}
	return started("PowerOnVM_Task", m.startTask(ctx, vm, req.(*types.PowerOnVM_Task).Host))
}

// Start starts a VM in a task of its own. The world's lock must be held.
func (m *Manager) Start(ctx *simulator.Context, vm *simulator.VirtualMachine) {
	m.startTask(ctx, vm, nil)
}

func (m *Manager) startTask(ctx *simulator.Context, vm *simulator.VirtualMachine, wanted *types.ManagedObjectReference) types.ManagedObjectReference {
	return tasks.Run(ctx, vm.Self, "VirtualMachine.powerOn", false, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		var fault types.BaseMethodFault
		t.Do(func() {
			if fault = t.Earlier(); fault != nil {
				m.record(vm.Self, m.judge(vm, wanted))
			} else if fault = m.stateChecks(vm); fault != nil {
				m.record(vm.Self, m.think(vm, wanted, true))
			}
		})
		if fault != nil {
			return nil, fault
		}
		t.Progress(20)
		if !t.Wait(powerOnTime) {
			return nil, &types.RequestCanceled{}
		}
		if fault := m.answered(t, vm); fault != nil {
			return nil, fault
		}
		t.Do(func() { fault = m.start(vm, wanted) })
		return nil, fault
	})
}

// answered waits for the answer to a VM's question. vCenter waits for ever; the lab gives up.
func (m *Manager) answered(t *tasks.Task, vm *simulator.VirtualMachine) types.BaseMethodFault {
	late := make(chan struct{})
	timer := clock.After(questionTime, func() { close(late) })
	defer timer.Stop()
	for {
		changed := m.watch.next()
		asked := false
		t.Do(func() {
			if asked = vm.Runtime.Question != nil; asked {
				m.record(vm.Self, m.think(vm, nil, true))
			}
		})
		if !asked {
			return nil
		}
		select {
		case <-changed:
		case <-late:
			return &types.Timedout{}
		case <-t.Cancelled():
			return &types.RequestCanceled{}
		}
	}
}

// stateChecks are the checks of a power-on that concern states, in their order.
func (m *Manager) stateChecks(vm *simulator.VirtualMachine) types.BaseMethodFault {
	if simulator.Map.Get(vm.Self) == nil {
		return &types.ManagedObjectNotFound{Obj: vm.Self}
	}
	j := &judgement{m: m, vm: vm, spec: inventory.SpecOf(vm.Self), home: m.hostOf(vm)}
	j.states()
	for _, h := range j.hits {
		if h.ID != "PF-VM-03" {
			return h.fault
		}
	}
	return nil
}

// start judges the power-on and starts the VM, or tells why not.
func (m *Manager) start(vm *simulator.VirtualMachine, wanted *types.ManagedObjectReference) types.BaseMethodFault {
	if simulator.Map.Get(vm.Self) == nil {
		return &types.ManagedObjectNotFound{Obj: vm.Self}
	}
	h := m.hostOf(vm)
	v := m.think(vm, wanted, true)
	m.record(vm.Self, v)
	v.write(vm)
	if v.Class.blocks() {
		return v.fault
	}
	target := v.target
	take(target, vm, v.grants)
	if target != h {
		moveVM(vm, h, target)
	}
	upgradeHardware(vm)
	inventory.SetTroubles(vm.Self, v.troubles())
	now := clock.Now().UTC()
	m.setPower(vm, on, &now)
	if len(v.grants) > 0 {
		world.Touch(vm.Self, "config.hardware.device", "config.hardware", "config")
		target.Publish(inventory.GraphicsPaths...)
	}
	if v.Class == Stops {
		m.stopLater(vm, v.Text)
	}
	return nil
}

// write puts the verdict's lines into the logs of the VM and its host.
func (v *Verdict) write(vm *simulator.VirtualMachine) {
	var lines []string
	if v.Class != Refused {
		// Each start that begins writes a log of its own.
		_ = inventory.TurnLog(vm)
		lines = append(lines, dictLine(vm))
	}
	if v.Class != Refused && !v.Class.blocks() && v.need.all > 0 {
		lines = append(regionLines(v.need), "PCIPassthru: successfully created the IOMMU mappings")
	}
	for _, h := range v.Rules {
		lines = append(lines, h.vmLog...)
		if v.target != nil {
			logKernel(v.target, h.hostLog)
		}
	}
	if len(lines) > 0 {
		appendLog(vm, lines)
	}
}

// dictLine is the line in which a VM's process tells the name from its configuration file.
func dictLine(vm *simulator.VirtualMachine) string {
	return `DICT               displayName = "` + strings.ReplaceAll(vm.Name, `"`, "|22") + `"`
}

// logKernel adds lines to a host's vmkernel.log, as its shell shows it and as a file.
func logKernel(h *inventory.Host, lines []string) {
	for _, l := range lines {
		line := clock.Now().UTC().Format("2006-01-02T15:04:05.000Z") + " cpu8:2097544)" + l
		h.KernelLog = append(h.KernelLog, line)
		_ = inventory.AppendKernelLog(h, line+"\n")
	}
}

func (v *Verdict) troubles() []inventory.Trouble {
	var out []inventory.Trouble
	for _, h := range v.Rules {
		if h.trouble != nil {
			out = append(out, *h.trouble)
		}
	}
	return out
}

// upgradeHardware carries out an upgrade that was scheduled for the next start.
func upgradeHardware(vm *simulator.VirtualMachine) {
	info := vm.Config.ScheduledHardwareUpgradeInfo
	if info == nil || info.UpgradePolicy != string(types.ScheduledHardwareUpgradeInfoHardwareUpgradePolicyAlways) ||
		inventory.HardwareNumber(info.VersionKey) <= inventory.HardwareNumber(vm.Config.Version) {
		return
	}
	vm.Config.Version, vm.Summary.Config.HwVersion = info.VersionKey, info.VersionKey
	done := *info
	done.ScheduledHardwareUpgradeStatus = string(types.ScheduledHardwareUpgradeInfoHardwareUpgradeStatusSuccess)
	vm.Config.ScheduledHardwareUpgradeInfo = &done
	world.Touch(vm.Self, "config", "config.version", "summary.config", "summary.config.hwVersion", "config.scheduledHardwareUpgradeInfo")
}

// flexible: no device ties the VM to its host.
func flexible(vm *simulator.VirtualMachine) bool {
	devices := inventory.PCIDevices(vm.Config.Hardware.Device)
	for _, d := range devices {
		if _, ok := d.Backing.(*types.VirtualPCIPassthroughDeviceBackingInfo); ok {
			return false
		}
	}
	return len(devices) > 0
}

// fits tries a host's devices and leaves them as they were.
func fits(h *inventory.Host, vm *simulator.VirtualMachine) bool {
	err := h.Claim(vm.Self, vm.Config.Hardware.Device)
	h.Unclaim(vm.Self)
	clearAssigned(vm)
	return err == nil
}

// reserved is a VM's memory reservation in bytes.
func reserved(vm *simulator.VirtualMachine) int64 {
	if a := vm.Config.MemoryAllocation; a != nil && a.Reservation != nil {
		return *a.Reservation << 20
	}
	return 0
}

// claimFault is the fault of a device that the VM cannot have.
func claimFault(h *inventory.Host, err *inventory.ClaimError) types.BaseMethodFault {
	switch err.Kind {
	case inventory.ClaimNoProfile, inventory.ClaimNoRoom:
		if h.Manager != nil && len(h.OfferedProfiles()) == 0 {
			f := &types.InsufficientGraphicsResourcesFault{}
			f.FaultMessage = []types.LocalizableMessage{{Key: "com.vmware.vim.graphics", Message: "The amount of graphics resource available in the parent resource pool is insufficient for the operation."}}
			return f
		}
		return genericFault("msg.vmiop.nographics", err.Text, powerOnFailed)
	case inventory.ClaimNoMatch:
		return &types.NoCompatibleHost{Host: []types.ManagedObjectReference{h.Ref},
			Error: []types.LocalizedMethodFault{{Fault: &types.InsufficientResourcesFault{}, LocalizedMessage: err.Text}}}
	}
	return genericFault("msg.pciPassthru.unavailable", err.Text, powerOnFailed)
}

// powerOnMulti starts several VMs; it succeeds even when none could be tried.
func (m *Manager) powerOnMulti(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	if simulator.Map.Get(this) == nil {
		return nil
	}
	r := req.(*types.PowerOnMultiVM_Task)
	ref := tasks.Run(ctx, this, "Datacenter.powerOnMultiVM", false, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		result := types.ClusterPowerOnVmResult{}
		t.Do(func() {
			for _, id := range r.Vm {
				vm := vmOf(id)
				if vm == nil {
					result.NotAttempted = append(result.NotAttempted, notAttempted(id, &types.ManagedObjectNotFound{Obj: id}))
				} else if p := inventory.Denied(id, front.Privilege("PowerOnVM_Task")); p != "" {
					m.record(id, m.judge(vm, nil))
					result.NotAttempted = append(result.NotAttempted, notAttempted(id, &types.NoPermission{Object: id, PrivilegeId: p}))
				} else if fault := m.stateChecks(vm); fault != nil {
					result.NotAttempted = append(result.NotAttempted, notAttempted(id, fault))
				} else {
					started := m.startTask(ctx, vm, nil)
					result.Attempted = append(result.Attempted, types.ClusterAttemptedVmInfo{Vm: id, Task: &started})
				}
			}
		})
		return result, nil
	})
	return started("PowerOnMultiVM_Task", ref)
}

func notAttempted(vm types.ManagedObjectReference, fault types.BaseMethodFault) types.ClusterNotAttemptedVmInfo {
	return types.ClusterNotAttemptedVmInfo{Vm: vm, Fault: types.LocalizedMethodFault{Fault: fault, LocalizedMessage: tasks.Words(fault, "")}}
}
