// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package sshd

import (
	"strings"

	"../call"
	"../clock"
	"../inventory"
	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const serviceSSH = "TSM-SSH"

// ServiceSystem is a host's HostServiceSystem.
type ServiceSystem struct {
	mo.HostServiceSystem
	manager *Manager
	host    *inventory.Host
}

func attachServices(m *Manager, h *inventory.Host) {
	s := &ServiceSystem{manager: m, host: h}
	s.Self = types.ManagedObjectReference{Type: "HostServiceSystem", Value: "serviceSystem-" + strings.TrimPrefix(h.Ref.Value, "host-")}
	s.ServiceInfo.Service = append([]types.HostService(nil), h.Services...)
	simulator.Map.Put(s)
	h.Object().ConfigManager.ServiceSystem = &s.Self
	h.MirrorServices = func() {
		simulator.Map.Update(s, []types.PropertyChange{{Name: "serviceInfo.service", Val: append([]types.HostService(nil), h.Services...)}})
		world.Touch(s.Self, "serviceInfo")
		world.Touch(h.Ref, "config.service")
	}
}

// find is the service of a key, or the fault.
func (s *ServiceSystem) find(id string) (*types.HostService, soap.HasFault) {
	if c := s.host.Object().Runtime.ConnectionState; c != types.HostSystemConnectionStateConnected {
		return nil, call.Fail("Unable to communicate with the remote host, since it is disconnected.", &types.HostNotConnected{})
	}
	for i := range s.host.Services {
		if s.host.Services[i].Key == id {
			return &s.host.Services[i], nil
		}
	}
	return nil, call.Fail("The object or item referred to could not be found.", &types.NotFound{})
}

// change sets the running state of a service and what follows from it.
func (s *ServiceSystem) change(id string, running bool) soap.HasFault {
	service, res := s.find(id)
	if res != nil {
		return res
	}
	if service.Running == running {
		return call.Fail("The operation is not allowed in the current state.", &types.InvalidState{})
	}
	service.Running = running
	s.published(id)
	return nil
}

func (s *ServiceSystem) published(id string) {
	s.host.PublishServices()
	if id == serviceSSH {
		s.manager.SyncHost(s.host)
		warnSSH(s.host)
	}
}

// warnSSH: vSphere shows a configuration issue while SSH is on.
func warnSSH(h *inventory.Host) {
	on := false
	for _, service := range h.Services {
		on = on || service.Key == serviceSSH && service.Running
	}
	var issues []types.BaseEvent
	for _, e := range h.Object().ConfigIssue {
		if _, ok := e.(*types.RemoteTSMEnabledEvent); !ok {
			issues = append(issues, e)
		}
	}
	if on {
		e := &types.RemoteTSMEnabledEvent{}
		e.CreatedTime, e.FullFormattedMessage = clock.Now().UTC(), "SSH for the host "+h.Name+" has been enabled"
		e.Host = &types.HostEventArgument{EntityEventArgument: types.EntityEventArgument{Name: h.Name}, Host: h.Ref}
		issues = append(issues, e)
	}
	h.Object().ConfigIssue = issues
	world.Touch(h.Ref, "configIssue")
}

// StartService starts a service.
func (s *ServiceSystem) StartService(req *types.StartService) soap.HasFault {
	if res := s.change(req.Id, true); res != nil {
		return res
	}
	return &methods.StartServiceBody{Res: &types.StartServiceResponse{}}
}

// StopService stops a service; sessions of SSH that run stay, as on ESXi.
func (s *ServiceSystem) StopService(req *types.StopService) soap.HasFault {
	if res := s.change(req.Id, false); res != nil {
		return res
	}
	return &methods.StopServiceBody{Res: &types.StopServiceResponse{}}
}

// RestartService stops and starts a running service.
func (s *ServiceSystem) RestartService(req *types.RestartService) soap.HasFault {
	service, res := s.find(req.Id)
	if res != nil {
		return res
	}
	if !service.Running {
		return call.Fail("The operation is not allowed in the current state.", &types.InvalidState{})
	}
	return &methods.RestartServiceBody{Res: &types.RestartServiceResponse{}}
}

// UpdateServicePolicy says whether a service starts with the host.
func (s *ServiceSystem) UpdateServicePolicy(req *types.UpdateServicePolicy) soap.HasFault {
	service, res := s.find(req.Id)
	if res != nil {
		return res
	}
	switch req.Policy {
	case "on", "off", "automatic":
	default:
		return call.Fail("A specified parameter was not correct: policy", &types.InvalidArgument{InvalidProperty: "policy"})
	}
	service.Policy = req.Policy
	s.host.PublishServices()
	return &methods.UpdateServicePolicyBody{Res: &types.UpdateServicePolicyResponse{}}
}

// RefreshServices reads the services again.
func (s *ServiceSystem) RefreshServices(*types.RefreshServices) soap.HasFault {
	s.host.PublishServices()
	return &methods.RefreshServicesBody{Res: &types.RefreshServicesResponse{}}
}
