// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package touch

import (
	"fmt"
	"reflect"
	"strings"

	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

var allKinds = []string{"power", "name", "device", "connection", "presence"}

// changesOf make one random change each, with the world's lock; false: the rules forbade it.
var changesOf = map[string]func(*Toucher) bool{
	"power": (*Toucher).randomPower, "name": (*Toucher).randomName, "device": (*Toucher).randomDevice,
	"connection": (*Toucher).randomConnection, "presence": (*Toucher).randomPresence,
}

func (t *Toucher) anyVM() *simulator.VirtualMachine {
	for range [8]int{} {
		if len(t.vms) == 0 {
			return nil
		}
		if vm, ok := simulator.Map.Get(t.vms[t.rng.Intn(len(t.vms))]).(*simulator.VirtualMachine); ok {
			return vm
		}
	}
	return nil
}

func (t *Toucher) randomPower() bool {
	vm := t.anyVM()
	if vm == nil || vm.Summary.Config.Template {
		return false
	}
	state := types.VirtualMachinePowerStatePoweredOn
	if vm.Runtime.PowerState == state {
		state = types.VirtualMachinePowerStatePoweredOff
	}
	t.keep(vm.Self)
	return t.power.Force(vm, state) == nil
}

func (t *Toucher) randomName() bool {
	vm := t.anyVM()
	if vm == nil {
		return false
	}
	base := vm.Name
	if at := strings.LastIndex(base, " #"); at > 0 {
		base = base[:at]
	}
	t.keep(vm.Self)
	rename(vm, fmt.Sprintf("%s #%d", base, t.rng.Intn(1000)))
	return true
}

func rename(vm *simulator.VirtualMachine, name string) {
	vm.Name, vm.Summary.Config.Name = name, name
	if vm.Config != nil {
		vm.Config.Name = name
	}
	world.Touch(vm.Self, "name", "config.name", "summary.config.name")
}

func (t *Toucher) randomDevice() bool {
	vm := t.anyVM()
	if vm == nil {
		return false
	}
	t.keep(vm.Self)
	return plug(vm)
}

// plug connects or disconnects the first device that has a plug. Devices may be shared between
// VMs, so the changed one is a copy.
func plug(vm *simulator.VirtualMachine) bool {
	if vm.Config == nil {
		return false
	}
	for i, device := range vm.Config.Hardware.Device {
		if c := device.GetVirtualDevice().Connectable; c == nil {
			continue
		}
		copied := reflect.New(reflect.TypeOf(device).Elem())
		copied.Elem().Set(reflect.ValueOf(device).Elem())
		fresh := copied.Interface().(types.BaseVirtualDevice)
		plugged := *fresh.GetVirtualDevice().Connectable
		plugged.Connected = !plugged.Connected
		fresh.GetVirtualDevice().Connectable = &plugged
		list := append([]types.BaseVirtualDevice{}, vm.Config.Hardware.Device...)
		list[i] = fresh
		vm.Config.Hardware.Device = list
		world.Touch(vm.Self, "config.hardware.device")
		return true
	}
	return false
}

func (t *Toucher) randomConnection() bool {
	if len(t.hosts) == 0 {
		return false
	}
	ref := t.hosts[t.rng.Intn(len(t.hosts))]
	host, ok := simulator.Map.Get(ref).(*simulator.HostSystem)
	if !ok {
		return false
	}
	state := types.HostSystemConnectionStateConnected
	if host.Runtime.ConnectionState == state {
		state = types.HostSystemConnectionStateNotResponding
	}
	t.keep(ref)
	return t.power.ForceConnection(ref, state) == nil
}

// randomPresence takes a VM out of the inventory, or brings the one back that is gone longest.
func (t *Toucher) randomPresence() bool {
	if len(t.gone) > 0 && (len(t.gone) > 3 || t.rng.Intn(2) == 0) {
		t.gone[0].restore()
		t.gone = t.gone[1:]
		return true
	}
	vm := t.anyVM()
	if vm == nil || len(inventory.PCIDevices(vm.Config.Hardware.Device)) > 0 {
		return false
	}
	t.gone = append(t.gone, remove(vm))
	return true
}

func (t *Toucher) vm(o Order) (types.ManagedObjectReference, error) {
	if o.Present != nil && *o.Present {
		return t.bringBack(o.VM)
	}
	vm, ok := find("VirtualMachine", o.VM).(*simulator.VirtualMachine)
	if !ok {
		return types.ManagedObjectReference{}, fmt.Errorf("there is no VM %q", o.VM)
	}
	t.keep(vm.Self)
	switch {
	case o.Power != "":
		return vm.Self, t.power.Force(vm, types.VirtualMachinePowerState(o.Power))
	case o.Name != "":
		rename(vm, o.Name)
	case o.Device:
		if !plug(vm) {
			return vm.Self, fmt.Errorf("%s has no device that can be connected", o.VM)
		}
	case o.Present != nil:
		t.gone = append(t.gone, remove(vm))
	default:
		return vm.Self, fmt.Errorf("nothing to change: power, name, device or present")
	}
	return vm.Self, nil
}

func (t *Toucher) bringBack(name string) (types.ManagedObjectReference, error) {
	for i, a := range t.gone {
		if a.vm.Name == name || a.vm.Self.Value == name {
			a.restore()
			t.gone = append(t.gone[:i:i], t.gone[i+1:]...)
			return a.vm.Self, nil
		}
	}
	return types.ManagedObjectReference{}, fmt.Errorf("no VM %q was removed", name)
}

func (t *Toucher) host(o Order) (types.ManagedObjectReference, error) {
	host, ok := find("HostSystem", o.Host).(*simulator.HostSystem)
	if !ok {
		return types.ManagedObjectReference{}, fmt.Errorf("there is no host %q", o.Host)
	}
	if o.Connection == "" {
		return host.Self, fmt.Errorf("nothing to change: connection")
	}
	t.keep(host.Self)
	return host.Self, t.power.ForceConnection(host.Self, types.HostSystemConnectionState(o.Connection))
}

// absent is a VM that was removed, and who held it.
type absent struct {
	vm   *simulator.VirtualMachine
	held []holder
}

type holder struct {
	ref  types.ManagedObjectReference
	path string
	list *[]types.ManagedObjectReference
}

// remove takes a VM out of the inventory.
func remove(vm *simulator.VirtualMachine) *absent {
	a := &absent{vm: vm}
	add := func(ref types.ManagedObjectReference, path string, list *[]types.ManagedObjectReference) {
		a.held = append(a.held, holder{ref, path, list})
	}
	if vm.Parent != nil {
		if f, ok := simulator.Map.Get(*vm.Parent).(*simulator.Folder); ok {
			add(f.Self, "childEntity", &f.ChildEntity)
		}
	}
	if vm.Runtime.Host != nil {
		if h, ok := simulator.Map.Get(*vm.Runtime.Host).(*simulator.HostSystem); ok {
			add(h.Self, "vm", &h.Vm)
		}
	}
	if vm.ResourcePool != nil {
		if p, ok := simulator.Map.Get(*vm.ResourcePool).(*simulator.ResourcePool); ok {
			add(p.Self, "vm", &p.Vm)
		}
	}
	for _, ref := range vm.Datastore {
		if d, ok := simulator.Map.Get(ref).(*simulator.Datastore); ok {
			add(d.Self, "vm", &d.Vm)
		}
	}
	for _, h := range a.held {
		simulator.RemoveReference(h.list, vm.Self)
		world.Touch(h.ref, h.path)
	}
	simulator.Map.Remove(vm.Self)
	return a
}

// restore puts it back where it was.
func (a *absent) restore() {
	simulator.Map.Put(mo.Reference(a.vm))
	for _, h := range a.held {
		*h.list = append(*h.list, a.vm.Self)
		world.Touch(h.ref, h.path)
	}
}
