// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

// node is one entry of nvidia-smi -q: a line of text and an element of XML.
type node struct {
	label, tag, value string // no label: in XML alone; no tag: in text alone
	parts             []node
	section           string // name for -d, of nodes below a GPU
	plain             bool   // a group whose value stands in place of its parts
}

func leaf(label, tag, value string) node {
	if value == na || value == "" {
		value = "N/A"
	}
	return node{label: label, tag: tag, value: value}
}

func group(label, tag string, parts ...node) node { return node{label: label, tag: tag, parts: parts} }

// in names the section of -d that a node belongs to.
func in(section string, n node) node {
	n.section = section
	return n
}

// pick is the value of a field of --query-gpu with its unit: -q never says another number.
func (c *call) pick(d *Device, name string) string {
	f, ok := gpuFields[name]
	if !ok {
		return "N/A"
	}
	v := f.value(c, d)
	if v == na || v == "N/A" {
		return "N/A"
	}
	if f.unit != "" {
		v += " " + f.unit
	}
	return v
}

// column is where the values of -q stand.
func (t *Target) column() int {
	switch m := t.Major(); {
	case m < 450:
		return 36
	case m < 560:
		return 42
	}
	return 55
}

func (c *call) line(b *bytes.Buffer, depth int, label, value string) {
	fmt.Fprintf(b, "%*s%-*s: %s\n", 4*depth, "", c.column()-4*depth, label, value)
}

// printText is -q.
func (c *call) printText(b *bytes.Buffer, devices []Device) int {
	b.WriteString("\n==============NVSMI LOG==============\n\n")
	c.line(b, 0, "Timestamp", c.stamp())
	c.line(b, 0, "Driver Version", c.Driver)
	if c.Major() >= 410 {
		c.line(b, 0, "CUDA Version", c.cudaWords())
	}
	b.WriteString("\n")
	c.line(b, 0, "Attached GPUs", fmt.Sprint(len(c.Devices(c.now.Tick))))
	for i := range devices {
		fmt.Fprintf(b, "GPU %s\n", devices[i].Bus())
		for _, n := range c.tree(&devices[i]) {
			if c.shown(n) {
				c.text(b, 1, n)
			}
		}
		b.WriteString("\n")
	}
	return 0
}

// cudaWords: on a vGPU host there is no CUDA.
func (c *call) cudaWords() string {
	if c.CUDA == "" {
		return "Not Found"
	}
	return c.CUDA
}

// shown: with -d only the sections that it names.
func (c *call) shown(n node) bool {
	if len(c.parts) == 0 {
		return true
	}
	for _, p := range c.parts {
		if n.section == p {
			return true
		}
	}
	return false
}

func (c *call) text(b *bytes.Buffer, depth int, n node) {
	switch {
	case n.label == "":
	case n.parts == nil || n.plain:
		c.line(b, depth, n.label, n.value)
	default:
		fmt.Fprintf(b, "%*s%s\n", 4*depth, "", n.label)
	}
	if n.plain {
		return
	}
	below := depth + 1
	if n.label == "" {
		below = depth
	}
	for _, p := range n.parts {
		c.text(b, below, p)
	}
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}

// printXML is -q -x.
func (c *call) printXML(b *bytes.Buffer, devices []Device) int {
	dtd := 10
	switch m := c.Major(); {
	case m >= 580:
		dtd = 13
	case m >= 530:
		dtd = 12
	case m >= 495:
		dtd = 11
	}
	fmt.Fprintf(b, "<?xml version=\"1.0\" ?>\n<!DOCTYPE nvidia_smi_log SYSTEM \"nvsmi_device_v%d.dtd\">\n<nvidia_smi_log>\n", dtd)
	fmt.Fprintf(b, "\t<timestamp>%s</timestamp>\n\t<driver_version>%s</driver_version>\n", c.stamp(), c.Driver)
	if c.Major() >= 410 {
		fmt.Fprintf(b, "\t<cuda_version>%s</cuda_version>\n", c.cudaWords())
	}
	fmt.Fprintf(b, "\t<attached_gpus>%d</attached_gpus>\n", len(c.Devices(c.now.Tick)))
	for i := range devices {
		fmt.Fprintf(b, "\t<gpu id=\"%s\">\n", devices[i].Bus())
		for _, n := range c.tree(&devices[i]) {
			element(b, 2, n)
		}
		b.WriteString("\t</gpu>\n\n")
	}
	b.WriteString("</nvidia_smi_log>\n")
	return 0
}

func element(b *bytes.Buffer, depth int, n node) {
	tabs := strings.Repeat("\t", depth)
	switch {
	case n.tag == "":
		for _, p := range n.parts {
			element(b, depth, p)
		}
	case n.plain && n.tag == "mig_devices":
		fmt.Fprintf(b, "%s<%s>\n%s\t%s\n%s</%s>\n", tabs, n.tag, tabs, escaped(n.value), tabs, n.tag)
	case n.parts == nil || n.plain:
		fmt.Fprintf(b, "%s<%s>%s</%s>\n", tabs, n.tag, escaped(n.value), n.tag)
	default:
		fmt.Fprintf(b, "%s<%s>\n", tabs, n.tag)
		for _, p := range n.parts {
			element(b, depth+1, p)
		}
		fmt.Fprintf(b, "%s</%s>\n", tabs, n.tag)
	}
}
