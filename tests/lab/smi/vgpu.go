// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"sort"
	"strings"
	"time"

	"../inventory"
	"../load"
)

// vgpu is nvidia-smi vgpu; a guest's driver does not have it.
func (c *call) vgpu(flags map[string][]string) (printer, int) {
	if c.Host == nil {
		fmt.Fprintln(c.out, "vGPU is not supported on this system.")
		return nil, 3
	}
	_, query := value(flags, "-q", "--query")
	_, used := value(flags, "-u", "--utilization")
	_, processes := value(flags, "-p", "--pids")
	_, supported := value(flags, "-s", "--supported")
	_, creatable := value(flags, "-c", "--creatable")
	_, capabilities := value(flags, "-sc", "--schedulercaps")
	_, state := value(flags, "-ss", "--schedulerstate")
	switch {
	case (capabilities || state) && c.Major() < firstWithScheduler:
		fmt.Fprintln(c.out, "Invalid combination of input arguments. Please run 'nvidia-smi vgpu -h' for help.")
		return nil, 2
	case capabilities:
		return c.schedulerCapabilities, 0
	case state:
		return c.schedulerState, 0
	case used, processes:
		if !c.pace(flags, "-l", "--loop") {
			return nil, 2
		}
		if processes {
			return c.vgpuProcesses(), 0
		}
		return c.vgpuUse(), 0
	case query:
		return c.vgpuQuery, c.loop(flags)
	case supported, creatable:
		return c.vgpuTypes(creatable), 0
	}
	return c.vgpuTable, c.loop(flags)
}

// loop takes -l of the listings, which print once without it.
func (c *call) loop(flags map[string][]string) int {
	if text, ok := value(flags, "-l", "--loop"); ok {
		if err := c.options.loop("--loop", text); err != nil {
			fmt.Fprintln(c.out, err)
			return 2
		}
	}
	return 0
}

// typeName is how the manager spells a type: GRID P100-8Q, NVIDIA L40S-12Q.
func typeName(p *inventory.Profile) string {
	kind, rest, _ := strings.Cut(p.Name, "_")
	return strings.ToUpper(kind) + " " + strings.ToUpper(rest)
}

// served are a GPU's tenants with vGPUs.
func served(d *Device) []*load.TenantReading {
	var out []*load.TenantReading
	for i := range d.Tenants {
		if d.Tenants[i].Profile != nil {
			out = append(out, &d.Tenants[i])
		}
	}
	return out
}

func (c *call) vgpuTable(b *bytes.Buffer, devices []Device) int {
	const rule = "+---------------------------------+------------------------------+------------+\n"
	fmt.Fprintf(b, "%s\n+%s+\n", c.stamp(), strings.Repeat("-", 77))
	fmt.Fprintf(b, "| NVIDIA-SMI %-23sDriver Version: %-26s|\n", c.Driver, c.Driver)
	b.WriteString("|" + rule[1:len(rule)-2] + "|\n")
	b.WriteString("| GPU  Name                       | Bus-Id                       | GPU-Util   |\n")
	b.WriteString("|      vGPU ID     Name           | VM ID     VM Name            | vGPU-Util  |\n")
	b.WriteString("|=================================+==============================+============|\n")
	for i := range devices {
		d := &devices[i]
		busy := fmt.Sprintf("%d%%", d.Busy())
		if d.MIGMode() {
			busy = "N/A"
		}
		fmt.Fprintf(b, "| %3d  %-26s | %-28s | %5s      |\n", d.Index, short(d.Label, 26), d.Bus(), busy)
		for _, t := range served(d) {
			fmt.Fprintf(b, "|      %-10d  %-14s | %-8d  %-18s | %7s    |\n", t.ID, short(typeName(t.Profile), 14), t.VM.PID, short(t.VM.Name, 18), fmt.Sprintf("%d%%", t.SM))
		}
		b.WriteString(rule)
	}
	return 0
}

// typeNumber is a number that the driver gives to a type.
func typeNumber(p *inventory.Profile) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(p.Name))
	return 200 + h.Sum32()%800
}

// licence is the guest's state as host and guest print it.
func (c *call) licence(v *load.VM) string {
	if !v.Licensed() {
		if c.Major() < 510 {
			return "Unlicensed"
		}
		return "Unlicensed (Restricted)"
	}
	until := c.now.Wall.Add(24 * time.Hour)
	if c.Major() < 460 {
		return "Licensed"
	}
	return fmt.Sprintf("Licensed (Expiry: %d-%d-%d %d:%d:%d GMT)", until.Year(), until.Month(), until.Day(), until.Hour(), until.Minute(), 0)
}

// frameLimit of a type: C types have none.
func frameLimit(p *inventory.Profile) string {
	switch p.Series {
	case 'C':
		return "N/A"
	case 'B':
		return "45 FPS"
	}
	return "60 FPS"
}

func (c *call) vgpuQuery(b *bytes.Buffer, devices []Device) int {
	for i := range devices {
		d := &devices[i]
		all := served(d)
		fmt.Fprintf(b, "GPU %s\n    Active vGPUs                          : %d\n", d.Bus(), len(all))
		for n, t := range all {
			fmt.Fprintf(b, "    vGPU ID                               : %d\n", t.ID)
			for _, p := range append(c.vgpuFacts(d, t, n), vgpuFigures(t)...) {
				if p[1] == "" {
					fmt.Fprintf(b, "        %s\n", p[0])
					continue
				}
				fmt.Fprintf(b, "        %-34s: %s\n", p[0], p[1])
			}
		}
	}
	return 0
}

// vgpuFacts are the n-th vGPU's identity and settings.
func (c *call) vgpuFacts(d *Device, t *load.TenantReading, n int) [][2]string {
	gi := "N/A"
	if in := d.instanceOf(t); in != nil {
		gi = fmt.Sprint(in.id)
	}
	out := [][2]string{{"VM ID", fmt.Sprint(t.VM.PID)}, {"VM Name", t.VM.Name}, {"vGPU Name", typeName(t.Profile)},
		{"vGPU Type", fmt.Sprint(typeNumber(t.Profile))}, {"vGPU UUID", stable("vgpu-host/" + t.VM.Name + fmt.Sprint(n))},
		{"Guest Driver Version", guestDriver(c.Host, t.VM.Name)}, {"License Status", c.licence(t.VM)}, {"GPU Instance ID", gi}}
	if c.Major() >= 550 {
		out = append(out, [2]string{"Placement ID", "N/A"})
	}
	return append(out, [][2]string{{"Accounting Mode", "Disabled"}, {"ECC Mode", enabled(d.ECC)}, {"Accounting Buffer Size", "4000"},
		{"Frame Rate Limit", frameLimit(t.Profile)}, {"PCI", ""}, {"    Bus Id", fmt.Sprintf("00000000:02:%02X.0", n)}}...)
}

// vgpuFigures are its memory and load.
func vgpuFigures(t *load.TenantReading) [][2]string {
	return [][2]string{{"FB Memory Usage", ""}, {"    Total", fmt.Sprintf("%d MiB", t.Profile.FramebufferMiB)},
		{"    Used", fmt.Sprintf("%d MiB", t.UsedMiB)}, {"    Free", fmt.Sprintf("%d MiB", t.Profile.FramebufferMiB-t.UsedMiB)},
		{"Utilization", ""}, {"    Gpu", fmt.Sprintf("%d %%", t.SM)}, {"    Memory", fmt.Sprintf("%d %%", t.Memory)},
		{"    Encoder", fmt.Sprintf("%d %%", t.Encoder)}, {"    Decoder", "0 %"},
		{"Encoder Stats", ""}, {"    Active Sessions", "0"}, {"    Average FPS", "0"}, {"    Average Latency", "0"},
		{"FBC Stats", ""}, {"    Active Sessions", "0"}, {"    Average FPS", "0"}, {"    Average Latency", "0"}}
}

// guestDriver is the version that a guest reports; one without SSH in the lab has the host's branch.
func guestDriver(h *inventory.Host, name string) string {
	for _, g := range h.Guests {
		if g.Name == name && g.Spec.Driver != "" {
			return g.Spec.Driver
		}
	}
	return "N/A"
}

// vgpuUse is vgpu -u: a line for each vGPU every second, dashes for a GPU without any.
func (c *call) vgpuUse() printer {
	begun := false
	return func(b *bytes.Buffer, devices []Device) int {
		if !begun {
			b.WriteString("# gpu    vgpu    sm   mem   enc   dec\n# Idx      Id     %     %     %     %\n")
			begun = true
		}
		for i := range devices {
			all := served(&devices[i])
			if len(all) == 0 {
				fmt.Fprintf(b, "%5d       -     -     -     -     -\n", devices[i].Index)
			}
			for _, t := range all {
				fmt.Fprintf(b, "%5d %10d %5d %5d %5d %5d\n", devices[i].Index, t.ID, t.SM, t.Memory, t.Encoder, 0)
			}
		}
		return 0
	}
}

// vgpuProcesses is vgpu -p: what runs in the guests.
func (c *call) vgpuProcesses() printer {
	begun := false
	return func(b *bytes.Buffer, devices []Device) int {
		if !begun {
			b.WriteString("# GPU    vGPU process        process   sm  mem  enc  dec\n# Idx      Id      Id           name    %    %    %    %\n")
			begun = true
		}
		for i := range devices {
			for _, t := range served(&devices[i]) {
				if t.Program == "" {
					continue
				}
				name := t.Program[strings.LastIndex(t.Program, "/")+1:]
				fmt.Fprintf(b, "%5d %10d %6d %15s %4d %4d %4d %4d\n", devices[i].Index, t.ID, guestPID(t.VM), name, t.SM, t.Memory, t.Encoder, 0)
			}
		}
		return 0
	}
}

// vgpuTypes is vgpu -s and -c.
func (c *call) vgpuTypes(creatable bool) printer {
	return func(b *bytes.Buffer, devices []Device) int {
		for i := range devices {
			d := &devices[i]
			fmt.Fprintf(b, "GPU %s\n", d.Bus())
			var names []string
			for _, p := range inventory.ProfilesOf(d.Function.Model, c.Host.Manager, d.MIGMode()) {
				p := p
				if !creatable || c.fits(d, p) {
					names = append(names, typeName(&p))
				}
			}
			sort.Strings(names)
			for _, n := range names {
				fmt.Fprintf(b, "    %s\n", n)
			}
		}
		return 0
	}
}

// fits tells whether one more vGPU of a type can be made.
func (c *call) fits(d *Device, p inventory.Profile) bool {
	all := served(d)
	if len(all) >= p.MaxPerGPU {
		return false
	}
	for _, t := range all {
		if t.Profile.FramebufferMiB != p.FramebufferMiB && !p.MIG {
			return false
		}
	}
	return true
}
