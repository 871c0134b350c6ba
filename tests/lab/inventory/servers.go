// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import "fmt"

// base is a function that a server always has. Parent is its bridge.
type base struct {
	Model, Address, Parent string
	Node                   int
}

// slot is a PCIe slot: a root port and the bus behind it.
type slot struct {
	Port, PortAddress, Parent string
	Bus                       int
	Node                      int
}

// Server is a server type with its firmware and its built-in PCI functions.
type Server struct {
	Vendor, Model          string
	BIOS, BIOSDate         string
	CPU                    string
	MHz                    int32
	Packages, Cores        int16 // Cores: of all packages
	MemoryGiB              int64
	Base                   []base
	Slots                  []slot
	FirmwareMajor, FwMinor int32
}

var servers = map[string]*Server{
	"r730": {
		Vendor: "Dell Inc.", Model: "PowerEdge R730", BIOS: "2.8.0", BIOSDate: "2018-05-23",
		CPU: "Intel(R) Xeon(R) CPU E5-2690 v4 @ 2.60GHz", MHz: 2599, Packages: 2, Cores: 28, MemoryGiB: 256, FirmwareMajor: 2, FwMinor: 60,
		Base: []base{
			{"host-bdw", "0000:00:00.0", "", 0},
			{"port1-bdw", "0000:00:01.0", "", 0},
			{"port3-bdw", "0000:00:03.0", "", 0},
			{"usb-wellsburg", "0000:00:1a.0", "", 0},
			{"lpc-wellsburg", "0000:00:1f.0", "", 0},
			{"sata-wellsburg", "0000:00:1f.2", "", 0},
			{"perc-h730", "0000:03:00.0", "0000:00:01.0", 0},
			{"bcm5720", "0000:01:00.0", "0000:00:03.0", 0},
			{"bcm5720", "0000:01:00.1", "0000:00:03.0", 0},
			{"matrox-g200er2", "0000:0b:00.0", "", 0},
		},
		Slots: []slot{
			{"port2-bdw", "0000:80:02.0", "", 0x82, 1},
			{"port3-bdw", "0000:80:03.0", "", 0x83, 1},
			{"port2-bdw", "0000:00:02.0", "", 0x02, 0},
			{"port1-bdw", "0000:80:01.0", "", 0x84, 1},
		},
	},
	"r740": {
		Vendor: "Dell Inc.", Model: "PowerEdge R740", BIOS: "2.10.2", BIOSDate: "2021-02-24",
		CPU: "Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz", MHz: 2494, Packages: 2, Cores: 40, MemoryGiB: 384, FirmwareMajor: 4, FwMinor: 40,
		Base: []base{
			{"host-skx", "0000:00:00.0", "", 0},
			{"usb-lewisburg", "0000:00:14.0", "", 0},
			{"sata-lewisburg", "0000:00:17.0", "", 0},
			{"lpc-lewisburg", "0000:00:1f.0", "", 0},
			{"matrox-g200ew3", "0000:03:00.0", "", 0},
			{"porta-skx", "0000:17:00.0", "", 0},
			{"perc-h740", "0000:18:00.0", "0000:17:00.0", 0},
			{"portc-skx", "0000:17:02.0", "", 0},
			{"x710", "0000:19:00.0", "0000:17:02.0", 0},
			{"x710", "0000:19:00.1", "0000:17:02.0", 0},
		},
		Slots: []slot{
			{"porta-skx", "0000:3a:00.0", "", 0x3b, 0},
			{"porta-skx", "0000:5d:00.0", "", 0x5e, 0},
			{"porta-skx", "0000:ae:00.0", "", 0xaf, 1},
			{"porta-skx", "0000:d7:00.0", "", 0xd8, 1},
			{"portc-skx", "0000:85:02.0", "", 0x86, 1},
			{"portc-skx", "0000:ae:02.0", "", 0xb0, 1},
		},
	},
	"c4140": {
		Vendor: "Dell Inc.", Model: "PowerEdge C4140", BIOS: "2.6.4", BIOSDate: "2020-04-15",
		CPU: "Intel(R) Xeon(R) Gold 6148 CPU @ 2.40GHz", MHz: 2394, Packages: 2, Cores: 40, MemoryGiB: 512, FirmwareMajor: 4, FwMinor: 10,
		Base: []base{
			{"host-skx", "0000:00:00.0", "", 0},
			{"usb-lewisburg", "0000:00:14.0", "", 0},
			{"sata-lewisburg", "0000:00:17.0", "", 0},
			{"lpc-lewisburg", "0000:00:1f.0", "", 0},
			{"matrox-g200ew3", "0000:03:00.0", "", 0},
			{"bcm5720", "0000:01:00.0", "", 0},
			{"bcm5720", "0000:01:00.1", "", 0},
			{"porta-skx", "0000:17:00.0", "", 0},
			{"plx8747", "0000:18:00.0", "0000:17:00.0", 0},
		},
		Slots: []slot{
			{"plx8747", "0000:19:04.0", "0000:18:00.0", 0x1a, 0},
			{"plx8747", "0000:19:08.0", "0000:18:00.0", 0x1c, 0},
			{"plx8747", "0000:19:0c.0", "0000:18:00.0", 0x1d, 0},
			{"plx8747", "0000:19:10.0", "0000:18:00.0", 0x1e, 0},
			{"porta-skx", "0000:d7:00.0", "", 0xd8, 1},
		},
	},
	"r750xa": {
		Vendor: "Dell Inc.", Model: "PowerEdge R750xa", BIOS: "1.13.2", BIOSDate: "2024-01-19",
		CPU: "Intel(R) Xeon(R) Gold 6338 CPU @ 2.00GHz", MHz: 1995, Packages: 2, Cores: 64, MemoryGiB: 1024, FirmwareMajor: 7, FwMinor: 0,
		Base: []base{
			{"host-icx", "0000:00:00.0", "", 0},
			{"usb-lewisburg", "0000:00:14.0", "", 0},
			{"sata-lewisburg", "0000:00:17.0", "", 0},
			{"lpc-lewisburg", "0000:00:1f.0", "", 0},
			{"matrox-g200ew3", "0000:03:00.0", "", 0},
			{"portc-icx", "0000:30:04.0", "", 0},
			{"pm1725", "0000:31:00.0", "0000:30:04.0", 0},
			{"porta-icx", "0000:4a:02.0", "", 0},
			{"cx5", "0000:4b:00.0", "0000:4a:02.0", 0},
			{"cx5", "0000:4b:00.1", "0000:4a:02.0", 0},
		},
		Slots: []slot{
			{"porta-icx", "0000:16:02.0", "", 0x17, 0},
			{"porta-icx", "0000:64:02.0", "", 0x65, 0},
			{"porta-icx", "0000:c9:02.0", "", 0xca, 1},
			{"porta-icx", "0000:e0:02.0", "", 0xe1, 1},
			{"portc-icx", "0000:97:04.0", "", 0x98, 1},
		},
	},
	"dl380": {
		Vendor: "HPE", Model: "ProLiant DL380 Gen10 Plus", BIOS: "U46", BIOSDate: "2023-07-20",
		CPU: "Intel(R) Xeon(R) Gold 6338 CPU @ 2.00GHz", MHz: 1995, Packages: 2, Cores: 64, MemoryGiB: 1024, FirmwareMajor: 2, FwMinor: 78,
		Base: []base{
			{"host-icx", "0000:00:00.0", "", 0},
			{"usb-lewisburg", "0000:00:14.0", "", 0},
			{"sata-lewisburg", "0000:00:17.0", "", 0},
			{"lpc-lewisburg", "0000:00:1f.0", "", 0},
			{"matrox-g200ew3", "0000:01:00.0", "", 0},
			{"portc-icx", "0000:50:04.0", "", 0},
			{"i350", "0000:51:00.0", "0000:50:04.0", 0},
		},
		Slots: []slot{
			{"porta-icx", "0000:11:02.0", "", 0x12, 0},
			{"porta-icx", "0000:2b:02.0", "", 0x2c, 0},
			{"porta-icx", "0000:90:02.0", "", 0x91, 1},
			{"porta-icx", "0000:c0:02.0", "", 0xc1, 1},
		},
	},
	"as4124": {
		Vendor: "Supermicro", Model: "AS -4124GS-TNR", BIOS: "2.4", BIOSDate: "2022-04-14",
		CPU: "AMD EPYC 7763 64-Core Processor", MHz: 2445, Packages: 2, Cores: 128, MemoryGiB: 1024, FirmwareMajor: 5, FwMinor: 22,
		Base: []base{
			{"host-rome", "0000:00:00.0", "", 0},
			{"port-rome", "0000:00:01.1", "", 0},
			{"i350", "0000:01:00.0", "0000:00:01.1", 0},
			{"i350", "0000:01:00.1", "0000:00:01.1", 0},
			{"usb-amd", "0000:02:00.3", "", 0},
			{"sata-amd", "0000:43:00.0", "", 0},
			{"port-rome", "0000:60:05.2", "", 0},
			{"aspeed", "0000:62:00.0", "0000:60:05.2", 0},
			{"port-rome", "0000:60:01.1", "", 0},
			{"pm1725", "0000:61:00.0", "0000:60:01.1", 0},
		},
		Slots: []slot{
			{"port-rome", "0000:20:01.1", "", 0x21, 0},
			{"port-rome", "0000:40:01.1", "", 0x41, 0},
			{"port-rome", "0000:a0:01.1", "", 0xa1, 1},
			{"port-rome", "0000:c0:01.1", "", 0xc1, 1},
			{"port-rome", "0000:80:03.1", "", 0x81, 1},
		},
	},
}

// FindServer returns the server type of that key.
func FindServer(key string) (*Server, error) {
	if s, ok := servers[key]; ok {
		return s, nil
	}
	return nil, fmt.Errorf("server type %q is not known to the lab", key)
}
