// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// hostengine is nv-hostengine: terminated and started again, it makes configured graphics types
// active where nothing runs on the host. Before 7.0 U1 X.Org has to be stopped meanwhile.
func (e *esx) hostengine(c *Call) int {
	loaded := false
	driver := ""
	e.read(func(h *inventory.Host) {
		if loaded = h.Manager != nil; loaded {
			driver = h.Manager.Driver
		}
	})
	if !loaded {
		return c.unknown("nv-hostengine")
	}
	flags, _ := options(c.Args[1:])
	switch {
	case flags["t"]:
		stopped := false
		world.Change(func() { stopped, e.host.EngineStopped = e.host.EngineStopped, true })
		if stopped {
			return c.Errorf(1, "Unable to terminate host engine, it may not be running.")
		}
		c.Printf("Host engine successfully terminated.\n")
		return 0
	case flags["d"]:
		started := false
		world.Change(func() {
			started = e.host.EngineStopped
			e.host.EngineStopped = false
			if started && !e.busy() {
				e.activate()
			}
		})
		if !started {
			return c.Errorf(1, "Host engine already running.")
		}
		c.Printf("Started host engine version %s using socket path: /var/run/nvidia-hostengine/socket\n", driver)
		return 0
	}
	return c.Errorf(1, "Usage: nv-hostengine [-t] [-d]")
}

// busy: VMs run on the host, a command has the GPUs open, or X.Org holds them before 7.0 U1.
func (e *esx) busy() bool {
	for _, ref := range e.host.Object().Vm {
		if vm, ok := simulator.Map.Get(ref).(*simulator.VirtualMachine); ok && vm.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOn {
			return true
		}
	}
	if !e.host.Release.AtLeast(7, 0, 1) {
		for _, s := range e.host.Services {
			if s.Key == "xorg" && s.Running {
				return true
			}
		}
	}
	return e.host.Held()
}

// activate makes the configured graphics types active without a reboot.
func (e *esx) activate() {
	for _, f := range e.host.Functions {
		if e.host.ManagerDrives(f) {
			f.ActiveType, f.ActiveMode = f.ConfiguredType, f.ConfiguredMode
		}
	}
	e.host.ActiveDefault = e.host.DefaultType
	e.host.Publish(inventory.AllPaths...)
}

// initScript answers start, stop, restart and status of one of the host's services.
func (e *esx) initScript(key, label string, exists func(h *inventory.Host) bool) Command {
	return func(c *Call) int {
		there := false
		e.read(func(h *inventory.Host) { there = exists(h) })
		if !there {
			return c.unknown(c.Args[0])
		}
		if len(c.Args) != 2 {
			return c.Errorf(1, "Usage: %s {start|stop|restart|status}", c.Args[0])
		}
		return e.service(c, key, label)
	}
}

func (e *esx) service(c *Call, key, label string) int {
	running := false
	world.Change(func() {
		for i := range e.host.Services {
			s := &e.host.Services[i]
			if s.Key != key {
				continue
			}
			switch c.Args[1] {
			case "start", "restart":
				s.Running = true
			case "stop":
				s.Running = false
			}
			running = s.Running
			e.host.PublishServices()
		}
	})
	switch {
	case c.Args[1] != "status":
		c.Printf("%s %s\n", label, map[bool]string{true: "started", false: "stopped"}[running])
	case running:
		c.Printf("%s is running\n", label)
	default:
		c.Printf("%s is not running\n", label)
		return 3
	}
	return 0
}

// graphicsDeviceSet sets the type or vGPU mode of one device, from 8.0 U3 on.
func graphicsDeviceSet(e *esx, c *Call, given map[string]string) int {
	id, ok := option(given, "device-id", "d")
	if !ok {
		return c.Errorf(1, "Error: Missing required parameter -d|--device-id")
	}
	kind, hasKind := option(given, "type", "t")
	mode, hasMode := option(given, "vgpu-mode", "v")
	types := map[string]string{"Shared": "shared", "SharedPassthru": "sharedDirect"}
	modes := map[string]string{"SameSize": "sameSize", "MixedSize": "mixedSize"}
	if hasKind && types[kind] == "" || hasMode && modes[mode] == "" {
		return c.Errorf(1, "Error: Invalid data constraint for parameter: %s%s", kind, mode)
	}
	status := 0
	world.Change(func() {
		f := e.host.Function(id)
		if f == nil || f.ConfiguredType == "" || f.Missing {
			status = c.Errorf(1, "Unable to find graphics device %s", id)
			return
		}
		if hasKind {
			f.ConfiguredType = types[kind]
		}
		if hasMode {
			f.ConfiguredMode = modes[mode]
		}
		e.host.Publish(inventory.GraphicsPaths...)
	})
	return status
}
