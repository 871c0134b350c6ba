// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import "fmt"

// choose finds what is to be printed; nil: it is done, with a status.
func (c *call) choose(rest []string) (printer, int) {
	switch {
	case len(rest) > 0:
		return c.command(rest[0], rest[1:])
	case c.query == "gpu":
		return c.queryGPU()
	case c.query == "compute-apps":
		return c.queryProcesses()
	case c.query == "accounted-apps" && c.Host != nil:
		fmt.Fprintln(c.out, "Accounting is not supported on this host.")
		return nil, 3
	case c.query != "":
		fmt.Fprintln(c.out, unrecognized("--query-"+c.query))
		return nil, 2
	case c.list:
		return c.listGPUs, 0
	case c.set == "version":
		return c.version, 0
	case c.set == "help-query-gpu":
		c.listFields(gpuFields, aliases)
		return nil, 0
	case c.set == "help-query-compute-apps":
		c.listFields(processFields, processAliases)
		return nil, 0
	case c.set == "h" || c.set == "help":
		fmt.Fprint(c.out, help)
		return nil, 0
	case c.set != "":
		return c.change, 0
	case c.xml:
		if !c.full {
			fmt.Fprintln(c.out, errCombination)
			return nil, 2
		}
		return c.printXML, 0
	case c.full:
		return c.printText, 0
	case len(c.parts) > 0:
		fmt.Fprintln(c.out, errCombination)
		return nil, 2
	}
	return c.table, 0
}

// command is one of the tool's sub-commands.
func (c *call) command(name string, args []string) (printer, int) {
	flags := words(args)
	if ids, ok := value(flags, "-i", "--id"); ok {
		c.ids = splitComma(ids)
	}
	switch name {
	case "vgpu":
		return c.vgpu(flags)
	case "mig":
		return c.migCommand(args)
	case "dmon":
		return c.dmon(flags)
	case "pmon":
		return c.pmon(flags)
	case "topo":
		if _, ok := value(flags, "-m", "--matrix"); ok {
			return c.topology, 0
		}
	case "nvlink":
		if _, ok := value(flags, "-s", "--status"); ok {
			return c.links, 0
		}
	}
	fmt.Fprintln(c.out, errCombination)
	return nil, 2
}

const help = `NVIDIA System Management Interface

NVSMI provides monitoring information for Tesla and select Quadro devices.

nvidia-smi [OPTION1 [ARG1]] [OPTION2 [ARG2]] ...

    -h,   --help                Print usage information and exit.
    -L,   --list-gpus           Display a list of GPUs connected to the system.
    -i,   --id=                 Target a specific GPU.
    -l,   --loop=               Probe until Ctrl+C at specified second interval.
    -lms, --loop-ms=            Probe until Ctrl+C at specified millisecond interval.
    -q,   --query               Display GPU info.
    -x,   --xml-format          Produce XML output.
    -d,   --display=            Display only selected information.
    --query-gpu=                Information about GPU.
    --query-compute-apps=       List of currently active compute processes.
    --format=                   csv, noheader, nounits
    dmon, pmon, topo, nvlink, vgpu, mig
`
