// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package collector

import (
	"hash/maphash"
	"io"
	"strconv"
	"sync/atomic"

	"../call"
	"../session"
	"../wire"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

var (
	seed      = maphash.MakeSeed()
	lastToken int64
)

func hashOf(value []byte) uint64 {
	if len(value) == 0 {
		return 0
	}
	return maphash.Bytes(seed, value) | 1
}

// rest is what a token stands for.
type rest struct {
	items []item
	size  int // of each page
}

// item is one object of an answer, with the specifications that chose it.
type item struct {
	ref    types.ManagedObjectReference
	scopes []*scope
}

// page is an answer with objects, written piece by piece.
type page struct {
	response string // element of the answer
	flat     bool   // RetrieveProperties: objects stand in returnval itself
	token    string
	items    []item
}

// Fault is none.
func (p *page) Fault() *soap.Fault { return nil }

// WriteBody implements call.Answer.
func (p *page) WriteBody(w io.Writer) error {
	e := &wire.Encoder{}
	e.Open(p.response + ` xmlns="urn:vim25"`)
	element := "objects"
	if p.flat {
		element = "returnval"
	} else if len(p.items) > 0 {
		e.Open("returnval")
		if p.token != "" {
			e.Text("token", p.token)
		}
	}
	for i := 0; i < len(p.items); {
		world.Read(func() {
			for i < len(p.items) && len(e.Buf) < slice {
				p.items[i].writeObject(e, element)
				i++
			}
		})
		if _, err := w.Write(e.Buf); err != nil {
			return err
		}
		e.Buf = e.Buf[:0]
	}
	if !p.flat && len(p.items) > 0 {
		e.Close("returnval")
	}
	e.Close(p.response)
	_, err := w.Write(e.Buf)
	return err
}

// retrieve answers RetrievePropertiesEx and RetrieveProperties.
func (s *Service) retrieve(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	info := call.Of(ctx)
	var specs []types.PropertyFilterSpec
	limit := 0
	answer := &page{response: info.Method + "Response"}
	switch r := req.(type) {
	case *types.RetrievePropertiesEx:
		specs = r.SpecSet
		limit = DefaultPage
		if r.Options.MaxObjects > 0 {
			limit = int(r.Options.MaxObjects)
		}
		if most := s.current().Page; most > 0 && limit > most {
			limit = most
		}
	case *types.RetrieveProperties:
		specs = r.SpecSet
		answer.flat = true
	}
	if info.Session != nil && s.collector(info.Session, this) == nil {
		return gone(this)
	}
	items, fault := s.chosen(info, specs)
	if fault != nil {
		return &call.Failed{Reason: fault}
	}
	return s.paged(info.Session, this, answer, items, limit)
}

func (s *Service) chosen(info *call.Info, specs []types.PropertyFilterSpec) ([]item, *soap.Fault) {
	var items []item
	at := map[types.ManagedObjectReference]int{}
	for _, spec := range specs {
		sc, fault := s.newScope(info.Session, info.Version, spec)
		if fault != nil {
			return nil, fault
		}
		var refs []types.ManagedObjectReference
		world.Read(func() { refs, fault = sc.members(false) })
		if fault != nil {
			return nil, fault
		}
		for _, ref := range refs {
			if i, ok := at[ref]; ok {
				items[i].scopes = append(items[i].scopes, sc)
				continue
			}
			at[ref] = len(items)
			items = append(items, item{ref, []*scope{sc}})
		}
	}
	return items, nil
}

// paged cuts an answer at its limit and keeps the rest under a token of the collector's.
func (s *Service) paged(sess *session.Session, this types.ManagedObjectReference, answer *page, items []item, limit int) soap.HasFault {
	answer.items = items
	if limit <= 0 || len(items) <= limit || sess == nil {
		return answer
	}
	c := s.collector(sess, this)
	if c == nil {
		return gone(this)
	}
	answer.items = items[:limit]
	answer.token = strconv.FormatInt(atomic.AddInt64(&lastToken, 1), 10)
	c.keep(answer.token, rest{items[limit:], limit})
	return answer
}

// carryOn answers ContinueRetrievePropertiesEx. Pages are as large as the first.
func (s *Service) carryOn(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	info := call.Of(ctx)
	c := s.collector(info.Session, this)
	if c == nil {
		return gone(this)
	}
	held, ok := c.take(req.(*types.ContinueRetrievePropertiesEx).Token)
	if !ok {
		return call.Fail("A specified parameter was not correct: token", &types.InvalidArgument{InvalidProperty: "token"})
	}
	return s.paged(info.Session, this, &page{response: info.Method + "Response"}, held.items, held.size)
}

// forgetPages answers CancelRetrievePropertiesEx.
func (s *Service) forgetPages(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	c := s.collector(call.Of(ctx).Session, this)
	if c == nil {
		return gone(this)
	}
	if _, ok := c.take(req.(*types.CancelRetrievePropertiesEx).Token); !ok {
		return call.Fail("A specified parameter was not correct: token", &types.InvalidArgument{InvalidProperty: "token"})
	}
	return empty("CancelRetrievePropertiesEx")
}

func gone(ref types.ManagedObjectReference) soap.HasFault {
	return call.Fail("The object '"+ref.String()+"' has already been deleted or has not been completely created",
		&types.ManagedObjectNotFound{Obj: ref})
}

// blank is the answer of a method that returns nothing.
type blank string

// Fault is none.
func (b blank) Fault() *soap.Fault { return nil }

// WriteBody implements call.Answer.
func (b blank) WriteBody(w io.Writer) error {
	_, err := io.WriteString(w, "<"+string(b)+`Response xmlns="urn:vim25"/>`)
	return err
}

func empty(method string) soap.HasFault { return blank(method) }

// reference is the answer of a method that returns one reference.
type reference struct {
	method string
	ref    types.ManagedObjectReference
}

// Fault is none.
func (r reference) Fault() *soap.Fault { return nil }

// WriteBody implements call.Answer.
func (r reference) WriteBody(w io.Writer) error {
	return (&call.TaskStarted{Method: r.method, Task: r.ref}).WriteBody(w)
}
