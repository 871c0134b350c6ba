// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package collector

import (
	"sync"

	"../call"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// containers are the types that hold others in the inventory tree.
var containers = map[string]bool{"Folder": true, "StoragePod": true, "Datacenter": true, "ComputeResource": true,
	"ClusterComputeResource": true, "HostSystem": true, "ResourcePool": true, "VirtualApp": true}

// memberships are the properties that say who is within a container.
var memberships = []string{"childEntity", "vmFolder", "hostFolder", "datastoreFolder", "networkFolder", "host",
	"resourcePool", "vm", "parent"}

// viewTypes are what a view may be asked for.
var viewTypes = []string{"ManagedEntity", "Folder", "StoragePod", "Datacenter", "ComputeResource",
	"ClusterComputeResource", "HostSystem", "ResourcePool", "VirtualApp", "VirtualMachine", "Datastore",
	"Network", "OpaqueNetwork", "DistributedVirtualPortgroup", "DistributedVirtualSwitch",
	"VmwareDistributedVirtualSwitch"}

// viewer is a view of a session.
type viewer interface {
	// view is a copy with its members as they are now. Called with the world's lock.
	view() interface{}
}

type containerView struct {
	mo.ContainerView
	kinds map[string]bool // empty: all
}

func (v *containerView) view() interface{} {
	out := v.ContainerView
	seen := map[types.ManagedObjectReference]bool{v.Container: true}
	v.walk(v.Container, seen, &out.View)
	return &out
}

func (v *containerView) walk(ref types.ManagedObjectReference, seen map[types.ManagedObjectReference]bool,
	out *[]types.ManagedObjectReference) {
	children(simulator.Map.Get(ref), func(child types.ManagedObjectReference) {
		if seen[child] {
			return
		}
		seen[child] = true
		if len(v.kinds) == 0 || v.kinds[child.Type] {
			*out = append(*out, child)
		}
		if v.Recursive && containers[child.Type] {
			v.walk(child, seen, out)
		}
	})
}

// children calls f for what stands below an object in the inventory tree.
func children(obj mo.Reference, f func(types.ManagedObjectReference)) {
	if obj == nil {
		return
	}
	v, ok := managed(obj)
	if !ok {
		return
	}
	all := func(lists ...[]types.ManagedObjectReference) {
		for _, list := range lists {
			for _, ref := range list {
				f(ref)
			}
		}
	}
	compute := func(c *mo.ComputeResource) {
		all(c.Host)
		if c.ResourcePool != nil {
			f(*c.ResourcePool)
		}
	}
	switch e := v.Addr().Interface().(type) {
	case *mo.Datacenter:
		all([]types.ManagedObjectReference{e.VmFolder, e.HostFolder, e.DatastoreFolder, e.NetworkFolder})
	case *mo.Folder:
		all(e.ChildEntity)
	case *mo.StoragePod:
		all(e.ChildEntity)
	case *mo.ComputeResource:
		compute(e)
	case *mo.ClusterComputeResource:
		compute(&e.ComputeResource)
	case *mo.ResourcePool:
		all(e.ResourcePool, e.Vm)
	case *mo.VirtualApp:
		all(e.ResourcePool.ResourcePool, e.Vm)
	case *mo.HostSystem:
		all(e.Vm)
	}
}

func (s *Service) createContainerView(ctx *simulator.Context, _ types.ManagedObjectReference, req interface{}) soap.HasFault {
	r := req.(*types.CreateContainerView)
	sess := call.Of(ctx).Session
	exists := false
	world.Read(func() { exists = simulator.Map.Get(r.Container) != nil })
	if !exists {
		return gone(r.Container)
	}
	if !containers[r.Container.Type] {
		return wrongArgument("container")
	}
	kinds, ok := kindsOf(r.Type)
	if !ok {
		return wrongArgument("type")
	}
	v := &containerView{kinds: kinds}
	v.Self = sess.NewRef("ContainerView")
	v.Container, v.Type, v.Recursive = r.Container, r.Type, r.Recursive
	sess.Put(v.Self, v)
	return reference{"CreateContainerView", v.Self}
}

// kindsOf adds the types that derive from those asked for.
func kindsOf(asked []string) (map[string]bool, bool) {
	kinds := map[string]bool{}
	for _, name := range asked {
		known := false
		for _, kind := range viewTypes {
			t := kindOf(kind)
			if t != nil && isA(t, name) {
				kinds[kind] = true
				known = known || kind == name
			}
		}
		if !known {
			return nil, false
		}
	}
	return kinds, true
}

func wrongArgument(name string) soap.HasFault {
	return call.Fail("A specified parameter was not correct: "+name, &types.InvalidArgument{InvalidProperty: name})
}

type listView struct {
	mo.ListView
	mu sync.Mutex
}

func (v *listView) view() interface{} {
	v.mu.Lock()
	defer v.mu.Unlock()
	out := v.ListView
	out.View = nil
	for _, ref := range v.View {
		if simulator.Map.Get(ref) != nil {
			out.View = append(out.View, ref)
		}
	}
	return &out
}

func (s *Service) createListView(ctx *simulator.Context, _ types.ManagedObjectReference, req interface{}) soap.HasFault {
	sess := call.Of(ctx).Session
	v := &listView{}
	v.Self = sess.NewRef("ListView")
	v.View = append(v.View, req.(*types.CreateListView).Obj...)
	sess.Put(v.Self, v)
	return reference{"CreateListView", v.Self}
}

func (s *Service) modifyListView(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	r := req.(*types.ModifyListView)
	return changeList(ctx, this, "ModifyListView", func(v *listView) {
		for _, ref := range r.Remove {
			simulator.RemoveReference(&v.View, ref)
		}
		for _, ref := range r.Add {
			if simulator.FindReference(v.View, ref) == nil {
				v.View = append(v.View, ref)
			}
		}
	})
}

func (s *Service) resetListView(ctx *simulator.Context, this types.ManagedObjectReference, req interface{}) soap.HasFault {
	return changeList(ctx, this, "ResetListView", func(v *listView) {
		v.View = append([]types.ManagedObjectReference{}, req.(*types.ResetListView).Obj...)
	})
}

func changeList(ctx *simulator.Context, this types.ManagedObjectReference, method string, change func(*listView)) soap.HasFault {
	sess := call.Of(ctx).Session
	v, ok := sess.Get(this).(*listView)
	if !ok {
		return gone(this)
	}
	v.mu.Lock()
	change(v)
	v.mu.Unlock()
	world.Touch(this, "view")
	return empty(method)
}

func (s *Service) destroyView(ctx *simulator.Context, this types.ManagedObjectReference, _ interface{}) soap.HasFault {
	sess := call.Of(ctx).Session
	if _, ok := sess.Get(this).(viewer); !ok {
		return gone(this)
	}
	sess.Remove(this)
	return empty("DestroyView")
}

var (
	_ viewer = (*containerView)(nil)
	_ viewer = (*listView)(nil)
)
