// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package collector

import (
	"../call"
	"../front"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// Register makes the service answer its methods and hear of changes.
func (s *Service) Register(f *front.Server) {
	for method, h := range map[string]front.Handler{
		"RetrievePropertiesEx": s.retrieve, "RetrieveProperties": s.retrieve,
		"ContinueRetrievePropertiesEx": s.carryOn, "CancelRetrievePropertiesEx": s.forgetPages,
		"CreateFilter": s.createFilter, "DestroyPropertyFilter": s.destroyFilter,
		"CreatePropertyCollector": s.create, "DestroyPropertyCollector": s.destroy,
		"WaitForUpdatesEx": s.wait, "WaitForUpdates": s.wait, "CheckForUpdates": s.wait,
		"CancelWaitForUpdates": s.cancelWait,
		"CreateContainerView":  s.createContainerView, "CreateListView": s.createListView,
		"DestroyView": s.destroyView, "ModifyListView": s.modifyListView, "ResetListView": s.resetListView,
	} {
		f.HandleFree(method, h)
	}
	s.Sessions.OnEnd = s.SessionEnded
	world.Listen(s)
}

func (s *Service) create(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	sess := call.Of(ctx).Session
	if s.collector(sess, this) == nil {
		return gone(this)
	}
	return reference{"CreatePropertyCollector", s.newCollector(sess, sess.NewRef("PropertyCollector")).ref}
}

func (s *Service) destroy(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	sess := call.Of(ctx).Session
	c := s.collector(sess, this)
	if c == nil {
		return gone(this)
	}
	if this == rootCollector() {
		return call.Fail("The operation is not supported on the object.", new(types.NotSupported))
	}
	c.cancel()
	c.run.Lock()
	filters := append([]*filter{}, c.filters...)
	c.run.Unlock()
	c.mu.Lock()
	filters = append(filters, c.fresh...)
	c.mu.Unlock()
	for _, f := range filters {
		c.dropFilter(f)
	}
	s.mu.Lock()
	delete(s.all, c)
	s.mu.Unlock()
	sess.Remove(this)
	return empty("DestroyPropertyCollector")
}

func (s *Service) createFilter(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	info := call.Of(ctx)
	c := s.collector(info.Session, this)
	if c == nil {
		return gone(this)
	}
	sc, fault := s.newScope(info.Session, info.Version, req.(*types.CreateFilter).Spec)
	if fault == nil {
		world.Read(func() { _, fault = sc.members(false) })
	}
	if fault != nil {
		return &call.Failed{Reason: fault}
	}
	return reference{"CreateFilter", c.addFilter(sc).ref}
}

func (s *Service) destroyFilter(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	f, ok := call.Of(ctx).Session.Get(this).(*filter)
	if !ok {
		return gone(this)
	}
	f.owner.dropFilter(f)
	return empty("DestroyPropertyFilter")
}

func (s *Service) cancelWait(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	c := s.collector(call.Of(ctx).Session, this)
	if c == nil {
		return gone(this)
	}
	c.cancel()
	return empty("CancelWaitForUpdates")
}
