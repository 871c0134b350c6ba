// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"sync"

	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/vim25/types"
)

// Release is one vSphere release: ESXi and vCenter of the same name.
type Release struct {
	Key, Version, API    string
	ESXiBuild, VCBuild   string
	Hardware             string // newest virtual hardware
	Major, Minor, Update int
}

var releases = map[string]*Release{
	"6.5":   {"6.5", "6.5.0", "6.5", "4887370", "4944578", "vmx-13", 6, 5, 0},
	"6.7":   {"6.7", "6.7.0", "6.7", "8169922", "8217866", "vmx-14", 6, 7, 0},
	"6.7U1": {"6.7U1", "6.7.0", "6.7.1", "10302608", "10244745", "vmx-14", 6, 7, 1},
	"6.7U3": {"6.7U3", "6.7.0", "6.7.3", "14320388", "14367737", "vmx-15", 6, 7, 3},
	"7.0U3": {"7.0U3", "7.0.3", "7.0.3.0", "18644231", "18700403", "vmx-19", 7, 0, 3},
	// The last patch of 7.0 U3 that met PCIe hot plug on some servers.
	"7.0U3n": {"7.0U3n", "7.0.3", "7.0.3.0", "21930508", "22357613", "vmx-19", 7, 0, 3},
	"8.0U2":  {"8.0U2", "8.0.2", "8.0.2.0", "22380479", "22385739", "vmx-21", 8, 0, 2},
	"8.0U3":  {"8.0U3", "8.0.3", "8.0.3.0", "24022510", "24022515", "vmx-21", 8, 0, 3},
}

// FindRelease returns the release of that key.
func FindRelease(key string) (*Release, error) {
	if r, ok := releases[key]; ok {
		return r, nil
	}
	return nil, fmt.Errorf("release %q is not known to the lab", key)
}

// AtLeast tells whether the release is major.minor update u or later.
func (r *Release) AtLeast(major, minor, update int) bool {
	if r.Major != major {
		return r.Major > major
	}
	if r.Minor != minor {
		return r.Minor > minor
	}
	return r.Update >= update
}

// HostProduct is the AboutInfo of an ESXi host of this release.
func (r *Release) HostProduct() types.AboutInfo {
	about := esx.ServiceContent.About
	about.Name = "VMware ESXi"
	about.FullName = fmt.Sprintf("VMware ESXi %s build-%s", r.Version, r.ESXiBuild)
	about.Version, about.Build, about.ApiVersion = r.Version, r.ESXiBuild, r.API
	about.LicenseProductName = "VMware ESX Server"
	about.LicenseProductVersion = fmt.Sprintf("%d.0", r.Major)
	return about
}

// VCenterProduct is the AboutInfo of a vCenter Server of this release.
func (r *Release) VCenterProduct(base types.AboutInfo) types.AboutInfo {
	base.Name = "VMware vCenter Server"
	base.FullName = fmt.Sprintf("VMware vCenter Server %s build-%s", r.Version, r.VCBuild)
	base.Version, base.Build, base.ApiVersion = r.Version, r.VCBuild, r.API
	base.LicenseProductName = "VMware VirtualCenter Server"
	base.LicenseProductVersion = fmt.Sprintf("%d.0", r.Major)
	return base
}

var (
	capabilityLock sync.Mutex
	capabilities   = map[string]*types.HostCapability{}
)

// Capability is shared by all hosts of a release: it never changes.
func (r *Release) Capability() *types.HostCapability {
	capabilityLock.Lock()
	defer capabilityLock.Unlock()
	if c, ok := capabilities[r.Key]; ok {
		return c
	}
	yes := types.NewBool(true)
	c := types.HostCapability{
		RecursiveResourcePoolsSupported: true, CpuMemoryResourceConfigurationSupported: true,
		RebootSupported: true, ShutdownSupported: true, VmotionSupported: true, StandbySupported: true,
		MaxSupportedVMs: 1024, MaxRunningVMs: 1024, MaxSupportedVcpus: 4096, SanSupported: true, NfsSupported: true,
		IscsiSupported: true, VlanTaggingSupported: true, NicTeamingSupported: true, HighGuestMemSupported: true,
		MaintenanceModeSupported: true, SuspendedRelocateSupported: true, PerVmSwapFiles: true, ScreenshotSupported: true,
		BackgroundSnapshotsSupported: true, PreAssignedPCIUnitNumbersSupported: true,
		NestedHVSupported: yes, Accel3dSupported: yes, LatencySensitivitySupported: yes, HostAccessManagerSupported: yes,
	}
	if r.AtLeast(7, 0, 0) {
		c.AssignableHardwareSupported = yes
		c.DeviceRebindWithoutRebootSupported = yes
	}
	if r.AtLeast(6, 7, 0) {
		c.QuickBootSupported = yes
	}
	capabilities[r.Key] = &c
	return &c
}

// MaxPCI is how many passthrough devices a VM may have on this release.
func (r *Release) MaxPCI() int {
	switch {
	case r.AtLeast(8, 0, 2):
		return 128
	case r.AtLeast(8, 0, 1):
		return 64
	case r.AtLeast(8, 0, 0):
		return 32
	case r.AtLeast(7, 0, 0):
		return 16
	}
	return 6
}

// MaxVGPU is how many vGPUs a VM may have: one before 6.7 U3, then four, eight from 8.0.
func (r *Release) MaxVGPU() int {
	switch {
	case r.AtLeast(8, 0, 0):
		return 8
	case r.AtLeast(6, 7, 3):
		return 4
	}
	return 1
}

// HardwareNumber is the number of a hardware version such as vmx-19; 0: none.
func HardwareNumber(version string) int {
	n := 0
	_, _ = fmt.Sscanf(version, "vmx-%d", &n)
	return n
}
