// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"regexp"
	"strconv"
	"strings"
	"syscall"
)

// common are the commands of every machine.
func common() map[string]Command {
	return map[string]Command{
		"cat": cat, "ls": ls, "grep": grep, "egrep": grep, "head": head, "tail": tail, "wc": wc, "which": which, "mkdir": mkdir,
		"rm": rm, "cp": cp, "mv": mv, "tee": tee, "chmod": chmod, "touch": touch, "sh": runShell, "hostname": hostname, "nohup": nohup,
		"basename": base1, "dirname": dir1, "env": env1, "md5sum": digest, "sha1sum": digest, "sha256sum": digest, "uname": uname,
	}
}

// reason is the text of an error without Go's operation name.
func reason(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	switch {
	case errors.Is(err, syscall.ENOENT):
		return "No such file or directory"
	case errors.Is(err, syscall.EISDIR):
		return "Is a directory"
	case errors.Is(err, syscall.ENOTDIR):
		return "Not a directory"
	}
	return err.Error()
}

// options splits letters from names; --word options are returned as they are.
func options(args []string) (flags map[string]bool, rest []string) {
	flags = map[string]bool{}
	for i, a := range args {
		switch {
		case a == "--":
			return flags, append(rest, args[i+1:]...)
		case strings.HasPrefix(a, "--"):
			flags[a[2:]] = true
		case len(a) > 1 && a[0] == '-':
			for _, r := range a[1:] {
				flags[string(r)] = true
			}
		default:
			rest = append(rest, a)
		}
	}
	return flags, rest
}

// inputs calls f for each file named, or for the standard input.
func inputs(c *Call, names []string, f func(name string, r io.Reader)) int {
	if len(names) == 0 {
		f("", c.Stdin)
		return 0
	}
	status := 0
	for _, name := range names {
		if name == "-" {
			f("", c.Stdin)
			continue
		}
		data, err := c.Machine.FS.ReadFile(c.Path(name))
		if err != nil {
			status = c.Errorf(1, "%s: %s: %s", c.Args[0], name, reason(err))
			continue
		}
		f(name, bytes.NewReader(data))
	}
	return status
}

func cat(c *Call) int {
	_, names := options(c.Args[1:])
	return inputs(c, names, func(_ string, r io.Reader) { _, _ = io.Copy(c.Stdout, r) })
}

func ls(c *Call) int {
	flags, names := options(c.Args[1:])
	if len(names) == 0 {
		names = []string{"."}
	}
	status := 0
	for _, name := range names {
		st, err := c.Machine.FS.Stat(c.Path(name))
		if err != nil {
			status = c.Errorf(2, "ls: %s: %s", name, reason(err))
			continue
		}
		if !st.IsDir() || flags["d"] {
			list(c, flags, name, st)
			continue
		}
		entries, err := c.Machine.FS.ReadDir(c.Path(name))
		if err != nil {
			status = c.Errorf(2, "ls: %s: %s", name, reason(err))
			continue
		}
		if len(names) > 1 {
			c.Printf("%s:\n", name)
		}
		for _, e := range entries {
			if flags["a"] || !strings.HasPrefix(e.Name(), ".") {
				list(c, flags, e.Name(), e)
			}
		}
	}
	return status
}

func list(c *Call, flags map[string]bool, name string, st os.FileInfo) {
	if !flags["l"] {
		c.Printf("%s\n", name)
		return
	}
	mode := st.Mode().String()
	c.Printf("%s    1 root     root    %12d %s %s\n", strings.Replace(mode, "--", "--", 1), st.Size(), st.ModTime().UTC().Format("Jan  2 15:04"), name)
}

func grep(c *Call) int {
	args := c.Args[1:]
	var pattern string
	known := false
	flags, rest := map[string]bool{}, []string{}
	for i := 0; i < len(args); i++ {
		if args[i] == "-e" && i+1 < len(args) {
			pattern, known = args[i+1], true
			i++
			continue
		}
		f, r := options(args[i : i+1])
		for k := range f {
			flags[k] = true
		}
		rest = append(rest, r...)
	}
	if !known {
		if len(rest) == 0 {
			return c.Errorf(2, "grep: no pattern")
		}
		pattern, rest = rest[0], rest[1:]
	}
	re, err := grepPattern(pattern, flags, c.Args[0] == "egrep")
	if err != nil {
		return c.Errorf(2, "grep: %v", err)
	}
	found := false
	status := inputs(c, rest, func(name string, r io.Reader) {
		found = grepIn(c, re, flags, name, len(rest) > 1, r) || found
	})
	if status != 0 {
		return 2
	}
	if found {
		return 0
	}
	return 1
}

func grepPattern(pattern string, flags map[string]bool, extended bool) (*regexp.Regexp, error) {
	switch {
	case flags["F"]:
		pattern = regexp.QuoteMeta(pattern)
	case !flags["E"] && !extended:
		// In basic expressions these are plain unless escaped.
		pattern = regexp.MustCompile(`\\?[|+?(){}]`).ReplaceAllStringFunc(pattern, func(s string) string {
			if len(s) == 2 {
				return s[1:]
			}
			return `\` + s
		})
	}
	if flags["w"] {
		pattern = `\b(?:` + pattern + `)\b`
	}
	if flags["i"] {
		pattern = "(?i)" + pattern
	}
	return regexp.Compile(pattern)
}

func grepIn(c *Call, re *regexp.Regexp, flags map[string]bool, name string, several bool, r io.Reader) bool {
	count := 0
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	for n := 1; scan.Scan(); n++ {
		if re.Match(scan.Bytes()) == flags["v"] {
			continue
		}
		count++
		if flags["q"] || flags["c"] || flags["l"] {
			continue
		}
		prefix := ""
		if several && !flags["h"] {
			prefix = name + ":"
		}
		if flags["n"] {
			prefix += strconv.Itoa(n) + ":"
		}
		c.Printf("%s%s\n", prefix, scan.Text())
	}
	if flags["c"] {
		c.Printf("%d\n", count)
	}
	if flags["l"] && count > 0 {
		c.Printf("%s\n", name)
	}
	return count > 0
}

// lineCount reads -n N, -N and the default of ten.
func lineCount(args []string) (int, []string) {
	n, rest := 10, []string{}
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "-n" && i+1 < len(args):
			n, _ = strconv.Atoi(strings.TrimLeft(args[i+1], "+"))
			i++
		case len(a) > 1 && a[0] == '-' && a[1] >= '0' && a[1] <= '9':
			n, _ = strconv.Atoi(a[1:])
		case a == "-f" || a == "-F":
		default:
			rest = append(rest, a)
		}
	}
	return n, rest
}

func lines(r io.Reader) []string {
	data, _ := io.ReadAll(r)
	text := strings.TrimSuffix(string(data), "\n")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

func head(c *Call) int {
	n, names := lineCount(c.Args[1:])
	return inputs(c, names, func(_ string, r io.Reader) {
		scan := bufio.NewScanner(r)
		for i := 0; i < n && scan.Scan(); i++ {
			c.Printf("%s\n", scan.Text())
		}
	})
}

func tail(c *Call) int {
	for _, a := range c.Args[1:] {
		if a == "-f" || a == "-F" {
			return follow(c)
		}
	}
	n, names := lineCount(c.Args[1:])
	return inputs(c, names, func(_ string, r io.Reader) {
		all := lines(r)
		if len(all) > n {
			all = all[len(all)-n:]
		}
		for _, l := range all {
			c.Printf("%s\n", l)
		}
	})
}

func wc(c *Call) int {
	flags, names := options(c.Args[1:])
	return inputs(c, names, func(name string, r io.Reader) {
		data, _ := io.ReadAll(r)
		counts := []int{bytes.Count(data, []byte("\n")), len(bytes.Fields(data)), len(data)}
		out := ""
		for i, letter := range []string{"l", "w", "c"} {
			if flags[letter] || len(flags) == 0 {
				out += fmt.Sprintf(" %d", counts[i])
			}
		}
		c.Printf("%s\n", strings.TrimSpace(out+" "+name))
	})
}

func which(c *Call) int {
	status := 0
	for _, name := range c.Args[1:] {
		if c.Machine.knows(name) {
			c.Printf("%s\n", c.Machine.where(name))
		} else {
			status = 1
		}
	}
	return status
}

func base1(c *Call) int {
	if len(c.Args) < 2 {
		return c.Errorf(1, "basename: missing operand")
	}
	name := path.Base(c.Args[1])
	if len(c.Args) > 2 {
		name = strings.TrimSuffix(name, c.Args[2])
	}
	c.Printf("%s\n", name)
	return 0
}

func dir1(c *Call) int {
	if len(c.Args) < 2 {
		return c.Errorf(1, "dirname: missing operand")
	}
	c.Printf("%s\n", path.Dir(c.Args[1]))
	return 0
}
