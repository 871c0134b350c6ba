// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"time"

	"../clock"
	"../collector"
	"../control"
	"../faults"
	"../front"
	"../options"
	"../session"
	"../tasks"
	"../touch"

	"github.com/vmware/govmomi/vim25/types"
)

// expiry is how often idle sessions are looked for.
const expiry = time.Second

// wireControl connects the control endpoint to all that it acts on.
func wireControl(e *estate, s *front.Server, c *collector.Service, o options.Options) *control.Server {
	end := control.New()
	end.Front, end.Sessions, end.Faults = s, s.Sessions, faults.New()
	end.Touch = touch.New(e.power, o.Seed)
	s.Now, s.Sessions.Now = clock.Now, clock.Now
	s.Around, s.Forbidden = end.Faults.Around, func(user session.User, ref types.ManagedObjectReference, method string) string {
		if p := e.power.Forbidden(ref, method); p != "" {
			return p
		}
		return end.Faults.Forbidden(user, ref, method)
	}
	c.Denied = func(user session.User, ref types.ManagedObjectReference, path string) string {
		if privilege := denied(user, ref, path); privilege != "" {
			return privilege
		}
		return end.Faults.Denied(user, ref, path)
	}
	end.Faults.HandlePermissions()
	wireServer(end.Faults, s)
	wireCollector(end.Faults, c)
	wireOutages(end.Faults, s, e)
	wirePower(end.Faults, e)
	hw := newHardware(e)
	hw.register(end.Faults)
	wireSoftware(end, e, hw)
	wireVerdicts(end, e, hw)
	wireTasks(end.Faults)
	wireSSH(end, e)
	wireTelemetry(end, e)
	return end
}

// expireSessions looks for idle sessions until stop is closed.
func expireSessions(m *session.Manager, stop <-chan struct{}) {
	ticker := time.NewTicker(expiry)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			m.Expire()
		case <-stop:
			return
		}
	}
}

func wireServer(f *faults.Set, s *front.Server) {
	f.Expire = s.Sessions.EndAll
	f.Register("expire-sessions", func(spec faults.Spec) error {
		if spec.Seconds > 0 {
			s.Sessions.SetIdle(time.Duration(spec.Seconds * float64(time.Second)))
			return nil
		}
		s.Sessions.EndAll(spec.User)
		return nil
	}, func() { s.Sessions.SetIdle(0) })
	f.Register("change-certificate", func(faults.Spec) error {
		err := s.NewCertificate()
		s.DropConnections()
		return err
	}, nil)
	f.Register("drop-connections-now", func(faults.Spec) error {
		s.DropConnections()
		return nil
	}, nil)
	f.Register("clock-skew", func(spec faults.Spec) error {
		clock.Skew(time.Duration(spec.Seconds * float64(time.Second)))
		return nil
	}, func() { clock.Skew(0) })
}

func wireCollector(f *faults.Set, c *collector.Service) {
	f.Register("page-size", func(spec faults.Spec) error {
		c.Set(func(s *collector.Settings) { s.Page = spec.Value })
		return nil
	}, func() { c.Set(func(s *collector.Settings) { *s = collector.Settings{} }) })
	f.Register("truncate-update", func(spec faults.Spec) error {
		c.Set(func(s *collector.Settings) { s.Truncate = spec.Value })
		return nil
	}, nil)
	f.Register("invalid-collector-version", func(spec faults.Spec) error {
		n := spec.Count
		if n == 0 {
			n = 1
		}
		c.Set(func(s *collector.Settings) { s.RefuseVersion = n })
		return nil
	}, nil)
}

func wireTasks(f *faults.Set) {
	f.Register("fail-next-task", func(spec faults.Spec) error {
		name := spec.Fault
		if name == "" {
			name = "SystemError"
		}
		fault, err := tasks.FaultNamed(name, spec.Message)
		if err != nil {
			return err
		}
		count := spec.Count
		if count == 0 {
			count = 1
		}
		tasks.FailNext(spec.Target, fault, spec.Message, spec.After, count)
		return nil
	}, tasks.ResetFailures)
}

// wireSSH registers the faults of SSH and counts its sessions.
func wireSSH(end *control.Server, e *estate) {
	end.AddState("ssh", func() interface{} { return e.ssh.Counters() })
	end.AddReset(e.ssh.ResetCounters)
	end.AddOrder("guest", e.ssh.Order(e.power.InstallSystem))
	end.AddPage("guests", e.ssh.Page)
	end.AddState("maintenance", e.power.Entries)
	end.AddReset(e.power.ForgetEntries)
	// No API tells a host's firmware setting: who tests against it asks here.
	end.AddState("noAbove4G", func() interface{} {
		names := []string{}
		for _, h := range e.Hosts {
			if !h.Above4G {
				names = append(names, h.Name)
			}
		}
		return names
	})
	end.Faults.Register("change-hostkey", func(spec faults.Spec) error { return e.ssh.ChangeHostKey(machineOf(spec)) }, nil)
	end.Faults.Register("refuse-ssh", func(spec faults.Spec) error { return e.ssh.Refuse(machineOf(spec), !spec.Off) }, e.ssh.ResetFaults)
	end.Faults.Register("cut-ssh", func(spec faults.Spec) error {
		n := spec.Bytes
		if spec.Off {
			n = 0
		}
		return e.ssh.CutAfter(machineOf(spec), n)
	}, nil)
}
