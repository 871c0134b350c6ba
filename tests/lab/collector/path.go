// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package collector

import (
	"reflect"
	"strings"
	"sync"

	"../wire"

	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// path is a property path, made ready for one type of managed object.
type path struct {
	name  string
	since wire.Version
	steps [][]int             // field indices from the managed object on
	rest  []string            // names behind a field of a base type, found value by value
	extra *wire.ExtraProperty // instead of steps: a property that govmomi lacks
}

type pathKey struct {
	kind reflect.Type
	name string
}

var (
	pathCache sync.Map // pathKey -> *path; nil: no such path
	kindCache sync.Map // string -> reflect.Type
)

// kindOf is the govmomi type of managed objects of that name.
func kindOf(name string) (kind reflect.Type) {
	if k, ok := kindCache.Load(name); ok {
		return k.(reflect.Type)
	}
	defer func() {
		if recover() != nil { // how govmomi says that it has no such type
			kind = nil
		}
	}()
	v, err := mo.ObjectContentToType(types.ObjectContent{
		Obj: types.ManagedObjectReference{Type: name, Value: "x"}}, true)
	if err != nil {
		return nil
	}
	kind = reflect.TypeOf(v).Elem()
	kindCache.Store(name, kind)
	return kind
}

// isA says whether a managed object type is, or derives from, the one named.
func isA(kind reflect.Type, name string) bool {
	if kind.Name() == name || (name == "View" && strings.HasSuffix(kind.Name(), "View")) {
		return true
	}
	for i := 0; i < kind.NumField(); i++ {
		if f := kind.Field(i); f.Anonymous && f.Type.Kind() == reflect.Struct && isA(f.Type, name) {
			return true
		}
	}
	return false
}

// pathOf finds a property path of a type; nil when that version has none.
func pathOf(kind reflect.Type, name string, version wire.Version) *path {
	key := pathKey{kind, name}
	found, ok := pathCache.Load(key)
	if !ok {
		found, _ = pathCache.LoadOrStore(key, compile(kind, name))
	}
	if p := found.(*path); p != nil && p.since <= version {
		return p
	}
	return nil
}

func compile(kind reflect.Type, name string) *path {
	if extra, ok := extraOf(kind, name); ok {
		return &path{name: name, since: wire.ParseVersion(extra.Since), extra: &extra}
	}
	p := &path{name: name}
	parts := strings.Split(name, ".")
	at := kind
	for i, part := range parts {
		for at.Kind() == reflect.Ptr {
			at = at.Elem()
		}
		if at.Kind() == reflect.Interface {
			p.rest = parts[i:]
			return p
		}
		if at.Kind() != reflect.Struct || part == "" || part == "self" {
			return nil
		}
		f, ok := at.FieldByName(upper(part))
		if !ok || f.Anonymous {
			return nil
		}
		p.later(wire.Since(declaring(at, f.Index).Name() + "." + part))
		if i < len(parts)-1 {
			p.later(typeSince(f.Type))
		}
		p.steps = append(p.steps, f.Index)
		at = f.Type
	}
	p.later(typeSince(at))
	return p
}

func (p *path) later(v wire.Version) {
	if v > p.since {
		p.since = v
	}
}

func typeSince(t reflect.Type) wire.Version {
	for t.Kind() == reflect.Ptr || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return wire.Since(strings.TrimPrefix(t.Name(), "Base"))
}

func declaring(t reflect.Type, index []int) reflect.Type {
	for _, i := range index[:len(index)-1] {
		t = t.Field(i).Type
	}
	return t
}

func extraOf(kind reflect.Type, name string) (wire.ExtraProperty, bool) {
	if extra, ok := wire.PropertyOf(kind.Name(), name); ok {
		return extra, true
	}
	for i := 0; i < kind.NumField(); i++ {
		if f := kind.Field(i); f.Anonymous && f.Type.Kind() == reflect.Struct {
			if extra, ok := extraOf(f.Type, name); ok {
				return extra, true
			}
		}
	}
	return wire.ExtraProperty{}, false
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// value is the property of an object, or false where it is unset.
func (p *path) value(owner types.ManagedObjectReference, object reflect.Value) (reflect.Value, bool) {
	if p.extra != nil {
		v := reflect.ValueOf(p.extra.Value(owner))
		return v, v.IsValid() && !unset(v, true)
	}
	v := object
	for _, step := range p.steps {
		var ok bool
		if v, ok = resolved(v); !ok {
			return v, false
		}
		v = v.FieldByIndex(step)
	}
	for _, name := range p.rest {
		var ok bool
		if v, ok = resolved(v); !ok || v.Kind() != reflect.Struct {
			return v, false
		}
		if v = v.FieldByName(upper(name)); !v.IsValid() {
			return v, false
		}
	}
	return v, !unset(v, len(p.steps)+len(p.rest) > 1)
}

func resolved(v reflect.Value) (reflect.Value, bool) {
	for v.Kind() == reflect.Ptr || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return v, false
		}
		v = v.Elem()
	}
	return v, true
}

// unset: nil and the empty string; within data also the list that was never made. A managed
// object's own lists are always there.
func unset(v reflect.Value, data bool) bool {
	switch v.Kind() {
	case reflect.Ptr, reflect.Interface:
		return v.IsNil()
	case reflect.String:
		return v.Len() == 0
	case reflect.Slice:
		return data && v.IsNil()
	case reflect.Struct:
		return v.IsZero() && v.Type().Name() == "ManagedObjectReference"
	}
	return false
}

// overlaps says whether one path is the other or lies within it.
func overlaps(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return strings.HasPrefix(b, a) && (len(a) == len(b) || b[len(a)] == '.' || b[len(a)] == '[')
}
