// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package load

import "../inventory"

// Card is what a board's readings move between. Watts, MHz, degrees Celsius, MiB.
type Card struct {
	Name         string // as nvidia-smi prints it
	Brand        string
	Architecture string
	Compute      string // compute capability
	IdleWatts    float64
	MinLimit     float64
	Limit        float64 // default power limit
	IdleSM       int
	MaxSM        int
	IdleMem      int
	MaxMem       int
	IdleVideo    int
	MaxVideo     int
	IdleState    int // performance state of an idle board
	Slowdown     int
	Shutdown     int
	HBM          bool // has a memory temperature, and retires or remaps its own way
	Fan          bool
	Rows         bool // remaps rows; earlier boards retire pages
	MIG          bool
	Links        int // NVLink links between neighbours
	LinkGBs      float64
	Gen          int // PCIe
	Reserved     int // MiB that the driver keeps
	VBIOS, Part  string
	Image        string // inforom image
}

// cards by the key of package inventory.
var cards = map[string]Card{
	"p100": {Name: "Tesla P100-PCIE-16GB", Brand: "Tesla", Architecture: "Pascal", Compute: "6.0", IdleWatts: 28.4, MinLimit: 125, Limit: 250,
		IdleSM: 405, MaxSM: 1328, IdleMem: 715, MaxMem: 715, IdleVideo: 835, MaxVideo: 1328, Slowdown: 82, Shutdown: 85, Gen: 3, Reserved: 103,
		VBIOS: "86.00.52.00.02", Part: "900-2H400-6300-031", Image: "H400.0201.00.08"},
	"v100-sxm2": {Name: "Tesla V100-SXM2-32GB", Brand: "Tesla", Architecture: "Volta", Compute: "7.0", IdleWatts: 42.3, MinLimit: 150, Limit: 300,
		IdleSM: 135, MaxSM: 1530, IdleMem: 877, MaxMem: 877, IdleVideo: 555, MaxVideo: 1372, Slowdown: 87, Shutdown: 90, HBM: true, Links: 2,
		LinkGBs: 25.781, Gen: 3, Reserved: 258, VBIOS: "88.00.80.00.01", Part: "900-2G503-0010-000", Image: "G503.0204.00.02"},
	"t4": {Name: "Tesla T4", Brand: "Tesla", Architecture: "Turing", Compute: "7.5", IdleWatts: 9.5, MinLimit: 60, Limit: 70,
		IdleSM: 300, MaxSM: 1590, IdleMem: 405, MaxMem: 5001, IdleVideo: 540, MaxVideo: 1470, IdleState: 8, Slowdown: 93, Shutdown: 96, Gen: 3,
		Reserved: 251, VBIOS: "90.04.38.00.03", Part: "900-2G183-0000-001", Image: "G183.0200.00.02"},
	"a2": {Name: "NVIDIA A2", Brand: "NVIDIA", Architecture: "Ampere", Compute: "8.6", IdleWatts: 5.6, MinLimit: 35, Limit: 60,
		IdleSM: 210, MaxSM: 1770, IdleMem: 405, MaxMem: 6251, IdleVideo: 555, MaxVideo: 1650, IdleState: 8, Slowdown: 98, Shutdown: 101, Rows: true,
		Gen: 4, Reserved: 345, VBIOS: "94.07.5B.00.92", Part: "900-2G179-0020-000", Image: "G179.0220.00.01"},
	"a40": {Name: "NVIDIA A40", Brand: "NVIDIA", Architecture: "Ampere", Compute: "8.6", IdleWatts: 30.2, MinLimit: 100, Limit: 300,
		IdleSM: 210, MaxSM: 1740, IdleMem: 405, MaxMem: 7251, IdleVideo: 555, MaxVideo: 1530, IdleState: 8, Slowdown: 95, Shutdown: 98, Rows: true,
		Gen: 4, Reserved: 618, VBIOS: "94.02.5C.00.03", Part: "900-2G133-0000-000", Image: "G133.0200.00.05"},
	"a100-40": {Name: "NVIDIA A100-PCIE-40GB", Brand: "NVIDIA", Architecture: "Ampere", Compute: "8.0", IdleWatts: 34.1, MinLimit: 150, Limit: 250,
		IdleSM: 210, MaxSM: 1410, IdleMem: 1215, MaxMem: 1215, IdleVideo: 585, MaxVideo: 1290, Slowdown: 92, Shutdown: 95, HBM: true, Rows: true,
		MIG: true, Gen: 4, Reserved: 571, VBIOS: "92.00.25.00.08", Part: "900-21001-0000-000", Image: "1001.0200.00.03"},
	"l40s": {Name: "NVIDIA L40S", Brand: "NVIDIA", Architecture: "Ada Lovelace", Compute: "8.9", IdleWatts: 36.2, MinLimit: 100, Limit: 350,
		IdleSM: 210, MaxSM: 2520, IdleMem: 405, MaxMem: 9001, IdleVideo: 1185, MaxVideo: 1965, IdleState: 8, Slowdown: 91, Shutdown: 94, Rows: true,
		Gen: 4, Reserved: 609, VBIOS: "95.02.66.00.02", Part: "900-2G133-0080-000", Image: "G133.0242.00.03"},
	"h100": {Name: "NVIDIA H100 PCIe", Brand: "NVIDIA", Architecture: "Hopper", Compute: "9.0", IdleWatts: 47.8, MinLimit: 200, Limit: 350,
		IdleSM: 345, MaxSM: 1755, IdleMem: 1593, MaxMem: 1593, IdleVideo: 765, MaxVideo: 1545, Slowdown: 92, Shutdown: 95, HBM: true, Rows: true,
		MIG: true, Gen: 5, Reserved: 479, VBIOS: "96.00.30.00.01", Part: "900-21010-0000-000", Image: "1010.0200.00.02"},
	"rtx6000": {Name: "Quadro RTX 6000", Brand: "Quadro", Architecture: "Turing", Compute: "7.5", IdleWatts: 14.3, MinLimit: 100, Limit: 260,
		IdleSM: 300, MaxSM: 2100, IdleMem: 405, MaxMem: 7001, IdleVideo: 540, MaxVideo: 1950, IdleState: 8, Slowdown: 94, Shutdown: 97, Fan: true,
		Gen: 3, Reserved: 252, VBIOS: "90.02.30.00.01", Part: "900-5G150-0100-000", Image: "G150.0500.00.03"},
}

// CardOf tells a model's figures; false for what nvidia-smi does not know.
func CardOf(m *inventory.Model) (Card, bool) {
	c, ok := cards[m.Key]
	return c, ok
}
