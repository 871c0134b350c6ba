// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package collector

import (
	"errors"
	"io"

	"../wire"
	"../world"

	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

var errSuperseded = errors.New("a newer wait took over")

// update is one UpdateSet while it is made and sent.
type update struct {
	collector  *Collector
	method     string
	apiVersion wire.Version
	version    string
	truncated  bool
	objects    int
	parts      []*part
	sent       []sent
}

// part is what one filter contributes.
type part struct {
	filter  *filter
	encoder wire.Encoder // changes and leaves
	enters  int          // of the filter's queue, still to be written
}

func (u *update) part(f *filter) *part {
	for _, p := range u.parts {
		if p.filter == f {
			return p
		}
	}
	p := &part{filter: f}
	u.parts = append(u.parts, p)
	return p
}

func (u *update) count(f *filter, ref types.ManagedObjectReference, kind types.ObjectUpdateKind) {
	u.sent = append(u.sent, sent{f, ref, kind})
	u.objects++
}

// Fault is none.
func (u *update) Fault() *soap.Fault { return nil }

// WriteBody implements call.Answer.
func (u *update) WriteBody(w io.Writer) error {
	e := &wire.Encoder{Version: u.apiVersion}
	e.Open(u.method + `Response xmlns="urn:vim25"`)
	e.Open("returnval")
	e.Text("version", u.version)
	for _, p := range u.parts {
		if p.enters == 0 && len(p.encoder.Buf) == 0 {
			continue
		}
		e.Open("filterSet")
		e.Element("filter", p.filter.ref, false)
		e.Buf = append(e.Buf, p.encoder.Buf...)
		if err := u.writeEnters(e, p, w); err != nil {
			return err
		}
		e.Close("filterSet")
	}
	if u.method == "WaitForUpdatesEx" {
		e.Element("truncated", u.truncated, false)
	}
	e.Close("returnval")
	e.Close(u.method + "Response")
	_, err := w.Write(e.Buf)
	return err
}

// writeEnters writes the objects that come into scope, some at a time, and sends them.
func (u *update) writeEnters(e *wire.Encoder, p *part, w io.Writer) error {
	for p.enters > 0 {
		if !u.slice(e, p) {
			return errSuperseded
		}
		if _, err := w.Write(e.Buf); err != nil {
			return err
		}
		e.Buf = e.Buf[:0]
	}
	return nil
}

func (u *update) slice(e *wire.Encoder, p *part) bool {
	c := u.collector
	c.run.Lock()
	defer c.run.Unlock()
	if c.current != u {
		return false
	}
	f := p.filter
	e.Version = f.scope.version
	world.Read(func() {
		for p.enters > 0 && len(e.Buf) < slice {
			ref := f.enters[0]
			f.enters = f.enters[1:]
			p.enters--
			if en, ok := f.scope.writeEnter(e, ref); ok {
				f.reported[ref] = en
				c.last = append(c.last, sent{f, ref, types.ObjectUpdateKindEnter})
			}
		}
	})
	return true
}
