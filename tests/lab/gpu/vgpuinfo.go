// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package gpu

import (
	"io"
	"reflect"

	"../inventory"
	"../wire"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// RetrieveVgpuDeviceInfo and RetrieveVgpuProfileInfo are methods of API
// 7.0.3.0, which govmomi 0.24.2 does not know.
type RetrieveVgpuDeviceInfo struct {
	This types.ManagedObjectReference `xml:"_this"`
}

// RetrieveVgpuProfileInfo asks for the vGPU types with their sizes.
type RetrieveVgpuProfileInfo struct {
	This types.ManagedObjectReference `xml:"_this"`
}

// VirtualMachineVgpuDeviceInfo is one GPU model that serves vGPUs.
type VirtualMachineVgpuDeviceInfo struct {
	Name                 string `xml:"name"`
	DeviceName           string `xml:"deviceName"`
	DeviceVendorID       int64  `xml:"deviceVendorId"`
	MaxFbSizeInGib       int64  `xml:"maxFbSizeInGib"`
	TimeSlicedCapable    bool   `xml:"timeSlicedCapable"`
	MigCapable           bool   `xml:"migCapable"`
	ComputeProfileCap    bool   `xml:"computeProfileCapable"`
	QuadroProfileCapable bool   `xml:"quadroProfileCapable"`
}

// VirtualMachineVgpuProfileInfo is one vGPU type.
type VirtualMachineVgpuProfileInfo struct {
	Name           string `xml:"name"`
	ProfileName    string `xml:"profileName"`
	DeviceVendorID int64  `xml:"deviceVendorId"`
	FbSizeInGib    int64  `xml:"fbSizeInGib"`
	ProfileSharing string `xml:"profileSharing"`
	ProfileClass   string `xml:"profileClass"`
}

func init() {
	types.Add("RetrieveVgpuDeviceInfo", reflect.TypeOf(RetrieveVgpuDeviceInfo{}))
	types.Add("RetrieveVgpuProfileInfo", reflect.TypeOf(RetrieveVgpuProfileInfo{}))
	for _, name := range []string{"VirtualMachineVgpuDeviceInfo", "VirtualMachineVgpuProfileInfo",
		"RetrieveVgpuDeviceInfo", "RetrieveVgpuProfileInfo"} {
		wire.SetSince(name, "7.0.3.0")
	}
}

// list answers a method with values that govmomi has no response for.
type list struct {
	method string
	values []interface{}
}

// Fault is none.
func (l *list) Fault() *soap.Fault { return nil }

// WriteBody writes the response element.
func (l *list) WriteBody(w io.Writer) error {
	e := &wire.Encoder{Version: wire.ParseVersion("7.0.3.0")}
	e.Open(l.method + `Response xmlns="urn:vim25"`)
	for _, v := range l.values {
		e.Element("returnval", v, false)
	}
	e.Close(l.method + "Response")
	_, err := w.Write(e.Buf)
	return err
}

// RetrieveVgpuDeviceInfo lists the GPU models that serve vGPUs.
func (g *GraphicsManager) RetrieveVgpuDeviceInfo(_ *simulator.Context, _ *RetrieveVgpuDeviceInfo) soap.HasFault {
	out := &list{method: "RetrieveVgpuDeviceInfo"}
	for _, v := range DeviceInfos(g.host) {
		out.values = append(out.values, v)
	}
	return out
}

// RetrieveVgpuProfileInfo lists the vGPU types that the host offers.
func (g *GraphicsManager) RetrieveVgpuProfileInfo(_ *simulator.Context, _ *RetrieveVgpuProfileInfo) soap.HasFault {
	out := &list{method: "RetrieveVgpuProfileInfo"}
	for _, v := range ProfileInfos(g.host) {
		out.values = append(out.values, v)
	}
	return out
}

// packed is device and vendor in one number: vendor in the low 16 bits.
func packed(m *inventory.Model) int64 { return int64(m.Device)<<16 | int64(m.Vendor) }

// DeviceInfos describes the host's GPU models in shared direct.
func DeviceInfos(h *inventory.Host) []VirtualMachineVgpuDeviceInfo {
	seen := map[string]bool{}
	var out []VirtualMachineVgpuDeviceInfo
	for _, f := range h.GPUs() {
		if !h.ManagerDrives(f) || f.ActiveType != "sharedDirect" || seen[f.Model.Key] {
			continue
		}
		seen[f.Model.Key] = true
		info := VirtualMachineVgpuDeviceInfo{Name: f.Model.Product, DeviceName: f.Model.Product, DeviceVendorID: packed(f.Model)}
		for _, mig := range []bool{false, true} {
			for _, p := range inventory.ProfilesOf(f.Model, h.Manager, mig) {
				info.MigCapable = info.MigCapable || mig
				info.TimeSlicedCapable = info.TimeSlicedCapable || !mig
				info.ComputeProfileCap = info.ComputeProfileCap || p.Series == 'C'
				info.QuadroProfileCapable = info.QuadroProfileCapable || p.Series == 'Q'
				if fb := p.FramebufferMiB / 1024; fb > info.MaxFbSizeInGib {
					info.MaxFbSizeInGib = fb
				}
			}
		}
		out = append(out, info)
	}
	return out
}

// ProfileInfos describes the vGPU types that the host offers.
func ProfileInfos(h *inventory.Host) []VirtualMachineVgpuProfileInfo {
	var out []VirtualMachineVgpuProfileInfo
	seen := map[string]bool{}
	for _, f := range h.GPUs() {
		if !h.ManagerDrives(f) || f.ActiveType != "sharedDirect" {
			continue
		}
		for _, p := range inventory.ProfilesOf(f.Model, h.Manager, f.MIG) {
			if seen[p.Name] {
				continue
			}
			seen[p.Name] = true
			info := VirtualMachineVgpuProfileInfo{Name: p.Name, ProfileName: p.Name, DeviceVendorID: packed(f.Model),
				FbSizeInGib: p.FramebufferMiB / 1024, ProfileSharing: "timeSliced", ProfileClass: "quadro"}
			if p.MIG {
				info.ProfileSharing = "mig"
			}
			if p.Series == 'C' {
				info.ProfileClass = "compute"
			}
			out = append(out, info)
		}
	}
	return out
}
