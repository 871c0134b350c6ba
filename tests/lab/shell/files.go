// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"os"
	"path"
	"strconv"
	"strings"

	"mvdan.cc/sh/v3/expand"
	"mvdan.cc/sh/v3/interp"
)

func mkdir(c *Call) int {
	flags, names := options(c.Args[1:])
	for _, name := range names {
		full := c.Path(name)
		if _, err := c.Machine.FS.Stat(path.Dir(full)); err != nil && !flags["p"] {
			return c.Errorf(1, "mkdir: can't create directory '%s': No such file or directory", name)
		}
		if _, err := c.Machine.FS.Stat(full); err == nil && !flags["p"] {
			return c.Errorf(1, "mkdir: can't create directory '%s': File exists", name)
		}
		if err := c.Machine.FS.MkdirAll(full); err != nil {
			return c.Errorf(1, "mkdir: %s: %s", name, reason(err))
		}
	}
	return 0
}

func rm(c *Call) int {
	flags, names := options(c.Args[1:])
	status := 0
	for _, name := range names {
		if err := c.Machine.FS.Remove(c.Path(name), flags["r"] || flags["R"]); err != nil && !flags["f"] {
			status = c.Errorf(1, "rm: can't remove '%s': %s", name, reason(err))
		}
	}
	return status
}

// target is where cp and mv put a file: into a folder, or under the new name.
func target(c *Call, from, to string) string {
	full := c.Path(to)
	if st, err := c.Machine.FS.Stat(full); err == nil && st.IsDir() {
		return path.Join(full, path.Base(from))
	}
	return full
}

func cp(c *Call) int {
	_, names := options(c.Args[1:])
	if len(names) < 2 {
		return c.Errorf(1, "%s: missing file operand", c.Args[0])
	}
	to := names[len(names)-1]
	for _, name := range names[:len(names)-1] {
		data, err := c.Machine.FS.ReadFile(c.Path(name))
		if err != nil {
			return c.Errorf(1, "%s: can't stat '%s': %s", c.Args[0], name, reason(err))
		}
		mode := os.FileMode(0o644)
		if st, err := c.Machine.FS.Stat(c.Path(name)); err == nil {
			mode = st.Mode()
		}
		if err := c.Machine.FS.WriteFile(target(c, name, to), data, mode); err != nil {
			return c.Errorf(1, "%s: can't create '%s': %s", c.Args[0], to, reason(err))
		}
	}
	return 0
}

func mv(c *Call) int {
	if status := cp(c); status != 0 {
		return status
	}
	_, names := options(c.Args[1:])
	for _, name := range names[:len(names)-1] {
		if err := c.Machine.FS.Remove(c.Path(name), false); err != nil {
			return c.Errorf(1, "mv: %s: %s", name, reason(err))
		}
	}
	return 0
}

func tee(c *Call) int {
	flags, names := options(c.Args[1:])
	data, err := io.ReadAll(c.Stdin)
	if err != nil {
		return c.Errorf(1, "tee: %v", err)
	}
	_, _ = c.Stdout.Write(data)
	for _, name := range names {
		out := data
		if flags["a"] {
			old, _ := c.Machine.FS.ReadFile(c.Path(name))
			out = append(old, data...)
		}
		if err := c.Machine.FS.WriteFile(c.Path(name), out, 0o644); err != nil {
			return c.Errorf(1, "tee: %s: %s", name, reason(err))
		}
	}
	return 0
}

func chmod(c *Call) int {
	if len(c.Args) < 3 {
		return c.Errorf(1, "chmod: missing operand")
	}
	mode, err := strconv.ParseUint(c.Args[1], 8, 12)
	for _, name := range c.Args[2:] {
		st, e := c.Machine.FS.Stat(c.Path(name))
		if e != nil {
			return c.Errorf(1, "chmod: %s: %s", name, reason(e))
		}
		bits := os.FileMode(mode)
		if err != nil {
			if !strings.HasSuffix(c.Args[1], "+x") {
				return c.Errorf(1, "chmod: invalid mode: %s", c.Args[1])
			}
			bits = st.Mode() | 0o111
		}
		if e := c.Machine.FS.Chmod(c.Path(name), bits); e != nil {
			return c.Errorf(1, "chmod: %s: %s", name, reason(e))
		}
	}
	return 0
}

func touch(c *Call) int {
	_, names := options(c.Args[1:])
	for _, name := range names {
		data, err := c.Machine.FS.ReadFile(c.Path(name))
		if err != nil {
			data = nil
		}
		if err := c.Machine.FS.WriteFile(c.Path(name), data, 0o644); err != nil {
			return c.Errorf(1, "touch: %s: %s", name, reason(err))
		}
	}
	return 0
}

// runShell is sh: a script file, -c text, or the standard input.
func runShell(c *Call) int {
	args := c.Args[1:]
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		if install := c.Machine.installer(c.Path(args[0])); install != nil {
			c.Args = args
			return install(c)
		}
		return runFile(c, args[0])
	}
	stdin := io.Reader(strings.NewReader("")) // without -c it is the script
	if len(args) > 0 && args[0] == "-c" {
		stdin = c.Stdin
	}
	child, err := c.Machine.NewShell("root", IO{stdin, c.Stdout, c.Stderr})
	if err != nil {
		return c.Errorf(2, "sh: %v", err)
	}
	child.runner.Dir = c.Dir
	if len(args) > 1 && args[0] == "-c" {
		if len(args) > 3 { // args[2] is $0
			if err := interp.Params(append([]string{"--"}, args[3:]...)...)(child.runner); err != nil {
				return c.Errorf(2, "sh: %v", err)
			}
		}
		status, _ := child.Run(c.Context, args[1])
		return status
	}
	return child.RunReader(c.Context, c.Stdin)
}

func hostname(c *Call) int {
	name := c.Machine.Name
	if len(c.Args) > 1 && c.Args[1] == "-s" {
		name = strings.SplitN(name, ".", 2)[0]
	}
	c.Printf("%s\n", name)
	return 0
}

// nohup runs its arguments.
func nohup(c *Call) int {
	if len(c.Args) < 2 {
		return c.Errorf(1, "nohup: missing operand")
	}
	c.Args = c.Args[1:]
	run, ok := c.Machine.find(c.Args[0], c.Dir)
	if !ok {
		return c.unknown(c.Args[0])
	}
	if command, ok := c.Machine.Commands[run]; ok {
		return command(c)
	}
	return runFile(c, run)
}

func env1(c *Call) int {
	c.Env.Each(func(name string, v expand.Variable) bool {
		if v.Exported {
			c.Printf("%s=%s\n", name, v.String())
		}
		return true
	})
	return 0
}

func digest(c *Call) int {
	_, names := options(c.Args[1:])
	return inputs(c, names, func(name string, r io.Reader) {
		var h hash.Hash
		switch c.Args[0] {
		case "md5sum":
			h = md5.New()
		case "sha1sum":
			h = sha1.New()
		default:
			h = sha256.New()
		}
		_, _ = io.Copy(h, r)
		if name == "" {
			name = "-"
		}
		c.Printf("%s  %s\n", hex.EncodeToString(h.Sum(nil)), name)
	})
}

func uname(c *Call) int {
	data, err := c.Machine.FS.ReadFile("/proc/version_parts")
	parts := bytes.Split(bytes.TrimSpace(data), []byte("|"))
	if err != nil || len(parts) != 5 {
		return c.Errorf(1, "uname: cannot get system name")
	}
	flags, _ := options(c.Args[1:])
	// system, node, release, version, machine
	order := []string{"s", "n", "r", "v", "m"}
	var out []string
	for i, letter := range order {
		if flags[letter] || flags["a"] || len(flags) == 0 && letter == "s" {
			out = append(out, string(parts[i]))
		}
	}
	if flags["a"] {
		end := "GNU/Linux"
		if c.Machine.ESXi {
			end = "ESXi"
		}
		if !c.Machine.ESXi {
			out = append(out, string(parts[4]), string(parts[4]))
		}
		out = append(out, end)
	}
	c.Printf("%s\n", strings.Join(out, " "))
	return 0
}
