// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"fmt"
	"strings"

	"../inventory"

	"github.com/vmware/govmomi/vim25/types"
)

// shape: what the host agent refuses to run, whatever is free.
func (j *judgement) shape() {
	fixed, dynamic, vgpus := j.kinds()
	if fixed+dynamic+vgpus > 0 && isTrue(j.vm.Config.NestedHVEnabled) {
		j.refuse("PF-VM-09", inventory.NestedText, &types.GenericVmConfigFault{Reason: inventory.NestedText})
	}
	if s := j.vm.Runtime.FaultToleranceState; s != "" && s != types.VirtualMachineFaultToleranceStateNotConfigured && fixed+dynamic+vgpus > 0 {
		text := "The device is not supported with Fault Tolerance."
		j.refuse("PF-VM-12", text, &types.VmConfigIncompatibleForFaultTolerance{Fault: &types.LocalizedMethodFault{
			Fault: &types.DeviceNotSupported{Device: "PCI device 0"}, LocalizedMessage: text}})
	}
	limit := j.host.Release.MaxPCI()
	if n := fixed + dynamic; n > limit {
		j.refuse("PF-VM-18", fmt.Sprintf("The virtual machine has %d passthrough devices, the host supports %d.", n, limit), tooMany())
	}
	if inventory.BothMethods(j.host, j.vm.Config.Hardware.Device) {
		text := "A virtual machine cannot have a vGPU and a passthrough GPU."
		j.refuse("PF-VM-19", text, &types.InvalidVmConfig{Property: "config.hardware.device"})
	}
	j.several(vgpus)
	j.versions(fixed, dynamic, vgpus)
}

func tooMany() types.BaseMethodFault {
	return &types.TooManyDevices{InvalidVmConfig: types.InvalidVmConfig{Property: "config.hardware.device"}}
}

// versions: virtual hardware that is too new for the host, or too old for a device.
func (j *judgement) versions(fixed, dynamic, vgpus int) {
	version := j.vm.Config.Version
	have, newest := inventory.HardwareNumber(version), inventory.HardwareNumber(j.host.Release.Hardware)
	if have > newest {
		text := fmt.Sprintf("The virtual machine's hardware version %d is not supported by host '%s': it supports up to %d.", have, j.host.Name, newest)
		j.refuse("PF-VM-16", text, &types.VirtualHardwareVersionNotSupported{HostName: j.host.Name, Host: j.host.Ref})
	}
	needed := 0
	for _, n := range []struct {
		applies bool
		version int
	}{{vgpus > 0, 11}, {vgpus > 1, 15}, {dynamic > 0, 17}, {fixed+dynamic > 16, 20}} {
		if n.applies && n.version > needed {
			needed = n.version
		}
	}
	if have < needed {
		expected := fmt.Sprintf("vmx-%02d", needed)
		text := fmt.Sprintf("The device is not supported by the version of the virtual machine: %s, expected %s.", version, expected)
		j.refuse("PF-VM-15", text, &types.DeviceUnsupportedForVmVersion{CurrentVersion: version, ExpectedVersion: expected})
	}
}

// several: a VM with more than one vGPU.
func (j *judgement) several(vgpus int) {
	if vgpus < 2 {
		return
	}
	r := j.host.Release
	if limit := r.MaxVGPU(); vgpus > limit {
		j.refuse("PF-VG-23", fmt.Sprintf("The virtual machine has %d vGPUs, the host supports %d.", vgpus, limit), tooMany())
	}
	boards, partial := map[string]bool{}, false
	for _, d := range j.pci() {
		b, ok := d.Backing.(*types.VirtualPCIPassthroughVmiopBackingInfo)
		if !ok {
			continue
		}
		p, model, known := inventory.ProfileModel(b.Vgpu)
		if !known {
			continue
		}
		boards[model.Key+"/"+string(p.Series)] = true
		partial = partial || p.MaxPerGPU > 1 || !strings.ContainsRune("QC", rune(p.Series))
	}
	if partial && r.AtLeast(6, 7, 3) && !r.AtLeast(8, 0, 0) {
		j.refuse("PF-VG-23", "Several vGPUs in one virtual machine need profiles with the whole frame buffer.", tooMany())
	}
	if len(boards) > 1 {
		j.refuse("PF-VG-24", "All vGPUs of a virtual machine must be of one board and one series.", &types.InvalidVmConfig{Property: "config.hardware.device"})
	}
}
