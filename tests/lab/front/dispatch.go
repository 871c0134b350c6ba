// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package front

import (
	"context"
	"fmt"
	"log"
	"reflect"
	"runtime/debug"
	"strings"

	"../call"
	"../tasks"
	"../wire"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

var typeByName = types.TypeFunc()

// anonymous are the methods that need no login.
var anonymous = map[string]bool{
	"RetrieveServiceContent": true, "Login": true, "LoginByToken": true,
	"LoginExtensionByCertificate": true, "CloneSession": true,
	"RetrieveProperties": true, "RetrievePropertiesEx": true,
}

// answer finds the result of one call.
func (s *Server) answer(info *call.Info, body []byte) soap.HasFault {
	version, text := wire.ActionVersion(info.HTTP.Header.Get("SOAPAction"))
	if version > wire.ParseVersion(s.APIVersion) {
		return call.Fail(fmt.Sprintf("Unsupported version URI \"urn:vim25/%s\"\n\nwhile parsing SOAP body", text),
			new(types.InvalidRequest))
	}
	info.Version = version
	kind, ok := typeByName(info.Request.Name)
	if !ok || kind.Kind() != reflect.Struct {
		return call.Fail(fmt.Sprintf("Unable to resolve WSDL method name \"%s\"\n\nwhile parsing SOAP body",
			info.Request.Name), new(types.InvalidRequest))
	}
	if _, ok := kind.FieldByName("This"); !ok || info.Request.Space != "urn:vim25" {
		return call.Fail(fmt.Sprintf("Unable to resolve WSDL method name \"%s\" of namespace \"%s\"",
			info.Request.Name, info.Request.Space), new(types.InvalidRequest))
	}
	if err := wire.Check(info.Request, kind, version); err != nil {
		return call.Fail(err.Error(), new(types.InvalidRequest))
	}
	method, err := simulator.UnmarshalBody(typeByName, body)
	if err != nil {
		return call.Fail(err.Error(), new(types.InvalidRequest))
	}
	return s.guarded(info, method)
}

// guarded answers a crash as vCenter does: with SystemError, and goes on.
func (s *Server) guarded(info *call.Info, method *simulator.Method) (res soap.HasFault) {
	defer func() {
		if reason := recover(); reason != nil {
			log.Printf("%s: %v\n%s", method.Name, reason, debug.Stack())
			text := fmt.Sprint(reason)
			res = call.Fail("A general system error occurred: "+text, &types.SystemError{Reason: text})
		}
	}()
	return s.dispatch(info, method)
}

func (s *Server) dispatch(info *call.Info, method *simulator.Method) soap.HasFault {
	if info.Session == nil && !anonymous[method.Name] {
		return call.Fail("The session is not authenticated.", &types.NotAuthenticated{NoPermission: types.NoPermission{
			Object: method.This, PrivilegeId: "System.View"}})
	}
	if lacks := s.lacks(info, method); lacks != "" {
		return call.Fail("Permission to perform this operation was denied.",
			&types.NoPermission{Object: method.This, PrivilegeId: lacks})
	}
	this := method.This
	ctx := &simulator.Context{Context: call.With(context.Background(), info), Map: simulator.Map, Caller: &this}
	if info.Session != nil {
		ctx.Session = info.Session.Vim
	}
	chain := s.handlers[method.Name]
	for i := len(chain) - 1; i >= 0; i-- {
		var res soap.HasFault
		if chain[i].free {
			res = chain[i].handler(ctx, this, method.Body)
		} else {
			world.Change(func() { res = chain[i].handler(ctx, this, method.Body) })
		}
		if !isNil(res) {
			return res
		}
	}
	var res soap.HasFault
	world.Change(func() { res = simulate(ctx, method) })
	return res
}

// lacks is the privilege that the caller lacks for a method, or nothing.
func (s *Server) lacks(info *call.Info, method *simulator.Method) string {
	if info.Session == nil {
		return ""
	}
	if info.Session.User.ReadOnly && !reads(method.Name) {
		return privilege(method.Name)
	}
	if s.Forbidden != nil {
		return s.Forbidden(info.Session.User, method.This, method.Name)
	}
	return ""
}

func isNil(res soap.HasFault) bool {
	return res == nil || (reflect.ValueOf(res).Kind() == reflect.Ptr && reflect.ValueOf(res).IsNil())
}

// Simulate lets the simulator's own object answer; for a handler that adds to it.
func Simulate(ctx *simulator.Context, method string, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	return simulate(ctx, &simulator.Method{Name: method, This: this, Body: req})
}

// simulate calls the method of the object in the map, as the simulator's Service does.
func simulate(ctx *simulator.Context, method *simulator.Method) soap.HasFault {
	var object mo.Reference
	if ctx.Session != nil {
		object = ctx.Session.Get(method.This)
	} else {
		object = simulator.Map.Get(method.This)
	}
	if object == nil {
		return call.Fail("The object '"+method.This.String()+"' has already been deleted or has not been completely created",
			&types.ManagedObjectNotFound{Obj: method.This})
	}
	name := strings.Title(method.Name)
	if strings.HasSuffix(name, "_Task") {
		name = strings.TrimSuffix(name, "_Task") + "Task"
		if id := method.This.Type + "." + strings.TrimSuffix(method.Name, "_Task"); tasks.WillFail(id+" "+method.Name, method.This) {
			return failingTask(ctx, method, id)
		}
	}
	m := reflect.ValueOf(object).MethodByName(name)
	if !m.IsValid() || m.Type().NumIn() == 0 || m.Type().NumOut() != 1 {
		return call.Fail("The method "+method.Name+" is not implemented by "+method.This.String(),
			&types.MethodNotFound{Receiver: method.This, Method: method.Name})
	}
	var args []reflect.Value
	if m.Type().NumIn() == 2 {
		args = append(args, reflect.ValueOf(ctx))
	}
	args = append(args, reflect.ValueOf(method.Body))
	var out []reflect.Value
	simulator.Map.WithLock(object, func() { out = m.Call(args) })
	res, _ := out[0].Interface().(soap.HasFault)
	if !reads(method.Name) {
		world.Touch(method.This)
		polishTask(ctx, method.This, res)
	}
	return res
}

// failingTask is the task that a fault asked for instead of what the simulator would do.
func failingTask(ctx *simulator.Context, method *simulator.Method, id string) soap.HasFault {
	ref := tasks.Run(ctx, method.This, id, false, func(*tasks.Task) (types.AnyType, types.BaseMethodFault) {
		return nil, nil
	})
	return &call.TaskStarted{Method: method.Name, Task: ref}
}

// polishTask gives a task of the simulator its user and its entity's name, and an end.
func polishTask(ctx *simulator.Context, entity types.ManagedObjectReference, res soap.HasFault) {
	if isNil(res) {
		return
	}
	val := reflect.ValueOf(res).Elem().FieldByName("Res")
	if !val.IsValid() || val.Kind() != reflect.Ptr || val.IsNil() {
		return
	}
	ret := val.Elem().FieldByName("Returnval")
	if !ret.IsValid() {
		return
	}
	ref, ok := ret.Interface().(types.ManagedObjectReference)
	if !ok || ref.Type != "Task" {
		return
	}
	if task, ok := simulator.Map.Get(ref).(*simulator.Task); ok {
		if ctx.Session != nil {
			task.Info.Reason = &types.TaskReasonUser{UserName: ctx.Session.UserName}
		}
		if e, ok := simulator.Map.Get(entity).(mo.Entity); ok && e.Entity().Name != "" {
			task.Info.EntityName = e.Entity().Name
		}
		if task.Info.Error != nil {
			task.Info.Error.LocalizedMessage = tasks.Words(task.Info.Error.Fault, "")
		}
		tasks.Adopt(entity, ref)
		world.Touch(ref)
	}
}
