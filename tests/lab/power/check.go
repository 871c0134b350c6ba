// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"sync/atomic"

	"../call"
	"../tasks"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// compatibilityChecker is vCenter's, named by the service content.
type compatibilityChecker struct {
	mo.VirtualMachineCompatibilityChecker
}

func addChecker() {
	content := simulator.Map.Get(types.ManagedObjectReference{Type: "ServiceInstance", Value: "ServiceInstance"})
	instance, ok := content.(*simulator.ServiceInstance)
	if !ok || instance.Content.VmCompatibilityChecker == nil {
		return
	}
	c := &compatibilityChecker{}
	c.Self = *instance.Content.VmCompatibilityChecker
	simulator.Map.Put(c)
}

// NoServerCheck switches the server's own checks off: they answer NotSupported.
func (m *Manager) NoServerCheck(off bool) {
	v := int32(0)
	if off {
		v = 1
	}
	atomic.StoreInt32(&m.noCheck, v)
}

func (m *Manager) checkPowerOn(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	r := req.(*types.CheckPowerOn_Task)
	return m.check(ctx, this, "CheckPowerOn_Task", "VirtualMachineCompatibilityChecker.checkPowerOn", &r.Vm, r.Host, nil)
}

func (m *Manager) checkVMConfig(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	r := req.(*types.CheckVmConfig_Task)
	return m.check(ctx, this, "CheckVmConfig_Task", "VirtualMachineCompatibilityChecker.checkVmConfig", r.Vm, r.Host, &r.Spec)
}

// check answers with what the server knows before a start: refusals and failures are errors,
// losses are warnings. What firmware and guest do it cannot know.
func (m *Manager) check(ctx *simulator.Context, this types.ManagedObjectReference, method, id string, ref, host *types.ManagedObjectReference,
	spec *types.VirtualMachineConfigSpec) soap.HasFault {
	if simulator.Map.Get(this) == nil {
		return nil
	}
	if atomic.LoadInt32(&m.noCheck) != 0 {
		return call.Fail("The operation is not supported on the object.", &types.NotSupported{})
	}
	if ref == nil {
		return call.Fail("A specified parameter was not correct: vm", &types.InvalidArgument{InvalidProperty: "vm"})
	}
	vm := vmOf(*ref)
	if vm == nil {
		return call.Fail("The object has already been deleted or has not been completely created", &types.ManagedObjectNotFound{Obj: *ref})
	}
	// A task's entity is a managed entity, which the checker is not; the VM stays free for others.
	task := tasks.Run(ctx, rootFolder(), id, false, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
		var result []types.CheckResult
		t.Do(func() { result = []types.CheckResult{m.checked(vm, host, spec)} })
		return types.ArrayOfCheckResult{CheckResult: result}, nil
	})
	return started(method, task)
}

func rootFolder() types.ManagedObjectReference {
	instance := simulator.Map.Get(types.ManagedObjectReference{Type: "ServiceInstance", Value: "ServiceInstance"})
	return instance.(*simulator.ServiceInstance).Content.RootFolder
}

// checked judges the VM, as it is or as a spec would make it.
func (m *Manager) checked(vm *simulator.VirtualMachine, host *types.ManagedObjectReference, spec *types.VirtualMachineConfigSpec) types.CheckResult {
	out := types.CheckResult{Vm: &vm.Self, Host: host}
	if out.Host == nil {
		out.Host = vm.Runtime.Host
	}
	before := vm.Config
	if spec != nil && m.Draft != nil {
		config, fault := m.Draft(vm, spec)
		if fault != nil {
			out.Error = append(out.Error, types.LocalizedMethodFault{Fault: fault, LocalizedMessage: tasks.Words(fault, "")})
			return out
		}
		vm.Config = config
	}
	v := m.judge(vm, host)
	vm.Config = before
	for _, h := range append(v.Rules, v.Further...) {
		switch {
		case h.Class.blocks():
			out.Error = append(out.Error, types.LocalizedMethodFault{Fault: h.fault, LocalizedMessage: h.Text})
		case h.Class == Loses:
			out.Warning = append(out.Warning, types.LocalizedMethodFault{LocalizedMessage: h.Text, Fault: &types.GenericVmConfigFault{Reason: h.Text}})
		}
	}
	return out
}
