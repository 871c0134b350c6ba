// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package load

import (
	"fmt"
	"sort"
)

// Health is what ails a GPU.
type Health string

// States of health.
const (
	Well    Health = "ok"
	Failing Health = "failing" // memory errors, a row or page to retire every quarter of an hour
	Hot     Health = "hot"     // its cooling does too little
	Lost    Health = "lost"    // fell off the bus
)

func parseHealth(text string) (Health, error) {
	switch h := Health(text); h {
	case Well, Failing, Hot, Lost:
		return h, nil
	}
	return "", fmt.Errorf("health %q is none of ok, failing, hot, lost", text)
}

// span is a state of health from a second on.
type span struct {
	from   int64
	health Health
}

// Xid is an error that the driver reported.
type Xid struct {
	Tick int64
	Code int
	Text string
}

// Counters are errors of the memory.
type Counters struct {
	Corrected, Uncorrected                   int64 // since the driver was loaded
	CorrectedAggregate, UncorrectedAggregate int64
	RetiredSingle, RetiredDouble             int64
	RemappedCorrectable, RemappedUncorrect   int64
	Pending                                  bool
	LastXid                                  int
}

const (
	failureEvery  = 900 // seconds between uncorrected errors
	failureBefore = 2   // so many happened before the span began
)

func (g *GPU) health(tick int64) Health {
	for i := len(g.spans) - 1; i >= 0; i-- {
		if g.spans[i].from <= tick {
			return g.spans[i].health
		}
	}
	return Well
}

// Health is the state of health in a second.
func (g *GPU) Health(tick int64) Health { return g.health(tick) }

func (g *GPU) setHealth(h Health, tick int64) {
	g.spans = append(g.spans, span{tick, h})
	g.forget()
}

// counters of a second: errors stay counted after a span of failing has ended.
func (g *GPU) counters(tick int64) Counters {
	// Boards that are well have seen something too, long ago.
	c := Counters{CorrectedAggregate: int64(3 * unit(g.seed, 30, 0))}
	for i, s := range g.spans {
		if s.health != Failing || s.from > tick {
			continue
		}
		end := tick
		if i+1 < len(g.spans) && g.spans[i+1].from < tick {
			end = g.spans[i+1].from
		} else {
			c.Pending = true
		}
		lasted := end - s.from
		c.Corrected += 412 + lasted*13/100
		c.Uncorrected += failureBefore + 1 + lasted/failureEvery
		c.CorrectedAggregate += 18211 + 412 + lasted*13/100
		c.UncorrectedAggregate += 11 + failureBefore + 1 + lasted/failureEvery
	}
	if c.Uncorrected > 0 {
		if g.Rows {
			c.RemappedCorrectable, c.RemappedUncorrect = 1, c.Uncorrected
		} else {
			c.RetiredSingle, c.RetiredDouble = 2, c.Uncorrected
		}
	}
	if all := g.xids(tick); len(all) > 0 {
		c.LastXid = all[len(all)-1].Code
	}
	return c
}

// xids up to a second, oldest first. Those of before the start have negative seconds.
func (g *GPU) xids(tick int64) []Xid {
	var out []Xid
	for i, s := range g.spans {
		if s.from > tick {
			break
		}
		end := tick
		if i+1 < len(g.spans) && g.spans[i+1].from < tick {
			end = g.spans[i+1].from
		}
		switch s.health {
		case Failing:
			out = append(out, g.failures(s.from, end)...)
		case Lost:
			out = append(out, Xid{s.from, 79, xidText[79]})
		}
	}
	for _, x := range g.extra {
		if x.Tick <= tick {
			out = append(out, x)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Tick < out[j].Tick })
	return out
}

func (g *GPU) failures(from, end int64) []Xid {
	var out []Xid
	for at := from - failureBefore*failureEvery; at <= end; at += failureEvery {
		if g.Rows {
			out = append(out, Xid{at, 95, xidText[95]}, Xid{at, 63, "Row Remapper: New row (0x00000000000ae1f4) marked for remapping, reset gpu to activate."})
			continue
		}
		out = append(out, Xid{at, 48, xidText[48]}, Xid{at, 63, "Dynamic Page Retirement: New page retired, reboot to activate (0x00000000000c3a5f)."})
	}
	return out
}

// xidText is what the driver says with the commonest codes.
var xidText = map[int]string{
	13: "Graphics Exception: ESR 0x514648=0x1000e 0x514650=0x20 0x514644=0xd3eff2 0x51464c=0x17f",
	31: "Ch 00000010, intr 00000000. MMU Fault: ENGINE GRAPHICS GPCCLIENT_T1_0 faulted @ 0x7f2c_4a000000. Fault is of type FAULT_PDE ACCESS_TYPE_READ",
	43: "Ch 00000010",
	48: "An uncorrectable double bit error (DBE) has been detected on GPU in the framebuffer at partition 3, subpartition 0.",
	74: "NVLink: fatal error detected on link 2(0x10000, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0)",
	79: "GPU has fallen off the bus.",
	94: "Contained: SM (0x1). RST: No, D-RST: No",
	95: "Uncontained: LTC TAG (0x2,0x0). RST: Yes, D-RST: No",
	119: "Timeout after 6s of waiting for RPC response from GPU0 GSP! Expected function 76 (GSP_RM_CONTROL) " +
		"(0x20801348 0x410).",
}
