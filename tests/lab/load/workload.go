// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package load

import (
	"fmt"
	"math"
)

// Kind is what a VM does with its GPUs.
type Kind string

// Kinds of work.
const (
	Idle      Kind = "idle"
	Training  Kind = "training"  // near full for hours, with checkpoints and stalls of the input
	Inference Kind = "inference" // follows the hour of the day
	Burst     Kind = "burst"     // jobs of a minute or two, and nothing between them
)

// usual is the intensity of a kind when none is given.
var usual = map[Kind]float64{Idle: 0, Training: 0.95, Inference: 0.5, Burst: 0.9}

// program is the name of the process that does it.
var program = map[Kind]string{Training: "python3", Inference: "tritonserver", Burst: "/usr/local/bin/simulate"}

// job is one kind of work from a second of the lab's time on.
type job struct {
	from      int64
	kind      Kind
	intensity float64
	memory    float64 // share of the frame buffer; 0: what the kind needs
}

// demand is what a job asks of a GPU in one second, as shares of it.
type demand struct {
	sm, memory, encoder, frame, heat float64
}

func parseKind(text string) (Kind, error) {
	k := Kind(text)
	if _, ok := usual[k]; !ok {
		return "", fmt.Errorf("kind %q is none of idle, training, inference, burst", text)
	}
	return k, nil
}

// at tells what the job asks for in a second. seed is the VM's own.
func (j job) at(seed uint64, tick int64) demand {
	var d demand
	switch j.kind {
	case Training:
		d = j.training(seed, tick)
	case Inference:
		d = j.inference(seed, tick)
	case Burst:
		d = j.burst(seed, tick)
	}
	if j.memory > 0 && d.frame > 0 {
		d.frame = j.memory
	}
	// A program needs half a minute to load what it works on.
	d.frame *= between(float64(tick-j.from+1)/30, 0, 1)
	d.sm, d.memory = between(d.sm, 0, 1), between(d.memory, 0, 1)
	return d
}

func (j job) training(seed uint64, tick int64) demand {
	d := demand{sm: j.intensity + 0.03*jitter(seed, 1, tick) + 0.03*smooth(seed, 2, tick, 60), frame: 0.86, heat: 1}
	phase := int64(unit(seed, 3, 0) * 600)
	stall := floorDiv(tick, 45)
	switch {
	case (tick-j.from+phase)%600 < 14: // a checkpoint is written
		d.sm, d.heat = 0.06+0.04*unit(seed, 4, tick), 0.6
	case unit(seed, 5, stall) < 0.2 && tick-stall*45 < 3: // the input is late
		d.sm *= 0.45
	}
	d.memory = d.sm * (0.55 + 0.08*smooth(seed, 6, tick, 30))
	return d
}

func (j job) inference(seed uint64, tick int64) demand {
	day := 0.72 + 0.28*math.Sin(2*math.Pi*(float64(tick)/86400+unit(seed, 7, 0)))
	sm := j.intensity * (day + 0.25*smooth(seed, 8, tick, 20) + 0.1*jitter(seed, 9, tick))
	return demand{sm: sm, memory: sm * 0.4, encoder: 0.1 * sm, frame: 0.46, heat: 0.8}
}

func (j job) burst(seed uint64, tick int64) demand {
	slot := floorDiv(tick+int64(unit(seed, 10, 0)*90), 90)
	if unit(seed, 11, slot) > 0.45 {
		return demand{frame: 0.08}
	}
	sm := j.intensity * (0.8 + 0.2*unit(seed, 12, slot)) * (1 + 0.04*jitter(seed, 13, tick))
	return demand{sm: sm, memory: sm * 0.3, frame: 0.3 + 0.3*unit(seed, 14, slot), heat: 0.95}
}
