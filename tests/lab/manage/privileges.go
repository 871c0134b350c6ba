// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package manage

import (
	"../call"
	"../inventory"
	"../session"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

var readOnly = []string{"System.Anonymous", "System.Read", "System.View"}

// held are the privileges that a user has on an object.
func (m *Manager) held(manager *simulator.AuthorizationManager, user session.User, ref types.ManagedObjectReference) []string {
	all := readOnly
	if !user.ReadOnly {
		all = object.AuthorizationRoleList(manager.RoleList).ByName("Admin").Privilege
	}
	lacks := map[string]bool{}
	if m.Lacks != nil {
		for _, p := range m.Lacks(user, ref) {
			lacks[p] = true
		}
	}
	var out []string
	for _, p := range all {
		if !lacks[p] && inventory.Denied(ref, p) == "" {
			out = append(out, p)
		}
	}
	return out
}

func (m *Manager) fetchPrivileges(_ *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	manager, ok := simulator.Map.Get(this).(*simulator.AuthorizationManager)
	if !ok {
		return nil
	}
	r := req.(*types.FetchUserPrivilegeOnEntities)
	user, ok := m.sessions.UserNamed(r.UserName)
	if !ok {
		return call.Fail("A specified parameter was not correct: userName", &types.InvalidArgument{InvalidProperty: "userName"})
	}
	res := &types.FetchUserPrivilegeOnEntitiesResponse{}
	for _, ref := range r.Entities {
		if simulator.Map.Get(ref) == nil {
			return gone(ref)
		}
		res.Returnval = append(res.Returnval, types.UserPrivilegeResult{Entity: ref, Privileges: m.held(manager, user, ref)})
	}
	return &methods.FetchUserPrivilegeOnEntitiesBody{Res: res}
}

func (m *Manager) hasPrivileges(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	manager, ok := simulator.Map.Get(this).(*simulator.AuthorizationManager)
	info := call.Of(ctx)
	if !ok || info.Session == nil {
		return nil
	}
	r := req.(*types.HasPrivilegeOnEntities)
	res := &types.HasPrivilegeOnEntitiesResponse{}
	for _, ref := range r.Entity {
		if simulator.Map.Get(ref) == nil {
			return gone(ref)
		}
		has := map[string]bool{}
		for _, p := range m.held(manager, info.Session.User, ref) {
			has[p] = true
		}
		one := types.EntityPrivilege{Entity: ref}
		for _, p := range r.PrivId {
			one.PrivAvailability = append(one.PrivAvailability, types.PrivilegeAvailability{PrivId: p, IsGranted: has[p]})
		}
		res.Returnval = append(res.Returnval, one)
	}
	return &methods.HasPrivilegeOnEntitiesBody{Res: res}
}

func gone(ref types.ManagedObjectReference) soap.HasFault {
	return call.Fail("The object '"+ref.String()+"' has already been deleted or has not been completely created", &types.ManagedObjectNotFound{Obj: ref})
}
