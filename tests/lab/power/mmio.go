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
	pageLimit     = int64(917504)   // 3.5 GiB: all that fits below 4 GiB
	defaultWindow = int64(32)       // GiB, when the size key is absent
	largeFrame    = int64(16) << 30 // a vGPU's frame buffer that needs the 64-bit setting
	firmwareTime  = 2 * time.Second
)

// mmio is what the regions of a VM's passthrough devices need.
type mmio struct {
	functions []*inventory.Function
	all, big  int64 // bytes of every region, of the 64-bit ones
}

// mmioOf adds up the regions of passthrough functions.
func mmioOf(grants []grant) mmio {
	var m mmio
	for _, g := range grants {
		if g.profile != nil {
			continue
		}
		m.functions = append(m.functions, g.function)
		for _, r := range g.function.Model.Regions {
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

// wide: the VM's 64-bit setting is on.
func wide(vm *simulator.VirtualMachine) bool {
	return strings.EqualFold(setting(vm, "pciPassthru.use64bitMMIO"), "TRUE")
}

// sizeKey is how a VM's size of the 64-bit window is written.
type sizeKey int

const (
	sizeGood sizeKey = iota
	sizeAbsent
	sizeBad // no number, no power of two, or present twice
)

// windowOf is the 64-bit window in bytes; what cannot be read has no effect.
func windowOf(vm *simulator.VirtualMachine) (int64, sizeKey) {
	var values []string
	for _, o := range vm.Config.ExtraConfig {
		if v := o.GetOptionValue(); strings.EqualFold(v.Key, "pciPassthru.64bitMMIOSizeGB") {
			values = append(values, fmt.Sprint(v.Value))
		}
	}
	if len(values) == 0 {
		return defaultWindow << 30, sizeAbsent
	}
	n, err := strconv.ParseInt(values[0], 10, 64)
	if len(values) > 1 || err != nil || n <= 0 || n&(n-1) != 0 {
		return defaultWindow << 30, sizeBad
	}
	return n << 30, sizeGood
}

// regions: below 4 GiB there is room for 3.5 GiB. What happened stands in vmware.log alone.
func (j *judgement) regions() {
	if need := j.trial.need; need.all > pageLimit*pageSize && !wide(j.vm) {
		j.add(tooManyPages("PF-PT-20", regionLines(need), (need.all+pageSize-1)/pageSize+2))
	}
	frame := int64(0)
	for _, g := range j.trial.grants {
		if g.profile != nil {
			frame += g.profile.FramebufferMiB << 20
		}
	}
	if frame >= largeFrame && (!wide(j.vm) || j.vm.Config.Firmware != "efi") {
		j.add(tooManyPages("PF-VG-25", nil, frame/pageSize+2))
	}
}

func tooManyPages(id string, before []string, pages int64) Hit {
	text := fmt.Sprintf("PCIPassthru: total number of pages needed (%d) exceeds limit (%d), failing", pages, pageLimit)
	return Hit{ID: id, Class: Fails, Text: text, fault: genericFault("msg.moduletable.powerOnFailed", powerOnFailed),
		vmLog: append(before, text, "[msg.moduletable.powerOnFailed] "+powerOnFailed)}
}

// firmware maps the regions of a VM that runs: a window below them stops it, BIOS maps none of
// 4 GiB or more.
func (j *judgement) firmware() {
	need := j.trial.need
	if need.all == 0 || !wide(j.vm) {
		return
	}
	if j.vm.Config.Firmware != "efi" {
		for i, f := range need.functions {
			if f.Model.LargeRegion() {
				j.add(unmapped("PF-PT-23", i))
			}
		}
		return
	}
	window, key := windowOf(j.vm)
	if need.big > window {
		id := map[sizeKey]string{sizeGood: "PF-PT-21", sizeAbsent: "PF-PT-22", sizeBad: "PF-VM-22"}[key]
		text := fmt.Sprintf("The firmware could not allocate %d KB of PCI MMIO. Increase the size of PCI MMIO and try again.", need.big>>10)
		j.add(Hit{ID: id, Class: Stops, Text: text, vmLog: []string{"[msg.efi.mmio] " + text}})
		return
	}
	if key == sizeBad {
		j.add(Hit{ID: "PF-VM-22", Class: Works, Text: "The size of the 64-bit window cannot be read and has no effect."})
	}
	if published := publishedGiB(need.functions); key == sizeGood && window < published<<30 {
		j.add(Hit{ID: "PF-PT-24", Class: Works, Text: fmt.Sprintf("The window is large enough; the published size is %d GB.", published)})
	}
}

// unmapped: region 1 of a device has no address in the guest.
func unmapped(id string, device int) Hit {
	return Hit{ID: id, Class: Unusable, Text: "The guest gives region 1 of the device no address.",
		trouble: &inventory.Trouble{Rule: id, Device: device, Unassigned: true, Lines: []string{
			"NVRM: This PCI I/O region assigned to your NVIDIA device is invalid:", "NVRM: BAR1 is 0M @ 0x0",
			"NVRM: GPU: RmInitAdapter failed! (0x24:0x72:1447)"}}}
}

// published sizes of the window for one card, in GiB.
var published = map[string]int64{"p100": 32, "v100-sxm2": 64, "a2": 32, "a40": 128, "a100-40": 128, "l40s": 128, "h100": 256, "h100-sxm": 256, "mi210": 128}

// publishedGiB is the published size for all cards together, as a power of two.
func publishedGiB(functions []*inventory.Function) int64 {
	sum, size := int64(0), int64(1)
	for _, f := range functions {
		sum += published[f.Model.Key]
	}
	for size < sum {
		size *= 2
	}
	if sum == 0 {
		return 0
	}
	return size
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

// stopLater is what happens after a task that succeeded: the firmware gives up and the VM stops.
func (m *Manager) stopLater(vm *simulator.VirtualMachine, text string) {
	started := vm.Runtime.BootTime
	m.mu.Lock()
	runs := m.stopsAfter
	m.mu.Unlock()
	clock.After(runs, func() {
		world.Change(func() {
			if vm.Runtime.PowerState != on || vm.Runtime.BootTime != started {
				return
			}
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
