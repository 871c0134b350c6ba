// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package tasks

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"

	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// recentKept is how many tasks an entity names in recentTask.
const recentKept = 10

var lastKey int64

// sentences are vCenter's words for faults that bring none of their own.
var sentences = map[string]string{
	"RequestCanceled":                    "The task was canceled by a user.",
	"InvalidPowerState":                  "The attempted operation cannot be performed in the current state.",
	"InvalidState":                       "The operation is not allowed in the current state.",
	"TaskInProgress":                     "Another task is already in progress.",
	"NoPermission":                       "Permission to perform this operation was denied.",
	"Timedout":                           "Operation timed out.",
	"HostNotConnected":                   "Unable to communicate with the remote host, since it is disconnected.",
	"InsufficientResourcesFault":         "The operation cannot be allowed at the moment because the host or cluster does not have enough resources.",
	"InsufficientGraphicsResourcesFault": "The amount of graphics resource available in the parent resource pool is insufficient for the operation.",
	"NotSupported":                       "The operation is not supported on the object.",
	"InvalidArgument":                    "A specified parameter was not correct.",
	"GenericVmConfigFault":               "Invalid configuration for the virtual machine.",
	"ManagedObjectNotFound":              "The object has already been deleted or has not been completely created",
}

type failure struct {
	match string
	fault types.BaseMethodFault
	text  string
	after int
	count int
}

var (
	failMu   sync.Mutex
	failures []failure
)

// FailNext makes tasks fail instead of running. match is part of the description id or
// the method's name, the entity's moref or name, or empty for any; after tasks pass first, then count fail.
func FailNext(match string, fault types.BaseMethodFault, text string, after, count int) {
	failMu.Lock()
	failures = append(failures, failure{match, fault, text, after, count})
	failMu.Unlock()
}

// ResetFailures forgets what FailNext asked for.
func ResetFailures() {
	failMu.Lock()
	failures = nil
	failMu.Unlock()
}

// WillFail says whether the next such task is to fail, without using that up.
func WillFail(descriptionID string, entity types.ManagedObjectReference) bool {
	failMu.Lock()
	defer failMu.Unlock()
	for i := range failures {
		if failures[i].applies(descriptionID, entity) {
			return true
		}
	}
	return false
}

func takeFailure(id string, entity types.ManagedObjectReference) (types.BaseMethodFault, string) {
	failMu.Lock()
	defer failMu.Unlock()
	for i := range failures {
		f := &failures[i]
		if !f.applies(id, entity) {
			continue
		}
		if f.after > 0 {
			f.after--
			continue
		}
		f.count--
		taken := *f
		if f.count <= 0 {
			failures = append(failures[:i:i], failures[i+1:]...)
		}
		return taken.fault, taken.text
	}
	return nil, ""
}

func (f *failure) applies(id string, entity types.ManagedObjectReference) bool {
	return f.match == "" || entity.Value == f.match || nameOf(entity) == f.match ||
		strings.Contains(strings.ToLower(id), strings.ToLower(strings.TrimSuffix(f.match, "_Task")))
}

func nextKey() string { return fmt.Sprintf("task-lab-%d", atomic.AddInt64(&lastKey, 1)) }

// remember names the task in its entity's recentTask.
func remember(entity, task types.ManagedObjectReference) {
	e, ok := simulator.Map.Get(entity).(mo.Entity)
	if !ok {
		return
	}
	recent := append([]types.ManagedObjectReference{}, e.Entity().RecentTask...)
	recent = append(recent, task)
	if len(recent) > recentKept {
		recent = recent[len(recent)-recentKept:]
	}
	world.Set(e, "recentTask", recent)
}

func forget(entity, task types.ManagedObjectReference) {
	if e, ok := simulator.Map.Get(entity).(mo.Entity); ok {
		kept := []types.ManagedObjectReference{}
		for _, ref := range e.Entity().RecentTask {
			if ref != task {
				kept = append(kept, ref)
			}
		}
		world.Set(e, "recentTask", kept)
	}
	if m := simulator.Map.Get(types.ManagedObjectReference{Type: "TaskManager", Value: "TaskManager"}); m != nil {
		if tm, ok := m.(*simulator.TaskManager); ok {
			kept := []types.ManagedObjectReference{}
			for _, ref := range tm.RecentTask {
				if ref != task {
					kept = append(kept, ref)
				}
			}
			world.Set(tm, "recentTask", kept)
		}
	}
	simulator.Map.Remove(task)
}

// FaultNamed makes a fault of a type of the API, as "InsufficientGraphicsResourcesFault"; the
// message goes to its fields that hold words.
func FaultNamed(name, message string) (types.BaseMethodFault, error) {
	kind, ok := types.TypeFunc()(name)
	if !ok {
		return nil, fmt.Errorf("%q is no type of the API", name)
	}
	v := reflect.New(kind)
	fault, ok := v.Interface().(types.BaseMethodFault)
	if !ok {
		return nil, fmt.Errorf("%s is no fault", name)
	}
	if f := v.Elem().FieldByName("Reason"); message != "" && f.IsValid() && f.Kind() == reflect.String {
		f.SetString(message)
	}
	if message != "" {
		fault.GetMethodFault().FaultMessage = []types.LocalizableMessage{{Key: "lab." + name, Message: message}}
	}
	return fault, nil
}
