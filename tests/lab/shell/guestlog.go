// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"bytes"
	"fmt"

	"../inventory"
	"../world"
)

// kernelLog is what the guest's kernel wrote since its boot. A guest that ran when the lab started
// has been up for an hour.
func (l *linux) kernelLog() []byte {
	found, now := l.ready(), l.model.Now(l.guest.Name).Tick
	s := l.system
	s.mu.Lock()
	began, kernel, driver := s.began, s.kernel, s.driver
	nvidia, nouveau, loadedAt := s.modules["nvidia"], s.modules["nouveau"], s.at["nvidia"]
	s.mu.Unlock()
	if began == 0 {
		began = -3600
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "[    0.000000] Linux version %s (buildd@lcy02) (gcc version 11.4.0) #1 SMP\n", kernel)
	fmt.Fprintf(&b, "[    0.000000] DMI: VMware, Inc. VMware Virtual Platform/440BX Desktop Reference Platform, BIOS 6.00\n")
	for i := range found {
		pciLines(&b, &found[i])
	}
	if nouveau {
		for i := range found {
			if found[i].model.Vendor == 0x10de {
				fmt.Fprintf(&b, "[    5.118230] nouveau 0000:%s: enabling device (0000 -> 0002)\n", found[i].at.String()[5:])
			}
		}
	}
	if nvidia {
		stamp := "   12.699654"
		if loadedAt > 0 {
			stamp = fmt.Sprintf("%5d.000000", loadedAt-began)
		}
		fmt.Fprintf(&b, "[%s] NVRM: loading NVIDIA UNIX x86_64 Kernel Module  %s\n", stamp, driver.version)
		l.complaints(&b, stamp, found)
	}
	for _, x := range l.xids(found, nvidia, began, now) {
		fmt.Fprintf(&b, "[%5d.000000] %s\n", x.Tick-began, x.text())
	}
	return b.Bytes()
}

// complaints are what NVIDIA's module says of cards that it cannot use.
func (l *linux) complaints(b *bytes.Buffer, stamp string, found []guestDevice) {
	minor := 0
	for i := range found {
		if found[i].model.Vendor == 0x10de && found[i].unmapped {
			unassigned(b, stamp, found[i].at, minor)
			minor++
		}
	}
	for _, line := range l.troubles() {
		fmt.Fprintf(b, "[%s] %s\n", stamp, line)
	}
}

// troubles are lines about what else keeps the guest from a device.
func (l *linux) troubles() (lines []string) {
	world.Read(func() {
		for _, t := range inventory.TroublesOf(l.guest.Ref) {
			if !t.Unassigned {
				lines = append(lines, t.Lines...)
			}
		}
	})
	return lines
}

// pciLines are the kernel's own words about the regions of a card.
func pciLines(b *bytes.Buffer, d *guestDevice) {
	at := d.at.String()
	fmt.Fprintf(b, "[    0.431022] pci %s: [%04x:%04x] type 00 class 0x%04x00\n", at, d.model.Vendor, d.model.Device, d.class)
	for _, r := range d.regions() {
		if d.unmapped && r.Size >= 4<<30 {
			fmt.Fprintf(b, "[    0.512207] pci %s: BAR %d: no space for [mem size 0x%09x 64bit pref]\n", at, r.Index, r.Size)
			fmt.Fprintf(b, "[    0.512209] pci %s: BAR %d: failed to assign [mem size 0x%09x 64bit pref]\n", at, r.Index, r.Size)
		}
	}
}

// unassigned is what NVIDIA's module says of a card whose large region has no place.
func unassigned(b *bytes.Buffer, stamp string, at inventory.Address, minor int) {
	fmt.Fprintf(b, "[%s] NVRM: This PCI I/O region assigned to your NVIDIA device is invalid:\n", stamp)
	fmt.Fprintf(b, "               NVRM: BAR1 is 0M @ 0x0 (PCI:%s)\n", at)
	fmt.Fprintf(b, "[%s] NVRM: GPU %s: RmInitAdapter failed! (0x24:0x72:1447)\n", stamp, at)
	fmt.Fprintf(b, "[%s] NVRM: GPU %s: rm_init_adapter failed, device minor number %d\n", stamp, at, minor)
}

// xids are the errors of whole boards since the boot; the host's driver sees those of a vGPU's board.
func (l *linux) xids(found []guestDevice, loaded bool, began, now int64) []reported {
	var all []reported
	for _, d := range found {
		if !loaded || d.function == nil || d.profile != nil || d.unmapped {
			continue
		}
		for _, x := range l.model.Errors(d.function, now) {
			if x.Tick >= began {
				all = append(all, reported{x, d.at})
			}
		}
	}
	order(all)
	return all
}
