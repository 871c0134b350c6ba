// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// Describe returns the description of an estate by its name on the command line.
func Describe(estate string, seed int64) (*Spec, error) {
	switch {
	case estate == "guide":
		return guide(), nil
	case estate == "mixed":
		return mixed(), nil
	case strings.HasPrefix(estate, "fleet:"):
		var hosts, gpus, vms int
		text := strings.TrimSuffix(estate, ",vgpu")
		if _, err := fmt.Sscanf(text, "fleet:%d,%d,%d", &hosts, &gpus, &vms); err != nil || hosts < 1 || gpus < 0 || vms < 0 {
			return nil, fmt.Errorf("%q: a fleet is fleet:HOSTS,GPUS,VMS or fleet:HOSTS,GPUS,VMS,vgpu", estate)
		}
		if text != estate {
			return fleet(hosts, gpus, vms, seed, vgpuKinds)
		}
		return fleet(hosts, gpus, vms, seed, fleetKinds)
	case strings.HasPrefix(estate, "rules:"):
		var n int
		if _, err := fmt.Sscanf(strings.TrimSuffix(estate, ",all"), "rules:%d", &n); err != nil || n < 1 {
			return nil, fmt.Errorf("%q: an estate for the rules is rules:CONFIGURATIONS or rules:CONFIGURATIONS,all", estate)
		}
		return ruleEstate(n, strings.HasSuffix(estate, ",all"), seed), nil
	case strings.HasSuffix(estate, ".json"):
		return readSpec(estate)
	}
	return nil, fmt.Errorf("estate %q is none of guide, mixed, fleet:H,G,V, rules:N, FILE.json", estate)
}

// readSpec reads an estate file; an unknown key is an error, so that a
// misspelt one does not pass for a setting.
func readSpec(name string) (*Spec, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	spec := &Spec{}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(spec); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if spec.Schema != SchemaName {
		return nil, fmt.Errorf("%s: schema is %q, not %q", name, spec.Schema, SchemaName)
	}
	return spec, nil
}
