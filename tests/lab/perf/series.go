// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package perf

import (
	"math"
	"strconv"
	"strings"
	"time"

	"../clock"
	"../load"

	"github.com/vmware/govmomi/vim25/types"
)

// series is one counter of one instance.
type series struct {
	id     types.PerfMetricId
	values []int64
}

// window is what a GPU did in the seconds of one sample.
type window struct {
	n             int
	sum, low, top [len(names)]float64
	last          [len(names)]float64
	noLoad        bool
}

// names of the quantities, as they are in a window.
var names = [...]string{"utilization", "mem.used", "mem.usage", "temperature", "power.used", "mem.total", "mem.reserved"}

// add takes one second in. Percent are hundredths, memory is in kilobytes.
func (w *window) add(s load.Seen) {
	total := float64(s.TotalMiB)
	now := [len(names)]float64{100 * float64(s.SM), 1024 * float64(s.UsedMiB), 10000 * float64(s.UsedMiB) / total, float64(s.Celsius),
		float64(s.Milliwatts) / 1000, 1024 * total, 1024 * float64(s.Reserved)}
	for i, v := range now {
		if w.n == 0 {
			w.low[i], w.top[i] = v, v
		}
		w.sum[i] += v
		w.low[i], w.top[i] = math.Min(w.low[i], v), math.Max(w.top[i], v)
	}
	w.last = now
	w.n++
	// A partitioned GPU has no load of its own.
	w.noLoad = s.Function.MIG || s.Health(s.Tick) == load.Lost
}

// value of a counter; -1: there is none.
func (w *window) value(c counter) int64 {
	for i, name := range names {
		if name != c.name || w.n == 0 || w.noLoad && name == "utilization" {
			continue
		}
		switch c.rollup {
		case types.PerfSummaryTypeMaximum:
			return int64(math.Round(w.top[i]))
		case types.PerfSummaryTypeMinimum:
			return int64(math.Round(w.low[i]))
		case types.PerfSummaryTypeNone:
			return int64(math.Round(w.last[i]))
		}
		return int64(math.Round(w.sum[i] / float64(w.n)))
	}
	return -1
}

// stamp is the time of a sample: whole seconds.
func stamp(end int64) time.Time {
	return clock.At(time.Duration(end) * time.Second).UTC().Truncate(time.Second)
}

func render(s types.PerfQuerySpec, ends []int64, all []series) types.BasePerfEntityMetricBase {
	if s.Format == string(types.PerfFormatCsv) {
		return renderCSV(s, ends, all)
	}
	out := &types.PerfEntityMetric{}
	out.Entity = s.Entity
	for _, end := range ends {
		out.SampleInfo = append(out.SampleInfo, types.PerfSampleInfo{Timestamp: stamp(end), Interval: period})
	}
	for _, one := range all {
		v := &types.PerfMetricIntSeries{Value: one.values}
		v.Id = one.id
		out.Value = append(out.Value, v)
	}
	return out
}

func renderCSV(s types.PerfQuerySpec, ends []int64, all []series) types.BasePerfEntityMetricBase {
	out := &types.PerfEntityMetricCSV{}
	out.Entity = s.Entity
	info := make([]string, 0, 2*len(ends))
	for _, end := range ends {
		info = append(info, strconv.Itoa(period), stamp(end).Format("2006-01-02T15:04:05Z"))
	}
	out.SampleInfoCSV = strings.Join(info, ",")
	for _, one := range all {
		text := make([]string, len(one.values))
		for i, v := range one.values {
			text[i] = strconv.FormatInt(v, 10)
		}
		v := types.PerfMetricSeriesCSV{Value: strings.Join(text, ",")}
		v.Id = one.id
		out.Value = append(out.Value, v)
	}
	return out
}
