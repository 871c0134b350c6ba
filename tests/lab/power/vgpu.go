// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	"fmt"
	"strconv"
	"strings"

	"../inventory"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	graphicsText = "The amount of graphics resource available in the parent resource pool is insufficient for the operation."
	pluginPath   = "/usr/lib64/vmware/plugin/libnvidia-vgx.so"
)

// tryVGPU asks the vGPU manager for one vGPU of the type.
func (m *Manager) tryVGPU(t *trial, h *inventory.Host, vm *simulator.VirtualMachine, i int, b *types.VirtualPCIPassthroughVmiopBackingInfo) {
	p, model, known := inventory.ProfileModel(b.Vgpu)
	boards := boardsOf(h, model)
	if id, text := unoffered(h, p, known && len(boards) > 0, b.Vgpu); id != "" {
		f := &types.InvalidDeviceBacking{}
		f.Property = "config.hardware.device.backing"
		t.placing = append(t.placing, Hit{ID: id, Class: Refused, Text: text, fault: f})
		f.FaultMessage = []types.LocalizableMessage{{Key: "com.vmware.vim.vm.backing", Message: text}}
		return
	}
	if hits := withoutManager(h, boards, p); len(hits) > 0 {
		t.vgpus = append(t.vgpus, hits...)
		return
	}
	pin := setting(vm, fmt.Sprintf("pciPassthru%d.cfg.gpu-pci-id", i))
	best, blocker := (*inventory.Function)(nil), reason{}
	for _, f := range boards {
		r := m.boardReason(h, f, p)
		if r.id == "" && pin != "" && !samePlace(pin, f.Address) {
			r = reason{100, "PF-VG-28"}
		}
		switch {
		case r.id != "" && r.rank >= blocker.rank:
			blocker = r
		case r.id == "" && better(h, f, best):
			best = f
		}
	}
	if best == nil {
		t.vgpus = append(t.vgpus, blocked(h, boards, p, blocker.id)...)
		return
	}
	t.grants = append(t.grants, grant{function: best, profile: &p})
	best.AddVGPU(inventory.VGPU{VM: vm.Self, Profile: p})
}

// reason is the rule that keeps a vGPU off one GPU; the higher the rank, the nearer it came.
type reason struct {
	rank int
	id   string
}

// better: policy performance takes the GPU with fewest VMs, consolidation the fullest.
func better(h *inventory.Host, f, best *inventory.Function) bool {
	return best == nil || h.Policy == "performance" && len(f.VGPUs) < len(best.VGPUs) ||
		h.Policy == "consolidation" && len(f.VGPUs) > len(best.VGPUs)
}

// boardsOf are the host's GPUs of a model, switched to another mode or not.
func boardsOf(h *inventory.Host, model *inventory.Model) []*inventory.Function {
	var out []*inventory.Function
	for _, f := range h.Functions {
		if model != nil && f.Model.Product == model.Product && !f.Missing && f.Model.Product != "" {
			out = append(out, f)
		}
	}
	return out
}

// unoffered is the rule by which a type cannot be had on the host whatever is free.
func unoffered(h *inventory.Host, p inventory.Profile, known bool, name string) (id, text string) {
	text = fmt.Sprintf("The vGPU type '%s' is not offered by the host.", name)
	switch {
	case !known:
		return "PF-VG-09", text
	case p.Late() && !h.Release.AtLeast(8, 0, 3):
		return "PF-VG-17", text
	case h.Manager != nil && (p.Series == 'C') != (h.Manager.Package == "compute"):
		return "PF-VG-08", text
	}
	return "", ""
}

// withoutManager: no vGPU manager works on the host.
func withoutManager(h *inventory.Host, boards []*inventory.Function, p inventory.Profile) []Hit {
	plugin := func(id string) Hit {
		return failed(id, "msg.vmiop.plugin", fmt.Sprintf("Could not initialize plugin '%s' for vGPU '%s'.", pluginPath, p.Name))
	}
	switch {
	case h.Manager == nil && h.PendingManager != nil:
		return []Hit{onHost("PF-VG-06", "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver: the installed vGPU manager waits for a reboot."), plugin("PF-VG-05")}
	case h.Manager == nil:
		return []Hit{plugin("PF-VG-05")}
	case h.Spec.HighMMIO && !h.Release.AtLeast(7, 0, 0):
		return []Hit{onHost("PF-PT-15", "The firmware places the regions above what the release can address: the driver does not start."), plugin("PF-VG-05")}
	case boards[0].Model.Dropped(h.Manager):
		return []Hit{onHost("PF-VG-27", "The vGPU manager's branch no longer knows the GPU."), noGraphics("PF-VG-05")}
	case h.Spec.NoSRIOV && boards[0].Model.NeedsSRIOV():
		return []Hit{noGraphics("PF-VG-07")}
	}
	return nil
}

// noGraphics: vCenter sees no graphics resource at all.
func noGraphics(id string) Hit {
	f := &types.InsufficientGraphicsResourcesFault{}
	f.FaultMessage = []types.LocalizableMessage{{Key: "com.vmware.vim.graphics", Message: graphicsText}}
	return Hit{ID: id, Class: Fails, Text: graphicsText, fault: f}
}

// boardReason is the rule that keeps a vGPU of the type off one GPU, its id empty when none does.
func (m *Manager) boardReason(h *inventory.Host, f *inventory.Function, p inventory.Profile) reason {
	switch {
	case f.Active || f.Busy:
		return reason{1, "PF-VG-04"}
	case f.Model.NoVGPU != "":
		return reason{2, f.Model.NoVGPU}
	case f.ActiveType != "sharedDirect":
		return graphicsReason(h, f)
	case p.MIG != f.MIG:
		return reason{4, "PF-VG-14"}
	case f.ECCHarms(h.Manager):
		return reason{5, "PF-VG-18"}
	}
	switch h.Room(f, p) {
	case inventory.RoomOther:
		return reason{6, "PF-VG-10"}
	case inventory.RoomFull:
		return reason{7, "PF-VG-11"}
	case inventory.RoomSplit:
		return reason{8, "PF-VG-12"}
	}
	return reason{}
}

// graphicsReason: the GPU is not in Shared Direct.
func graphicsReason(h *inventory.Host, f *inventory.Function) reason {
	switch {
	case f.ConfiguredType == "sharedDirect":
		return reason{3, "PF-VG-03"}
	case h.DefaultType == "sharedDirect":
		return reason{3, "PF-VG-02"}
	}
	return reason{3, "PF-VG-01"}
}

// blocked are the hits for a vGPU that no GPU of the host takes.
func blocked(h *inventory.Host, boards []*inventory.Function, p inventory.Profile, id string) []Hit {
	var out []Hit
	if id == "PF-VG-14" {
		for _, f := range boards {
			if f.PendingMIG != nil {
				out = append(out, onHost("PF-VG-15", "Warning: MIG mode is in pending enable state for GPU "+f.Address.String()+":Not Supported"))
				break
			}
		}
	}
	if len(h.OfferedProfiles()) == 0 {
		return append(out, noGraphics(id))
	}
	return append(out, failed(id, "msg.vmiop.nographics", fmt.Sprintf("No graphics device is available for vGPU '%s'.", p.Name)))
}

// samePlace compares a pin as people write it ("0000:3b:00.0", "0:59:0:0") with an address.
func samePlace(pin string, a inventory.Address) bool {
	if got, err := inventory.ParseAddress(strings.ToLower(pin)); err == nil {
		return got == a
	}
	parts := strings.Split(pin, ":")
	if len(parts) != 4 {
		return false
	}
	var n [4]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil {
			return false
		}
		n[i] = v
	}
	return a == inventory.Address{Domain: n[0], Bus: n[1], Slot: n[2], Function: n[3]}
}
