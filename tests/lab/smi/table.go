// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"bytes"
	"fmt"
	"strings"
)

// rows are the texts of one device's cells.
type rows struct {
	name, persistence, bus, ecc           string
	fan, celsius, state, power, mem, busy string
	mig                                   string
}

func (c *call) rows(d *Device) rows {
	r := rows{name: d.Label, bus: d.Bus(), persistence: "Off", ecc: "Off", fan: "N/A", state: "P" + fmt.Sprint(d.State),
		mem: fmt.Sprintf("%dMiB / %5dMiB", d.Used(), d.Total()), busy: fmt.Sprintf("%d%%", d.Busy()), mig: "N/A"}
	if c.Host != nil || d.Profile != nil {
		r.persistence = "On"
	}
	if d.ECC {
		r.ecc = fmt.Sprint(d.Errors.Uncorrected)
	}
	if d.Fan {
		r.fan = fmt.Sprintf("%d%%", d.FanPercent)
	}
	r.celsius, r.power = fmt.Sprintf("%dC", d.Celsius), fmt.Sprintf("%3dW / %3.0fW", d.Milliwatts/1000, d.LimitWatts)
	if d.Profile != nil {
		r.celsius, r.power, r.state, r.fan = "N/A", " N/A /  N/A", "P0", "N/A"
	}
	if d.Card.MIG {
		r.mig = enabled(d.MIGMode())
		if d.MIGMode() && d.Profile == nil {
			r.busy, r.ecc = "N/A", "On"
		}
	}
	return r
}

// table is what the tool prints without arguments.
func (c *call) table(b *bytes.Buffer, devices []Device) int {
	fmt.Fprintf(b, "%s\n", c.stamp())
	line := "+" + strings.Repeat("-", 77) + "+\n"
	fmt.Fprintf(b, "%s| NVIDIA-SMI %-22s Driver Version: %-26s |\n", line, c.Driver, c.Driver)
	b.WriteString("|-------------------------------+----------------------+----------------------+\n")
	b.WriteString("| GPU  Name        Persistence-M| Bus-Id        Disp.A | Volatile Uncorr. ECC |\n")
	b.WriteString("| Fan  Temp  Perf  Pwr:Usage/Cap|         Memory-Usage | GPU-Util  Compute M. |\n")
	b.WriteString("|===============================+======================+======================|\n")
	for i := range devices {
		r := c.rows(&devices[i])
		fmt.Fprintf(b, "|%4d  %-19s %-3s  | %16s Off | %20s |\n", devices[i].Index, short(r.name, 18), r.persistence, r.bus, r.ecc)
		fmt.Fprintf(b, "| %-4s %4s   %3s %14s | %20s | %7s      Default |\n", r.fan, r.celsius, r.state, r.power, r.mem, r.busy)
		b.WriteString("+-------------------------------+----------------------+----------------------+\n")
	}
	return 0
}

// short cuts a name as the table does: Tesla P100-PCIE...
func short(name string, room int) string {
	if len(name) > room {
		return name[:room-3] + "..."
	}
	return name
}
