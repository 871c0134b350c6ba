// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package smi is nvidia-smi: what it prints of GPUs that it is given, in the form of the machine's
// driver version.
package smi

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"../clock"
	"../inventory"
	"../load"
)

// Device is one GPU as one machine sees it.
type Device struct {
	load.Seen
	Index   int
	Address inventory.Address // on this machine
	Label   string            // product name
	ID      string            // GPU-…
	// Profile is the vGPU type in a guest that has one; nil: the whole board.
	Profile *inventory.Profile
	Owner   *load.VM // of a guest's device
	ECC     bool
}

// Bus is the address as newer drivers print it: 00000000:82:00.0.
func (d *Device) Bus() string {
	a := d.Address
	return fmt.Sprintf("%08X:%02X:%02X.%X", a.Domain, a.Bus, a.Slot, a.Function)
}

// Target is a machine with the tool.
type Target struct {
	Name   string
	Driver string
	CUDA   string          // of the driver; empty on ESXi
	Host   *inventory.Host // nil in a guest
	Model  *load.Model
	// Devices reads the GPUs that the driver has, in PCI order.
	Devices func(tick int64) []Device
	// Broken tells how the driver fails at this moment, with the exit status; 0: it works.
	Broken func() (string, int)
	// Change carries out -mig ("mig") and -e ("ecc") on a whole board.
	Change func(d *Device, what string, on bool) Answer
}

// Major is the driver's branch.
func (t *Target) Major() int {
	n, _ := strconv.Atoi(strings.SplitN(t.Driver, ".", 2)[0])
	return n
}

// call is one run of the tool.
type call struct {
	*Target
	options
	ctx context.Context
	out io.Writer
	now load.Moment
}

// Main runs the tool and returns its exit status.
func (t *Target) Main(ctx context.Context, args []string, out io.Writer) int {
	c := &call{Target: t, ctx: ctx, out: out}
	rest, err := c.options.parse(args)
	if err != nil {
		fmt.Fprintln(out, err)
		return 2
	}
	print, status := c.choose(rest)
	if print == nil {
		return status
	}
	return c.repeat(print, args)
}

// printer writes one answer; not 0: the status that ends the tool.
type printer func(b *bytes.Buffer, devices []Device) int

// repeat prints once, or again at every interval until the session ends.
func (c *call) repeat(print printer, args []string) int {
	if c.every == 0 {
		return c.once(print)
	}
	held := c.Model.Begin(c.Name, "nvidia-smi "+strings.Join(args, " "), c.Host)
	defer c.Model.End(held)
	next := clock.Elapsed()
	for n := 0; c.count == 0 || n < c.count; n++ {
		if status := c.once(print); status != 0 {
			return status
		}
		c.Model.Sample(held)
		// Who reads slowly or skipped time misses samples; they do not come late.
		if next += c.every; next < clock.Elapsed() {
			next = clock.Elapsed()
		}
		if c.count != 0 && n == c.count-1 {
			break
		}
		if !clock.WaitUntil(c.ctx, next) {
			return 130
		}
	}
	return 0
}

// once writes one answer in one piece, so that a stream costs one packet a sample.
func (c *call) once(print printer) int {
	var b bytes.Buffer
	c.now = c.Model.Now(c.Name)
	text, status := c.Broken()
	var devices []Device
	if status != 0 {
		b.WriteString(text)
	} else if devices, status = c.selected(&b); status == 0 {
		status = print(&b, devices)
	}
	if _, err := c.out.Write(b.Bytes()); err != nil {
		return 141
	}
	return status
}

// selected are the devices that -i names, or all.
func (c *call) selected(b *bytes.Buffer) ([]Device, int) {
	all := c.Devices(c.now.Tick)
	if len(all) == 0 {
		b.WriteString("No devices were found\n")
		return nil, 6
	}
	for i := range all {
		if all[i].Health(c.now.Tick) == load.Lost {
			fmt.Fprintf(b, "Unable to determine the device handle for GPU %s: GPU is lost.  Reboot the system to recover this GPU\n", all[i].Bus())
			return nil, 15
		}
	}
	if len(c.ids) == 0 {
		return all, 0
	}
	var out []Device
	for _, id := range c.ids {
		found := false
		for _, d := range all {
			if id == strconv.Itoa(d.Index) || strings.EqualFold(id, d.ID) || id == d.Serial || sameBus(id, d.Bus()) {
				out, found = append(out, d), true
			}
		}
		if !found {
			b.WriteString("No devices were found\n")
			return nil, 6
		}
	}
	return out, 0
}

// sameBus compares addresses whose domain may be short.
func sameBus(a, full string) bool {
	a = strings.ToUpper(a)
	return a == full || len(a) >= 7 && strings.HasSuffix(full, a)
}

// stamp is the time as tables and -q print it.
func (c *call) stamp() string { return c.now.Wall.Format("Mon Jan _2 15:04:05 2006") }

const second = time.Second

// CouldNotCommunicate is what the tool says without a driver.
const CouldNotCommunicate = "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. " +
	"Make sure that the latest NVIDIA driver is installed and running.\n\n"

// Mismatch is what it says when the library is newer than the loaded module: since R530 with its version.
func Mismatch(driver string) string {
	text := "Failed to initialize NVML: Driver/library version mismatch\n"
	if t := (&Target{Driver: driver}); t.Major() >= 530 {
		parts := strings.SplitN(driver, ".", 3)
		text += "NVML library version: " + strings.Join(parts[:2], ".") + "\n"
	}
	return text
}
