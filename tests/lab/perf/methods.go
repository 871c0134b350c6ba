// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package perf

import (
	"../call"
	"../clock"
	"../front"
	"../inventory"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/simulator/vpx"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// period is the length of a real-time sample, kept those that a host keeps.
const (
	period = 20
	kept   = 180
)

func wrong(property string) soap.HasFault {
	return call.Fail("A specified parameter was not correct: "+property, &types.InvalidArgument{InvalidProperty: property})
}

func gone(ref types.ManagedObjectReference) soap.HasFault {
	return call.Fail("The object '"+ref.Type+":"+ref.Value+"' has already been deleted or has not been completely created",
		&types.ManagedObjectNotFound{Obj: ref})
}

// queryCounter: the simulator's own crashes.
func (m *Manager) queryCounter(pm *simulator.PerformanceManager) front.Handler {
	return func(_ *simulator.Context, _ types.ManagedObjectReference, body interface{}) soap.HasFault {
		byKey := map[int32]types.PerfCounterInfo{}
		for _, c := range pm.PerfCounter {
			byKey[c.Key] = c
		}
		res := &types.QueryPerfCounterResponse{}
		for _, id := range body.(*types.QueryPerfCounter).CounterId {
			c, ok := byKey[id]
			if !ok {
				return wrong("counterId")
			}
			res.Returnval = append(res.Returnval, c)
		}
		return &methods.QueryPerfCounterBody{Res: res}
	}
}

func (m *Manager) providerSummary(_ *simulator.Context, _ types.ManagedObjectReference, body interface{}) soap.HasFault {
	entity := body.(*types.QueryPerfProviderSummary).Entity
	if simulator.Map.Get(entity) == nil {
		return gone(entity)
	}
	h := m.estate.Host(entity)
	if h == nil {
		return nil
	}
	connected := h.Object().Runtime.ConnectionState == types.HostSystemConnectionStateConnected
	out := types.PerfProviderSummary{Entity: entity, CurrentSupported: connected, SummarySupported: true, RefreshRate: period}
	if !connected {
		out.RefreshRate = -1
	}
	return &methods.QueryPerfProviderSummaryBody{Res: &types.QueryPerfProviderSummaryResponse{Returnval: out}}
}

// usual are the simulator's counters of a host.
func (m *Manager) usual() []types.PerfMetricId {
	list := vpx.HostMetrics
	if simulator.Map.IsESX() {
		list = esx.HostMetrics
	}
	var out []types.PerfMetricId
	for _, id := range list {
		if id.Instance == "" {
			out = append(out, id)
		}
	}
	return out
}

// available adds a host's GPUs to what can be asked in real time. At level 4 vCenter keeps no
// history of them.
func (m *Manager) available(_ *simulator.Context, _ types.ManagedObjectReference, body interface{}) soap.HasFault {
	req := body.(*types.QueryAvailablePerfMetric)
	if simulator.Map.Get(req.Entity) == nil {
		return gone(req.Entity)
	}
	h := m.estate.Host(req.Entity)
	if h == nil {
		return nil
	}
	res := &types.QueryAvailablePerfMetricResponse{Returnval: m.usual()}
	if req.IntervalId == period || req.IntervalId == 0 {
		for _, f := range m.gpus(h) {
			for _, c := range m.offered(h) {
				res.Returnval = append(res.Returnval, types.PerfMetricId{CounterId: c.id, Instance: instance(f)})
			}
		}
	}
	return &methods.QueryAvailablePerfMetricBody{Res: res}
}

// query answers when any of the specs asks for GPUs; the rest is the simulator's.
func (m *Manager) query(_ *simulator.Context, _ types.ManagedObjectReference, body interface{}) soap.HasFault {
	req := body.(*types.QueryPerf)
	mine := false
	for _, s := range req.QuerySpec {
		if simulator.Map.Get(s.Entity) == nil {
			return gone(s.Entity)
		}
		for _, id := range s.MetricId {
			_, gpu := m.counters[id.CounterId]
			if !gpu && !m.others[id.CounterId] {
				return wrong("querySpec.metricId.counterId")
			}
			mine = mine || gpu
		}
		mine = mine || len(s.MetricId) == 0 && m.estate.Host(s.Entity) != nil
	}
	if !mine {
		return nil
	}
	res := &types.QueryPerfResponse{}
	for _, s := range req.QuerySpec {
		switch s.IntervalId {
		case 0, -1, period, 300, 1800, 7200, 86400:
		default:
			return wrong("querySpec.intervalId")
		}
		if out := m.answer(s); out != nil {
			res.Returnval = append(res.Returnval, out)
		}
	}
	return &methods.QueryPerfBody{Res: res}
}

// span is the samples that a spec asks for: the second that each ends with, oldest first.
func span(s types.PerfQuerySpec) []int64 {
	if s.IntervalId > period {
		return nil
	}
	last := int64(clock.Elapsed().Seconds())
	last -= mod(last, period)
	var out []int64
	for end := last - (kept-1)*period; end <= last; end += period {
		at := stamp(end)
		if s.StartTime != nil && !at.After(*s.StartTime) || s.EndTime != nil && at.After(*s.EndTime) {
			continue
		}
		out = append(out, end)
	}
	if s.MaxSample > 0 && len(out) > int(s.MaxSample) {
		out = out[len(out)-int(s.MaxSample):]
	}
	return out
}

func mod(a, b int64) int64 { return (a%b + b) % b }

// answer is one entity's figures; nil: an object that has none of them.
func (m *Manager) answer(s types.PerfQuerySpec) types.BasePerfEntityMetricBase {
	h := m.estate.Host(s.Entity)
	if h == nil {
		return nil
	}
	ends := span(s)
	var all []series
	if len(ends) > 0 {
		all = m.collect(h, s, ends)
	}
	return render(s, ends, all)
}

// collect reads each GPU once for all counters that are asked of it.
func (m *Manager) collect(h *inventory.Host, s types.PerfQuerySpec, ends []int64) []series {
	var all []series
	for _, f := range m.gpus(h) {
		wanted := m.wanted(h, f, s)
		if len(wanted) == 0 {
			continue
		}
		windows := make([]window, len(ends))
		for i, end := range ends {
			for tick := end - period + 1; tick <= end; tick++ {
				if seen, ok := m.model.Function(h, f, tick); ok {
					windows[i].add(seen)
				}
			}
		}
		for _, c := range wanted {
			one := series{id: types.PerfMetricId{CounterId: c.id, Instance: instance(f)}}
			for i := range windows {
				one.values = append(one.values, windows[i].value(c))
			}
			all = append(all, one)
		}
	}
	return append(all, m.samples(h, s, ends)...)
}

// wanted are the counters asked of one GPU.
func (m *Manager) wanted(h *inventory.Host, f *inventory.Function, s types.PerfQuerySpec) []counter {
	var out []counter
	for _, c := range m.offered(h) {
		hit := len(s.MetricId) == 0
		for _, id := range s.MetricId {
			hit = hit || id.CounterId == c.id && (id.Instance == "*" || id.Instance == instance(f))
		}
		if hit {
			out = append(out, c)
		}
	}
	return out
}

// samples are the simulator's figures for counters beside the GPUs', without its noise.
func (m *Manager) samples(h *inventory.Host, s types.PerfQuerySpec, ends []int64) []series {
	table := vpx.MetricData["HostSystem"]
	if simulator.Map.IsESX() {
		table = esx.MetricData["HostSystem"]
	}
	ids := s.MetricId
	if len(ids) == 0 {
		ids = m.usual()
	}
	var out []series
	for _, id := range ids {
		points := table[id.CounterId]
		if !m.others[id.CounterId] || len(points) == 0 || id.Instance != "" && id.Instance != "*" {
			continue
		}
		one := series{id: types.PerfMetricId{CounterId: id.CounterId}}
		for _, end := range ends {
			one.values = append(one.values, points[mod(end/period, int64(len(points)))])
		}
		out = append(out, one)
	}
	return out
}
