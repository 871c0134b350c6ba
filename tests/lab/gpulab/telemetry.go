// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"time"

	"../control"
	"../faults"
	"../metrics"
	"../sshd"
)

// wireTelemetry puts the GPUs' work on the control endpoint, and what spoils its readings.
func wireTelemetry(end *control.Server, e *estate) {
	end.AddOrder("workload", e.load.Do)
	end.AddState("telemetry", e.load.State)
	end.AddPage("metrics", metrics.Page(e.ssh.Targets))
	for _, kind := range sshd.SpoilKinds {
		kind := kind
		end.Faults.Register("ssh-"+kind, func(s faults.Spec) error {
			if s.Off {
				return e.ssh.Lift(machineOf(s), kind)
			}
			return e.ssh.Spoil(machineOf(s), sshd.Spoil{Kind: kind, Bytes: s.Bytes, Count: times(s.Count)})
		}, nil)
	}
	for _, how := range []string{"missing", "couldnt-communicate", "version-mismatch"} {
		how := how
		end.Faults.Register("smi-"+how, func(s faults.Spec) error {
			if s.Off {
				return e.ssh.BreakSMI(machineOf(s), "")
			}
			return e.ssh.BreakSMI(machineOf(s), how)
		}, nil)
	}
	end.Faults.Register("clock-jump", func(s faults.Spec) error {
		name, err := e.ssh.NameOf(machineOf(s))
		if err != nil {
			return err
		}
		e.load.Jump(name, time.Duration(s.Seconds*float64(time.Second)))
		return nil
	}, e.load.ResetJumps)
	end.Faults.Register("time-zone", func(s faults.Spec) error {
		name, err := e.ssh.NameOf(machineOf(s))
		if err != nil {
			return err
		}
		e.load.SetZone(name, time.Duration(s.Seconds*float64(time.Second)))
		return nil
	}, e.load.ResetZones)
}

// machineOf is the host or guest that a fault means.
func machineOf(s faults.Spec) string {
	if s.Host != "" {
		return s.Host
	}
	return s.Target
}

// times: without a count, once.
func times(count int) int {
	if count == 0 {
		return 1
	}
	return count
}
