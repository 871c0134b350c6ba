// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"bytes"
	"fmt"
	"strings"
)

// layout is the table of some branches of the driver.
type layout struct {
	width      [3]int // of the three columns
	mig        bool   // a third line, and instances in the list of processes
	headerRule string
	titles     []string
}

var (
	narrow = layout{[3]int{31, 22, 22}, false, "|-------------------------------+----------------------+----------------------+", []string{
		"| GPU  Name        Persistence-M| Bus-Id        Disp.A | Volatile Uncorr. ECC |",
		"| Fan  Temp  Perf  Pwr:Usage/Cap|         Memory-Usage | GPU-Util  Compute M. |"}}
	withMIG = layout{narrow.width, true, narrow.headerRule, append(append([]string(nil), narrow.titles...),
		"|                               |                      |               MIG M. |")}
	wide = layout{[3]int{41, 22, 22}, true, "|-----------------------------------------+----------------------+----------------------+", []string{
		"| GPU  Name                 Persistence-M | Bus-Id        Disp.A | Volatile Uncorr. ECC |",
		"| Fan  Temp   Perf          Pwr:Usage/Cap |         Memory-Usage | GPU-Util  Compute M. |",
		"|                                         |                      |               MIG M. |"}}
	wider = layout{[3]int{41, 24, 22}, true, "|-----------------------------------------+------------------------+----------------------+", []string{
		"| GPU  Name                 Persistence-M | Bus-Id          Disp.A | Volatile Uncorr. ECC |",
		"| Fan  Temp   Perf          Pwr:Usage/Cap |           Memory-Usage | GPU-Util  Compute M. |",
		"|                                         |                        |               MIG M. |"}}
)

func (t *Target) layout() *layout {
	switch m := t.Major(); {
	case m < 450:
		return &narrow
	case m < 530:
		return &withMIG
	case m < 550:
		return &wide
	}
	return &wider
}

// total is the width between the outer bars.
func (l *layout) total() int { return l.width[0] + l.width[1] + l.width[2] + 2 }

func (l *layout) rule(b *bytes.Buffer, c byte) {
	parts := make([]string, 3)
	for i, n := range l.width {
		parts[i] = strings.Repeat(string(c), n)
	}
	edge := "+"
	if c == '=' {
		edge = "|"
	}
	b.WriteString(edge + strings.Join(parts, "+") + edge + "\n")
}

// line is a row over the whole width.
func (l *layout) line(b *bytes.Buffer, text string) { fmt.Fprintf(b, "|%-*s|\n", l.total(), text) }

func (l *layout) solid(b *bytes.Buffer) { b.WriteString("+" + strings.Repeat("-", l.total()) + "+\n") }

// rows are the texts of one device's cells.
type rows struct {
	name, persistence, bus, ecc           string
	fan, celsius, state, power, mem, busy string
	mig                                   string
}

func (c *call) rows(d *Device) rows {
	room := 5 // digits of what is available
	if c.Major() >= 550 {
		room = 6
	}
	r := rows{name: d.Label, bus: d.Bus(), persistence: "Off", ecc: "Off", fan: "N/A", state: "P" + fmt.Sprint(d.State),
		mem: fmt.Sprintf("%dMiB / %*dMiB", d.Used(), room, d.Total()), busy: fmt.Sprintf("%d%%", d.Busy()), mig: "N/A"}
	if c.Host != nil || d.Profile != nil {
		r.persistence = "On"
	}
	if d.ECC {
		r.ecc = fmt.Sprint(d.Errors.Uncorrected)
	}
	if d.Fan {
		r.fan = fmt.Sprintf("%d%%", d.FanPercent)
	}
	r.celsius, r.power = fmt.Sprintf("%dC", d.Celsius), fmt.Sprintf("%dW / %*.0fW", d.Milliwatts/1000, room-2, d.LimitWatts)
	if d.Profile != nil {
		r.celsius, r.power, r.state, r.fan = "N/A", "N/A /  N/A", "P0", "N/A"
	}
	if d.Card.MIG {
		r.mig = enabled(d.MIGMode())
		if d.MIGMode() && d.Profile == nil {
			r.busy, r.ecc = "N/A", "On"
		}
	}
	return r
}

// headline names the versions.
func (c *call) headline(l *layout) string {
	cuda := c.CUDA
	if cuda == "" {
		cuda = "N/A"
	}
	switch l {
	case &narrow:
		if c.Major() < 410 {
			return fmt.Sprintf(" NVIDIA-SMI %-23sDriver Version: %-26s", c.Driver, c.Driver)
		}
		return fmt.Sprintf(" NVIDIA-SMI %-13sDriver Version: %-13sCUDA Version: %-9s", c.Driver, c.Driver, cuda)
	case &withMIG:
		return fmt.Sprintf(" NVIDIA-SMI %-13sDriver Version: %-13sCUDA Version: %-9s", c.Driver, c.Driver, cuda)
	case &wide:
		return fmt.Sprintf(" NVIDIA-SMI %-23sDriver Version: %-13sCUDA Version: %-9s", c.Driver, c.Driver, cuda)
	}
	return fmt.Sprintf(" NVIDIA-SMI %-23sDriver Version: %-15sCUDA Version: %-9s", c.Driver, c.Driver, cuda)
}

// table is what the tool prints without arguments.
func (c *call) table(b *bytes.Buffer, devices []Device) int {
	l := c.layout()
	fmt.Fprintf(b, "%-31s\n", c.stamp())
	l.solid(b)
	l.line(b, c.headline(l))
	rule := l.headerRule
	if c.Major() >= 570 {
		rule = "+" + rule[1:len(rule)-1] + "+"
	}
	b.WriteString(rule + "\n")
	b.WriteString(strings.Join(l.titles, "\n") + "\n")
	l.rule(b, '=')
	for i := range devices {
		c.device(b, l, &devices[i])
	}
	c.instances(b, l, devices)
	c.processTable(b, l, devices)
	return 0
}

func (c *call) device(b *bytes.Buffer, l *layout, d *Device) {
	r := c.rows(d)
	if l.width[0] == 31 {
		fmt.Fprintf(b, "| %3d  %-19s %-3s  |", d.Index, short(r.name, 18), r.persistence)
		fmt.Fprintf(b, " %16s Off | %20s |\n", r.bus, r.ecc)
		fmt.Fprintf(b, "| %3s  %4s   %3s  %12s |", r.fan, r.celsius, r.state, r.power)
	} else {
		fmt.Fprintf(b, "| %3d  %-30s %-3s |", d.Index, short(r.name, 29), r.persistence)
		fmt.Fprintf(b, " %*s Off | %20s |\n", l.width[1]-6, r.bus, r.ecc)
		fmt.Fprintf(b, "| %3s  %4s   %3s  %22s |", r.fan, r.celsius, r.state, r.power)
	}
	fmt.Fprintf(b, " %*s | %7s      Default |\n", l.width[1]-2, r.mem, r.busy)
	if l.mig {
		fmt.Fprintf(b, "|%*s|%*s| %20s |\n", l.width[0], "", l.width[1], "", r.mig)
	}
	l.rule(b, '-')
}

// blank is the line before the list of processes, which older branches fill with spaces.
func (c *call) blank(b *bytes.Buffer, l *layout) {
	if m := c.Major(); m < 450 || m >= 530 && m < 570 {
		b.WriteString(strings.Repeat(" ", l.total()+2))
	}
	b.WriteString("\n")
}

func (c *call) processTable(b *bytes.Buffer, l *layout, devices []Device) {
	c.blank(b, l)
	l.solid(b)
	pid := 9
	if c.Major() >= 570 {
		pid = 15
	}
	name := l.total() - 39 - pid
	if l.mig {
		l.line(b, " Processes:")
		l.line(b, fmt.Sprintf("  GPU   GI   CI  %*s   Type   %-*s GPU Memory", pid, "PID", name, "Process name"))
		l.line(b, fmt.Sprintf("        ID   ID  %*s          %-*s Usage", pid, "", name, ""))
	} else {
		l.line(b, fmt.Sprintf(" Processes:%*s GPU Memory", l.total()-23, ""))
		l.line(b, fmt.Sprintf("  GPU       PID   Type   %-*s Usage", l.total()-37, "Process name"))
	}
	b.WriteString("|" + strings.Repeat("=", l.total()) + "|\n")
	any := false
	for i := range devices {
		for _, p := range c.processes(&devices[i]) {
			any = true
			memory := fmt.Sprintf("%dMiB", p.usedMiB)
			if l.mig {
				gi, ci := "N/A", "N/A"
				if in := devices[i].instanceOf(p.tenant); in != nil {
					gi, ci = fmt.Sprint(in.id), "0"
				}
				l.line(b, fmt.Sprintf("%5d  %4s %4s %*d  %5s   %-*s%12s", devices[i].Index, gi, ci, pid, p.pid, p.kind, name-1, short(p.name, name-1), memory))
			} else {
				l.line(b, fmt.Sprintf("%5d %9d  %5s   %-*s%11s", devices[i].Index, p.pid, p.kind, l.total()-37, short(p.name, l.total()-37), memory))
			}
		}
	}
	if !any {
		l.line(b, "  No running processes found")
	}
	l.solid(b)
}

// short cuts a name as the table does: Tesla P100-PCIE...
func short(name string, room int) string {
	if len(name) > room {
		return name[:room-3] + "..."
	}
	return name
}
