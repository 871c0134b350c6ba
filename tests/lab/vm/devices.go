// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package vm

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"../inventory"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// changeDevices applies deviceChange in its order.
func (d *draft) changeDevices() types.BaseMethodFault {
	for i, c := range d.spec.DeviceChange {
		change := c.GetVirtualDeviceConfigSpec()
		if change.Device == nil {
			return invalidSpec(i, "device")
		}
		var fault types.BaseMethodFault
		if pci, ok := change.Device.(*types.VirtualPCIPassthrough); ok {
			fault = d.changePCI(i, change.Operation, pci)
		} else {
			fault = d.changeOther(i, change.Operation, change.Device)
		}
		if fault != nil {
			return fault
		}
	}
	return nil
}

func invalidSpec(i int, member string) types.BaseMethodFault {
	f := &types.InvalidDeviceSpec{DeviceIndex: int32(i)}
	f.Property = fmt.Sprintf("spec.deviceChange[%d].%s", i, member)
	return f
}

func invalidBacking(i int, text string) types.BaseMethodFault {
	f := &types.InvalidDeviceBacking{}
	f.DeviceIndex = int32(i)
	f.Property = fmt.Sprintf("spec.deviceChange[%d].device.backing", i)
	f.FaultMessage = []types.LocalizableMessage{{Key: "com.vmware.vim.vm.backing", Message: text}}
	return f
}

func (d *draft) indexOf(key int32) int {
	for i, dev := range d.devices {
		if dev.GetVirtualDevice().Key == key {
			return i
		}
	}
	return -1
}

func (d *draft) changePCI(i int, op types.VirtualDeviceConfigSpecOperation, pci *types.VirtualPCIPassthrough) types.BaseMethodFault {
	if fault := d.needsOff(); fault != nil {
		return fault
	}
	at := d.indexOf(pci.Key)
	if op != types.VirtualDeviceConfigSpecOperationAdd {
		if at < 0 {
			return invalidSpec(i, "device.key")
		}
		if _, ok := d.devices[at].(*types.VirtualPCIPassthrough); !ok {
			return invalidSpec(i, "device")
		}
	}
	switch op {
	case types.VirtualDeviceConfigSpecOperationRemove:
		d.devices = append(d.devices[:at:at], d.devices[at+1:]...)
		return nil
	case types.VirtualDeviceConfigSpecOperationEdit:
		rest := append(append([]types.BaseVirtualDevice(nil), d.devices[:at]...), d.devices[at+1:]...)
		fresh, fault := d.numbered(i, pci, rest, int(pci.Key-inventory.FirstPCIKey))
		if fault == nil {
			d.devices[at] = fresh
		}
		return fault
	case types.VirtualDeviceConfigSpecOperationAdd:
		n := 0
		for d.indexOf(inventory.FirstPCIKey+int32(n)) >= 0 {
			n++
		}
		fresh, fault := d.numbered(i, pci, d.devices, n)
		if fault == nil {
			d.devices = append(d.devices, fresh)
		}
		return fault
	}
	return invalidSpec(i, "operation")
}

// numbered is a copy of a device as the n-th of the VM, when it may be there.
func (d *draft) numbered(i int, pci *types.VirtualPCIPassthrough, others []types.BaseVirtualDevice, n int) (*types.VirtualPCIPassthrough, types.BaseMethodFault) {
	if fault := d.checkBacking(i, pci, others); fault != nil {
		return nil, fault
	}
	fresh := *pci
	inventory.Number(&fresh, n)
	return &fresh, nil
}

// checkBacking refuses a device that this VM on this host can never have.
// Whether it is free and active is asked at power-on.
func (d *draft) checkBacking(i int, pci *types.VirtualPCIPassthrough, others []types.BaseVirtualDevice) types.BaseMethodFault {
	if len(inventory.PCIDevices(others)) >= d.host.Release.MaxPCI() {
		return &types.TooManyDevices{InvalidVmConfig: types.InvalidVmConfig{Property: "spec.deviceChange"}}
	}
	switch b := pci.Backing.(type) {
	case *types.VirtualPCIPassthroughDeviceBackingInfo:
		return d.checkFixed(i, b, others)
	case *types.VirtualPCIPassthroughDynamicBackingInfo:
		if !d.host.Release.AtLeast(7, 0, 0) {
			return invalidBacking(i, "The host does not support assignable hardware.")
		}
		if len(b.AllowedDevice) == 0 && b.CustomLabel == "" {
			return invalidBacking(i, "A dynamic device needs a model or a hardware label.")
		}
		return d.needsVersion(i, 17)
	case *types.VirtualPCIPassthroughVmiopBackingInfo:
		return d.checkVGPU(i, b, others)
	}
	return invalidBacking(i, "The backing is not supported.")
}

func (d *draft) checkFixed(i int, b *types.VirtualPCIPassthroughDeviceBackingInfo, others []types.BaseVirtualDevice) types.BaseMethodFault {
	f := d.host.Function(b.Id)
	if f == nil || f.Missing || !inventory.MatchesBacking(d.host, f, b) {
		a, _ := inventory.ParseAddress(b.Id)
		return invalidBacking(i, fmt.Sprintf("The systemId does not match the current system or the deviceId, and the vendorId does not match the device currently at %d:%d.%d.",
			a.Bus, a.Slot, a.Function))
	}
	if !f.Enabled && !f.Active {
		return invalidBacking(i, fmt.Sprintf("Device %s is not available for passthrough.", b.Id))
	}
	for _, o := range inventory.PCIDevices(others) {
		if ob, ok := o.Backing.(*types.VirtualPCIPassthroughDeviceBackingInfo); ok && ob.Id == b.Id {
			return invalidBacking(i, fmt.Sprintf("Device %s is already in the virtual machine.", b.Id))
		}
	}
	return nil
}

func (d *draft) checkVGPU(i int, b *types.VirtualPCIPassthroughVmiopBackingInfo, others []types.BaseVirtualDevice) types.BaseMethodFault {
	if !d.profileKnown(b.Vgpu) {
		return invalidBacking(i, fmt.Sprintf("The vGPU type '%s' is not offered by the host.", b.Vgpu))
	}
	vgpus, _, _ := count(others)
	if vgpus == 0 {
		return d.needsVersion(i, 11)
	}
	if int(vgpus) >= d.host.Release.MaxVGPU() {
		return &types.TooManyDevices{InvalidVmConfig: types.InvalidVmConfig{Property: "spec.deviceChange"}}
	}
	return d.needsVersion(i, 15)
}

// profileKnown: a GPU of the host, its manager or not in shared direct yet, has the type.
func (d *draft) profileKnown(name string) bool {
	for _, f := range d.host.Functions {
		for _, mig := range []bool{false, true} {
			for _, p := range inventory.ProfilesOf(f.Model, d.host.Manager, mig) {
				if p.Name == name && (d.host.Release.AtLeast(8, 0, 3) || !p.Late()) {
					return true
				}
			}
		}
	}
	return false
}

func (d *draft) needsVersion(i, version int) types.BaseMethodFault {
	have, _ := strconv.Atoi(strings.TrimPrefix(d.config.Version, "vmx-"))
	if have >= version {
		return nil
	}
	f := &types.DeviceUnsupportedForVmVersion{CurrentVersion: d.config.Version, ExpectedVersion: fmt.Sprintf("vmx-%02d", version)}
	f.DeviceIndex = int32(i)
	f.Property = fmt.Sprintf("spec.deviceChange[%d].device", i)
	return f
}

// changeOther handles disks, adapters, controllers and drives.
func (d *draft) changeOther(i int, op types.VirtualDeviceConfigSpecOperation, device types.BaseVirtualDevice) types.BaseMethodFault {
	v := device.GetVirtualDevice()
	at := d.indexOf(v.Key)
	switch op {
	case types.VirtualDeviceConfigSpecOperationRemove, types.VirtualDeviceConfigSpecOperationEdit:
		if at < 0 {
			return invalidSpec(i, "device.key")
		}
		if op == types.VirtualDeviceConfigSpecOperationEdit {
			d.devices[at] = device
			return nil
		}
		d.devices = append(d.devices[:at:at], d.devices[at+1:]...)
		return nil
	case types.VirtualDeviceConfigSpecOperationAdd:
		list := object.VirtualDeviceList(d.devices)
		// Keys of a spec are temporary; others of the spec may refer to them.
		old := v.Key
		v.Key = firstKey(device)
		for d.indexOf(v.Key) >= 0 {
			v.Key++
		}
		for _, c := range d.spec.DeviceChange[i+1:] {
			if dev := c.GetVirtualDeviceConfigSpec().Device; dev != nil && old < 0 && dev.GetVirtualDevice().ControllerKey == old {
				dev.GetVirtualDevice().ControllerKey = v.Key
			}
		}
		if v.DeviceInfo == nil {
			v.DeviceInfo = &types.Description{Label: list.Name(device), Summary: list.TypeName(device)}
		}
		d.devices = append(d.devices, device)
		return nil
	}
	return invalidSpec(i, "operation")
}

// firstKey is where vSphere begins to number devices of a kind.
func firstKey(device types.BaseVirtualDevice) int32 {
	switch device.(type) {
	case *types.VirtualDisk:
		return 2000
	case types.BaseVirtualSCSIController:
		return 1000
	case types.BaseVirtualEthernetCard:
		return 4000
	case *types.VirtualCdrom:
		return 3000
	case types.BaseVirtualSATAController:
		return 15000
	}
	return 16000
}

// ignoredKeys conflict with members of the spec: vSphere drops them in silence.
var ignoredKeys = map[string]bool{"memsize": true, "numvcpus": true, "displayname": true, "firmware": true, "sched.mem.min": true,
	"virtualhw.version": true, "guestos": true}

// keys applies extraConfig; an empty value removes the key. Keys that the
// server writes follow the devices.
func (d *draft) keys() types.BaseMethodFault {
	all := map[string]types.AnyType{}
	for _, o := range d.config.ExtraConfig {
		v := o.GetOptionValue()
		if !serverKey(v.Key) {
			all[v.Key] = v.Value
		}
	}
	for i, o := range d.spec.ExtraConfig {
		v := o.GetOptionValue()
		if v.Key == "" {
			return &types.InvalidArgument{InvalidProperty: fmt.Sprintf("spec.extraConfig[%d].key", i)}
		}
		if ignoredKeys[strings.ToLower(v.Key)] || serverKey(v.Key) {
			continue
		}
		if v.Value == nil || fmt.Sprint(v.Value) == "" {
			delete(all, v.Key)
		} else {
			all[v.Key] = fmt.Sprint(v.Value)
		}
	}
	for k, v := range inventory.PassthroughKeys(d.devices) {
		all[k] = v
	}
	names := make([]string, 0, len(all))
	for k := range all {
		names = append(names, k)
	}
	sort.Strings(names)
	d.config.ExtraConfig = make([]types.BaseOptionValue, 0, len(names))
	for _, k := range names {
		d.config.ExtraConfig = append(d.config.ExtraConfig, &types.OptionValue{Key: k, Value: all[k]})
	}
	return nil
}

// serverKey: pciPassthruN.id and its like belong to the server; .cfg. does not.
func serverKey(key string) bool {
	if !strings.HasPrefix(key, "pciPassthru") {
		return false
	}
	for _, end := range []string{".id", ".deviceId", ".vendorId", ".systemId", ".present", ".vgpu"} {
		if strings.HasSuffix(key, end) && strings.Count(key, ".") == 1 {
			return true
		}
	}
	return false
}

// nameFault refuses a name that is empty, too long or taken in the folder.
func nameFault(vm *simulator.VirtualMachine, name string) types.BaseMethodFault {
	if name == "" || len([]rune(name)) > 80 {
		return &types.InvalidName{Name: name, Entity: &vm.Self}
	}
	if vm.Parent == nil {
		return nil
	}
	folder, ok := simulator.Map.Get(*vm.Parent).(*simulator.Folder)
	if !ok {
		return nil
	}
	if other := simulator.Map.FindByName(name, folder.ChildEntity); other != nil && other.Reference() != vm.Self {
		return &types.DuplicateName{Name: name, Object: other.Reference()}
	}
	return nil
}
