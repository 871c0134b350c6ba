// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"strings"

	"../world"
)

const (
	installerLog = "/var/log/nvidia-installer.log"
	readme       = "in the README available on the Linux driver download page at www.nvidia.com."
	uninstaller  = "/usr/bin/nvidia-uninstall"
)

var driverFile = regexp.MustCompile(`^NVIDIA-Linux-x86_64-([0-9]+(?:\.[0-9]+){1,2})(-grid|-vgpu-kvm)?\.run$`)

func (l *linux) driverCommands() map[string]Command {
	return map[string]Command{"nvidia-uninstall": l.uninstall, "nvidia-installer": func(c *Call) int {
		flags, _ := options(c.Args[1:])
		if flags["uninstall"] {
			return l.uninstall(c)
		}
		return c.Errorf(1, "nvidia-installer: no package")
	}}
}

// installer is what running a vendor's self-extracting file does; nil: it is none, or incomplete.
// The name tells which it is, as nothing real is inside.
func (m *Machine) installer(file string) Command {
	if m.linux == nil {
		return nil
	}
	name := path.Base(file)
	parts := driverFile.FindStringSubmatch(name)
	toolkit := toolkitFile.FindStringSubmatch(name)
	data, err := m.FS.ReadFile(file)
	if err != nil || parts == nil && toolkit == nil || !bytes.HasPrefix(data, []byte("#!")) {
		return nil
	}
	if toolkit != nil {
		return func(c *Call) int { return m.linux.installToolkit(c, toolkit[1], toolkit[2]) }
	}
	return func(c *Call) int { return m.linux.installDriver(c, parts[1], strings.TrimPrefix(parts[2], "-")) }
}

var driverOptions = map[string]bool{"s": true, "silent": true, "a": true, "accept-license": true, "q": true, "no-questions": true, "dkms": true,
	"no-dkms": true, "ui": true, "no-x-check": true, "no-nouveau-check": true, "disable-nouveau": true, "no-cc-version-check": true,
	"no-drm": true, "no-backup": true, "no-install-libglvnd": true, "no-opengl-files": true, "no-man-page": true, "no-wine-files": true,
	"uninstall": true, "check": true, "info": true, "kernel-module-type": true, "allow-installation-with-running-driver": true,
	"no-rebuild-initramfs": true, "rebuild-initramfs": true, "log-file-name": true, "systemd": true, "no-systemd": true}

func (l *linux) installDriver(c *Call, version, kind string) int {
	flags, _ := options(c.Args[1:])
	given := map[string]bool{}
	for name := range flags {
		word, _, _ := strings.Cut(name, "=")
		if !driverOptions[word] {
			return c.Errorf(1, "\nERROR: Invalid option: '%s'; please run `%s --help` for usage information.\n", word, path.Base(c.Args[0]))
		}
		given[word] = true
	}
	c.Printf("Verifying archive integrity... OK\n")
	if given["check"] {
		return 0
	}
	c.Printf("Uncompressing NVIDIA Accelerated Graphics Driver for Linux-x86_64 %s%s\n", version, strings.Repeat(".", 60))
	if given["uninstall"] {
		return l.uninstall(c)
	}
	if !given["s"] && !given["silent"] && !given["q"] && !given["no-questions"] {
		return c.Errorf(1, "\nERROR: Unable to open a terminal; please run the installer with '--silent'.\n")
	}
	problem := l.driverProblem(given)
	if problem == "" {
		problem = l.putDriver(driver{version: version, by: "run", dkms: given["dkms"], kind: orOrdinary(kind)})
	}
	if problem != "" {
		text := "\nERROR: " + problem + "\n\n\nERROR: Installation has failed.  Please see the file '" + installerLog +
			"' for details.  You may find suggestions on fixing installation problems " + readme + "\n"
		l.machine.put(installerLog, "nvidia-installer log file '"+installerLog+"'\n"+text)
		return c.Errorf(1, "%s", text)
	}
	l.machine.put(installerLog, "nvidia-installer log file '"+installerLog+"'\n-> Installation of the kernel module for the NVIDIA Accelerated "+
		"Graphics Driver for Linux-x86_64 (version "+version+") is now complete.\n")
	return 0
}

func orOrdinary(kind string) string {
	if kind == "" {
		return "ordinary"
	}
	return kind
}

// driverProblem is what the installer finds before it changes anything, in its own words.
func (l *linux) driverProblem(given map[string]bool) string {
	held := l.model.HeldOn(l.guest.Name)
	l.ready()
	if given["disable-nouveau"] {
		l.machine.put(moduleFolder+"/nvidia-installer-disable-nouveau.conf", disableNouveau)
	}
	s := l.system
	s.mu.Lock()
	defer s.mu.Unlock()
	tool := func(name string) string {
		return "Unable to find the development tool `" + name + "` in your path; please make sure that you have the package '" +
			strings.Replace(name, "cc", "gcc", 1) + "' installed.  If " + strings.Replace(name, "cc", "gcc", 1) +
			" is installed on your system, then please check that `" + name + "` is in your PATH."
	}
	switch {
	case s.displayManager() != "" && !given["no-x-check"]:
		return "You appear to be running an X server; please exit X before installing.  For further details, please see the section " +
			"INSTALLING THE NVIDIA DRIVER " + readme
	case s.modules["nvidia"] && held:
		return "An NVIDIA kernel module 'nvidia' appears to already be loaded in your kernel.  This may be because it is in use (for example, " +
			"by an X server, a CUDA program, or the NVIDIA Persistence Daemon), but this may also happen if your kernel was configured without " +
			"support for module unloading.  Please be sure to exit any programs that may be using the GPU(s) before attempting to upgrade your driver."
	case s.driver.by != "" && s.driver.by != "run":
		return "The NVIDIA driver appears to have been installed previously using a different installer. To prevent potential conflicts, it is " +
			"recommended either to update the existing installation using the same mechanism by which it was originally installed, or to uninstall " +
			"the existing installation before installing this driver."
	case s.modules["nouveau"]:
		return "The Nouveau kernel driver is currently in use by your system.  This driver is incompatible with the NVIDIA driver, and must be " +
			"disabled before proceeding.  Please consult the NVIDIA driver README and your Linux distribution's documentation for details on how to " +
			"correctly disable the Nouveau kernel driver."
	case s.packages["gcc"] == "":
		return tool("cc")
	case s.packages["make"] == "":
		return tool("make")
	case s.packages[s.headers(s.kernel)] == "":
		return "Unable to find the kernel source tree for the currently running kernel.  Please make sure you have installed the kernel source " +
			"files for your kernel and that they are properly configured; on Red Hat Linux systems, for example, be sure you have the " +
			"'kernel-source' or 'kernel-devel' RPM installed.  If you know the correct kernel source files are installed, you may specify the " +
			"kernel source path with the '--kernel-source-path' command line option."
	case given["dkms"] && s.packages["dkms"] == "":
		return "Unable to find the DKMS tool `dkms`; please make sure that the package 'dkms' is installed."
	}
	return ""
}

// putDriver builds and loads the module; a text tells why the kernel did not take it.
func (l *linux) putDriver(d driver) string {
	found, tick := l.ready(), l.model.Now(l.guest.Name).Tick
	s := l.system
	s.mu.Lock()
	was := s.driver
	d.kernel = s.kernel
	s.driver = d
	why := l.refuses(found)
	if why != "" {
		s.driver = was
		s.mu.Unlock()
		return l.loadFailure(why)
	}
	delete(s.modules, "nvidia")
	s.load("nvidia", tick)
	s.barred = true
	s.mu.Unlock()
	l.machine.put(moduleFolder+"/nvidia-installer-disable-nouveau.conf", disableNouveau)
	l.linkDriver()
	l.showDriver()
	l.tellDriver(d.version)
	if d.kind == "grid" {
		l.bringGridd()
	}
	return ""
}

func (l *linux) loadFailure(why string) string {
	text := "Unable to load the kernel module 'nvidia.ko'.  This happens most frequently when this kernel module was built against the wrong or " +
		"improperly configured kernel sources, with a version of gcc that differs from the one used to build the target kernel, or if another " +
		"driver, such as nouveau, is present and prevents the NVIDIA kernel module from obtaining ownership of the NVIDIA device(s), or no NVIDIA " +
		"device installed in this system is supported by this NVIDIA Linux graphics driver release."
	if strings.Contains(why, "Key was rejected") {
		text = "The kernel module failed to load. Secure boot is enabled on this system, so this is likely because it was not signed by a key that " +
			"is trusted by the kernel. Please try installing the driver again, and sign the kernel module when prompted to do so.\n\n\nERROR: " + text
	}
	return text
}

// uninstall takes away what the installer put on the disk.
func (l *linux) uninstall(c *Call) int {
	held := l.model.HeldOn(l.guest.Name)
	s := l.system
	s.mu.Lock()
	if s.driver.by != "run" {
		s.mu.Unlock()
		return c.Errorf(1, "\nERROR: There is no NVIDIA driver currently installed.\n")
	}
	if held {
		s.mu.Unlock()
		return c.Errorf(1, "\nERROR: An NVIDIA kernel module 'nvidia' appears to already be loaded in your kernel.\n")
	}
	s.driver = driver{}
	delete(s.modules, "nvidia")
	delete(s.units, griddUnit)
	s.barred, s.griddRuns, s.gridd = false, false, nil
	s.mu.Unlock()
	for _, name := range []string{moduleFolder + "/nvidia-installer-disable-nouveau.conf", modprobeFolder + "/nvidia-installer-disable-nouveau.conf",
		"/proc/driver/nvidia", uninstaller, griddTemplate} {
		_ = l.machine.FS.Remove(name, true)
	}
	if l.blacklisted() {
		s.mu.Lock()
		s.barred = true
		s.mu.Unlock()
	}
	l.tellDriver("")
	return 0
}

func (l *linux) linkDriver() { l.machine.FS.Link(uninstaller, "nvidia-uninstall") }

// showDriver is /proc/driver/nvidia, there while the module is loaded.
func (l *linux) showDriver() {
	_ = l.machine.FS.MkdirAll("/proc/driver/nvidia")
	l.machine.FS.Generate("/proc/driver/nvidia/version", func() []byte {
		l.ready()
		if !l.system.loaded("nvidia") {
			return nil
		}
		return []byte(fmt.Sprintf("NVRM version: NVIDIA UNIX x86_64 Kernel Module  %s\n", l.system.driverVersion()))
	})
}

// tellDriver lets the vGPU manager know the guest's version.
func (l *linux) tellDriver(version string) {
	world.Change(func() { l.guest.Spec.Driver = version })
}
