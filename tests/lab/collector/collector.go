// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package collector

import (
	"strconv"
	"sync"

	"../session"
	"../wire"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// mostPaths is how many changed paths of one object are told apart.
const mostPaths = 32

// Collector is one PropertyCollector of one session.
type Collector struct {
	service *Service
	session *session.Session
	ref     types.ManagedObjectReference

	// run is held while an answer is made and written; all below it belongs to it.
	run     sync.Mutex
	filters []*filter
	version int     // of the last answer
	last    []sent  // what the last answer held, in case it got lost
	cut     bool    // the last answer was truncated
	wasCut  bool    // the one before it was
	current *update // the answer being written
	rest    changes // changes that did not fit into the last answer

	// mu guards what comes from outside.
	mu      sync.Mutex
	fresh   []*filter // created since the last answer
	dead    map[*filter]bool
	changed changes
	moved   bool // who is in scope may be different
	pages   map[string]rest
	stop    chan struct{} // of the wait that is under way
	walks   []*scope      // of all filters, to judge changes
	wake    chan struct{}
}

// changes are the objects that changed, in order, and their paths.
type changes struct {
	order []types.ManagedObjectReference
	paths map[types.ManagedObjectReference][]string // nil: any path
}

func (c *changes) add(ref types.ManagedObjectReference, paths []string) {
	have, known := c.paths[ref]
	if !known {
		if c.paths == nil {
			c.paths = map[types.ManagedObjectReference][]string{}
		}
		c.order = append(c.order, ref)
	}
	if len(paths) == 0 || (known && have == nil) || len(have)+len(paths) > mostPaths {
		c.paths[ref] = nil
		return
	}
	c.paths[ref] = append(have, paths...)
}

// sent is one object update of an answer.
type sent struct {
	filter *filter
	ref    types.ManagedObjectReference
	kind   types.ObjectUpdateKind
}

func (s *Service) newCollector(sess *session.Session, ref types.ManagedObjectReference) *Collector {
	c := &Collector{service: s, session: sess, ref: ref, dead: map[*filter]bool{},
		pages: map[string]rest{},
		wake:  make(chan struct{}, 1)}
	sess.Put(ref, c)
	s.mu.Lock()
	s.all[c] = true
	s.mu.Unlock()
	return c
}

// collector finds a session's collector; the one that all sessions name is made at first use.
func (s *Service) collector(sess *session.Session, ref types.ManagedObjectReference) *Collector {
	if sess == nil {
		return nil
	}
	if c, ok := sess.Get(ref).(*Collector); ok {
		return c
	}
	if ref != rootCollector() {
		return nil
	}
	s.rootMu.Lock()
	defer s.rootMu.Unlock()
	if c, ok := sess.Get(ref).(*Collector); ok {
		return c
	}
	return s.newCollector(sess, ref)
}

// rootCollector is the one that ServiceContent names.
func rootCollector() types.ManagedObjectReference {
	var ref types.ManagedObjectReference
	world.Read(func() {
		instance := simulator.Map.Get(types.ManagedObjectReference{Type: "ServiceInstance", Value: "ServiceInstance"})
		ref = instance.(*simulator.ServiceInstance).Content.PropertyCollector
	})
	return ref
}

func (c *Collector) note(ref types.ManagedObjectReference, paths []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.walks) == 0 {
		return
	}
	c.changed.add(ref, paths)
	for _, sc := range c.walks {
		if sc.walksFrom(ref.Type, paths) {
			c.moved = true
			break
		}
	}
	c.nudge()
}

func (c *Collector) noteMember(ref types.ManagedObjectReference) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.walks) == 0 {
		return
	}
	c.changed.add(ref, nil)
	if c.service.inTree[ref.Type] {
		c.moved = true
	}
	c.nudge()
}

// nudge wakes the wait, if there is one.
func (c *Collector) nudge() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

func (c *Collector) keep(token string, r rest) {
	c.mu.Lock()
	c.pages[token] = r
	c.mu.Unlock()
}

func (c *Collector) take(token string) (rest, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	r, ok := c.pages[token]
	delete(c.pages, token)
	return r, ok
}

// filter is one PropertyFilter.
type filter struct {
	ref      types.ManagedObjectReference
	owner    *Collector
	scope    *scope
	reported map[types.ManagedObjectReference]*entry
	again    map[types.ManagedObjectReference]bool // changes to send once more
	enters   []types.ManagedObjectReference
	leaves   []types.ManagedObjectReference
	stale    bool // members must be looked up
}

func (c *Collector) addFilter(sc *scope) *filter {
	f := &filter{ref: c.session.NewRef("PropertyFilter"), owner: c, scope: sc, stale: true,
		reported: map[types.ManagedObjectReference]*entry{}, again: map[types.ManagedObjectReference]bool{}}
	c.session.Put(f.ref, f)
	c.mu.Lock()
	c.fresh = append(c.fresh, f)
	c.walks = append(c.walks, sc)
	c.nudge()
	c.mu.Unlock()
	return f
}

func (c *Collector) dropFilter(f *filter) {
	c.session.Remove(f.ref)
	c.mu.Lock()
	c.dead[f] = true
	for i, sc := range c.walks {
		if sc == f.scope {
			c.walks = append(c.walks[:i:i], c.walks[i+1:]...)
			break
		}
	}
	c.mu.Unlock()
}

// restart makes the next answer hold everything, as an empty version asks for. Called with run.
func (c *Collector) restart() {
	for _, f := range c.filters {
		f.reported = map[types.ManagedObjectReference]*entry{}
		f.again = map[types.ManagedObjectReference]bool{}
		f.enters, f.leaves, f.stale = nil, nil, true
	}
	c.last, c.rest = nil, changes{}
}

// resend puts back what the last answer held. Called with run.
func (c *Collector) resend() {
	for _, s := range c.last {
		switch s.kind {
		case types.ObjectUpdateKindEnter:
			delete(s.filter.reported, s.ref)
			s.filter.enters = append(s.filter.enters, s.ref)
		case types.ObjectUpdateKindModify:
			s.filter.again[s.ref] = true
		case types.ObjectUpdateKindLeave:
			s.filter.leaves = append(s.filter.leaves, s.ref)
		}
	}
	c.last = nil
	c.nudge()
}

// known says whether a client may go on from that version. Called with run.
func (c *Collector) known(version string) bool {
	switch version {
	case "":
		c.restart()
		return true
	case strconv.Itoa(c.version):
		return c.version > 0
	case strconv.Itoa(c.version - 1):
		if c.version > 1 && !c.wasCut {
			c.resend()
			return true
		}
	}
	return false
}

// refresh looks up who is in scope now and queues who came and who went. Called with run and the
// world's lock.
func (f *filter) refresh() {
	f.stale = false
	walked, _ := f.scope.walked(true)
	f.enters = f.enters[:0]
	for _, ref := range walked.out {
		if f.reported[ref] == nil {
			f.enters = append(f.enters, ref)
		}
	}
	for ref := range f.reported {
		if !walked.seen[ref] {
			f.leaves = append(f.leaves, ref)
			delete(f.reported, ref)
		}
	}
}

// modified appends the change of one object, if it is in scope and differs. Called with run and
// the world's lock.
func (f *filter) modified(e *wire.Encoder, ref types.ManagedObjectReference, paths []string) bool {
	en := f.reported[ref]
	if en == nil {
		return false
	}
	object, ok := f.scope.service.object(f.scope.session, ref)
	if !ok || object.Type() != en.kind {
		delete(f.reported, ref)
		f.leaves = append(f.leaves, ref)
		return false
	}
	again := f.again[ref]
	delete(f.again, ref)
	e.Version = f.scope.version
	return f.scope.writeModify(e, ref, object, en, paths, again)
}
