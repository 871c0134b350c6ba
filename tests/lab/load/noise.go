// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package load

import "math"

// Noise is drawn from a hash of (seed, stream, tick): any second can be asked for, in any order,
// and reads the same every time.

// mix spreads the bits of a number (the finalizer of SplitMix64).
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// text hashes a name (FNV-1a).
func text(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h)
}

// unit is evenly spread over 0 to 1.
func unit(seed uint64, stream, tick int64) float64 {
	return float64(mix(seed+uint64(stream)*0x9e3779b97f4a7c15+uint64(tick)*0xd1342543de82ef95)>>11) / (1 << 53)
}

// jitter is evenly spread over -1 to 1.
func jitter(seed uint64, stream, tick int64) float64 { return 2*unit(seed, stream, tick) - 1 }

// smooth wanders between -1 and 1, with a new aim every period seconds.
func smooth(seed uint64, stream, tick, period int64) float64 {
	slot := floorDiv(tick, period)
	at := float64(tick-slot*period) / float64(period)
	at = at * at * (3 - 2*at)
	return jitter(seed, stream, slot)*(1-at) + jitter(seed, stream, slot+1)*at
}

func floorDiv(a, b int64) int64 { return int64(math.Floor(float64(a) / float64(b))) }

func between(x, low, high float64) float64 { return math.Max(low, math.Min(high, x)) }
