// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"sort"
	"strings"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/vim25/types"
)

var guestNames = map[string]string{
	"ubuntu64Guest":         "Ubuntu Linux (64-bit)",
	"centos7_64Guest":       "CentOS 7 (64-bit)",
	"rhel8_64Guest":         "Red Hat Enterprise Linux 8 (64-bit)",
	"windows9Server64Guest": "Microsoft Windows Server 2016 (64-bit)",
	"vmwarePhoton64Guest":   "VMware Photon OS (64-bit)",
}

// GuestName is the full name of a guest id.
func GuestName(id string) string {
	if n, ok := guestNames[id]; ok {
		return n
	}
	return id
}

// fill sets what a description may leave out.
func (v *VMSpec) fill(h *Host) {
	if v.GuestID == "" {
		v.GuestID = "ubuntu64Guest"
	}
	if v.Power == "" {
		v.Power = "poweredOff"
	}
	if v.Firmware == "" {
		v.Firmware = "efi"
	}
	if v.CPUs == 0 {
		v.CPUs = 2
	}
	if v.MemoryMiB == 0 {
		v.MemoryMiB = 4096
	}
	if v.Hardware == "" {
		v.Hardware = h.Release.Hardware
	}
}

// vmPlace is where a VM lives.
type vmPlace struct {
	host      *Host
	folder    *simulator.Folder
	pool      *simulator.ResourcePool
	browser   types.ManagedObjectReference
	datastore *simulator.Datastore
	network   types.ManagedObjectReference
	bare      bool // no disk, controller and network adapter: the caller brings them
}

// newVM makes a virtual machine and links it with host, pool, folder and datastore.
func newVM(p vmPlace, v *VMSpec) (*simulator.VirtualMachine, error) {
	v.fill(p.host)
	vm := &simulator.VirtualMachine{}
	simulator.Map.NewEntity(vm)
	vm.Name = v.Name
	file := fileName(v.Name)
	dir := fmt.Sprintf("[%s] %s/", p.datastore.Name, file)
	alloc := v.allocations()
	cfg := v.config(dir+file, alloc)
	cfg.Files = types.VirtualMachineFileInfo{VmPathName: dir + file + ".vmx", SnapshotDirectory: dir, SuspendDirectory: dir, LogDirectory: dir}
	vm.Config = cfg
	devices, err := p.devices(v)
	if err != nil {
		return nil, fmt.Errorf("VM %s: %w", v.Name, err)
	}
	cfg.Hardware.Device = devices
	cfg.ExtraConfig = extraConfig(v, PassthroughKeys(devices))
	vm.Capability = vmCapability
	vm.EnvironmentBrowser = p.browser
	vm.ResourceConfig = &types.ResourceConfigSpec{Entity: &vm.Self, CpuAllocation: alloc.CpuAllocation, MemoryAllocation: alloc.MemoryAllocation}
	vm.Datastore = []types.ManagedObjectReference{p.datastore.Self}
	vm.Network = []types.ManagedObjectReference{p.network}
	p.setRuntime(vm, v)
	p.setFiles(vm, dir)
	setSummary(vm, v)
	p.link(vm, v)
	v.setTraits(vm)
	return vm, nil
}

// allocations reserve memory as described; nothing is limited.
func (v *VMSpec) allocations() types.ResourceConfigSpec {
	alloc := types.DefaultResourceConfigSpec()
	reserved := v.Reserved
	if v.ReserveAll {
		reserved = int64(v.MemoryMiB)
	}
	alloc.MemoryAllocation.Reservation = types.NewInt64(reserved)
	alloc.MemoryAllocation.Limit, alloc.CpuAllocation.Limit = types.NewInt64(-1), types.NewInt64(-1)
	if v.LimitMiB != nil {
		alloc.MemoryAllocation.Limit = types.NewInt64(*v.LimitMiB)
	}
	alloc.CpuAllocation.Reservation = types.NewInt64(v.CPUReservedMHz)
	return alloc
}

// config is the configuration without files and devices; id makes its identities.
func (v *VMSpec) config(id string, alloc types.ResourceConfigSpec) *types.VirtualMachineConfigInfo {
	created := epoch.Add(-time.Duration(stableNumber("created/"+v.Name)%(300*24*3600)) * time.Second)
	no := types.NewBool(false)
	level := types.LatencySensitivitySensitivityLevelNormal
	if v.Latency != "" {
		level = types.LatencySensitivitySensitivityLevel(v.Latency)
	}
	return &types.VirtualMachineConfigInfo{
		ChangeVersion: created.Format("2006-01-02T15:04:05.000000Z"), Modified: created, Name: v.Name,
		GuestFullName: GuestName(v.GuestID), GuestId: v.GuestID, Version: v.Hardware,
		Uuid: stableUUID("bios/" + id), InstanceUuid: stableUUID("instance/" + id), Template: v.Template,
		Annotation: v.Annotation, Firmware: v.Firmware,
		Tools:         &types.ToolsConfigInfo{ToolsVersion: 10341, BeforeGuestShutdown: types.NewBool(true)},
		Hardware:      types.VirtualHardware{NumCPU: v.CPUs, NumCoresPerSocket: 1, MemoryMB: v.MemoryMiB},
		CpuAllocation: &alloc.CpuAllocation, MemoryAllocation: &alloc.MemoryAllocation,
		LatencySensitivity:  &types.LatencySensitivity{Level: level},
		MemoryHotAddEnabled: types.NewBool(v.MemoryHotAdd), CpuHotAddEnabled: types.NewBool(v.CPUHotAdd), CpuHotRemoveEnabled: no,
		NestedHVEnabled: types.NewBool(v.NestedHV), Flags: types.VirtualMachineFlagInfo{VvtdEnabled: types.NewBool(v.VirtualIOMMU)},
		ScheduledHardwareUpgradeInfo: v.upgradeInfo(),
		BootOptions:                  &types.VirtualMachineBootOptions{EfiSecureBootEnabled: types.NewBool(v.SecureBoot)},
		MemoryReservationLockedToMax: types.NewBool(v.ReserveAll),
		SwapPlacement:                "inherit",
	}
}

var vmCapability = types.VirtualMachineCapability{
	SnapshotOperationsSupported: true, MultipleSnapshotsSupported: true, SnapshotConfigSupported: true,
	PoweredOffSnapshotsSupported: true, MemorySnapshotsSupported: true, RevertToSnapshotSupported: true,
	BootOptionsSupported: true, MemoryReservationLockSupported: types.NewBool(true),
	SecureBootSupported: types.NewBool(true), NestedHVSupported: types.NewBool(true),
}

func (p vmPlace) setRuntime(vm *simulator.VirtualMachine, v *VMSpec) {
	vm.Runtime = types.VirtualMachineRuntimeInfo{Host: &p.host.Ref,
		ConnectionState: types.VirtualMachineConnectionStateConnected, PowerState: types.VirtualMachinePowerState(v.Power),
		FaultToleranceState: types.VirtualMachineFaultToleranceStateNotConfigured, RecordReplayState: types.VirtualMachineRecordReplayStateInactive}
	if s := p.host.object.Runtime.ConnectionState; s != types.HostSystemConnectionStateConnected {
		vm.Runtime.ConnectionState = types.VirtualMachineConnectionStateDisconnected
	}
	if v.Power == "poweredOn" {
		at := epoch.Add(-time.Duration(stableNumber("on/"+v.Name)%(20*24*3600)) * time.Second)
		vm.Runtime.BootTime = &at
	}
	ip := v.IP
	if ip == "" && v.Guest != nil {
		ip = guestAddress(vm.Config.InstanceUuid)
	}
	if ip != "" {
		addresses[vm.Self] = ip
	}
	SetGuest(vm, v.Power == "poweredOn", ip)
}

// addresses remembers which address a VM's guest has when it runs.
var addresses = map[types.ManagedObjectReference]string{}

// GuestAddress is the address of a VM's guest, empty when it has none.
func GuestAddress(vm types.ManagedObjectReference) string { return addresses[vm] }

// SetGuest fills what VMware Tools report: nothing while the VM is off.
func SetGuest(vm *simulator.VirtualMachine, running bool, ip string) {
	g := &types.GuestInfo{GuestState: "notRunning", ToolsRunningStatus: string(types.VirtualMachineToolsRunningStatusGuestToolsNotRunning),
		ToolsStatus: types.VirtualMachineToolsStatusToolsNotRunning, GuestFamily: "linuxGuest",
		GuestId: vm.Config.GuestId, GuestFullName: vm.Config.GuestFullName}
	if strings.HasPrefix(vm.Config.GuestId, "windows") {
		g.GuestFamily = "windowsGuest"
	}
	if !HasSystem(vm.Self) {
		g.ToolsStatus, running = types.VirtualMachineToolsStatusToolsNotInstalled, false
	}
	if running {
		g.GuestState = "running"
		g.ToolsRunningStatus = string(types.VirtualMachineToolsRunningStatusGuestToolsRunning)
		g.ToolsStatus = types.VirtualMachineToolsStatusToolsOk
		g.HostName = vm.Config.Name
		g.IpAddress = ip
		if ip != "" {
			g.Net = []types.GuestNicInfo{{Network: "VM Network", IpAddress: []string{ip}, MacAddress: MAC(vm.Config.Uuid),
				Connected: true, DeviceConfigId: 4000}}
		}
	}
	vm.Guest = g
	vm.GuestHeartbeatStatus = types.ManagedEntityStatusGray
	if running {
		vm.GuestHeartbeatStatus = types.ManagedEntityStatusGreen
	}
}

func (p vmPlace) setFiles(vm *simulator.VirtualMachine, dir string) {
	vm.Layout = &types.VirtualMachineFileLayout{ConfigFile: []string{fileName(vm.Config.Name) + ".vmx"}, LogFile: []string{"vmware.log"}}
	file := func(key int32, name, kind string, size int64) types.VirtualMachineFileLayoutExFileInfo {
		return types.VirtualMachineFileLayoutExFileInfo{Key: key, Name: dir + name, Type: kind, Size: size, Accessible: types.NewBool(true)}
	}
	vm.LayoutEx = &types.VirtualMachineFileLayoutEx{Timestamp: epoch, File: []types.VirtualMachineFileLayoutExFileInfo{
		file(0, fileName(vm.Config.Name)+".vmx", "config", 3275), file(1, fileName(vm.Config.Name)+".nvram", "nvram", 270840),
		file(2, fileName(vm.Config.Name)+".vmdk", "diskDescriptor", 612), file(3, "vmware.log", "log", 258311),
	}}
	vm.Storage = &types.VirtualMachineStorageInfo{Timestamp: epoch}
}

func setSummary(vm *simulator.VirtualMachine, v *VMSpec) {
	c := vm.Config
	vgpus := int32(0)
	for _, d := range v.GPUs {
		if d.Method == "vgpu" {
			vgpus++
		}
	}
	vm.Summary = types.VirtualMachineSummary{
		Vm: &vm.Self, Runtime: vm.Runtime, OverallStatus: types.ManagedEntityStatusGreen,
		Guest: &types.VirtualMachineGuestSummary{GuestId: c.GuestId, GuestFullName: c.GuestFullName, ToolsStatus: vm.Guest.ToolsStatus,
			ToolsRunningStatus: vm.Guest.ToolsRunningStatus, HostName: vm.Guest.HostName, IpAddress: vm.Guest.IpAddress},
		Config: types.VirtualMachineConfigSummary{Name: c.Name, Template: c.Template, VmPathName: c.Files.VmPathName,
			MemorySizeMB: c.Hardware.MemoryMB, MemoryReservation: int32(*c.MemoryAllocation.Reservation), NumCpu: c.Hardware.NumCPU,
			NumEthernetCards: 1, NumVirtualDisks: 1, Uuid: c.Uuid, InstanceUuid: c.InstanceUuid, GuestId: c.GuestId,
			GuestFullName: c.GuestFullName, Annotation: c.Annotation, NumVmiopBackings: vgpus, HwVersion: c.Version},
		Storage:    &types.VirtualMachineStorageSummary{Committed: 20 * gib, Unshared: 20 * gib, Timestamp: epoch},
		QuickStats: types.VirtualMachineQuickStats{GuestHeartbeatStatus: vm.GuestHeartbeatStatus},
	}
}

func (p vmPlace) link(vm *simulator.VirtualMachine, v *VMSpec) {
	p.folder.ChildEntity = append(p.folder.ChildEntity, vm.Self)
	simulator.Map.PutEntity(p.folder, vm)
	p.host.object.Vm = append(p.host.object.Vm, vm.Self)
	p.datastore.Vm = append(p.datastore.Vm, vm.Self)
	if !v.Template {
		vm.ResourcePool = &p.pool.Self
		p.pool.Vm = append(p.pool.Vm, vm.Self)
	}
}

// extraConfig is sorted by key, so that an estate reads the same every time.
func extraConfig(v *VMSpec, server map[string]string) []types.BaseOptionValue {
	all := map[string]string{"nvram": v.Name + ".nvram", "svga.present": "TRUE", "pciBridge0.present": "TRUE"}
	for k, val := range server {
		all[k] = val
	}
	for k, val := range v.ExtraConfig {
		all[k] = val
	}
	keys := make([]string, 0, len(all))
	for k := range all {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	out := make([]types.BaseOptionValue, 0, len(keys))
	for _, k := range keys {
		out = append(out, &types.OptionValue{Key: k, Value: all[k]})
	}
	return out
}

// MAC derives an address of VMware's range from a text.
func MAC(id string) string {
	n := stableNumber("mac/" + id)
	return fmt.Sprintf("00:50:56:%02x:%02x:%02x", 0x80|n>>16&0x3f, n>>8&0xff, n&0xff)
}

// baseDevices are the same in every VM and never change: all VMs share them.
var baseDevices = append([]types.BaseVirtualDevice(nil), esx.VirtualDevice...)
