// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"fmt"

	"../load"
)

// state: fan, performance and what holds the clocks down.
func (c *call) state(d *Device) []node {
	old, label := "throttle", "Clocks Throttle Reasons"
	if c.Major() >= 535 {
		old, label = "event", "Clocks Event Reasons"
	}
	reason := func(text, tag string, bit uint64) node {
		return leaf(text, "clocks_"+old+"_reason_"+tag, whole(d, active(d.Reasons&bit != 0)))
	}
	slowdown := reason("HW Slowdown", "hw_slowdown", load.ReasonHWSlowdown)
	reasons := []node{reason("Idle", "gpu_idle", load.ReasonIdle), reason("Applications Clocks Setting", "applications_clocks_setting", 0x2),
		reason("SW Power Cap", "sw_power_cap", load.ReasonPowerCap), slowdown,
		reason("    HW Thermal Slowdown", "hw_thermal_slowdown", load.ReasonHWThermal), reason("    HW Power Brake Slowdown", "hw_power_brake_slowdown", 0x80),
		reason("Sync Boost", "sync_boost", 0x10), reason("SW Thermal Slowdown", "sw_thermal_slowdown", load.ReasonSWThermal)}
	if c.Major() >= 418 {
		reasons = append(reasons, reason("Display Clock Setting", "display_clocks_setting", 0x100))
	}
	return []node{leaf("Fan Speed", "fan_speed", c.pick(d, "fan.speed")), in("PERFORMANCE", leaf("Performance State", "performance_state", c.pick(d, "pstate"))),
		in("PERFORMANCE", group(label, "clocks_"+old+"_reasons", reasons...))}
}

func (c *call) memory(d *Device) []node {
	fb := []node{leaf("Total", "total", c.pick(d, "memory.total"))}
	if c.Major() >= 510 {
		fb = append(fb, leaf("Reserved", "reserved", c.pick(d, "memory.reserved")))
	}
	fb = append(fb, leaf("Used", "used", c.pick(d, "memory.used")), leaf("Free", "free", c.pick(d, "memory.free")))
	size := int64(256)
	for _, r := range d.Function.Model.Regions {
		if r.Index == 1 {
			size = r.Size >> 20
		}
	}
	bar := group("BAR1 Memory Usage", "bar1_memory_usage", leaf("Total", "total", fmt.Sprintf("%d MiB", size)), leaf("Used", "used", "2 MiB"),
		leaf("Free", "free", fmt.Sprintf("%d MiB", size-2)))
	out := []node{in("MEMORY", group("FB Memory Usage", "fb_memory_usage", fb...)), in("MEMORY", bar)}
	if c.Major() >= 535 {
		out = append(out, in("MEMORY", group("Conf Compute Protected Memory Usage", "cc_protected_memory_usage",
			leaf("Total", "total", "0 MiB"), leaf("Used", "used", "0 MiB"), leaf("Free", "free", "0 MiB"))))
	}
	return append(out, in("COMPUTE", leaf("Compute Mode", "compute_mode", "Default")))
}

func (c *call) load(d *Device) []node {
	word := "Gpu"
	if c.Major() >= 570 {
		word = "GPU"
	}
	percent := func(n int) string {
		if d.MIGMode() && d.Profile == nil {
			return "N/A"
		}
		return fmt.Sprintf("%d %%", n)
	}
	parts := []node{leaf(word, "gpu_util", percent(d.Busy())), leaf("Memory", "memory_util", percent(d.Traffic())),
		leaf("Encoder", "encoder_util", percent(d.Encoder)), leaf("Decoder", "decoder_util", percent(0))}
	if c.Major() >= 530 {
		parts = append(parts, leaf("JPEG", "jpeg_util", percent(0)), leaf("OFA", "ofa_util", percent(0)))
	}
	stats := func(label, tag, section string) node {
		return in(section, group(label, tag, leaf("Active Sessions", "session_count", "0"), leaf("Average FPS", "average_fps", "0"),
			leaf("Average Latency", "average_latency", "0")))
	}
	return []node{in("UTILIZATION", group("Utilization", "utilization", parts...)), stats("Encoder Stats", "encoder_stats", "ENCODER_STATS"),
		stats("FBC Stats", "fbc_stats", "FBC_STATS")}
}

// heat: temperature and power.
func (c *call) heat(d *Device) []node {
	celsius := func(n int) string { return whole(d, fmt.Sprintf("%d C", n)) }
	memory := "N/A"
	if d.HBM {
		memory = celsius(d.MemoryCelsius)
	}
	parts := []node{leaf("GPU Current Temp", "gpu_temp", celsius(d.Celsius))}
	if c.Major() >= 530 {
		parts = append(parts, leaf("GPU T.Limit Temp", "gpu_temp_tlimit", na))
	}
	parts = append(parts, leaf("GPU Shutdown Temp", "gpu_temp_max_threshold", celsius(d.Shutdown)),
		leaf("GPU Slowdown Temp", "gpu_temp_slow_threshold", celsius(d.Slowdown)), leaf("GPU Max Operating Temp", "gpu_temp_max_gpu_threshold", celsius(d.Slowdown-4)))
	if c.Major() >= 450 {
		parts = append(parts, leaf("GPU Target Temperature", "gpu_target_temperature", na))
	}
	parts = append(parts, leaf("Memory Current Temp", "memory_temp", memory), leaf("Memory Max Operating Temp", "gpu_temp_max_mem_threshold", na))
	return []node{in("TEMPERATURE", group("Temperature", "temperature", parts...)), in("POWER", c.power(d))}
}

// power has other names by branch: with R530 limits are current and requested, with R580 two draws.
func (c *call) power(d *Device) node {
	get := func(name string) string { return c.pick(d, name) }
	limits := []node{leaf("Default Power Limit", "default_power_limit", get("power.default_limit"))}
	ends := []node{leaf("Min Power Limit", "min_power_limit", get("power.min_limit")), leaf("Max Power Limit", "max_power_limit", get("power.max_limit"))}
	if c.Major() < 530 {
		parts := append([]node{{tag: "power_state", value: c.pick(d, "pstate")}, leaf("Power Management", "power_management", whole(d, "Supported")),
			leaf("Power Draw", "power_draw", get("power.draw")), leaf("Power Limit", "power_limit", get("power.limit"))}, limits...)
		parts = append(parts, leaf("Enforced Power Limit", "enforced_power_limit", get("enforced.power.limit")))
		return group("Power Readings", "power_readings", append(parts, ends...)...)
	}
	parts := []node{{tag: "power_state", value: c.pick(d, "pstate")}}
	if c.Major() < 560 {
		parts = append(parts, leaf("Power Draw", "power_draw", get("power.draw")))
	} else {
		parts = append(parts, leaf("Average Power Draw", "average_power_draw", get("power.draw")),
			leaf("Instantaneous Power Draw", "instant_power_draw", get("power.draw")))
	}
	parts = append(parts, leaf("Current Power Limit", "current_power_limit", get("power.limit")),
		leaf("Requested Power Limit", "requested_power_limit", get("power.limit")))
	parts = append(parts, limits...)
	return group("GPU Power Readings", "gpu_power_readings", append(parts, ends...)...)
}

func (c *call) clocks(d *Device) []node {
	mhz := func(n int) string { return whole(d, fmt.Sprintf("%d MHz", n)) }
	return []node{in("CLOCK", group("Clocks", "clocks", leaf("Graphics", "graphics_clock", mhz(d.SMClock)), leaf("SM", "sm_clock", mhz(d.SMClock)),
		leaf("Memory", "mem_clock", mhz(d.MemoryClock)), leaf("Video", "video_clock", mhz(d.VideoClock)))),
		in("CLOCK", group("Applications Clocks", "applications_clocks", leaf("Graphics", "graphics_clock", mhz(d.MaxSM)), leaf("Memory", "mem_clock", mhz(d.MaxMem)))),
		in("CLOCK", group("Default Applications Clocks", "default_applications_clocks", leaf("Graphics", "graphics_clock", mhz(d.MaxSM)),
			leaf("Memory", "mem_clock", mhz(d.MaxMem)))),
		in("CLOCK", group("Max Clocks", "max_clocks", leaf("Graphics", "graphics_clock", mhz(d.MaxSM)), leaf("SM", "sm_clock", mhz(d.MaxSM)),
			leaf("Memory", "mem_clock", mhz(d.MaxMem)), leaf("Video", "video_clock", mhz(d.MaxVideo)))),
		in("CLOCK", group("Max Customer Boost Clocks", "max_customer_boost_clocks", leaf("Graphics", "graphics_clock", na))),
		in("CLOCK", group("Clock Policy", "clock_policy", leaf("Auto Boost", "auto_boost", na), leaf("Auto Boost Default", "auto_boost_default", na)))}
}

func (c *call) programs(d *Device) node {
	out := in("PIDS", node{label: "Processes", tag: "processes", value: "None", plain: !c.xml})
	if c.xml {
		out.parts = []node{}
	}
	for _, p := range c.processes(d) {
		out.plain = false
		gi, ci := "N/A", "N/A"
		if in := d.instanceOf(p.tenant); in != nil {
			gi, ci = fmt.Sprint(in.id), "0"
		}
		used := fmt.Sprintf("%d MiB", p.usedMiB)
		if c.xml {
			out.parts = append(out.parts, node{tag: "process_info", parts: []node{{tag: "gpu_instance_id", value: gi}, {tag: "compute_instance_id", value: ci},
				{tag: "pid", value: fmt.Sprint(p.pid)}, {tag: "type", value: p.kind}, {tag: "process_name", value: p.name}, {tag: "used_memory", value: used}}})
			continue
		}
		if c.Major() >= 450 {
			out.parts = append(out.parts, leaf("GPU instance ID", "", gi), leaf("Compute instance ID", "", ci))
		}
		out.parts = append(out.parts, leaf("Process ID", "", fmt.Sprint(p.pid)), leaf("    Type", "", p.kind), leaf("    Name", "", p.name),
			leaf("    Used GPU Memory", "", used))
	}
	return out
}
