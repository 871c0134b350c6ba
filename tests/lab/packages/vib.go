// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package packages reads and writes what ESXi installs: VIBs and the offline bundles that hold
// them. Payloads are absent: nothing here runs them.
package packages

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Constraint is a requirement of a VIB, such as esx-version >= 7.0.0.
type Constraint struct {
	Name     string `xml:"name,attr"`
	Relation string `xml:"relation,attr,omitempty"`
	Version  string `xml:"version,attr,omitempty"`
}

// VIB is one package as its descriptor tells it.
type VIB struct {
	Name, Version, Vendor, Summary string
	// Level of acceptance in the descriptor's word: certified, accepted, partner, community.
	Level string
	// Component that holds it in a bundle, such as NVD-AIE-800; empty: none.
	Component string
	Needs     []Constraint
	// SizeMB that the boot bank needs.
	SizeMB int
}

// ID is how esxcli names an installed VIB.
func (v VIB) ID() string { return v.Vendor + "_bootbank_" + v.Name + "_" + v.Version }

type descriptor struct {
	XMLName    xml.Name     `xml:"vib"`
	Format     string       `xml:"version,attr"`
	Type       string       `xml:"type"`
	Name       string       `xml:"name"`
	Version    string       `xml:"version"`
	Vendor     string       `xml:"vendor"`
	Summary    string       `xml:"summary"`
	Depends    []Constraint `xml:"relationships>depends>constraint"`
	Maintained bool         `xml:"system-requires>maintenance-mode"`
	Level      string       `xml:"acceptance-level"`
	Payloads   []payload    `xml:"payloads>payload"`
}

type payload struct {
	Name string `xml:"name,attr"`
	Type string `xml:"type,attr"`
	Size int64  `xml:"size,attr"`
}

const arMagic = "!<arch>\n"

func (v VIB) descriptor() []byte {
	d := descriptor{Format: "5.0", Type: "bootbank", Name: v.Name, Version: v.Version, Vendor: v.Vendor, Summary: v.Summary,
		Depends: v.Needs, Maintained: true, Level: v.Level,
		Payloads: []payload{{Name: "payload1", Type: "vgz", Size: int64(v.SizeMB) << 20}}}
	text, err := xml.Marshal(d)
	if err != nil {
		panic(err) // plain values
	}
	return text
}

// Bytes is the VIB as a file: an ar archive whose first member is the descriptor.
func (v VIB) Bytes() []byte {
	text := append(v.descriptor(), '\n')
	if len(text)%2 == 1 {
		text = append(text, '\n')
	}
	return append([]byte(arMagic+fmt.Sprintf("%-16s%-12d%-6d%-6d%-8s%-10d`\n", "descriptor.xml", 0, 0, 0, "100644", len(text))), text...)
}

// ErrNoVIB is told of a file that is no VIB.
var ErrNoVIB = errors.New("not a VIB")

// ParseVIB reads a VIB's descriptor.
func ParseVIB(data []byte) (VIB, error) {
	const header = 60
	if !bytes.HasPrefix(data, []byte(arMagic)) || len(data) < len(arMagic)+header {
		return VIB{}, ErrNoVIB
	}
	head := data[len(arMagic) : len(arMagic)+header]
	size, err := strconv.Atoi(strings.TrimSpace(string(head[48:58])))
	rest := data[len(arMagic)+header:]
	if err != nil || size < 0 || size > len(rest) || !strings.HasPrefix(string(head), "descriptor.xml") {
		return VIB{}, ErrNoVIB
	}
	var d descriptor
	if err := xml.NewDecoder(io.LimitReader(bytes.NewReader(rest), int64(size))).Decode(&d); err != nil {
		return VIB{}, ErrNoVIB
	}
	v := VIB{Name: d.Name, Version: d.Version, Vendor: d.Vendor, Summary: d.Summary, Level: d.Level, Needs: d.Depends}
	for _, p := range d.Payloads {
		v.SizeMB += int(p.Size >> 20)
	}
	return v, nil
}

// Unmet is the first requirement that a host of the version does not fulfil; nil: none.
func (v VIB) Unmet(esx string) *Constraint {
	for i, c := range v.Needs {
		if c.Name == "esx-version" && !holds(compare(esx, c.Version), c.Relation) {
			return &v.Needs[i]
		}
	}
	return nil
}

func holds(order int, relation string) bool {
	switch relation {
	case ">=":
		return order >= 0
	case ">>":
		return order > 0
	case "<<":
		return order < 0
	case "<=":
		return order <= 0
	}
	return order == 0
}

// compare orders dotted versions by their numbers.
func compare(a, b string) int {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	for i := 0; i < len(x) || i < len(y); i++ {
		var m, n int
		if i < len(x) {
			m, _ = strconv.Atoi(x[i])
		}
		if i < len(y) {
			n, _ = strconv.Atoi(y[i])
		}
		if m != n {
			return m - n
		}
	}
	return 0
}
