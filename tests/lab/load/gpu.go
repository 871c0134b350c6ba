// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package load

import (
	"math"

	"../inventory"
)

// Reasons why clocks are not at their highest, as nvidia-smi's mask has them.
const (
	ReasonIdle       = 0x1
	ReasonPowerCap   = 0x4
	ReasonHWSlowdown = 0x8
	ReasonSWThermal  = 0x20
	ReasonHWThermal  = 0x40
)

// Reading is one GPU in one second.
type Reading struct {
	Tick                   int64
	SM, Memory             int // percent
	Encoder                int
	UsedMiB, TotalMiB      int64
	Celsius, MemoryCelsius int
	Milliwatts             int
	LimitWatts             float64
	SMClock, MemoryClock   int // MHz
	VideoClock             int
	State                  int // 0 to 8, as in P0
	FanPercent             int
	Reasons                uint64
	Errors                 Counters
	Tenants                []TenantReading
	Running                bool // a program has the GPU
}

// TenantReading is one VM's part of a GPU.
type TenantReading struct {
	*Tenant
	SM, Memory, Encoder int // percent of the whole GPU
	UsedMiB             int64
	Kind                Kind
	Program             string // empty: none runs
}

// Tenant is a VM that holds a GPU or a vGPU of it.
type Tenant struct {
	VM      *VM
	Index   int // of the VM's GPUs
	Profile *inventory.Profile
	ID      uint32 // of the vGPU
	slices  int    // of seven, with MIG; 0: without
}

// frame is the memory that the tenant can have, in MiB.
func (t *Tenant) frame(total int64) int64 {
	if t.Profile != nil {
		return t.Profile.FramebufferMiB
	}
	return total
}

// tenancy is who has a GPU from a second on.
type tenancy struct {
	from    int64
	tenants []*Tenant
}

// GPU is one board of a host.
type GPU struct {
	Card
	Host     *inventory.Host
	Function *inventory.Function
	UUID     string
	Serial   string
	Limit    float64 // watts

	seed    uint64
	ambient float64
	tenancy []tenancy
	spans   []span // health
	extra   []Xid  // put in by hand
	watts   [memory]memo
	last    Reading
	lastOK  bool
}

// memory is how many seconds of power are remembered for the temperature.
const memory = 256

// unlicensed is what a vGPU without its licence is left with.
const unlicensed = 0.15

type memo struct {
	tick  int64
	watts float64
	known bool
}

// forget drops what was computed: something changed.
func (g *GPU) forget() {
	g.watts, g.lastOK = [memory]memo{}, false
}

// tenants at a second.
func (g *GPU) tenants(tick int64) []*Tenant {
	for i := len(g.tenancy) - 1; i >= 0; i-- {
		if g.tenancy[i].from <= tick {
			return g.tenancy[i].tenants
		}
	}
	return nil
}

// shares are what the tenants get: together no more than the GPU has.
func (g *GPU) shares(tick int64) ([]*Tenant, []demand, float64) {
	tenants := g.tenants(tick)
	all := make([]demand, len(tenants))
	sum, heat := 0.0, 0.0
	for i, t := range tenants {
		all[i] = t.VM.demand(t.Index, tick)
		if t.Profile != nil && !t.VM.licensed {
			all[i].sm, all[i].memory = all[i].sm*unlicensed, all[i].memory*unlicensed
		}
		if t.slices > 0 {
			part := float64(t.slices) / 7
			all[i].sm, all[i].memory = all[i].sm*part, all[i].memory*part
		}
		sum += all[i].sm
	}
	if sum > 1 {
		for i := range all {
			all[i].sm, all[i].memory = all[i].sm/sum, all[i].memory/sum
		}
	}
	for i := range all {
		heat += all[i].sm * all[i].heat
	}
	return tenants, all, heat
}

// wanted is the power that the work of a second asks for, in watts, before any limit.
func (g *GPU) wanted(tick int64) float64 {
	m := &g.watts[uint64(tick)%memory]
	if m.known && m.tick == tick {
		return m.watts
	}
	_, all, heat := g.shares(tick)
	floor := g.IdleWatts
	for _, d := range all {
		if d.frame > 0 {
			floor = g.IdleWatts + 0.1*(g.Card.Limit-g.IdleWatts)
		}
	}
	top := 1.07 * g.Card.Limit
	watts := floor + (top-floor)*heat*(1+0.02*jitter(g.seed, 20, tick)) + 0.2*jitter(g.seed, 21, tick)
	*m = memo{tick, watts, true}
	return watts
}

const (
	lag      = 35.0 // seconds: how slowly the heat sink follows
	lagStep  = 4
	lagSteps = 32
)

// heatSink weights the power of the past: the newest most.
var heatSink = func() (w [lagSteps]float64) {
	sum := 0.0
	for i := range w {
		w[i] = math.Exp(-float64(i*lagStep) / lag)
		sum += w[i]
	}
	for i := range w {
		w[i] /= sum
	}
	return w
}()

// warmth is the temperature without any throttling.
func (g *GPU) warmth(tick int64) float64 {
	sum := 0.0
	for i, w := range heatSink {
		sum += w * math.Min(g.wanted(tick-int64(i*lagStep)), g.Limit)
	}
	rise := (74 - g.ambient) / g.Card.Limit
	if g.health(tick) == Hot {
		rise *= 1.6
	}
	return g.ambient + rise*sum
}

// at reads the GPU in a second. The model's lock is held.
func (g *GPU) at(tick int64) Reading {
	if g.lastOK && g.last.Tick == tick {
		return g.last
	}
	r := Reading{Tick: tick, TotalMiB: g.Function.Model.MemoryMiB, LimitWatts: g.Limit, Errors: g.counters(tick)}
	tenants, all, _ := g.shares(tick)
	g.fill(&r, tenants, all)
	g.physics(&r)
	g.last, g.lastOK = r, true
	return r
}

func percent(x float64) int { return int(math.Round(100 * between(x, 0, 1))) }

// fill sets load and memory from the tenants.
func (g *GPU) fill(r *Reading, tenants []*Tenant, all []demand) {
	var sm, mem, enc float64
	for i, t := range tenants {
		d := all[i]
		sm, mem, enc = sm+d.sm, mem+d.memory, enc+d.encoder
		tr := TenantReading{Tenant: t, SM: percent(d.sm), Memory: percent(d.memory), Encoder: percent(d.encoder), Kind: t.VM.kind(t.Index, r.Tick)}
		if d.frame > 0 {
			tr.Program, r.Running = program[tr.Kind], true
			tr.UsedMiB = int64(d.frame * float64(t.frame(r.TotalMiB)-int64(g.Reserved)))
		}
		if t.Profile == nil {
			r.UsedMiB += tr.UsedMiB
		} else {
			r.UsedMiB += t.Profile.FramebufferMiB - 10
		}
		r.Tenants = append(r.Tenants, tr)
	}
	if len(tenants) > 0 && tenants[0].Profile != nil {
		r.UsedMiB--
	}
	if r.UsedMiB > r.TotalMiB {
		r.UsedMiB = r.TotalMiB
	}
	r.SM, r.Memory, r.Encoder = percent(sm), percent(mem), percent(enc)
}

// physics sets power, temperature and clocks.
func (g *GPU) physics(r *Reading) {
	watts, warm := g.wanted(r.Tick), g.warmth(r.Tick)
	clock := 1.0
	if !r.Running || r.SM == 0 {
		r.Reasons |= ReasonIdle
	}
	if watts > g.Limit {
		r.Reasons |= ReasonPowerCap
		clock = math.Pow(g.Limit/watts, 0.7)
		watts = g.Limit * (1 + 0.006*jitter(g.seed, 22, r.Tick))
	}
	if over := warm - float64(g.Slowdown) + 2; over > 0 {
		r.Reasons |= ReasonSWThermal
		if over > 8 {
			r.Reasons |= ReasonHWThermal | ReasonHWSlowdown
		}
		clock *= 1 / (1 + 0.05*over)
		watts *= 1 / (1 + 0.03*over)
		warm -= 0.85 * over
	}
	r.Milliwatts, r.Celsius = int(math.Round(watts*1000)), int(math.Round(warm))
	r.MemoryCelsius = r.Celsius + 7 + r.Memory/20
	r.SMClock, r.MemoryClock, r.VideoClock, r.State = g.IdleSM, g.IdleMem, g.IdleVideo, g.IdleState
	if r.Running {
		// Clocks come in steps of 15 MHz, and warm silicon has fewer.
		steps := math.Floor(float64(g.MaxSM)*clock/15) - between((warm-45)/8, 0, 5)
		r.SMClock, r.MemoryClock, r.VideoClock, r.State = 15*int(steps), g.MaxMem, g.MaxVideo, 0
	}
	if g.Fan {
		r.FanPercent = int(between(20+(warm-35)*1.6, 20, 100))
	}
}
