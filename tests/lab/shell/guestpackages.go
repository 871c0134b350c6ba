// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"sort"
	"strings"
)

// brings are the packages that come with another one.
var brings = map[string][]string{
	"build-essential": {"gcc", "g++", "make", "libc6-dev"}, "dkms": {"gcc", "make"}, "g++": {"gcc"}, "gcc-c++": {"gcc"},
	"nvidia-docker2": {"docker.io", "nvidia-container-toolkit"}, "ubuntu-desktop": {"gdm3"}, "kernel-headers": nil, "elfutils-libelf-devel": nil,
	"gcc": nil, "make": nil, "pkg-config": nil, "libglvnd-dev": nil, "mokutil": nil, "pciutils": nil, "docker.io": nil, "docker-ce": nil,
	"nvidia-container-toolkit": nil, "gdm": nil, "gdm3": nil, "lightdm": nil, "xserver-xorg-video-nouveau": nil, "libc6-dev": nil, "epel-release": nil,
}

func (l *linux) packageCommands() map[string]Command {
	return map[string]Command{"apt-get": l.apt, "apt": l.apt, "yum": l.yum, "dnf": l.yum, "dpkg": l.dpkg, "dpkg-query": l.dpkg, "rpm": l.rpm,
		"gcc": version("gcc (GCC) 11.4.0\n"), "cc": version("cc (GCC) 11.4.0\n"), "make": version("GNU Make 4.3\n"), "dkms": version("dkms-2.8.7\n")}
}

func version(text string) Command {
	return func(c *Call) int {
		c.Printf("%s", text)
		return 0
	}
}

// install puts a package on the disk; false: the sources do not have it. The lock is held.
func (s *system) install(l *linux, name string) bool {
	more, known := brings[name]
	switch {
	case known:
	case name == s.headers(s.kernel), name == s.headers(s.nextKernel), name == "kernel-devel", name == "linux-headers-generic":
		if name == "kernel-devel" || name == "linux-headers-generic" {
			name = s.headers(s.kernel)
		}
		kernel := s.kernel
		if name == s.headers(s.nextKernel) {
			kernel = s.nextKernel
		}
		_ = l.machine.FS.MkdirAll("/lib/modules/" + kernel + "/build")
	case isDriverPackage(name):
		s.driver = driver{version: packagedDriver(name), by: name, kernel: s.kernel, dkms: true}
		l.machine.put(moduleFolder+"/nvidia-graphics-drivers.conf", blacklist+"\n")
		s.barred = true
		l.showDriver()
	default:
		return false
	}
	s.packages[name] = versionOf(name, s.release)
	for _, other := range more {
		if s.packages[other] == "" {
			s.install(l, other)
			s.packages[other] = versionOf(other, s.release)
		}
	}
	if isDisplayManager(name) {
		s.units[name] = &unit{true, true}
		s.target, s.current = "graphical.target", "graphical.target"
	}
	if name == "docker.io" || name == "docker-ce" {
		s.units["docker"] = &unit{true, true}
	}
	return true
}

// remove takes a package off the disk. The lock is held.
func (s *system) remove(l *linux, name string) {
	delete(s.packages, name)
	delete(s.units, name)
	if s.driver.by == name {
		s.driver = driver{}
		_ = l.machine.FS.Remove(moduleFolder+"/nvidia-graphics-drivers.conf", false)
	}
	if strings.HasPrefix(name, "linux-headers-") || strings.HasPrefix(name, "kernel-devel-") {
		kernel := strings.TrimPrefix(strings.TrimPrefix(name, "linux-headers-"), "kernel-devel-")
		_ = l.machine.FS.Remove("/lib/modules/"+kernel+"/build", true)
	}
}

// isDriverPackage: a distribution's own packages of NVIDIA's driver.
func isDriverPackage(name string) bool {
	for _, prefix := range []string{"nvidia-driver-", "nvidia-headless-", "kmod-nvidia", "xorg-x11-drv-nvidia", "cuda-drivers"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

func packagedDriver(name string) string {
	for branch, full := range map[string]string{"390": "390.157", "470": "470.256.02", "535": "535.183.01", "550": "550.120", "570": "570.133.07"} {
		if strings.Contains(name, branch) {
			return full
		}
	}
	return "535.183.01"
}

// names of packages in arguments, patterns resolved against what is installed. The lock is held.
func (s *system) names(args []string) []string {
	var out []string
	for _, a := range args {
		if !strings.Contains(a, "*") {
			out = append(out, a)
			continue
		}
		for name := range s.packages {
			if strings.HasPrefix(name, strings.Trim(a, "^.*")) {
				out = append(out, name)
			}
		}
	}
	sort.Strings(out)
	return out
}

func (l *linux) apt(c *Call) int {
	_, words := options(c.Args[1:])
	if len(words) == 0 {
		return c.Errorf(100, "E: Invalid operation")
	}
	s := l.system
	s.mu.Lock()
	defer s.mu.Unlock()
	switch words[0] {
	case "update", "upgrade", "dist-upgrade", "autoremove", "clean":
		if s.offline && words[0] == "update" {
			c.Printf("Err:1 http://archive.ubuntu.com/ubuntu jammy InRelease\n  Temporary failure resolving 'archive.ubuntu.com'\n")
			c.Errorf(0, "W: Failed to fetch http://archive.ubuntu.com/ubuntu/dists/jammy/InRelease  Temporary failure resolving 'archive.ubuntu.com'\n"+
				"W: Some index files failed to download. They have been ignored, or old ones used instead.")
			return 0
		}
		c.Printf("Reading package lists...\nBuilding dependency tree...\nReading state information...\n")
		return 0
	case "install":
		return l.aptInstall(c, words[1:])
	case "remove", "purge":
		c.Printf("Reading package lists...\nBuilding dependency tree...\nReading state information...\n")
		for _, name := range s.names(words[1:]) {
			if s.packages[name] != "" {
				c.Printf("Removing %s (%s) ...\n", name, s.packages[name])
				s.remove(l, name)
			}
		}
		return 0
	}
	return c.Errorf(100, "E: Invalid operation %s", words[0])
}

// aptInstall installs all or nothing. The system's lock is held.
func (l *linux) aptInstall(c *Call, names []string) int {
	s := l.system
	c.Printf("Reading package lists...\nBuilding dependency tree...\nReading state information...\n")
	for _, name := range names {
		if s.offline && s.packages[name] == "" {
			return c.Errorf(100, "E: Failed to fetch http://archive.ubuntu.com/ubuntu/pool/main/%s  Temporary failure resolving 'archive.ubuntu.com'\n"+
				"E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?", name)
		}
		if !s.offers(name) {
			return c.Errorf(100, "E: Unable to locate package %s", name)
		}
	}
	for _, name := range names {
		if s.packages[name] != "" {
			c.Printf("%s is already the newest version (%s).\n", name, s.packages[name])
			continue
		}
		s.install(l, name)
		c.Printf("Setting up %s (%s) ...\n", name, versionOf(name, s.release))
	}
	return 0
}

// offers tells whether the sources have a package. The lock is held.
func (s *system) offers(name string) bool {
	_, known := brings[name]
	return known || s.packages[name] != "" || isDriverPackage(name) || name == s.headers(s.kernel) || name == s.headers(s.nextKernel) ||
		name == "kernel-devel" || name == "linux-headers-generic"
}

func (l *linux) yum(c *Call) int {
	_, words := options(c.Args[1:])
	if len(words) == 0 {
		return c.Errorf(1, "You need to give some command")
	}
	s := l.system
	s.mu.Lock()
	defer s.mu.Unlock()
	switch words[0] {
	case "install":
		return l.yumInstall(c, words[1:])
	case "remove", "erase":
		for _, name := range s.names(words[1:]) {
			if s.packages[name] != "" {
				s.remove(l, name)
				c.Printf("Removed:\n  %s\n", name)
			}
		}
		c.Printf("Complete!\n")
		return 0
	case "makecache", "update", "clean":
		return 0
	}
	return c.Errorf(1, "No such command: %s.", words[0])
}

// yumInstall installs what it finds and fails when that is nothing. The system's lock is held.
func (l *linux) yumInstall(c *Call, names []string) int {
	s := l.system
	if s.offline {
		return c.Errorf(1, "Could not retrieve mirrorlist http://mirrorlist.centos.org/?release=7&arch=x86_64&repo=os error was\n"+
			"14: curl#6 - \"Could not resolve host: mirrorlist.centos.org; Unknown error\"\n\n\n One of the configured repositories failed (Unknown),\n"+
			"Cannot find a valid baseurl for repo: base/7/x86_64")
	}
	done := 0
	for _, name := range names {
		if !s.offers(name) {
			c.Printf("No package %s available.\n", name)
			continue
		}
		done++
		if s.packages[name] == "" {
			s.install(l, name)
			c.Printf("Installed:\n  %s\n", name)
		}
	}
	if done == 0 {
		return c.Errorf(1, "Error: Nothing to do")
	}
	c.Printf("Complete!\n")
	return 0
}

// dpkg answers -l, -s and dpkg-query -W with a format of package and version.
func (l *linux) dpkg(c *Call) int {
	flags, words := options(c.Args[1:])
	format := "${Package}\\t${Version}\\n"
	for _, a := range c.Args[1:] {
		if strings.HasPrefix(a, "--showformat=") {
			format = strings.TrimPrefix(a, "--showformat=")
		}
	}
	s := l.system
	s.mu.Lock()
	defer s.mu.Unlock()
	all := make([]string, 0, len(s.packages))
	for name := range s.packages {
		if len(words) == 0 || len(s.matching(name, words)) > 0 {
			all = append(all, name)
		}
	}
	sort.Strings(all)
	if len(words) > 0 && len(all) == 0 {
		return c.Errorf(1, "dpkg-query: no packages found matching %s", words[0])
	}
	for _, name := range all {
		switch {
		case flags["W"] || flags["show"]:
			c.Printf("%s", strings.NewReplacer("${db:Status-Abbrev}", "ii ", "${Package}", name, "${binary:Package}", name,
				"${Version}", s.packages[name], `\t`, "\t", `\n`, "\n").Replace(format))
		case flags["s"]:
			c.Printf("Package: %s\nStatus: install ok installed\nVersion: %s\n", name, s.packages[name])
		default:
			c.Printf("ii  %-35s %-30s amd64\n", name, s.packages[name])
		}
	}
	return 0
}

// matching are the patterns that a name fits. The lock is held.
func (s *system) matching(name string, patterns []string) (out []string) {
	for _, p := range patterns {
		if p == name || strings.HasSuffix(p, "*") && strings.HasPrefix(name, strings.TrimSuffix(p, "*")) {
			out = append(out, p)
		}
	}
	return out
}

// rpm answers -q NAME and -qa [PATTERN].
func (l *linux) rpm(c *Call) int {
	flags, words := options(c.Args[1:])
	s := l.system
	s.mu.Lock()
	defer s.mu.Unlock()
	if !flags["q"] {
		return c.Errorf(1, "rpm: only queries are supported here")
	}
	full := func(name string) string {
		if strings.HasPrefix(name, "kernel-devel-") {
			return name
		}
		return name + "-" + s.packages[name] + ".x86_64"
	}
	if flags["a"] {
		var all []string
		for name := range s.packages {
			if len(words) == 0 || len(s.matching(name, words)) > 0 {
				all = append(all, full(name))
			}
		}
		sort.Strings(all)
		for _, line := range all {
			c.Printf("%s\n", line)
		}
		return 0
	}
	status := 0
	for _, name := range words {
		if s.packages[name] == "" {
			c.Printf("package %s is not installed\n", name)
			status++
			continue
		}
		c.Printf("%s\n", full(name))
	}
	return status
}
