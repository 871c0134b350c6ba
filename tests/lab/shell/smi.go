// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"strconv"
	"strings"

	"../inventory"
	"../smi"
	"../world"

	"github.com/google/uuid"
)

// broken tells how nvidia-smi of a machine fails at this moment, with its exit status; 0: it works.
func (m *Machine) brokenSMI(driver string) (string, int) {
	switch m.smiFault() {
	case "couldnt-communicate":
		return smi.CouldNotCommunicate, 9
	case "version-mismatch":
		return smi.Mismatch(driver), 18
	}
	return "", 0
}

// nvidiaSMI is the command.
func nvidiaSMI(c *Call) int {
	t := c.Machine.SMI()
	if t == nil || c.Machine.smiFault() == "missing" {
		return c.unknown("nvidia-smi")
	}
	return t.Main(c.Context, c.Args[1:], c.Stdout)
}

// smi is that of the vGPU manager.
func (e *esx) smi(m *Machine) *smi.Target {
	driver, waits := "", false
	e.read(func(h *inventory.Host) {
		if h.Manager != nil {
			driver = h.Manager.Driver
		} else if h.PendingManager != nil {
			driver, waits = h.PendingManager.Driver, true // its files are there, its module is not loaded
		}
	})
	if driver == "" {
		return nil
	}
	return &smi.Target{Name: e.host.Name, Driver: driver, Host: e.host, Model: e.model, Devices: e.gpus, Change: e.changeGPU,
		Broken: func() (string, int) {
			if waits {
				return smi.CouldNotCommunicate, 9
			}
			return m.brokenSMI(driver)
		}}
}

// changeGPU switches MIG mode or error correction. Ampere boards need a reboot of the host; later
// ones change at once, unless a VM or a looping command has them open.
func (e *esx) changeGPU(d *smi.Device, what string, on bool) smi.Answer {
	answer := smi.Waits
	world.Change(func() {
		f := d.Function
		switch {
		case what == "ecc":
			f.PendingECC = &on
			return
		case len(f.VGPUs) > 0:
			answer = smi.Refused
			return
		case f.MIG == on:
			f.PendingMIG, answer = nil, smi.Applied
			return
		case d.Architecture == "Ampere" || e.host.Held():
			f.PendingMIG = &on
			return
		}
		f.MIG, f.PendingMIG, answer = on, nil, smi.Applied
		e.host.Publish(inventory.GraphicsPaths...)
	})
	return answer
}

// gpus are those that the vGPU manager drives; passed-through ones are gone from the host.
func (e *esx) gpus(tick int64) []smi.Device {
	var out []smi.Device
	e.read(func(h *inventory.Host) {
		for _, s := range e.model.Host(h, tick) {
			if !h.ManagerDrives(s.Function) {
				continue
			}
			out = append(out, smi.Device{Seen: s, Index: len(out), Address: s.Function.Address, Label: s.Name, ID: s.UUID,
				ECC: hasECC(s.Function, h.Manager.Driver)})
		}
	})
	return out
}

// hasECC: before release 9 of the vGPU software (R430) ECC had to be off; workstation boards come with it off.
func hasECC(f *inventory.Function, driver string) bool {
	if f.ECCOff || f.Model.Key == "rtx6000" {
		return false
	}
	major, _ := strconv.Atoi(strings.SplitN(driver, ".", 2)[0])
	return major >= 430
}

// changeGPU switches MIG mode of a passed-through board at once, by a reset, unless a looping command
// has it open; error correction waits for the host's reboot.
func (l *linux) changeGPU(d *smi.Device, what string, on bool) smi.Answer {
	answer := smi.Waits
	world.Change(func() {
		f := d.Function
		switch {
		case what == "ecc":
			f.PendingECC = &on
		case l.model.HeldOn(l.guest.Name):
			f.PendingMIG = &on
		default:
			f.MIG, f.PendingMIG, answer = on, nil, smi.Applied
		}
	})
	return answer
}

// gpus are those that the guest's driver found.
func (l *linux) gpus(tick int64) []smi.Device {
	found := l.ready()
	var out []smi.Device
	if !l.system.loaded("nvidia") {
		return nil
	}
	world.Read(func() {
		for _, d := range found {
			if d.model.Vendor != 0x10de || d.unmapped || d.function == nil {
				continue
			}
			s, ok := l.model.Function(d.host, d.function, tick)
			if !ok {
				continue
			}
			dev := smi.Device{Seen: s, Index: len(out), Address: d.at, Label: s.Name, ID: s.UUID, ECC: hasECC(d.function, "430"),
				Owner: l.model.Machine(l.guest.Ref)}
			if d.profile != nil {
				dev.Profile, dev.Label = d.profile, guestLabel(*d.profile)
				dev.ID = "GPU-" + uuid.NewSHA1(uuid.NameSpaceOID, []byte("gpulab/vgpu/"+l.guest.Name+"/"+strconv.Itoa(len(out)))).String()
			}
			out = append(out, dev)
		}
	})
	return out
}

// guestLabel is the product name of a vGPU: GRID P100-8Q, NVIDIA L40S-12Q.
func guestLabel(p inventory.Profile) string {
	kind, rest, _ := strings.Cut(p.Name, "_")
	return strings.ToUpper(kind) + " " + strings.ToUpper(rest)
}

// cudaOf is the CUDA version that a driver's branch supports.
func cudaOf(driver string) string {
	known := map[string]string{"384": "9.0", "390": "9.1", "418": "10.1", "440": "10.2", "450": "11.0", "470": "11.4", "510": "11.6", "525": "12.0",
		"535": "12.2", "550": "12.4", "570": "12.8", "580": "13.0", "590": "13.1"}
	return known[strings.SplitN(driver, ".", 2)[0]]
}
