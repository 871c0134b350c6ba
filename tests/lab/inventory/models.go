// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import "fmt"

// Region is one memory region (BAR) of a function. Type 3 is 64-bit
// prefetchable, 2 is 32-bit, as vmware.log prints them.
type Region struct {
	Index int
	Type  int
	Size  int64 // bytes
}

// Model is one kind of PCI function. Ids are from the PCI ID list.
type Model struct {
	Key                  string
	Class                uint16
	Vendor, Device       uint16
	SubVendor, SubDevice uint16
	VendorName           string
	DeviceName           string
	Product              string // the maker's product name, for GPUs: the first column of vgpu-profiles.csv
	MemoryMiB            int64  // frame buffer as nvidia-smi counts it
	Regions              []Region
	VGPU                 bool   // the maker has a vGPU manager for it
	MaxVFs               int    // SR-IOV virtual functions; 0: none
	NoVGPU               string // rule by which a board switched to this mode has no vGPU types
	Consumer             bool   // a card for desktops: hosts may not reset it
	NVLink               bool   // joined with its equals on the host
	Companions           []string
	VFModel              string // model key of a virtual function
}

// IsGPU is true for display controllers and processing accelerators.
func (m *Model) IsGPU() bool {
	return m.Class>>8 == 0x03 || m.Class == 0x1200
}

// LargeRegion is true when a region of 4 GiB or more must be mapped.
func (m *Model) LargeRegion() bool {
	for _, r := range m.Regions {
		if r.Size >= 4*gib {
			return true
		}
	}
	return false
}

const (
	nvidia = "NVIDIA Corporation"
	intel  = "Intel Corporation"
	mlx    = "Mellanox Technologies"
	amd    = "Advanced Micro Devices, Inc. [AMD]"
	ati    = "Advanced Micro Devices, Inc. [AMD/ATI]"
	bcm    = "Broadcom Inc. and subsidiaries"
	lsi    = "Broadcom / LSI"
	mib    = int64(1) << 20
	gib    = int64(1) << 30
)

// bars gives the usual three regions of an NVIDIA data-centre GPU.
func bars(bar1 int64) []Region {
	return []Region{{0, 2, 16 * mib}, {1, 3, bar1}, {3, 3, 32 * mib}}
}

var modelList = []Model{
	// GPUs and accelerators
	{Key: "p100", Class: 0x0302, Vendor: 0x10de, Device: 0x15f8, SubVendor: 0x10de, SubDevice: 0x118f, VendorName: nvidia,
		DeviceName: "GP100GL [Tesla P100 PCIe 16GB]", Product: "Tesla P100 PCIe 16GB", MemoryMiB: 16383, Regions: bars(16 * gib), VGPU: true},
	{Key: "v100-sxm2", Class: 0x0302, Vendor: 0x10de, Device: 0x1db5, SubVendor: 0x10de, SubDevice: 0x1249, VendorName: nvidia,
		DeviceName: "GV100GL [Tesla V100 SXM2 32GB]", Product: "Tesla V100 SXM2 32GB", MemoryMiB: 32768, Regions: bars(32 * gib), VGPU: true, NVLink: true},
	{Key: "t4", Class: 0x0302, Vendor: 0x10de, Device: 0x1eb8, SubVendor: 0x10de, SubDevice: 0x12a2, VendorName: nvidia,
		DeviceName: "TU104GL [Tesla T4]", Product: "Tesla T4", MemoryMiB: 15360, Regions: bars(256 * mib), VGPU: true, MaxVFs: 16},
	{Key: "a2", Class: 0x0302, Vendor: 0x10de, Device: 0x25b6, SubVendor: 0x10de, SubDevice: 0x157e, VendorName: nvidia,
		DeviceName: "GA107GL [A2 / A16]", Product: "NVIDIA A2", MemoryMiB: 16384, Regions: bars(16 * gib), VGPU: true, MaxVFs: 16},
	{Key: "a40", Class: 0x0302, Vendor: 0x10de, Device: 0x2235, SubVendor: 0x10de, SubDevice: 0x145a, VendorName: nvidia,
		DeviceName: "GA102GL [A40]", Product: "NVIDIA A40", MemoryMiB: 49152, Regions: bars(64 * gib), VGPU: true, MaxVFs: 32},
	{Key: "a100-40", Class: 0x0302, Vendor: 0x10de, Device: 0x20f1, SubVendor: 0x10de, SubDevice: 0x145f, VendorName: nvidia,
		DeviceName: "GA100 [A100 PCIe 40GB]", Product: "NVIDIA A100 PCIe 40GB", MemoryMiB: 40960, Regions: bars(64 * gib), VGPU: true, MaxVFs: 16},
	{Key: "l40s", Class: 0x0302, Vendor: 0x10de, Device: 0x26b9, SubVendor: 0x10de, SubDevice: 0x1851, VendorName: nvidia,
		DeviceName: "AD102GL [L40S]", Product: "NVIDIA L40S", MemoryMiB: 46068, Regions: bars(64 * gib), VGPU: true, MaxVFs: 32},
	{Key: "h100", Class: 0x0302, Vendor: 0x10de, Device: 0x2331, SubVendor: 0x10de, SubDevice: 0x1626, VendorName: nvidia,
		DeviceName: "GH100 [H100 PCIe]", Product: "NVIDIA H100 PCIe 80GB", MemoryMiB: 81920, Regions: bars(128 * gib), VGPU: true, MaxVFs: 20},
	{Key: "rtx6000", Class: 0x0300, Vendor: 0x10de, Device: 0x1e30, SubVendor: 0x10de, SubDevice: 0x12ba, VendorName: nvidia,
		DeviceName: "TU102GL [Quadro RTX 6000/8000]", Product: "Quadro RTX 6000", MemoryMiB: 24576, Regions: bars(256 * mib), VGPU: true,
		Companions: []string{"tu102-audio", "tu102-usb", "tu102-ucsi"}},
	{Key: "tu102-audio", Class: 0x0403, Vendor: 0x10de, Device: 0x10f7, SubVendor: 0x10de, SubDevice: 0x12ba, VendorName: nvidia,
		DeviceName: "TU102 High Definition Audio Controller", Regions: []Region{{0, 2, 16 << 10}}},
	{Key: "tu102-usb", Class: 0x0c03, Vendor: 0x10de, Device: 0x1ad6, SubVendor: 0x10de, SubDevice: 0x12ba, VendorName: nvidia,
		DeviceName: "TU102 USB 3.1 Host Controller", Regions: []Region{{0, 3, 256 << 10}}},
	{Key: "tu102-ucsi", Class: 0x0c80, Vendor: 0x10de, Device: 0x1ad7, SubVendor: 0x10de, SubDevice: 0x12ba, VendorName: nvidia,
		DeviceName: "TU102 USB Type-C UCSI Controller", Regions: []Region{{0, 2, 4 << 10}}},
	{Key: "m60", Class: 0x0300, Vendor: 0x10de, Device: 0x13f2, SubVendor: 0x10de, SubDevice: 0x115e, VendorName: nvidia,
		DeviceName: "GM204GL [Tesla M60]", Product: "Tesla M60", MemoryMiB: 8192, Regions: bars(256 * mib), VGPU: true},
	{Key: "m60-compute", Class: 0x0302, Vendor: 0x10de, Device: 0x13f2, SubVendor: 0x10de, SubDevice: 0x115e, VendorName: nvidia,
		DeviceName: "GM204GL [Tesla M60]", Product: "Tesla M60", MemoryMiB: 8192, Regions: bars(8 * gib), NoVGPU: "PF-VG-21"},
	{Key: "a40-display", Class: 0x0300, Vendor: 0x10de, Device: 0x2235, SubVendor: 0x10de, SubDevice: 0x145a, VendorName: nvidia,
		DeviceName: "GA102GL [A40]", Product: "NVIDIA A40", MemoryMiB: 49152, Regions: bars(256 * mib), NoVGPU: "PF-VG-22"},
	{Key: "rtx3090", Class: 0x0300, Vendor: 0x10de, Device: 0x2204, SubVendor: 0x10de, SubDevice: 0x1454, VendorName: nvidia,
		DeviceName: "GA102 [GeForce RTX 3090]", Product: "NVIDIA GeForce RTX 3090", MemoryMiB: 24576, Regions: bars(256 * mib), Consumer: true,
		Companions: []string{"ga102-audio"}},
	{Key: "ga102-audio", Class: 0x0403, Vendor: 0x10de, Device: 0x1aef, SubVendor: 0x10de, SubDevice: 0x1454, VendorName: nvidia,
		DeviceName: "GA102 High Definition Audio Controller", Regions: []Region{{0, 2, 16 << 10}}},
	{Key: "h100-sxm", Class: 0x0302, Vendor: 0x10de, Device: 0x2330, SubVendor: 0x10de, SubDevice: 0x16c1, VendorName: nvidia,
		DeviceName: "GH100 [H100 SXM5 80GB]", Product: "NVIDIA H100 SXM5 80GB", MemoryMiB: 81559, Regions: bars(128 * gib), NVLink: true},
	{Key: "nvswitch", Class: 0x0680, Vendor: 0x10de, Device: 0x22a3, SubVendor: 0x10de, SubDevice: 0x1796, VendorName: nvidia,
		DeviceName: "GH100 [H100 NVSwitch]", Regions: []Region{{0, 3, 32 * mib}}},
	{Key: "mi210", Class: 0x0380, Vendor: 0x1002, Device: 0x740f, SubVendor: 0x1002, SubDevice: 0x0c34, VendorName: ati,
		DeviceName: "Aldebaran/MI200 [Instinct MI210]", Product: "AMD Instinct MI210", MemoryMiB: 65536,
		Regions: []Region{{0, 3, 64 * gib}, {2, 3, 2 * mib}, {5, 2, 512 << 10}}},
	{Key: "alveo-u250", Class: 0x1200, Vendor: 0x10ee, Device: 0x5004, SubVendor: 0x10ee, SubDevice: 0x000e, VendorName: "Xilinx Corporation",
		DeviceName: "Alveo U250 XDMA Platform", Product: "Alveo U250", MemoryMiB: 65536, Regions: []Region{{0, 3, 32 * mib}, {2, 3, 128 << 10}}},
	{Key: "max1100", Class: 0x0380, Vendor: 0x8086, Device: 0x0bda, SubVendor: 0x8086, SubDevice: 0x0000, VendorName: intel,
		DeviceName: "Ponte Vecchio XT (1 Tile) [Data Center GPU Max 1100]", Product: "Data Center GPU Max 1100", MemoryMiB: 49152,
		Regions: []Region{{0, 3, 16 * mib}, {2, 3, 64 * gib}}},
	// NICs
	{Key: "cx4", Class: 0x0200, Vendor: 0x15b3, Device: 0x1013, SubVendor: 0x15b3, SubDevice: 0x0050, VendorName: mlx,
		DeviceName: "MT27700 Family [ConnectX-4]", Regions: []Region{{0, 3, 32 * mib}}},
	{Key: "cx5", Class: 0x0200, Vendor: 0x15b3, Device: 0x1017, SubVendor: 0x15b3, SubDevice: 0x0007, VendorName: mlx,
		DeviceName: "MT27800 Family [ConnectX-5]", Regions: []Region{{0, 3, 32 * mib}}, MaxVFs: 8, VFModel: "cx5-vf"},
	{Key: "cx5-vf", Class: 0x0200, Vendor: 0x15b3, Device: 0x1018, SubVendor: 0x15b3, SubDevice: 0x0007, VendorName: mlx,
		DeviceName: "MT27800 Family [ConnectX-5 Virtual Function]", Regions: []Region{{0, 3, mib}}},
	{Key: "x710", Class: 0x0200, Vendor: 0x8086, Device: 0x1572, SubVendor: 0x8086, SubDevice: 0x0007, VendorName: intel,
		DeviceName: "Ethernet Controller X710 for 10GbE SFP+", Regions: []Region{{0, 3, 8 * mib}}, MaxVFs: 64, VFModel: "x710-vf"},
	{Key: "x710-vf", Class: 0x0200, Vendor: 0x8086, Device: 0x154c, SubVendor: 0x8086, SubDevice: 0x0000, VendorName: intel,
		DeviceName: "Ethernet Virtual Function 700 Series", Regions: []Region{{0, 3, 64 << 10}}},
	{Key: "bcm5720", Class: 0x0200, Vendor: 0x14e4, Device: 0x165f, SubVendor: 0x1028, SubDevice: 0x1f5b, VendorName: bcm,
		DeviceName: "NetXtreme BCM5720 Gigabit Ethernet PCIe", Regions: []Region{{0, 3, 64 << 10}}},
	{Key: "i350", Class: 0x0200, Vendor: 0x8086, Device: 0x1521, SubVendor: 0x15d9, SubDevice: 0x1521, VendorName: intel,
		DeviceName: "I350 Gigabit Network Connection", Regions: []Region{{0, 2, mib}}, MaxVFs: 7},
	// Storage
	{Key: "perc-h730", Class: 0x0104, Vendor: 0x1000, Device: 0x005d, SubVendor: 0x1028, SubDevice: 0x1f49, VendorName: lsi,
		DeviceName: "MegaRAID SAS-3 3108 [Invader]", Regions: []Region{{1, 3, 64 << 10}}},
	{Key: "perc-h740", Class: 0x0104, Vendor: 0x1000, Device: 0x0016, SubVendor: 0x1028, SubDevice: 0x1fcb, VendorName: lsi,
		DeviceName: "MegaRAID Tri-Mode SAS3508", Regions: []Region{{0, 3, mib}}},
	{Key: "pm1725", Class: 0x0108, Vendor: 0x144d, Device: 0xa822, SubVendor: 0x1028, SubDevice: 0x1fd9, VendorName: "Samsung Electronics Co Ltd",
		DeviceName: "NVMe SSD Controller 172Xa/172Xb", Regions: []Region{{0, 3, 32 << 10}}},
	{Key: "sata-wellsburg", Class: 0x0106, Vendor: 0x8086, Device: 0x8d02, SubVendor: 0x1028, SubDevice: 0x0600, VendorName: intel,
		DeviceName: "C610/X99 series chipset 6-Port SATA Controller [AHCI mode]"},
	{Key: "sata-lewisburg", Class: 0x0106, Vendor: 0x8086, Device: 0xa182, SubVendor: 0x1028, SubDevice: 0x0715, VendorName: intel,
		DeviceName: "C620 Series Chipset Family SATA Controller [AHCI mode]"},
	{Key: "sata-amd", Class: 0x0106, Vendor: 0x1022, Device: 0x7901, SubVendor: 0x15d9, SubDevice: 0x7901, VendorName: amd,
		DeviceName: "FCH SATA Controller [AHCI mode]"},
	// USB, management display
	{Key: "usb-wellsburg", Class: 0x0c03, Vendor: 0x8086, Device: 0x8d2d, SubVendor: 0x1028, SubDevice: 0x0600, VendorName: intel,
		DeviceName: "C610/X99 series chipset USB Enhanced Host Controller #2"},
	{Key: "usb-lewisburg", Class: 0x0c03, Vendor: 0x8086, Device: 0xa1af, SubVendor: 0x1028, SubDevice: 0x0715, VendorName: intel,
		DeviceName: "C620 Series Chipset Family USB 3.0 xHCI Controller"},
	{Key: "usb-amd", Class: 0x0c03, Vendor: 0x1022, Device: 0x148c, SubVendor: 0x15d9, SubDevice: 0x148c, VendorName: amd,
		DeviceName: "Starship USB 3.0 Host Controller"},
	{Key: "matrox-g200er2", Class: 0x0300, Vendor: 0x102b, Device: 0x0534, SubVendor: 0x1028, SubDevice: 0x0600, VendorName: "Matrox Electronics Systems Ltd.",
		DeviceName: "G200eR2", Regions: []Region{{0, 2, 16 * mib}}},
	{Key: "matrox-g200ew3", Class: 0x0300, Vendor: 0x102b, Device: 0x0536, SubVendor: 0x1028, SubDevice: 0x0715, VendorName: "Matrox Electronics Systems Ltd.",
		DeviceName: "Integrated Matrox G200eW3 Graphics Controller", Regions: []Region{{0, 2, 16 * mib}}},
	{Key: "aspeed", Class: 0x0300, Vendor: 0x1a03, Device: 0x2000, SubVendor: 0x15d9, SubDevice: 0x0975, VendorName: "ASPEED Technology, Inc.",
		DeviceName: "ASPEED Graphics Family", Regions: []Region{{0, 2, 16 * mib}}},
	// Bridges
	{Key: "host-bdw", Class: 0x0600, Vendor: 0x8086, Device: 0x6f00, SubVendor: 0x1028, SubDevice: 0x0600, VendorName: intel,
		DeviceName: "Xeon E7 v4/Xeon E5 v4/Xeon E3 v4/Xeon D DMI2"},
	{Key: "port1-bdw", Class: 0x0604, Vendor: 0x8086, Device: 0x6f02, VendorName: intel,
		DeviceName: "Xeon E7 v4/Xeon E5 v4/Xeon E3 v4/Xeon D PCI Express Root Port 1"},
	{Key: "port2-bdw", Class: 0x0604, Vendor: 0x8086, Device: 0x6f04, VendorName: intel,
		DeviceName: "Xeon E7 v4/Xeon E5 v4/Xeon E3 v4/Xeon D PCI Express Root Port 2"},
	{Key: "port3-bdw", Class: 0x0604, Vendor: 0x8086, Device: 0x6f08, VendorName: intel,
		DeviceName: "Xeon E7 v4/Xeon E5 v4/Xeon E3 v4/Xeon D PCI Express Root Port 3"},
	{Key: "lpc-wellsburg", Class: 0x0601, Vendor: 0x8086, Device: 0x8d44, SubVendor: 0x1028, SubDevice: 0x0600, VendorName: intel,
		DeviceName: "C610/X99 series chipset LPC Controller"},
	{Key: "host-skx", Class: 0x0600, Vendor: 0x8086, Device: 0x2020, SubVendor: 0x1028, SubDevice: 0x0715, VendorName: intel,
		DeviceName: "Sky Lake-E DMI3 Registers"},
	{Key: "porta-skx", Class: 0x0604, Vendor: 0x8086, Device: 0x2030, VendorName: intel, DeviceName: "Sky Lake-E PCI Express Root Port A"},
	{Key: "portc-skx", Class: 0x0604, Vendor: 0x8086, Device: 0x2032, VendorName: intel, DeviceName: "Sky Lake-E PCI Express Root Port C"},
	{Key: "lpc-lewisburg", Class: 0x0601, Vendor: 0x8086, Device: 0xa1c1, SubVendor: 0x1028, SubDevice: 0x0715, VendorName: intel,
		DeviceName: "C621 Series Chipset LPC/eSPI Controller"},
	{Key: "host-icx", Class: 0x0600, Vendor: 0x8086, Device: 0x09a2, SubVendor: 0x1028, SubDevice: 0x0a6b, VendorName: intel,
		DeviceName: "Ice Lake Memory Map/VT-d"},
	{Key: "porta-icx", Class: 0x0604, Vendor: 0x8086, Device: 0x347a, VendorName: intel, DeviceName: "Ice Lake PCI Express Root Port A"},
	{Key: "portc-icx", Class: 0x0604, Vendor: 0x8086, Device: 0x347c, VendorName: intel, DeviceName: "Ice Lake PCI Express Root Port C"},
	{Key: "host-rome", Class: 0x0600, Vendor: 0x1022, Device: 0x1480, SubVendor: 0x15d9, SubDevice: 0x1480, VendorName: amd,
		DeviceName: "Starship/Matisse Root Complex"},
	{Key: "port-rome", Class: 0x0604, Vendor: 0x1022, Device: 0x1483, VendorName: amd, DeviceName: "Starship/Matisse GPP Bridge"},
	{Key: "plx8747", Class: 0x0604, Vendor: 0x10b5, Device: 0x8747, VendorName: "PLX Technology, Inc.",
		DeviceName: "PEX 8747 48-Lane, 5-Port PCI Express Gen 3 (8.0 GT/s) Switch"},
}

var classNames = map[uint16]string{
	0x0104: "RAID bus controller", 0x0106: "SATA controller", 0x0107: "Serial Attached SCSI controller",
	0x0108: "Non-Volatile memory controller", 0x0200: "Ethernet controller", 0x0300: "VGA compatible controller",
	0x0302: "3D controller", 0x0380: "Display controller", 0x0403: "Audio device", 0x0600: "Host bridge",
	0x0601: "ISA bridge", 0x0604: "PCI bridge", 0x0c03: "USB controller", 0x0c80: "Serial bus controller",
	0x0680: "Bridge", 0x1200: "Processing accelerators",
}

// ClassName is the PCI ID list's name of a class and subclass.
func ClassName(class uint16) string { return classNames[class] }

var models = func() map[string]*Model {
	m := make(map[string]*Model, len(modelList))
	for i := range modelList {
		m[modelList[i].Key] = &modelList[i]
	}
	return m
}()

// FindModel returns the PCI model of that key.
func FindModel(key string) (*Model, error) {
	if m, ok := models[key]; ok {
		return m, nil
	}
	return nil, fmt.Errorf("PCI model %q is not known to the lab", key)
}
