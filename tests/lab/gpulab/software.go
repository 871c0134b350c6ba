// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"../control"
	"../faults"
	"../inventory"
	"../licence"
	"../packages"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// wireSoftware registers how packages fail, and the order that empties a host's boot bank.
func wireSoftware(end *control.Server, e *estate, hw *hardware) {
	end.Faults.Register("vib-install-error", hw.of(func(h *inventory.Host, s faults.Spec) error {
		switch s.Fault {
		case "acceptance", "bootbank", "signature", "":
		default:
			return fmt.Errorf("a package fails by acceptance, bootbank or signature, not by %q", s.Fault)
		}
		h.SoftwareFault = s.Fault
		if s.Off {
			h.SoftwareFault = ""
		}
		return nil
	}), func() {
		world.Change(func() {
			for _, h := range e.Hosts {
				h.SoftwareFault = ""
			}
		})
	})
	end.AddOrder("licence", licence.Order)
	end.AddPage("licences", licence.Page)
	end.AddReset(licence.Reset)
	end.AddOrder("bare", func(raw json.RawMessage) (interface{}, error) {
		var order struct {
			Host string `json:"host"`
		}
		if err := json.Unmarshal(raw, &order); err != nil {
			return nil, err
		}
		var err error
		world.Change(func() { err = bare(e.HostNamed(order.Host)) })
		return order, err
	})
}

// bare makes a host as its installation left it: no vGPU manager, shared graphics, error correction
// on, no MIG mode. Nothing may run there.
func bare(h *inventory.Host) error {
	if h == nil {
		return errors.New("there is no such host")
	}
	for _, ref := range h.Object().Vm {
		if vm, ok := simulator.Map.Get(ref).(*simulator.VirtualMachine); ok && vm.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOff {
			return fmt.Errorf("%s is not powered off", vm.Name)
		}
	}
	h.Software, h.Parameters, h.Policy = nil, "", "performance"
	h.SoftwareChanged()
	h.Manager, h.PendingManager = nil, nil
	h.SetDefaultType("shared")
	for _, f := range h.Functions {
		f.ECCOff, f.MIG, f.PendingECC, f.PendingMIG = false, false, nil, nil
		f.ConfiguredMode = ""
	}
	h.Boot()
	h.Publish(inventory.AllPaths...)
	return nil
}

// writePackages lays packages of NVIDIA's into a folder, right ones and wrong ones.
func writePackages(folder string) error {
	aie := packages.Depot{Component: "NVD-AIE-800", VIBs: []packages.VIB{packages.Manager("8.0.3", "535.161.05", "compute")}}
	daemon := packages.Depot{Component: "nvd-gpu-mgmt-daemon", VIBs: []packages.VIB{packages.Daemon("535.161.05")}}
	graphics8 := packages.Depot{Component: "NVD-VGPU-800", VIBs: []packages.VIB{packages.Manager("8.0.3", "535.161.05", "graphics")}}
	later := packages.Depot{Component: "NVD-AIE-800", VIBs: []packages.VIB{packages.Manager("8.0.3", "550.90.05", "compute")}}
	seven := packages.Depot{VIBs: []packages.VIB{packages.Manager("7.0.3", "510.85.03", "graphics")}}
	guide := packages.Manager("6.7.0", "390.42", "graphics")
	const depot = "NVD-AIE-800_535.161.05-1OEM.800.1.0.20613240_23312020.zip"
	files := map[string][]byte{
		inventory.GuideVIB + ".vib": guide.Bytes(),
		"NVIDIA-VMware_ESXi_6.5_Host_Driver_390.42-1OEM.650.0.0.4598673.vib": packages.Manager("6.5.0", "390.42", "graphics").Bytes(),
		depot: aie.Bytes(),
		"NVD-AIE-800_550.90.05-1OEM.800.1.0.20613240_24011451.zip":              later.Bytes(),
		"nvd-gpu-mgmt-daemon_535.161.05-1OEM.700.1.0.15843807.zip":              daemon.Bytes(),
		"NVD-VGPU-800_535.161.05-1OEM.800.1.0.20613240_23312021.zip":            graphics8.Bytes(),
		"NVD-VMware-x86_64-510.85.03-1OEM.702.0.0.17630552-bundle-20150403.zip": seven.Bytes(),
		"NVIDIA-AI-Enterprise-vSphere-8.0-535.161.05-535.161.07.zip": packages.Wrap(map[string][]byte{
			"Host_Drivers/" + depot: aie.Bytes(),
			"Host_Drivers/nvd-gpu-mgmt-daemon_535.161.05-1OEM.700.1.0.15843807.zip": daemon.Bytes(),
			"Guest_Drivers/NVIDIA-Linux-x86_64-535.161.07-grid.run":                 []byte("#!/bin/sh\n"),
			"GettingStarted.pdf": []byte("%PDF-1.4\n")}),
		"cut-" + depot: aie.Bytes()[:len(aie.Bytes())/2],
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
