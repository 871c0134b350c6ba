// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package collector

import (
	"reflect"

	"../session"
	"../wire"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// scope is a PropertyFilterSpec, checked and ready: which objects, and what of each.
type scope struct {
	service  *Service
	session  *session.Session
	version  wire.Version
	spec     types.PropertyFilterSpec
	chains   map[string]*types.TraversalSpec
	perKind  map[reflect.Type][]*path // filled as types are met
	walks    map[string]bool          // property names that the traversals read
	walkKind map[string]bool          // types whose properties they read
}

// newScope checks a specification; the fault is InvalidProperty or InvalidArgument.
func (s *Service) newScope(sess *session.Session, version wire.Version, spec types.PropertyFilterSpec) (*scope, *soap.Fault) {
	sc := &scope{service: s, session: sess, version: version, spec: spec,
		chains: map[string]*types.TraversalSpec{}, perKind: map[reflect.Type][]*path{},
		walks: map[string]bool{}, walkKind: map[string]bool{}}
	for _, ps := range spec.PropSet {
		kind := kindOf(ps.Type)
		if kind == nil || wire.Since(ps.Type) > version {
			return nil, simulator.Fault("A specified parameter was not correct: type",
				&types.InvalidArgument{InvalidProperty: "type"})
		}
		for _, name := range ps.PathSet {
			if pathOf(kind, name, version) == nil {
				return nil, simulator.Fault("The property '"+name+"' is not valid for type "+ps.Type,
					&types.InvalidProperty{Name: name})
			}
		}
	}
	for _, o := range spec.ObjectSet {
		sc.learn(o.SelectSet)
		if o.Obj.Type == "ContainerView" {
			for kind := range containers {
				sc.walkKind[kind] = true
			}
			for _, name := range memberships {
				sc.walks[name] = true
			}
		}
	}
	for _, o := range spec.ObjectSet {
		if !sc.chained(o.SelectSet) {
			return nil, simulator.Fault("A specified parameter was not correct: selectSet",
				&types.InvalidArgument{InvalidProperty: "selectSet"})
		}
	}
	return sc, nil
}

func (sc *scope) learn(set []types.BaseSelectionSpec) {
	for _, ss := range set {
		ts, ok := ss.(*types.TraversalSpec)
		if !ok {
			continue
		}
		if ts.Name != "" {
			sc.chains[ts.Name] = ts
		}
		sc.walks[ts.Path] = true
		sc.walkKind[ts.Type] = true
		sc.learn(ts.SelectSet)
	}
}

// chained: every name refers to a traversal.
func (sc *scope) chained(set []types.BaseSelectionSpec) bool {
	for _, ss := range set {
		if ts, ok := ss.(*types.TraversalSpec); ok {
			if !sc.chained(ts.SelectSet) {
				return false
			}
		} else if sc.chains[ss.GetSelectionSpec().Name] == nil {
			return false
		}
	}
	return true
}

// walksFrom says whether a change of these paths of such an object can change who is in scope.
func (sc *scope) walksFrom(kind string, paths []string) bool {
	if len(sc.walks) == 0 {
		return false
	}
	if len(paths) == 0 {
		return sc.walkKind[kind] || containers[kind]
	}
	for _, p := range paths {
		for walked := range sc.walks {
			if overlaps(p, walked) {
				return true
			}
		}
	}
	return false
}

// members are the objects in scope, in order. Objects named that do not exist are a fault, or left
// out. Called with the world's lock.
func (sc *scope) members(lenient bool) ([]types.ManagedObjectReference, *soap.Fault) {
	w, fault := sc.walked(lenient)
	return w.out, fault
}

func (sc *scope) walked(lenient bool) (walker, *soap.Fault) {
	w := walker{scope: sc, seen: map[types.ManagedObjectReference]bool{}, done: map[visit]bool{}}
	for _, o := range sc.spec.ObjectSet {
		object, ok := sc.service.object(sc.session, o.Obj)
		if !ok {
			if !lenient && (sc.spec.ReportMissingObjectsInResults == nil || !*sc.spec.ReportMissingObjectsInResults) {
				return w, simulator.Fault("The object '"+o.Obj.String()+"' has already been deleted or has not been completely created",
					&types.ManagedObjectNotFound{Obj: o.Obj})
			}
			continue
		}
		if o.Skip == nil || !*o.Skip {
			w.take(o.Obj, object.Type())
		}
		w.follow(o.Obj, object, o.SelectSet)
	}
	return w, nil
}

type visit struct {
	ref  types.ManagedObjectReference
	spec *types.TraversalSpec
}

type walker struct {
	*scope
	seen map[types.ManagedObjectReference]bool
	done map[visit]bool
	out  []types.ManagedObjectReference

	lastKind   reflect.Type
	lastWanted bool
	lastName   string
	lastNamed  reflect.Type
}

// kind is kindOf, remembered for the last name.
func (w *walker) kind(name string) reflect.Type {
	if name != w.lastName {
		w.lastName, w.lastNamed = name, kindOf(name)
	}
	return w.lastNamed
}

func (w *walker) take(ref types.ManagedObjectReference, kind reflect.Type) {
	if w.wants(kind) && !w.seen[ref] {
		w.seen[ref] = true
		w.out = append(w.out, ref)
	}
}

// wants is wanted, remembered for the last type: references come in long runs of one.
func (w *walker) wants(kind reflect.Type) bool {
	if kind != w.lastKind {
		w.lastKind, w.lastWanted = kind, w.wanted(kind)
	}
	return w.lastWanted
}

func (w *walker) follow(ref types.ManagedObjectReference, object reflect.Value, set []types.BaseSelectionSpec) {
	for _, ss := range set {
		ts, ok := ss.(*types.TraversalSpec)
		if !ok {
			ts = w.chains[ss.GetSelectionSpec().Name]
		}
		if w.done[visit{ref, ts}] || !isA(object.Type(), ts.Type) {
			continue
		}
		w.done[visit{ref, ts}] = true
		p := pathOf(object.Type(), ts.Path, w.version)
		if p == nil {
			continue
		}
		if v, ok := p.value(ref, object); ok {
			w.reach(v, ts)
		}
	}
}

func (w *walker) reach(v reflect.Value, ts *types.TraversalSpec) {
	v, ok := resolved(v)
	if !ok {
		return
	}
	var refs []types.ManagedObjectReference
	switch held := v.Interface().(type) {
	case types.ManagedObjectReference:
		refs = []types.ManagedObjectReference{held}
	case []types.ManagedObjectReference:
		refs = held
	}
	for _, ref := range refs {
		take := ts.Skip == nil || !*ts.Skip
		if len(ts.SelectSet) == 0 {
			if kind := w.kind(ref.Type); kind != nil {
				if take && w.wants(kind) && simulator.Map.Get(ref) != nil {
					w.take(ref, kind)
				}
				continue
			}
		}
		object, ok := w.service.object(w.session, ref)
		if !ok {
			continue
		}
		if take {
			w.take(ref, object.Type())
		}
		w.follow(ref, object, ts.SelectSet)
	}
}

// wanted says whether any PropertySpec is for that type.
func (sc *scope) wanted(kind reflect.Type) bool {
	for _, ps := range sc.spec.PropSet {
		if isA(kind, ps.Type) {
			return true
		}
	}
	return false
}

// paths are what the specification asks of objects of that type, in order, each once.
func (sc *scope) paths(kind reflect.Type) []*path {
	if have, ok := sc.perKind[kind]; ok {
		return have
	}
	var out []*path
	seen := map[string]bool{}
	add := func(name string) {
		if p := pathOf(kind, name, sc.version); p != nil && !seen[name] {
			seen[name] = true
			out = append(out, p)
		}
	}
	for _, ps := range sc.spec.PropSet {
		if !isA(kind, ps.Type) {
			continue
		}
		if ps.All != nil && *ps.All {
			everything(kind, add)
			continue
		}
		for _, name := range ps.PathSet {
			add(name)
		}
	}
	sc.perKind[kind] = out
	return out
}

func everything(kind reflect.Type, add func(string)) {
	for i := 0; i < kind.NumField(); i++ {
		f := kind.Field(i)
		if f.Anonymous {
			everything(f.Type, add)
		} else if tag := f.Tag.Get("mo"); tag != "" {
			add(tag)
		}
	}
}
