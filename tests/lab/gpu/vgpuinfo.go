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
	return DevicesOfProfiles(h.SharedTypes())
}

// ProfileInfos describes the vGPU types that the host offers.
func ProfileInfos(h *inventory.Host) []VirtualMachineVgpuProfileInfo {
	return InfosOfProfiles(h.SharedTypes())
}

// DevicesOfProfiles describes the GPU models that the vGPU types named belong to.
func DevicesOfProfiles(names []string) []VirtualMachineVgpuDeviceInfo {
	var out []VirtualMachineVgpuDeviceInfo
	at := map[string]int{}
	for _, name := range names {
		p, m, ok := inventory.ProfileModel(name)
		if !ok {
			continue
		}
		if _, known := at[m.Key]; !known {
			at[m.Key] = len(out)
			out = append(out, VirtualMachineVgpuDeviceInfo{Name: m.Product, DeviceName: m.Product, DeviceVendorID: packed(m),
				MigCapable: inventory.HasMIG(m)})
		}
		info := &out[at[m.Key]]
		info.TimeSlicedCapable = info.TimeSlicedCapable || !p.MIG
		info.ComputeProfileCap = info.ComputeProfileCap || p.Series == 'C'
		info.QuadroProfileCapable = info.QuadroProfileCapable || p.Series == 'Q'
		if fb := p.FramebufferMiB / 1024; fb > info.MaxFbSizeInGib {
			info.MaxFbSizeInGib = fb
		}
	}
	return out
}

// InfosOfProfiles describes vGPU types by their names.
func InfosOfProfiles(names []string) []VirtualMachineVgpuProfileInfo {
	var out []VirtualMachineVgpuProfileInfo
	for _, name := range names {
		p, m, ok := inventory.ProfileModel(name)
		if !ok {
			continue
		}
		info := VirtualMachineVgpuProfileInfo{Name: p.Name, ProfileName: p.Name, DeviceVendorID: packed(m),
			FbSizeInGib: p.FramebufferMiB / 1024, ProfileSharing: "timeSliced", ProfileClass: "quadro"}
		if p.MIG {
			info.ProfileSharing = "mig"
		}
		if p.Series == 'C' {
			info.ProfileClass = "compute"
		}
		out = append(out, info)
	}
	return out
}
