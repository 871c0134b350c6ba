// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package collector

import (
	"strconv"
	"time"

	"../call"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// terms are what a client asks of one wait.
type terms struct {
	version string
	wait    time.Duration // 0: only look
	forever bool
	most    int // object updates; 0: any number
}

func termsOf(req interface{}) terms {
	switch r := req.(type) {
	case *types.CheckForUpdates:
		return terms{version: r.Version}
	case *types.WaitForUpdates:
		return terms{version: r.Version, forever: true}
	case *types.WaitForUpdatesEx:
		t := terms{version: r.Version, wait: patience}
		if r.Options != nil {
			t.most = int(r.Options.MaxObjectUpdates)
			if r.Options.MaxWaitSeconds != nil {
				t.wait = time.Duration(*r.Options.MaxWaitSeconds) * time.Second
			}
		}
		return t
	}
	return terms{}
}

// wait answers WaitForUpdatesEx, WaitForUpdates and CheckForUpdates.
func (s *Service) wait(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	info := call.Of(ctx)
	c := s.collector(info.Session, this)
	if c == nil {
		return gone(this)
	}
	asked := termsOf(req)
	if most := s.current().Truncate; most > 0 && (asked.most == 0 || asked.most > most) {
		asked.most = most
	}
	stop := c.begin()
	defer c.finish(stop)
	c.run.Lock()
	c.current = nil
	if s.refuseVersion() || !c.known(asked.version) {
		c.run.Unlock()
		return call.Fail("The collector version '"+asked.version+"' is not valid.", new(types.InvalidCollectorVersion))
	}
	c.run.Unlock()
	return c.await(info, asked, stop)
}

// await returns when there is something to tell, or reason to tell nothing more.
func (c *Collector) await(info *call.Info, asked terms, stop chan struct{}) soap.HasFault {
	var timeout <-chan time.Time
	if !asked.forever {
		timer := time.NewTimer(asked.wait)
		defer timer.Stop()
		timeout = timer.C
	}
	for first := true; ; first = false {
		if u := c.next(asked.most, first && asked.version == ""); u != nil {
			u.method = info.Method
			u.apiVersion = info.Version
			return u
		}
		if !asked.forever && asked.wait <= 0 {
			return empty(info.Method)
		}
		select {
		case <-c.wake:
			if fault := c.pause(info, stop); fault != nil {
				return fault
			}
		case <-timeout:
			return empty(info.Method)
		case <-stop:
			return cancelled()
		case <-c.session.Ended():
			return c.expired()
		case <-info.HTTP.Context().Done():
			return empty(info.Method)
		}
	}
}

// pause lets changes that come together travel together.
func (c *Collector) pause(info *call.Info, stop chan struct{}) soap.HasFault {
	timer := time.NewTimer(gather)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-stop:
		return cancelled()
	case <-c.session.Ended():
		return c.expired()
	case <-info.HTTP.Context().Done():
		return empty(info.Method)
	}
}

func cancelled() soap.HasFault {
	return call.Fail("The request was canceled.", new(types.RequestCanceled))
}

func (c *Collector) expired() soap.HasFault {
	return call.Fail("The session is not authenticated.", &types.NotAuthenticated{
		NoPermission: types.NoPermission{Object: c.ref, PrivilegeId: "System.View"}})
}

// begin ends the wait that is under way, if any, and announces a new one.
func (c *Collector) begin() chan struct{} {
	stop := make(chan struct{})
	c.mu.Lock()
	if c.stop != nil {
		close(c.stop)
	}
	c.stop = stop
	c.mu.Unlock()
	return stop
}

func (c *Collector) finish(stop chan struct{}) {
	c.mu.Lock()
	if c.stop == stop {
		c.stop = nil
	}
	c.mu.Unlock()
}

// cancel ends the wait that is under way.
func (c *Collector) cancel() {
	c.mu.Lock()
	if c.stop != nil {
		close(c.stop)
		c.stop = nil
	}
	c.mu.Unlock()
}

// next makes the next answer; nil when there is nothing to tell.
func (c *Collector) next(most int, evenEmpty bool) *update {
	c.run.Lock()
	defer c.run.Unlock()
	moved := c.absorb()
	u := &update{collector: c}
	room := most
	if room <= 0 {
		room = int(^uint(0) >> 1)
	}
	world.Read(func() {
		for _, f := range c.filters {
			if f.stale || (moved && len(f.scope.walks) > 0) {
				f.refresh()
			}
		}
		room = c.modifications(u, room)
	})
	room = c.departures(u, room)
	c.arrivals(u, room)
	if u.objects == 0 && !evenEmpty {
		return nil
	}
	c.version++
	u.version = strconv.Itoa(c.version)
	c.wasCut, c.cut = c.cut, u.truncated
	c.last = u.sent
	c.current = u
	return u
}

// absorb takes over what came from outside since the last answer. Called with run.
func (c *Collector) absorb() (moved bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	select {
	case <-c.wake:
	default:
	}
	kept := c.filters[:0]
	for _, f := range append(c.filters, c.fresh...) {
		if !c.dead[f] {
			kept = append(kept, f)
		}
	}
	c.filters, c.fresh, c.dead = kept, nil, map[*filter]bool{}
	for _, ref := range c.changed.order {
		c.rest.add(ref, c.changed.paths[ref])
	}
	moved = c.moved
	c.changed, c.moved = changes{}, false
	return moved
}

// modifications writes what changed, as far as there is room. Called with run and the world's lock.
func (c *Collector) modifications(u *update, room int) int {
	todo := c.rest
	c.rest = changes{}
	for _, f := range c.filters {
		for ref := range f.again {
			todo.add(ref, nil)
		}
	}
	for i, ref := range todo.order {
		if room <= 0 {
			for _, later := range todo.order[i:] {
				c.rest.add(later, todo.paths[later])
			}
			u.truncated = true
			return 0
		}
		for _, f := range c.filters {
			part := u.part(f)
			if f.modified(&part.encoder, ref, todo.paths[ref]) {
				u.count(f, ref, types.ObjectUpdateKindModify)
				room--
			}
		}
	}
	return room
}

func (c *Collector) departures(u *update, room int) int {
	for _, f := range c.filters {
		for len(f.leaves) > 0 {
			if room <= 0 {
				u.truncated = true
				return 0
			}
			writeLeave(&u.part(f).encoder, f.leaves[0])
			u.count(f, f.leaves[0], types.ObjectUpdateKindLeave)
			f.leaves = f.leaves[1:]
			room--
		}
	}
	return room
}

// arrivals says how many objects each filter tells for the first time; they are written while
// the answer is sent.
func (c *Collector) arrivals(u *update, room int) {
	for _, f := range c.filters {
		n := len(f.enters)
		if n > room {
			n = room
			u.truncated = true
		}
		if n > 0 {
			u.part(f).enters = n
			u.objects += n
			room -= n
		}
	}
}
