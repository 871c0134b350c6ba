// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package vm

import (
	"fmt"

	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// upgrade raises the virtual hardware of a stopped VM; there is no way back.
func (m *Manager) upgrade(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	vm := vmOf(this)
	if vm == nil {
		return nil
	}
	wanted := req.(*types.UpgradeVM_Task).Version
	var target int
	return work(ctx, this, "UpgradeVM_Task", "VirtualMachine.upgradeVirtualHardware", func() types.BaseMethodFault {
		var fault types.BaseMethodFault
		target, fault = m.upgradeTo(vm, wanted)
		return fault
	}, func() (types.AnyType, types.BaseMethodFault) {
		vm.Config.Version = fmt.Sprintf("vmx-%02d", target)
		world.Touch(vm.Self, configPaths...)
		_ = inventory.RewriteVMX(vm) // for people who look at the datastore
		return nil, nil
	})
}

// upgradeTo is the version that an upgrade leads to, or why there is none.
func (m *Manager) upgradeTo(vm *simulator.VirtualMachine, wanted string) (int, types.BaseMethodFault) {
	h := m.hostOf(vm)
	switch {
	case simulator.Map.Get(vm.Self) == nil:
		return 0, &types.ManagedObjectNotFound{Obj: vm.Self}
	case h == nil || h.Object().Runtime.ConnectionState != types.HostSystemConnectionStateConnected:
		return 0, &types.HostNotConnected{}
	case vm.Config.Template:
		return 0, &types.NotSupported{}
	case vm.Runtime.PowerState != poweredOff:
		return 0, &types.InvalidPowerState{RequestedState: poweredOff, ExistingState: vm.Runtime.PowerState}
	case vm.Snapshot != nil:
		return 0, &types.InvalidState{}
	}
	newest := number(h.Release.Hardware)
	target := newest
	if wanted != "" {
		target = number(wanted)
	}
	known := false
	for _, n := range hardwareVersions {
		known = known || n == target
	}
	if !known || target > newest {
		return 0, &types.InvalidArgument{InvalidProperty: "version"}
	}
	if number(vm.Config.Version) >= target {
		return 0, &types.AlreadyUpgraded{}
	}
	return target, nil
}
