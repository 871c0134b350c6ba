// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package front

import (
	"../call"
	"../session"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// handleSession registers the methods of SessionManager, and the clock.
func (s *Server) handleSession() {
	s.HandleFree("Login", s.login)
	s.HandleFree("Logout", s.logout)
	s.HandleFree("TerminateSession", s.terminate)
	s.HandleFree("SessionIsActive", s.isActive)
	s.HandleFree("CurrentTime", s.currentTime)
	refuse := func(*simulator.Context, types.ManagedObjectReference, interface{}) soap.HasFault {
		return call.Fail(session.ErrLogin.Error(), new(types.InvalidLogin))
	}
	for _, method := range []string{"LoginByToken", "LoginExtensionByCertificate", "CloneSession"} {
		s.HandleFree(method, refuse)
	}
}

func (s *Server) login(ctx *simulator.Context, _ types.ManagedObjectReference, req interface{}) soap.HasFault {
	info := call.Of(ctx)
	r, ok := req.(*types.Login)
	if !ok || info.Session != nil {
		s.stats.login(false)
		return call.Fail("Cannot complete login: the session is already logged in.", new(types.InvalidLogin))
	}
	opened, err := s.Sessions.Login(info.HTTP, r.UserName, r.Password, r.Locale)
	s.stats.login(err == nil)
	if err != nil {
		return call.Fail(err.Error(), new(types.InvalidLogin))
	}
	info.Response.Set("Set-Cookie", session.CookieName+"="+opened.Cookie()+"; Path=/; HttpOnly; Secure;")
	return &methods.LoginBody{Res: &types.LoginResponse{Returnval: s.Sessions.Info(opened)}}
}

func (s *Server) logout(ctx *simulator.Context, _ types.ManagedObjectReference, _ interface{}) soap.HasFault {
	s.Sessions.End(call.Of(ctx).Session)
	return &methods.LogoutBody{Res: new(types.LogoutResponse)}
}

func (s *Server) terminate(ctx *simulator.Context, _ types.ManagedObjectReference, req interface{}) soap.HasFault {
	own := call.Of(ctx).Session
	for _, key := range req.(*types.TerminateSession).SessionId {
		found := s.Sessions.Find(key)
		if found == own {
			return call.Fail("A specified parameter was not correct: sessionId",
				&types.InvalidArgument{InvalidProperty: "sessionId"})
		}
		if found == nil {
			return call.Fail("The session was not found.", new(types.NotFound))
		}
		s.Sessions.End(found)
	}
	return &methods.TerminateSessionBody{Res: new(types.TerminateSessionResponse)}
}

func (s *Server) isActive(_ *simulator.Context, _ types.ManagedObjectReference, req interface{}) soap.HasFault {
	r := req.(*types.SessionIsActive)
	found := s.Sessions.Find(r.SessionID)
	return &methods.SessionIsActiveBody{Res: &types.SessionIsActiveResponse{
		Returnval: found != nil && found.User.Name == r.UserName}}
}

func (s *Server) currentTime(*simulator.Context, types.ManagedObjectReference, interface{}) soap.HasFault {
	return &methods.CurrentTimeBody{Res: &types.CurrentTimeResponse{Returnval: s.Now()}}
}
