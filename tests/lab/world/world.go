// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package world guards the simulator's objects and tells who listens what changed in them.
//
// The simulator locks object by object and not everywhere; the lab has one lock over all:
//
//   - a method's handler (package front) is called with the lock held, and must not wait;
//   - the body of a task (package tasks), a timer, an SSH session run without it, and wrap
//     what they read in Read and what they change in Change, for short moments;
//   - neither may be called inside the other, nor inside a handler.
//
// Whoever holds the lock changes properties with Update (or simulator.Map.Update), or in place
// followed by Touch. A path announced too much costs nothing: only values that differ are sent.
package world

import (
	"sync"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// Listener is told of every change, while the lock is held: it notes and returns.
type Listener interface {
	// Changed: these paths of the object may have other values; none means any of them.
	Changed(ref types.ManagedObjectReference, paths []string)
	Entered(ref types.ManagedObjectReference)
	Left(ref types.ManagedObjectReference)
}

var (
	lock      sync.RWMutex
	listenMu  sync.RWMutex
	listeners []Listener
)

// Change runs f alone: nobody reads or changes meanwhile.
func Change(f func()) {
	lock.Lock()
	defer lock.Unlock()
	f()
}

// Read runs f while nobody changes anything.
func Read(f func()) {
	lock.RLock()
	defer lock.RUnlock()
	f()
}

// Update sets properties of an object of the map and announces them.
func Update(obj mo.Reference, changes ...types.PropertyChange) {
	simulator.Map.Update(obj, changes)
}

// Set is Update of one property.
func Set(obj mo.Reference, path string, value types.AnyType) {
	Update(obj, types.PropertyChange{Name: path, Val: value})
}

// Touch announces that paths of an object were changed in place; without paths, any of them.
func Touch(ref types.ManagedObjectReference, paths ...string) {
	each(func(l Listener) { l.Changed(ref, paths) })
}

// Listen adds a listener for the life of the process.
func Listen(l Listener) {
	listenMu.Lock()
	listeners = append(listeners, l)
	listenMu.Unlock()
}

// Attach hears the simulator's own announcements. Called once, after the estate was built.
func Attach() {
	h := &hub{}
	h.Self = types.ManagedObjectReference{Type: "LabHub", Value: "hub"}
	simulator.Map.AddHandler(h)
}

func each(f func(Listener)) {
	listenMu.RLock()
	all := listeners
	listenMu.RUnlock()
	for _, l := range all {
		f(l)
	}
}

type hub struct {
	mo.Folder
}

func (h *hub) PutObject(obj mo.Reference) {
	each(func(l Listener) { l.Entered(obj.Reference()) })
}

func (h *hub) UpdateObject(obj mo.Reference, changes []types.PropertyChange) {
	paths := make([]string, 0, len(changes))
	for i := range changes {
		paths = append(paths, changes[i].Name)
	}
	each(func(l Listener) { l.Changed(obj.Reference(), paths) })
}

func (h *hub) RemoveObject(ref types.ManagedObjectReference) {
	each(func(l Listener) { l.Left(ref) })
}
