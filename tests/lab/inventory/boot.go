// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

// Boot makes active what waited for a reboot: passthrough, virtual functions,
// the vGPU manager and the graphics types. Services start by their policy.
func (h *Host) Boot() {
	h.Manager, h.PendingManager = h.managerOnDisk(), nil
	h.EngineStopped = false
	h.LoadedParameters = h.Parameters
	for _, f := range append([]*Function(nil), h.Functions...) {
		if !f.StuckReboot && !f.IsVF {
			f.Active = f.Enabled && f.Capable
		}
		if f.Model.MaxVFs > 0 && (f.SriovEnabled != f.SriovActive || f.VFsRequested != f.VFs) {
			h.ApplySriov(f)
		}
		f.applyPending()
		f.ActiveType, f.ActiveMode = f.ConfiguredType, f.ConfiguredMode
		h.NameDevice(f)
	}
	if h.RenumberAtBoot {
		h.RenumberAtBoot = false
		h.Renumber()
	}
	h.ActiveDefault = h.DefaultType
	h.daemonService()
	for i := range h.Services {
		h.Services[i].Running = h.Services[i].Policy == "on"
	}
	h.PublishServices()
}

// applyPending makes MIG and error correction as they were asked for.
func (f *Function) applyPending() {
	if f.PendingMIG != nil {
		f.MIG, f.PendingMIG = *f.PendingMIG, nil
	}
	if f.PendingECC != nil {
		f.ECCOff, f.PendingECC = !*f.PendingECC, nil
	}
}

// SetDefaultType changes the configured host default. Devices that no vGPU
// manager has detected follow it; detected ones keep their own type.
func (h *Host) SetDefaultType(kind string) {
	h.DefaultType = kind
	for _, f := range h.Functions {
		if f.ConfiguredType != "" && !(h.Manager != nil && f.Model.VGPU) {
			f.ConfiguredType = kind
		}
	}
}
