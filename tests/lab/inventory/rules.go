// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"fmt"
	"math/rand"
)

const (
	ruleRepeats = 5  // each fault occurs alone so often, as long as there is room
	ruleSingles = 85 // percent of the configurations for that
	ruleSite    = "rules"
	ruleStore   = "rules-san-01"
	otherStore  = "other-san-01" // one host alone sees it
)

// ruleEstate is an estate of N configurations, each a VM "cfg-…" on a host of its own: valid, or
// faulty in one or two ways; with all set, in ways too that no API tells. It knows what it spoils,
// never what comes of it.
func ruleEstate(n int, all bool, seed int64) *Spec {
	rng := rand.New(rand.NewSource(seed + 7))
	site := DatacenterSpec{Name: ruleSite, Datastores: []DatastoreSpec{{Name: ruleStore, CapacityGB: 1 << 20},
		{Name: otherStore, CapacityGB: 1024, Hosts: []string{"rules-spare.lab.example"}}},
		Hosts: []HostSpec{{Name: "rules-spare.lab.example", Release: "8.0U3", Server: "r740"}}}
	var known []fault
	for _, f := range ruleFaults {
		if all || !f.unseen {
			known = append(known, f)
		}
	}
	var faults []fault
	for round := 0; round < ruleRepeats; round++ {
		for _, i := range rng.Perm(len(known)) {
			if !known[i].common {
				faults = append(faults, known[i])
			}
		}
	}
	if limit := n * ruleSingles / 100; len(faults) > limit {
		faults = faults[:limit]
	}
	for i := 0; i < n; i++ {
		c := &candidate{rng: rng, number: i + 1, ssh: all}
		if i < len(faults) {
			c.spoil(faults[i : i+1])
		} else {
			c.spoil(randomFaults(rng, known))
		}
		c.place(&site)
	}
	return &Spec{Schema: SchemaName, Name: fmt.Sprintf("rules:%d", n), VCenter: VCenterSpec{Name: "vc01.rules.example", Release: "8.0U3"},
		Datacenters: []DatacenterSpec{site}}
}

// randomFaults are none, one or two.
func randomFaults(rng *rand.Rand, known []fault) []fault {
	k := [20]int{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2}[rng.Intn(20)]
	var out []fault
	for len(out) < k {
		if f := known[rng.Intn(len(known))]; k == 1 || !f.alone && (len(out) == 0 || out[0].name != f.name) {
			out = append(out, f)
		}
	}
	return out
}

// fault spoils a configuration that is right.
type fault struct {
	name string
	// kinds are the methods it makes sense for: f fixed, d dynamic, v vGPU.
	kinds string
	// boards, releases: where it can be; empty: anywhere.
	boards, releases []string
	// common: others bring it about too, so it is only drawn by chance.
	common bool
	alone  bool // goes with no other
	unseen bool // the API does not tell
	spoil  func(c *candidate)
}

// candidate is a configuration while it is made.
type candidate struct {
	rng     *rand.Rand
	number  int
	ssh     bool   // hosts with a vGPU manager answer SSH
	kind    string // f, d, v
	board   string
	release string
	slots   []string // addresses of the host's slots
	host    HostSpec
	vm      VMSpec
	others  []VMSpec // on the same host
	pools   []PoolSpec
	cluster *ClusterSpec
	more    []HostSpec // of the same cluster
}

func (c *candidate) pick(words []string) string { return words[c.rng.Intn(len(words))] }

// spoil makes a right configuration that suits the faults, and then the faults.
func (c *candidate) spoil(faults []fault) {
	for try := 0; try < 100; try++ {
		c.draw(faults)
		suits := true
		for _, f := range faults {
			suits = suits && f.suits(c)
		}
		if !suits {
			continue
		}
		c.build()
		if len(faults) == 0 {
			c.vary()
		}
		for _, f := range faults {
			f.spoil(c)
		}
		return
	}
	// No configuration has room for both: the first alone.
	c.spoil(faults[:1])
}

// draw chooses method, board and release, for the first fault when there is one.
func (c *candidate) draw(faults []fault) {
	c.kind = c.pick([]string{"f", "f", "d", "v", "v"})
	boards := map[string][]string{"f": {"p100", "v100-sxm2", "t4", "a40", "a100-40", "l40s", "h100", "mi210"},
		"d": {"t4", "a40", "a100-40", "l40s", "h100"}, "v": {"p100", "t4", "a40", "a100-40", "l40s", "h100", "v100-sxm2"}}
	if len(faults) > 0 {
		f := faults[0]
		c.kind = string(f.kinds[c.rng.Intn(len(f.kinds))])
		if len(f.boards) > 0 {
			c.board = c.pick(f.boards)
			c.release = c.pick(f.places(c))
			return
		}
	}
	c.board = c.pick(boards[c.kind])
	c.release = c.pick(releasesOf(c.kind, c.board))
	if len(faults) > 0 && len(faults[0].releases) > 0 {
		c.release = c.pick(faults[0].releases)
	}
}

func (f fault) places(c *candidate) []string {
	if len(f.releases) > 0 {
		return f.releases
	}
	return releasesOf(c.kind, c.board)
}

// releasesOf are the releases that know a board.
func releasesOf(kind, board string) []string {
	all := []string{"6.5", "6.7U1", "6.7U3", "7.0U3", "8.0U2", "8.0U3"}
	from := 0
	switch models[board].Arch() {
	case Ampere:
		from = 2
	case Ada, Hopper:
		from = 3
	}
	if kind == "d" {
		from = 3
	}
	return all[from:]
}

func contains(words []string, word string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}

func (f fault) suits(c *candidate) bool {
	kind := false
	for _, k := range f.kinds {
		kind = kind || string(k) == c.kind
	}
	known := contains(releasesOf(c.kind, c.board), c.release) || len(f.boards) > 0
	return kind && known && (len(f.boards) == 0 || contains(f.boards, c.board)) && (len(f.releases) == 0 || contains(f.releases, c.release))
}

// place puts the configuration into the site.
func (c *candidate) place(site *DatacenterSpec) {
	c.host.VMs = append(c.others, c.vm)
	if c.cluster == nil {
		c.host.Pools = c.pools
		site.Hosts = append(site.Hosts, c.host)
		return
	}
	c.cluster.Pools = c.pools
	c.cluster.Hosts = append([]HostSpec{c.host}, c.more...)
	site.Clusters = append(site.Clusters, *c.cluster)
}
