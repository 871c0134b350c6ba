// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package faults

import (
	"strings"

	"../session"

	"github.com/vmware/govmomi/vim25/types"
)

// deny notes a Spec of kind no-permission-user.
func (s *Set) deny(spec Spec) error {
	if spec.Privilege == "" {
		spec.Privilege = "System.Read"
	}
	s.mu.Lock()
	s.denials = append(s.denials, spec)
	s.mu.Unlock()
	return nil
}

// HandlePermissions registers no-permission-user.
func (s *Set) HandlePermissions() { s.Register("no-permission-user", s.deny, nil) }

// Denied implements collector.Deny: the privilege that a fault took from a user for a path.
func (s *Set) Denied(user session.User, ref types.ManagedObjectReference, path string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, d := range s.denials {
		if !d.meets(user, ref) || len(d.Methods) > 0 {
			continue
		}
		if len(d.Paths) == 0 {
			return d.Privilege
		}
		for _, p := range d.Paths {
			if path == p || strings.HasPrefix(path, p+".") || strings.HasPrefix(p, path+".") {
				return d.Privilege
			}
		}
	}
	return ""
}

// Forbidden implements front.Server.Forbidden: the same for a method.
func (s *Set) Forbidden(user session.User, ref types.ManagedObjectReference, method string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, d := range s.denials {
		for _, m := range d.Methods {
			if m == method && d.meets(user, ref) {
				return d.Privilege
			}
		}
	}
	return ""
}

// Lacking are the privileges that faults took from a user on an object.
func (s *Set) Lacking(user session.User, ref types.ManagedObjectReference) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []string
	for _, d := range s.denials {
		if d.meets(user, ref) {
			out = append(out, d.Privilege)
		}
	}
	return out
}

func (d Spec) meets(user session.User, ref types.ManagedObjectReference) bool {
	if d.User != "" && !strings.EqualFold(d.User, user.Name) {
		return false
	}
	return d.Target == "" || d.Target == ref.Type || d.Target == ref.Value
}
