// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package tasks runs vSphere tasks beside the call that started them.
package tasks

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"time"

	"../call"
	"../clock"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// keepEnded is how long vCenter knows a task that has ended.
const keepEnded = 10 * time.Minute

// readEnded is the real time that a client has to read the end of a task at any speed.
const readEnded = 10 * time.Second

// Body does a task's work without the world's lock; see package world. It returns when
// Task.Cancelled says so.
type Body func(t *Task) (types.AnyType, types.BaseMethodFault)

// Task is one running task, as its body sees it.
type Task struct {
	Ref     types.ManagedObjectReference
	Entity  types.ManagedObjectReference
	ctx     context.Context
	object  *Object
	message string
}

// Object is a task as clients see it.
type Object struct {
	mo.Task
	cancel context.CancelFunc
}

// Run starts a task on an entity; descriptionID is like "VirtualMachine.powerOn". It is called by
// a handler, with the world's lock held. The task starts running after the lock is free.
func Run(ctx *simulator.Context, entity types.ManagedObjectReference, descriptionID string,
	cancelable bool, body Body) types.ManagedObjectReference {
	run, cancel := context.WithCancel(context.Background())
	obj := &Object{cancel: cancel}
	obj.Info = describe(ctx, entity, descriptionID, cancelable)
	obj.Self = types.ManagedObjectReference{Type: "Task", Value: nextKey()}
	obj.Info.Key = obj.Self.Value
	obj.Info.Task = obj.Self
	simulator.Map.Put(obj)
	remember(entity, obj.Self)

	t := &Task{Ref: obj.Self, Entity: entity, ctx: run, object: obj}
	if fault, text := takeFailure(descriptionID+" "+obj.Info.Name, entity); fault != nil {
		body = func(t *Task) (types.AnyType, types.BaseMethodFault) {
			t.Explain(text)
			return nil, fault
		}
	}
	go t.run(body)
	return obj.Self
}

// Wait lasts as long as d does in reality, divided by the lab's speed. False: cancelled meanwhile.
func (t *Task) Wait(d time.Duration) bool {
	over := make(chan struct{})
	timer := clock.After(d, func() { close(over) })
	defer timer.Stop()
	select {
	case <-over:
		return true
	case <-t.ctx.Done():
		return false
	}
}

// Cancelled is closed when a client cancels the task.
func (t *Task) Cancelled() <-chan struct{} { return t.ctx.Done() }

// Do changes the world on behalf of the task.
func (t *Task) Do(f func()) { world.Change(f) }

// Progress tells clients how far the task is, in percent.
func (t *Task) Progress(percent int32) {
	world.Change(func() { world.Set(t.object, "info.progress", percent) })
}

// Explain sets the words for the fault that the body is about to return.
func (t *Task) Explain(message string) { t.message = message }

func (t *Task) run(body Body) {
	now := clock.Now()
	world.Change(func() {
		world.Update(t.object,
			types.PropertyChange{Name: "info.startTime", Val: now},
			types.PropertyChange{Name: "info.state", Val: types.TaskInfoStateRunning})
	})
	result, fault := t.guarded(body)
	world.Change(func() { t.end(result, fault) })
	t.object.cancel()
	clock.After(clock.AtLeast(keepEnded, readEnded), func() {
		world.Change(func() { forget(t.Entity, t.Ref) })
	})
}

func (t *Task) end(result types.AnyType, fault types.BaseMethodFault) {
	now := clock.Now()
	changes := []types.PropertyChange{{Name: "info.completeTime", Val: now}}
	if fault == nil {
		changes = append(changes,
			types.PropertyChange{Name: "info.result", Val: result},
			types.PropertyChange{Name: "info.progress", Val: int32(100)},
			types.PropertyChange{Name: "info.state", Val: types.TaskInfoStateSuccess})
	} else {
		_, cancelled := fault.(*types.RequestCanceled)
		local := types.LocalizedMethodFault{Fault: fault, LocalizedMessage: Words(fault, t.message)}
		changes = append(changes,
			types.PropertyChange{Name: "info.error", Val: local},
			types.PropertyChange{Name: "info.cancelled", Val: cancelled},
			types.PropertyChange{Name: "info.state", Val: types.TaskInfoStateError})
	}
	t.object.Info.Cancelable = false
	world.Update(t.object, changes...)
	world.Touch(t.Ref, "info")
}

// CancelTask is the vSphere method.
func (o *Object) CancelTask(_ *simulator.Context, _ *types.CancelTask) soap.HasFault {
	if !o.Info.Cancelable {
		return &methods.CancelTaskBody{Fault_: simulator.Fault("The operation is not supported on the object.",
			&types.NotSupported{})}
	}
	o.cancel()
	return &methods.CancelTaskBody{Res: new(types.CancelTaskResponse)}
}

func describe(ctx *simulator.Context, entity types.ManagedObjectReference, id string,
	cancelable bool) types.TaskInfo {
	user := "System"
	if ctx != nil && ctx.Session != nil {
		user = ctx.Session.UserName
	}
	method := call.Of(ctx).Method
	if method == "" {
		method = strings.Title(id[strings.LastIndex(id, ".")+1:]) + "_Task"
	}
	return types.TaskInfo{
		Name:          method,
		DescriptionId: id,
		Entity:        &entity,
		EntityName:    nameOf(entity),
		State:         types.TaskInfoStateQueued,
		Cancelable:    cancelable,
		Reason:        &types.TaskReasonUser{UserName: user},
		QueueTime:     clock.Now(),
	}
}

func nameOf(ref types.ManagedObjectReference) string {
	if e, ok := simulator.Map.Get(ref).(mo.Entity); ok {
		return e.Entity().Name
	}
	return ref.Value
}

// Words are a fault's sentence: the given one, the fault's own, or what its type says.
func Words(fault types.BaseMethodFault, given string) string {
	if given != "" {
		return given
	}
	if m := fault.GetMethodFault(); m != nil && len(m.FaultMessage) > 0 {
		if last := m.FaultMessage[len(m.FaultMessage)-1].Message; last != "" {
			return last
		}
	}
	name := reflect.TypeOf(fault).Elem().Name()
	if text, ok := sentences[name]; ok {
		return text
	}
	return fmt.Sprintf("A general system error occurred: %s", name)
}

// Adopt makes a finished task of the simulator's known as the lab's own are: named by its entity,
// forgotten after a while.
func Adopt(entity, task types.ManagedObjectReference) {
	remember(entity, task)
	clock.After(clock.AtLeast(keepEnded, readEnded), func() {
		world.Change(func() { forget(entity, task) })
	})
}
