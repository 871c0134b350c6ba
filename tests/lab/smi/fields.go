// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"fmt"
	"strconv"
	"strings"

	"../load"
)

// aliases are shorter or older names of fields; headers carry the others.
var aliases = map[string]string{
	"gpu_name": "name", "gpu_uuid": "uuid", "gpu_serial": "serial", "gpu_bus_id": "pci.bus_id",
	"clocks.gr": "clocks.current.graphics", "clocks.sm": "clocks.current.sm", "clocks.mem": "clocks.current.memory",
	"clocks.video": "clocks.current.video", "clocks.max.gr": "clocks.max.graphics", "clocks.max.mem": "clocks.max.memory",
	"clocks.applications.gr": "clocks.applications.graphics", "clocks.applications.mem": "clocks.applications.memory",
	"inforom.image": "inforom.img", "retired_pages.sbe": "retired_pages.single_bit_ecc.count", "retired_pages.dbe": "retired_pages.double_bit.count",
	"vgpu_driver_capability.heterogeneous_multivGPU": "vgpu_driver_capability.heterogenous_multivGPU",
}

type valueOf = func(c *call, d *Device) string

func same(text string) valueOf { return func(*call, *Device) string { return text } }

// onHost hides from a vGPU's guest what only the whole board has.
func onHost(f valueOf) valueOf {
	return func(c *call, d *Device) string {
		if d.Profile != nil {
			return na
		}
		return f(c, d)
	}
}

func number(f func(d *Device) int) valueOf {
	return func(_ *call, d *Device) string { return strconv.Itoa(f(d)) }
}

func mib(f func(d *Device) int64) valueOf {
	return func(_ *call, d *Device) string { return strconv.FormatInt(f(d), 10) }
}

func watts(f func(d *Device) float64) valueOf {
	return onHost(func(_ *call, d *Device) string { return fmt.Sprintf("%.2f", f(d)) })
}

// share is a utilization; a GPU in MIG mode has none.
func share(f func(d *Device) int) valueOf {
	return func(_ *call, d *Device) string {
		if d.MIGMode() && d.Profile == nil {
			return na
		}
		return strconv.Itoa(f(d))
	}
}

// count is an error counter; na without ECC.
func count(f func(h load.Counters) int64) valueOf {
	return onHost(func(_ *call, d *Device) string {
		if !d.ECC {
			return na
		}
		return strconv.FormatInt(f(d.Errors), 10)
	})
}

func reason(bit uint64) valueOf {
	return onHost(func(_ *call, d *Device) string { return active(d.Reasons&bit != 0) })
}

func active(on bool) string {
	if on {
		return "Active"
	}
	return "Not Active"
}

func enabled(on bool) string {
	if on {
		return "Enabled"
	}
	return "Disabled"
}

func yes(on bool) string {
	if on {
		return "Yes"
	}
	return "No"
}

// MIGMode tells whether the board is partitioned.
func (d *Device) MIGMode() bool { return d.Function.MIG }

// Used, Total and so on are those of the vGPU in its guest.
func (d *Device) share() *load.TenantReading {
	for i := range d.Tenants {
		if d.Owner != nil && d.Tenants[i].VM == d.Owner {
			return &d.Tenants[i]
		}
	}
	return nil
}

// Total is the memory that the machine sees, in MiB.
func (d *Device) Total() int64 {
	if d.Profile != nil {
		return d.Profile.FramebufferMiB
	}
	return d.TotalMiB
}

// Used is what is taken of it.
func (d *Device) Used() int64 {
	if d.Profile == nil {
		return d.UsedMiB
	}
	if t := d.share(); t != nil {
		return t.UsedMiB
	}
	return 0
}

// Kept is what the driver reserves.
func (d *Device) Kept() int64 {
	if d.Profile != nil || d.UsedMiB+int64(d.Reserved) > d.TotalMiB {
		return 0
	}
	return int64(d.Reserved)
}

// Busy is the share of the GPU's time that this machine's work takes, in percent.
func (d *Device) Busy() int {
	if d.Profile == nil {
		return d.SM
	}
	if t := d.share(); t != nil {
		return t.SM
	}
	return 0
}

// Traffic is the same of the memory.
func (d *Device) Traffic() int {
	if d.Profile == nil {
		return d.Reading.Memory
	}
	if t := d.share(); t != nil {
		return t.Memory
	}
	return 0
}

func migMode(_ *call, d *Device) string {
	if !d.Card.MIG {
		return na
	}
	return enabled(d.MIGMode())
}

func migPending(_ *call, d *Device) string {
	if !d.Card.MIG {
		return na
	}
	return enabled(d.Pending(d.MIGMode()))
}

// Pending is the MIG mode that waits, or the one that is.
func (d *Device) Pending(now bool) bool {
	if d.Function.PendingMIG != nil {
		return *d.Function.PendingMIG
	}
	return now
}

func (d *Device) id(device, vendor uint16) string { return fmt.Sprintf("0x%04X%04X", device, vendor) }

func eccMode(_ *call, d *Device) string {
	if d.Profile != nil {
		return na
	}
	return enabled(d.ECC)
}

func eccPending(_ *call, d *Device) string {
	if d.Profile != nil {
		return na
	}
	if d.Function.PendingECC != nil {
		return enabled(*d.Function.PendingECC)
	}
	return enabled(d.ECC)
}

// retired pages are of boards before Ampere, remapped rows of those since.
func retired(f func(h load.Counters) string) valueOf {
	return onHost(func(_ *call, d *Device) string {
		if d.Rows {
			return na
		}
		return f(d.Errors)
	})
}

func remapped(f func(h load.Counters) string) valueOf {
	return onHost(func(_ *call, d *Device) string {
		if !d.Rows || d.MIGMode() {
			return na
		}
		return f(d.Errors)
	})
}

func decimal(n int64) string { return strconv.FormatInt(n, 10) }

func memoryCelsius(c *call, d *Device) string {
	if d.Profile != nil {
		return na
	}
	if !d.HBM {
		return "N/A"
	}
	return strconv.Itoa(d.MemoryCelsius)
}

func fan(_ *call, d *Device) string {
	if !d.Fan || d.Profile != nil {
		return na
	}
	return strconv.Itoa(d.FanPercent)
}

func hostname(c *call, _ *Device) string { return strings.SplitN(c.Name, ".", 2)[0] }
