// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package tasks

import (
	"fmt"
	"os"
	"runtime/debug"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// Earlier is the fault for a task on a VM on which one that started before still runs; nil when
// there is none. The world's lock must be held.
func (t *Task) Earlier() types.BaseMethodFault {
	e, ok := simulator.Map.Get(t.Entity).(mo.Entity)
	if !ok || t.Entity.Type != "VirtualMachine" {
		return nil
	}
	for _, ref := range e.Entity().RecentTask {
		if ref == t.Ref {
			return nil
		}
		other, ok := simulator.Map.Get(ref).(*Object)
		if ok && (other.Info.State == types.TaskInfoStateRunning || other.Info.State == types.TaskInfoStateQueued) {
			return &types.TaskInProgress{Task: ref}
		}
	}
	return nil
}

// guarded does the work of a body; a crash in it is the task's failure, not the lab's end.
func (t *Task) guarded(body Body) (result types.AnyType, fault types.BaseMethodFault) {
	defer func() {
		if reason := recover(); reason != nil {
			fmt.Fprintf(os.Stderr, "gpulab: task %s on %s: %v\n%s", t.Ref.Value, t.Entity, reason, debug.Stack())
			result, fault = nil, &types.SystemError{Reason: fmt.Sprint(reason)}
		}
	}()
	return body(t)
}

// Info is what a task of the lab tells of itself; nil: no such task.
func Info(ref types.ManagedObjectReference) *types.TaskInfo {
	if t, ok := simulator.Map.Get(ref).(*Object); ok {
		return &t.Info
	}
	return nil
}
