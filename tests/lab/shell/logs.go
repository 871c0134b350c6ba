// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"bytes"
	"fmt"
	"io"
	"sort"
	"strings"
	"time"

	"../clock"
	"../inventory"
	"../load"
)

// reported is an Xid with the GPU's address on the machine that logs it.
type reported struct {
	load.Xid
	at inventory.Address
}

// text is the driver's own line.
func (r reported) text() string {
	out := fmt.Sprintf("NVRM: Xid (PCI:%04x:%02x:%02x): %d", r.at.Domain, r.at.Bus, r.at.Slot, r.Code)
	if r.Text == "" {
		return out
	}
	return out + ", pid='<unknown>', name=<unknown>, " + r.Text
}

func order(all []reported) {
	sort.SliceStable(all, func(i, j int) bool { return all[i].Tick < all[j].Tick })
}

// wall is when a second of the lab's time was, by a machine's clock.
func wall(m *load.Model, machine string, tick int64) time.Time {
	now := m.Now(machine)
	return now.Wall.Add(time.Duration(tick-now.Tick) * time.Second).Truncate(time.Millisecond)
}

// vmkernelLog is the host's kernel log: the driver's start and its errors.
func (e *esx) vmkernelLog() []byte {
	now := e.model.Now(e.host.Name).Tick
	var all []reported
	driver := ""
	var kernel, schedulers []string
	e.read(func(h *inventory.Host) {
		kernel = append(kernel, h.KernelLog...)
		if h.Manager == nil {
			return
		}
		driver = h.Manager.Driver
		for _, f := range h.GPUs() {
			if !h.ManagerDrives(f) {
				continue
			}
			schedulers = append(schedulers, schedulerLines(h, f)...)
			for _, x := range e.model.Errors(f, now) {
				all = append(all, reported{x, f.Address})
			}
		}
	})
	var b bytes.Buffer
	if driver != "" {
		fmt.Fprintf(&b, "%s cpu8:2097544)NVRM: loading NVIDIA UNIX x86_64 Kernel Module  %s\n", stampISO(wall(e.model, e.host.Name, -3600)), driver)
	}
	for _, line := range schedulers {
		fmt.Fprintf(&b, "%s cpu8:2097544)%s\n", stampISO(wall(e.model, e.host.Name, -3600)), line)
	}
	order(all)
	for _, x := range all {
		fmt.Fprintf(&b, "%s cpu12:2097654)%s\n", stampISO(wall(e.model, e.host.Name, x.Tick)), x.text())
	}
	for _, line := range kernel {
		fmt.Fprintln(&b, line)
	}
	return b.Bytes()
}

// schedulerLines are what the driver says of a GPU's scheduler when it starts.
func schedulerLines(h *inventory.Host, f *inventory.Function) []string {
	s := h.SchedulerOf(f)
	state := "ENABLED"
	if s.Policy == inventory.BestEffort {
		state = "DISABLED"
	}
	out := []string{fmt.Sprintf("NVRM: GPU at %s has software scheduler %s with policy %s.", f.Address, state, s.Policy)}
	if s.SliceMS > 0 {
		out = append(out, fmt.Sprintf("NVRM: Software scheduler timeslice set to %d ms.", s.SliceMS))
	}
	return out
}

func stampISO(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// licenceLog is what the licence service wrote: since its last starts, or, in a guest that was described
// with a driver and never restarted it, at the boot.
func (l *linux) licenceLog() []byte {
	l.system.mu.Lock()
	runs := l.system.griddRuns
	l.system.mu.Unlock()
	if runs {
		return l.griddLog()
	}
	var b bytes.Buffer
	for _, d := range l.gpus(l.model.Now(l.guest.Name).Tick) {
		if d.Profile == nil {
			continue
		}
		line := func(after int64, text string) {
			fmt.Fprintf(&b, "%s %s nvidia-gridd[837]: %s\n", wall(l.model, l.guest.Name, -3580+after).Format("Jan 02 15:04:05"), l.guest.Name, text)
		}
		product := productOf(*d.Profile)
		line(0, "Started (837)")
		line(0, "vGPU Software package (0)")
		line(0, "NLS initialized")
		line(1, "Acquiring license. (Info: dls.corp.example; "+product+")")
		if d.Owner.Licensed() {
			until := wall(l.model, l.guest.Name, 86400-3580)
			line(3, fmt.Sprintf("License acquired successfully. (Info: dls.corp.example, %s; Expiry: %s GMT)", product, until.Format("2006-1-2 15:4:5")))
		} else {
			line(33, "Failed to acquire license from dls.corp.example (Info: "+product+" - Error: No pool features found for : "+product+")")
		}
		break
	}
	return b.Bytes()
}

// dmesg prints the kernel's log; -w goes on.
func dmesg(c *Call) int {
	name := "/var/log/dmesg"
	if c.Machine.ESXi {
		name = "/var/log/vmkernel.log"
	}
	flags, _ := options(c.Args[1:])
	if flags["w"] || flags["follow"] {
		return c.followFile(name, 0)
	}
	data, err := c.Machine.FS.ReadFile(name)
	if err != nil {
		return c.Errorf(1, "dmesg: %s", reason(err))
	}
	_, _ = c.Stdout.Write(data)
	return 0
}

// follow is tail -f of one file.
func follow(c *Call) int {
	n, names := lineCount(c.Args[1:])
	if len(names) != 1 {
		return c.Errorf(1, "tail: -f takes one file here")
	}
	data, err := c.Machine.FS.ReadFile(c.Path(names[0]))
	if err != nil {
		return c.Errorf(1, "tail: %s: %s", names[0], reason(err))
	}
	all := lines(bytes.NewReader(data))
	if len(all) > n {
		all = all[len(all)-n:]
	}
	if len(all) > 0 {
		c.Printf("%s\n", strings.Join(all, "\n"))
	}
	return c.followFile(c.Path(names[0]), len(data))
}

// followFile prints what is added to a file, looking once a second of the lab's time.
func (c *Call) followFile(name string, from int) int {
	for at := clock.Elapsed(); ; at += time.Second {
		data, err := c.Machine.FS.ReadFile(name)
		if err != nil {
			return c.Errorf(1, "%s: %s", c.Args[0], reason(err))
		}
		if len(data) > from {
			if _, err := io.Copy(c.Stdout, bytes.NewReader(data[from:])); err != nil {
				return 141
			}
		}
		from = len(data)
		if now := clock.Elapsed(); at < now {
			at = now
		}
		if !clock.WaitUntil(c.Context, at+time.Second) {
			return 130
		}
	}
}
