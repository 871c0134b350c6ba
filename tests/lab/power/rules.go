// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package power

import (
	_ "embed" // the table of rules
	"encoding/csv"
	"strings"
)

//go:embed rules.csv
var ruleTable string

// Rule is one rule of the preflight list that the lab can produce.
type Rule struct {
	ID    string `json:"id"`
	Class string `json:"class"` // one or, between bars, several endings
	// Scope says who can know before a start: "power-on" any client of the API, "shell" nvidia-smi on
	// the host, "hidden" nobody; "step" is for what other operations meet.
	Scope string `json:"scope"`
	How   string `json:"how"`
}

// Rules lists what the lab can produce.
func Rules() ([]Rule, error) {
	rows, err := csv.NewReader(strings.NewReader(ruleTable)).ReadAll()
	if err != nil {
		return nil, err
	}
	var out []Rule
	for _, r := range rows[1:] {
		out = append(out, Rule{r[0], r[1], r[2], r[3]})
	}
	return out, nil
}
