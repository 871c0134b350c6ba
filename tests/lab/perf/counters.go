// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package perf answers for GPUs in vSphere's PerformanceManager, from the same model as nvidia-smi.
// Other counters stay the simulator's samples.
package perf

import (
	"fmt"

	"../front"
	"../inventory"
	"../load"
	"../wire"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// counter is one of the group gpu.
type counter struct {
	id     int32
	name   string // utilization, mem.used …
	rollup types.PerfSummaryType
	recent bool // not with releases before 7.0
}

// Manager knows the GPU counters of this server.
type Manager struct {
	estate   *inventory.Estate
	model    *load.Model
	counters map[int32]counter
	order    []int32
	others   map[int32]bool
}

// recent are counters that captures of the 6.5 era lack.
var recent = []struct{ name, label, summary, unit, unitLabel, unitSummary string }{
	{"power.used", "Power used", "The power used by a GPU in watts", "watt", "W", "Watt"},
	{"mem.total", "Memory total", "The amount of total GPU memory in kilobytes", "kiloBytes", "KB", "Kilobyte"},
	{"mem.reserved", "Memory reserved", "The amount of GPU memory reserved in kilobytes", "kiloBytes", "KB", "Kilobyte"},
}

// Attach takes the methods that concern GPUs, before the simulator sees them.
func Attach(e *inventory.Estate, model *load.Model, s *front.Server) error {
	ref := e.Model.ServiceContent.PerfManager
	if ref == nil {
		return fmt.Errorf("the simulator has no PerformanceManager")
	}
	pm, ok := simulator.Map.Get(*ref).(*simulator.PerformanceManager)
	if !ok {
		return fmt.Errorf("the simulator's PerformanceManager is a %T", simulator.Map.Get(*ref))
	}
	m := &Manager{estate: e, model: model, counters: map[int32]counter{}, others: map[int32]bool{}}
	// The simulator's table is shared by the process: copy before adding.
	pm.PerfCounter = append([]types.PerfCounterInfo(nil), pm.PerfCounter...)
	if wire.ParseVersion(s.APIVersion) >= wire.ParseVersion("7.0.0.0") {
		pm.PerfCounter = append(pm.PerfCounter, added(pm.PerfCounter)...)
	}
	for _, c := range pm.PerfCounter {
		m.note(c)
	}
	pm.HistoricalInterval = intervals()
	s.Handle("QueryPerfCounter", m.queryCounter(pm))
	s.Handle("QueryPerfProviderSummary", m.providerSummary)
	s.Handle("QueryAvailablePerfMetric", m.available)
	s.Handle("QueryPerf", m.query)
	return nil
}

func intervals() []types.PerfInterval {
	var out []types.PerfInterval
	for i, p := range []struct {
		seconds, length int32
		name            string
	}{{300, 86400, "Past day"}, {1800, 604800, "Past week"}, {7200, 2592000, "Past month"}, {86400, 31536000, "Past year"}} {
		out = append(out, types.PerfInterval{Key: int32(i + 1), SamplingPeriod: p.seconds, Name: p.name, Length: p.length, Level: 1, Enabled: true})
	}
	return out
}

// added makes the later counters with keys that no other has.
func added(known []types.PerfCounterInfo) []types.PerfCounterInfo {
	var out []types.PerfCounterInfo
	next, level := int32(0), int32(0)
	for _, c := range known {
		if c.Key > next {
			next = c.Key
		}
		if c.GroupInfo.GetElementDescription().Key == "gpu" {
			level = c.Level
		}
	}
	text := func(key, label, summary string) types.BaseElementDescription {
		return &types.ElementDescription{Description: types.Description{Label: label, Summary: summary}, Key: key}
	}
	for _, r := range recent {
		next++
		out = append(out, types.PerfCounterInfo{Key: next, NameInfo: text(r.name, r.label, r.summary), GroupInfo: text("gpu", "GPU", "GPU"),
			UnitInfo: text(r.unit, r.unitLabel, r.unitSummary), RollupType: types.PerfSummaryTypeAverage, StatsType: types.PerfStatsTypeAbsolute,
			Level: level, PerDeviceLevel: level})
	}
	return out
}

func (m *Manager) note(c types.PerfCounterInfo) {
	if c.GroupInfo.GetElementDescription().Key != "gpu" {
		m.others[c.Key] = true
		return
	}
	n := counter{id: c.Key, name: c.NameInfo.GetElementDescription().Key, rollup: c.RollupType}
	for _, r := range recent {
		n.recent = n.recent || r.name == n.name
	}
	m.counters[c.Key] = n
	m.order = append(m.order, c.Key)
}

// offered are the counters that a host has.
func (m *Manager) offered(h *inventory.Host) []counter {
	var out []counter
	for _, id := range m.order {
		if c := m.counters[id]; !c.recent || h.Release.AtLeast(7, 0, 0) {
			out = append(out, c)
		}
	}
	return out
}

// gpus are those that the host's driver has: none without a driver or without a connection, and
// none that is passed through.
func (m *Manager) gpus(h *inventory.Host) []*inventory.Function {
	if h.Object().Runtime.ConnectionState != types.HostSystemConnectionStateConnected {
		return nil
	}
	var out []*inventory.Function
	for _, f := range h.GPUs() {
		if _, known := load.CardOf(f.Model); known && h.ManagerDrives(f) {
			out = append(out, f)
		}
	}
	return out
}

// instance names a GPU: the bus as a decimal number.
func instance(f *inventory.Function) string {
	a := f.Address
	return fmt.Sprintf("%03d:%03d:%02d.%d", a.Domain, a.Bus, a.Slot, a.Function)
}
