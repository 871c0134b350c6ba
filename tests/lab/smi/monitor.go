// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"bytes"
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"
)

func splitComma(text string) []string { return strings.Split(strings.ReplaceAll(text, " ", ""), ",") }

// pace reads the interval and the number of samples of a monitor: once a second without end.
func (c *call) pace(flags map[string][]string, interval ...string) bool {
	c.every = second
	if text, ok := value(flags, interval...); ok && text != "" {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			fmt.Fprintf(c.out, "Invalid interval %q.\n", text)
			return false
		}
		c.every = time.Duration(n) * second
	}
	if text, ok := value(flags, "-c", "--count"); ok {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			fmt.Fprintf(c.out, "Invalid count %q.\n", text)
			return false
		}
		c.count = n
	}
	return true
}

// cell aligns a value; missing ones are a dash.
func dash(v string) string {
	if v == na {
		return "-"
	}
	return v
}

// dmon: one line a second for each GPU, the titles every so many lines.
func (c *call) dmon(flags map[string][]string) (printer, int) {
	if !c.pace(flags, "-d", "--delay") {
		return nil, 2
	}
	titles := "# gpu    pwr  gtemp  mtemp     sm    mem    enc    dec    jpg    ofa   mclk   pclk \n" +
		"# Idx      W      C      C      %      %      %      %      %      %    MHz    MHz \n"
	newer := c.Major() >= 530
	if !newer {
		titles = "# gpu   pwr gtemp mtemp    sm   mem   enc   dec  mclk  pclk\n# Idx     W     C     C     %     %     %     %   MHz   MHz\n"
	}
	line := 0
	return func(b *bytes.Buffer, devices []Device) int {
		for i := range devices {
			if line%30 == 0 {
				b.WriteString(titles)
			}
			line++
			c.monitored(b, &devices[i], newer)
		}
		return 0
	}, 0
}

func (c *call) monitored(b *bytes.Buffer, d *Device, newer bool) {
	board := func(n int) string {
		if d.Profile != nil {
			return "-"
		}
		return strconv.Itoa(n)
	}
	load := func(n int) string {
		if d.MIGMode() && d.Profile == nil {
			return "-"
		}
		return strconv.Itoa(n)
	}
	memory := "-"
	if d.HBM {
		memory = board(d.MemoryCelsius)
	}
	cells := []string{board((d.Milliwatts + 500) / 1000), board(d.Celsius), memory, load(d.Busy()), load(d.Traffic()), load(d.Encoder), load(0)}
	width := 6
	if newer {
		cells, width = append(cells, load(0), load(0)), 7
	}
	cells = append(cells, board(d.MemoryClock), board(d.SMClock))
	fmt.Fprintf(b, "%5d", d.Index)
	for _, text := range cells {
		fmt.Fprintf(b, "%*s", width, text)
	}
	if newer {
		b.WriteString(" ")
	}
	b.WriteString("\n")
}

// pmon: the same for processes.
func (c *call) pmon(flags map[string][]string) (printer, int) {
	if !c.pace(flags, "-d", "--delay") {
		return nil, 2
	}
	newer := c.Major() >= 530
	titles := "# gpu         pid   type     sm    mem    enc    dec    jpg    ofa    command \n" +
		"# Idx           #    C/G      %      %      %      %      %      %    name \n"
	if !newer {
		titles = "# gpu        pid  type    sm   mem   enc   dec   command\n# Idx          #   C/G     %     %     %     %   name\n"
	}
	line := 0
	return func(b *bytes.Buffer, devices []Device) int {
		for i := range devices {
			all := c.processes(&devices[i])
			if len(all) == 0 {
				all = []process{{}}
			}
			for _, p := range all {
				if line%30 == 0 {
					b.WriteString(titles)
				}
				line++
				monitoredProcess(b, devices[i].Index, p, newer)
			}
		}
		return 0
	}, 0
}

func monitoredProcess(b *bytes.Buffer, index int, p process, newer bool) {
	cells := []string{"-", "-", "-", "-", "-", "-"}
	pid, kind, name := "-", "-", "-"
	if p.tenant != nil {
		pid, kind, name = strconv.Itoa(p.pid), p.kind, path.Base(p.name)
		for i, n := range []int{p.tenant.SM, p.tenant.Memory, p.tenant.Encoder} {
			if n > 0 {
				cells[i] = strconv.Itoa(n)
			}
		}
	}
	if !newer {
		fmt.Fprintf(b, "%5d %10s %5s %5s %5s %5s %5s   %-15s\n", index, pid, kind, cells[0], cells[1], cells[2], cells[3], name)
		return
	}
	fmt.Fprintf(b, "%5d %10s %5s %6s %6s %6s %6s %6s %6s    %-15s\n", index, pid, kind, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], name)
}
