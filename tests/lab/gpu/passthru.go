// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package gpu

import (
	"fmt"

	"../call"
	"../inventory"
	"../wire"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// PassthruSystem is a host's HostPciPassthruSystem.
type PassthruSystem struct {
	mo.HostPciPassthruSystem
	host *inventory.Host
}

func (p *PassthruSystem) mirror(path string) {
	if path == inventory.PathPassthru {
		p.PciPassthruInfo = p.host.PassthruInfo()
		update(p, "pciPassthruInfo", p.PciPassthruInfo)
	}
}

// refused is the fault of a host configuration that failed, with its reason.
func refused(key, reason string) soap.HasFault {
	fault := &types.PlatformConfigFault{Text: reason}
	fault.FaultMessage = []types.LocalizableMessage{{Key: key, Message: reason}}
	return call.Fail("An error occurred during host configuration.", fault)
}

// UpdatePassthruConfig stores settings for devices; all are checked before any is changed.
func (p *PassthruSystem) UpdatePassthruConfig(ctx *simulator.Context, req *types.UpdatePassthruConfig) soap.HasFault {
	if res := unavailable(p.host); res != nil {
		return res
	}
	labels := requestLabels(ctx)
	for _, c := range req.Config {
		if res := p.check(c); res != nil {
			return res
		}
	}
	for i, c := range req.Config {
		p.apply(c)
		if label, ok := labels[i]; ok && p.host.Release.AtLeast(7, 0, 2) {
			for _, f := range p.host.UnitOf(p.host.Function(c.GetHostPciPassthruConfig().Id)) {
				f.Label = label
			}
		}
	}
	p.host.Publish(inventory.AllPaths...)
	return &methods.UpdatePassthruConfigBody{Res: &types.UpdatePassthruConfigResponse{}}
}

// unavailable refuses calls to a host that cannot answer.
func unavailable(h *inventory.Host) soap.HasFault {
	if s := h.Object().Runtime.ConnectionState; s != types.HostSystemConnectionStateConnected {
		return call.Fail("Unable to communicate with the remote host, since it is disconnected.", &types.HostNotConnected{})
	}
	return nil
}

// requestLabels are the hardware labels of a request, by its config's index.
func requestLabels(ctx *simulator.Context) map[int]string {
	out := map[int]string{}
	for i, n := range call.Of(ctx).Request.All("config") {
		if label, ok := n.Value("hardwareLabel"); ok {
			out[i] = label
		}
	}
	return out
}

func (p *PassthruSystem) check(c types.BaseHostPciPassthruConfig) soap.HasFault {
	want := c.GetHostPciPassthruConfig()
	f := p.host.Function(want.Id)
	if f == nil || f.Missing {
		return refused("com.vmware.esx.hostctl.pci.notfound", fmt.Sprintf("PCI device %s was not found on this host.", want.Id))
	}
	if s, ok := c.(*types.HostSriovConfig); ok {
		if int(s.NumVirtualFunction) > f.Model.MaxVFs || s.NumVirtualFunction < 0 {
			return refused("com.vmware.esx.hostctl.pci.sriov", fmt.Sprintf("PCI device %s supports at most %d virtual functions, %d were requested.",
				want.Id, f.Model.MaxVFs, s.NumVirtualFunction))
		}
	}
	if want.PassthruEnabled == f.Enabled {
		return nil
	}
	for _, g := range p.host.UnitOf(f) {
		if want.PassthruEnabled && !g.Capable {
			return refused("com.vmware.esx.hostctl.pci.notcapable", fmt.Sprintf("PCI device %s does not support passthrough on this host.", g.Address))
		}
		if name := user(g); name != "" {
			return refused("com.vmware.esx.hostctl.pci.inuse", fmt.Sprintf("PCI device %s is in use by the running virtual machine '%s'.", g.Address, name))
		}
		if g.Busy {
			return refused("com.vmware.esx.hostctl.pci.busy", fmt.Sprintf("PCI device %s is busy: the VMkernel did not release it.", g.Address))
		}
	}
	return nil
}

// user names a running VM that has the function, or nothing.
func user(f *inventory.Function) string {
	ref := f.Holder
	if ref == nil && len(f.VGPUs) > 0 {
		ref = &f.VGPUs[0].VM
	}
	if ref == nil {
		return ""
	}
	if vm, ok := simulator.Map.Get(*ref).(*simulator.VirtualMachine); ok {
		return vm.Name
	}
	return ref.Value
}

// apply stores one setting. It acts at once where the release can rebind a
// device, the caller does not ask to wait, and no vGPU manager holds the GPU.
func (p *PassthruSystem) apply(c types.BaseHostPciPassthruConfig) {
	want := c.GetHostPciPassthruConfig()
	f := p.host.Function(want.Id)
	now := p.host.Release.AtLeast(7, 0, 0) && (want.ApplyNow == nil || *want.ApplyNow)
	now = now && !(p.host.Manager != nil && f.Model.VGPU)
	for _, g := range p.host.UnitOf(f) {
		g.Enabled = want.PassthruEnabled
		if now && !g.StuckReboot {
			g.Active = g.Enabled
		}
		p.host.NameDevice(g)
	}
	if s, ok := c.(*types.HostSriovConfig); ok {
		f.SriovEnabled, f.VFsRequested = s.SriovEnabled, int(s.NumVirtualFunction)
		if !s.SriovEnabled {
			f.VFsRequested = 0
		}
		if now {
			p.host.ApplySriov(f)
		}
	}
}

// Refresh reads the devices again.
func (p *PassthruSystem) Refresh(_ *types.Refresh) soap.HasFault {
	if res := unavailable(p.host); res != nil {
		return res
	}
	p.host.Publish(inventory.PathPciDevice, inventory.PathPassthru)
	return &methods.RefreshBody{Res: &types.RefreshResponse{}}
}

// addFields teaches the writer the fields that govmomi's types lack.
func addFields(e *inventory.Estate) {
	function := func(owner types.ManagedObjectReference, id string) *inventory.Function {
		if h := hostOf(e, owner); h != nil {
			return h.Function(id)
		}
		return nil
	}
	wire.AddField(wire.ExtraField{Type: "HostPciPassthruInfo", Name: "hardwareLabel", Since: "7.0.2.0",
		Value: func(owner types.ManagedObjectReference, v interface{}) interface{} {
			info, _ := v.(*types.HostPciPassthruInfo)
			if f := function(owner, info.Id); f != nil && f.Label != "" {
				return f.Label
			}
			return nil
		}})
	wire.AllowField("HostPciPassthruConfig", "hardwareLabel", "7.0.2.0")
	wire.AddProperty(wire.ExtraProperty{Type: "HostSystem", Path: "capability.assignHwPciConfigSupported", Since: "7.0.2.0",
		Value: func(owner types.ManagedObjectReference) interface{} {
			if h := e.Host(owner); h != nil && h.Release.AtLeast(7, 0, 2) {
				return true
			}
			return nil
		}})
	wire.AddField(wire.ExtraField{Type: "HostPciDevice", Name: "deviceClassName", Since: "8.0.3.0",
		Value: func(owner types.ManagedObjectReference, v interface{}) interface{} {
			d, _ := v.(*types.HostPciDevice)
			if h := hostOf(e, owner); h != nil && h.Release.AtLeast(8, 0, 3) {
				return inventory.ClassName(uint16(d.ClassId))
			}
			return nil
		}})
	addModes(function)
}

// addModes adds the vGPU modes of 8.0 U3.
func addModes(function func(types.ManagedObjectReference, string) *inventory.Function) {
	mode := func(pick func(f *inventory.Function) string) func(types.ManagedObjectReference, interface{}) interface{} {
		return func(owner types.ManagedObjectReference, v interface{}) interface{} {
			id := ""
			switch d := v.(type) {
			case *types.HostGraphicsInfo:
				id = d.PciId
			case *types.HostGraphicsConfigDeviceType:
				id = d.DeviceId
			}
			if f := function(owner, id); f != nil && pick(f) != "" {
				return pick(f)
			}
			return nil
		}
	}
	wire.AddField(wire.ExtraField{Type: "HostGraphicsInfo", Name: "vgpuMode", After: "graphicsType", Since: "8.0.3.0",
		Value: mode(func(f *inventory.Function) string { return f.ActiveMode })})
	wire.AddField(wire.ExtraField{Type: "HostGraphicsConfigDeviceType", Name: "vgpuMode", Since: "8.0.3.0",
		Value: mode(func(f *inventory.Function) string { return f.ConfiguredMode })})
}

// hostOf finds the host of a managed object: the host itself or one of its managers.
func hostOf(e *inventory.Estate, owner types.ManagedObjectReference) *inventory.Host {
	if owner.Type == "HostSystem" {
		return e.Host(owner)
	}
	switch m := simulator.Map.Get(owner).(type) {
	case *PassthruSystem:
		return m.host
	case *GraphicsManager:
		return m.host
	}
	return nil
}
