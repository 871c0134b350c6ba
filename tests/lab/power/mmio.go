// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"../clock"
	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	pageSize      = int64(4096)
	pageLimit     = int64(917504) // 3.5 GiB: all that fits below 4 GiB
	defaultWindow = int64(32)     // GiB, when the size key is absent
	firmwareTime  = 2 * time.Second
)

// mmio is what the regions of a VM's passthrough devices need.
type mmio struct {
	functions []*inventory.Function
	all, big  int64 // bytes of every region, of the 64-bit ones
}

// mmioOf adds up the regions of the functions that the VM has just claimed.
func mmioOf(vm *simulator.VirtualMachine, h *inventory.Host) mmio {
	var m mmio
	for _, d := range inventory.PCIDevices(vm.Config.Hardware.Device) {
		id := ""
		switch b := d.Backing.(type) {
		case *types.VirtualPCIPassthroughDeviceBackingInfo:
			id = b.Id
		case *types.VirtualPCIPassthroughDynamicBackingInfo:
			id = b.AssignedId
		}
		f := h.Function(id)
		if f == nil {
			continue
		}
		m.functions = append(m.functions, f)
		for _, r := range f.Model.Regions {
			m.all += r.Size
			if r.Type == 3 {
				m.big += r.Size
			}
		}
	}
	return m
}

// setting is a VM's advanced setting; names are compared as vSphere does.
func setting(vm *simulator.VirtualMachine, key string) string {
	for _, o := range vm.Config.ExtraConfig {
		if v := o.GetOptionValue(); strings.EqualFold(v.Key, key) {
			return fmt.Sprint(v.Value)
		}
	}
	return ""
}

// windowOf is the 64-bit window in bytes; a size that is no number counts as absent.
func windowOf(vm *simulator.VirtualMachine) int64 {
	n, err := strconv.ParseInt(setting(vm, "pciPassthru.64bitMMIOSizeGB"), 10, 64)
	if err != nil || n <= 0 {
		n = defaultWindow
	}
	return n << 30
}

// mmioCheck fails a power-on whose regions do not fit below 4 GiB and whose
// 64-bit setting is off. What happened stands in vmware.log alone.
func mmioCheck(vm *simulator.VirtualMachine, m mmio) types.BaseMethodFault {
	if m.all == 0 {
		return nil
	}
	lines := regionLines(m)
	wide := strings.EqualFold(setting(vm, "pciPassthru.use64bitMMIO"), "TRUE")
	if wide || m.all <= pageLimit*pageSize {
		appendLog(vm, lines)
		return nil
	}
	pages := (m.all+pageSize-1)/pageSize + 2
	appendLog(vm, append(lines, fmt.Sprintf("PCIPassthru: total number of pages needed (%d) exceeds limit (%d), failing", pages, pageLimit),
		"[msg.moduletable.powerOnFailed] "+powerOnFailed))
	return genericFault("msg.moduletable.powerOnFailed", powerOnFailed)
}

// regionLines describe the regions as the VM process does.
func regionLines(m mmio) []string {
	var out []string
	low, high := int64(0xc6000000), int64(0x3b800000000)
	for _, f := range m.functions {
		for _, r := range f.Model.Regions {
			at, flags := &low, 0
			if r.Type == 3 {
				at, flags = &high, 12
			}
			out = append(out, fmt.Sprintf("PCIPassthru: Device %s barIndex %d type %d realaddr 0x%x size %d flags %d",
				f.Address, r.Index, r.Type, *at, r.Size, flags))
			*at += r.Size
		}
	}
	return out
}

// bootFirmware is what happens after a task that succeeded: a window below the
// 64-bit regions stops an EFI VM.
func (m *Manager) bootFirmware(vm *simulator.VirtualMachine, need mmio) {
	if need.all <= pageLimit*pageSize || vm.Config.Firmware != "efi" || need.big <= windowOf(vm) {
		return
	}
	started := vm.Runtime.BootTime
	clock.After(firmwareTime, func() {
		world.Change(func() {
			if vm.Runtime.PowerState != on || vm.Runtime.BootTime != started {
				return
			}
			text := fmt.Sprintf("The firmware could not allocate %d KB of PCI MMIO. Increase the size of PCI MMIO and try again.", need.big>>10)
			appendLog(vm, []string{"[msg.efi.mmio] " + text})
			m.stop(vm, off)
			postMessage(vm, text)
		})
	})
}

// postMessage puts a VM's message into its events.
func postMessage(vm *simulator.VirtualMachine, text string) {
	e := &types.VmMessageErrorEvent{}
	e.Message, e.FullFormattedMessage, e.CreatedTime = text, text, clock.Now().UTC()
	e.Vm = &types.VmEventArgument{EntityEventArgument: types.EntityEventArgument{Name: vm.Name}, Vm: vm.Self}
	ctx := &simulator.Context{Map: simulator.Map, Session: &simulator.Session{}}
	events := simulator.Map.EventManager()
	simulator.Map.WithLock(events, func() { events.PostEvent(ctx, &types.PostEvent{EventToPost: e}) })
}

// appendLog writes lines into the VM's vmware.log. A datastore that is gone
// costs the log, not the power-on.
func appendLog(vm *simulator.VirtualMachine, lines []string) {
	at := clock.Now().UTC().Format("2006-01-02T15:04:05.000Z")
	text := ""
	for _, l := range lines {
		text += fmt.Sprintf("%s| vmx| I125: %s\n", at, l)
	}
	_ = inventory.AppendLog(vm, text)
}
