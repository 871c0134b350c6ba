// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"sort"
)

// layout collects the functions of one host while its cards are placed.
type layout struct {
	host  *Host
	used  map[string]bool // slots and addresses taken
	slots []slot
}

// layFunctions fills host.Functions from the server type and the cards.
func layFunctions(h *Host) error {
	l := &layout{host: h, used: map[string]bool{}, slots: h.Server.Slots}
	for _, b := range h.Server.Base {
		if err := l.addBase(b); err != nil {
			return err
		}
	}
	for i := range h.Spec.Cards {
		if err := l.addCard(&h.Spec.Cards[i]); err != nil {
			return fmt.Errorf("host %s: %w", h.Name, err)
		}
	}
	h.sortFunctions()
	l.nameDevices()
	return nil
}

func (l *layout) add(f *Function) error {
	id := f.Address.String()
	if l.used[id] {
		return fmt.Errorf("address %s is given twice", id)
	}
	l.used[id] = true
	if f.Unit == "" {
		f.Unit = id
	}
	l.host.Functions = append(l.host.Functions, f)
	return nil
}

func (l *layout) addBase(b base) error {
	m, err := FindModel(b.Model)
	if err != nil {
		return err
	}
	a, err := ParseAddress(b.Address)
	if err != nil {
		return err
	}
	// Bridges and the boot display stay with the host.
	capable := m.Class>>8 != 0x06 && m.Class>>8 != 0x03 && !l.host.Spec.NoIOMMU
	return l.add(&Function{Model: m, Address: a, Bridge: b.Parent, Node: b.Node, Capable: capable})
}

// slotFor finds the slot of a card: by its bus when an address is given.
func (l *layout) slotFor(c *CardSpec) (slot, Address, error) {
	if c.Address == "" {
		for _, s := range l.slots {
			a := Address{Bus: s.Bus}
			if !l.used[a.String()] {
				return s, a, nil
			}
		}
		return l.extraSlot()
	}
	a, err := ParseAddress(c.Address)
	if err != nil {
		return slot{}, a, err
	}
	for _, s := range l.slots {
		if s.Bus == a.Bus {
			return s, a, nil
		}
	}
	port := Address{Bus: a.Bus - 1}
	if a.Bus == 0 || l.used[port.String()] {
		return slot{}, a, fmt.Errorf("server has no slot on the bus of %s", c.Address)
	}
	return slot{Port: l.slots[0].Port, PortAddress: port.String(), Bus: a.Bus, Node: int(l.host.Server.Packages) - 1}, a, nil
}

// extraSlot is a slot of a PCIe expansion, used when a server's own are full.
func (l *layout) extraSlot() (slot, Address, error) {
	port := l.slots[0].Port
	for bus := 0x6b; bus < 0xfe; bus += 2 {
		a, p := Address{Bus: bus}, Address{Bus: bus - 1}
		if l.used[a.String()] || l.used[p.String()] {
			continue
		}
		return slot{Port: port, PortAddress: p.String(), Bus: bus, Node: int(l.host.Server.Packages) - 1}, a, nil
	}
	return slot{}, Address{}, fmt.Errorf("no free PCI bus")
}

// addPort adds the root port of a slot once.
func (l *layout) addPort(s slot) error {
	if l.used[s.PortAddress] {
		return nil
	}
	m, err := FindModel(s.Port)
	if err != nil {
		return err
	}
	a, err := ParseAddress(s.PortAddress)
	if err != nil {
		return err
	}
	return l.add(&Function{Model: m, Address: a, Bridge: s.Parent, Node: s.Node})
}

func (l *layout) addCard(c *CardSpec) error {
	m, err := FindModel(c.Model)
	if err != nil {
		return err
	}
	s, a, err := l.slotFor(c)
	if err != nil {
		return err
	}
	if err := l.addPort(s); err != nil {
		return err
	}
	f := &Function{Model: m, Address: a, Bridge: s.PortAddress, Node: s.Node, Unit: a.String(),
		Capable: !c.NotCapable && !c.Console && !l.host.Spec.NoIOMMU, Label: c.Label, MIG: c.MIG, Health: c.Health,
		Missing: c.Missing, Described: c.Missing, StuckReboot: c.Stuck, Console: c.Console, ECCOff: c.ECCOff}
	if c.PendingMIG {
		yes := true
		f.PendingMIG = &yes
	}
	if err := f.setPassthrough(c.Passthrough); err != nil {
		return err
	}
	if err := l.add(f); err != nil {
		return err
	}
	for i, key := range m.Companions {
		cm, err := FindModel(key)
		if err != nil {
			return err
		}
		g := *f
		g.Model, g.Address.Function, g.MIG = cm, a.Function+i+1, false
		if c.FirstOnly {
			g.Enabled, g.Active = false, false
		}
		if err := l.add(&g); err != nil {
			return err
		}
	}
	return l.addVirtualFunctions(f, c.VirtualFunctions)
}

func (f *Function) setPassthrough(word string) error {
	switch word {
	case "", "off":
	case "active":
		f.Enabled, f.Active = true, true
	case "enabled":
		f.Enabled = true
	case "disabled":
		f.Active = true
	case "stale":
		f.Enabled, f.Capable = true, false
	default:
		return fmt.Errorf("passthrough %q is none of off, active, enabled, disabled, stale", word)
	}
	return nil
}

func (l *layout) addVirtualFunctions(f *Function, n int) error {
	if n == 0 {
		return nil
	}
	if n > f.Model.MaxVFs || f.Model.VFModel == "" {
		return fmt.Errorf("card %q cannot have %d virtual functions", f.Model.Key, n)
	}
	f.SriovEnabled, f.VFsRequested = true, n
	l.host.ApplySriov(f)
	return nil
}

// ApplySriov makes the virtual functions that were asked for; earlier ones go.
// Functions without a model for them (GPUs, whose manager makes them) only change flags.
func (h *Host) ApplySriov(f *Function) {
	var kept []*Function
	for _, g := range h.Functions {
		if !g.IsVF || g.Physical != f {
			kept = append(kept, g)
		}
	}
	h.Functions = kept
	f.SriovActive, f.VFs = f.SriovEnabled, f.VFsRequested
	vf, ok := models[f.Model.VFModel]
	if !ok {
		f.VFs = 0
		return
	}
	for i := 1; i <= f.VFs; i++ {
		a := f.Address
		a.Slot, a.Function = i/8, i%8
		h.Functions = append(h.Functions, &Function{Model: vf, Address: a, Unit: a.String(), Bridge: f.Bridge, Node: f.Node,
			Capable: true, Enabled: true, Active: true, IsVF: true, Physical: f})
	}
	h.sortFunctions()
}

func (h *Host) sortFunctions() {
	sort.SliceStable(h.Functions, func(i, j int) bool { return h.Functions[i].Address.Less(h.Functions[j].Address) })
}

// renumberBy keeps moved cards clear of built-in functions.
const renumberBy = 8

// Renumber moves every card function to a higher bus, as a firmware change
// or a new card does. Built-in functions stay.
func (h *Host) Renumber() {
	fixed := map[string]bool{}
	for _, b := range h.Server.Base {
		fixed[b.Address] = true
	}
	for _, f := range h.Functions {
		if fixed[f.Address.String()] || f.Model.Class>>8 == 0x06 {
			continue
		}
		unit, _ := ParseAddress(f.Unit)
		f.Address.Bus = (f.Address.Bus + renumberBy) & 0xff
		unit.Bus = (unit.Bus + renumberBy) & 0xff
		f.Unit = unit.String()
	}
	h.sortFunctions()
}

// NameDevice gives a function its kernel name when the host drives it, and
// takes it away when a VM may.
func (h *Host) NameDevice(f *Function) {
	kind := ""
	switch {
	case f.Active || f.IsVF:
	case f.Model.Class == 0x0200:
		kind = "vmnic"
	case f.Model.Class>>8 == 0x01:
		kind = "vmhba"
	}
	if kind == "" {
		f.VMkName = ""
		return
	}
	used := map[string]bool{}
	for _, g := range h.Functions {
		used[g.VMkName] = true
	}
	for i := 0; f.VMkName == ""; i++ {
		if name := fmt.Sprintf("%s%d", kind, i); !used[name] {
			f.VMkName = name
		}
	}
}

// nameDevices gives all NICs and storage controllers their names.
func (l *layout) nameDevices() {
	for _, f := range l.host.Functions {
		l.host.NameDevice(f)
	}
}
