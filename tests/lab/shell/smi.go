// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"fmt"
	"strings"

	"../inventory"
)

const smiFailed = "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running."

// reading is what nvidia-smi shows of one GPU.
type reading struct {
	name, bus          string
	persistence        bool
	celsius            int
	watts, limit       int
	usedMiB, memoryMiB int64
	ecc                string
}

// powerLimit is the board power of a model, in watts.
var powerLimit = map[string]int{"p100": 250, "v100-sxm2": 300, "t4": 70, "a2": 60, "a40": 300, "a100-40": 250, "l40s": 350, "h100": 350, "rtx6000": 260}

// smi is nvidia-smi of the vGPU manager. Only the table is known yet.
func (e *esx) smi(c *Call) int {
	loaded := false
	driver := ""
	var all []reading
	e.read(func(h *inventory.Host) {
		if loaded = h.Manager != nil; !loaded {
			return
		}
		driver = h.Manager.Driver
		for _, f := range h.GPUs() {
			if h.ManagerDrives(f) {
				all = append(all, hostReading(f))
			}
		}
	})
	if !loaded {
		return c.unknown("nvidia-smi")
	}
	return smiTable(c, driver, all)
}

// hostReading: each vGPU takes its frame buffer but a little that the type keeps back.
func hostReading(f *inventory.Function) reading {
	r := reading{name: f.Model.Product, bus: fmt.Sprintf("%08X:%02X:%02X.%d", f.Address.Domain, f.Address.Bus, f.Address.Slot, f.Address.Function),
		persistence: true, celsius: 34, watts: 28, limit: powerLimit[f.Model.Key], memoryMiB: f.Model.MemoryMiB, ecc: "Off"}
	for _, v := range f.VGPUs {
		r.usedMiB += v.Profile.FramebufferMiB
	}
	if r.usedMiB > 0 {
		r.usedMiB -= int64(10*len(f.VGPUs)) + 1
	}
	if most := r.memoryMiB; r.usedMiB > most {
		r.usedMiB = most
	}
	return r
}

func smiTable(c *Call, driver string, all []reading) int {
	if len(c.Args) > 1 {
		return c.Errorf(2, "Invalid combination of input arguments. Please run 'nvidia-smi -h' for help.")
	}
	if len(all) == 0 {
		c.Printf("No devices were found\n")
		return 6
	}
	line := "+" + strings.Repeat("-", 77) + "+\n"
	c.Printf("%s| NVIDIA-SMI %-22s Driver Version: %-26s |\n", line, driver, driver)
	c.Printf("|-------------------------------+----------------------+----------------------+\n")
	c.Printf("| GPU  Name        Persistence-M| Bus-Id        Disp.A | Volatile Uncorr. ECC |\n")
	c.Printf("| Fan  Temp  Perf  Pwr:Usage/Cap|         Memory-Usage | GPU-Util  Compute M. |\n")
	c.Printf("|===============================+======================+======================|\n")
	for i, r := range all {
		mode := "Off"
		if r.persistence {
			mode = "On"
		}
		c.Printf("|%4d  %-20s %-3s | %16s Off | %20s |\n", i, short(r.name), mode, r.bus, r.ecc)
		c.Printf("| N/A  %3dC    P0   %3dW / %3dW | %6dMiB / %5dMiB | %6d%%      Default |\n", r.celsius, r.watts, r.limit, r.usedMiB, r.memoryMiB, 0)
		c.Printf("+-------------------------------+----------------------+----------------------+\n")
	}
	return 0
}

// short cuts a name as the table does: Tesla P100-PCIE...
func short(name string) string {
	if strings.HasPrefix(name, "Tesla P100 PCIe") {
		name = "Tesla P100-PCIE-16GB"
	}
	if len(name) > 18 {
		return name[:15] + "..."
	}
	return name
}
