// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"bytes"
	"fmt"
	"sort"
	"strings"

	"../load"
)

// na is a value that this board, driver or guest does not have.
const na = "\x00"

// field is one column of --query-gpu.
type field struct {
	unit  string // empty: none
	since int    // driver branch
	value func(c *call, d *Device) string
}

// column is a field as it was asked for.
type column struct {
	field
	title string
}

// missing is how the driver's branch spells a value that is not there.
func (t *Target) missing() string {
	if t.Major() < 450 {
		return "[Not Supported]"
	}
	return "[N/A]"
}

// canonical is the name that the header carries.
func (t *Target) canonical(name string) string {
	if full, ok := aliases[name]; ok {
		name = full
	}
	const old, renamed = "clocks_throttle_reasons.", "clocks_event_reasons."
	if t.Major() >= 535 && strings.HasPrefix(name, old) {
		name = renamed + strings.TrimPrefix(name, old)
	}
	return name
}

// find looks a field up; the driver's branch must know it.
func (t *Target) find(name string) (column, bool) {
	title := t.canonical(name)
	key := title
	if strings.HasPrefix(title, "clocks_throttle_reasons.") {
		key = "clocks_event_reasons." + strings.TrimPrefix(title, "clocks_throttle_reasons.")
	} else if strings.HasPrefix(title, "clocks_event_reasons.") && t.Major() < 535 {
		return column{}, false
	}
	f, ok := gpuFields[key]
	if !ok || t.Major() < f.since {
		return column{}, false
	}
	return column{f, title}, true
}

// columns resolves what was asked for, or tells the first that is unknown as the tool does.
func (c *call) columns(find func(name string) (column, bool)) ([]column, int) {
	out := make([]column, 0, len(c.fields))
	for _, name := range c.fields {
		col, ok := find(name)
		if !ok {
			fmt.Fprintf(c.out, "Field %q is not a valid field to query.\n\n", name)
			return nil, 2
		}
		out = append(out, col)
	}
	return out, 0
}

func (c *call) titles(b *bytes.Buffer, columns []column) {
	for i, col := range columns {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(col.title)
		if col.unit != "" {
			b.WriteString(" [" + col.unit + "]")
		}
	}
	b.WriteByte('\n')
}

// cell writes one value with its unit.
func (c *call) cell(b *bytes.Buffer, col *column, d *Device) {
	v := col.value(c, d)
	if v == na {
		b.WriteString(c.missing())
		return
	}
	b.WriteString(v)
	if c.units && col.unit != "" && v != "N/A" && !strings.HasPrefix(v, "[") {
		b.WriteString(" " + col.unit)
	}
}

// queryGPU is --query-gpu: the header once, then a line for each GPU.
func (c *call) queryGPU() (printer, int) {
	columns, status := c.columns(c.find)
	if status != 0 {
		return nil, status
	}
	header := c.header
	return func(b *bytes.Buffer, devices []Device) int {
		if header {
			c.titles(b, columns)
			header = false
		}
		for i := range devices {
			for n := range columns {
				if n > 0 {
					b.WriteString(", ")
				}
				c.cell(b, &columns[n], &devices[i])
			}
			b.WriteByte('\n')
		}
		return 0
	}, 0
}

// listFields is --help-query-gpu: the fields that this branch knows, each with its other names.
func (c *call) listFields(table map[string]field, others map[string]string) {
	names := make([]string, 0, len(table))
	for name, f := range table {
		if c.Major() >= f.since {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	fmt.Fprintf(c.out, "List of valid properties to query for the switch \"--query-%s\":\n", strings.TrimPrefix(c.set, "help-query-"))
	for _, name := range names {
		all := []string{fmt.Sprintf("%q", c.branchName(name))}
		for other, full := range others {
			if full == name {
				all = append(all, fmt.Sprintf("%q", other))
			}
		}
		sort.Strings(all[1:])
		fmt.Fprintf(c.out, "\n%s\n", strings.Join(all, " or "))
	}
}

// branchName: event reasons were throttle reasons before R535.
func (t *Target) branchName(name string) string {
	if t.Major() < 535 {
		return strings.Replace(name, "clocks_event_reasons.", "clocks_throttle_reasons.", 1)
	}
	return name
}

// process is a program on a GPU: on a host the vmx of a VM with a vGPU.
type process struct {
	pid     int
	name    string
	kind    string // C, C+G
	usedMiB int64
	tenant  *load.TenantReading
}

// guestPID is the number of a VM's program in its guest.
func guestPID(v *load.VM) int { return 1500 + v.PID%20000 }

// processes of a device as this machine sees them.
func (c *call) processes(d *Device) []process {
	var out []process
	for i := range d.Tenants {
		t := &d.Tenants[i]
		switch {
		case c.Host != nil && t.Profile != nil:
			out = append(out, process{pid: t.VM.PID, name: t.VM.Name, kind: "C+G", usedMiB: t.Profile.FramebufferMiB - 10, tenant: t})
		case c.Host == nil && t.Program != "" && d.Owner == t.VM:
			out = append(out, process{pid: guestPID(t.VM), name: t.Program, kind: "C", usedMiB: t.UsedMiB, tenant: t})
		}
	}
	return out
}

// findProcess looks up a field of --query-compute-apps.
func findProcess(name string) (column, bool) {
	if full, ok := processAliases[name]; ok {
		name = full
	}
	f, ok := processFields[name]
	return column{f, name}, ok
}

// queryProcesses is --query-compute-apps.
func (c *call) queryProcesses() (printer, int) {
	columns, status := c.columns(findProcess)
	if status != 0 {
		return nil, status
	}
	header := c.header
	return func(b *bytes.Buffer, devices []Device) int {
		if header {
			c.titles(b, columns)
			header = false
		}
		for i := range devices {
			for _, p := range c.processes(&devices[i]) {
				c.process(b, columns, &devices[i], p)
			}
		}
		return 0
	}, 0
}

func (c *call) process(b *bytes.Buffer, columns []column, d *Device, p process) {
	for n := range columns {
		if n > 0 {
			b.WriteString(", ")
		}
		switch columns[n].title {
		case "pid":
			fmt.Fprintf(b, "%d", p.pid)
		case "process_name":
			b.WriteString(p.name)
		case "used_gpu_memory":
			fmt.Fprintf(b, "%d", p.usedMiB)
			if c.units {
				b.WriteString(" MiB")
			}
		default:
			c.cell(b, &columns[n], d)
		}
	}
	b.WriteByte('\n')
}
