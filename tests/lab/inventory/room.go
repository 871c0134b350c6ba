// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

// Room says whether one more vGPU fits on a GPU.
type Room int

// What keeps a vGPU off a GPU that knows its type.
const (
	RoomFree  Room = iota
	RoomOther      // another type (before 8.0 U2) or size (8.0 U2) runs there
	RoomFull       // too many, or too little memory left
	RoomSplit      // mixed-size mode: enough memory, no start position
)

// Room tells whether one more vGPU of the type fits: one type per GPU before 8.0 U2, one frame
// buffer size from then on, any size at its start positions in mixed-size mode.
func (h *Host) Room(f *Function, want Profile) Room {
	if f.ActiveMode == "mixedSize" && !want.MIG && h.Release.AtLeast(8, 0, 3) {
		_, room := f.placement(want)
		return room
	}
	other := false
	for _, v := range f.VGPUs {
		if v.Profile.FramebufferMiB != want.FramebufferMiB ||
			(v.Profile.Name != want.Name && !h.Release.AtLeast(8, 0, 2)) {
			other = other || !(want.MIG && v.Profile.MIG)
		}
	}
	switch {
	case other:
		return RoomOther
	case len(f.VGPUs) >= want.MaxPerGPU:
		return RoomFull
	}
	return RoomFree
}

// placement is the first free start of a vGPU in mixed-size mode: starts are multiples of its
// own size.
func (f *Function) placement(want Profile) (int64, Room) {
	size := want.FramebufferMiB
	total := (f.Model.MemoryMiB + 4095) / 4096 * 4096 // the driver keeps a little for itself
	left := total
	for _, v := range f.VGPUs {
		left -= v.Profile.FramebufferMiB
	}
	if left < size {
		return 0, RoomFull
	}
	for start := int64(0); start+size <= total; start += size {
		free := true
		for _, v := range f.VGPUs {
			free = free && (v.Start >= start+size || v.Start+v.Profile.FramebufferMiB <= start)
		}
		if free {
			return start, RoomFree
		}
	}
	return 0, RoomSplit
}

// AddVGPU puts a vGPU on a GPU that has room for it.
func (f *Function) AddVGPU(v VGPU) {
	if f.ActiveMode == "mixedSize" {
		v.Start, _ = f.placement(v.Profile)
	}
	f.VGPUs = append(f.VGPUs, v)
}
