// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"fmt"
	"strconv"
	"strings"
)

// listing are the options of lspci.
type listing struct {
	numbers, details int
	kernel, domain   bool
	slot, id         string
}

// parse reads options that may be joined: -nnk, -vvs 13:00.0, -d10de:.
func (o *listing) parse(args []string) error {
	for i := 0; i < len(args); i++ {
		a := args[i]
		if len(a) < 2 || a[0] != '-' {
			return fmt.Errorf("lspci: Unknown option '%s' (see \"lspci --help\")", a)
		}
		for j := 1; j < len(a); j++ {
			switch a[j] {
			case 'n':
				o.numbers++
			case 'v':
				o.details++
			case 'k':
				o.kernel = true
			case 'D':
				o.domain = true
			case 's', 'd':
				value := a[j+1:]
				if value == "" {
					if i+1 == len(args) {
						return fmt.Errorf("lspci: option requires an argument -- '%c'", a[j])
					}
					i++
					value = args[i]
				}
				if a[j] == 's' {
					o.slot = value
				} else {
					o.id = value
				}
				j = len(a)
			default:
				return fmt.Errorf("lspci: invalid option -- '%c'", a[j])
			}
		}
	}
	return nil
}

// wants tells whether -s and -d let an entry through.
func (o *listing) wants(e *entry) bool {
	if o.slot != "" && !strings.HasPrefix("0000:"+e.at, o.slot) && !strings.HasPrefix(e.at, o.slot) {
		return false
	}
	if o.id == "" {
		return true
	}
	parts := strings.SplitN(o.id, ":", 3)
	for i, want := range parts {
		have := []uint16{e.vendor, e.device, e.class}[i]
		if n, err := strconv.ParseUint(want, 16, 16); want != "" && want != "*" && (err != nil || uint16(n) != have) {
			return false
		}
	}
	return true
}

func (l *linux) lspci(c *Call) int {
	var o listing
	if err := o.parse(c.Args[1:]); err != nil {
		return c.Errorf(1, "%v", err)
	}
	for _, e := range l.entries(l.ready()) {
		e := e
		if o.wants(&e) {
			c.Printf("%s", o.head(&e))
			o.body(c, &e)
		}
	}
	return 0
}

// head is the first line of an entry.
func (o *listing) head(e *entry) string {
	at := e.at
	if o.domain {
		at = "0000:" + at
	}
	class, name := e.className, e.vendorName+" "+e.name
	switch o.numbers {
	case 0:
	case 1:
		class, name = fmt.Sprintf("%04x", e.class), fmt.Sprintf("%04x:%04x", e.vendor, e.device)
	default:
		class += fmt.Sprintf(" [%04x]", e.class)
		name += fmt.Sprintf(" [%04x:%04x]", e.vendor, e.device)
	}
	if e.revision != "" {
		name += " (rev " + e.revision + ")"
	}
	return at + " " + class + ": " + name + "\n"
}

// body are the lines of -v, -vv and -k.
func (o *listing) body(c *Call, e *entry) {
	if o.details == 0 && !o.kernel {
		return
	}
	if e.subsystem != "" {
		switch o.numbers {
		case 0:
			c.Printf("\tSubsystem: %s\n", e.subsystem)
		case 1:
			c.Printf("\tSubsystem: %04x:%04x\n", e.subVendor, e.subDevice)
		default:
			c.Printf("\tSubsystem: %s [%04x:%04x]\n", e.subsystem, e.subVendor, e.subDevice)
		}
	}
	if o.details > 0 && len(e.regions) > 0 {
		o.regions(c, e)
	}
	if e.driver != "" {
		c.Printf("\tKernel driver in use: %s\n", e.driver)
	}
	if len(e.modules) > 0 {
		c.Printf("\tKernel modules: %s\n", strings.Join(e.modules, ", "))
	}
	if o.details > 0 {
		c.Printf("\n")
	}
}

func (o *listing) regions(c *Call, e *entry) {
	c.Printf("\tPhysical Slot: %d\n", e.slot)
	if o.details == 1 {
		c.Printf("\tFlags: bus master, fast devsel, latency 64, IRQ 18, NUMA node 0\n")
		for _, r := range e.regions {
			c.Printf("\t%s\n", r[strings.Index(r, ": ")+2:])
		}
		return
	}
	c.Printf("\tControl: I/O- Mem+ BusMaster+ SpecCycle- MemWINV- VGASnoop- ParErr- Stepping- SERR- FastB2B- DisINTx+\n")
	c.Printf("\tStatus: Cap+ 66MHz- UDF- FastB2B- ParErr- DEVSEL=fast >TAbort- <TAbort- <MAbort- >SERR- <PERR- INTx-\n")
	c.Printf("\tLatency: 64, Cache Line Size: 32 bytes\n\tInterrupt: pin A routed to IRQ 18\n\tNUMA node: 0\n")
	for _, r := range e.regions {
		c.Printf("\t%s\n", r)
	}
	c.Printf("\tCapabilities: [60] Power Management version 3\n\t\tFlags: PMEClk- DSI- D1- D2- AuxCurrent=0mA PME(D0-,D1-,D2-,D3hot-,D3cold-)\n" +
		"\t\tStatus: D0 NoSoftRst+ PME-Enable- DSel=0 DScale=0 PME-\n\tCapabilities: [68] MSI: Enable+ Count=1/1 Maskable- 64bit+\n")
}
