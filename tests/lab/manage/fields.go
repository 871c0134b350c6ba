// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package manage

import (
	"../call"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// addField makes a custom attribute for all objects of a type, or of all types.
func (m *Manager) addField(_ *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	f := fields()
	if f == nil || f.Self != this {
		return nil
	}
	r := req.(*types.AddCustomFieldDef)
	if r.Name == "" || len([]rune(r.Name)) > 64 {
		return call.Fail("A specified parameter was not correct: name", &types.InvalidName{Name: r.Name})
	}
	for _, known := range f.Field {
		if known.Name == r.Name {
			return call.Fail("The name '"+r.Name+"' already exists.", &types.DuplicateName{Name: r.Name, Object: this})
		}
	}
	def := types.CustomFieldDef{Key: m.nextKey, Name: r.Name, Type: "string", ManagedObjectType: r.MoType,
		FieldDefPrivileges: r.FieldDefPolicy, FieldInstancePrivileges: r.FieldPolicy}
	m.nextKey++
	f.Field = append(append([]types.CustomFieldDef(nil), f.Field...), def)
	world.Touch(f.Self, "field")
	kinds := []string{r.MoType}
	if r.MoType == "" {
		kinds = []string{"HostSystem", "VirtualMachine", "ClusterComputeResource", "ComputeResource", "Folder", "Datacenter", "Datastore", "Network", "ResourcePool"}
	}
	for _, kind := range kinds {
		for _, e := range simulator.Map.All(kind) {
			entity := e.Entity()
			entity.AvailableField = append(append([]types.CustomFieldDef(nil), entity.AvailableField...), def)
			world.Touch(e.Reference(), "availableField")
		}
	}
	return &methods.AddCustomFieldDefBody{Res: &types.AddCustomFieldDefResponse{Returnval: def}}
}

// setField gives an object a value of an attribute; an empty one takes it away.
func (m *Manager) setField(_ *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	f := fields()
	if f == nil || f.Self != this {
		return nil
	}
	r := req.(*types.SetField)
	e, ok := simulator.Map.Get(r.Entity).(mo.Entity)
	if !ok {
		return call.Fail("The object has already been deleted or has not been completely created", &types.ManagedObjectNotFound{Obj: r.Entity})
	}
	known := false
	for _, def := range f.Field {
		known = known || def.Key == r.Key && (def.ManagedObjectType == "" || def.ManagedObjectType == r.Entity.Type)
	}
	if !known {
		return call.Fail("A specified parameter was not correct: key", &types.InvalidArgument{InvalidProperty: "key"})
	}
	entity := e.Entity()
	entity.CustomValue = replaced(entity.CustomValue, r)
	entity.Value = replaced(entity.Value, r)
	world.Touch(r.Entity, "customValue", "value", "summary.customValue")
	return &methods.SetFieldBody{Res: &types.SetFieldResponse{}}
}

func replaced(values []types.BaseCustomFieldValue, r *types.SetField) []types.BaseCustomFieldValue {
	var out []types.BaseCustomFieldValue
	for _, v := range values {
		if v.GetCustomFieldValue().Key != r.Key {
			out = append(out, v)
		}
	}
	if r.Value != "" {
		out = append(out, &types.CustomFieldStringValue{CustomFieldValue: types.CustomFieldValue{Key: r.Key}, Value: r.Value})
	}
	return out
}
