// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"bytes"
	"fmt"
	"strings"

	"../load"
)

// instance is a GPU instance: vSphere makes one for each VM with a MIG-backed vGPU.
type instance struct {
	id, start, size int
	kind            *slice
	tenant          *load.TenantReading
}

// slice is a GPU instance profile of seven-slice boards.
type slice struct {
	slices, profile, firstID, most int
	sm, copy, dec                  int
	memory                         int64 // eighths of the board's
	starts                         []int
	span                           int // memory slices
}

var slicesOf = map[int]*slice{
	1: {1, 19, 7, 7, 14, 1, 0, 1, []int{0, 1, 2, 3, 4, 5, 6}, 1},
	2: {2, 14, 3, 3, 28, 2, 1, 2, []int{0, 2, 4}, 2},
	3: {3, 9, 1, 2, 42, 3, 2, 4, []int{4, 0}, 4},
	4: {4, 5, 1, 1, 56, 4, 2, 4, []int{0}, 4},
	7: {7, 0, 0, 1, 98, 7, 5, 8, []int{0}, 8},
}

// name of the profile on a board: 3g.20gb.
func (s *slice) name(d *Device) string {
	gb := (d.TotalMiB + 512) / 1024 * s.memory / 8
	return fmt.Sprintf("%dg.%dgb", s.slices, gb)
}

// mib that an instance has: a little less than its share.
func (s *slice) mib(d *Device) int64 { return d.TotalMiB*s.memory/8 - 256*s.memory/2 }

// partition lists the GPU instances of a board in MIG mode.
func (d *Device) partition() []instance {
	if !d.MIGMode() || d.Profile != nil {
		return nil
	}
	count := map[int]int{}
	var out []instance
	for i := range d.Tenants {
		t := &d.Tenants[i]
		s, ok := slicesOf[t.Slices()]
		if !ok {
			continue
		}
		n := count[s.profile]
		count[s.profile]++
		out = append(out, instance{s.firstID + n, s.starts[n%len(s.starts)], s.span, s, t})
	}
	return out
}

func (d *Device) instanceOf(t *load.TenantReading) *instance {
	for _, in := range d.partition() {
		if in.tenant == t {
			return &in
		}
	}
	return nil
}

// instances is the list of MIG devices below the table.
func (c *call) instances(b *bytes.Buffer, l *layout, devices []Device) {
	any := false
	for i := range devices {
		any = any || devices[i].MIGMode() && devices[i].Profile == nil
	}
	if !any || !l.mig {
		return
	}
	b.WriteString("\n")
	l.solid(b)
	l.line(b, " MIG devices:")
	memory := l.total() - 55
	rule := "+------------------+" + strings.Repeat("-", memory) + "+-----------+-----------------------+\n"
	b.WriteString(rule)
	fmt.Fprintf(b, "| GPU  GI  CI  MIG |%*s |        Vol|         Shared        |\n", memory-1, "Memory-Usage")
	fmt.Fprintf(b, "|      ID  ID  Dev |%*s | SM     Unc| CE  ENC  DEC  OFA  JPG|\n", memory-1, "BAR1-Usage")
	fmt.Fprintf(b, "|                  |%*s |        ECC|                       |\n", memory-1, "")
	fmt.Fprintf(b, "|==================+%s+===========+=======================|\n", strings.Repeat("=", memory))
	listed := false
	for i := range devices {
		for n, in := range devices[i].partition() {
			d := &devices[i]
			used := fmt.Sprintf("%dMiB / %5dMiB", in.tenant.UsedMiB, in.kind.mib(d))
			bar := fmt.Sprintf("%dMiB / %5dMiB", 0, 65536*in.kind.memory/8)
			fmt.Fprintf(b, "|%3d %4d %3d %3d   |%*s |%3d  %5d |%3d %3d  %3d  %3d  %3d |\n", d.Index, in.id, 0, n, memory-1, used, in.kind.sm, 0,
				in.kind.copy, 0, in.kind.dec, 0, 0)
			fmt.Fprintf(b, "|                  |%*s |           |                       |\n", memory-1, bar)
			b.WriteString(rule)
			listed = true
		}
	}
	if !listed {
		l.line(b, "  No MIG devices found")
		l.solid(b)
	}
}

// migCommand is nvidia-smi mig.
func (c *call) migCommand(args []string) (printer, int) {
	flags := words(args)
	switch {
	case flags["-lgi"] != nil:
		return c.listInstances, 0
	case flags["-lgip"] != nil:
		return c.listProfiles, 0
	case flags["-lci"] != nil:
		return func(b *bytes.Buffer, _ []Device) int {
			b.WriteString("No compute instances found: Not Found\n")
			return 6
		}, 0
	}
	fmt.Fprintln(c.out, errCombination)
	return nil, 2
}

// partitioned are the devices in MIG mode; without any the tool says so.
func partitioned(b *bytes.Buffer, devices []Device) []*Device {
	var out []*Device
	for i := range devices {
		if devices[i].MIGMode() {
			out = append(out, &devices[i])
		}
	}
	if len(out) == 0 {
		b.WriteString("No MIG-enabled devices found.\n")
	}
	return out
}

func (c *call) listInstances(b *bytes.Buffer, devices []Device) int {
	all := partitioned(b, devices)
	if len(all) == 0 {
		return 6
	}
	const rule = "+-------------------------------------------------------+\n"
	n := 0
	for _, d := range all {
		for _, in := range d.partition() {
			if n == 0 {
				b.WriteString(rule + "| GPU instances:                                        |\n" +
					"| GPU   Name             Profile  Instance   Placement  |\n" +
					"|                          ID       ID       Start:Size |\n" +
					"|=======================================================|\n")
			}
			n++
			fmt.Fprintf(b, "|%4d  MIG %-15s%3d       %2d         %2d:%-2d    |\n%s", d.Index, in.kind.name(d), in.kind.profile, in.id, in.start, in.size, rule)
		}
	}
	if n == 0 {
		b.WriteString("No GPU instances found: Not Found\n")
		return 6
	}
	return 0
}

func (c *call) listProfiles(b *bytes.Buffer, devices []Device) int {
	all := partitioned(b, devices)
	if len(all) == 0 {
		return 6
	}
	const rule = "+-----------------------------------------------------------------------------+\n"
	b.WriteString(rule + "| GPU instance profiles:                                                      |\n" +
		"| GPU   Name             ID    Instances   Memory     P2P    SM    DEC   ENC  |\n" +
		"|                              Free/Total   GiB              CE    JPEG  OFA  |\n" +
		"|=============================================================================|\n")
	for _, d := range all {
		taken := 0
		for _, in := range d.partition() {
			taken += in.kind.slices
		}
		for _, n := range []int{1, 2, 3, 4, 7} {
			s := slicesOf[n]
			free := (7 - taken) / n
			if free > s.most {
				free = s.most
			}
			full := 0
			if n == 7 {
				full = 1
			}
			fmt.Fprintf(b, "|%4d  MIG %-12s %3d     %d/%-2d  %10.2f       No    %3d   %3d     0   |\n", d.Index, s.name(d), s.profile, free, s.most,
				float64(s.mib(d))/1024, s.sm, s.dec)
			fmt.Fprintf(b, "|                                                           %3d   %3d   %3d   |\n%s", s.copy, full, full, rule)
		}
	}
	return 0
}
