// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"fmt"
	"strings"

	"../inventory"
	"../world"
)

// graphicsStats shows the GPUs that a driver of the host has.
func graphicsStats(e *esx, c *Call, _ map[string]string) int {
	for i, d := range e.gpus(e.model.Now(e.host.Name).Tick) {
		if i > 0 {
			c.Printf("\n")
		}
		busy := fmt.Sprintf("%d%%", d.SM)
		if d.MIGMode() {
			busy = "N/A"
		}
		c.Printf("%s\n   Driver Version: %s\n   Memory Used: %d%%\n   Temperature: %d C\n   Utilization: %s\n", d.Address, e.host.Manager.Driver,
			100*d.UsedMiB/d.TotalMiB, d.Celsius, busy)
	}
	return 0
}

// graphicsVMs lists the VMs that are served by the host's GPUs.
func graphicsVMs(e *esx, c *Call, _ map[string]string) int {
	c.Printf("Display Name                    Graphics Type   Memory Size in KB  World ID  GPU\n")
	c.Printf("------------------------------  --------------  -----------------  --------  ------------\n")
	for _, d := range e.gpus(e.model.Now(e.host.Name).Tick) {
		for _, t := range d.Tenants {
			if t.Profile != nil {
				c.Printf("%-30s  %-14s  %17d  %8d  %s\n", t.VM.Name, "SharedPassthru", t.Profile.FramebufferMiB*1024, t.VM.PID, d.Address)
			}
		}
	}
	return 0
}

// graphicsRefresh makes vGPU modes active that waited, where nothing has the GPUs open.
func graphicsRefresh(e *esx, _ *Call, _ map[string]string) int {
	world.Change(func() {
		if e.host.Held() {
			return
		}
		for _, f := range e.host.Functions {
			if f.ConfiguredMode != "" {
				f.ActiveMode = f.ConfiguredMode
			}
		}
		e.host.Publish(inventory.GraphicsPaths...)
	})
	return 0
}

func moduleList(e *esx, c *Call, _ map[string]string) int {
	c.Printf("Name                 Is Loaded  Is Enabled\n-------------------  ---------  ----------\n")
	e.read(func(h *inventory.Host) {
		names := []string{"vmkernel", "vmci", "nvme", "lsi_mr3", "pciPassthru"}
		if h.Manager != nil {
			names = append(names, "nvidia")
		}
		for _, n := range names {
			c.Printf("%-19s  %9t  %10t\n", n, true, true)
		}
	})
	return 0
}

// module tells whether -m names the module that the lab knows.
func (e *esx) module(c *Call, given map[string]string) bool {
	name, ok := option(given, "module", "m")
	if !ok {
		c.Errorf(1, "Error: Missing required parameter -m|--module")
		return false
	}
	known := false
	e.read(func(h *inventory.Host) { known = name == "nvidia" && h.Manager != nil })
	if !known {
		c.Errorf(1, "Unable to find module %s", name)
	}
	return known
}

func parametersList(e *esx, c *Call, given map[string]string) int {
	if !e.module(c, given) {
		return 1
	}
	values := map[string]string{}
	e.read(func(h *inventory.Host) {
		for _, pair := range strings.Fields(h.Parameters) {
			name, value, _ := strings.Cut(pair, "=")
			values[name] = value
		}
	})
	width := len("Value")
	for _, v := range values {
		if len(v) > width {
			width = len(v)
		}
	}
	c.Printf("%-29s  %-6s  %-*s  %s\n", "Name", "Type", width, "Value", "Description")
	c.Printf("%s  ------  %s  -----------\n", strings.Repeat("-", 29), strings.Repeat("-", width))
	for _, p := range [][3]string{{"NVreg_EnableMSI", "uint", "NVIDIA module parameter"}, {"NVreg_RegistryDwords", "string", "NVIDIA module parameter"},
		{"NVreg_RegistryDwordsPerDevice", "string", "NVIDIA module parameter"}} {
		c.Printf("%-29s  %-6s  %-*s  %s\n", p[0], p[1], width, values[p[0]], p[2])
	}
	return 0
}

// parametersSet replaces all parameters unless --append is given.
func parametersSet(e *esx, c *Call, given map[string]string) int {
	text, ok := option(given, "parameter-string", "p")
	if !ok {
		return c.Errorf(1, "Error: Missing required parameter -p|--parameter-string")
	}
	if !e.module(c, given) {
		return 1
	}
	_, more := option(given, "append", "a")
	world.Change(func() {
		if more && e.host.Parameters != "" {
			text = e.host.Parameters + " " + text
		}
		e.host.Parameters = text
	})
	return 0
}
