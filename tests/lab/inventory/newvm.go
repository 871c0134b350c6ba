// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// CreateVM makes a VM without disk and network adapter on a host, with its
// folder on the datastore. The world's lock must be held.
func (e *Estate) CreateVM(h *Host, folder *simulator.Folder, pool *simulator.ResourcePool, ds *simulator.Datastore, spec *VMSpec) (*simulator.VirtualMachine, error) {
	browser, err := browserOf(h)
	if err != nil {
		return nil, err
	}
	p := vmPlace{host: h, folder: folder, pool: pool, browser: browser, datastore: ds, network: h.object.Network[0], bare: true}
	vm, err := newVM(p, spec)
	if err != nil {
		return nil, err
	}
	SetSystem(vm.Self, false)
	SetGuest(vm, false, "")
	vm.Summary.Config.NumVirtualDisks, vm.Summary.Config.NumEthernetCards = 0, 0
	dir := vmDir(vm, ds)
	return vm, writeFile(filepath.Join(dir, filepath.Base(dir)+".vmx"), vmxText(vm))
}

func browserOf(h *Host) (types.ManagedObjectReference, error) {
	switch cr := simulator.Map.Get(*h.object.Parent).(type) {
	case *simulator.ClusterComputeResource:
		return *cr.EnvironmentBrowser, nil
	case *mo.ComputeResource:
		return *cr.EnvironmentBrowser, nil
	}
	return types.ManagedObjectReference{}, fmt.Errorf("host %s has no compute resource", h.Name)
}

func vmDir(vm *simulator.VirtualMachine, ds *simulator.Datastore) string {
	return filepath.Join(ds.Info.GetDatastoreInfo().Url, fileName(vm.Config.Name))
}

// RemoveFiles deletes a VM's folder from its datastore.
func RemoveFiles(vm *simulator.VirtualMachine) error {
	for _, ref := range vm.Datastore {
		if ds, ok := simulator.Map.Get(ref).(*simulator.Datastore); ok {
			if err := os.RemoveAll(vmDir(vm, ds)); err != nil {
				return err
			}
		}
	}
	return nil
}

// RemoveSnapshotFiles deletes what snapshots left in a VM's folder.
func RemoveSnapshotFiles(vm *simulator.VirtualMachine) types.BaseMethodFault {
	for _, ref := range vm.Datastore {
		ds, ok := simulator.Map.Get(ref).(*simulator.Datastore)
		if !ok {
			continue
		}
		for _, pattern := range []string{"*.vmsn", "*.vmem"} {
			files, _ := filepath.Glob(filepath.Join(vmDir(vm, ds), pattern))
			for _, name := range files {
				if err := os.Remove(name); err != nil {
					return &types.FileFault{File: filepath.Base(name)}
				}
			}
		}
	}
	return nil
}

// RewriteVMX brings the configuration file of a VM up to date, where there is one.
func RewriteVMX(vm *simulator.VirtualMachine) error {
	for _, ref := range vm.Datastore {
		ds, ok := simulator.Map.Get(ref).(*simulator.Datastore)
		if !ok {
			continue
		}
		dir := vmDir(vm, ds)
		if _, err := os.Stat(dir); err == nil {
			return writeFile(filepath.Join(dir, filepath.Base(dir)+".vmx"), vmxText(vm))
		}
	}
	return nil
}

// AppendLog adds text to a VM's vmware.log; its folder is made where it is missing.
func AppendLog(vm *simulator.VirtualMachine, text string) error {
	for _, ref := range vm.Datastore {
		ds, ok := simulator.Map.Get(ref).(*simulator.Datastore)
		if !ok {
			continue
		}
		return appendFile(filepath.Join(vmDir(vm, ds), "vmware.log"), text)
	}
	return nil
}

// TurnLog keeps the vmware.log of the last start as vmware-1.log, vmware-2.log …, six at most.
func TurnLog(vm *simulator.VirtualMachine) error {
	const kept = 6
	for _, ref := range vm.Datastore {
		ds, ok := simulator.Map.Get(ref).(*simulator.Datastore)
		if !ok {
			continue
		}
		name := filepath.Join(vmDir(vm, ds), "vmware")
		if _, err := os.Stat(name + ".log"); err != nil {
			return nil
		}
		for n := 1; n < kept; n++ {
			old := fmt.Sprintf("%s-%d.log", name, n)
			if _, err := os.Stat(old); os.IsNotExist(err) {
				return os.Rename(name+".log", old)
			}
		}
		return os.Rename(name+".log", fmt.Sprintf("%s-%d.log", name, kept))
	}
	return nil
}

// AppendKernelLog adds text to a host's vmkernel.log on its first datastore, where hosts
// without a disk of their own keep their logs: .locker/HOST/log/vmkernel.log.
func AppendKernelLog(h *Host, text string) error {
	for _, ref := range h.object.Datastore {
		if ds, ok := simulator.Map.Get(ref).(*simulator.Datastore); ok {
			return appendFile(filepath.Join(ds.Info.GetDatastoreInfo().Url, ".locker", h.Name, "log", "vmkernel.log"), text)
		}
	}
	return nil
}

func appendFile(name, text string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err := file.WriteString(text); err != nil {
		_ = file.Close()
		return err
	}
	return file.Close()
}
