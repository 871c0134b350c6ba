// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package clock is the lab's time: durations pass faster by the lab's speed, POST /advance skips
// some, and the clock that clients see can be wrong.
package clock

import (
	"context"
	"sync"
	"time"
)

var (
	mu      sync.Mutex
	speed   = 1.0
	offset  time.Duration // of the clock that clients see
	started = time.Now()
	skipped time.Duration // of the lab's time, by Advance
	pending = map[*Timer]bool{}
)

// Timer is something that happens later.
type Timer struct {
	due   time.Time
	timer *time.Timer
	f     func()
	done  bool
}

// SetSpeed says how much faster than reality durations pass. Once, at the start.
func SetSpeed(factor float64) {
	mu.Lock()
	defer mu.Unlock()
	if factor > 0 {
		speed = factor
	}
	started = time.Now()
}

// AtLeast is d, or as much of the lab's time as passes in so much real time when that is more.
func AtLeast(d, real time.Duration) time.Duration {
	mu.Lock()
	defer mu.Unlock()
	if least := time.Duration(float64(real) * speed); least > d {
		return least
	}
	return d
}

// Elapsed is how much of the lab's time has passed since the start: it runs at the lab's speed.
func Elapsed() time.Duration {
	mu.Lock()
	defer mu.Unlock()
	return elapsed()
}

func elapsed() time.Duration {
	return time.Duration(float64(time.Since(started))*speed) + skipped
}

// At is the wall time of the lab when d of its time has passed. Telemetry carries this time, the
// vCenter's sessions and certificates carry Now.
func At(d time.Duration) time.Time {
	mu.Lock()
	defer mu.Unlock()
	return started.Add(d).Round(0)
}

// Now is what the lab's servers take for the time.
func Now() time.Time {
	mu.Lock()
	defer mu.Unlock()
	return time.Now().Add(offset)
}

// Skew makes the servers' clock wrong by d, or right again.
func Skew(d time.Duration) {
	mu.Lock()
	offset = d
	mu.Unlock()
}

// After calls f, in a goroutine of its own, when d of the lab's time has passed.
func After(d time.Duration, f func()) *Timer {
	mu.Lock()
	defer mu.Unlock()
	left := time.Duration(float64(d) / speed)
	t := &Timer{due: time.Now().Add(left), f: f}
	t.timer = time.AfterFunc(left, t.fire)
	pending[t] = true
	return t
}

// WaitUntil waits until so much of the lab's time has passed since the start; false: ctx ended first.
func WaitUntil(ctx context.Context, at time.Duration) bool {
	for {
		left := at - Elapsed()
		if left <= 0 {
			return ctx.Err() == nil
		}
		due := make(chan struct{})
		t := After(left, func() { close(due) })
		select {
		case <-due:
		case <-ctx.Done():
			t.Stop()
			return false
		}
	}
}

// Stop calls it off; false: too late.
func (t *Timer) Stop() bool {
	mu.Lock()
	defer mu.Unlock()
	if t.done {
		return false
	}
	t.done = true
	t.timer.Stop()
	delete(pending, t)
	return true
}

func (t *Timer) fire() {
	mu.Lock()
	fires := !t.done
	t.done = true
	delete(pending, t)
	mu.Unlock()
	if fires {
		t.f()
	}
}

// Advance lets d of the lab's time pass at once.
func Advance(d time.Duration) {
	mu.Lock()
	defer mu.Unlock()
	offset += d
	skipped += d
	for t := range pending {
		t.due = t.due.Add(-time.Duration(float64(d) / speed))
		left := time.Until(t.due)
		if left < 0 {
			left = 0
		}
		t.timer.Reset(left)
	}
}
