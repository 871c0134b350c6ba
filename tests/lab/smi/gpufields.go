// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"fmt"
	"strconv"

	"../load"
)

// gpuFields are the columns of --query-gpu by the header's name.
var gpuFields = map[string]field{
	"timestamp":      {value: func(c *call, _ *Device) string { return c.now.Wall.Format("2006/01/02 15:04:05.000") }},
	"driver_version": {value: func(c *call, _ *Device) string { return c.Driver }},
	"count":          {value: func(c *call, _ *Device) string { return strconv.Itoa(len(c.Devices(c.now.Tick))) }},
	"name":           {value: func(_ *call, d *Device) string { return d.Label }},
	"serial":         {value: onHost(func(_ *call, d *Device) string { return d.Serial })},
	"uuid":           {value: func(_ *call, d *Device) string { return d.ID }},
	"index":          {value: number(func(d *Device) int { return d.Index })},
	"hostname":       {since: 570, value: hostname},

	"pci.bus_id":        {value: func(_ *call, d *Device) string { return d.Bus() }},
	"pci.bus":           {value: func(_ *call, d *Device) string { return fmt.Sprintf("0x%02X", d.Address.Bus) }},
	"pci.device":        {value: func(_ *call, d *Device) string { return fmt.Sprintf("0x%02X", d.Address.Slot) }},
	"pci.domain":        {value: func(_ *call, d *Device) string { return fmt.Sprintf("0x%04X", d.Address.Domain) }},
	"pci.device_id":     {value: func(_ *call, d *Device) string { return d.id(d.Function.Model.Device, d.Function.Model.Vendor) }},
	"pci.sub_device_id": {value: func(_ *call, d *Device) string { return d.id(d.Function.Model.SubDevice, d.Function.Model.SubVendor) }},

	"pcie.link.gen.current":   {value: onHost(number(func(d *Device) int { return d.Gen }))},
	"pcie.link.gen.max":       {value: onHost(number(func(d *Device) int { return d.Gen }))},
	"pcie.link.width.current": {value: onHost(same("16"))},
	"pcie.link.width.max":     {value: onHost(same("16"))},

	"display_mode": {value: same("Disabled")}, "display_active": {value: same("Disabled")},
	"persistence_mode":       {value: func(c *call, _ *Device) string { return enabled(c.Host != nil) }},
	"accounting.mode":        {value: same("Disabled")},
	"accounting.buffer_size": {value: same("4000")},
	"driver_model.current":   {value: same(na)}, "driver_model.pending": {value: same(na)},
	"vbios_version": {value: onHost(func(_ *call, d *Device) string { return d.VBIOS })},
	"inforom.img":   {value: onHost(func(_ *call, d *Device) string { return d.Image })},
	"inforom.oem":   {value: onHost(same("2.0"))}, "inforom.ecc": {value: onHost(same("5.0"))}, "inforom.pwr": {value: same(na)},
	"gom.current": {value: same(na)}, "gom.pending": {value: same(na)},
	"compute_mode":        {value: same("Default")},
	"gpu_recovery_action": {since: 570, value: onHost(recovery)},
	"compute_cap":         {since: 510, value: func(_ *call, d *Device) string { return d.Compute }},

	"fan.speed": {unit: "%", value: fan},
	"pstate":    {value: func(_ *call, d *Device) string { return "P" + strconv.Itoa(d.State) }},

	"clocks_event_reasons.supported":                   {value: onHost(same("0x00000000000001FF"))},
	"clocks_event_reasons.active":                      {value: onHost(func(_ *call, d *Device) string { return fmt.Sprintf("0x%016X", d.Reasons) })},
	"clocks_event_reasons.gpu_idle":                    {value: reason(load.ReasonIdle)},
	"clocks_event_reasons.applications_clocks_setting": {value: reason(0x2)},
	"clocks_event_reasons.sw_power_cap":                {value: reason(load.ReasonPowerCap)},
	"clocks_event_reasons.hw_slowdown":                 {value: reason(load.ReasonHWSlowdown)},
	"clocks_event_reasons.hw_thermal_slowdown":         {value: reason(load.ReasonHWThermal)},
	"clocks_event_reasons.hw_power_brake_slowdown":     {value: reason(0x80)},
	"clocks_event_reasons.sw_thermal_slowdown":         {value: reason(load.ReasonSWThermal)},
	"clocks_event_reasons.sync_boost":                  {value: reason(0x10)},

	"memory.total":    {unit: "MiB", value: mib((*Device).Total)},
	"memory.reserved": {unit: "MiB", since: 510, value: mib((*Device).Kept)},
	"memory.used":     {unit: "MiB", value: mib((*Device).Used)},
	"memory.free":     {unit: "MiB", value: mib(func(d *Device) int64 { return d.Total() - d.Used() - d.Kept() })},

	"utilization.gpu":     {unit: "%", value: share((*Device).Busy)},
	"utilization.memory":  {unit: "%", value: share((*Device).Traffic)},
	"utilization.encoder": {unit: "%", since: 535, value: share(func(d *Device) int { return d.Encoder })},
	"utilization.decoder": {unit: "%", since: 535, value: share(func(*Device) int { return 0 })},
	"utilization.jpeg":    {unit: "%", since: 535, value: share(func(*Device) int { return 0 })},
	"utilization.ofa":     {unit: "%", since: 535, value: share(func(*Device) int { return 0 })},

	"encoder.stats.sessionCount": {value: same("0")}, "encoder.stats.averageFps": {value: same("0")}, "encoder.stats.averageLatency": {value: same("0")},

	"temperature.gpu":    {value: onHost(number(func(d *Device) int { return d.Celsius }))},
	"temperature.memory": {value: memoryCelsius},
	"temperature.gpu.tlimit": {since: 550, value: onHost(func(_ *call, d *Device) string {
		if d.Compute < "8.9" {
			return na
		}
		return strconv.Itoa(d.Slowdown - 2 - d.Celsius)
	})},

	"power.management":     {value: onHost(same("Supported"))},
	"power.draw":           {unit: "W", value: watts(func(d *Device) float64 { return float64(d.Milliwatts) / 1000 })},
	"power.draw.average":   {unit: "W", since: 530, value: watts(func(d *Device) float64 { return float64(d.Milliwatts) / 1000 })},
	"power.draw.instant":   {unit: "W", since: 530, value: watts(func(d *Device) float64 { return float64(d.Milliwatts) / 1000 })},
	"power.limit":          {unit: "W", value: watts(func(d *Device) float64 { return d.LimitWatts })},
	"enforced.power.limit": {unit: "W", value: watts(func(d *Device) float64 { return d.LimitWatts })},
	"power.default_limit":  {unit: "W", value: watts(func(d *Device) float64 { return d.Card.Limit })},
	"power.min_limit":      {unit: "W", value: watts(func(d *Device) float64 { return d.MinLimit })},
	"power.max_limit":      {unit: "W", value: watts(func(d *Device) float64 { return d.Card.Limit })},

	"clocks.current.graphics":              {unit: "MHz", value: onHost(number(func(d *Device) int { return d.SMClock }))},
	"clocks.current.sm":                    {unit: "MHz", value: onHost(number(func(d *Device) int { return d.SMClock }))},
	"clocks.current.memory":                {unit: "MHz", value: onHost(number(func(d *Device) int { return d.MemoryClock }))},
	"clocks.current.video":                 {unit: "MHz", value: onHost(number(func(d *Device) int { return d.VideoClock }))},
	"clocks.applications.graphics":         {unit: "MHz", value: onHost(number(func(d *Device) int { return d.MaxSM }))},
	"clocks.applications.memory":           {unit: "MHz", value: onHost(number(func(d *Device) int { return d.MaxMem }))},
	"clocks.default_applications.graphics": {unit: "MHz", value: onHost(number(func(d *Device) int { return d.MaxSM }))},
	"clocks.default_applications.memory":   {unit: "MHz", value: onHost(number(func(d *Device) int { return d.MaxMem }))},
	"clocks.max.graphics":                  {unit: "MHz", value: onHost(number(func(d *Device) int { return d.MaxSM }))},
	"clocks.max.sm":                        {unit: "MHz", value: onHost(number(func(d *Device) int { return d.MaxSM }))},
	"clocks.max.memory":                    {unit: "MHz", value: onHost(number(func(d *Device) int { return d.MaxMem }))},

	"mig.mode.current": {since: 450, value: migMode},
	"mig.mode.pending": {since: 450, value: migPending},

	"vgpu_driver_capability.heterogenous_multivGPU":        {since: 535, value: hostOnly("Supported")},
	"vgpu_device_capability.fractional_multiVgpu":          {since: 535, value: hostOnly("Not Supported")},
	"vgpu_device_capability.heterogeneous_timeSlice_sizes": {since: 550, value: hostOnly("Supported")},
}

// recovery is what the driver asks for.
func recovery(c *call, d *Device) string {
	if d.Errors.Pending {
		return "Drain and Reset"
	}
	return "None"
}

// hostOnly is known to the vGPU manager alone.
func hostOnly(text string) valueOf {
	return func(c *call, _ *Device) string {
		if c.Host == nil {
			return na
		}
		return text
	}
}

// processFields are the columns of --query-compute-apps; process fills those of the program itself.
var processFields = map[string]field{
	"timestamp": gpuFields["timestamp"], "gpu_name": gpuFields["name"], "gpu_uuid": gpuFields["uuid"], "gpu_serial": gpuFields["serial"],
	"gpu_bus_id": gpuFields["pci.bus_id"], "pid": {value: same("")}, "process_name": {value: same("")}, "used_gpu_memory": {unit: "MiB", value: same("")},
}

// Names in --query-compute-apps keep their gpu_ prefix.
var processAliases = map[string]string{"name": "process_name", "used_memory": "used_gpu_memory"}

func init() {
	gpuFields["ecc.mode.current"], gpuFields["ecc.mode.pending"] = field{value: eccMode}, field{value: eccPending}
	errors := map[string]func(load.Counters) int64{
		"corrected.volatile":    func(h load.Counters) int64 { return h.Corrected },
		"corrected.aggregate":   func(h load.Counters) int64 { return h.CorrectedAggregate },
		"uncorrected.volatile":  func(h load.Counters) int64 { return h.Uncorrected },
		"uncorrected.aggregate": func(h load.Counters) int64 { return h.UncorrectedAggregate },
	}
	for name, f := range errors {
		gpuFields["ecc.errors."+name+".total"] = field{value: count(f)}
		gpuFields["ecc.errors."+name+".device_memory"] = field{value: count(f)}
		gpuFields["ecc.errors."+name+".dram"] = field{since: 450, value: count(f)}
		for _, part := range []string{"register_file", "l1_cache", "l2_cache", "texture_memory", "cbu", "sram"} {
			gpuFields["ecc.errors."+name+"."+part] = field{value: count(func(load.Counters) int64 { return 0 })}
		}
	}
	pending := func(h load.Counters) string { return yes(h.Pending) }
	gpuFields["retired_pages.single_bit_ecc.count"] = field{value: retired(func(h load.Counters) string { return decimal(h.RetiredSingle) })}
	gpuFields["retired_pages.double_bit.count"] = field{value: retired(func(h load.Counters) string { return decimal(h.RetiredDouble) })}
	gpuFields["retired_pages.pending"] = field{value: retired(pending)}
	gpuFields["remapped_rows.correctable"] = field{since: 535, value: remapped(func(h load.Counters) string { return decimal(h.RemappedCorrectable) })}
	gpuFields["remapped_rows.uncorrectable"] = field{since: 535, value: remapped(func(h load.Counters) string { return decimal(h.RemappedUncorrect) })}
	gpuFields["remapped_rows.pending"] = field{since: 535, value: remapped(pending)}
	gpuFields["remapped_rows.failure"] = field{since: 535, value: remapped(func(load.Counters) string { return "No" })}
}
