// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import "fmt"

// choose finds what is to be printed; nil: it is done, with a status.
func (c *call) choose(rest []string) (printer, int) {
	switch {
	case len(rest) > 0:
		fmt.Fprintln(c.out, errCombination)
		return nil, 2
	case c.query == "gpu":
		return c.queryGPU()
	case c.query == "compute-apps":
		return c.queryProcesses()
	case c.query != "":
		fmt.Fprintln(c.out, unrecognized("--query-"+c.query))
		return nil, 2
	}
	return c.table, 0
}
