// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	kernelMiB     = 6144 // what ESXi itself takes
	memoryPercent = 60   // of a running VM's memory is touched
	cpuPercent    = 15
)

// SetUsage gives a VM the quick figures of a steady load, none while it is off,
// and its host their sum.
func SetUsage(vm *simulator.VirtualMachine, h *Host) {
	q := types.VirtualMachineQuickStats{GuestHeartbeatStatus: vm.GuestHeartbeatStatus}
	if vm.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOn {
		hw := vm.Config.Hardware
		q.HostMemoryUsage = hw.MemoryMB * memoryPercent / 100
		if vm.Config.MemoryAllocation.Reservation != nil && *vm.Config.MemoryAllocation.Reservation >= int64(hw.MemoryMB) {
			q.HostMemoryUsage = hw.MemoryMB
		}
		q.GuestMemoryUsage = hw.MemoryMB * memoryPercent / 200
		q.OverallCpuUsage = hw.NumCPU * h.Server.MHz * cpuPercent / 100
	}
	old := vm.Summary.QuickStats
	vm.Summary.QuickStats = q
	s := &h.object.Summary.QuickStats
	s.OverallMemoryUsage += q.HostMemoryUsage - old.HostMemoryUsage
	s.OverallCpuUsage += q.OverallCpuUsage - old.OverallCpuUsage
}

// MoveUsage takes a VM's figures from one host to another.
func MoveUsage(vm *simulator.VirtualMachine, from, to *Host) {
	q, a, b := vm.Summary.QuickStats, &from.object.Summary.QuickStats, &to.object.Summary.QuickStats
	a.OverallMemoryUsage -= q.HostMemoryUsage
	a.OverallCpuUsage -= q.OverallCpuUsage
	b.OverallMemoryUsage += q.HostMemoryUsage
	b.OverallCpuUsage += q.OverallCpuUsage
}
