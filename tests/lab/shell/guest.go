// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"fmt"

	"../inventory"
	"../load"
	"../smi"

	"github.com/vmware/govmomi/vim25/types"
)

// System carries out what a guest's own commands do to its VM.
type System interface {
	RebootGuest(vm types.ManagedObjectReference)
	StopGuest(vm types.ManagedObjectReference)
}

// distribution is a kind of Linux.
type distribution struct {
	id, name, version, number string // ubuntu, Ubuntu, 22.04.4 LTS (Jammy Jellyfish), 22.04
	like                      string
	kernel                    string
	rpm                       bool
	display                   string // its display manager
	server                    string // what it installs as an X server
}

var distributions = map[string]distribution{
	"ubuntu-16.04": {"ubuntu", "Ubuntu", "16.04.5 LTS (Xenial Xerus)", "16.04", "debian", "4.4.0-135-generic", false, "lightdm", "Xorg"},
	"ubuntu-22.04": {"ubuntu", "Ubuntu", "22.04.4 LTS (Jammy Jellyfish)", "22.04", "debian", "5.15.0-112-generic", false, "gdm3", "Xorg"},
	"centos-7":     {"centos", "CentOS Linux", "7 (Core)", "7", "rhel fedora", "3.10.0-862.el7.x86_64", true, "gdm", "X"},
}

// linux answers a guest's commands.
type linux struct {
	estate  *inventory.Estate
	guest   *inventory.Guest
	model   *load.Model
	actions System
	machine *Machine
	system  *system
}

// ForGuest makes the machine behind the SSH of a VM's operating system.
func ForGuest(e *inventory.Estate, g *inventory.Guest, model *load.Model, actions System) *Machine {
	m := &Machine{Name: g.Name, FS: NewFS(), Commands: map[string]Command{}, Home: "/root"}
	d, ok := distributions[g.Spec.Distribution]
	if !ok {
		d = distributions["ubuntu-16.04"]
	}
	l := &linux{estate: e, guest: g, model: model, actions: actions, machine: m, system: newSystem(d, g.Spec.Driver)}
	m.linux, m.SMI = l, l.smi
	m.install(common())
	m.install(timedCommands(m, model))
	for _, commands := range []map[string]Command{l.coreCommands(), l.moduleCommands(), l.packageCommands(), l.serviceCommands(),
		l.driverCommands(), l.cudaCommands(), l.dockerCommands()} {
		for name, c := range commands {
			m.Commands[name] = c
		}
	}
	m.absent = l.absent
	l.files(d)
	for name, text := range g.Spec.Files {
		m.put(name, text)
	}
	return m
}

func (l *linux) coreCommands() map[string]Command {
	return map[string]Command{"lspci": l.lspci, "bash": runShell, "sudo": sudo, "dmesg": dmesg, "id": id, "env": env, "nvidia-smi": nvidiaSMI,
		"journalctl": l.journalctl, "systemd-detect-virt": func(c *Call) int { c.Printf("vmware\n"); return 0 }, "sync": func(*Call) int { return 0 }}
}

// files are what a fresh installation has.
func (l *linux) files(d distribution) {
	m := l.machine
	m.FS.Generate("/var/log/dmesg", l.kernelLog)
	log := "/var/log/syslog"
	if d.rpm {
		log = "/var/log/messages"
	}
	m.FS.Generate(log, l.licenceLog)
	m.FS.Generate("/proc/version_parts", func() []byte {
		return []byte(fmt.Sprintf("Linux|%s|%s|#1 SMP|x86_64", l.guest.Name, l.system.runningKernel()))
	})
	m.FS.Generate("/proc/sys/kernel/random/boot_id", func() []byte { return []byte(l.system.bootID(l.guest.Name) + "\n") })
	m.put("/etc/os-release", fmt.Sprintf("NAME=%q\nVERSION=%q\nID=%s\nID_LIKE=%q\nPRETTY_NAME=%q\nVERSION_ID=%q\n", d.name, d.version, d.id, d.like,
		d.name+" "+d.version, d.number))
	m.put("/etc/hostname", l.guest.Name+"\n")
	m.put("/root/.ssh/authorized_keys", "")
	_ = m.FS.MkdirAll("/etc/modprobe.d")
	_ = m.FS.MkdirAll("/proc/driver")
	_ = m.FS.MkdirAll("/lib/modules/" + d.kernel)
	if l.guest.Spec.Driver != "" {
		m.put("/etc/modprobe.d/nvidia-installer-disable-nouveau.conf", disableNouveau)
		l.linkDriver()
		l.showDriver()
	}
	for name := range m.Commands {
		if !l.absentAlways(name) {
			m.FS.Link("/bin/"+name, name)
		}
	}
}

// SetUp tells a guest that its operating system came up, or went.
func (m *Machine) SetUp(up bool) {
	if m.linux != nil {
		m.linux.system.setUp(up, m.linux.model.Now(m.Name).Tick)
		if up && m.linux.system.startsGridd() {
			go m.linux.startGridd() // the caller holds the world's lock
		}
	}
}

// Up tells whether the operating system runs.
func (m *Machine) Up() bool { return m.linux != nil && m.linux.system.isUp() }

// CopyDisk gives a guest the files and packages of another one.
func (m *Machine) CopyDisk(from *Machine) {
	if m.linux == nil || from.linux == nil {
		return
	}
	m.FS.CopyFrom(from.FS)
	m.put("/etc/hostname", m.Name+"\n")
	m.linux.system.copyFrom(from.linux.system)
}

// Condition is how a person or a colleague left a guest; a member that is absent changes nothing.
type Condition struct {
	Desktop  *bool    `json:"desktop"`  // a display manager runs
	Offline  *bool    `json:"offline"`  // package sources cannot be reached
	Nouveau  *bool    `json:"nouveau"`  // false: kept out of the kernel, and unloaded
	Packages []string `json:"packages"` // are installed
	Kernel   string   `json:"kernel"`   // boots from now on
}

// SetCondition changes a guest as told by POST /guest.
func (m *Machine) SetCondition(c Condition) error {
	l := m.linux
	if c.Desktop != nil {
		l.system.setDesktop(*c.Desktop)
	}
	if c.Nouveau != nil {
		if *c.Nouveau {
			_ = m.FS.Remove("/etc/modprobe.d/blacklist-nouveau.conf", false)
		} else {
			m.put("/etc/modprobe.d/blacklist-nouveau.conf", disableNouveau)
		}
		l.system.setNouveau(*c.Nouveau)
	}
	l.system.mu.Lock()
	defer l.system.mu.Unlock()
	if c.Offline != nil {
		l.system.offline = *c.Offline
	}
	if c.Kernel != "" {
		l.system.nextKernel = c.Kernel
	}
	for _, name := range c.Packages {
		if !l.system.install(l, name) {
			return fmt.Errorf("the lab knows no package %q", name)
		}
	}
	return nil
}

// smi is the guest's nvidia-smi; nil: its driver is not installed.
func (l *linux) smi() *smi.Target {
	driver := l.system.driverVersion()
	if driver == "" {
		return nil
	}
	return &smi.Target{Name: l.guest.Name, Driver: driver, CUDA: cudaOf(driver), Model: l.model, Devices: l.gpus, Change: l.changeGPU,
		Broken: func() (string, int) {
			l.ready()
			if !l.system.loaded("nvidia") {
				return smi.CouldNotCommunicate, 9
			}
			return l.machine.brokenSMI(driver)
		}}
}

// absentAlways are commands without a file in /bin: they are known by their full path alone.
func (l *linux) absentAlways(name string) bool {
	return name == "nvcc" || name == "deviceQuery" || name == "vectorAdd" || name == "cuda-uninstaller" || name == "nvidia-uninstall"
}
