// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"../smi"
)

// toolkitFile is an installer of CUDA: its release and the driver inside.
var toolkitFile = regexp.MustCompile(`^cuda_([0-9]+\.[0-9]+)\.[0-9]+(?:\.[0-9]+)?_([0-9]+\.[0-9]+(?:\.[0-9]+)?)_linux(?:\.run)?$`)

func (l *linux) cudaCommands() map[string]Command {
	return map[string]Command{"nvcc": l.nvcc, "deviceQuery": l.deviceQuery, "vectorAdd": l.vectorAdd, "cuda-uninstaller": l.removeToolkit}
}

// folder of a toolkit.
func toolkitFolder(release string) string { return "/usr/local/cuda-" + release }

// installToolkit installs what was asked for; without a choice that is the driver, too.
func (l *linux) installToolkit(c *Call, release, inside string) int {
	flags, _ := options(c.Args[1:])
	for name := range flags {
		word, _, _ := strings.Cut(name, "=")
		switch word {
		case "silent", "toolkit", "driver", "samples", "override", "no-man-page", "no-opengl-libs", "toolkitpath", "installpath", "defaultroot":
		default:
			return c.Errorf(1, "Unknown option: %s", word)
		}
	}
	if !flags["silent"] {
		return c.Errorf(1, "Error: cannot find Toolkit in /usr/local/cuda: the licence was not accepted.")
	}
	all := !flags["toolkit"] && !flags["driver"] && !flags["samples"]
	if !l.system.has("gcc") && !flags["override"] {
		return c.Errorf(1, " Failed to verify gcc version. See log at /var/log/cuda-installer.log for details.")
	}
	text := "Not Selected"
	if all || flags["driver"] {
		problem := l.driverProblem(map[string]bool{})
		if problem == "" {
			problem = l.putDriver(driver{version: inside, by: "run", kind: "ordinary"})
		}
		if problem != "" {
			return c.Errorf(1, " Installation failed. See log at /var/log/cuda-installer.log for details.")
		}
		text = "Installed"
	}
	if all || flags["toolkit"] {
		l.putToolkit(release)
	}
	folder := toolkitFolder(release)
	c.Printf("===========\n= Summary =\n===========\n\nDriver:   %s\nToolkit:  Installed in %s/\n\nPlease make sure that\n -   PATH includes %s/bin\n"+
		" -   LD_LIBRARY_PATH includes %s/lib64, or, add %s/lib64 to /etc/ld.so.conf and run ldconfig as root\n\n"+
		"To uninstall the CUDA Toolkit, run cuda-uninstaller in %s/bin\n", text, folder, folder, folder, folder, folder)
	if text == "Not Selected" {
		c.Printf("***WARNING: Incomplete installation! This installation did not install the CUDA Driver. A driver of version at least %s is required "+
			"for CUDA %s functionality to work.\n", strings.SplitN(inside, ".", 2)[0]+".00", release)
	}
	c.Printf("\nLogfile is /var/log/cuda-installer.log\n")
	return 0
}

func (l *linux) putToolkit(release string) {
	for _, folder := range []string{toolkitFolder(release), "/usr/local/cuda"} {
		for _, sub := range []string{"/bin", "/extras/demo_suite", "/lib64"} {
			_ = l.machine.FS.MkdirAll(folder + sub)
		}
		l.machine.FS.Link(folder+"/bin/nvcc", "nvcc")
		l.machine.FS.Link(folder+"/bin/cuda-uninstaller", "cuda-uninstaller")
		l.machine.FS.Link(folder+"/extras/demo_suite/deviceQuery", "deviceQuery")
		l.machine.FS.Link(folder+"/extras/demo_suite/vectorAdd", "vectorAdd")
	}
	l.system.mu.Lock()
	l.system.toolkit = release
	l.system.mu.Unlock()
}

func (l *linux) removeToolkit(*Call) int {
	release := l.release()
	for _, folder := range []string{toolkitFolder(release), "/usr/local/cuda"} {
		_ = l.machine.FS.Remove(folder, true)
	}
	l.system.mu.Lock()
	l.system.toolkit = ""
	l.system.mu.Unlock()
	return 0
}

// release of the toolkit that is installed.
func (l *linux) release() string {
	l.system.mu.Lock()
	defer l.system.mu.Unlock()
	return l.system.toolkit
}

func (l *linux) nvcc(c *Call) int {
	release := l.release()
	major, _ := strconv.Atoi(strings.SplitN(release, ".", 2)[0])
	c.Printf("nvcc: NVIDIA (R) Cuda compiler driver\nCopyright (c) 2005-%d NVIDIA Corporation\nBuilt on Tue_Aug_15_22:08:11_PDT_2023\n"+
		"Cuda compilation tools, release %s, V%s.140\n", 2011+major, release, release)
	if major >= 11 {
		c.Printf("Build cuda_%s.r%s/compiler.33191640_0\n", release, release)
	}
	return 0
}

// cudaDevices are what the runtime finds, or the code and text of its failure.
func (l *linux) cudaDevices() (devices []smi.Device, offered string, code int, text string) {
	t := l.smi()
	if t == nil {
		return nil, "", 35, "CUDA driver version is insufficient for CUDA runtime version"
	}
	if _, status := t.Broken(); status != 0 {
		return nil, t.CUDA, 100, "no CUDA-capable device is detected"
	}
	if newer(l.release(), t.CUDA) {
		return nil, t.CUDA, 35, "CUDA driver version is insufficient for CUDA runtime version"
	}
	if devices = l.gpus(l.model.Now(l.guest.Name).Tick); len(devices) == 0 {
		return nil, t.CUDA, 100, "no CUDA-capable device is detected"
	}
	return devices, t.CUDA, 0, ""
}

// newer compares releases by number; from CUDA 11 on one driver serves all of a major release.
func newer(toolkit, driver string) bool {
	var a, b [2]int
	_, _ = fmt.Sscanf(toolkit, "%d.%d", &a[0], &a[1])
	_, _ = fmt.Sscanf(driver, "%d.%d", &b[0], &b[1])
	if a[0] != b[0] {
		return a[0] > b[0]
	}
	return a[0] < 11 && a[1] > b[1]
}

func (l *linux) deviceQuery(c *Call) int {
	devices, offered, code, text := l.cudaDevices()
	release := l.release()
	c.Printf("%s Starting...\n\n CUDA Device Query (Runtime API) version (CUDART static linking)\n\n", c.Args[0])
	if code != 0 {
		c.Printf("cudaGetDeviceCount returned %d\n-> %s\nResult = FAIL\n", code, text)
		return 1
	}
	c.Printf("Detected %d CUDA Capable device(s)\n", len(devices))
	for i := range devices {
		d := &devices[i]
		c.Printf("\nDevice %d: \"%s\"\n  CUDA Driver Version / Runtime Version          %s / %s\n", i, d.Label, offered, release)
		c.Printf("  Total amount of global memory:                 %d MBytes (%d bytes)\n", d.Total(), d.Total()<<20)
		c.Printf("  Warp size:                                     32\n  Integrated GPU sharing Host Memory:            No\n")
		c.Printf("  Device has ECC support:                        %s\n", map[bool]string{true: "Enabled", false: "Disabled"}[d.ECC])
		c.Printf("  Device PCI Domain ID / Bus ID / location ID:   %d / %d / %d\n  Compute Mode:\n", d.Address.Domain, d.Address.Bus, d.Address.Slot)
		c.Printf("     < Default (multiple host threads can use ::cudaSetDevice() with device simultaneously) >\n")
	}
	c.Printf("\ndeviceQuery, CUDA Driver = CUDART, CUDA Driver Version = %s, CUDA Runtime Version = %s, NumDevs = %d\nResult = PASS\n",
		offered, release, len(devices))
	return 0
}

func (l *linux) vectorAdd(c *Call) int {
	_, _, code, text := l.cudaDevices()
	c.Printf("[Vector addition of 50000 elements]\n")
	if code != 0 {
		return c.Errorf(1, "Failed to allocate device vector A (error code %s)!", text)
	}
	c.Printf("Copy input data from the host memory to the CUDA device\nCUDA kernel launch with 196 blocks of 256 threads\n" +
		"Copy output data from the CUDA device to the host memory\nTest PASSED\nDone\n")
	return 0
}
