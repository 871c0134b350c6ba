// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package gpu

import (
	"fmt"

	"../call"
	"../inventory"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// GraphicsManager is a host's HostGraphicsManager.
type GraphicsManager struct {
	mo.HostGraphicsManager
	host *inventory.Host
}

func (g *GraphicsManager) mirror(path string) {
	switch path {
	case inventory.PathGraphics:
		g.GraphicsInfo = g.host.GraphicsInfo()
		update(g, "graphicsInfo", g.GraphicsInfo)
	case inventory.PathGraphicsCfg:
		g.GraphicsConfig = g.host.GraphicsConfig()
		update(g, "graphicsConfig", *g.GraphicsConfig)
	case inventory.PathSharedTypes:
		g.SharedPassthruGpuTypes = g.host.SharedTypes()
		update(g, "sharedPassthruGpuTypes", g.SharedPassthruGpuTypes)
	case inventory.PathCapabilities:
		g.SharedGpuCapabilities = g.host.SharedCapabilities()
		update(g, "sharedGpuCapabilities", g.SharedGpuCapabilities)
	}
}

func oneOf(value string, allowed ...string) bool {
	for _, a := range allowed {
		if value == a {
			return true
		}
	}
	return false
}

// invalid is the fault for a value that the schema allows and the host does not.
func invalid(property string) soap.HasFault {
	return call.Fail("A specified parameter was not correct: "+property, &types.InvalidArgument{InvalidProperty: property})
}

// UpdateGraphicsConfig stores the configured state; it becomes active at a
// reboot or when the host engine restarts. A mode alone is active at once
// where nothing holds the GPUs.
func (g *GraphicsManager) UpdateGraphicsConfig(ctx *simulator.Context, req *types.UpdateGraphicsConfig) soap.HasFault {
	if res := unavailable(g.host); res != nil {
		return res
	}
	c := req.Config
	if !oneOf(c.HostDefaultGraphicsType, "shared", "sharedDirect") {
		return invalid("config.hostDefaultGraphicsType")
	}
	if !oneOf(c.SharedPassthruAssignmentPolicy, "performance", "consolidation") {
		return invalid("config.sharedPassthruAssignmentPolicy")
	}
	modes := requestModes(ctx)
	for i, d := range c.DeviceType {
		if res := g.checkDevice(i, d, modes[d.DeviceId]); res != nil {
			return res
		}
	}
	g.host.SetDefaultType(c.HostDefaultGraphicsType)
	g.host.Policy = c.SharedPassthruAssignmentPolicy
	for _, d := range c.DeviceType {
		f := g.host.Function(d.DeviceId)
		f.ConfiguredType = d.GraphicsType
		if mode, ok := modes[d.DeviceId]; ok {
			f.ConfiguredMode = mode
		}
	}
	g.applyModes()
	g.host.Publish(inventory.GraphicsPaths...)
	return &methods.UpdateGraphicsConfigBody{Res: &types.UpdateGraphicsConfigResponse{}}
}

// applyModes makes vGPU modes active, unless a looping command has the GPUs open: then a later
// refresh does.
func (g *GraphicsManager) applyModes() {
	if g.host.Held != nil && g.host.Held() {
		return
	}
	for _, f := range g.host.Functions {
		if f.ConfiguredMode != "" {
			f.ActiveMode = f.ConfiguredMode
		}
	}
}

func (g *GraphicsManager) checkDevice(i int, d types.HostGraphicsConfigDeviceType, mode string) soap.HasFault {
	f := g.host.Function(d.DeviceId)
	if f == nil || f.ConfiguredType == "" || f.Missing {
		return invalid(fmt.Sprintf("config.deviceType[%d].deviceId", i))
	}
	if !oneOf(d.GraphicsType, "shared", "sharedDirect") {
		return invalid(fmt.Sprintf("config.deviceType[%d].graphicsType", i))
	}
	if mode == "" || mode == f.ConfiguredMode {
		return nil
	}
	if !oneOf(mode, "sameSize", "mixedSize") || !g.host.Release.AtLeast(8, 0, 3) {
		return invalid(fmt.Sprintf("config.deviceType[%d].vgpuMode", i))
	}
	if name := user(f); name != "" {
		return refused("com.vmware.esx.graphics.inuse", fmt.Sprintf("The vGPU mode of %s cannot change while '%s' uses it.", d.DeviceId, name))
	}
	return nil
}

// requestModes are the vGPU modes of a request by device id.
func requestModes(ctx *simulator.Context) map[string]string {
	out := map[string]string{}
	for _, n := range call.Of(ctx).Request.Child("config").All("deviceType") {
		id, _ := n.Value("deviceId")
		if mode, ok := n.Value("vgpuMode"); ok {
			out[id] = mode
		}
	}
	return out
}

// RefreshGraphicsManager reads the graphics state again.
func (g *GraphicsManager) RefreshGraphicsManager(_ *types.RefreshGraphicsManager) soap.HasFault {
	if res := unavailable(g.host); res != nil {
		return res
	}
	g.applyModes()
	g.host.Publish(inventory.GraphicsPaths...)
	return &methods.RefreshGraphicsManagerBody{Res: &types.RefreshGraphicsManagerResponse{}}
}

// IsSharedGraphicsActive tells whether vSGA is running.
func (g *GraphicsManager) IsSharedGraphicsActive(_ *types.IsSharedGraphicsActive) soap.HasFault {
	active := false
	for _, f := range g.host.Functions {
		active = active || g.host.ManagerDrives(f) && f.ActiveType == "shared"
	}
	return &methods.IsSharedGraphicsActiveBody{Res: &types.IsSharedGraphicsActiveResponse{Returnval: active}}
}
