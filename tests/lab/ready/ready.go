// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package ready is the one line of JSON that a lab prints when it serves.
package ready

import (
	"encoding/json"
	"fmt"
	"io"
)

// Machine is a host or guest that answers SSH.
type Machine struct {
	Name    string `json:"name"`
	MoRef   string `json:"moref"`
	SSH     string `json:"ssh,omitempty"`     // address:port
	HostKey string `json:"hostKey,omitempty"` // SHA256:…
	System  string `json:"system,omitempty"`  // of a guest: ubuntu-22.04
	Up      bool   `json:"up,omitempty"`      // in GET /guests: it answers now
}

// ESXi is a standalone host.
type ESXi struct {
	Name       string `json:"name"`
	URL        string `json:"url"`
	Thumbprint string `json:"thumbprint"`
	Control    string `json:"control,omitempty"`
	User       string `json:"user"` // with the vCenter's password
}

// Line is what a lab tells who started it. Passwords stand in files: what is printed ends in logs.
type Line struct {
	VCenter      string    `json:"vcenter"`
	Thumbprint   string    `json:"thumbprint"` // SHA-256, colon form
	Control      string    `json:"control,omitempty"`
	User         string    `json:"user"`
	PasswordFile string    `json:"passwordFile"`
	ReadonlyUser string    `json:"readonlyUser,omitempty"` // same password
	GuestUser    string    `json:"guestUser,omitempty"`
	Hosts        []Machine `json:"hosts"`
	Guests       []Machine `json:"guests"`
	ESXi         []ESXi    `json:"esxi"`
}

// Print writes the line.
func (l Line) Print(w io.Writer) error {
	if l.Hosts == nil {
		l.Hosts = []Machine{}
	}
	if l.Guests == nil {
		l.Guests = []Machine{}
	}
	if l.ESXi == nil {
		l.ESXi = []ESXi{}
	}
	text, err := json.Marshal(l)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(w, string(text))
	return err
}
