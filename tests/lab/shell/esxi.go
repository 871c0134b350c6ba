// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"fmt"
	"strings"

	"../inventory"
	"../load"
	"../smi"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// Host carries out what a host's own commands change.
type Host interface {
	Reboot(h *inventory.Host)
	SetMaintenance(h *inventory.Host, on bool) error
}

// ForHost makes the machine behind a host's SSH.
func ForHost(h *inventory.Host, actions Host, model *load.Model) *Machine {
	m := &Machine{Name: h.Name, ESXi: true, FS: NewFS(), Commands: map[string]Command{}, Home: "/"}
	m.install(common())
	e := &esx{host: h, actions: actions, model: model}
	m.install(map[string]Command{"esxcli": e.esxcli, "vmware": e.vmware, "lspci": e.lspci, "reboot": e.reboot, "nvidia-smi": nvidiaSMI,
		"vim-cmd": e.vimcmd, "df": e.df, "dmesg": dmesg, "vmkload_mod": e.vmkload, "nv-hostengine": e.hostengine})
	m.path("/etc/init.d/xorg", e.initScript("xorg", "Xorg", func(h *inventory.Host) bool { return h.Manager != nil }))
	m.path("/etc/init.d/nvdGpuMgmtDaemon", e.initScript("nvdGpuMgmtDaemon", "nvdGpuMgmtDaemon", (*inventory.Host).HasDaemon))
	m.SMI = func() *smi.Target { return e.smi(m) }
	m.install(timedCommands(m, model))
	release := h.Release
	m.put("/proc/version_parts", fmt.Sprintf("VMkernel|%s|%s|#1 SMP Release build-%s|x86_64", h.Name, release.Version, release.ESXiBuild))
	m.put("/etc/vmware-release", fmt.Sprintf("VMware ESXi %s\n", release.Version))
	m.put("/etc/ssh/keys-root/authorized_keys", "")
	m.FS.Generate("/var/log/vmkernel.log", e.vmkernelLog)
	for _, ref := range h.Object().Datastore {
		if ds, ok := simulator.Map.Get(ref).(*simulator.Datastore); ok {
			m.FS.Mount("/vmfs/volumes/"+ds.Name, ds.Info.GetDatastoreInfo().Url)
			if v, ok := ds.Info.(*types.VmfsDatastoreInfo); ok && v.Vmfs != nil {
				m.FS.Mount("/vmfs/volumes/"+v.Vmfs.Uuid, v.Url)
			}
		}
	}
	return m
}

// put writes a file with its folders; the paths are our own.
func (m *Machine) put(name, text string) {
	_ = m.FS.MkdirAll(name[:strings.LastIndex(name, "/")])
	_ = m.FS.WriteFile(name, []byte(text), 0o644)
}

// esx answers a host's commands.
type esx struct {
	host    *inventory.Host
	actions Host
	model   *load.Model
}

// read runs f under the world's lock for reading.
func (e *esx) read(f func(h *inventory.Host)) { world.Read(func() { f(e.host) }) }

func (e *esx) vmware(c *Call) int {
	flags, _ := options(c.Args[1:])
	r := e.host.Release
	switch {
	case flags["l"]:
		c.Printf("VMware ESXi %s GA\n", r.Version)
		if !flags["v"] {
			return 0
		}
		fallthrough
	case flags["v"]:
		c.Printf("VMware ESXi %s build-%s\n", r.Version, r.ESXiBuild)
		return 0
	}
	return c.Errorf(1, "Usage: vmware [options]\n  -l  Print release\n  -v  Print version")
}

// lspci prints the host's functions as ESXi's own tool does: class name, vendor,
// device and the name the kernel gave.
func (e *esx) lspci(c *Call) int {
	flags, _ := options(c.Args[1:])
	e.read(func(h *inventory.Host) {
		for _, f := range h.Functions {
			if f.Missing {
				continue
			}
			name := ""
			if f.VMkName != "" {
				name = " [" + f.VMkName + "]"
			}
			c.Printf("%s %s: %s %s%s\n", f.Address, inventory.ClassName(f.Model.Class), f.Model.VendorName, f.Model.DeviceName, name)
			if flags["v"] {
				c.Printf("\t Class %04x: %04x:%04x\n\n", f.Model.Class, f.Model.Vendor, f.Model.Device)
			}
			if flags["n"] {
				c.Printf("\t Class %04x: %04x:%04x\n", f.Model.Class, f.Model.Vendor, f.Model.Device)
			}
		}
	})
	return 0
}

func (e *esx) reboot(*Call) int {
	e.actions.Reboot(e.host)
	return 0
}

func (e *esx) vimcmd(c *Call) int {
	if len(c.Args) < 2 {
		return c.Errorf(1, "Commands available under /:\nhostsvc/  vmsvc/")
	}
	switch c.Args[1] {
	case "vmsvc/getallvms":
		c.Printf("%-6s %-40s %-60s %-20s %-8s\n", "Vmid", "Name", "File", "Guest OS", "Version")
		e.eachVM(func(i int, vm *simulator.VirtualMachine) {
			c.Printf("%-6d %-40s %-60s %-20s %-8s\n", i, vm.Name, vm.Config.Files.VmPathName, vm.Config.GuestId, vm.Config.Version)
		})
		return 0
	case "vmsvc/power.getstate":
		status := 1
		e.eachVM(func(i int, vm *simulator.VirtualMachine) {
			if len(c.Args) > 2 && c.Args[2] == fmt.Sprint(i) {
				status = 0
				c.Printf("Retrieved runtime info\n%s\n", map[string]string{"poweredOn": "Powered on", "poweredOff": "Powered off",
					"suspended": "Suspended"}[string(vm.Runtime.PowerState)])
			}
		})
		if status != 0 {
			return c.Errorf(status, "Unable to find a VM corresponding to that id")
		}
		return 0
	}
	return c.Errorf(1, "Invalid command '%s'.", c.Args[1])
}

func (e *esx) eachVM(f func(i int, vm *simulator.VirtualMachine)) {
	e.read(func(h *inventory.Host) {
		for i, ref := range h.Object().Vm {
			if vm, ok := simulator.Map.Get(ref).(*simulator.VirtualMachine); ok {
				f(i+1, vm)
			}
		}
	})
}

func (e *esx) df(c *Call) int {
	c.Printf("Filesystem   Bytes          Used           Available      Use%% Mounted on\n")
	e.read(func(h *inventory.Host) {
		for _, ref := range h.Object().Datastore {
			if ds, ok := simulator.Map.Get(ref).(*simulator.Datastore); ok {
				s := ds.Summary
				used := s.Capacity - s.FreeSpace
				c.Printf("VMFS-6       %-14d %-14d %-14d %3d%% /vmfs/volumes/%s\n", s.Capacity, used, s.FreeSpace, 100*used/s.Capacity, ds.Name)
			}
		}
	})
	return 0
}

func (e *esx) vmkload(c *Call) int {
	if len(c.Args) < 2 || c.Args[1] != "-l" {
		return c.Errorf(1, "vmkload_mod: only -l is supported here")
	}
	c.Printf("Name                     Used  Size (kb)\n")
	e.read(func(h *inventory.Host) {
		for _, name := range []string{"vmkernel", "vmkapi_mgmt", "vmci", "nvme", "lsi_mr3", "pciPassthru"} {
			c.Printf("%-24s %4d  %9d\n", name, 1, 512)
		}
		if h.Manager != nil {
			c.Printf("%-24s %4d  %9d\n", "nvidia", 5, 8420)
		}
	})
	return 0
}
