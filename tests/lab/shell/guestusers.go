// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"strings"
)

// runArgs runs a command of the machine by its words.
func runArgs(c *Call, args []string) int {
	c.Args = args
	run, ok := c.Machine.find(args[0], c.Dir)
	if !ok {
		return c.unknown(args[0])
	}
	if command, ok := c.Machine.Commands[run]; ok {
		return command(c)
	}
	if install := c.Machine.installer(run); install != nil {
		return install(c)
	}
	return runFile(c, run)
}

// sudo runs its arguments: the lab's only account is root.
func sudo(c *Call) int {
	args := c.Args[1:]
	for len(args) > 0 && strings.HasPrefix(args[0], "-") {
		if args[0] == "-v" || args[0] == "-l" {
			return 0
		}
		args = args[1:]
	}
	if len(args) == 0 {
		return c.Errorf(1, "usage: sudo -h | -K | -k | -V")
	}
	return env(&Call{Args: append([]string{"env"}, args...), Dir: c.Dir, Env: c.Env, Stdin: c.Stdin, Stdout: c.Stdout, Stderr: c.Stderr,
		Machine: c.Machine, Context: c.Context})
}

// env prints the variables, or runs a command; what it sets matters to no command of the lab.
func env(c *Call) int {
	args := c.Args[1:]
	for len(args) > 0 && (strings.HasPrefix(args[0], "-") || strings.Contains(args[0], "=")) {
		args = args[1:]
	}
	if len(args) == 0 {
		return env1(c)
	}
	return runArgs(c, args)
}

func id(c *Call) int {
	flags, _ := options(c.Args[1:])
	switch {
	case flags["u"] && flags["n"], flags["g"] && flags["n"]:
		c.Printf("root\n")
	case flags["u"], flags["g"]:
		c.Printf("0\n")
	default:
		c.Printf("uid=0(root) gid=0(root) groups=0(root)\n")
	}
	return 0
}
