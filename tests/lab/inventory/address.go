// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import "fmt"

// Address is a PCI address.
type Address struct {
	Domain, Bus, Slot, Function int
}

// ParseAddress reads "0000:82:00.0".
func ParseAddress(text string) (Address, error) {
	var a Address
	n, err := fmt.Sscanf(text, "%04x:%02x:%02x.%1x", &a.Domain, &a.Bus, &a.Slot, &a.Function)
	if err != nil || n != 4 {
		return a, fmt.Errorf("%q is not a PCI address such as 0000:82:00.0", text)
	}
	return a, nil
}

// String writes the address as vSphere does.
func (a Address) String() string {
	return fmt.Sprintf("%04x:%02x:%02x.%x", a.Domain, a.Bus, a.Slot, a.Function)
}

// Less orders by domain, bus, slot and function.
func (a Address) Less(b Address) bool {
	return a.key() < b.key()
}

func (a Address) key() int {
	return a.Domain<<16 | a.Bus<<8 | a.Slot<<3 | a.Function
}
