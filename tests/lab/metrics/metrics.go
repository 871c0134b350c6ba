// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package metrics exposes the GPUs to Prometheus in the names that dcgm-exporter uses.
package metrics

import (
	"bytes"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"../smi"
)

// family is one metric.
type family struct {
	name, kind, help string
	board            bool // a vGPU's guest does not have it
	value            func(d *smi.Device) (float64, bool)
}

func always(f func(d *smi.Device) float64) func(*smi.Device) (float64, bool) {
	return func(d *smi.Device) (float64, bool) { return f(d), true }
}

// load is absent while the board is partitioned.
func load(f func(d *smi.Device) int) func(*smi.Device) (float64, bool) {
	return func(d *smi.Device) (float64, bool) { return float64(f(d)), !d.MIGMode() || d.Profile != nil }
}

// errors are absent without error correction.
func errors(f func(d *smi.Device) int64) func(*smi.Device) (float64, bool) {
	return func(d *smi.Device) (float64, bool) { return float64(f(d)), d.ECC }
}

func truth(on bool) float64 {
	if on {
		return 1
	}
	return 0
}

var families = []family{
	{"DCGM_FI_DEV_SM_CLOCK", "gauge", "SM clock frequency (in MHz).", true, always(func(d *smi.Device) float64 { return float64(d.SMClock) })},
	{"DCGM_FI_DEV_MEM_CLOCK", "gauge", "Memory clock frequency (in MHz).", true, always(func(d *smi.Device) float64 { return float64(d.MemoryClock) })},
	{"DCGM_FI_DEV_MEMORY_TEMP", "gauge", "Memory temperature (in C).", true,
		func(d *smi.Device) (float64, bool) { return float64(d.MemoryCelsius), d.HBM }},
	{"DCGM_FI_DEV_GPU_TEMP", "gauge", "GPU temperature (in C).", true, always(func(d *smi.Device) float64 { return float64(d.Celsius) })},
	{"DCGM_FI_DEV_POWER_USAGE", "gauge", "Power draw (in W).", true, always(func(d *smi.Device) float64 { return float64(d.Milliwatts) / 1000 })},
	{"DCGM_FI_DEV_POWER_MGMT_LIMIT", "gauge", "Current power limit (in W).", true, always(func(d *smi.Device) float64 { return d.LimitWatts })},
	{"DCGM_FI_DEV_GPU_UTIL", "gauge", "GPU utilization (in %).", false, load((*smi.Device).Busy)},
	{"DCGM_FI_DEV_MEM_COPY_UTIL", "gauge", "Memory utilization (in %).", false, load((*smi.Device).Traffic)},
	{"DCGM_FI_DEV_ENC_UTIL", "gauge", "Encoder utilization (in %).", false, load(func(d *smi.Device) int { return d.Encoder })},
	{"DCGM_FI_DEV_DEC_UTIL", "gauge", "Decoder utilization (in %).", false, load(func(*smi.Device) int { return 0 })},
	{"DCGM_FI_DEV_CLOCK_THROTTLE_REASONS", "gauge", "Current clock throttle reasons (bitmask of DCGM_CLOCKS_THROTTLE_REASON_*).", true,
		always(func(d *smi.Device) float64 { return float64(d.Reasons) })},
	{"DCGM_FI_DEV_XID_ERRORS", "gauge", "Value of the last XID error encountered.", true, always(func(d *smi.Device) float64 { return float64(d.Errors.LastXid) })},
	{"DCGM_FI_DEV_FB_FREE", "gauge", "Framebuffer memory free (in MiB).", false,
		always(func(d *smi.Device) float64 { return float64(d.Total() - d.Used() - d.Kept()) })},
	{"DCGM_FI_DEV_FB_USED", "gauge", "Framebuffer memory used (in MiB).", false, always(func(d *smi.Device) float64 { return float64(d.Used()) })},
	{"DCGM_FI_DEV_ECC_SBE_VOL_TOTAL", "counter", "Total number of single-bit volatile ECC errors.", true, errors(func(d *smi.Device) int64 { return d.Errors.Corrected })},
	{"DCGM_FI_DEV_ECC_DBE_VOL_TOTAL", "counter", "Total number of double-bit volatile ECC errors.", true, errors(func(d *smi.Device) int64 { return d.Errors.Uncorrected })},
	{"DCGM_FI_DEV_ECC_SBE_AGG_TOTAL", "counter", "Total number of single-bit persistent ECC errors.", true,
		errors(func(d *smi.Device) int64 { return d.Errors.CorrectedAggregate })},
	{"DCGM_FI_DEV_ECC_DBE_AGG_TOTAL", "counter", "Total number of double-bit persistent ECC errors.", true,
		errors(func(d *smi.Device) int64 { return d.Errors.UncorrectedAggregate })},
	{"DCGM_FI_DEV_RETIRED_PENDING", "counter", "Total number of pages pending retirement.", true,
		func(d *smi.Device) (float64, bool) { return truth(d.Errors.Pending), !d.Rows }},
	{"DCGM_FI_DEV_CORRECTABLE_REMAPPED_ROWS", "counter", "Number of remapped rows for correctable errors", true,
		func(d *smi.Device) (float64, bool) { return float64(d.Errors.RemappedCorrectable), d.Rows }},
	{"DCGM_FI_DEV_UNCORRECTABLE_REMAPPED_ROWS", "counter", "Number of remapped rows for uncorrectable errors", true,
		func(d *smi.Device) (float64, bool) { return float64(d.Errors.RemappedUncorrect), d.Rows }},
	{"DCGM_FI_DEV_ROW_REMAP_FAILURE", "gauge", "Whether remapping of rows has failed", true,
		func(*smi.Device) (float64, bool) { return 0, true }},
	{"DCGM_FI_DEV_VGPU_LICENSE_STATUS", "gauge", "vGPU License status", false,
		func(d *smi.Device) (float64, bool) {
			return truth(d.Owner != nil && d.Owner.Licensed()), d.Profile != nil
		}},
}

// machine is one that has GPUs, read once.
type machine struct {
	target  *smi.Target
	devices []smi.Device
}

// Page answers GET /metrics; ?hostname=NAME keeps to one machine.
func Page(targets func() []*smi.Target) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		only := r.URL.Query().Get("hostname")
		var all []machine
		for _, t := range targets() {
			if only != "" && t.Name != only {
				continue
			}
			if devices := t.Devices(t.Model.Now(t.Name).Tick); len(devices) > 0 {
				all = append(all, machine{t, devices})
			}
		}
		var b bytes.Buffer
		for i := range families {
			write(&b, &families[i], all)
		}
		w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
		_, _ = w.Write(b.Bytes())
	}
}

func write(b *bytes.Buffer, f *family, all []machine) {
	begun := false
	for _, m := range all {
		for i := range m.devices {
			d := &m.devices[i]
			v, ok := f.value(d)
			if !ok || f.board && d.Profile != nil {
				continue
			}
			if !begun {
				fmt.Fprintf(b, "# HELP %s %s\n# TYPE %s %s\n", f.name, f.help, f.name, f.kind)
				begun = true
			}
			fmt.Fprintf(b, "%s{gpu=\"%d\",UUID=\"%s\",pci_bus_id=\"%s\",device=\"nvidia%d\",modelName=\"%s\",Hostname=\"%s\",DCGM_FI_DRIVER_VERSION=\"%s\"} %s\n",
				f.name, d.Index, d.ID, d.Bus(), d.Index, escape(d.Label), escape(m.target.Name), m.target.Driver, strconv.FormatFloat(v, 'f', -1, 64))
		}
	}
}

var escaper = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)

func escape(s string) string { return escaper.Replace(s) }
