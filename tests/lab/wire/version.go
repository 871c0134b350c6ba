// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package wire writes vSphere values as XML of one API version, and reads requests strictly.
package wire

import (
	_ "embed" // since.txt
	"strconv"
	"strings"
	"sync"
)

//go:embed since.txt
var sinceText string

// Version is an API version as one comparable number: 6.7.1 < 7.0.0.0.
type Version uint64

// Oldest is spoken to clients that name no version.
var Oldest = ParseVersion("6.0")

// Known are the versions that the lab can speak, newest first.
var Known = []string{"9.0.0.0", "8.0.3.0", "8.0.2.0", "8.0.1.0", "8.0.0.2", "8.0.0.1", "8.0.0.0",
	"7.0.3.2", "7.0.3.1", "7.0.3.0", "7.0.2.1", "7.0.2.0", "7.0.1.1", "7.0.1.0", "7.0.0.2",
	"7.0.0.0", "6.9.1", "6.8.7", "6.7.3", "6.7.2", "6.7.1", "6.7", "6.5"}

// ParseVersion reads "8.0.3.0"; 0 when it is none.
func ParseVersion(text string) Version {
	var v Version
	parts := strings.Split(text, ".")
	if len(parts) > 4 {
		return 0
	}
	for i := 0; i < 4; i++ {
		n := 0
		if i < len(parts) {
			var err error
			if n, err = strconv.Atoi(parts[i]); err != nil || n < 0 || n > 0xffff {
				return 0
			}
		}
		v = v<<16 | Version(n)
	}
	return v
}

// ActionVersion is the version that a SOAPAction header names: "urn:vim25/6.7.1", quoted or not.
func ActionVersion(action string) (Version, string) {
	action = strings.Trim(action, `" `)
	at := strings.LastIndex(action, "/")
	if !strings.HasPrefix(action, "urn:vim25") || at < 0 {
		return Oldest, ""
	}
	text := action[at+1:]
	if v := ParseVersion(text); v != 0 {
		return v, text
	}
	return Oldest, text
}

var (
	sinceMu  sync.RWMutex
	sinceMap = parseSince()
)

func parseSince() map[string]Version {
	m := make(map[string]Version)
	for _, line := range strings.Split(sinceText, "\n") {
		if f := strings.Fields(line); len(f) == 2 {
			m[f[0]] = ParseVersion(f[1])
		}
	}
	return m
}

// Since is the version that brought a type ("HostSharedGpuCapabilities") or a field of the type
// that declares it ("HostPciPassthruConfig.applyNow"); 0: always there.
func Since(name string) Version {
	sinceMu.RLock()
	defer sinceMu.RUnlock()
	return sinceMap[name]
}

// SetSince says when a type or field came, for those that govmomi lacks. At program start only.
func SetSince(name, version string) {
	sinceMu.Lock()
	sinceMap[name] = ParseVersion(version)
	sinceMu.Unlock()
}
