// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// options is the command line.
type options struct {
	every  time.Duration // 0: once
	count  int           // of dmon and the like; 0: for ever
	ids    []string
	query  string // kind after --query-
	fields []string
	header bool
	units  bool
	full   bool // -q
	xml    bool
	list   bool // -L
	parts  []string
	set    string // mig, e, pm …
	value  string
}

// bare are switches without a value.
var bare = map[string]bool{"-q": true, "--query": true, "-x": true, "--xml-format": true, "-L": true, "--list-gpus": true, "--version": true,
	"-h": true, "--help": true, "--dtd": true, "--help-query-gpu": true, "--help-query-compute-apps": true, "-u": true, "--unit": true, "--debug": true}

// short names of switches with a value.
var long = map[string]string{"-l": "--loop", "-lms": "--loop-ms", "-i": "--id", "-d": "--display", "-f": "--filename", "-mig": "--multi-instance-gpu",
	"-e": "--ecc-config", "-pm": "--persistence-mode", "-pl": "--power-limit", "-c": "--compute-mode"}

// setters change something.
var setters = map[string]string{"--multi-instance-gpu": "mig", "--ecc-config": "ecc", "--persistence-mode": "pm", "--power-limit": "pl",
	"--compute-mode": "compute"}

func unrecognized(name string) error {
	return fmt.Errorf("Option %s is not recognized. Please run 'nvidia-smi -h' for help.", name)
}

var errCombination = errors.New("Invalid combination of input arguments. Please run 'nvidia-smi -h' for help.\n")

// parse reads the switches; what begins without a dash is a command with its own words.
func (o *options) parse(args []string) ([]string, error) {
	o.header, o.units = true, true
	formatted := false
	for i := 0; i < len(args); i++ {
		a := args[i]
		if !strings.HasPrefix(a, "-") {
			return args[i:], nil
		}
		if bare[a] {
			o.bare(a)
			continue
		}
		name, value, has := strings.Cut(a, "=")
		if full, ok := long[name]; ok {
			name = full
		}
		if !has {
			optional := name == "--loop" || name == "--loop-ms"
			if i+1 < len(args) && !(optional && strings.HasPrefix(args[i+1], "-")) {
				value = args[i+1]
				i++
			} else if !optional {
				return nil, fmt.Errorf("Option %s is missing its value. Please run 'nvidia-smi -h' for help.", a)
			}
		}
		formatted = formatted || name == "--format"
		if err := o.valued(name, value); err != nil {
			return nil, err
		}
	}
	if o.query != "" && !formatted {
		return nil, fmt.Errorf("Missing \"--format=\" option for --query-%s. Please run 'nvidia-smi -h' for help.", o.query)
	}
	return nil, nil
}

func (o *options) bare(a string) {
	switch a {
	case "-q", "--query":
		o.full = true
	case "-x", "--xml-format":
		o.xml = true
	case "-L", "--list-gpus":
		o.list = true
	case "--version", "-h", "--help", "--help-query-gpu", "--help-query-compute-apps":
		o.set = strings.TrimLeft(a, "-")
	}
}

func (o *options) valued(name, value string) error {
	switch name {
	case "--loop", "--loop-ms":
		return o.loop(name, value)
	case "--id":
		o.ids = strings.Split(value, ",")
	case "--display":
		o.parts = strings.Split(strings.ToUpper(value), ",")
	case "--format":
		return o.format(value)
	case "--filename":
	default:
		if what, ok := setters[name]; ok {
			o.set, o.value = what, value
			return nil
		}
		if !strings.HasPrefix(name, "--query-") {
			return unrecognized(name)
		}
		o.query = strings.TrimPrefix(name, "--query-")
		for _, f := range strings.Split(value, ",") {
			o.fields = append(o.fields, strings.TrimSpace(f))
		}
	}
	return nil
}

// loop: without a value -l means five seconds.
func (o *options) loop(name, value string) error {
	if value == "" {
		o.every = 5 * second
		return nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n <= 0 {
		return fmt.Errorf("Invalid loop interval %s. Please run 'nvidia-smi -h' for help.", value)
	}
	o.every = time.Duration(n) * second
	if name == "--loop-ms" {
		o.every = time.Duration(n) * time.Millisecond
	}
	return nil
}

func (o *options) format(value string) error {
	csv := false
	for _, word := range strings.Split(value, ",") {
		switch strings.TrimSpace(word) {
		case "csv":
			csv = true
		case "noheader":
			o.header = false
		case "nounits":
			o.units = false
		default:
			return fmt.Errorf("Invalid format %q. Please run 'nvidia-smi -h' for help.", word)
		}
	}
	if !csv {
		return errors.New("\"csv\" is missing in --format. Please run 'nvidia-smi -h' for help.")
	}
	return nil
}
