// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package call describes one method call while it is answered.
package call

import (
	"context"
	"io"
	"net/http"

	"../session"
	"../wire"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// Info is what a handler may ask about the call that it answers.
type Info struct {
	Method   string
	Request  *wire.Node // as it came, with fields that govmomi does not know
	Version  wire.Version
	Session  *session.Session // nil before login
	HTTP     *http.Request
	Response http.Header // of the answer, to set cookies
}

type key struct{}

// With returns a context that carries the call.
func With(ctx context.Context, info *Info) context.Context {
	return context.WithValue(ctx, key{}, info)
}

// Of finds the call in a handler's context. Calls from within the lab have an empty one.
func Of(ctx *simulator.Context) *Info {
	if ctx != nil && ctx.Context != nil {
		if info, ok := ctx.Context.Value(key{}).(*Info); ok {
			return info
		}
	}
	return &Info{Version: wire.ParseVersion(wire.Known[0])}
}

// Answer is a handler's result that writes its response element itself, piece by piece.
type Answer interface {
	soap.HasFault
	// WriteBody writes the whole response element; the prefix xsi is bound.
	WriteBody(w io.Writer) error
}

// Failed is a handler's result that is a fault.
type Failed struct{ Reason *soap.Fault }

// Fault makes it a soap.HasFault.
func (f *Failed) Fault() *soap.Fault { return f.Reason }

// Fail makes a fault of a sentence and a type.
func Fail(text string, fault types.BaseMethodFault) soap.HasFault {
	return &Failed{simulator.Fault(text, fault)}
}

// TaskStarted answers a method that starts a task.
type TaskStarted struct {
	Method string
	Task   types.ManagedObjectReference
}

// Fault is none.
func (t *TaskStarted) Fault() *soap.Fault { return nil }

// WriteBody writes the response with the task's reference.
func (t *TaskStarted) WriteBody(w io.Writer) error {
	e := &wire.Encoder{}
	e.Open(t.Method + `Response xmlns="urn:vim25"`)
	e.Element("returnval", t.Task, false)
	e.Close(t.Method + "Response")
	_, err := w.Write(e.Buf)
	return err
}
