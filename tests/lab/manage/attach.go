// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package manage is what vCenter's managers know beside inventory and power:
// custom attributes, privileges of accounts, licences of hosts.
package manage

import (
	"../front"
	"../inventory"
	"../session"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// Manager answers for the managers of an estate.
type Manager struct {
	estate   *inventory.Estate
	sessions *session.Manager
	nextKey  int32

	// Lacks are privileges that a fault took from a user on an object; nil: none.
	Lacks func(user session.User, ref types.ManagedObjectReference) []string
}

// Attach registers the methods. A standalone host has no custom attributes.
func Attach(e *inventory.Estate, s *front.Server) *Manager {
	m := &Manager{estate: e, sessions: s.Sessions, nextKey: 101}
	for name, h := range map[string]front.Handler{
		"FetchUserPrivilegeOnEntities": m.fetchPrivileges,
		"HasPrivilegeOnEntities":       m.hasPrivileges,
		"QueryAssignedLicenses":        m.assignedLicenses,
	} {
		s.Handle(name, h)
	}
	if fields() != nil {
		s.Handle("AddCustomFieldDef", m.addField)
		s.Handle("SetField", m.setField)
	}
	return m
}

func fields() *simulator.CustomFieldsManager {
	instance, ok := simulator.Map.Get(types.ManagedObjectReference{Type: "ServiceInstance", Value: "ServiceInstance"}).(*simulator.ServiceInstance)
	if !ok || instance.Content.CustomFieldsManager == nil {
		return nil
	}
	f, _ := simulator.Map.Get(*instance.Content.CustomFieldsManager).(*simulator.CustomFieldsManager)
	return f
}
