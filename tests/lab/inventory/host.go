// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"hash/fnv"
	"time"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// epoch is the moment the estates are described at; boot times lie before it.
var epoch = time.Date(2026, 1, 12, 8, 0, 0, 0, time.UTC)

// stableUUID derives an identity from a text: the same estate has the same ids.
func stableUUID(text string) string {
	return uuid.NewSHA1(uuid.NameSpaceOID, []byte("gpulab/"+text)).String()
}

func stableNumber(text string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(text))
	return h.Sum32()
}

// newHost checks a host's description and fills its lab state.
func newHost(spec *HostSpec) (*Host, error) {
	h := &Host{Name: spec.Name, Spec: spec, SystemID: stableUUID("system/" + spec.Name), Above4G: !spec.NoAbove4G,
		Manager: spec.Manager, DefaultType: "shared", Policy: "performance"}
	var err error
	if h.Release, err = FindRelease(spec.Release); err != nil {
		return nil, fmt.Errorf("host %s: %w", spec.Name, err)
	}
	if h.Server, err = FindServer(spec.Server); err != nil {
		return nil, fmt.Errorf("host %s: %w", spec.Name, err)
	}
	if spec.Graphics.Default != "" {
		h.DefaultType = spec.Graphics.Default
	}
	if spec.Graphics.Policy != "" {
		h.Policy = spec.Graphics.Policy
	}
	h.ActiveDefault = h.DefaultType
	h.PendingManager, h.NoVectors, h.NoHotPlug = spec.Installed, spec.NoVectors, spec.NoHotPlug
	h.startSoftware()
	if err := layFunctions(h); err != nil {
		return nil, err
	}
	h.setGraphicsTypes()
	return h, nil
}

func (h *Host) setGraphicsTypes() {
	own, active, modes := map[string]string{}, map[string]string{}, map[string]string{}
	for _, c := range h.Spec.Cards {
		if c.Address != "" {
			own[c.Address], active[c.Address], modes[c.Address] = c.GraphicsType, c.ActiveType, c.Mode
		}
	}
	for _, f := range h.Functions {
		if !f.isDisplay() {
			continue
		}
		f.ConfiguredType = h.DefaultType
		at := f.Address.String()
		if t := own[at]; t != "" {
			f.ConfiguredType = t
		}
		f.ActiveType = f.ConfiguredType
		if t := active[at]; t != "" {
			f.ActiveType = t
		}
		f.ConfiguredMode, f.ActiveMode = modes[at], modes[at]
	}
}

// hostObject makes the simulator's object of a host in a vCenter.
func hostObject(h *Host) *simulator.HostSystem {
	hs := &simulator.HostSystem{HostSystem: esx.HostSystem}
	hs.Self = types.ManagedObjectReference{Type: "HostSystem"}
	hs.Parent, hs.Vm, hs.Datastore, hs.Network = nil, nil, nil, nil
	simulator.Map.NewEntity(hs)
	h.fill(hs)
	return hs
}

// fill gives an object the host's values. Large parts that never change are
// shared with the simulator's own template.
func (h *Host) fill(hs *simulator.HostSystem) {
	hs.ConfigManager = types.HostConfigManager{}
	h.object, h.Ref = hs, hs.Self
	hs.Name = h.Name
	hs.Capability = h.Release.Capability()
	hs.Hardware = h.hardware()
	hs.Config = h.config()
	h.setRuntime(hs)
	h.setSummary(hs)
	h.addManagers(hs)
}

func (h *Host) memory() int64 {
	if h.Spec.MemoryGiB > 0 {
		return h.Spec.MemoryGiB * gib
	}
	return h.Server.MemoryGiB * gib
}

func (h *Host) hardware() *types.HostHardwareInfo {
	s := h.Server
	info := *esx.HostHardwareInfo
	info.SystemInfo = types.HostSystemInfo{Vendor: s.Vendor, Model: s.Model, Uuid: h.SystemID}
	if h.Release.AtLeast(6, 7, 0) {
		info.SystemInfo.SerialNumber = fmt.Sprintf("%07X", stableNumber("serial/"+h.Name)&0xfffffff)
	}
	info.CpuInfo = types.HostCpuInfo{NumCpuPackages: s.Packages, NumCpuCores: s.Cores, NumCpuThreads: 2 * s.Cores,
		Hz: int64(s.MHz) * 1000000}
	info.CpuPkg, info.CpuFeature = h.cpuPackages(), nil
	info.MemorySize = h.memory()
	info.NumaInfo = h.numa()
	info.PciDevice = h.PciDevices()
	info.BiosInfo = h.bios()
	return &info
}

func (h *Host) cpuPackages() []types.HostCpuPackage {
	var out []types.HostCpuPackage
	vendor := "intel"
	if h.Server.Vendor == "Supermicro" {
		vendor = "amd"
	}
	for i := int16(0); i < h.Server.Packages; i++ {
		out = append(out, types.HostCpuPackage{Index: i, Vendor: vendor, Hz: int64(h.Server.MHz) * 1000000,
			BusHz: 100000000, Description: h.Server.CPU})
	}
	return out
}

func (h *Host) bios() *types.HostBIOSInfo {
	out := &types.HostBIOSInfo{BiosVersion: h.Server.BIOS}
	if at, err := time.Parse("2006-01-02", h.Server.BIOSDate); err == nil {
		out.ReleaseDate = &at
	}
	out.Vendor = h.Server.Vendor
	out.MajorRelease, out.MinorRelease = 2, 8
	out.FirmwareMajorRelease, out.FirmwareMinorRelease = h.Server.FirmwareMajor, h.Server.FwMinor
	return out
}

// numa lists the PCI functions of each node, as far as the firmware tells.
func (h *Host) numa() *types.HostNumaInfo {
	n := int(h.Server.Packages)
	out := &types.HostNumaInfo{Type: "NUMA", NumNodes: int32(n)}
	size := h.memory() / int64(n)
	threads := 2 * int(h.Server.Cores)
	for i := 0; i < n; i++ {
		node := types.HostNumaNode{TypeId: byte(i), MemoryRangeBegin: size * int64(i), MemoryRangeLength: size}
		for c := threads/n*(i+1) - 1; c >= threads/n*i; c-- {
			node.CpuID = append(node.CpuID, int16(c))
		}
		for _, f := range h.Functions {
			if f.Node == i {
				node.PciId = append(node.PciId, f.Address.String())
			}
		}
		out.NumaNode = append(out.NumaNode, node)
	}
	return out
}

func (h *Host) config() *types.HostConfigInfo {
	cfg := esx.HostConfigInfo
	cfg.Host = h.Ref
	cfg.Product = h.Release.HostProduct()
	network := *esx.HostConfigInfo.Network
	network.Vnic = append([]types.HostVirtualNic(nil), network.Vnic...)
	n := stableNumber("ip/" + h.Name)
	if len(network.Vnic) > 0 {
		ip := *network.Vnic[0].Spec.Ip
		ip.IpAddress = fmt.Sprintf("10.20.%d.%d", n>>8&0xff, n&0xff)
		network.Vnic[0].Spec.Ip = &ip
	}
	cfg.Network = &network
	h.Services = defaultServices(h.Spec.SSH, h.Manager != nil && !h.Spec.NoXorg)
	h.daemonService()
	cfg.Service = &types.HostServiceInfo{Service: append([]types.HostService(nil), h.Services...)}
	cfg.LockdownMode = types.HostLockdownModeLockdownDisabled
	cfg.PciPassthruInfo = h.PassthruInfo()
	cfg.GraphicsInfo = h.GraphicsInfo()
	cfg.GraphicsConfig = h.GraphicsConfig()
	cfg.SharedPassthruGpuTypes = h.SharedTypes()
	cfg.SharedGpuCapabilities = h.SharedCapabilities()
	cfg.AssignableHardwareBinding = h.Bindings()
	cfg.VsanHostConfig = &types.VsanHostConfigInfo{Enabled: types.NewBool(h.Spec.VSAN)}
	cfg.ActiveDiagnosticPartition = h.dumpPartition()
	cfg.Option = h.options(cfg.Option)
	return &cfg
}

// defaultServices is what a freshly installed host runs. SSH is off unless asked for.
func defaultServices(ssh, xorg bool) []types.HostService {
	service := func(key, label, policy string, running bool, rules ...string) types.HostService {
		return types.HostService{Key: key, Label: label, Policy: policy, Running: running, Ruleset: rules,
			SourcePackage: &types.HostServiceSourcePackage{SourcePackageName: "esx-base",
				Description: "This VIB contains all of the base functionality of vSphere ESXi."}}
	}
	policy := "off"
	if ssh {
		policy = "on"
	}
	return []types.HostService{
		service("DCUI", "Direct Console UI", "on", true),
		service("TSM", "ESXi Shell", "off", false),
		service("TSM-SSH", "SSH", policy, ssh, "sshServer"),
		service("lbtd", "Load-Based Teaming Daemon", "on", true),
		service("ntpd", "NTP Daemon", "on", true, "ntpClient"),
		service("pcscd", "PC/SC Smart Card Daemon", "off", false),
		service("sfcbd-watchdog", "CIM Server", "on", false, "CIMHttpServer", "CIMHttpsServer"),
		service("snmpd", "SNMP Server", "on", false, "snmp"),
		service("vpxa", "VMware vCenter Agent", "on", true, "vpxHeartbeats"),
		service("xorg", "X.Org Server", "on", xorg),
	}
}

func (h *Host) setRuntime(hs *simulator.HostSystem) {
	boot := epoch.Add(-time.Duration(stableNumber("boot/"+h.Name)%(90*24*3600)) * time.Second)
	hs.Runtime = types.HostRuntimeInfo{
		ConnectionState:   types.HostSystemConnectionStateConnected,
		PowerState:        types.HostSystemPowerStatePoweredOn,
		InMaintenanceMode: h.Spec.Maintenance,
		InQuarantineMode:  types.NewBool(false),
		BootTime:          &boot,
	}
	if h.Spec.Connection != "" {
		hs.Runtime.ConnectionState = types.HostSystemConnectionState(h.Spec.Connection)
	}
	if hs.Runtime.ConnectionState != types.HostSystemConnectionStateConnected {
		hs.Runtime.PowerState = types.HostSystemPowerStateUnknown
	}
}

func (h *Host) setSummary(hs *simulator.HostSystem) {
	s, product := h.Server, hs.Config.Product
	nics, hbas := int32(0), int32(0)
	for _, f := range h.Functions {
		switch {
		case f.Model.Class == 0x0200 && !f.IsVF:
			nics++
		case f.Model.Class>>8 == 0x01:
			hbas++
		}
	}
	hs.Summary = types.HostListSummary{
		Host: &hs.Self, Runtime: &hs.Runtime,
		Hardware: &types.HostHardwareSummary{Vendor: s.Vendor, Model: s.Model, Uuid: h.SystemID,
			MemorySize: h.memory(), CpuModel: s.CPU, CpuMhz: s.MHz, NumCpuPkgs: s.Packages, NumCpuCores: s.Cores,
			NumCpuThreads: 2 * s.Cores, NumNics: nics, NumHBAs: hbas},
		Config:         types.HostConfigSummary{Name: h.Name, Port: 443, Product: &product, VmotionEnabled: true},
		OverallStatus:  types.ManagedEntityStatusGreen,
		RebootRequired: h.NeedsReboot(),
		QuickStats:     types.HostListSummaryQuickStats{OverallMemoryUsage: kernelMiB, OverallCpuUsage: s.MHz / 10},
	}
	if simulator.Map.IsVPX() {
		hs.Summary.ManagementServerIp = "10.20.0.10"
	}
}

// addManagers gives the host the managers that the simulator has; GPU managers
// and services come from packages gpu and sshd.
func (h *Host) addManagers(hs *simulator.HostSystem) {
	m := &hs.ConfigManager
	for _, c := range []struct {
		ref **types.ManagedObjectReference
		obj mo.Reference
	}{
		{&m.DatastoreSystem, &simulator.HostDatastoreSystem{Host: &hs.HostSystem}},
		{&m.NetworkSystem, simulator.NewHostNetworkSystem(&hs.HostSystem)},
		{&m.AdvancedOption, simulator.NewOptionManager(nil, h.options(esx.Setting))},
		{&m.FirewallSystem, simulator.NewHostFirewallSystem(&hs.HostSystem)},
		{&m.StorageSystem, simulator.NewHostStorageSystem(&hs.HostSystem)},
	} {
		ref := simulator.Map.Put(c.obj).Reference()
		*c.ref = &ref
	}
}
