// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package power starts and stops hosts and virtual machines: maintenance mode,
// reboot, power-on with the checks that concern PCI devices.
package power

import (
	"sync"
	"time"

	"../clock"
	"../front"
	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// How long things take in reality.
const (
	shutdownTime    = 40 * time.Second
	bootTime        = 5 * time.Minute
	powerOnTime     = 3 * time.Second
	powerOffTime    = time.Second
	maintenanceTime = 5 * time.Second
	guestShutdown   = 15 * time.Second
	evacuationTime  = 10 * time.Second
)

// Manager carries out power operations on an estate.
type Manager struct {
	estate *inventory.Estate
	watch  *watch

	// HostDown and HostUp are called, without the world's lock, when a host
	// stops and when it is back, so that its SSH listener follows.
	HostDown, HostUp func(h *inventory.Host)

	boots map[types.ManagedObjectReference]int // of operating systems, counted; the world's lock guards it

	mu          sync.Mutex
	neverReturn map[types.ManagedObjectReference]bool
	entries     []Entry                               // into maintenance mode
	hangs       map[types.ManagedObjectReference]bool // hosts that went down and do not boot
	stopsAfter  time.Duration                         // how long a VM runs whose window is too small

	// Draft is the configuration that a spec would make of a VM's.
	Draft   func(vm *simulator.VirtualMachine, spec *types.VirtualMachineConfigSpec) (*types.VirtualMachineConfigInfo, types.BaseMethodFault)
	noCheck int32

	// verdicts are guarded by the world's lock.
	verdicts map[types.ManagedObjectReference]*Verdict
}

// Attach registers the methods with the front.
func Attach(e *inventory.Estate, s *front.Server) *Manager {
	m := &Manager{estate: e, watch: newWatch(), boots: map[types.ManagedObjectReference]int{}, neverReturn: map[types.ManagedObjectReference]bool{},
		hangs: map[types.ManagedObjectReference]bool{}, stopsAfter: firmwareTime,
		verdicts: map[types.ManagedObjectReference]*Verdict{},
		HostDown: func(*inventory.Host) {}, HostUp: func(*inventory.Host) {}}
	world.Listen(m.watch)
	for name, h := range map[string]front.Handler{
		"EnterMaintenanceMode_Task": m.enterMaintenance,
		"ExitMaintenanceMode_Task":  m.exitMaintenance,
		"RebootHost_Task":           m.rebootHost,
		"ShutdownHost_Task":         m.shutdownHost,
		"DisconnectHost_Task":       m.disconnectHost,
		"ReconnectHost_Task":        m.reconnectHost,
		"PowerOnVM_Task":            m.powerOn,
		"PowerOffVM_Task":           m.powerOff,
		"ResetVM_Task":              m.reset,
		"SuspendVM_Task":            m.suspend,
		"ShutdownGuest":             m.shutdownGuest,
		"RebootGuest":               m.rebootGuest,
		"PowerOnMultiVM_Task":       m.powerOnMulti,
		"RelocateVM_Task":           m.relocate,
		"MigrateVM_Task":            m.migrate,
		"AnswerVM":                  m.answer,
		"CheckPowerOn_Task":         m.checkPowerOn,
		"CheckVmConfig_Task":        m.checkVMConfig,
	} {
		s.Handle(name, h)
	}
	addChecker()
	world.Change(m.occupy)
	return m
}

// NeverReturn lets the next reboot of a host not end (a control fault). Taken away, a host that hangs
// boots, as when somebody answers the question on its console.
func (m *Manager) NeverReturn(h *inventory.Host, never bool) {
	m.mu.Lock()
	m.neverReturn[h.Ref] = never
	boots := !never && m.hangs[h.Ref]
	if boots {
		delete(m.hangs, h.Ref)
	}
	m.mu.Unlock()
	if boots {
		clock.After(bootTime, func() { m.comeBack(h) })
	}
}

// StopsAfter is how long a VM runs whose window is too small (a control fault); 0: as usual.
func (m *Manager) StopsAfter(d time.Duration) {
	m.mu.Lock()
	if m.stopsAfter = d; d <= 0 {
		m.stopsAfter = firmwareTime
	}
	m.mu.Unlock()
}

func (m *Manager) after(d time.Duration, f func()) {
	clock.After(d, f)
}

// object finds the VM of a reference; nil when it is none.
func vmOf(ref types.ManagedObjectReference) *simulator.VirtualMachine {
	vm, _ := simulator.Map.Get(ref).(*simulator.VirtualMachine)
	return vm
}

// watch wakes who waits for a VM to stop or move.
type watch struct {
	mu      sync.Mutex
	changed chan struct{}
}

func newWatch() *watch { return &watch{changed: make(chan struct{})} }

// next is closed at the next change of any VM.
func (w *watch) next() <-chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.changed
}

func (w *watch) wake(ref types.ManagedObjectReference) {
	if ref.Type != "VirtualMachine" {
		return
	}
	w.mu.Lock()
	close(w.changed)
	w.changed = make(chan struct{})
	w.mu.Unlock()
}

// Changed is part of world.Listener.
func (w *watch) Changed(ref types.ManagedObjectReference, _ []string) { w.wake(ref) }

// Entered is part of world.Listener.
func (w *watch) Entered(types.ManagedObjectReference) {}

// Left is part of world.Listener.
func (w *watch) Left(ref types.ManagedObjectReference) { w.wake(ref) }
