// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"../call"
	"../front"
	"../inventory"
	"../tasks"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// answer takes the answer to a VM's question: what waits for it goes on.
func (m *Manager) answer(_ *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	r := req.(*types.AnswerVM)
	q := vm.Runtime.Question
	if q == nil || q.Id != r.QuestionId {
		return call.Fail("A specified parameter was not correct: questionId", &types.ConcurrentAccess{})
	}
	for _, c := range q.Choice.ChoiceInfo {
		if c.GetElementDescription().Key == r.AnswerChoice {
			vm.Runtime.Question, vm.Summary.Runtime.Question = nil, nil
			world.Touch(vm.Self, "runtime.question", "runtime", "summary.runtime.question", "summary.runtime")
			return &methods.AnswerVMBody{Res: &types.AnswerVMResponse{}}
		}
	}
	return call.Fail("A specified parameter was not correct: answerChoice", &types.InvalidArgument{InvalidProperty: "answerChoice"})
}

// occupy starts the tasks that described VMs are busy with: they last until somebody cancels them.
func (m *Manager) occupy() {
	for _, h := range m.estate.Hosts {
		for _, ref := range h.Object().Vm {
			if !inventory.SpecOf(ref).Busy {
				continue
			}
			tasks.Run(nil, ref, "VirtualMachine.createSnapshot", true, func(t *tasks.Task) (types.AnyType, types.BaseMethodFault) {
				<-t.Cancelled()
				return nil, &types.RequestCanceled{}
			})
		}
	}
}

// Forbidden is the privilege that nobody has on a VM for a method, or nothing. A power-on that is
// refused so has its verdict. Called without the world's lock.
func (m *Manager) Forbidden(ref types.ManagedObjectReference, method string) (lacks string) {
	if ref.Type != "VirtualMachine" {
		return ""
	}
	world.Read(func() { lacks = inventory.Denied(ref, front.Privilege(method)) })
	if lacks != "" && method == "PowerOnVM_Task" {
		world.Change(func() {
			if vm := vmOf(ref); vm != nil {
				m.record(ref, m.judge(vm, nil))
			}
		})
	}
	return lacks
}
