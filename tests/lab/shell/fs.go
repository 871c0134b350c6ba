// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package shell is what answers behind SSH: a real shell grammar over a private
// file system and commands whose answers come from the lab's state.
package shell

import (
	"bytes"
	"io"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"syscall"
	"time"
)

// FS is a machine's private file system in memory. Folders of the lab (a
// datastore) can be mounted into it.
type FS struct {
	mu     sync.Mutex
	nodes  map[string]*node
	mounts map[string]string // path -> folder of this process
}

type node struct {
	name string
	mode os.FileMode
	data []byte
	at   time.Time
	run  string // a command by this name
	gen  func() []byte
}

// NewFS makes a file system with the usual folders.
func NewFS() *FS {
	f := &FS{nodes: map[string]*node{}, mounts: map[string]string{}}
	for _, dir := range []string{"/", "/tmp", "/var/tmp", "/etc", "/var/log", "/root", "/bin", "/usr/bin"} {
		_ = f.MkdirAll(dir)
	}
	return f
}

// Mount shows a folder of this process at a path.
func (f *FS) Mount(at, folder string) {
	_ = f.MkdirAll(path.Dir(at))
	f.mu.Lock()
	f.mounts[path.Clean(at)] = folder
	f.mu.Unlock()
}

// Link makes an executable that runs a command.
func (f *FS) Link(name, command string) {
	f.mu.Lock()
	f.nodes[name] = &node{name: path.Base(name), mode: 0o755, run: command, at: time.Now()}
	f.mu.Unlock()
}

// Generate makes a file whose content is made when it is read.
func (f *FS) Generate(name string, content func() []byte) {
	_ = f.MkdirAll(path.Dir(name))
	f.mu.Lock()
	f.nodes[name] = &node{name: path.Base(name), mode: 0o644, gen: content, at: time.Now()}
	f.mu.Unlock()
}

// CopyFrom takes over the files of another machine's disk; what is made when it is read, and
// commands, stay this machine's own.
func (f *FS) CopyFrom(o *FS) {
	o.mu.Lock()
	nodes := make(map[string]node, len(o.nodes))
	for name, n := range o.nodes {
		if n.gen == nil && n.run == "" {
			nodes[name] = *n
		}
	}
	o.mu.Unlock()
	f.mu.Lock()
	defer f.mu.Unlock()
	for name := range nodes {
		n := nodes[name]
		n.data = append([]byte(nil), n.data...)
		f.nodes[name] = &n
	}
}

// mounted translates a path below a mount; outside text is empty.
func (f *FS) mounted(name string) string {
	for at, folder := range f.mounts {
		if name == at || strings.HasPrefix(name, at+"/") {
			return filepath.Join(folder, filepath.FromSlash(strings.TrimPrefix(name, at)))
		}
	}
	return ""
}

// MkdirAll makes a folder and those above it.
func (f *FS) MkdirAll(name string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.mkdirAll(path.Clean("/" + name))
}

func (f *FS) mkdirAll(name string) error {
	if out := f.mounted(name); out != "" {
		return os.MkdirAll(out, 0o700)
	}
	if n, ok := f.nodes[name]; ok {
		if !n.mode.IsDir() {
			return &os.PathError{Op: "mkdir", Path: name, Err: syscall.ENOTDIR}
		}
		return nil
	}
	if name != "/" {
		if err := f.mkdirAll(path.Dir(name)); err != nil {
			return err
		}
	}
	f.nodes[name] = &node{name: path.Base(name), mode: os.ModeDir | 0o755, at: time.Now()}
	return nil
}

// info is a node as os.FileInfo.
type info struct {
	n    *node
	size int64
}

func (i info) Name() string       { return i.n.name }
func (i info) Size() int64        { return i.size }
func (i info) Mode() os.FileMode  { return i.n.mode }
func (i info) ModTime() time.Time { return i.n.at }
func (i info) IsDir() bool        { return i.n.mode.IsDir() }

// Sys tells the interpreter that the files are this process's own.
func (i info) Sys() interface{} {
	return &syscall.Stat_t{Uid: uint32(os.Getuid()), Gid: uint32(os.Getgid()), Mode: uint32(i.n.mode.Perm())}
}

// Stat describes a file or folder.
func (f *FS) Stat(name string) (os.FileInfo, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	name = path.Clean("/" + name)
	if out := f.mounted(name); out != "" {
		return os.Stat(out)
	}
	if n, ok := f.nodes[name]; ok {
		return info{n, int64(len(n.data))}, nil
	}
	for at := range f.mounts {
		if path.Dir(at) == name {
			return info{&node{name: path.Base(name), mode: os.ModeDir | 0o755}, 0}, nil
		}
	}
	return nil, &os.PathError{Op: "stat", Path: name, Err: syscall.ENOENT}
}

// ReadDir lists a folder by name.
func (f *FS) ReadDir(name string) ([]os.FileInfo, error) {
	name = path.Clean("/" + name)
	st, err := f.Stat(name)
	if err != nil {
		return nil, err
	}
	if !st.IsDir() {
		return nil, &os.PathError{Op: "readdir", Path: name, Err: syscall.ENOTDIR}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	var out []os.FileInfo
	if folder := f.mounted(name); folder != "" {
		entries, err := os.ReadDir(folder)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			if i, err := e.Info(); err == nil {
				out = append(out, i)
			}
		}
		return out, nil
	}
	for p, n := range f.nodes {
		if p != "/" && path.Dir(p) == name {
			out = append(out, info{n, int64(len(n.data))})
		}
	}
	for at := range f.mounts {
		if path.Dir(at) == name {
			out = append(out, info{&node{name: path.Base(at), mode: os.ModeDir | 0o755}, 0})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Name() < out[j].Name() })
	return out, nil
}

// ReadFile returns a file's content.
func (f *FS) ReadFile(name string) ([]byte, error) {
	name = path.Clean("/" + name)
	f.mu.Lock()
	n, ok := f.nodes[name]
	f.mu.Unlock()
	if ok && n.gen != nil {
		return n.gen(), nil // it reads the lab's state: not under this lock
	}
	return f.readFile(name)
}

func (f *FS) readFile(name string) ([]byte, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if out := f.mounted(name); out != "" {
		return os.ReadFile(out)
	}
	n, ok := f.nodes[name]
	if !ok {
		return nil, &os.PathError{Op: "open", Path: name, Err: syscall.ENOENT}
	}
	if n.mode.IsDir() {
		return nil, &os.PathError{Op: "read", Path: name, Err: syscall.EISDIR}
	}
	return append([]byte(nil), n.data...), nil
}

// WriteFile writes a file; its folder must be there.
func (f *FS) WriteFile(name string, data []byte, mode os.FileMode) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	name = path.Clean("/" + name)
	if out := f.mounted(name); out != "" {
		return os.WriteFile(out, data, 0o600)
	}
	dir, ok := f.nodes[path.Dir(name)]
	if !ok || !dir.mode.IsDir() {
		return &os.PathError{Op: "open", Path: name, Err: syscall.ENOENT}
	}
	n, ok := f.nodes[name]
	if !ok {
		n = &node{name: path.Base(name), mode: mode.Perm()}
		f.nodes[name] = n
	}
	if n.mode.IsDir() {
		return &os.PathError{Op: "open", Path: name, Err: syscall.EISDIR}
	}
	n.gen, n.data, n.at = nil, append([]byte(nil), data...), time.Now()
	return nil
}

// Remove deletes a file, or a folder with all that is in it when all is set.
func (f *FS) Remove(name string, all bool) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	name = path.Clean("/" + name)
	if out := f.mounted(name); out != "" {
		if all {
			return os.RemoveAll(out)
		}
		return os.Remove(out)
	}
	n, ok := f.nodes[name]
	if !ok {
		return &os.PathError{Op: "remove", Path: name, Err: syscall.ENOENT}
	}
	if n.mode.IsDir() && !all {
		return &os.PathError{Op: "remove", Path: name, Err: syscall.EISDIR}
	}
	for p := range f.nodes {
		if p == name || strings.HasPrefix(p, name+"/") {
			delete(f.nodes, p)
		}
	}
	return nil
}

// Chmod changes permissions.
func (f *FS) Chmod(name string, mode os.FileMode) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	n, ok := f.nodes[path.Clean("/"+name)]
	if !ok {
		return &os.PathError{Op: "chmod", Path: name, Err: syscall.ENOENT}
	}
	n.mode = n.mode&os.ModeDir | mode.Perm()
	return nil
}

// command is the name of the command that a path runs, or empty.
func (f *FS) command(name string) (string, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n, ok := f.nodes[path.Clean("/"+name)]
	if !ok {
		return "", false
	}
	return n.run, true
}

// handle is an open file: read at once, written back when it is closed.
type handle struct {
	fs     *FS
	name   string
	reader *bytes.Reader
	buf    *bytes.Buffer
	mode   os.FileMode
}

func (h *handle) Read(p []byte) (int, error) {
	if h.reader == nil {
		return 0, io.EOF
	}
	return h.reader.Read(p)
}

func (h *handle) Write(p []byte) (int, error) {
	if h.buf == nil {
		return 0, syscall.EBADF
	}
	return h.buf.Write(p)
}

func (h *handle) Close() error {
	if h.buf == nil {
		return nil
	}
	return h.fs.WriteFile(h.name, h.buf.Bytes(), h.mode)
}

type null struct{}

func (null) Read([]byte) (int, error)    { return 0, io.EOF }
func (null) Write(p []byte) (int, error) { return len(p), nil }
func (null) Close() error                { return nil }

// Open opens a file as the interpreter asks for it.
func (f *FS) Open(name string, flag int, mode os.FileMode) (io.ReadWriteCloser, error) {
	if name == "/dev/null" {
		return null{}, nil
	}
	data, err := f.ReadFile(name)
	if flag&(os.O_WRONLY|os.O_RDWR) == 0 {
		if err != nil {
			return nil, err
		}
		return &handle{fs: f, name: name, reader: bytes.NewReader(data)}, nil
	}
	if err != nil && flag&os.O_CREATE == 0 {
		return nil, err
	}
	h := &handle{fs: f, name: name, buf: &bytes.Buffer{}, mode: mode}
	if flag&os.O_APPEND != 0 && flag&os.O_TRUNC == 0 {
		h.buf.Write(data)
	}
	// A folder that is missing is told now, not when the file is closed.
	return h, f.WriteFile(name, h.buf.Bytes(), mode)
}
