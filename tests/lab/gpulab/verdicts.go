// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"net/http"

	"../control"
	"../faults"
	"../inventory"
	"../power"
)

// wireVerdicts puts the power-on's verdicts on the control endpoint.
func wireVerdicts(end *control.Server, e *estate, hw *hardware) {
	end.AddOrder("judge", e.power.Judge)
	end.AddOrder("bios", hw.bios)
	end.AddPage("verdicts", func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		report, err := e.power.ReportOf(q.Get("vm"), q.Get("prefix"), q.Get("all") != "")
		control.Page(w, r, report, err)
	})
	end.AddPage("rules", func(w http.ResponseWriter, r *http.Request) {
		rules, err := power.Rules()
		control.Page(w, r, map[string]interface{}{"rules": rules}, err)
	})
	end.Faults.Register("insufficient-vectors", hw.of(func(h *inventory.Host, s faults.Spec) error {
		h.NoVectors = !s.Off
		return nil
	}), nil)
	end.Faults.Register("no-server-check", func(s faults.Spec) error {
		e.power.NoServerCheck(!s.Off)
		return nil
	}, func() { e.power.NoServerCheck(false) })
}
