// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"strings"

	"../session"

	"github.com/vmware/govmomi/vim25/types"
)

// hidden is what the read-only user may not read: properties whose permission was cut away.
var hidden = map[string][]string{
	"HostSystem":     {"config.graphicsConfig", "config.sharedPassthruGpuTypes"},
	"VirtualMachine": {"config.extraConfig"},
}

func denied(user session.User, ref types.ManagedObjectReference, path string) string {
	if !user.ReadOnly {
		return ""
	}
	for _, h := range hidden[ref.Type] {
		if path == h || strings.HasPrefix(path, h+".") || strings.HasPrefix(h, path+".") {
			return "System.Read"
		}
	}
	return ""
}
