// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package collector

import (
	"reflect"

	"../wire"

	"github.com/vmware/govmomi/vim25/types"
)

// denied tells the privilege that the caller lacks for a path, or nothing.
func (sc *scope) denied(ref types.ManagedObjectReference, name string) string {
	if sc.service.Denied == nil || sc.session == nil {
		return ""
	}
	return sc.service.Denied(sc.session.User, ref, name)
}

// writeObject appends an ObjectContent. Called with the world's lock; an object that is gone is
// left out.
func (it *item) writeObject(e *wire.Encoder, element string) {
	sc := it.scopes[0]
	object, ok := sc.service.object(sc.session, it.ref)
	if !ok {
		return
	}
	e.Owner, e.Version = it.ref, sc.version
	e.Open(element)
	e.Element("obj", it.ref, false)
	var missing []types.MissingProperty
	for _, p := range it.paths(object.Type()) {
		if m := sc.writeProperty(e, it.ref, object, p); m != nil {
			missing = append(missing, *m)
		}
	}
	for i := range missing {
		e.Element("missingSet", &missing[i], false)
	}
	e.Close(element)
}

// paths are what all specifications that chose the object ask of it, each once.
func (it *item) paths(kind reflect.Type) []*path {
	if len(it.scopes) == 1 {
		return it.scopes[0].paths(kind)
	}
	var all []*path
	seen := map[string]bool{}
	for _, sc := range it.scopes {
		for _, p := range sc.paths(kind) {
			if !seen[p.name] {
				seen[p.name] = true
				all = append(all, p)
			}
		}
	}
	return all
}

// writeProperty appends a DynamicProperty, or tells why it may not be read.
func (sc *scope) writeProperty(e *wire.Encoder, ref types.ManagedObjectReference, object reflect.Value, p *path) *types.MissingProperty {
	if sc.session == nil {
		if ref.Type == "SessionManager" {
			return nil
		}
		m := unauthenticated(ref, p.name)
		return &m
	}
	if privilege := sc.denied(ref, p.name); privilege != "" {
		m := refused(ref, p.name, privilege)
		return &m
	}
	v, ok := p.value(ref, object)
	if !ok {
		return nil
	}
	start := len(e.Buf)
	e.Open("propSet")
	e.Text("name", p.name)
	before := len(e.Buf)
	e.Typed("val", v)
	if len(e.Buf) == before { // a type that the client's version lacks
		e.Buf = e.Buf[:start]
		return nil
	}
	e.Close("propSet")
	return nil
}

func refused(ref types.ManagedObjectReference, name, privilege string) types.MissingProperty {
	return types.MissingProperty{Path: name, Fault: types.LocalizedMethodFault{
		Fault:            &types.NoPermission{Object: ref, PrivilegeId: privilege},
		LocalizedMessage: "Permission to perform this operation was denied."}}
}

func unauthenticated(ref types.ManagedObjectReference, name string) types.MissingProperty {
	return types.MissingProperty{Path: name, Fault: types.LocalizedMethodFault{
		Fault: &types.NotAuthenticated{NoPermission: types.NoPermission{
			Object: ref, PrivilegeId: "System.View"}},
		LocalizedMessage: "The session is not authenticated."}}
}

// entry is what a filter last reported of one object: a hash per path, 0 for unset, in the order
// of scope.paths.
type entry struct {
	kind   reflect.Type
	hashes []uint64
}

// writeEnter appends an ObjectUpdate of kind enter with all properties.
func (sc *scope) writeEnter(e *wire.Encoder, ref types.ManagedObjectReference) (*entry, bool) {
	object, ok := sc.service.object(sc.session, ref)
	if !ok {
		return nil, false
	}
	e.Owner = ref
	paths := sc.paths(object.Type())
	en := &entry{kind: object.Type(), hashes: make([]uint64, len(paths))}
	e.Open("objectSet")
	e.Text("kind", string(types.ObjectUpdateKindEnter))
	e.Element("obj", ref, false)
	var missing []types.MissingProperty
	for i, p := range paths {
		if privilege := sc.denied(ref, p.name); privilege != "" {
			missing = append(missing, refused(ref, p.name, privilege))
			continue
		}
		start := len(e.Buf)
		if en.hashes[i] = sc.writeChange(e, ref, object, p); en.hashes[i] == 0 {
			e.Buf = e.Buf[:start]
		}
	}
	for i := range missing {
		e.Element("missingSet", &missing[i], false)
	}
	e.Close("objectSet")
	return en, true
}

// writeChange appends a PropertyChange and tells the hash of its value; 0: unset, written as such.
func (sc *scope) writeChange(e *wire.Encoder, ref types.ManagedObjectReference, object reflect.Value, p *path) uint64 {
	e.Open("changeSet")
	e.Text("name", p.name)
	e.Text("op", string(types.PropertyChangeOpAssign))
	start := len(e.Buf)
	if v, ok := p.value(ref, object); ok {
		e.Typed("val", v)
	}
	hash := hashOf(e.Buf[start:])
	e.Close("changeSet")
	return hash
}

// writeModify appends an ObjectUpdate with the properties that differ from what was reported
// last, among those that overlap the changed paths; no paths: all. Nothing differs: nothing.
func (sc *scope) writeModify(e *wire.Encoder, ref types.ManagedObjectReference, object reflect.Value,
	en *entry, changed []string, again bool) bool {
	e.Owner = ref
	start := len(e.Buf)
	e.Open("objectSet")
	e.Text("kind", string(types.ObjectUpdateKindModify))
	e.Element("obj", ref, false)
	any := false
	for i, p := range sc.paths(object.Type()) {
		if !again && !touches(p.name, changed) || sc.denied(ref, p.name) != "" {
			continue
		}
		before := len(e.Buf)
		hash := sc.writeChange(e, ref, object, p)
		if hash == en.hashes[i] && !again {
			e.Buf = e.Buf[:before]
			continue
		}
		en.hashes[i] = hash
		any = true
	}
	if !any {
		e.Buf = e.Buf[:start]
		return false
	}
	e.Close("objectSet")
	return true
}

func touches(name string, changed []string) bool {
	if len(changed) == 0 {
		return true
	}
	for _, c := range changed {
		if overlaps(name, c) {
			return true
		}
	}
	return false
}

func writeLeave(e *wire.Encoder, ref types.ManagedObjectReference) {
	e.Open("objectSet")
	e.Text("kind", string(types.ObjectUpdateKindLeave))
	e.Element("obj", ref, false)
	e.Close("objectSet")
}
