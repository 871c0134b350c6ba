// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package inventory builds the estates of the practice lab: a declarative
// description (Spec, also readable from a JSON file) becomes objects of
// govmomi's simulator plus the state that vSphere keeps behind its API.
package inventory

// SchemaName is what an estate file carries in "schema".
const SchemaName = "gpulab.estate/1"

// Spec describes an estate. Every name is used as vSphere shows it.
type Spec struct {
	Schema      string           `json:"schema"`
	Name        string           `json:"name"`
	VCenter     VCenterSpec      `json:"vcenter"`
	Datacenters []DatacenterSpec `json:"datacenters"`
	// ESXi are hosts that no vCenter manages: each is served by a child process.
	ESXi []HostSpec `json:"esxi,omitempty"`
}

// VCenterSpec names the server. Release is a key of the release table, e.g. "8.0U3".
type VCenterSpec struct {
	Name    string `json:"name"`
	Release string `json:"release"`
}

// DatacenterSpec is one datacenter; Folder is a path below the root folder ("a/b").
type DatacenterSpec struct {
	Name       string          `json:"name"`
	Folder     string          `json:"folder,omitempty"`
	Clusters   []ClusterSpec   `json:"clusters,omitempty"`
	Hosts      []HostSpec      `json:"hosts,omitempty"` // standalone hosts
	Datastores []DatastoreSpec `json:"datastores,omitempty"`
}

// ClusterSpec is one cluster; Folder is a path below the host folder.
type ClusterSpec struct {
	Name   string `json:"name"`
	Folder string `json:"folder,omitempty"`
	DRS    string `json:"drs,omitempty"` // manual, partiallyAutomated, fullyAutomated; empty: off
	HA     bool   `json:"ha,omitempty"`
	// Admission control of HA is on.
	Admission bool       `json:"admission,omitempty"`
	Rules     []RuleSpec `json:"rules,omitempty"`
	Pools     []PoolSpec `json:"pools,omitempty"`
	Hosts     []HostSpec `json:"hosts"`
}

// RuleSpec is a mandatory rule of a cluster: its VMs run on its hosts, or Never do.
type RuleSpec struct {
	Name  string   `json:"name"`
	VMs   []string `json:"vms"`
	Hosts []string `json:"hosts"`
	Never bool     `json:"never,omitempty"`
}

// PoolSpec is a resource pool below a cluster's or a host's own.
type PoolSpec struct {
	Name        string `json:"name"`
	ReservedMiB int64  `json:"reservedMiB"`
	Expandable  bool   `json:"expandable,omitempty"`
}

// DatastoreSpec is one datastore, mounted by the hosts named, or by all when none is.
type DatastoreSpec struct {
	Name       string            `json:"name"`
	CapacityGB int64             `json:"capacityGB"`
	Hosts      []string          `json:"hosts,omitempty"`
	Files      map[string]string `json:"files,omitempty"` // path -> content
}

// HostSpec is one ESXi host. Server is a key of the server table, e.g. "r740".
type HostSpec struct {
	Name       string `json:"name"`
	Release    string `json:"release"`
	Server     string `json:"server"`
	MemoryGiB  int64  `json:"memoryGiB,omitempty"`  // 0: the server's usual size
	Connection string `json:"connection,omitempty"` // connected (default), disconnected, notResponding
	// Maintenance mode is on.
	Maintenance bool `json:"maintenance,omitempty"`
	// NoAbove4G is a firmware without "above 4G decoding": large regions stay unassigned.
	NoAbove4G bool `json:"noAbove4G,omitempty"`
	// NoIOMMU is a firmware with VT-d or AMD-Vi off: no device is capable.
	NoIOMMU bool `json:"noIOMMU,omitempty"`
	// NoSRIOV is a firmware with SR-IOV off: boards from Ampere on show no vGPU types.
	NoSRIOV bool `json:"noSRIOV,omitempty"`
	// HighMMIO is a firmware that places regions above what 6.5 and 6.7 can address.
	HighMMIO bool `json:"highMMIO,omitempty"`
	// NoHotPlug: PCIe hot plug is switched off on the host (VMkernel.Boot.enablePCIEHotplug).
	NoHotPlug bool `json:"noHotPlug,omitempty"`
	// NoVectors: the host has no interrupt vectors left.
	NoVectors bool `json:"noVectors,omitempty"`
	// DumpOnUSB: the core dump partition is on a USB stick.
	DumpOnUSB bool `json:"dumpOnUSB,omitempty"`
	// NoXorg: the X.Org service does not run, though there is a vGPU manager.
	NoXorg bool `json:"noXorg,omitempty"`
	// Edition: enterprisePlus, standard; absent: evaluation, all features.
	Edition string `json:"edition,omitempty"`
	SSH     bool   `json:"ssh,omitempty"` // service TSM-SSH runs
	// VSAN: the host gives its disks to a vSAN, and asks what to do with data before maintenance.
	VSAN    bool         `json:"vsan,omitempty"`
	Manager *ManagerSpec `json:"manager,omitempty"`
	// Installed is a vGPU manager that waits for the reboot.
	Installed *ManagerSpec `json:"installed,omitempty"`
	Pools     []PoolSpec   `json:"pools,omitempty"` // of a standalone host
	Graphics  GraphicsSpec `json:"graphics,omitempty"`
	Cards     []CardSpec   `json:"cards,omitempty"`
	VMs       []VMSpec     `json:"vms,omitempty"`
}

// ManagerSpec is an installed NVIDIA vGPU manager, e.g. Driver "390.42".
// Package is "graphics" (Q, B and A types) or "compute" (C types).
type ManagerSpec struct {
	Driver  string `json:"driver"`
	Package string `json:"package,omitempty"`
}

// GraphicsSpec is the host's graphics setting: shared (default) or sharedDirect,
// performance (default) or consolidation.
type GraphicsSpec struct {
	Default string `json:"default,omitempty"`
	Policy  string `json:"policy,omitempty"`
}

// CardSpec is one card. Model is a key of the model table. Without an address
// the card takes the server's next free slot.
type CardSpec struct {
	Model   string `json:"model"`
	Address string `json:"address,omitempty"` // 0000:82:00.0
	// Passthrough: off (default), active, enabled (waits for a reboot),
	// disabled (off, active until reboot), stale (enabled though not capable).
	Passthrough string `json:"passthrough,omitempty"`
	Label       string `json:"label,omitempty"` // hardware label, 7.0 U2 and later
	NotCapable  bool   `json:"notCapable,omitempty"`
	MIG         bool   `json:"mig,omitempty"`
	// VirtualFunctions are active SR-IOV functions of a NIC.
	VirtualFunctions int `json:"virtualFunctions,omitempty"`
	// GraphicsType overrides the host's type for this device.
	GraphicsType string `json:"graphicsType,omitempty"`
	// ActiveType is the graphics type until the next reboot, when it differs.
	ActiveType string `json:"activeType,omitempty"`
	// Mode of vGPUs, 8.0 U3: sameSize, mixedSize.
	Mode string `json:"mode,omitempty"`
	// Health: ok (default), failing (memory errors), hot (too little cooling), lost (off the bus).
	Health string `json:"health,omitempty"`
	// Missing: the card has its setting and is not in the list of devices.
	Missing bool `json:"missing,omitempty"`
	// Stuck: what was set stays "needs reboot" for ever.
	Stuck bool `json:"stuck,omitempty"`
	// Console: the card is the host's display.
	Console bool `json:"console,omitempty"`
	// FirstOnly: only the first function of the card is passed through.
	FirstOnly bool `json:"firstOnly,omitempty"`
	// PendingMIG: MIG was asked for and waits for the reboot.
	PendingMIG bool `json:"pendingMIG,omitempty"`
	ECCOff     bool `json:"eccOff,omitempty"` // error correction was switched off
}

// VMSpec is one virtual machine on its host.
type VMSpec struct {
	Name        string            `json:"name"`
	Folder      string            `json:"folder,omitempty"` // path below the VM folder
	GuestID     string            `json:"guestId,omitempty"`
	Power       string            `json:"power,omitempty"`    // poweredOff (default), poweredOn, suspended
	Firmware    string            `json:"firmware,omitempty"` // efi (default), bios
	SecureBoot  bool              `json:"secureBoot,omitempty"`
	CPUs        int32             `json:"cpus,omitempty"`
	MemoryMiB   int32             `json:"memoryMiB,omitempty"`
	Hardware    string            `json:"hardware,omitempty"` // vmx-14; default: the host's newest
	ReserveAll  bool              `json:"reserveAll,omitempty"`
	Reserved    int64             `json:"reservedMiB,omitempty"` // without ReserveAll
	ExtraConfig map[string]string `json:"extraConfig,omitempty"`
	GPUs        []VMDeviceSpec    `json:"gpus,omitempty"`
	Template    bool              `json:"template,omitempty"`
	Snapshot    string            `json:"snapshot,omitempty"` // name of an existing snapshot
	IP          string            `json:"ip,omitempty"`
	Annotation  string            `json:"annotation,omitempty"`
	Guest       *GuestSpec        `json:"guest,omitempty"`
	Workload    *WorkloadSpec     `json:"workload,omitempty"` // absent: idle

	LimitMiB       *int64 `json:"limitMiB,omitempty"` // of memory; absent: unlimited
	CPUReservedMHz int64  `json:"cpuReservedMHz,omitempty"`
	NestedHV       bool   `json:"nestedHV,omitempty"`
	VirtualIOMMU   bool   `json:"virtualIOMMU,omitempty"`
	Latency        string `json:"latency,omitempty"`   // normal (default), high
	FaultTolerant  bool   `json:"ft,omitempty"`        // Fault Tolerance is on
	MemoryHotAdd   bool   `json:"memHotAdd,omitempty"` // and of CPUs:
	CPUHotAdd      bool   `json:"cpuHotAdd,omitempty"`
	Connection     string `json:"connection,omitempty"` // orphaned, inaccessible, invalid
	// Question: the VM waits for an answer. Busy: a task runs on it. Both until somebody ends them.
	Question bool `json:"question,omitempty"`
	Busy     bool `json:"busy,omitempty"`
	// Denied are privileges that nobody has on this VM.
	Denied []string `json:"denied,omitempty"`
	Pool   string   `json:"pool,omitempty"` // name of a resource pool of its host or cluster
	// Datastore is one of the datacenter that the host need not see.
	Datastore string `json:"datastore,omitempty"`
	// Upgrade is the hardware version that the next power-on brings.
	Upgrade string `json:"upgrade,omitempty"`
	// DRS overrides the cluster's automation.
	DRS string `json:"drs,omitempty"`
	// GuestDriver is the NVIDIA driver installed in a guest that answers no SSH.
	GuestDriver string `json:"guestDriver,omitempty"`
}

// WorkloadSpec is what a VM does with its GPUs from the start: idle, training, inference, burst.
type WorkloadSpec struct {
	Kind      string  `json:"kind"`
	Intensity float64 `json:"intensity,omitempty"` // 0 to 1; 0: the kind's usual
	Memory    float64 `json:"memory,omitempty"`    // share of the frame buffer; 0: what the kind needs
}

// VMDeviceSpec is one PCI device of a VM. Method: directpath (Device is the
// host's address), dynamic (Model and/or Label), vgpu (Profile).
type VMDeviceSpec struct {
	Method  string `json:"method"`
	Device  string `json:"device,omitempty"`
	Model   string `json:"model,omitempty"`
	Label   string `json:"label,omitempty"`
	Profile string `json:"profile,omitempty"`
	// Raw of directpath: the backing as it stands in the configuration, whatever the host has.
	Raw *BackingSpec `json:"raw,omitempty"`
}

// BackingSpec are the members of a fixed backing. Vendor 0 is NVIDIA's; System empty is the host's.
type BackingSpec struct {
	ID       string `json:"id"`
	DeviceID string `json:"deviceId"`
	Vendor   uint16 `json:"vendor,omitempty"`
	System   string `json:"system,omitempty"`
}

// GuestSpec is what runs inside a VM that answers SSH.
type GuestSpec struct {
	Distribution string `json:"distribution"`     // ubuntu-16.04, centos-7
	Driver       string `json:"driver,omitempty"` // NVIDIA guest driver, e.g. 384.81
	Slot         string `json:"slot,omitempty"`   // address of the first GPU in the guest, 13:00.0
	// Licence of a vGPU's guest: licensed (default) or none.
	Licence string `json:"licence,omitempty"`
	// Files the guest starts with, path -> content.
	Files map[string]string `json:"files,omitempty"`
}
