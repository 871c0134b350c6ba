// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package vm

import (
	"../inventory"

	"github.com/vmware/govmomi/vim25/types"
)

// together refuses what a VM with PCI devices cannot be, when this very change would make it so;
// a VM that is wrong already may be put right step by step.
func (d *draft) together() types.BaseMethodFault {
	before, after := inventory.PCIDevices(d.vm.Config.Hardware.Device), inventory.PCIDevices(d.devices)
	if len(after) == 0 {
		return nil
	}
	more := len(after) > len(before)
	if isTrue(d.config.NestedHVEnabled) && (more || !isTrue(d.vm.Config.NestedHVEnabled)) {
		return refusal(inventory.NestedText)
	}
	if s := d.vm.Runtime.FaultToleranceState; more && s != "" && s != types.VirtualMachineFaultToleranceStateNotConfigured {
		return &types.VmConfigIncompatibleForFaultTolerance{Fault: &types.LocalizedMethodFault{
			Fault: &types.DeviceNotSupported{Device: "PCI device 0"}, LocalizedMessage: "The device is not supported with Fault Tolerance."}}
	}
	if more && inventory.BothMethods(d.host, d.devices) && !inventory.BothMethods(d.host, d.vm.Config.Hardware.Device) {
		return refusal("A virtual machine cannot have a vGPU and a passthrough GPU.")
	}
	return nil
}

func refusal(text string) types.BaseMethodFault {
	f := &types.GenericVmConfigFault{Reason: text}
	f.FaultMessage = []types.LocalizableMessage{{Key: "com.vmware.vim.vm.config", Message: text}}
	return f
}
