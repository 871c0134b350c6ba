// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import "fmt"

// ecc: errors, retired pages, remapped rows.
func (c *call) ecc(d *Device) []node {
	e := d.Errors
	mode := group("ECC Mode", "ecc_mode", leaf("Current", "current_ecc", c.pick(d, "ecc.mode.current")), leaf("Pending", "pending_ecc", c.pick(d, "ecc.mode.pending")))
	counts := c.dramCounts
	if d.Compute < "7.5" {
		counts = c.bitCounts
	}
	errors := group("ECC Errors", "ecc_errors", group("Volatile", "volatile", counts(d, e.Corrected, e.Uncorrected)...),
		group("Aggregate", "aggregate", counts(d, e.CorrectedAggregate, e.UncorrectedAggregate)...))
	out := []node{in("ECC", mode), in("ECC", errors), in("PAGE_RETIREMENT", c.retiredPages(d))}
	if c.Major() >= 450 {
		out = append(out, in("ROW_REMAPPER", c.remappedRows(d)))
	}
	return out
}

// counted is a counter, missing without ECC.
func (c *call) counted(d *Device, n int64) string {
	if !d.ECC || d.Profile != nil {
		return "N/A"
	}
	return fmt.Sprint(n)
}

// bitCounts are those of boards before Turing.
func (c *call) bitCounts(d *Device, single, double int64) []node {
	block := func(label, tag string, n int64) node {
		zero := c.counted(d, 0)
		return group(label, tag, leaf("Device Memory", "device_memory", c.counted(d, n)), leaf("Register File", "register_file", zero),
			leaf("L1 Cache", "l1_cache", na), leaf("L2 Cache", "l2_cache", zero), leaf("Texture Memory", "texture_memory", zero),
			leaf("Texture Shared", "texture_shm", zero), leaf("CBU", "cbu", na), leaf("Total", "total", c.counted(d, n)))
	}
	return []node{block("Single Bit", "single_bit", single), block("Double Bit", "double_bit", double)}
}

// dramCounts are those of boards since Turing.
func (c *call) dramCounts(d *Device, corrected, uncorrected int64) []node {
	zero := c.counted(d, 0)
	out := []node{leaf("SRAM Correctable", "sram_correctable", zero)}
	if c.Major() >= 560 {
		out = append(out, leaf("SRAM Uncorrectable Parity", "sram_uncorrectable_parity", zero), leaf("SRAM Uncorrectable SEC-DED", "sram_uncorrectable_secded", zero))
	} else {
		out = append(out, leaf("SRAM Uncorrectable", "sram_uncorrectable", zero))
	}
	return append(out, leaf("DRAM Correctable", "dram_correctable", c.counted(d, corrected)), leaf("DRAM Uncorrectable", "dram_uncorrectable", c.counted(d, uncorrected)))
}

func (c *call) retiredPages(d *Device) node {
	single, double, pending := c.pick(d, "retired_pages.single_bit_ecc.count"), c.pick(d, "retired_pages.double_bit.count"), c.pick(d, "retired_pages.pending")
	if !c.xml {
		return group("Retired Pages", "", leaf("Single Bit ECC", "", single), leaf("Double Bit ECC", "", double), leaf("Pending Page Blacklist", "", pending))
	}
	list := node{tag: "retired_pagelist", parts: []node{}}
	if single == "N/A" {
		list = node{tag: "retired_pagelist", value: "N/A"}
	}
	return group("", "retired_pages", group("", "multiple_single_bit_retirement", leaf("", "retired_count", single), list),
		group("", "double_bit_retirement", leaf("", "retired_count", double), list), leaf("", "pending_blacklist", pending), leaf("", "pending_retirement", pending))
}

func (c *call) remappedRows(d *Device) node {
	if !d.Rows || d.Profile != nil || d.MIGMode() {
		return leaf("Remapped Rows", "remapped_rows", na)
	}
	e := d.Errors
	banks := func(n int64) string { return fmt.Sprintf("%d bank(s)", n) }
	return group("Remapped Rows", "remapped_rows", leaf("Correctable Error", "remapped_row_corr", fmt.Sprint(e.RemappedCorrectable)),
		leaf("Uncorrectable Error", "remapped_row_unc", fmt.Sprint(e.RemappedUncorrect)), leaf("Pending", "remapped_row_pending", yes(e.Pending)),
		leaf("Remapping Failure Occurred", "remapped_row_failure", "No"),
		group("Bank Remap Availability Histogram", "row_remapper_histogram", leaf("Max", "row_remapper_histogram_max", banks(192-e.RemappedUncorrect)),
			leaf("High", "row_remapper_histogram_high", banks(e.RemappedUncorrect)), leaf("Partial", "row_remapper_histogram_partial", banks(0)),
			leaf("Low", "row_remapper_histogram_low", banks(0)), leaf("None", "row_remapper_histogram_none", banks(0))))
}
