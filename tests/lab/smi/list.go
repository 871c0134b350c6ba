// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/google/uuid"
)

// words are switches with the values that follow them.
func words(args []string) map[string][]string {
	out := map[string][]string{}
	at := ""
	for _, a := range args {
		if strings.HasPrefix(a, "-") {
			name, value, has := strings.Cut(a, "=")
			at = name
			out[at] = []string{}
			if has {
				out[at] = append(out[at], value)
			}
			continue
		}
		out[at] = append(out[at], a)
	}
	return out
}

// value of the first of some switches that is there.
func value(flags map[string][]string, names ...string) (string, bool) {
	for _, n := range names {
		if v, ok := flags[n]; ok {
			return strings.Join(v, " "), true
		}
	}
	return "", false
}

// stable makes an identity that is the same in every run.
func stable(text string) string {
	return uuid.NewSHA1(uuid.NameSpaceOID, []byte("gpulab/"+text)).String()
}

// listGPUs is -L.
func (c *call) listGPUs(b *bytes.Buffer, devices []Device) int {
	for i := range devices {
		d := &devices[i]
		fmt.Fprintf(b, "GPU %d: %s (UUID: %s)\n", d.Index, d.Label, d.ID)
		for n, in := range d.partition() {
			fmt.Fprintf(b, "  MIG %-11s Device  %d: (UUID: MIG-%s)\n", in.kind.name(d), n, stable(fmt.Sprintf("mig/%s/%d", d.ID, in.id)))
		}
	}
	return 0
}

func (c *call) version(b *bytes.Buffer, _ []Device) int {
	cuda := c.CUDA
	if cuda == "" {
		cuda = "Not Found"
	}
	parts := strings.SplitN(c.Driver, ".", 3)
	fmt.Fprintf(b, "NVIDIA-SMI version  : %s\nNVML version        : %s\nDRIVER version      : %s\nCUDA Version        : %s\n",
		c.Driver, strings.Join(parts[:2], "."), c.Driver, cuda)
	return 0
}

// linked tells whether two GPUs of a machine have NVLink between them.
func linked(a, b *Device) bool {
	return a.Links > 0 && b.Links > 0 && a.Profile == nil && b.Profile == nil
}

// topology is topo -m.
func (c *call) topology(b *bytes.Buffer, devices []Device) int {
	for i := range devices {
		fmt.Fprintf(b, "\tGPU%d", devices[i].Index)
	}
	b.WriteString("\tCPU Affinity\tNUMA Affinity\n")
	for i := range devices {
		fmt.Fprintf(b, "GPU%d", devices[i].Index)
		for n := range devices {
			word := "SYS"
			switch {
			case i == n:
				word = " X "
			case linked(&devices[i], &devices[n]):
				word = fmt.Sprintf("NV%d", devices[i].Links)
			case c.Host == nil:
				word = "PHB"
			case devices[i].Function.Node == devices[n].Function.Node:
				word = "NODE"
			}
			b.WriteString("\t" + word)
		}
		node := 0
		if c.Host != nil {
			node = devices[i].Function.Node
		}
		fmt.Fprintf(b, "\t%d-%d\t%d\n", node*32, node*32+31, node)
	}
	b.WriteString("\nLegend:\n\n  X    = Self\n" +
		"  SYS  = Connection traversing PCIe as well as the SMP interconnect between NUMA nodes (e.g., QPI/UPI)\n" +
		"  NODE = Connection traversing PCIe as well as the interconnect between PCIe Host Bridges within a NUMA node\n" +
		"  PHB  = Connection traversing PCIe as well as a PCIe Host Bridge (typically the CPU)\n" +
		"  PXB  = Connection traversing multiple PCIe bridges (without traversing the PCIe Host Bridge)\n" +
		"  PIX  = Connection traversing at most a single PCIe bridge\n" +
		"  NV#  = Connection traversing a bonded set of # NVLinks\n")
	return 0
}

// links is nvlink -s.
func (c *call) links(b *bytes.Buffer, devices []Device) int {
	for i := range devices {
		d := &devices[i]
		if d.Links == 0 || d.Profile != nil {
			continue
		}
		fmt.Fprintf(b, "GPU %d: %s (UUID: %s)\n", d.Index, d.Label, d.ID)
		for n := 0; n < 3*d.Links; n++ {
			fmt.Fprintf(b, "\t Link %d: %g GB/s\n", n, d.LinkGBs)
		}
	}
	return 0
}
