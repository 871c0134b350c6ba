// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"fmt"
	"strings"
	"sync"

	"github.com/google/uuid"
)

// driver is an installed NVIDIA driver.
type driver struct {
	version string
	by      string // run: NVIDIA's own installer; else the package's name
	kernel  string // that its module was built for
	dkms    bool   // built again for every kernel
	kind    string // grid, ordinary; empty: as the VM needs it
}

// unit is a service of the guest.
type unit struct{ active, enabled bool }

// system is the operating system on a VM's disk. It outlives power cycles; what is loaded does not.
// Nobody may ask the world while holding its lock.
type system struct {
	mu         sync.Mutex
	release    distribution
	packages   map[string]string // name -> version
	units      map[string]*unit
	target     string // at the next boot
	driver     driver
	kernel     string
	nextKernel string
	barred     bool   // the initramfs keeps nouveau out
	toolkit    string // CUDA release: 12.2
	gridd      []griddLine
	griddRuns  bool // the licence service was started here, not described as running
	offline    bool

	up      bool
	boots   int
	began   int64 // tick of the boot
	started bool  // modules were chosen at this boot
	current string
	modules map[string]bool
	at      map[string]int64 // when they were loaded
	fw      firmware         // at this boot
}

// basic packages of a server without development tools.
var basic = []string{"bash", "coreutils", "kmod", "mokutil", "open-vm-tools", "openssh-server", "pciutils", "sudo"}

func newSystem(d distribution, version string) *system {
	s := &system{release: d, packages: map[string]string{}, units: map[string]*unit{"ssh": {true, true}, "open-vm-tools": {true, true}},
		target: "multi-user.target", kernel: d.kernel, nextKernel: d.kernel, modules: map[string]bool{}, at: map[string]int64{}}
	for _, name := range basic {
		s.packages[name] = versionOf(name, d)
	}
	if version != "" { // who installed it had what it needs
		for _, name := range []string{"gcc", "make", s.headers(d.kernel)} {
			s.packages[name] = versionOf(name, d)
		}
		s.driver = driver{version: version, by: "run", kernel: d.kernel}
		s.barred = true
		s.units[griddUnit] = &unit{true, true}
	}
	return s
}

// headers is the package with the headers of a kernel.
func (s *system) headers(kernel string) string {
	if s.release.rpm {
		return "kernel-devel-" + kernel
	}
	return "linux-headers-" + kernel
}

func (s *system) setUp(up bool, tick int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if up == s.up {
		return
	}
	s.up, s.started, s.began = up, false, tick
	s.modules, s.at = map[string]bool{}, map[string]int64{}
	if up {
		s.boots++
		s.kernel, s.current = s.nextKernel, s.target
		for name, u := range s.units {
			u.active = u.enabled && !(isDisplayManager(name) && s.target != "graphical.target")
		}
	}
}

// bootID is another one after each boot.
func (s *system) bootID(name string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return uuid.NewSHA1(uuid.NameSpaceOID, []byte(fmt.Sprintf("gpulab/boot/%s/%d", name, s.boots))).String()
}

// startsGridd: the licence service starts at this boot, and says itself what comes of it.
func (s *system) startsGridd() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	u := s.units[griddUnit]
	return u != nil && u.enabled && s.griddRuns
}

func (s *system) isUp() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.up
}

func (s *system) copyFrom(o *system) {
	o.mu.Lock()
	defer o.mu.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.release, s.target, s.driver, s.nextKernel, s.barred, s.toolkit, s.offline = o.release, o.target, o.driver, o.nextKernel, o.barred, o.toolkit, o.offline
	s.kernel, s.griddRuns = s.nextKernel, o.griddRuns
	s.packages, s.units = map[string]string{}, map[string]*unit{}
	for k, v := range o.packages {
		s.packages[k] = v
	}
	for k, v := range o.units {
		s.units[k] = &unit{false, v.enabled}
	}
}

func (s *system) setDesktop(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	name := s.release.display
	if !on {
		delete(s.packages, name)
		delete(s.units, name)
		s.target = "multi-user.target"
	} else {
		s.packages[name] = versionOf(name, s.release)
		s.units[name] = &unit{s.up, true}
		s.target = "graphical.target"
	}
	s.current = s.target
}

func (s *system) setNouveau(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.barred, s.started = !on, false
	delete(s.modules, "nouveau")
}

func (s *system) runningKernel() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.kernel
}

func (s *system) driverVersion() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.driver.version
}

func (s *system) loaded(module string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.modules[module]
}

func (s *system) has(name string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.packages[name] != ""
}

// displayManager is the one that runs, or empty. The lock is held.
func (s *system) displayManager() string {
	for name, u := range s.units {
		if isDisplayManager(name) && u.active {
			return name
		}
	}
	return ""
}

func isDisplayManager(name string) bool {
	return name == "gdm" || name == "gdm3" || name == "lightdm" || name == "sddm"
}

// absent commands come with packages that are not installed, or with the other kind of distribution.
func (l *linux) absent(name string) bool {
	s := l.system
	s.mu.Lock()
	defer s.mu.Unlock()
	switch name {
	case "gcc", "cc":
		return s.packages["gcc"] == ""
	case "make":
		return s.packages["make"] == ""
	case "dkms":
		return s.packages["dkms"] == ""
	case "nvidia-smi":
		return s.driver.version == ""
	case "nvidia-uninstall", "nvidia-installer":
		return s.driver.by != "run"
	case "docker":
		return s.packages["docker.io"] == "" && s.packages["docker-ce"] == ""
	case "nvidia-docker":
		return s.packages["nvidia-docker2"] == ""
	case "nvidia-ctk":
		return s.packages["nvidia-container-toolkit"] == ""
	case "apt", "apt-get", "dpkg", "dpkg-query", "update-initramfs":
		return s.release.rpm
	case "yum", "dnf", "rpm", "dracut":
		return !s.release.rpm || name == "dnf" && s.release.number == "7"
	case "nvcc", "deviceQuery", "vectorAdd", "cuda-uninstaller":
		return true // known by their path alone
	}
	return false
}

// version of a package, believable and always the same.
func versionOf(name string, d distribution) string {
	known := map[string]string{"gcc": "4:11.2.0-1ubuntu1", "make": "4.3-4.1build1", "build-essential": "12.9ubuntu3", "dkms": "2.8.7-2ubuntu2.2",
		"docker.io": "24.0.7-0ubuntu2~22.04.1", "nvidia-container-toolkit": "1.15.0-1", "nvidia-docker2": "2.14.0-1", "gdm3": "42.0-1ubuntu7",
		"lightdm": "1.30.0-0ubuntu5"}
	switch {
	case d.rpm && strings.HasPrefix(name, "kernel-devel-"):
		return strings.TrimSuffix(strings.TrimPrefix(name, "kernel-devel-"), ".x86_64")
	case d.rpm:
		return "4.8.5-44.el7"
	case strings.HasPrefix(name, "linux-headers-"):
		return strings.TrimSuffix(strings.TrimPrefix(name, "linux-headers-"), "-generic") + ".122"
	case known[name] != "":
		return known[name]
	}
	return "1.0-1"
}
