// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"fmt"
	"strings"

	"../inventory"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// guest: what a guest that runs cannot use.
func (j *judgement) guest() {
	use := func(id, text string, device int, lines ...string) {
		j.add(Hit{ID: id, Class: Unusable, Text: text, trouble: &inventory.Trouble{Rule: id, Device: device, Lines: lines}})
	}
	need := j.trial.need
	narrow := !strings.Contains(j.vm.Config.GuestId, "64") && j.vm.Config.GuestId != ""
	switches := j.missingSwitches()
	for i, f := range need.functions {
		if !f.Model.IsGPU() {
			continue
		}
		if !j.host.Above4G && f.Model.LargeRegion() {
			j.add(unmapped("PF-PT-14", i))
		}
		if narrow && f.Model.LargeRegion() {
			use("PF-PT-26", "A 32-bit guest cannot use the device.", i)
		}
		if f.MIG {
			use("PF-PT-27", "MIG mode is on: the guest finds a partitioned card.", i)
		}
		if switches && f.Model.Key == "h100-sxm" {
			use("PF-PT-29", "The GPU's switches are not in the virtual machine: CUDA does not start.", i,
				"NVRM: GPU0: NVLink fabric is not ready")
		}
	}
	if j.driverTooNew() {
		text := "Incompatible Guest/Host drivers: Guest VGX version is newer than the maximum version supported by the Host. Disabling vGPU."
		j.add(Hit{ID: "PF-VG-26", Class: Unusable, Text: text, vmLog: []string{"vmiop_log: (0x0): " + text},
			trouble: &inventory.Trouble{Rule: "PF-VG-26"}})
	}
	// A guest that answers SSH tells by itself whether its module is signed.
	if b := j.vm.Config.BootOptions; b != nil && isTrue(b.EfiSecureBootEnabled) && j.vm.Config.Firmware == "efi" && j.m.estate.Guest(j.vm.Self) == nil && j.nvidia() && !strings.HasPrefix(j.vm.Config.GuestId, "windows") {
		use("PF-GU-05", "Secure Boot is on and the guest's NVIDIA module is not signed.", 0, "Lockdown: modprobe: unsigned module loading is restricted; see man kernel_lockdown.7")
	}
}

// driverTooNew: the described driver of a vGPU's guest is of a later branch than the manager.
func (j *judgement) driverTooNew() bool {
	if _, _, vgpus := j.kinds(); vgpus == 0 || j.host.Manager == nil || j.spec.GuestDriver == "" {
		return false
	}
	guest, _ := (&inventory.ManagerSpec{Driver: j.spec.GuestDriver}).Version()
	host, _ := j.host.Manager.Version()
	return guest > host
}

// nvidia: the VM gets an NVIDIA GPU or a part of one.
func (j *judgement) nvidia() bool {
	for _, g := range j.trial.grants {
		if g.function.Model.Vendor == 0x10de {
			return true
		}
	}
	return false
}

// missingSwitches: the host has NVSwitches and the VM lacks some.
func (j *judgement) missingSwitches() bool {
	all, held := 0, 0
	for _, f := range j.host.Functions {
		if f.Model.Key == "nvswitch" {
			all++
		}
	}
	for _, f := range j.trial.need.functions {
		if f.Model.Key == "nvswitch" {
			held++
		}
	}
	return held < all
}

// lasting: what a VM that works loses.
func (j *judgement) lasting() {
	fixed, dynamic, vgpus := j.kinds()
	if fixed+dynamic+vgpus == 0 {
		return
	}
	c := j.vm.Config
	if fixed+dynamic > 0 {
		j.passed(fixed)
	}
	if isTrue(c.MemoryHotAddEnabled) || isTrue(c.CpuHotAddEnabled) {
		j.lose("PF-VM-21", "Hot add does not work beside a PCI device.")
	}
	if u := c.ScheduledHardwareUpgradeInfo; u != nil && u.UpgradePolicy == string(types.ScheduledHardwareUpgradeInfoHardwareUpgradePolicyAlways) &&
		c.Firmware == "efi" && inventory.HardwareNumber(c.Version) < 20 && inventory.HardwareNumber(u.VersionKey) >= 20 {
		j.lose("PF-VM-17", "The upgrade to hardware "+u.VersionKey+" moves PCI slots: the guest's network names change.")
	}
	if vgpus > 0 {
		j.shared()
	}
	j.cluster(fixed, vgpus)
}

// passed: a VM with passthrough devices.
func (j *judgement) passed(fixed int) {
	if j.vm.Snapshot != nil {
		j.lose("PF-VM-13", "Snapshots exist: with a passthrough device none is taken or restored.")
	}
	need := j.trial.need
	memory, links, linked := int64(0), 0, 0
	for _, f := range need.functions {
		memory += f.Model.MemoryMiB
		if f.Model.Consumer {
			j.lose("PF-PT-18", f.Address.String()+" needs another reset method: the host may hang when the virtual machine stops.")
		}
		if f.Model.NVLink {
			linked++
		}
	}
	for _, f := range j.host.Functions {
		if f.Model.NVLink {
			links++
		}
	}
	if linked > 0 && linked < links {
		j.lose("PF-PT-28", fmt.Sprintf("%d of %d GPUs joined by NVLink are in the virtual machine.", linked, links))
	}
	if strings.EqualFold(setting(j.vm, "hypervisor.cpuid.v0"), "FALSE") && j.host.Release.AtLeast(7, 0, 0) {
		j.lose("PF-PT-35", "hypervisor.cpuid.v0 = FALSE is not needed and may disable the card.")
	}
	if size := int64(j.vm.Config.Hardware.MemoryMB); size < memory {
		j.lose("PF-PT-37", fmt.Sprintf("The virtual machine's memory of %d MB is below its GPUs' of %d MB.", size, memory))
	}
}

// shared: a VM with vGPUs.
func (j *judgement) shared() {
	n := 0
	for i := range j.pci() {
		for _, key := range []string{"enable_uvm", "enable_debugging", "enable_profiling"} {
			if v := setting(j.vm, fmt.Sprintf("pciPassthru%d.cfg.%s", i, key)); v != "" && v != "0" {
				n++
			}
		}
	}
	if n > 0 {
		j.lose("PF-VG-29", "Unified memory, debugging or profiling of the vGPU is on: no vMotion, no suspend.")
	}
	for _, g := range j.trial.grants {
		if g.profile == nil || j.host.Manager == nil {
			continue
		}
		if major, minor := j.host.Manager.Version(); major == 535 && minor < 247 && g.function.Model.Arch() >= inventory.Ada {
			j.lose("PF-VG-36", "The vGPU manager may stop the host on this GPU: IOMMU Fault detected for (vmgpX/nvidia).")
			break
		}
	}
	if j.host.Manager != nil && !running(j.host, "xorg") {
		j.add(Hit{ID: "PF-VG-35", Class: Works, Text: "X.Org does not run on the host, and Shared Direct does not need it."})
	}
}

func running(h *inventory.Host, service string) bool {
	for _, s := range h.Services {
		if s.Key == service {
			return s.Running
		}
	}
	return false
}

// cluster: what DRS and HA do not do for the VM.
func (j *judgement) cluster(fixed, vgpus int) {
	cluster, config := clusterOf(j.host)
	if cluster == nil {
		return
	}
	if vgpus > 0 && isTrue(config.DrsConfig.Enabled) && config.DrsConfig.DefaultVmBehavior == types.DrsBehaviorFullyAutomated && !overridden(config, j.vm) {
		j.lose("PF-VM-27", "DRS is fully automated: for vGPUs it should be partially automated or manual.")
	}
	if isTrue(config.DasConfig.Enabled) {
		if fixed > 0 {
			j.lose("PF-PT-34", "HA does not restart the virtual machine on another host.")
		}
		if isTrue(config.DasConfig.AdmissionControlEnabled) {
			j.lose("PF-HO-18", "HA's admission control does not count GPUs.")
		}
	}
	if vgpus > 0 {
		j.alike(cluster)
	}
}

// overridden: the VM has an automation of its own.
func overridden(config *types.ClusterConfigInfoEx, vm *simulator.VirtualMachine) bool {
	for _, o := range config.DrsVmConfig {
		if o.Key == vm.Self {
			return o.Behavior != types.DrsBehaviorFullyAutomated || o.Enabled != nil && !*o.Enabled
		}
	}
	return false
}

// alike: do the hosts of a cluster that serve vGPUs differ?
func (j *judgement) alike(cluster *simulator.ClusterComputeResource) {
	h := j.host
	if h.Manager == nil {
		return
	}
	major, _ := h.Manager.Version()
	branch, policy := false, false
	for _, ref := range cluster.Host {
		other := j.m.estate.Host(ref)
		if other == nil || other == h || other.Manager == nil {
			continue
		}
		theirs, _ := other.Manager.Version()
		branch = branch || theirs != major
		policy = policy || other.Policy != h.Policy
	}
	if branch {
		j.lose("PF-HO-16", "The hosts of the cluster run vGPU managers of different branches.")
	}
	if policy {
		j.lose("PF-HO-17", "The hosts of the cluster place vGPUs by different policies.")
	}
}
