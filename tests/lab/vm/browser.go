// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package vm

import (
	"sort"

	"../call"
	"../gpu"
	"../inventory"
	"../wire"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// EnvironmentBrowser adds the devices that VMs can be given.
type EnvironmentBrowser struct {
	simulator.EnvironmentBrowser
	hosts  func() []types.ManagedObjectReference
	estate *inventory.Estate
}

func (m *Manager) attachBrowsers() {
	for _, e := range append(simulator.Map.All("ComputeResource"), simulator.Map.All("ClusterComputeResource")...) {
		var cr *mo.ComputeResource
		switch x := e.(type) {
		case *mo.ComputeResource:
			cr = x
		case *simulator.ClusterComputeResource:
			cr = &x.ComputeResource
		}
		if cr == nil || cr.EnvironmentBrowser == nil {
			continue
		}
		b := &EnvironmentBrowser{estate: m.estate, hosts: func() []types.ManagedObjectReference { return cr.Host }}
		b.Self = *cr.EnvironmentBrowser
		simulator.Map.Put(b)
	}
	addTargetFields()
}

// QueryConfigTarget lists what a VM on the host, or anywhere in the cluster, can be given.
func (b *EnvironmentBrowser) QueryConfigTarget(ctx *simulator.Context, req *types.QueryConfigTarget) soap.HasFault {
	if req.Host != nil && simulator.FindReference(b.hosts(), *req.Host) == nil {
		return call.Fail("A specified parameter was not correct: host", &types.InvalidArgument{InvalidProperty: "host"})
	}
	res := b.EnvironmentBrowser.QueryConfigTarget(ctx, req)
	body, ok := res.(*methods.QueryConfigTargetBody)
	if !ok || body.Res == nil || body.Res.Returnval == nil {
		return res
	}
	target := body.Res.Returnval
	refs := b.hosts()
	if req.Host != nil {
		refs = []types.ManagedObjectReference{*req.Host}
	}
	profiles := map[string]bool{}
	for _, ref := range refs {
		h := b.estate.Host(ref)
		if h == nil || h.Object().Runtime.ConnectionState != types.HostSystemConnectionStateConnected {
			continue
		}
		if req.Host != nil {
			target.PciPassthrough = fixedDevices(h)
			target.NumNumaNodes = h.Object().Hardware.NumaInfo.NumNodes
		}
		target.DynamicPassthrough = merge(target.DynamicPassthrough, gpu.DynamicInfos(h))
		for _, name := range h.SharedTypes() {
			profiles[name] = true
		}
	}
	for _, name := range sorted(profiles) {
		info := types.VirtualMachinePciSharedGpuPassthroughInfo{Vgpu: name}
		info.Name = name
		target.SharedGpuPassthroughTypes = append(target.SharedGpuPassthroughTypes, info)
	}
	return body
}

func sorted(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for name := range set {
		out = append(out, name)
	}
	sort.Strings(out)
	return out
}

// fixedDevices are the active functions, network adapters included.
func fixedDevices(h *inventory.Host) []types.BaseVirtualMachinePciPassthroughInfo {
	var out []types.BaseVirtualMachinePciPassthroughInfo
	for _, f := range h.Functions {
		if !f.Active || f.Missing {
			continue
		}
		info := types.VirtualMachinePciPassthroughInfo{PciDevice: f.PciDevice(), SystemId: h.SystemID}
		info.Name = f.Address.String()
		if f.IsVF {
			out = append(out, &types.VirtualMachineSriovInfo{VirtualMachinePciPassthroughInfo: info, VirtualFunction: true})
			continue
		}
		out = append(out, &info)
	}
	return out
}

func merge(have, more []types.VirtualMachineDynamicPassthroughInfo) []types.VirtualMachineDynamicPassthroughInfo {
	for _, m := range more {
		known := false
		for _, h := range have {
			known = known || h.VendorId == m.VendorId && h.DeviceId == m.DeviceId && h.CustomLabel == m.CustomLabel
		}
		if !known {
			have = append(have, m)
		}
	}
	return have
}

// addTargetFields adds what ConfigTarget has since 7.0.3.0, from the types it lists.
func addTargetFields() {
	names := func(v interface{}) []string {
		target, _ := v.(*types.ConfigTarget)
		var out []string
		for _, t := range target.SharedGpuPassthroughTypes {
			out = append(out, t.Vgpu)
		}
		return out
	}
	wire.AddField(wire.ExtraField{Type: "ConfigTarget", Name: "vgpuDeviceInfo", Since: "7.0.3.0",
		Value: func(_ types.ManagedObjectReference, v interface{}) interface{} {
			if list := gpu.DevicesOfProfiles(names(v)); len(list) > 0 {
				return list
			}
			return nil
		}})
	wire.AddField(wire.ExtraField{Type: "ConfigTarget", Name: "vgpuProfileInfo", Since: "7.0.3.0",
		Value: func(_ types.ManagedObjectReference, v interface{}) interface{} {
			if list := gpu.InfosOfProfiles(names(v)); len(list) > 0 {
				return list
			}
			return nil
		}})
}
