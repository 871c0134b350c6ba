// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package gpu

import (
	"../inventory"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// AssignableHardwareManager lists devices for Dynamic DirectPath (7.0 and later).
type AssignableHardwareManager struct {
	mo.HostAssignableHardwareManager
	host *inventory.Host
}

func attachAssignable(h *inventory.Host, number string) {
	a := &AssignableHardwareManager{host: h}
	a.Self = types.ManagedObjectReference{Type: "HostAssignableHardwareManager", Value: "assignableHardwareManager-" + number}
	a.Binding = h.Bindings()
	simulator.Map.Put(a)
	h.Object().ConfigManager.AssignableHardwareManager = &a.Self
	before := h.Mirror
	h.Mirror = func(paths []string) {
		before(paths)
		for _, path := range paths {
			if path == inventory.PathBindings {
				update(a, "binding", h.Bindings())
			}
		}
	}
}

// RetrieveDynamicPassthroughInfo lists the models and labels that VMs can ask for.
func (a *AssignableHardwareManager) RetrieveDynamicPassthroughInfo(_ *types.RetrieveDynamicPassthroughInfo) soap.HasFault {
	return &methods.RetrieveDynamicPassthroughInfoBody{Res: &types.RetrieveDynamicPassthroughInfoResponse{Returnval: DynamicInfos(a.host)}}
}

// DynamicInfos lists a host's active devices by model and label.
func DynamicInfos(h *inventory.Host) []types.VirtualMachineDynamicPassthroughInfo {
	if !h.Release.AtLeast(7, 0, 0) {
		return nil
	}
	type key struct {
		model, label string
	}
	seen := map[key]bool{}
	var out []types.VirtualMachineDynamicPassthroughInfo
	for _, f := range h.Functions {
		k := key{f.Model.Key, f.Label}
		if !f.Active || f.Missing || f.Address.String() != f.Unit || seen[k] {
			continue
		}
		seen[k] = true
		info := types.VirtualMachineDynamicPassthroughInfo{VendorName: f.Model.VendorName, DeviceName: f.Model.DeviceName,
			CustomLabel: f.Label, VendorId: int32(f.Model.Vendor), DeviceId: int32(f.Model.Device)}
		info.Name = f.Model.DeviceName
		out = append(out, info)
	}
	return out
}
