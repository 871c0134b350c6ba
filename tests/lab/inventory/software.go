// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"../packages"

	"github.com/vmware/govmomi/vim25/types"
)

// serviceDaemon is the key of the management daemon's service.
const serviceDaemon = "nvdGpuMgmtDaemon"

// Installed is one of NVIDIA's packages on a host's boot bank.
type Installed struct {
	packages.VIB
	Date string // 2026-01-12
}

// startSoftware lays what the description says is installed onto the boot bank.
func (h *Host) startSoftware() {
	m := h.Manager
	if m == nil {
		m = h.PendingManager
	}
	if m == nil {
		return
	}
	const date = "2019-02-04"
	h.Software = append(h.Software, Installed{packages.Manager(h.Release.Version, m.Driver, m.Package), date})
	if h.Release.AtLeast(7, 0, 0) {
		h.Software = append(h.Software, Installed{packages.Daemon(m.Driver), date})
	}
}

// managerOnDisk is the vGPU manager that the next boot loads; nil: none.
func (h *Host) managerOnDisk() *ManagerSpec {
	for _, s := range h.Software {
		if family, driver, ok := s.IsManager(); ok {
			return &ManagerSpec{Driver: driver, Package: family}
		}
	}
	return nil
}

// SoftwareChanged finds out what waits for a reboot since packages came or went.
func (h *Host) SoftwareChanged() {
	h.PendingManager = h.managerOnDisk()
	if p := h.PendingManager; h.Manager != nil && p != nil && p.Driver == h.Manager.Driver && (p.Package == "compute") == (h.Manager.Package == "compute") {
		h.PendingManager = nil
	}
}

// ManagerRemoved tells whether the loaded manager is gone at the next boot.
func (h *Host) ManagerRemoved() bool { return h.Manager != nil && h.managerOnDisk() == nil }

// HasDaemon tells whether the management daemon of 7.0 and later is installed.
func (h *Host) HasDaemon() bool {
	for _, s := range h.Software {
		if s.Component == packages.Daemon("").Component {
			return true
		}
	}
	return false
}

// daemonService gives the host the daemon's service at the boot that finds it installed.
func (h *Host) daemonService() {
	var rest []types.HostService
	for _, s := range h.Services {
		if s.Key != serviceDaemon {
			rest = append(rest, s)
		}
	}
	h.Services = rest
	if h.HasDaemon() {
		h.Services = append(h.Services, types.HostService{Key: serviceDaemon, Label: serviceDaemon, Policy: "on", Running: true,
			SourcePackage: &types.HostServiceSourcePackage{SourcePackageName: "nvdgpumgmtdaemon", Description: "NVIDIA GPU monitoring and management daemon"}})
	}
}
