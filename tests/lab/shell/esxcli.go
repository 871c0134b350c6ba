// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"fmt"
	"sort"
	"strings"

	"../inventory"
	"../world"
)

// leaf is one command of esxcli, known from a release on.
type leaf struct {
	major, minor, update int
	run                  func(e *esx, c *Call, options map[string]string) int
}

var leaves = map[string]leaf{
	"system version get":            {run: versionGet},
	"system hostname get":           {run: hostnameGet},
	"system uuid get":               {run: uuidGet},
	"system maintenanceMode get":    {run: maintenanceGet},
	"system maintenanceMode set":    {run: maintenanceSet},
	"system shutdown reboot":        {run: shutdownReboot},
	"hardware pci list":             {run: pciList},
	"hardware pci pcipassthru list": {major: 7, run: passthruList},
	"graphics host get":             {major: 6, minor: 5, run: graphicsHostGet},
	"graphics host set":             {major: 6, minor: 5, run: graphicsHostSet},
	"graphics device list":          {run: graphicsDeviceList},
	"graphics device stats list":    {run: graphicsStats},
	"graphics host refresh":         {major: 6, minor: 5, run: graphicsRefresh},
	"graphics vm list":              {run: graphicsVMs},
	"system module list":            {run: moduleList},
	"system module parameters list": {run: parametersList},
	"system module parameters set":  {run: parametersSet},
	"software vib list":             {run: vibList},
	"software vib install":          {run: vibInstall},
	"software vib update":           {run: vibUpdate},
	"software vib remove":           {run: vibRemove},
	"software acceptance get":       {run: acceptanceGet},
	"software component list":       {major: 7, run: componentList},
	"software component apply":      {major: 7, run: componentApply},
	"software component remove":     {major: 7, run: componentRemove},
	"graphics device set":           {major: 8, update: 3, run: graphicsDeviceSet},
}

// esxcli finds the command by its words, then its options.
func (e *esx) esxcli(c *Call) int {
	words, rest := []string{}, c.Args[1:]
	for len(rest) > 0 && !strings.HasPrefix(rest[0], "-") {
		words, rest = append(words, rest[0]), rest[1:]
	}
	name := strings.Join(words, " ")
	l, ok := leaves[name]
	if !ok || !e.host.Release.AtLeast(l.major, l.minor, l.update) {
		return e.namespace(c, words)
	}
	given := map[string]string{}
	for i := 0; i < len(rest); i++ {
		key, value, has := strings.Cut(strings.TrimLeft(rest[i], "-"), "=")
		if !has && i+1 < len(rest) && !strings.HasPrefix(rest[i+1], "-") {
			value = rest[i+1]
			i++
		}
		given[key] = value
	}
	return l.run(e, c, given)
}

// namespace lists what lies below the words, or tells that they are unknown.
func (e *esx) namespace(c *Call, words []string) int {
	prefix := strings.Join(words, " ")
	if prefix != "" {
		prefix += " "
	}
	next := map[string]bool{}
	for name, l := range leaves {
		if strings.HasPrefix(name, prefix) && e.host.Release.AtLeast(l.major, l.minor, l.update) {
			next[strings.Fields(name[len(prefix):])[0]] = true
		}
	}
	if len(next) == 0 {
		return c.Errorf(1, "Error: Unknown command or namespace %s", strings.Join(words, " "))
	}
	names := make([]string, 0, len(next))
	for n := range next {
		names = append(names, n)
	}
	sort.Strings(names)
	c.Printf("Usage: esxcli %s{cmd} [cmd options]\n\nAvailable: %s\n", prefix, strings.Join(names, " "))
	return 1
}

func versionGet(e *esx, c *Call, _ map[string]string) int {
	r := e.host.Release
	c.Printf("   Product: VMware ESXi\n   Version: %s\n   Build: Releasebuild-%s\n   Update: %d\n   Patch: 0\n", r.Version, r.ESXiBuild, r.Update)
	return 0
}

func hostnameGet(e *esx, c *Call, _ map[string]string) int {
	short, domain, _ := strings.Cut(e.host.Name, ".")
	c.Printf("   Domain Name: %s\n   Fully Qualified Domain Name: %s\n   Host Name: %s\n", domain, e.host.Name, short)
	return 0
}

func uuidGet(e *esx, c *Call, _ map[string]string) int {
	c.Printf("%s\n", e.host.SystemID)
	return 0
}

func maintenanceGet(e *esx, c *Call, _ map[string]string) int {
	text := "Disabled"
	e.read(func(h *inventory.Host) {
		if h.Object().Runtime.InMaintenanceMode {
			text = "Enabled"
		}
	})
	c.Printf("%s\n", text)
	return 0
}

func option(given map[string]string, names ...string) (string, bool) {
	for _, n := range names {
		if v, ok := given[n]; ok {
			return v, true
		}
	}
	return "", false
}

func maintenanceSet(e *esx, c *Call, given map[string]string) int {
	value, ok := option(given, "enable", "e")
	if !ok || value != "true" && value != "false" {
		return c.Errorf(1, "Error: Missing required parameter -e|--enable")
	}
	if err := e.actions.SetMaintenance(e.host, value == "true"); err != nil {
		return c.Errorf(1, "%v", err)
	}
	return 0
}

func shutdownReboot(e *esx, c *Call, given map[string]string) int {
	if _, ok := option(given, "reason", "r"); !ok {
		return c.Errorf(1, "Error: Missing required parameter -r|--reason")
	}
	allowed := false
	e.read(func(h *inventory.Host) { allowed = h.Object().Runtime.InMaintenanceMode })
	if !allowed {
		return c.Errorf(1, "The host must be in maintenance mode before it can be rebooted.")
	}
	e.actions.Reboot(e.host)
	return 0
}

// colon is an address in the decimal form that some fields use.
func colon(text string) string {
	a, err := inventory.ParseAddress(text)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("PCI %d:%d:%d:%d", a.Domain, a.Bus, a.Slot, a.Function)
}

func owner(passthrough bool, f *inventory.Function) string {
	switch {
	case passthrough:
		return "VM Passthru"
	case f.Model.Class>>8 == 0x06:
		return "Unknown"
	}
	return "VMkernel"
}

// drivers are the kernel modules that hold devices when no VM does.
var drivers = map[uint16]string{0x0104: "lsi_mr3", 0x0106: "vmw_ahci", 0x0108: "nvme", 0x0200: "ntg3", 0x0c03: "vmkusb"}

func moduleOf(h *inventory.Host, f *inventory.Function) string {
	switch {
	case f.Active:
		return "pciPassthru"
	case h.ManagerDrives(f):
		return "nvidia"
	case f.Model.Vendor == 0x15b3:
		return "nmlx5_core"
	case drivers[f.Model.Class] != "":
		return drivers[f.Model.Class]
	}
	return "None"
}

func pciList(e *esx, c *Call, _ map[string]string) int {
	e.read(func(h *inventory.Host) {
		for i, f := range h.Functions {
			if f.Missing {
				continue
			}
			if i > 0 {
				c.Printf("\n")
			}
			printFunction(h, f, c)
		}
	})
	return 0
}

func printFunction(h *inventory.Host, f *inventory.Function, c *Call) {
	a, m := f.Address, f.Model
	c.Printf("%s\n   Address: %s\n   Segment: 0x%04x\n   Bus: 0x%02x\n   Slot: 0x%02x\n   Function: 0x%x\n", a, a, a.Domain, a.Bus, a.Slot, a.Function)
	c.Printf("   VMkernel Name: %s\n   Vendor Name: %s\n   Device Name: %s\n", f.VMkName, m.VendorName, m.DeviceName)
	c.Printf("   Configured Owner: %s\n   Current Owner: %s\n", owner(f.Enabled, f), owner(f.Active, f))
	c.Printf("   Vendor ID: 0x%04x\n   Device ID: 0x%04x\n   SubVendor ID: 0x%04x\n   SubDevice ID: 0x%04x\n", m.Vendor, m.Device, m.SubVendor, m.SubDevice)
	c.Printf("   Device Class: 0x%04x\n   Device Class Name: %s\n   Programming Interface: 0x00\n   Revision ID: 0xa1\n", m.Class, inventory.ClassName(m.Class))
	c.Printf("   Interrupt Line: 0xff\n   IRQ: 255\n   Interrupt Vector: 0x00\n   PCI Pin: 0x00\n   Spawned Bus: 0x00\n   Flags: 0x3001\n")
	module := moduleOf(h, f)
	id := -1
	if module != "None" {
		id = 21
	}
	c.Printf("   Module ID: %d\n   Module Name: %s\n   Chassis: 0\n   Physical Slot: 4294967295\n   Slot Description: \n", id, module)
	reset := "Function reset"
	if !f.Capable {
		reset = "None"
	}
	c.Printf("   Passthru Capable: %t\n   Parent Device: %s\n   Dependent Device: %s\n   Reset Method: %s\n   FPT Sharable: true\n",
		f.Capable, colon(f.Bridge), colon(f.Unit), reset)
	if h.Release.AtLeast(6, 7, 0) {
		c.Printf("   NUMA Node: %d\n", f.Node)
	}
}

func passthruList(e *esx, c *Call, _ map[string]string) int {
	c.Printf("Device ID     Enabled\n------------  -------\n")
	e.read(func(h *inventory.Host) {
		for _, f := range h.Functions {
			if f.Capable && !f.Missing {
				c.Printf("%s  %7t\n", f.Address, f.Enabled)
			}
		}
	})
	return 0
}

// graphicsWords are esxcli's names of the API's values.
var graphicsWords = map[string]string{"shared": "Shared", "sharedDirect": "SharedPassthru", "performance": "Performance",
	"consolidation": "Consolidation", "basic": "Basic", "direct": "Direct", "": "Basic"}

func graphicsHostGet(e *esx, c *Call, _ map[string]string) int {
	e.read(func(h *inventory.Host) {
		c.Printf("   Default Graphics Type: %s\n   Shared Passthru Assignment Policy: %s\n", graphicsWords[h.DefaultType], graphicsWords[h.Policy])
	})
	return 0
}

func graphicsHostSet(e *esx, c *Call, given map[string]string) int {
	kind, hasKind := option(given, "default-type", "t")
	policy, hasPolicy := option(given, "shared-passthru-assignment-policy", "g")
	if !hasKind && !hasPolicy {
		return c.Errorf(1, "Error: At least one of the options --default-type, --shared-passthru-assignment-policy is needed")
	}
	types := map[string]string{"Shared": "shared", "SharedPassthru": "sharedDirect"}
	policies := map[string]string{"Performance": "performance", "Consolidation": "consolidation"}
	if hasKind && types[kind] == "" || hasPolicy && policies[policy] == "" {
		return c.Errorf(1, "Error: Invalid data constraint for parameter: %s%s", kind, policy)
	}
	world.Change(func() {
		if hasKind {
			e.host.SetDefaultType(types[kind])
		}
		if hasPolicy {
			e.host.Policy = policies[policy]
		}
		e.host.Publish(inventory.GraphicsPaths...)
	})
	return 0
}

func graphicsDeviceList(e *esx, c *Call, _ map[string]string) int {
	e.read(func(h *inventory.Host) {
		for i, g := range h.GraphicsInfo() {
			f := h.Function(g.PciId)
			if i > 0 {
				c.Printf("\n")
			}
			module := "None"
			if h.ManagerDrives(f) {
				module = "nvidia"
			}
			c.Printf("%s\n   Vendor Name: %s\n   Device Name: %s\n   Module Name: %s\n   Graphics Type: %s\n   Memory Size in KB: %d\n   Number of VMs: %d\n",
				g.PciId, g.VendorName, g.DeviceName, module, graphicsWords[g.GraphicsType], g.MemorySizeInKB, len(g.Vm))
		}
	})
	return 0
}
