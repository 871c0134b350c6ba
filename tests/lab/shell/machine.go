// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"context"
	"fmt"
	"io"
	"os"
	"path"
	"runtime/debug"
	"strings"
	"sync"

	"../smi"

	"mvdan.cc/sh/v3/expand"
	"mvdan.cc/sh/v3/interp"
	"mvdan.cc/sh/v3/syntax"
)

// notFound is a shell's status for a command that it does not know.
const notFound = 127

// Call is one command that runs.
type Call struct {
	Args           []string
	Dir            string
	Env            expand.Environ
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Machine        *Machine
	Context        context.Context
}

// Command answers a call with its exit status.
type Command func(c *Call) int

// Path makes a path of an argument absolute.
func (c *Call) Path(name string) string {
	if strings.HasPrefix(name, "/") {
		return path.Clean(name)
	}
	return path.Join(c.Dir, name)
}

// Errorf prints to the standard error and returns a status.
func (c *Call) Errorf(status int, format string, args ...interface{}) int {
	fmt.Fprintf(c.Stderr, format+"\n", args...)
	return status
}

// Printf prints to the standard output.
func (c *Call) Printf(format string, args ...interface{}) { fmt.Fprintf(c.Stdout, format, args...) }

// Machine is a host or guest behind SSH.
type Machine struct {
	Name     string // host name
	ESXi     bool
	FS       *FS
	Commands map[string]Command
	Home     string

	// SMI is the machine's nvidia-smi; nil: it has none now.
	SMI func() *smi.Target

	linux  *linux                 // of a guest; nil on hosts
	absent func(name string) bool // commands that are not installed now; nil: all are there

	mu     sync.Mutex
	broken string // how nvidia-smi fails
}

// BreakSMI lets nvidia-smi fail: missing, couldnt-communicate, version-mismatch; empty: it works.
func (m *Machine) BreakSMI(how string) {
	m.mu.Lock()
	m.broken = how
	m.mu.Unlock()
}

// smiFault is how nvidia-smi fails now.
func (m *Machine) smiFault() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.broken
}

// IO is where a session reads and writes.
type IO struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
}

// Shell is one login: it keeps variables and the current folder.
type Shell struct {
	machine *Machine
	runner  *interp.Runner
	parser  *syntax.Parser
	io      IO
}

// implemented are the interpreter's builtins that work here; it knows more
// names, some of which end the process or look at the real system.
var implemented = map[string]bool{"true": true, ":": true, "false": true, "exit": true, "set": true, "shift": true, "unset": true,
	"echo": true, "printf": true, "break": true, "continue": true, "pwd": true, "cd": true, "wait": true, "eval": true, "source": true,
	".": true, "test": true, "[": true, "return": true, "read": true, "getopts": true, "trap": true, "shopt": true, "alias": true,
	"mapfile": true, "readarray": true, "exec": true}

const ours = "/lab-builtin/"

// NewShell starts a login shell.
func (m *Machine) NewShell(user string, streams IO) (*Shell, error) {
	variant := syntax.LangBash
	if m.ESXi {
		variant = syntax.LangPOSIX
	}
	s := &Shell{machine: m, io: streams, parser: syntax.NewParser(syntax.Variant(variant))}
	env := expand.ListEnviron("HOME="+m.Home, "USER="+user, "PATH=/bin:/usr/bin:/usr/sbin:/sbin", "HOSTNAME="+m.Name, "SHELL=/bin/sh", "LANG=C", "PWD="+m.Home)
	var err error
	s.runner, err = interp.New(interp.Env(env), interp.Dir("/"), interp.StdIO(streams.Stdin, streams.Stdout, streams.Stderr),
		interp.CallHandler(redirectBuiltin), interp.ExecHandler(s.exec), interp.OpenHandler(s.open),
		interp.ReadDirHandler(func(_ context.Context, name string) ([]os.FileInfo, error) { return m.FS.ReadDir(name) }),
		interp.StatHandler(func(_ context.Context, name string, _ bool) (os.FileInfo, error) { return m.FS.Stat(name) }))
	if err != nil {
		return nil, err
	}
	s.runner.Reset()
	s.runner.Dir = m.Home
	return s, nil
}

func redirectBuiltin(_ context.Context, args []string) ([]string, error) {
	switch args[0] {
	case "umask", "type", "command", "builtin", "kill", "dirs", "pushd", "popd", "unalias", "fg", "bg":
		return append([]string{ours + args[0]}, args[1:]...), nil
	}
	return args, nil
}

func (s *Shell) open(ctx context.Context, name string, flag int, mode os.FileMode) (io.ReadWriteCloser, error) {
	if !strings.HasPrefix(name, "/") {
		name = path.Join(interp.HandlerCtx(ctx).Dir, name)
	}
	return s.machine.FS.Open(name, flag, mode)
}

// Run runs a script and returns its status. exited: the script said exit.
func (s *Shell) Run(ctx context.Context, script string) (status int, exited bool) {
	file, err := s.parser.Parse(strings.NewReader(script), "")
	if err != nil {
		fmt.Fprintf(s.io.Stderr, "sh: syntax error: %s\n", err)
		return 2, false
	}
	return s.run(ctx, file)
}

// RunReader runs statements as they arrive, as a shell does that reads a pipe.
func (s *Shell) RunReader(ctx context.Context, r io.Reader) int {
	status := 0
	err := s.parser.Stmts(r, func(stmt *syntax.Stmt) bool {
		var exited bool
		status, exited = s.run(ctx, stmt)
		return !exited && ctx.Err() == nil
	})
	if err != nil {
		fmt.Fprintf(s.io.Stderr, "sh: syntax error: %s\n", err)
		return 2
	}
	return status
}

func (s *Shell) run(ctx context.Context, n syntax.Node) (status int, exited bool) {
	defer func() {
		// The interpreter panics on what it does not know; the session shall live.
		if r := recover(); r != nil {
			fmt.Fprintf(s.io.Stderr, "sh: internal error\n")
			fmt.Fprintf(os.Stderr, "gpulab: shell of %s: %v\n%s", s.machine.Name, r, debug.Stack())
			status = 2
		}
	}()
	err := s.runner.Run(ctx, n)
	if code, ok := interp.IsExitStatus(err); ok {
		return int(code), s.runner.Exited()
	}
	if err != nil {
		return 1, false
	}
	return 0, s.runner.Exited()
}

// exec runs what is no builtin of the interpreter.
func (s *Shell) exec(ctx context.Context, args []string) error {
	h := interp.HandlerCtx(ctx)
	c := &Call{Args: args, Dir: h.Dir, Env: h.Env, Stdin: h.Stdin, Stdout: h.Stdout, Stderr: h.Stderr, Machine: s.machine, Context: ctx}
	if c.Stdin == nil {
		c.Stdin = strings.NewReader("")
	}
	if status := s.dispatch(c); status != 0 {
		return interp.NewExitStatus(uint8(status))
	}
	return nil
}

func (s *Shell) dispatch(c *Call) int {
	name := c.Args[0]
	if strings.HasPrefix(name, ours) {
		c.Args[0] = strings.TrimPrefix(name, ours)
		return s.builtin(c)
	}
	run, ok := s.machine.find(name, c.Dir)
	if !ok {
		return c.unknown(name)
	}
	if command, ok := s.machine.Commands[run]; ok {
		return command(c)
	}
	return s.script(c, run)
}

// find resolves a command name: a known command, or the path of a file.
func (m *Machine) find(name, dir string) (string, bool) {
	if !strings.Contains(name, "/") {
		return name, m.knows(name)
	}
	full := name
	if !strings.HasPrefix(name, "/") {
		full = path.Join(dir, name)
	}
	run, ok := m.FS.command(full)
	if ok && run == "" {
		return full, true
	}
	if ok && path.Dir(full) == "/bin" {
		ok = m.knows(run)
	}
	return run, ok
}

// knows tells whether a command is installed.
func (m *Machine) knows(name string) bool {
	_, ok := m.Commands[name]
	return ok && (m.absent == nil || !m.absent(name))
}

func (c *Call) unknown(name string) int {
	if c.Machine.ESXi || strings.Contains(name, "/") {
		return c.Errorf(notFound, "sh: %s: not found", name)
	}
	return c.Errorf(notFound, "bash: %s: command not found", name)
}

// script runs an executable file in a shell of its own.
func (s *Shell) script(c *Call, name string) int {
	st, err := c.Machine.FS.Stat(name)
	if err != nil {
		return c.unknown(c.Args[0])
	}
	if st.Mode()&0o111 == 0 || st.IsDir() {
		return c.Errorf(126, "sh: %s: Permission denied", c.Args[0])
	}
	if install := c.Machine.installer(name); install != nil {
		return install(c)
	}
	return runFile(c, name)
}

func runFile(c *Call, name string) int {
	data, err := c.Machine.FS.ReadFile(c.Path(name))
	if err != nil {
		return c.Errorf(notFound, "sh: %s: No such file or directory", name)
	}
	child, err := c.Machine.NewShell("root", IO{c.Stdin, c.Stdout, c.Stderr})
	if err != nil {
		return c.Errorf(2, "sh: %v", err)
	}
	child.runner.Dir = c.Dir
	status, _ := child.Run(c.Context, string(data))
	return status
}

// builtin are the shell's own commands that the interpreter does not do here.
func (s *Shell) builtin(c *Call) int {
	switch c.Args[0] {
	case "umask":
		if len(c.Args) == 1 {
			c.Printf("0022\n")
		}
		return 0
	case "type":
		return s.locate(c, c.Args[1:], "%[1]s is %[2]s\n")
	case "command", "builtin":
		args := c.Args[1:]
		if len(args) > 0 && (args[0] == "-v" || args[0] == "-V") {
			return s.locate(c, args[1:], "%[2]s\n")
		}
		if len(args) == 0 {
			return 0
		}
		c.Args = args
		return s.dispatch(c)
	case "kill":
		return c.Errorf(1, "sh: kill: no such process")
	}
	return c.Errorf(1, "sh: %s: not supported", c.Args[0])
}

func (s *Shell) locate(c *Call, names []string, format string) int {
	status := 0
	for _, name := range names {
		if implemented[name] {
			c.Printf(format, name, name)
		} else if s.machine.knows(name) {
			c.Printf(format, name, s.machine.where(name))
		} else {
			status = notFound
			if strings.Contains(format, " is ") {
				fmt.Fprintf(c.Stderr, "sh: %s: not found\n", name)
			}
		}
	}
	return status
}

// where is the path of a command.
func (m *Machine) where(name string) string {
	for _, dir := range []string{"/usr/bin/", "/bin/"} {
		if _, ok := m.FS.command(dir + name); ok {
			return dir + name
		}
	}
	return name
}

// install gives the machine its commands, each with a file in /bin.
func (m *Machine) install(commands map[string]Command) {
	for name, c := range commands {
		m.Commands[name] = c
		m.FS.Link("/bin/"+name, name)
	}
}

// path makes a command that is called by its path alone.
func (m *Machine) path(name string, c Command) {
	m.Commands[name] = c
	_ = m.FS.MkdirAll(path.Dir(name))
	m.FS.Link(name, name)
}
