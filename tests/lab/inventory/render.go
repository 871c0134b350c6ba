// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// PciDevices is HostSystem.hardware.pciDevice.
func (h *Host) PciDevices() []types.HostPciDevice {
	out := make([]types.HostPciDevice, 0, len(h.Functions))
	for _, f := range h.Functions {
		if !f.Missing {
			out = append(out, f.PciDevice())
		}
	}
	return out
}

// PciDevice is the function as the API describes it: numbers keep their bits
// and are signed where VIM's types are.
func (f *Function) PciDevice() types.HostPciDevice {
	m := f.Model
	return types.HostPciDevice{
		Id: f.Address.String(), ClassId: int16(m.Class),
		Bus: byte(f.Address.Bus), Slot: byte(f.Address.Slot), Function: byte(f.Address.Function),
		VendorId: int16(m.Vendor), SubVendorId: int16(m.SubVendor), VendorName: m.VendorName,
		DeviceId: int16(m.Device), SubDeviceId: int16(m.SubDevice),
		ParentBridge: f.Bridge, DeviceName: m.DeviceName,
	}
}

// PassthruInfo is HostSystem.config.pciPassthruInfo.
func (h *Host) PassthruInfo() []types.BaseHostPciPassthruInfo {
	out := make([]types.BaseHostPciPassthruInfo, 0, len(h.Functions))
	for _, f := range h.Functions {
		info := types.HostPciPassthruInfo{
			Id: f.Address.String(), DependentDevice: f.Unit,
			PassthruEnabled: f.Enabled, PassthruCapable: f.Capable, PassthruActive: f.Active,
		}
		if f.Model.MaxVFs == 0 || f.IsVF {
			plain := info
			out = append(out, &plain)
			continue
		}
		out = append(out, &types.HostSriovInfo{
			HostPciPassthruInfo: info,
			SriovEnabled:        f.SriovEnabled, SriovCapable: !h.Spec.NoSRIOV, SriovActive: f.SriovActive,
			NumVirtualFunctionRequested: int32(f.VFsRequested), NumVirtualFunction: int32(f.VFs),
			MaxVirtualFunctionSupported: int32(f.Model.MaxVFs),
		})
	}
	return out
}

func (f *Function) isDisplay() bool { return f.Model.Class>>8 == 0x03 }

// GraphicsInfo is HostSystem.config.graphicsInfo: the active state.
func (h *Host) GraphicsInfo() []types.HostGraphicsInfo {
	var out []types.HostGraphicsInfo
	for _, f := range h.Functions {
		if !f.isDisplay() || f.Missing {
			continue
		}
		info := types.HostGraphicsInfo{
			DeviceName: f.Model.DeviceName, VendorName: f.Model.VendorName,
			PciId: f.Address.String(), GraphicsType: "basic",
		}
		switch {
		case f.Active:
			info.GraphicsType = "direct"
		case h.ManagerDrives(f):
			info.DeviceName = "NVIDIA" + productName(f.Model)
			info.GraphicsType = f.ActiveType
			info.MemorySizeInKB = f.Model.MemoryMiB * 1024
			for _, v := range f.VGPUs {
				info.Vm = append(info.Vm, v.VM)
			}
		}
		out = append(out, info)
	}
	return out
}

// productName drops the maker's name and the memory size: "Tesla P100 PCIe 16GB"
// becomes "Tesla P100-PCIE-16GB", the way the driver names the board.
func productName(m *Model) string {
	if n, ok := driverNames[m.Key]; ok {
		return n
	}
	return m.Product
}

var driverNames = map[string]string{
	"p100": "Tesla P100-PCIE-16GB", "v100-sxm2": "Tesla V100-SXM2-32GB", "t4": "Tesla T4", "a2": " A2",
	"a40": " A40", "a100-40": " A100-PCIE-40GB", "l40s": " L40S", "h100": " H100 PCIe", "rtx6000": "Quadro RTX 6000",
}

// GraphicsConfig is HostSystem.config.graphicsConfig: the configured state.
func (h *Host) GraphicsConfig() *types.HostGraphicsConfig {
	out := &types.HostGraphicsConfig{HostDefaultGraphicsType: h.DefaultType, SharedPassthruAssignmentPolicy: h.Policy}
	for _, f := range h.Functions {
		if f.isDisplay() && !f.Active && !f.Missing {
			out.DeviceType = append(out.DeviceType, types.HostGraphicsConfigDeviceType{
				DeviceId: f.Address.String(), GraphicsType: f.ConfiguredType})
		}
	}
	return out
}

// SharedTypes is HostSystem.config.sharedPassthruGpuTypes.
func (h *Host) SharedTypes() []string {
	var out []string
	for _, p := range h.OfferedProfiles() {
		out = append(out, p.Name)
	}
	return out
}

// SharedCapabilities is HostSystem.config.sharedGpuCapabilities (6.7 and later):
// suspend since 6.7, vMotion since 6.7 U1.
func (h *Host) SharedCapabilities() []types.HostSharedGpuCapabilities {
	if !h.Release.AtLeast(6, 7, 0) {
		return nil
	}
	var out []types.HostSharedGpuCapabilities
	for _, p := range h.OfferedProfiles() {
		mobile := h.Release.AtLeast(6, 7, 1)
		out = append(out, types.HostSharedGpuCapabilities{
			Vgpu: p.Name, DiskSnapshotSupported: true, MemorySnapshotSupported: mobile,
			SuspendSupported: true, MigrateSupported: mobile,
		})
	}
	return out
}

// Bindings is HostSystem.config.assignableHardwareBinding (7.0 and later).
func (h *Host) Bindings() []types.HostAssignableHardwareBinding {
	if !h.Release.AtLeast(7, 0, 0) {
		return nil
	}
	var out []types.HostAssignableHardwareBinding
	for _, f := range h.Functions {
		if f.Holder != nil {
			out = append(out, types.HostAssignableHardwareBinding{
				InstanceId: "pcie." + f.Address.String(), Vm: *f.Holder})
		}
	}
	return out
}

// Properties that Publish can announce.
const (
	PathPassthru     = "config.pciPassthruInfo"
	PathPciDevice    = "hardware.pciDevice"
	PathGraphics     = "config.graphicsInfo"
	PathGraphicsCfg  = "config.graphicsConfig"
	PathSharedTypes  = "config.sharedPassthruGpuTypes"
	PathCapabilities = "config.sharedGpuCapabilities"
	PathBindings     = "config.assignableHardwareBinding"
	PathReboot       = "summary.rebootRequired"
)

// AllPaths are the properties that follow from the functions and the graphics state.
var AllPaths = []string{PathPciDevice, PathPassthru, PathGraphics, PathGraphicsCfg, PathSharedTypes, PathCapabilities, PathBindings, PathReboot}

// GraphicsPaths are the properties that follow from the graphics state and the VMs.
var GraphicsPaths = []string{PathGraphics, PathGraphicsCfg, PathSharedTypes, PathCapabilities, PathBindings, PathReboot}

// Publish writes properties into the simulator's object and so announces them.
// The world's lock must be held.
func (h *Host) Publish(paths ...string) {
	simulator.Map.Update(h.object, h.changes(paths))
	if h.Mirror != nil {
		h.Mirror(paths)
	}
}

func (h *Host) changes(paths []string) []types.PropertyChange {
	var out []types.PropertyChange
	set := func(name string, val interface{}) { out = append(out, types.PropertyChange{Name: name, Val: val}) }
	for _, path := range paths {
		switch path {
		case PathPciDevice:
			set(path, h.PciDevices())
		case PathPassthru:
			set(path, h.PassthruInfo())
		case PathGraphics:
			set(path, h.GraphicsInfo())
		case PathGraphicsCfg:
			set(path, *h.GraphicsConfig())
		case PathSharedTypes:
			set(path, h.SharedTypes())
		case PathCapabilities:
			set(path, h.SharedCapabilities())
		case PathBindings:
			set(path, h.Bindings())
		case PathReboot:
			set(path, h.NeedsReboot())
		}
	}
	return out
}
