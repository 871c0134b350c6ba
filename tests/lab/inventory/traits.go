// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// specs remembers how VMs were described: a guest's driver and the like no API tells.
var specs = map[types.ManagedObjectReference]*VMSpec{}

// SpecOf is the description of a VM; empty for one that clients made.
func SpecOf(vm types.ManagedObjectReference) *VMSpec {
	if v, ok := specs[vm]; ok {
		return v
	}
	return &VMSpec{}
}

// Denied is the privilege, when nobody has it on the object; else empty. The world's lock must be
// held.
func Denied(ref types.ManagedObjectReference, privilege string) string {
	for _, p := range SpecOf(ref).Denied {
		if p == privilege {
			return p
		}
	}
	return ""
}

// setTraits fills what few VMs have.
func (v *VMSpec) setTraits(vm *simulator.VirtualMachine) {
	specs[vm.Self] = v
	r := &vm.Runtime
	if v.Connection != "" {
		r.ConnectionState = types.VirtualMachineConnectionState(v.Connection)
	}
	if v.FaultTolerant {
		r.FaultToleranceState = types.VirtualMachineFaultToleranceStateEnabled
		vm.Config.FtInfo = &types.FaultToleranceConfigInfo{Role: 1, InstanceUuids: []string{vm.Config.InstanceUuid, stableUUID("ft/" + vm.Name)},
			ConfigPaths: []string{vm.Config.Files.VmPathName}}
	}
	if v.Question {
		r.Question = question(vm.Name)
	}
	vm.Summary.Runtime = *r
}

// question is what vSphere asks of a VM whose files were copied by hand.
func question(name string) *types.VirtualMachineQuestionInfo {
	choice := func(key, label string) types.BaseElementDescription {
		return &types.ElementDescription{Description: types.Description{Label: label, Summary: label}, Key: key}
	}
	q := &types.VirtualMachineQuestionInfo{Id: "1", Text: "msg.uuid.altered:This virtual machine might have been moved or copied.\n" +
		"In order to configure certain management and networking features, VMware ESX needs to know if this virtual machine was moved or copied.\n\n" +
		"If you don't know, answer \"I copied it\"."}
	q.Choice.ChoiceInfo = []types.BaseElementDescription{choice("0", "Cancel"), choice("1", "I moved it"), choice("2", "I copied it")}
	q.Choice.DefaultIndex = 2
	q.Message = []types.VirtualMachineMessage{{Id: "msg.uuid.altered", Text: "This virtual machine '" + name + "' might have been moved or copied."}}
	return q
}

// upgradeInfo is the scheduled upgrade of the virtual hardware; nil without one.
func (v *VMSpec) upgradeInfo() *types.ScheduledHardwareUpgradeInfo {
	if v.Upgrade == "" {
		return nil
	}
	return &types.ScheduledHardwareUpgradeInfo{UpgradePolicy: string(types.ScheduledHardwareUpgradeInfoHardwareUpgradePolicyAlways),
		VersionKey: v.Upgrade, ScheduledHardwareUpgradeStatus: string(types.ScheduledHardwareUpgradeInfoHardwareUpgradeStatusPending)}
}

// backing is the fixed backing as described.
func (b *BackingSpec) backing(h *Host) *types.VirtualPCIPassthroughDeviceBackingInfo {
	vendor, system := b.Vendor, b.System
	if vendor == 0 {
		vendor = 0x10de
	}
	if system == "" {
		system = h.SystemID
	}
	return &types.VirtualPCIPassthroughDeviceBackingInfo{
		VirtualDeviceDeviceBackingInfo: types.VirtualDeviceDeviceBackingInfo{DeviceName: b.ID, UseAutoDetect: types.NewBool(false)},
		Id:                             b.ID, DeviceId: b.DeviceID, SystemId: system, VendorId: int16(vendor)}
}

// SystemIDOf is the system id of a host by its name, before the host is built.
func SystemIDOf(host string) string { return stableUUID("system/" + host) }

// Trouble is what keeps a running guest from using a device.
type Trouble struct {
	Rule   string // PF-PT-23
	Device int    // number of the VM's PCI device
	// Unassigned: region 1 has no address in the guest.
	Unassigned bool
	Lines      []string // of the guest's kernel log, without time
}

var troubles = map[types.ManagedObjectReference][]Trouble{}

// SetTroubles notes what the guest of a VM that has just started cannot use. The world's lock
// must be held.
func SetTroubles(vm types.ManagedObjectReference, all []Trouble) {
	if len(all) == 0 {
		delete(troubles, vm)
		return
	}
	troubles[vm] = all
}

// TroublesOf tells what the guest of a running VM cannot use. The world's lock must be held.
func TroublesOf(vm types.ManagedObjectReference) []Trouble { return troubles[vm] }
