// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"

	"github.com/vmware/govmomi/vim25/types"
)

// FirstPCIKey is the key of a VM's first PCI passthrough device.
const FirstPCIKey = int32(13000)

// devices lists the virtual devices of a VM, its PCI devices last.
func (p vmPlace) devices(v *VMSpec) ([]types.BaseVirtualDevice, error) {
	out := make([]types.BaseVirtualDevice, 0, len(baseDevices)+3+len(v.GPUs))
	out = append(out, baseDevices...)
	if !p.bare {
		out = append(out, p.usualDevices(v)...)
	}
	for i, g := range v.GPUs {
		d, err := p.host.virtualDevice(g)
		if err != nil {
			return nil, err
		}
		Number(d, i)
		out = append(out, d)
	}
	return out, nil
}

// usualDevices are a disk with its controller and a network adapter.
func (p vmPlace) usualDevices(v *VMSpec) []types.BaseVirtualDevice {
	scsi := &types.ParaVirtualSCSIController{}
	scsi.Key, scsi.ControllerKey, scsi.UnitNumber = 1000, 100, types.NewInt32(3)
	scsi.DeviceInfo = &types.Description{Label: "SCSI controller 0", Summary: "VMware paravirtual SCSI"}
	scsi.Device, scsi.SharedBus, scsi.ScsiCtlrUnitNumber = []int32{2000}, types.VirtualSCSISharingNoSharing, 7
	disk := &types.VirtualDisk{CapacityInKB: 40 << 20, CapacityInBytes: 40 * gib}
	disk.Key, disk.ControllerKey, disk.UnitNumber = 2000, 1000, types.NewInt32(0)
	disk.DeviceInfo = &types.Description{Label: "Hard disk 1", Summary: "41,943,040 KB"}
	disk.Backing = &types.VirtualDiskFlatVer2BackingInfo{
		VirtualDeviceFileBackingInfo: types.VirtualDeviceFileBackingInfo{
			FileName: fmt.Sprintf("[%s] %s/%s.vmdk", p.datastore.Name, fileName(v.Name), fileName(v.Name)), Datastore: &p.datastore.Self},
		DiskMode: "persistent", ThinProvisioned: types.NewBool(true), Uuid: stableUUID("disk/" + v.Name)}
	nic := &types.VirtualVmxnet3{}
	nic.Key, nic.ControllerKey, nic.UnitNumber = 4000, 100, types.NewInt32(7)
	nic.DeviceInfo = &types.Description{Label: "Network adapter 1", Summary: "VM Network"}
	nic.AddressType, nic.MacAddress, nic.WakeOnLanEnabled = "assigned", MAC(v.Name), types.NewBool(true)
	nic.Connectable = &types.VirtualDeviceConnectInfo{StartConnected: true, AllowGuestControl: true,
		Connected: v.Power == "poweredOn", Status: "ok"}
	nic.Backing = &types.VirtualEthernetCardNetworkBackingInfo{
		VirtualDeviceDeviceBackingInfo: types.VirtualDeviceDeviceBackingInfo{DeviceName: "VM Network"}, Network: &p.network}
	return []types.BaseVirtualDevice{scsi, disk, nic}
}

// Number gives the i-th PCI device of a VM its key, place and label.
func Number(d *types.VirtualPCIPassthrough, i int) {
	d.Key, d.ControllerKey, d.UnitNumber = FirstPCIKey+int32(i), 100, types.NewInt32(int32(12+i))
	d.DeviceInfo = &types.Description{Label: fmt.Sprintf("PCI device %d", i), Summary: summaryOf(d)}
}

func summaryOf(d *types.VirtualPCIPassthrough) string {
	switch b := d.Backing.(type) {
	case *types.VirtualPCIPassthroughVmiopBackingInfo:
		return "NVIDIA GRID vGPU " + b.Vgpu
	case *types.VirtualPCIPassthroughDeviceBackingInfo:
		return b.DeviceName
	case *types.VirtualPCIPassthroughDynamicBackingInfo:
		return "Dynamic DirectPath IO " + b.CustomLabel
	}
	return ""
}

// virtualDevice makes the backing of one described device.
func (h *Host) virtualDevice(g VMDeviceSpec) (*types.VirtualPCIPassthrough, error) {
	d := &types.VirtualPCIPassthrough{}
	switch g.Method {
	case "directpath":
		if g.Raw != nil {
			d.Backing = g.Raw.backing(h)
			return d, nil
		}
		f := h.Function(g.Device)
		if f == nil {
			return nil, fmt.Errorf("host %s has no PCI device %s", h.Name, g.Device)
		}
		d.Backing = FixedBacking(h, f)
	case "dynamic":
		b := &types.VirtualPCIPassthroughDynamicBackingInfo{CustomLabel: g.Label}
		if g.Model != "" {
			m, err := FindModel(g.Model)
			if err != nil {
				return nil, err
			}
			b.AllowedDevice = []types.VirtualPCIPassthroughAllowedDevice{{VendorId: int32(m.Vendor), DeviceId: int32(m.Device)}}
		}
		d.Backing = b
	case "vgpu":
		if g.Profile == "" {
			return nil, fmt.Errorf("a vgpu device needs a profile")
		}
		d.Backing = &types.VirtualPCIPassthroughVmiopBackingInfo{Vgpu: g.Profile}
	default:
		return nil, fmt.Errorf("method %q is none of directpath, dynamic, vgpu", g.Method)
	}
	return d, nil
}

// FixedBacking names a host's function the way the API wants it: the device id
// as unsigned hexadecimal text, the vendor id as a signed number.
func FixedBacking(h *Host, f *Function) *types.VirtualPCIPassthroughDeviceBackingInfo {
	return &types.VirtualPCIPassthroughDeviceBackingInfo{
		VirtualDeviceDeviceBackingInfo: types.VirtualDeviceDeviceBackingInfo{DeviceName: f.Model.DeviceName, UseAutoDetect: types.NewBool(false)},
		Id:                             f.Address.String(), DeviceId: fmt.Sprintf("%04x", f.Model.Device), SystemId: h.SystemID, VendorId: int16(f.Model.Vendor),
	}
}

// PassthroughKeys are the keys that the server itself writes for fixed devices.
// The bus in an id is decimal.
func PassthroughKeys(devices []types.BaseVirtualDevice) map[string]string {
	out := map[string]string{}
	n := 0
	for _, d := range devices {
		pci, ok := d.(*types.VirtualPCIPassthrough)
		if !ok {
			continue
		}
		key := fmt.Sprintf("pciPassthru%d.", n)
		n++
		out[key+"present"] = "TRUE"
		switch b := pci.Backing.(type) {
		case *types.VirtualPCIPassthroughDeviceBackingInfo:
			a, err := ParseAddress(b.Id)
			if err != nil {
				continue
			}
			out[key+"id"] = fmt.Sprintf("%05d:%03d:%02d.%d", a.Domain, a.Bus, a.Slot, a.Function)
			out[key+"deviceId"] = "0x" + b.DeviceId
			out[key+"vendorId"] = fmt.Sprintf("0x%x", uint16(b.VendorId))
			out[key+"systemId"] = b.SystemId
		case *types.VirtualPCIPassthroughVmiopBackingInfo:
			out[key+"vgpu"] = b.Vgpu
		}
	}
	return out
}
