// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"sort"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// Function is one PCI function of a host and what the host keeps about it.
type Function struct {
	Model   *Model
	Address Address
	Bridge  string // id of the parent bridge, empty at the root
	Unit    string // dependentDevice: functions of one unit move together
	Node    int    // NUMA node
	VMkName string // vmnic0, vmhba1 …

	Capable, Enabled, Active bool
	// StuckReboot: a change stays "needs reboot" whatever happens (a control fault).
	StuckReboot bool
	// Busy: the kernel holds the device (a control fault).
	Busy bool
	// Missing: the adapter left the bus, its setting stayed (a control fault).
	Missing bool
	// Described is how Missing was described.
	Described bool
	// Console: the host's display.
	Console bool
	Label   string

	SriovEnabled, SriovActive bool
	VFsRequested, VFs         int
	IsVF                      bool
	Physical                  *Function // of a virtual function

	// Graphics, for display devices: configured and active type.
	ConfiguredType, ActiveType string
	// vGPU mode of 8.0 U3: sameSize, mixedSize or empty.
	ConfiguredMode, ActiveMode string
	MIG                        bool
	// PendingMIG and PendingECC wait for a reboot, or for who holds the GPU to let go.
	PendingMIG, PendingECC *bool
	ECCOff                 bool   // error correction was switched off
	Health                 string // as described

	// Holder is the powered-on VM that owns the function by passthrough.
	Holder *types.ManagedObjectReference
	// VGPUs are the powered-on VMs served by the vGPU manager, in order of start.
	VGPUs []VGPU
}

// VGPU is one running vGPU.
type VGPU struct {
	VM      types.ManagedObjectReference
	Profile Profile
	Start   int64 // MiB of the frame buffer, in mixed-size mode
}

// Host is the lab's own state of one host: what vSphere hides behind its API.
// Like the simulator's objects it is guarded by the lock of package world.
type Host struct {
	Ref       types.ManagedObjectReference
	Name      string
	Spec      *HostSpec
	Release   *Release
	Server    *Server
	SystemID  string
	Functions []*Function
	// RenumberAtBoot: the next boot finds every card on another bus (a control fault).
	RenumberAtBoot bool
	// Manager is the loaded vGPU manager; nil without one. An installed one that
	// waits for the reboot is in PendingManager.
	Manager, PendingManager *ManagerSpec
	// Software are NVIDIA's packages on the boot bank.
	Software []Installed
	// SoftwareFault is how packages are refused: acceptance, bootbank, signature (a control fault).
	SoftwareFault string
	// EngineStopped: the host engine was terminated and not started again.
	EngineStopped bool
	DefaultType   string // configured host default: shared, sharedDirect
	ActiveDefault string
	Policy        string
	Above4G       bool
	// NoVectors: no interrupt vectors are left. NoHotPlug: PCIe hot plug is switched off.
	NoVectors, NoHotPlug bool
	// KernelLog are lines for vmkernel.log, with their time.
	KernelLog  []string
	Services   []types.HostService
	HostKey    string // SSH host key fingerprint, once the listener runs
	SSHAddress string
	Guests     []*Guest
	// Mirror repeats announced properties on the host's managers.
	Mirror         func(paths []string)
	MirrorServices func()
	// Parameters of the module nvidia.
	Parameters string
	// LoadedParameters are those with which the module was loaded at the last boot.
	LoadedParameters string
	// Held tells whether a looping command has the GPUs open; nil: none can.
	Held func() bool

	object *simulator.HostSystem
}

// Guest is a VM whose operating system answers SSH.
type Guest struct {
	Ref        types.ManagedObjectReference
	Name       string
	Spec       *GuestSpec
	IP         string
	SSHAddress string
	HostKey    string
}

// Estate is a built estate.
type Estate struct {
	Name  string
	Spec  *Spec
	Model *simulator.Model
	Hosts []*Host
	// Dir is the temporary folder that holds the datastores.
	Dir string

	byRef map[types.ManagedObjectReference]*Host
}

// Host returns the state of a host, or nil.
func (e *Estate) Host(ref types.ManagedObjectReference) *Host {
	return e.byRef[ref]
}

// HostNamed returns the state of a host by its name or its moref value, or nil.
func (e *Estate) HostNamed(name string) *Host {
	for _, h := range e.Hosts {
		if h.Name == name || h.Ref.Value == name {
			return h
		}
	}
	return nil
}

// Guests lists every guest that answers SSH.
func (e *Estate) Guests() []*Guest {
	var out []*Guest
	for _, h := range e.Hosts {
		out = append(out, h.Guests...)
	}
	return out
}

// Object is the host's simulator object.
func (h *Host) Object() *simulator.HostSystem { return h.object }

// Function returns the function at an address as the API writes it, or nil.
func (h *Host) Function(id string) *Function {
	for _, f := range h.Functions {
		if f.Address.String() == id {
			return f
		}
	}
	return nil
}

// PublishServices writes the services into the simulator's object and announces them.
func (h *Host) PublishServices() {
	simulator.Map.Update(h.object, []types.PropertyChange{{Name: "config.service.service", Val: append([]types.HostService(nil), h.Services...)}})
	if h.MirrorServices != nil {
		h.MirrorServices()
	}
}

// UnitOf lists the functions that share a dependentDevice, in address order.
func (h *Host) UnitOf(f *Function) []*Function {
	var out []*Function
	for _, g := range h.Functions {
		if g.Unit == f.Unit {
			out = append(out, g)
		}
	}
	return out
}

// GPUs lists display controllers that a vGPU manager could drive and other
// accelerators, without the management display.
func (h *Host) GPUs() []*Function {
	var out []*Function
	for _, f := range h.Functions {
		if f.Model.IsGPU() && f.Model.Product != "" {
			out = append(out, f)
		}
	}
	return out
}

// ManagerDrives tells whether the vGPU manager has the function.
func (h *Host) ManagerDrives(f *Function) bool {
	return h.Manager != nil && f.Model.VGPU && !f.Active && !f.Busy && !f.Missing &&
		!f.Model.Dropped(h.Manager) && !(h.Spec.HighMMIO && !h.Release.AtLeast(7, 0, 0))
}

// OfferedProfiles lists the types of all GPUs in shared direct, without repeats.
func (h *Host) OfferedProfiles() []Profile {
	seen := map[string]bool{}
	var out []Profile
	for _, f := range h.Functions {
		if !h.ManagerDrives(f) || f.ActiveType != "sharedDirect" || h.Spec.NoSRIOV && f.Model.NeedsSRIOV() {
			continue
		}
		for _, p := range ProfilesOf(f.Model, h.Manager, f.MIG) {
			if !seen[p.Name] && (h.Release.AtLeast(8, 0, 3) || !p.Late()) {
				seen[p.Name] = true
				out = append(out, p)
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out
}

// offers tells whether the GPU has room for one more vGPU of the type.
func (h *Host) offers(f *Function, want Profile) bool {
	if !h.ManagerDrives(f) || f.ActiveType != "sharedDirect" {
		return false
	}
	known := false
	for _, p := range ProfilesOf(f.Model, h.Manager, f.MIG) {
		known = known || p.Name == want.Name
	}
	return known && h.Room(f, want) == RoomFree
}

// PlaceVGPU chooses the GPU for one more vGPU: performance takes the GPU with
// fewest VMs, consolidation the fullest. It returns nil when no GPU has room.
func (h *Host) PlaceVGPU(want Profile) *Function {
	var best *Function
	for _, f := range h.Functions {
		if !h.offers(f, want) {
			continue
		}
		switch {
		case best == nil,
			h.Policy == "performance" && len(f.VGPUs) < len(best.VGPUs),
			h.Policy == "consolidation" && len(f.VGPUs) > len(best.VGPUs):
			best = f
		}
	}
	return best
}

// NeedsReboot tells whether a setting waits for a reboot.
func (h *Host) NeedsReboot() bool {
	if h.PendingManager != nil || h.ManagerRemoved() || h.Manager != nil && h.DefaultType != h.ActiveDefault {
		return true
	}
	for _, f := range h.Functions {
		if f.Enabled != f.Active && f.Capable || f.StuckReboot || f.ConfiguredType != f.ActiveType && h.ManagerDrives(f) {
			return true
		}
	}
	return false
}
