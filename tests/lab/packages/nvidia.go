// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package packages

import (
	"fmt"
	"strings"
)

// esxOf is the release that a package of NVIDIA's is built for, by ESXi's two numbers.
var esxOf = map[string]struct{ version, suffix, limit string }{
	"6.5": {"6.5.0", "1OEM.650.0.0.4598673", "6.6.0"},
	"6.7": {"6.7.0", "1OEM.670.0.0.7535516", "6.8.0"},
	"7.0": {"7.0.2", "1OEM.702.0.0.17630552", "7.1.0"},
	"8.0": {"8.0.0", "1OEM.800.1.0.20613240", "9.0.0"},
}

// Manager is NVIDIA's vGPU manager for an ESXi ("6.7.0"): the graphics package, or that of AI
// Enterprise ("compute"). From 8.0 on the names begin with NVD.
func Manager(version, driver, family string) VIB {
	esx := esxOf[version[:3]]
	v := VIB{Version: driver + "-" + esx.suffix, Vendor: "NVIDIA", Level: "accepted", SizeMB: 60,
		Summary: "NVIDIA vGPU host driver for ESXi " + esx.version,
		Needs:   []Constraint{{"esx-version", ">=", esx.version}, {"esx-version", "<<", esx.limit}}}
	short := strings.TrimSuffix(esx.version, ".0")
	switch {
	case esx.version == "8.0.0":
		kind, component := "VMware", "NVD-VGPU-800"
		if family == "compute" {
			kind, component = "AIE", "NVD-AIE-800"
		}
		v.Vendor, v.Name, v.Component = "NVD", fmt.Sprintf("NVD-%s_ESXi_8.0.0_Driver", kind), component
	case family == "compute":
		v.Name = fmt.Sprintf("NVIDIA-AIE_ESXi_%s_Driver", esx.version)
	case esx.version == "7.0.2":
		v.Name = "NVIDIA-VMware_ESXi_7.0.2_Driver"
	default:
		v.Name = fmt.Sprintf("NVIDIA-VMware_ESXi_%s_Host_Driver", short)
	}
	return v
}

// Daemon is the management daemon that 7.0 and later need beside the manager.
func Daemon(driver string) VIB {
	return VIB{Name: "nvdgpumgmtdaemon", Version: driver + "-1OEM.700.1.0.15843807", Vendor: "NVD", Level: "accepted",
		Summary: "NVIDIA GPU monitoring and management daemon", Component: "nvd-gpu-mgmt-daemon", SizeMB: 3,
		Needs: []Constraint{{"esx-version", ">=", "7.0.0"}}}
}

// IsManager tells whether a VIB is a vGPU manager, and its family and driver.
func (v VIB) IsManager() (family, driver string, ok bool) {
	if !strings.Contains(v.Name, "_Driver") && !strings.Contains(v.Name, "_Host_Driver") ||
		!strings.HasPrefix(v.Name, "NVIDIA-") && !strings.HasPrefix(v.Name, "NVD-") {
		return "", "", false
	}
	family = "graphics"
	if strings.Contains(v.Name, "AIE") {
		family = "compute"
	}
	driver = v.Version
	if at := strings.Index(driver, "-"); at > 0 {
		driver = driver[:at]
	}
	return family, driver, true
}
