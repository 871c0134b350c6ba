// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package vm

import (
	"fmt"
	"strconv"
	"strings"

	"../call"
	"../inventory"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// hardwareVersions are the virtual hardware versions that exist.
var hardwareVersions = []int{8, 9, 10, 11, 13, 14, 15, 17, 18, 19, 20, 21}

// guestIDs are the guests offered; more are accepted.
var guestIDs = []string{"ubuntu64Guest", "centos7_64Guest", "rhel8_64Guest", "windows9Server64Guest", "vmwarePhoton64Guest", "otherLinux64Guest"}

// newest is the newest hardware version of any of the hosts.
func (b *EnvironmentBrowser) newest(only *types.ManagedObjectReference) int {
	best := 0
	for _, ref := range b.hosts() {
		if h := b.estate.Host(ref); h != nil && (only == nil || *only == ref) {
			if n := number(h.Release.Hardware); n > best {
				best = n
			}
		}
	}
	return best
}

func number(version string) int {
	n, _ := strconv.Atoi(strings.TrimPrefix(version, "vmx-"))
	return n
}

// QueryConfigOptionDescriptor lists the hardware versions and the hosts that run them.
func (b *EnvironmentBrowser) QueryConfigOptionDescriptor(_ *simulator.Context, _ *types.QueryConfigOptionDescriptor) soap.HasFault {
	res := &types.QueryConfigOptionDescriptorResponse{}
	newest := b.newest(nil)
	for _, n := range hardwareVersions {
		if n > newest {
			continue
		}
		d := types.VirtualMachineConfigOptionDescriptor{Key: fmt.Sprintf("vmx-%02d", n), Description: fmt.Sprintf("Virtual hardware version %d", n),
			CreateSupported: types.NewBool(true), RunSupported: types.NewBool(true), UpgradeSupported: types.NewBool(true),
			DefaultConfigOption: types.NewBool(n == newest)}
		for _, ref := range b.hosts() {
			if h := b.estate.Host(ref); h != nil && number(h.Release.Hardware) >= n {
				d.Host = append(d.Host, ref)
			}
		}
		res.Returnval = append(res.Returnval, d)
	}
	return &methods.QueryConfigOptionDescriptorBody{Res: res}
}

// QueryConfigOption tells what a VM may be made of.
func (b *EnvironmentBrowser) QueryConfigOption(_ *simulator.Context, req *types.QueryConfigOption) soap.HasFault {
	option, res := b.option(req.Key, req.Host, nil)
	if res != nil {
		return res
	}
	return &methods.QueryConfigOptionBody{Res: &types.QueryConfigOptionResponse{Returnval: option}}
}

// QueryConfigOptionEx tells it for some guests.
func (b *EnvironmentBrowser) QueryConfigOptionEx(_ *simulator.Context, req *types.QueryConfigOptionEx) soap.HasFault {
	spec := req.Spec
	if spec == nil {
		spec = &types.EnvironmentBrowserConfigOptionQuerySpec{}
	}
	option, res := b.option(spec.Key, spec.Host, spec.GuestId)
	if res != nil {
		return res
	}
	return &methods.QueryConfigOptionExBody{Res: &types.QueryConfigOptionExResponse{Returnval: option}}
}

func (b *EnvironmentBrowser) option(key string, host *types.ManagedObjectReference, guests []string) (*types.VirtualMachineConfigOption, soap.HasFault) {
	newest := b.newest(host)
	n := newest
	if key != "" {
		n = number(key)
	}
	if n == 0 || n > newest {
		return nil, call.Fail("A specified parameter was not correct: key", &types.InvalidArgument{InvalidProperty: "key"})
	}
	if len(guests) == 0 {
		guests = guestIDs
	}
	out := &types.VirtualMachineConfigOption{Version: fmt.Sprintf("vmx-%02d", n), Description: fmt.Sprintf("Virtual hardware version %d", n),
		SupportedMonitorType: []string{"release"}}
	out.Capabilities.SnapshotOperationsSupported, out.Capabilities.BootOptionsSupported = true, true
	out.Capabilities.SecureBootSupported = types.NewBool(n >= 13)
	out.HardwareOptions.HwVersion = int32(n)
	out.HardwareOptions.NumCPU = []int32{1, 2, 4, 8, 16, 32, 64, 128}
	out.HardwareOptions.MemoryMB = types.LongOption{Min: 4, Max: 6 << 20, DefaultValue: 4096}
	for _, id := range guests {
		out.GuestOSDescriptor = append(out.GuestOSDescriptor, descriptor(id, n))
	}
	return out, nil
}

// descriptor is what vSphere knows of a guest: all 64-bit ones boot by EFI.
func descriptor(id string, hardware int) types.GuestOsDescriptor {
	yes := types.NewBool(true)
	d := types.GuestOsDescriptor{Id: id, Family: "linuxGuest", FullName: inventory.GuestName(id), SupportedMaxCPUs: 128,
		SupportedMinMemMB: 512, SupportedMaxMemMB: 6 << 20, RecommendedMemMB: 4096, RecommendedColorDepth: 32,
		SupportedDiskControllerList: []string{"ParaVirtualSCSIController", "VirtualLsiLogicSASController", "VirtualAHCIController"},
		RecommendedSCSIController:   "ParaVirtualSCSIController", RecommendedDiskController: "ParaVirtualSCSIController", SupportedNumDisks: 60,
		RecommendedDiskSizeMB: 40960, SupportedEthernetCard: []string{"VirtualVmxnet3", "VirtualE1000e"}, RecommendedEthernetCard: "VirtualVmxnet3",
		SupportedFirmware: []string{"bios", "efi"}, RecommendedFirmware: "bios", SupportLevel: "supported", SupportedForCreate: yes,
		SupportsMemoryHotAdd: yes, SupportsCpuHotAdd: yes, SupportsSecureBoot: types.NewBool(hardware >= 13)}
	if hardware >= 17 {
		d.RecommendedFirmware = "efi"
	}
	if strings.HasPrefix(id, "windows") {
		d.Family = "windowsGuest"
	}
	return d
}
