// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package licence is what lies behind a guest's licence service: one classic licence server, one
// on-premises NVIDIA License System (DLS), and the tokens that it gives out.
package licence

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
)

// State is what both servers have and how they are; POST /licence changes it.
type State struct {
	Server string `json:"server"` // classic: address
	Port   int    `json:"port"`
	DLS    string `json:"dls"` // the License System's name
	// Version of the License System: 18.0 of the vGPU software needs 3.4.
	Version  string   `json:"version"`
	Features []string `json:"features"` // products that can be had
	Down     bool     `json:"down"`     // nobody answers
	Expired  bool     `json:"expired"`  // the token is out of date
	Token    string   `json:"token"`    // the client's configuration token; told, never taken
}

// Products of NVIDIA as licence services name them.
const (
	Workstation  = "NVIDIA RTX Virtual Workstation"
	Compute      = "NVIDIA Virtual Compute Server"
	PC           = "NVIDIA Virtual PC"
	Applications = "NVIDIA Virtual Applications"
)

var (
	mu  sync.Mutex
	now = fresh()
)

func fresh() State {
	return State{Server: "10.20.0.30", Port: 7070, DLS: "dls.corp.example", Version: "3.4",
		Features: []string{Workstation, Compute, PC, Applications}}
}

// Get is the present state with a token.
func Get() State {
	mu.Lock()
	defer mu.Unlock()
	out := now
	out.Features = append([]string(nil), now.Features...)
	out.Token = token(now.DLS)
	return out
}

// Reset makes the servers as they were at the start.
func Reset() {
	mu.Lock()
	now = fresh()
	mu.Unlock()
}

// Order carries out POST /licence: members that are absent stay.
func Order(body json.RawMessage) (interface{}, error) {
	mu.Lock()
	next := now
	err := json.Unmarshal(body, &next)
	if err == nil {
		now = next
	}
	mu.Unlock()
	return Get(), err
}

// Page answers GET /licences.
func Page(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(Get())
}

// token has the form of a real one: three parts, the second names the server. Nothing signs it.
func token(dls string) string {
	enc := base64.RawURLEncoding
	head := enc.EncodeToString([]byte(`{"alg":"RS256","typ":"JWT"}`))
	body, _ := json.Marshal(map[string]interface{}{"iss": "NLS Service Instance", "aud": "NLS Licensed Client", "scope_ref": "lab",
		"service_instance_configuration": map[string]interface{}{"svc_port_set_list": []interface{}{map[string]string{"d_name": dls}}}})
	return head + "." + enc.EncodeToString(body) + "." + enc.EncodeToString([]byte("signed by nobody"))
}

// Readable tells whether a file is a client configuration token of the lab's License System.
func Readable(file string) bool {
	return strings.TrimSpace(file) == Get().Token
}

// Has tells whether a product can be had.
func (s State) Has(product string) bool {
	for _, f := range s.Features {
		if f == product {
			return true
		}
	}
	return false
}
