// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package wire

import (
	"github.com/vmware/govmomi/vim25/types"
)

// ExtraField is a field of the API that govmomi 0.24.2 lacks.
type ExtraField struct {
	Type  string // the data type that declares it: HostPciDevice
	Name  string // deviceClassName
	After string // the field of Type that it follows; empty: the last
	Since string // API version
	// Value tells the field's value. owner is the managed object whose property is written, v a
	// pointer to the struct (of a derived type, to the part that Type declares). nil: unset.
	Value func(owner types.ManagedObjectReference, v interface{}) interface{}
}

var extras = map[string][]ExtraField{}

// AddField makes the writer write a field that govmomi lacks. At program start only.
func AddField(f ExtraField) {
	SetSince(f.Type+"."+f.Name, f.Since)
	extras[f.Type] = append(extras[f.Type], f)
}

// ExtraProperty is a property of a managed object that govmomi 0.24.2 lacks, as
// HostSystem "config.assignableHardwareConfig". Value is called as for ExtraField, with v nil.
type ExtraProperty struct {
	Type, Path, Since string
	Value             func(owner types.ManagedObjectReference) interface{}
}

var properties = map[string]ExtraProperty{}

// AddProperty adds a property path that govmomi lacks. At program start only.
func AddProperty(p ExtraProperty) { properties[p.Type+"."+p.Path] = p }

// PropertyOf finds what AddProperty added.
func PropertyOf(kind, path string) (ExtraProperty, bool) {
	p, ok := properties[kind+"."+path]
	return p, ok
}

// requestFields are fields of requests that govmomi lacks: their values are read from the
// request's tree (front.Request).
var requestFields = map[string][]ExtraField{}

// AllowField lets requests carry a field that govmomi lacks. At program start only.
func AllowField(kind, name, since string) {
	SetSince(kind+"."+name, since)
	requestFields[kind] = append(requestFields[kind], ExtraField{Type: kind, Name: name, Since: since})
}
