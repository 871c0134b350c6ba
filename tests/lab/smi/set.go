// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Answer is what a change came to.
type Answer int

// Outcomes of a change.
const (
	Applied Answer = iota
	Waits          // until a reboot, or until nobody holds the GPU
	Refused
)

// onOff reads the value of a switch.
func onOff(text string) (bool, bool) {
	switch strings.ToUpper(text) {
	case "1", "ENABLED":
		return true, true
	case "0", "DISABLED":
		return false, true
	}
	return false, false
}

// change is -mig, -e, -pm, -pl and -c.
func (c *call) change(b *bytes.Buffer, devices []Device) int {
	if devices[0].Profile != nil {
		return c.denied(b, devices)
	}
	if c.set == "pl" {
		return c.powerLimit(b, devices)
	}
	on, ok := onOff(c.value)
	if !ok {
		fmt.Fprintf(b, "Invalid argument %q. Please run 'nvidia-smi -h' for help.\n", c.value)
		return 2
	}
	for i := range devices {
		status := 0
		switch c.set {
		case "mig":
			status = c.migMode(b, &devices[i], on)
		case "ecc":
			status = c.eccMode(b, &devices[i], on)
		case "pm":
			fmt.Fprintf(b, "%s persistence mode for GPU %s.\n", enabled(on), devices[i].Bus())
		default:
			fmt.Fprintf(b, "Setting compute mode is not supported for GPU %s.\n", devices[i].Bus())
			status = 3
		}
		if status != 0 {
			return status
		}
	}
	b.WriteString("All done.\n")
	if c.set == "ecc" {
		b.WriteString("Reboot required.\n")
	}
	return 0
}

// denied is a vGPU's guest, which may change nothing.
func (c *call) denied(b *bytes.Buffer, devices []Device) int {
	fmt.Fprintf(b, "Changing this setting is not supported for GPU %s.\nTreating as warning and moving on.\nAll done.\n", devices[0].Bus())
	return 0
}

func (c *call) migMode(b *bytes.Buffer, d *Device, on bool) int {
	if !d.Card.MIG {
		fmt.Fprintf(b, "Unable to set MIG mode for GPU %s: Not Supported\nTreating as warning and moving on.\n", d.Bus())
		return 0
	}
	switch c.Change(d, "mig", on) {
	case Refused:
		fmt.Fprintf(b, "Unable to %s MIG Mode for GPU %s: In use by another client\n", map[bool]string{true: "enable", false: "disable"}[on], d.Bus())
		return 19
	case Waits:
		word, why := "enable", "In use by another client"
		if !on {
			word = "disable"
		}
		if d.Architecture == "Ampere" && c.Host != nil {
			why = "Not Supported"
		}
		fmt.Fprintf(b, "Warning: MIG mode is in pending %s state for GPU %s:%s\n", word, d.Bus(), why)
		fmt.Fprintf(b, "Reboot the system or try nvidia-smi --gpu-reset to make MIG mode effective on GPU %s\n", d.Bus())
		return 0
	}
	fmt.Fprintf(b, "%s MIG Mode for GPU %s\n", enabled(on), d.Bus())
	return 0
}

func (c *call) eccMode(b *bytes.Buffer, d *Device, on bool) int {
	if c.Change(d, "ecc", on) == Refused {
		fmt.Fprintf(b, "ECC configuration is not supported for GPU %s.\nTreating as warning and moving on.\n", d.Bus())
		return 0
	}
	fmt.Fprintf(b, "%s ECC support for GPU %s.\n", enabled(on), d.Bus())
	return 0
}

func (c *call) powerLimit(b *bytes.Buffer, devices []Device) int {
	watts, err := strconv.ParseFloat(c.value, 64)
	if err != nil {
		fmt.Fprintf(b, "Invalid argument %q. Please run 'nvidia-smi -h' for help.\n", c.value)
		return 2
	}
	for i := range devices {
		d := &devices[i]
		if watts < d.MinLimit || watts > d.Card.Limit {
			fmt.Fprintf(b, "Provided power limit %.2f W is not a valid power limit which should be between %.2f W and %.2f W for GPU %s\n",
				watts, d.MinLimit, d.Card.Limit, d.Bus())
			b.WriteString("Terminating early due to previous errors.\n")
			return 2
		}
		c.Model.SetLimit(d.Function, watts)
		fmt.Fprintf(b, "Power limit for GPU %s was set to %.2f W from %.2f W.\n", d.Bus(), watts, d.LimitWatts)
	}
	b.WriteString("All done.\n")
	return 0
}
